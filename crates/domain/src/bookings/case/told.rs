//! What a case shows: what happened when, what both said and sent, what is proposed and what was decided.

use super::{
    CaseCategory, CaseDecision, CaseStatus,
    appeal::AppealOutcome,
    offer::{OfferReasonCode, Presence},
};
use crate::{
    bookings::Side,
    codes::codes,
    ids::{BookingId, CaseId, UploadId},
    money::Money,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Moments of the room that a timeline tells; the first of them.
pub const ROOM_MOMENTS_MAX: i64 = 200;

codes! {
    /// What a timeline of a case tells.
    CaseMoment {
        /// The lesson was asked for.
        Requested = "requested",
        /// The tutor answered.
        Answered = "answered",
        /// Other times were suggested.
        TimesProposed = "times_proposed",
        /// Both agreed on another time.
        Moved = "moved",
        /// The price was put on hold.
        MoneyHeld = "money_held",
        /// The price was taken.
        MoneyTaken = "money_taken",
        /// The tutor was paid.
        MoneyEarned = "money_earned",
        /// Money went back.
        MoneyBack = "money_back",
        /// What was earned can be paid out.
        MoneyCleared = "money_cleared",
        /// The card holder asked their bank for the money.
        BankAsked = "bank_asked",
        /// The bank decided about that.
        BankDecided = "bank_decided",
        /// A reminder was sent.
        Reminded = "reminded",
        /// The last of that many messages of one side to the other.
        Wrote = "wrote",
        /// It was to begin.
        Start = "start",
        /// Somebody came into the room.
        Joined = "joined",
        /// Somebody left it.
        Left = "left",
        /// Somebody's line broke.
        Dropped = "dropped",
        /// Somebody came back.
        Returned = "returned",
        /// It was to end.
        End = "end",
        /// It was over: held, missed or called off.
        Closed = "closed",
        /// One of the two objected.
        Opened = "opened",
        /// The rules proposed something.
        Offered = "offered",
        /// One side took the proposal.
        Accepted = "accepted",
        /// It is decided.
        Decided = "decided",
        /// One side appealed.
        Appealed = "appealed",
        /// The appeal is decided.
        AppealDecided = "appeal_decided",
    }
}

/// One moment of a case's timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseStep {
    pub at: DateTime<Utc>,
    pub kind: CaseMoment,
    /// Whose it is, where it is one side's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Side>,
    /// How many, where they are counted; no text of a message is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// How much, where money moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

impl CaseStep {
    /// A moment of nobody in particular.
    pub const fn of(kind: CaseMoment, at: DateTime<Utc>) -> Self {
        Self { at, kind, by: None, count: None, amount: None }
    }

    /// The same, of one side.
    #[must_use]
    pub const fn by(self, side: Side) -> Self {
        Self { by: Some(side), ..self }
    }
}

/// What one side said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseStatement {
    /// Whose side.
    pub by: Side,
    pub at: DateTime<Utc>,
    pub text: String,
}

/// A file that one side sent with a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CaseFile {
    pub id: UploadId,
    /// Whose side.
    pub by: Side,
    pub file_name: String,
    pub content_type: String,
    pub size: i64,
    /// Where it is, signed and good for an hour or two.
    pub url: String,
    pub at: DateTime<Utc>,
}

/// A reason of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseReason {
    pub code: OfferReasonCode,
    /// The figure of the sentence, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i64>,
    /// In the reader's language.
    pub text: String,
}

/// What the rules propose, for both sides to take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseProposal {
    pub decision: CaseDecision,
    /// What would go back to whoever paid.
    pub refund: Money,
    pub reasons: Vec<CaseReason>,
    pub made_at: DateTime<Utc>,
    /// Until when it can be taken.
    pub until: DateTime<Utc>,
    /// Who has taken it.
    pub accepted_by: Vec<Side>,
}

/// What one of the staff would decide, where somebody else has to come to the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct FirstDecision {
    /// Who.
    pub by: String,
    pub decision: CaseDecision,
    /// What would go back to whoever paid.
    pub refund: Money,
    /// Why.
    pub note: String,
    pub proposed_at: DateTime<Utc>,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseOutcome {
    pub decision: CaseDecision,
    /// What went back to whoever paid.
    pub refund: Money,
    /// Why.
    pub note: String,
    pub decided_at: DateTime<Utc>,
    /// Whether both took the proposal of the rules, and nobody had to decide.
    pub agreed: bool,
}

