//! How many students somebody may teach who has just begun here (TR5): few, until lessons were held. So one person who
//! does not mean well reaches few people before anybody has said how the lessons were.

use super::refusals;
use crate::Refusal;

/// Lessons held from which on a tutor has a record, and no limit.
pub const RECORD_LESSONS: i64 = 5;
/// Different students that a tutor without a record may have lessons with.
pub const STUDENTS_MAX: i64 = 5;

/// Whether a tutor with so many lessons held may take somebody who would be one more beside `others`, the students that
/// have or had lessons with them. For whoever is among those, `others` is zero.
///
/// # Errors
/// 409 `tutor_new`.
pub fn takes_one_more(held: i64, others: i64) -> Result<(), Refusal> {
    let full = held < RECORD_LESSONS && others >= STUDENTS_MAX;
    if full { Err(refusals::tutor_new(STUDENTS_MAX, RECORD_LESSONS)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_students_until_five_lessons_were_held_and_everybody_from_then_on() {
        for held in 0..RECORD_LESSONS {
            for others in 0..STUDENTS_MAX {
                assert!(takes_one_more(held, others).is_ok(), "{held} held, {others} others");
            }
            for others in [STUDENTS_MAX, STUDENTS_MAX + 1, i64::MAX] {
                let no = takes_one_more(held, others).unwrap_err();
                assert_eq!((no.code.as_str(), no.kind.status()), ("tutor_new", 409), "{held} held, {others} others");
            }
        }
        for held in [RECORD_LESSONS, RECORD_LESSONS + 1, i64::MAX] {
            assert!(takes_one_more(held, i64::MAX).is_ok(), "{held} held");
        }
    }
}
