//! Recommendations as they cross the wire (MA4): what is asked, what is answered, and what somebody says of it.

use super::{reasons::ReasonCode, refusals};
use crate::{
    Refusal,
    calendar::parse_instant,
    catalog::{
        refusals::{rating_out_of_range, subject_unknown},
        tutor_search::TutorCard,
    },
    ids::{SubjectId, TutorId},
    page::parse_limit_of,
    people::refusals::country_unknown,
    refusal::Fields,
    text::visible::trimmed,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Items of an answer when the request names no limit, and at most.
pub const LIMITS: (i32, i32) = (10, 30);
/// Seconds that an answer is kept for whoever asks the same again.
pub const KEPT_SECONDS: u64 = 300;
/// Days ahead within which a recommended tutor has a free time.
pub const BOOKABLE_DAYS: i64 = 14;
/// Milliseconds that a ranker may take; the rules answer then.
pub const RANKER_MS: u64 = 80;
/// Reasons of one recommendation at most.
pub const REASONS_MAX: usize = 3;
/// Of the places behind the first, how many go to tutors whom hardly anybody was shown.
pub const EXPLORED_SHARE: f32 = 0.1;
/// How much difference counts beside the score.
pub const DIVERSITY: f32 = 0.15;
/// Lists of one student that are written down in a day; the others are shown all the same.
pub const LISTS_A_DAY: i64 = 60;
/// Tutors that one student may put away.
pub const FEEDBACK_MAX: i64 = 1_000;

/// What somebody says of a recommended tutor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackKind {
    /// Opened the profile.
    Clicked,
    /// Is not shown again for a year.
    NotInterested,
    /// Goes to the saved ones, and is shown again if it was put away.
    Favourite,
    /// Is not shown again for a month.
    Pass,
    /// Is never shown again, nor is the student to the tutor's side of matching.
    Block,
}

impl FeedbackKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Clicked, Self::NotInterested, Self::Favourite, Self::Pass, Self::Block];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Clicked => "clicked",
            Self::NotInterested => "not_interested",
            Self::Favourite => "favourite",
            Self::Pass => "pass",
            Self::Block => "block",
        }
    }

    /// Reads the word.
    ///
    /// # Errors
    /// 422 `feedback_unknown`.
    pub fn parse(code: &str) -> Result<Self, Refusal> {
        Self::ALL.into_iter().find(|kind| kind.code() == code.trim()).ok_or_else(refusals::feedback_unknown)
    }

    /// Until when a tutor is kept away; none where nobody is, or for ever.
    pub fn ends_at(self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self {
            Self::NotInterested => Some(now + TimeDelta::days(365)),
            Self::Pass => Some(now + TimeDelta::days(30)),
            Self::Clicked | Self::Favourite | Self::Block => None,
        }
    }

    /// Whether the tutor is kept away.
    pub const fn dismisses(self) -> bool {
        matches!(self, Self::NotInterested | Self::Pass | Self::Block)
    }
}

/// `POST /recommendations/{tutor_id}/feedback`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct FeedbackRequest {
    /// `clicked`, `not_interested`, `favourite`, `pass` or `block`.
    #[schema(pattern = "^(clicked|not_interested|favourite|pass|block)$")]
    pub kind: String,
}

/// `GET /recommendations`, as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)]
pub struct RecommendRequest {
    pub subject_id: String,
    pub skill_id: String,
    pub country: String,
    pub available_from: String,
    pub min_rating: String,
    pub limit: String,
}

/// The same, understood.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct RecommendQuery {
    pub subject: Option<SubjectId>,
    pub country: Option<String>,
    pub available_from: Option<DateTime<Utc>>,
    pub min_rating: Option<f64>,
    pub limit: usize,
}

impl RecommendRequest {
    /// Checks all fields at once. A skill is a subject of the taxonomy; the narrower of the two counts.
    ///
    /// # Errors
    /// 422 `subject_unknown`, `country_unknown`, `instant_invalid`, `rating_out_of_range`, `limit_out_of_range`.
    pub fn parse(&self) -> Result<RecommendQuery, Refusal> {
        let mut fields = Fields::default();
        let some = |text: &str| Some(trimmed(text).to_owned()).filter(|text| !text.is_empty());
        let mut subject = None;
        for (field, text) in [("subject_id", &self.subject_id), ("skill_id", &self.skill_id)] {
            if let Some(id) = some(text) {
                let read = id.parse::<SubjectId>().map_err(|_| subject_unknown().at(field));
                subject = fields.take(field, read).or(subject);
            }
        }
        let country = some(&self.country).and_then(|code| {
            let code = code.to_uppercase();
            let known = code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase());
            fields.take("country", known.then_some(code).ok_or_else(country_unknown))
        });
        let available_from = some(&self.available_from)
            .and_then(|text| fields.take("available_from", parse_instant("available_from", &text)));
        let min_rating = some(&self.min_rating).and_then(|text| {
            let rating = text.parse::<f64>().ok().filter(|rating| (0.0..=5.0).contains(rating));
            fields.take("min_rating", rating.ok_or_else(rating_out_of_range))
        });
        let limit = some(&self.limit).map(|text| text.parse().unwrap_or(-1));
        let limit = fields.take("limit", parse_limit_of(limit, LIMITS, "recommendations"));
        fields.finish()?;
        let limit = limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(LIMITS.0 as usize);
        Ok(RecommendQuery { subject, country, available_from, min_rating, limit })
    }
}

