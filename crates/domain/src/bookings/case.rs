//! A case about a lesson (TR2): one of the two objects within the window, both say what happened, and somebody who had
//! no part in it decides what goes back. While it is open the earnings wait.
//!
//! The money is the booking machine's: a decision is a [`Resolution`], and its preview is the step itself.

use super::{Resolution, Side, booking::CancelPreview, refusals};
use crate::{
    Refusal,
    codes::codes,
    ids::{BookingId, CaseId},
    money::Money,
    refusal::Fields,
    text,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Longest statement in characters.
pub const STATEMENT_MAX_CHARS: usize = 4_000;
/// Longest note of a decision in characters.
pub const NOTE_MAX_CHARS: usize = 2_000;
/// Most statements of one side.
pub const STATEMENTS_MAX: i64 = 10;
/// Hours within which a case is to be decided.
pub const DECIDED_WITHIN_HOURS: i64 = 48;

codes! {
    /// What a case is about.
    CaseCategory {
        /// The tutor did not come.
        TutorNoShow = "tutor_no_show",
        /// The student did not come.
        StudentNoShow = "student_no_show",
        /// Sound, picture or link failed.
        Technical = "technical",
        /// It was not what was agreed.
        Quality = "quality",
        /// Somebody behaved badly.
        Conduct = "conduct",
        /// Something about the money.
        Billing = "billing",
        /// Anything else.
        Other = "other",
    }
}
codes! {
    /// Where a case stands.
    CaseStatus {
        /// It waits for a decision.
        Open = "open",
        /// It is decided.
        Decided = "decided",
    }
}
codes! {
    /// What of the money goes back to whoever paid.
    CaseDecision {
        /// All of it.
        Full = "full",
        /// A part.
        Partial = "partial",
        /// Nothing: the tutor keeps the earnings.
        None = "none",
    }
}

/// `POST /bookings/{id}/dispute` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct CaseRequest {
    /// A code of [`CaseCategory`].
    #[schema(required, pattern = "^(tutor_no_show|student_no_show|technical|quality|conduct|billing|other)$")]
    pub category: String,
    /// What happened.
    #[schema(required, max_length = 4_000)]
    pub statement: String,
}

/// `POST /cases/{id}/statements` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct StatementRequest {
    /// What else there is to say.
    #[schema(required, max_length = 4_000)]
    pub text: String,
}

/// `POST /admin/cases/{id}/resolve` and its preview as they arrive.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct DecideRequest {
    /// A code of [`CaseDecision`].
    #[schema(required, pattern = "^(full|partial|none)$")]
    pub decision: String,
    /// What goes back, in minor units of the lesson's currency; for `partial` alone.
    pub amount: Option<i64>,
    /// Why, for both sides to read; a preview needs none.
    #[schema(max_length = 2_000)]
    pub note: String,
}

/// A case that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedCase {
    /// What it is about.
    pub category: CaseCategory,
    /// What happened, as the one who objects says it.
    pub statement: String,
}

impl ParsedCase {
    /// Checks both fields at once.
    ///
    /// # Errors
    /// 422 `case_category_unknown`, `required` without a statement, the refusals of texts.
    pub fn parse(request: &CaseRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let category = CaseCategory::parse(&request.category).ok_or_else(refusals::case_category_unknown);
        let category = fields.take("category", category);
        let statement = text::clean_filled(&request.statement, STATEMENT_MAX_CHARS, refusals::statement_missing);
        let statement = fields.take("statement", statement);
        fields.finish()?;
        match (category, statement) {
            (Some(category), Some(statement)) => Ok(Self { category, statement }),
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

impl StatementRequest {
    /// Reads one more statement.
    ///
    /// # Errors
    /// 422 `required` without a text, the refusals of texts.
    pub fn parse(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.text, STATEMENT_MAX_CHARS, refusals::statement_missing)
            .map_err(|refusal| refusal.at("text"))
    }
}

impl DecideRequest {
    /// What the machine is asked to do.
    ///
    /// # Errors
    /// 422 `case_decision_unknown`, `required` for a part without an amount.
    pub fn resolution(&self) -> Result<(CaseDecision, Resolution), Refusal> {
        let decision = CaseDecision::parse(&self.decision).ok_or_else(refusals::case_decision_unknown)?;
        let resolution = match decision {
            CaseDecision::Full => Resolution::Refunded,
            CaseDecision::None => Resolution::Upheld,
            CaseDecision::Partial => {
                Resolution::Split { refund: self.amount.ok_or_else(refusals::case_amount_missing)? }
            }
        };
        Ok((decision, resolution))
    }

    /// Why it is decided so, for both to read.
    ///
    /// # Errors
    /// 422 `required` without one, the refusals of texts.
    pub fn reason(&self) -> Result<String, Refusal> {
        text::clean_filled(&self.note, NOTE_MAX_CHARS, refusals::case_note_missing)
            .map_err(|refusal| refusal.at("note"))
    }
}

/// By when a case is to be decided.
pub fn decide_by(opened_at: DateTime<Utc>) -> DateTime<Utc> {
    opened_at + Duration::hours(DECIDED_WITHIN_HOURS)
}

/// What one side said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseStatement {
    /// Whose side.
    pub by: Side,
    pub at: DateTime<Utc>,
    pub text: String,
}

codes! {
    /// What a timeline of a case tells.
    CaseMoment {
        /// The lesson was asked for.
        Requested = "requested",
        /// The tutor answered.
        Answered = "answered",
        /// It was to begin.
        Start = "start",
        /// It was to end.
        End = "end",
        /// It was over: held, missed or called off.
        Closed = "closed",
        /// One of the two objected.
        Opened = "opened",
        /// It is decided.
        Decided = "decided",
    }
}

/// One moment of a case's timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseStep {
    pub at: DateTime<Utc>,
    pub kind: CaseMoment,
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
}

