//! One search over everything that is listed (CA2): tutors and skills; courses and circles join it when they exist.

use super::{refusals, tutor_search::TutorSearchRequest};
use crate::Refusal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a listing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ListingKind {
    Tutor,
    Skill,
}

impl ListingKind {
    /// All of them, in the order of a mixed list.
    pub const ALL: [Self; 2] = [Self::Tutor, Self::Skill];

    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tutor => "tutor",
            Self::Skill => "skill",
        }
    }
}

/// `GET /search`, as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct ListingRequest {
    pub q: String,
    pub kind: String,
    pub limit: String,
    pub cursor: String,
}

impl ListingRequest {
    /// Which kinds are asked for; all of them when none is named.
    ///
    /// # Errors
    /// 422 `kind_unknown`.
    pub fn kinds(&self) -> Result<Vec<ListingKind>, Refusal> {
        let asked = self.kind.trim();
        if asked.is_empty() {
            return Ok(ListingKind::ALL.to_vec());
        }
        let known = ListingKind::ALL.into_iter().find(|kind| kind.code() == asked);
        known
            .map(|kind| vec![kind])
            .ok_or_else(|| refusals::kind_unknown(&ListingKind::ALL.map(ListingKind::code).join(", ")))
    }

    /// The part that asks for tutors.
    pub fn tutors(&self) -> TutorSearchRequest {
        TutorSearchRequest {
            q: self.q.clone(),
            limit: self.limit.clone(),
            cursor: self.cursor.clone(),
            ..TutorSearchRequest::default()
        }
    }
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Listing {
    pub kind: ListingKind,
    pub id: Uuid,
    /// A tutor's name, a skill's in the reader's language.
    pub title: String,
    /// A tutor's headline, a skill's category.
    pub summary: String,
    /// The path of its page.
    pub url: String,
    pub photo_url: Option<String>,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_kind_is_one_that_there_is_and_none_is_all() {
        let of = |kind: &str| ListingRequest { kind: kind.into(), ..ListingRequest::default() }.kinds();
        assert_eq!(of("").unwrap(), ListingKind::ALL);
        assert_eq!(of(" skill ").unwrap(), [ListingKind::Skill]);
        for wrong in ["password", "Tutor", "tutor,skill"] {
            let refusal = of(wrong).unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), ("kind_unknown", "kind"));
        }
    }
}