/// Why somebody is recommended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReasonTold {
    /// Stable: `teaches_subject`, `fits_goals`, `free_when_you_are`, `fits_budget`, `shared_language`, `well_rated`,
    /// `often_chosen`, `like_tutors_you_liked`, `known_to_you`, `answers_fast`, `experienced`.
    #[schema(value_type = String)]
    pub code: ReasonCode,
    /// In the reader's language.
    pub text: String,
}

/// One recommended tutor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Recommendation {
    /// Who.
    pub tutor_id: TutorId,
    /// 0 to 100. By a learned model 50 is a usual tutor of the subject for this student; by the rules it is their sum.
    pub match_score: i32,
    /// The strongest first; each is borne out by what the tutor's page shows.
    pub reasons: Vec<ReasonTold>,
    /// Whether the place was given to somebody new on purpose.
    pub explored: bool,
    /// What the tutor's card shows.
    pub card: TutorCard,
}

/// What ranked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ModelTold {
    /// The promoted version; `rules` when the rules ranked.
    pub version: String,
    /// `trees`, `network` or `rules`.
    pub kind: String,
}

impl ModelTold {
    /// The rules with their published weights.
    pub fn rules() -> Self {
        Self { version: "rules".into(), kind: "rules".into() }
    }
}

/// `GET /recommendations`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Recommendations {
    pub items: Vec<Recommendation>,
    /// Always null: what follows the best is found by searching.
    pub next_cursor: Option<String>,
    pub model: ModelTold,
}

/// A learned score as a number of 0 to 100: 50 is the mean of the tutors it was compared with.
#[must_use]
pub fn score_of(probability: f64, mean: f64) -> i32 {
    let sum = probability.max(0.0) + mean.max(0.0);
    if sum <= 0.0 || !sum.is_finite() { 50 } else { (100.0 * probability.max(0.0) / sum).round() as i32 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn nothing_asked_is_ten_of_everybody_and_the_skill_is_the_narrower_subject() {
        let none = RecommendRequest::default().parse().unwrap();
        assert_eq!(none, RecommendQuery { limit: 10, ..RecommendQuery::default() });
        let (wide, narrow) = (SubjectId(uuid::Uuid::from_u128(1)), SubjectId(uuid::Uuid::from_u128(2)));
        let request = RecommendRequest {
            subject_id: wide.to_string(),
            skill_id: narrow.to_string(),
            country: " de ".into(),
            min_rating: "4.5".into(),
            limit: "30".into(),
            available_from: "2026-03-02T10:00:00Z".into(),
        };
        let query = request.parse().unwrap();
        assert_eq!((query.subject, query.country.as_deref(), query.limit), (Some(narrow), Some("DE"), 30));
    }

    #[test]
    fn every_wrong_field_is_named() {
        let request = RecommendRequest {
            subject_id: "x".into(),
            skill_id: "y".into(),
            country: "Germany".into(),
            available_from: "tomorrow".into(),
            min_rating: "6".into(),
            limit: "31".into(),
        };
        let refusal = request.parse().unwrap_err();
        let named: Vec<&str> = refusal.fields.iter().map(|field| field.field.as_str()).collect();
        assert_eq!(named, ["subject_id", "skill_id", "country", "available_from", "min_rating", "limit"]);
    }

    #[test]
    fn what_is_said_of_a_tutor_has_its_time() {
        let now = DateTime::UNIX_EPOCH;
        for kind in FeedbackKind::ALL {
            assert_eq!(FeedbackKind::parse(kind.code()).unwrap(), kind);
            let ends = kind.ends_at(now).is_some();
            assert_eq!(ends, kind.dismisses() && kind != FeedbackKind::Block, "{kind:?}");
        }
        assert_eq!(FeedbackKind::parse("hate").unwrap_err().code, "feedback_unknown");
    }

    #[test]
    fn a_usual_tutor_scores_fifty_and_better_ones_more() {
        assert_eq!(score_of(0.02, 0.02), 50);
        assert_eq!(score_of(0.06, 0.02), 75);
        assert_eq!((score_of(0.0, 0.02), score_of(f64::NAN, f64::NAN), score_of(0.0, 0.0)), (0, 50, 50));
    }
}