/// What one of the staff would decide, where somebody else has to come to the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseProposal {
    /// Who.
    pub by: String,
    pub decision: CaseDecision,
    /// What would go back to whoever paid.
    pub refund: Money,
    /// Why.
    pub note: String,
    pub proposed_at: DateTime<Utc>,
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
    /// By when it is to be decided.
    pub deadline: DateTime<Utc>,
    pub student_name: String,
    pub tutor_name: String,
    /// In the reader's language.
    pub subject_name: String,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// What was paid and has not gone back: the most that a decision can give back.
    pub paid: Money,
    /// What happened when, in order.
    pub timeline: Vec<CaseStep>,
    /// What both said, in order.
    pub statements: Vec<CaseStatement>,
    /// Null while it is open.
    pub decision: Option<CaseOutcome>,
    /// What waits for a second person; for whoever decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<CaseProposal>,
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
    pub deadline: DateTime<Utc>,
    pub student_name: String,
    pub tutor_name: String,
    /// In the reader's language.
    pub subject_name: String,
}

/// What a decision would move: exactly the journals that deciding would post.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DecisionPreview {
    pub decision: CaseDecision,
    /// What goes back, what stays paid, and the lines of the journal.
    pub money: CancelPreview,
    /// What the tutor keeps.
    pub tutor_earnings: Money,
    /// What the platform keeps.
    pub platform_fee: Money,
    /// Whether a second one has to come to the same decision.
    pub needs_second: bool,
    /// Above how much that is.
    pub second_above: Money,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(request: &CaseRequest) -> Vec<(String, String)> {
        let refusal = ParsedCase::parse(request).unwrap_err();
        refusal.fields.into_iter().map(|field| (field.field, field.code)).collect()
    }

    #[test]
    fn a_case_says_what_it_is_about_and_what_happened() {
        let whole = CaseRequest { category: "quality".into(), statement: " Half of it. ".into() };
        assert_eq!(ParsedCase::parse(&whole).unwrap().statement, "Half of it.");
        let named = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
        let with =
            |category: &str, statement: &str| CaseRequest { category: category.into(), statement: statement.into() };
        assert_eq!(code(&with("QUALITY", "x")), named("category", "case_category_unknown"));
        assert_eq!(code(&with("child_safety", "x")), named("category", "case_category_unknown"));
        assert_eq!(code(&with("quality", " \n ")), named("statement", "required"));
        assert_eq!(code(&with("quality", &"x".repeat(4_001))), named("statement", "text_too_long"));
        assert_eq!(code(&with("quality", "a\0b")), named("statement", "text_unstorable"));
        assert_eq!(code(&CaseRequest::default()).len(), 2, "both are told at once");
        for category in CaseCategory::ALL {
            assert!(ParsedCase::parse(&with(category.code(), "x")).is_ok());
        }
    }

    #[test]
    fn a_decision_is_all_a_part_with_its_amount_or_nothing() {
        let decide =
            |decision: &str, amount| DecideRequest { decision: decision.into(), amount, note: "Because.".into() };
        assert_eq!(decide("full", None).resolution().unwrap(), (CaseDecision::Full, Resolution::Refunded));
        assert_eq!(decide("none", Some(5)).resolution().unwrap(), (CaseDecision::None, Resolution::Upheld));
        let part = decide("partial", Some(5)).resolution().unwrap();
        assert_eq!(part, (CaseDecision::Partial, Resolution::Split { refund: 5 }));
        assert_eq!(decide("partial", None).resolution().unwrap_err().fields[0].field, "amount");
        assert_eq!(decide("half", Some(5)).resolution().unwrap_err().code, "case_decision_unknown");
        assert_eq!(decide("full", None).reason().unwrap(), "Because.");
        assert_eq!(DecideRequest::default().reason().unwrap_err().fields[0].field, "note");
    }

    #[test]
    fn two_days_are_there_to_decide() {
        let opened = "2026-03-28T23:30:00Z".parse().unwrap();
        assert_eq!(decide_by(opened), "2026-03-30T23:30:00Z".parse::<DateTime<Utc>>().unwrap());
    }
}
