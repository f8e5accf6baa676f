//! A case about a lesson (TR2): one of the two objects within the window, both say what happened, and somebody who had
//! no part in it decides what goes back. While it is open the earnings wait.
//!
//! The rules propose something first ([`offer`]), which both may take. The money is the booking machine's: a decision
//! is a [`Resolution`], and its preview is the step itself. Each side appeals once ([`appeal`]).

pub mod appeal;
pub mod offer;
pub mod told;

pub use told::{
    AppealDecision, Case, CaseAppeal, CaseFigures, CaseFile, CaseLine, CaseMoment, CaseOutcome, CasePolicy,
    CaseProposal, CaseReason, CaseStatement, CaseStep, FirstDecision, SimilarCases,
};

use super::{Resolution, booking::CancelPreview, refusals};
use crate::{Refusal, codes::codes, ids::UploadId, money::Money, refusal::Fields, text};
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
        /// It was decided, one side appealed, and somebody else looks at it.
        Appealed = "appealed",
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
    /// Files that were sent for the purpose `evidence`; 5 at most.
    #[schema(max_items = 5)]
    pub upload_ids: Vec<String>,
}

/// `POST /cases/{id}/statements` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct StatementRequest {
    /// What else there is to say.
    #[schema(required, max_length = 4_000)]
    pub text: String,
    /// Files that were sent for the purpose `evidence`; 5 at most.
    #[schema(max_items = 5)]
    pub upload_ids: Vec<String>,
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
    /// What they sent with it.
    pub files: Vec<UploadId>,
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
        let files = fields.take("upload_ids", appeal::files_of(&request.upload_ids));
        fields.finish()?;
        match (category, statement, files) {
            (Some(category), Some(statement), Some(files)) => Ok(Self { category, statement, files }),
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

impl StatementRequest {
    /// Reads one more statement and the files that come with it.
    ///
    /// # Errors
    /// 422 `required` without a text, the refusals of texts, `upload_unknown`; 409 `case_files_too_many`.
    pub fn parse(&self) -> Result<(String, Vec<UploadId>), Refusal> {
        let said = text::clean_filled(&self.text, STATEMENT_MAX_CHARS, refusals::statement_missing)
            .map_err(|refusal| refusal.at("text"))?;
        Ok((said, appeal::files_of(&self.upload_ids)?))
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

/// By when somebody is to hear something first.
pub fn answer_by(opened_at: DateTime<Utc>) -> DateTime<Utc> {
    opened_at + Duration::hours(offer::ANSWERED_WITHIN_HOURS)
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
    /// What went back before and stays with the student though this decision says less; of an appeal alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_taken_back: Option<Money>,
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
        let whole =
            CaseRequest { category: "quality".into(), statement: " Half of it. ".into(), ..CaseRequest::default() };
        assert_eq!(ParsedCase::parse(&whole).unwrap().statement, "Half of it.");
        let named = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
        let with = |category: &str, statement: &str| CaseRequest {
            category: category.into(),
            statement: statement.into(),
            ..CaseRequest::default()
        };
        let sent = CaseRequest { upload_ids: vec!["photo.png".into()], ..with("quality", "x") };
        assert_eq!(code(&sent), named("upload_ids", "upload_unknown"));
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
        assert_eq!(answer_by(opened), "2026-03-29T23:30:00Z".parse::<DateTime<Utc>>().unwrap());
    }
}
