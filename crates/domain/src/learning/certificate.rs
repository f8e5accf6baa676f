//! A certificate: a page that everybody can look up by the code on it.

use crate::ids::CourseId;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Letters of a code: none that are taken for another.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
/// Letters of a code; a hundred bits, so that nobody finds one by trying.
pub const CODE_LETTERS: usize = 20;

/// `GET /certificates/{code}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Certificate {
    /// What stands on it.
    pub code: String,
    /// Where it can be looked up.
    pub url: String,
    /// Who finished the course, as they were called then.
    pub learner_name: String,
    /// What they finished, as it was called then.
    pub course_title: String,
    /// Who teaches it.
    pub teacher_name: String,
    /// The course.
    pub course_id: CourseId,
    /// When the last unit was done.
    pub completed_at: DateTime<Utc>,
}

/// A code of random bytes.
pub fn code_of(random: [u8; CODE_LETTERS]) -> String {
    random.iter().filter_map(|byte| LETTERS.get(usize::from(byte % 32))).map(|letter| char::from(*letter)).collect()
}

/// Whether something is written like a code; anything else is not looked for.
pub fn is_code(text: &str) -> bool {
    text.len() == CODE_LETTERS && text.bytes().all(|byte| LETTERS.contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_written_one_way() {
        let code = code_of(std::array::from_fn(|n| n as u8 * 13));
        assert!(is_code(&code) && code.len() == CODE_LETTERS);
        assert_eq!(LETTERS.iter().collect::<std::collections::BTreeSet<_>>().len(), 32);
        for other in ["", "abc", &code.to_uppercase(), &format!("{code}a"), &code.replace(|_: char| true, "i")] {
            assert!(!is_code(other), "{other}");
        }
    }
}