/// One side's appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CaseAppeal {
    pub by: Side,
    pub reason: String,
    pub made_at: DateTime<Utc>,
}

/// What somebody else decided of an appeal; it stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AppealDecision {
    pub outcome: AppealOutcome,
    /// What should have gone back in all, as they see it.
    pub decision: CaseDecision,
    /// What went back in all: never less than before.
    pub refund: Money,
    /// What went back by the appeal.
    pub further: Money,
    pub note: String,
    pub decided_at: DateTime<Utc>,
}

/// How often each thing was decided of cases of that kind, and how much went back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SimilarCases {
    /// How many days back they were decided.
    pub days: i64,
    pub full: i64,
    pub partial: i64,
    pub none: i64,
    /// The part of the price that went back, in percent: half of them gave more, half less. Null where there is none.
    pub median_percent: Option<i64>,
}

/// The policy that both agreed on when the lesson was booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CasePolicy {
    pub cancellation_policy: String,
    pub version: i32,
}

/// A case as both sides and who decides see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Case {
    pub id: CaseId,
    pub booking_id: BookingId,
    pub category: CaseCategory,
    pub status: CaseStatus,
    /// Who objects.
    pub opened_by: Side,
    pub opened_at: DateTime<Utc>,
    /// By when the first answer is to come: a proposal, or a decision.
    pub answer_by: DateTime<Utc>,
    /// When it came.
    pub answered_at: Option<DateTime<Utc>>,
    /// By when it is to be decided; of an appealed case, by when the appeal is.
    pub deadline: DateTime<Utc>,
    pub student_name: String,
    pub tutor_name: String,
    /// In the reader's language.
    pub subject_name: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// What was paid and has not gone back: the most that a decision can give back.
    pub paid: Money,
    pub policy: CasePolicy,
    /// Null where the room shows nothing.
    pub presence: Option<Presence>,
    /// What happened when, in order.
    pub timeline: Vec<CaseStep>,
    /// What both said, in order.
    pub statements: Vec<CaseStatement>,
    /// What both sent, in order.
    pub evidence: Vec<CaseFile>,
    /// What the rules propose; null before they do.
    pub proposal: Option<CaseProposal>,
    /// Null while it is open.
    pub decision: Option<CaseOutcome>,
    /// Until when an appeal can be made; null before the decision.
    pub appeal_until: Option<DateTime<Utc>>,
    pub appeals: Vec<CaseAppeal>,
    /// Null where nobody appealed, and until it is decided.
    pub appeal_decision: Option<AppealDecision>,
    /// What the reader can do now: `say`, `accept`, `appeal`, `survey`, `decide`.
    pub actions: Vec<String>,
    /// What waits for a second person; for whoever decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_decision: Option<FirstDecision>,
    /// What was decided of others; for whoever decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub similar: Option<SimilarCases>,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseLine {
    pub id: CaseId,
    pub booking_id: BookingId,
    pub category: CaseCategory,
    pub status: CaseStatus,
    pub opened_by: Side,
    pub opened_at: DateTime<Utc>,
    /// By when the first answer is to come, and when it came.
    pub answer_by: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub deadline: DateTime<Utc>,
    /// Whether it waits longer than it should.
    pub overdue: bool,
    pub student_name: String,
    pub tutor_name: String,
    /// In the reader's language.
    pub subject_name: String,
}

/// How cases are answered, for whoever decides them: those that were opened within the last days.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct CaseFigures {
    /// How many days back.
    pub days: i64,
    /// Those that wait now, appeals too, and those of them that wait too long.
    pub waiting: i64,
    pub overdue: i64,
    pub opened: i64,
    pub decided: i64,
    /// Of those whose time has come: the part that had its first answer within a day and its decision within two.
    pub answered_in_time_percent: Option<i64>,
    pub decided_in_time_percent: Option<i64>,
    pub appealed: i64,
    pub surveys: i64,
    /// What both sides gave for how it was handled, 1 to 5, in hundredths.
    pub survey_average: Option<i64>,
    pub survey_average_student: Option<i64>,
    pub survey_average_tutor: Option<i64>,
}
