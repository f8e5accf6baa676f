//! Reporting a person, a message, a review, a profile, a course, a line of a room or a piece of work: what may be told,
//! in which order it is read, and what may be done about it.

use super::refusals;
use crate::{
    Refusal,
    bookings::report::{Report, ReportRequest},
    codes::codes,
    identity::sanction::SanctionKind,
    ids::{ReportId, UserId},
    refusal::Fields,
    text,
};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest report in characters.
pub const REPORT_MAX_CHARS: usize = 2_000;
/// Longest reason of an act in characters: it becomes that of a sanction.
pub const ACT_REASON_MAX_CHARS: usize = 500;
/// Most reports of one person that may wait at a time.
pub const REPORTS_WAITING_MAX: i64 = 10;
/// Hours within which a report is decided.
pub const DECIDED_WITHIN_HOURS: i64 = 24;
/// Hours within which one is decided that is about harm.
pub const HARMFUL_WITHIN_HOURS: i64 = 1;

codes! {
    /// What a report is about.
    ReportSubject {
        /// A lesson; told by its two people alone.
        Booking = "booking",
        /// A person.
        User = "user",
        /// A message.
        Message = "message",
        /// A review.
        Review = "review",
        /// A tutor's or member's profile.
        Profile = "profile",
        /// A course.
        Course = "course",
        /// A line of a room's chat.
        RoomLine = "room_line",
        /// What a learner handed in, or what the teacher said to it.
        Submission = "submission",
        /// What a tutor wrote beside a unit.
        HelpNote = "help_note",
    }
}

impl ReportSubject {
    /// What is reported by whoever sees it.
    pub const OF_OTHERS: [Self; 8] = [
        Self::User,
        Self::Message,
        Self::Review,
        Self::Profile,
        Self::Course,
        Self::RoomLine,
        Self::Submission,
        Self::HelpNote,
    ];
}

codes! {
    /// What is wrong with it.
    AbuseReason {
        /// Advertising, or the same again and again.
        Spam = "spam",
        /// Insults, threats, unwanted advances.
        Harassment = "harassment",
        /// Leading people away from here.
        OffPlatform = "off_platform",
        /// Not who they say they are.
        FalseProfile = "false_profile",
        /// A child may be in danger.
        ChildSafety = "child_safety",
        /// Against the law.
        Illegal = "illegal",
        /// Anything else.
        Other = "other",
    }
}

impl AbuseReason {
    /// What cannot wait a day.
    pub const fn is_harmful(self) -> bool {
        matches!(self, Self::ChildSafety | Self::Illegal)
    }
}

codes! {
    /// What is done about a report.
    ReportAct {
        /// Nothing.
        Dismiss = "dismiss",
        /// A warning.
        Warn = "warn",
        /// A restriction.
        Restrict = "restrict",
        /// A suspension.
        Suspend = "suspend",
        /// A ban.
        Ban = "ban",
    }
}

impl ReportAct {
    /// The sanction it is, if it is one.
    pub const fn sanction(self) -> Option<SanctionKind> {
        match self {
            Self::Dismiss => None,
            Self::Warn => Some(SanctionKind::Warn),
            Self::Restrict => Some(SanctionKind::Restrict),
            Self::Suspend => Some(SanctionKind::Suspend),
            Self::Ban => Some(SanctionKind::Ban),
        }
    }

    /// The act that a sanction is.
    pub const fn of(kind: SanctionKind) -> Self {
        match kind {
            SanctionKind::Warn => Self::Warn,
            SanctionKind::Restrict => Self::Restrict,
            SanctionKind::Suspend => Self::Suspend,
            SanctionKind::Ban => Self::Ban,
        }
    }
}

/// A report that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct AbuseReport {
    pub kind: ReportSubject,
    pub subject_id: Uuid,
    pub reason: AbuseReason,
    pub text: String,
}

