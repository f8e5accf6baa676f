//! Exchanges as they cross the wire.

use crate::ids::{BookingId, SubjectId, UserId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A skill with its name in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SkillTold {
    pub skill_id: SubjectId,
    pub name: String,
}

/// How far a cycle is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CycleState {
    /// Nobody has said anything yet.
    Possible,
    /// Somebody said yes; the others have until `answer_by`.
    Open,
    /// All said yes.
    Agreed,
    /// Somebody said no.
    Declined,
    /// Not everybody answered in time.
    Expired,
    /// One of its wishes was met by another exchange first.
    Lapsed,
}

impl CycleState {
    /// The word in the database; a possible cycle is in none.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Open => "open",
            Self::Agreed => "agreed",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Lapsed => "lapsed",
        }
    }

    /// Reads the word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Possible, Self::Open, Self::Agreed, Self::Declined, Self::Expired, Self::Lapsed]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// One person of a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ExchangeSeat {
    pub person_id: UserId,
    pub display_name: String,
    pub photo_url: Option<String>,
    /// Whether it is the reader.
    pub you: bool,
    /// What is taught to the next one.
    pub teaches: SkillTold,
    /// What is learnt from the one before.
    pub learns: SkillTold,
    /// When this one and the next could meet first; null when one of them did not say when there is time.
    pub meets_at: Option<DateTime<Utc>>,
    pub accepted: bool,
    /// The lesson that was booked of it, and when it begins; for its two people, once all have said yes.
    #[serde(default)]
    pub booking_id: Option<BookingId>,
    #[serde(default)]
    pub lesson_at: Option<DateTime<Utc>>,
}

/// A cycle: everybody teaches the next, the last one teaches the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ExchangeCycle {
    pub id: Uuid,
    pub state: CycleState,
    /// Until when everybody has to say yes; null before the first has.
    pub answer_by: Option<DateTime<Utc>>,
    pub seats: Vec<ExchangeSeat>,
    /// 0 to 1: how close the best and the least proficient of them are.
    pub fairness: f32,
    /// Whether the reader can say yes or no now.
    pub can_answer: bool,
}

/// Somebody who teaches what the reader wants and wants what the reader teaches.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ExchangeMatch {
    pub member_id: UserId,
    pub display_name: String,
    pub photo_url: Option<String>,
    /// What they could teach the reader.
    pub teaches: Vec<SkillTold>,
    /// What the reader could teach them.
    pub learns: Vec<SkillTold>,
    /// Hours of the week free for both; null when one of the two did not say.
    pub shared_hours: Option<u32>,
    /// The exchange of the two, to say yes or no to.
    pub cycle_id: Uuid,
}
