//! Telling us that a lesson went wrong: what may be told, and what is told back.
//!
//! The smallest thing that helps until there are cases: somebody reads it and answers by mail. It moves no money and
//! decides nothing.

use super::refusals;
use crate::{
    Refusal,
    codes::codes,
    ids::{BookingId, ReportId},
    refusal::Fields,
    text,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Longest report in characters.
pub const REPORT_MAX_CHARS: usize = 2_000;
/// Longest answer in characters.
pub const ANSWER_MAX_CHARS: usize = 1_000;
/// Most reports of one person that may wait at a time.
pub const REPORTS_WAITING_MAX: i64 = 10;

codes! {
    /// What a report is about.
    ReportKind {
        /// A lesson.
        Booking = "booking",
    }
}
codes! {
    /// What went wrong with a lesson.
    ReportReason {
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
        /// A child may be in danger.
        ChildSafety = "child_safety",
        /// Anything else.
        Other = "other",
    }
}

/// `POST /reports` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ReportRequest {
    /// `booking`.
    pub kind: String,
    /// The booking's id.
    pub subject_id: String,
    /// A code of [`ReportReason`].
    pub reason: String,
    /// What happened.
    pub text: String,
}

/// A report that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedReport {
    pub kind: ReportKind,
    pub booking: BookingId,
    pub reason: ReportReason,
    pub text: String,
}

impl ParsedReport {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 `report_kind_unknown`, `report_reason_unknown`, `required` without a text, the refusals of texts; 404 for an
    /// id that is none.
    pub fn parse(request: &ReportRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let kind = fields.take("kind", ReportKind::parse(&request.kind).ok_or_else(refusals::report_kind_unknown));
        let reason = ReportReason::parse(&request.reason).ok_or_else(refusals::report_reason_unknown);
        let reason = fields.take("reason", reason);
        let text = text::clean_filled(&request.text, REPORT_MAX_CHARS, refusals::report_unexplained);
        let text = fields.take("text", text);
        fields.finish()?;
        let booking = request.subject_id.parse().map_err(|_| Refusal::not_found("booking"))?;
        match (kind, reason, text) {
            (Some(kind), Some(reason), Some(text)) => Ok(Self { kind, booking, reason, text }),
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

/// A report as its author sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Report {
    pub id: ReportId,
    pub kind: ReportKind,
    /// The booking.
    pub subject_id: uuid::Uuid,
    pub reason: ReportReason,
    pub text: String,
    pub created_at: DateTime<Utc>,
    /// When we answered; null while it waits.
    pub closed_at: Option<DateTime<Utc>>,
    /// What we answered.
    pub answer: Option<String>,
}

/// A report that waits, for admins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WaitingReport {
    #[serde(flatten)]
    pub report: Report,
    pub reporter_name: String,
    pub reporter_email: String,
}

/// What an admin says to a report.
///
/// # Errors
/// 422 `required` without a text, the refusals of texts.
pub fn parse_answer(answer: &str) -> Result<String, Refusal> {
    text::clean_filled(answer, ANSWER_MAX_CHARS, refusals::answer_missing).map_err(|refusal| refusal.at("reason"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> ReportRequest {
        ReportRequest {
            kind: "booking".into(),
            subject_id: uuid::Uuid::from_u128(7).to_string(),
            reason: "tutor_no_show".into(),
            text: " Nobody came. ".into(),
        }
    }

    fn code(change: fn(&mut ReportRequest)) -> String {
        let mut request = request();
        change(&mut request);
        ParsedReport::parse(&request).unwrap_err().code
    }

    #[test]
    fn a_report_says_about_what_why_and_what_happened() {
        assert_eq!(code(|r| r.kind = "user".into()), "report_kind_unknown");
        assert_eq!(code(|r| r.reason = "TUTOR_NO_SHOW".into()), "report_reason_unknown");
        assert_eq!(code(|r| r.text = " \n ".into()), "required");
        assert_eq!(code(|r| r.text = "x".repeat(REPORT_MAX_CHARS + 1)), "text_too_long");
        assert_eq!(code(|r| r.text = "a\0b".into()), "text_unstorable");
        assert_eq!(code(|r| r.subject_id = "7".into()), "not_found");
    }

    #[test]
    fn what_is_wrong_is_told_at_every_field_at_once() {
        let refusal = ParsedReport::parse(&ReportRequest::default()).unwrap_err();
        let fields: Vec<_> = refusal.fields.iter().map(|field| field.field.as_str()).collect();
        assert_eq!(fields, ["kind", "reason", "text"]);
    }

    #[test]
    fn a_whole_report_is_read_and_trimmed() {
        let parsed = ParsedReport::parse(&request()).unwrap();
        assert_eq!((parsed.reason, parsed.text.as_str()), (ReportReason::TutorNoShow, "Nobody came."));
        for reason in ReportReason::ALL {
            assert!(ParsedReport::parse(&ReportRequest { reason: reason.code().into(), ..request() }).is_ok());
        }
    }
}