impl AbuseReport {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 `report_kind_unknown`, `report_reason_unknown`, `required`, the refusals of texts; 404 for an id that is
    /// none.
    pub fn parse(request: &ReportRequest) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let kind = ReportSubject::parse(&request.kind).filter(|kind| ReportSubject::OF_OTHERS.contains(kind));
        let kind = fields.take("kind", kind.ok_or_else(refusals::abuse_kind_unknown));
        let reason = AbuseReason::parse(&request.reason).ok_or_else(refusals::abuse_reason_unknown);
        let reason = fields.take("reason", reason);
        let text = text::clean_filled(&request.text, REPORT_MAX_CHARS, refusals::abuse_unexplained);
        let text = fields.take("text", text);
        fields.finish()?;
        match (kind, reason, text) {
            (Some(kind), Some(reason), Some(text)) => {
                let subject_id = request.subject_id.parse().map_err(|_| Refusal::not_found(kind.code()))?;
                Ok(Self { kind, subject_id, reason, text })
            }
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

/// By when a report is to be decided.
pub fn due_at(created_at: DateTime<Utc>, harmful: bool) -> DateTime<Utc> {
    created_at + Duration::hours(if harmful { HARMFUL_WITHIN_HOURS } else { DECIDED_WITHIN_HOURS })
}

/// Where a report stands in the queue: children first, then harm, then what is due first.
pub fn queue_place(
    child: bool,
    harmful: bool,
    due_at: DateTime<Utc>,
    id: ReportId,
) -> (bool, bool, DateTime<Utc>, ReportId) {
    (!child, !harmful, due_at, id)
}

/// A report as its author sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct FiledReport {
    pub id: ReportId,
    pub kind: ReportSubject,
    pub subject_id: Uuid,
    /// A code of the reasons of its kind.
    pub reason: String,
    pub text: String,
    pub created_at: DateTime<Utc>,
    /// By when we decide.
    pub due_at: DateTime<Utc>,
    /// When we did; null while it waits.
    pub closed_at: Option<DateTime<Utc>>,
    /// What we answered.
    pub answer: Option<String>,
}

impl From<Report> for FiledReport {
    fn from(report: Report) -> Self {
        let harmful = report.reason == crate::bookings::report::ReportReason::ChildSafety;
        Self {
            id: report.id,
            kind: ReportSubject::Booking,
            subject_id: report.subject_id,
            reason: report.reason.code().to_owned(),
            text: report.text,
            created_at: report.created_at,
            due_at: due_at(report.created_at, harmful),
            closed_at: report.closed_at,
            answer: report.answer,
        }
    }
}

/// Whose doing is reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = ReportedPerson)]
#[allow(missing_docs)]
pub struct About {
    pub user_id: UserId,
    pub display_name: String,
    pub is_child: bool,
    /// Reports of them that wait, this one among them.
    pub reports: i64,
    /// Sanctions of the last two years, the latest first.
    pub sanctions: Vec<SanctionKind>,
}

/// What follows on what was there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct ProposedAct {
    pub act: ReportAct,
    pub until: Option<DateTime<Utc>>,
}

/// A report that waits, for the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct QueuedReport {
    #[serde(flatten)]
    pub report: FiledReport,
    pub reporter_name: String,
    pub reporter_email: String,
    /// A child is one of the two, or may be in danger.
    pub child: bool,
    pub harmful: bool,
    pub overdue: bool,
    /// Null for lessons, whose two people stand on the lesson's page.
    pub about: Option<About>,
    /// What it was when it was reported.
    pub shown: Option<String>,
    /// Where it stands on this site.
    pub url: String,
    /// Null for lessons.
    pub proposed: Option<ProposedAct>,
}

/// `POST /admin/reports/{id}/act` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct ActRequest {
    /// A code of [`ReportAct`].
    #[schema(required, pattern = "^(dismiss|warn|restrict|suspend|ban)$")]
    pub act: String,
    /// Why: its author reads it, and whoever is sanctioned.
    #[schema(required, max_length = 500)]
    pub reason: String,
    /// When a restriction or a suspension ends; null for one without an end.
    pub until: Option<DateTime<Utc>>,
}

