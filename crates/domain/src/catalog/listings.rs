//! One search over everything that is listed (CA2): tutors and skills, courses, circles and cohorts.

use super::{
    refusals,
    tutor_search::{QUERY_MAX_CHARS, TutorSearchRequest},
};
use crate::{Refusal, page::Page, text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a listing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ListingKind {
    Tutor,
    Skill,
    Course,
    Circle,
    Cohort,
}

impl ListingKind {
    /// All of them, in the order of a mixed list.
    pub const ALL: [Self; 5] = [Self::Tutor, Self::Skill, Self::Course, Self::Circle, Self::Cohort];

    /// The word on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Tutor => "tutor",
            Self::Skill => "skill",
            Self::Course => "course",
            Self::Circle => "circle",
            Self::Cohort => "cohort",
        }
    }

    /// Reads the word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
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
        ListingKind::parse(asked)
            .map(|kind| vec![kind])
            .ok_or_else(|| refusals::kind_unknown(&ListingKind::ALL.map(ListingKind::code).join(", ")))
    }

    /// The words, as they may be looked up.
    ///
    /// # Errors
    /// 422 at `q` for what no text may hold.
    pub fn words(&self) -> Result<String, Refusal> {
        text::clean(&self.q, QUERY_MAX_CHARS).map_err(|refusal| refusal.at("q"))
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
    /// A tutor's name, a skill's in the reader's language, the title of what is learned.
    pub title: String,
    /// A tutor's headline, a skill's category, else the subject.
    pub summary: String,
    /// The path of its page.
    pub url: String,
    pub photo_url: Option<String>,
    /// When a cohort begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
}

/// How many of a kind there are, on all pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ListingCount {
    pub kind: ListingKind,
    pub count: i64,
}

/// `GET /search`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ListingResult {
    /// What was found, tutors first.
    #[serde(flatten)]
    pub page: Page<Listing>,
    /// Of each kind that was asked for.
    pub counts: Vec<ListingCount>,
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
        assert_eq!(of("cohort").unwrap(), [ListingKind::Cohort]);
        for wrong in ["password", "Tutor", "tutor,skill", "courses"] {
            let refusal = of(wrong).unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), ("kind_unknown", "kind"));
        }
    }

    #[test]
    fn words_that_cannot_be_stored_are_refused_at_their_field() {
        for (q, code) in [("a\0b".to_owned(), "text_unstorable"), ("x".repeat(201), "text_too_long")] {
            let refusal = ListingRequest { q, ..ListingRequest::default() }.words().unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.fields[0].field.as_str()), (code, "q"));
        }
        assert_eq!(ListingRequest { q: "  c++ ".into(), ..ListingRequest::default() }.words().unwrap(), "c++");
    }
}