impl ActRequest {
    /// Reads what is to be done.
    ///
    /// # Errors
    /// 422 `report_act_unknown`, `required`, the refusals of texts, `time_invalid`.
    pub fn parse(&self, now: DateTime<Utc>) -> Result<(ReportAct, String, Option<DateTime<Utc>>), Refusal> {
        let mut fields = Fields::default();
        let act = fields.take("act", ReportAct::parse(&self.act).ok_or_else(refusals::abuse_act_unknown));
        let reason = text::clean_filled(&self.reason, ACT_REASON_MAX_CHARS, refusals::abuse_act_missing);
        let reason = fields.take("reason", reason);
        let kind = act.map_or(SanctionKind::Warn, |act| act.sanction().unwrap_or(SanctionKind::Warn));
        let until = fields.take("until", crate::identity::sanction::until_parse(kind, self.until, now));
        fields.finish()?;
        match (act, reason) {
            (Some(act), Some(reason)) => Ok((act, reason, until.flatten())),
            _ => Err(crate::platform::refusals::fields_unread()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> ReportRequest {
        ReportRequest {
            kind: "message".into(),
            subject_id: Uuid::from_u128(7).to_string(),
            reason: "harassment".into(),
            text: " Rude. ".into(),
        }
    }

    fn code(change: fn(&mut ReportRequest)) -> String {
        let mut request = request();
        change(&mut request);
        AbuseReport::parse(&request).unwrap_err().code
    }

    #[test]
    fn a_report_names_what_why_and_says_it_in_words() {
        assert_eq!(code(|r| r.kind = "booking".into()), "report_kind_unknown");
        assert_eq!(code(|r| r.kind = "USER".into()), "report_kind_unknown");
        assert_eq!(code(|r| r.reason = "tutor_no_show".into()), "report_reason_unknown");
        assert_eq!(code(|r| r.text = "\n".into()), "required");
        assert_eq!(code(|r| r.text = "x".repeat(REPORT_MAX_CHARS + 1)), "text_too_long");
        assert_eq!(code(|r| r.subject_id = "7".into()), "not_found");
        assert_eq!(AbuseReport::parse(&ReportRequest::default()).unwrap_err().fields.len(), 3);
        for kind in ReportSubject::OF_OTHERS {
            for reason in AbuseReason::ALL {
                let request = ReportRequest { kind: kind.code().into(), reason: reason.code().into(), ..request() };
                assert_eq!(AbuseReport::parse(&request).unwrap().text, "Rude.");
            }
        }
    }

    #[test]
    fn children_come_first_then_harm_then_what_is_due() {
        let at = |hours| DateTime::UNIX_EPOCH + Duration::hours(hours);
        let id = |n| ReportId(Uuid::from_u128(n));
        let mut places = [
            queue_place(false, false, at(1), id(1)),
            queue_place(false, true, at(9), id(2)),
            queue_place(true, false, at(24), id(3)),
            queue_place(true, true, at(30), id(4)),
            queue_place(false, false, at(0), id(5)),
        ];
        places.sort();
        assert_eq!(places.map(|(.., id)| id.0.as_u128()), [4, 3, 2, 5, 1]);
        assert_eq!((due_at(at(0), true), due_at(at(0), false)), (at(1), at(24)));
    }

    #[test]
    fn an_act_is_explained_and_ends_only_where_it_may() {
        let now = DateTime::UNIX_EPOCH;
        let act = |act: &str, reason: &str, days: Option<i64>| {
            let until = days.map(|days| now + Duration::days(days));
            ActRequest { act: act.into(), reason: reason.into(), until }.parse(now)
        };
        assert_eq!(act("dismiss", "Fine.", None).unwrap(), (ReportAct::Dismiss, "Fine.".into(), None));
        assert!(act("restrict", "Rude.", Some(7)).unwrap().2.is_some());
        for wrong in [act("dismiss", "x", Some(7)), act("ban", "x", Some(7)), act("suspend", "x", Some(-1))] {
            assert_eq!(wrong.unwrap_err().fields[0].field, "until");
        }
        assert_eq!(act("forgive", "", None).unwrap_err().fields.len(), 2);
        for kind in SanctionKind::ALL {
            assert_eq!(ReportAct::of(*kind).sanction(), Some(*kind));
        }
    }
}
