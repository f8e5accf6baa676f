//! Mails about the safety of people: sanctions, appeals, reports, held texts, and answers of the support.

use chrono::{DateTime, Utc};
use domain::{calendar::Zone, ids::TicketId};
use words::{Locale, format::moment_in_zone, mail};

/// A mail's kind with its facts. `name` is the reader's.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum SafetyMail {
    /// What somebody did is not allowed; nothing else follows.
    Warned {
        name: String,
        reason: String,
        path: String,
    },
    /// Some things are not possible for a time.
    Restricted {
        name: String,
        reason: String,
        until: Option<DateTime<Utc>>,
        time_zone: String,
        path: String,
    },
    RestrictionOver {
        name: String,
    },
    AppealAnswered {
        name: String,
        stands: bool,
        answer: String,
    },
    /// To whoever reported somebody: what we did.
    ReportSettled {
        name: String,
        answer: String,
    },
    /// To the staff, whatever the hour: a child reported somebody, or somebody told us of a child.
    ChildReported {
        name: String,
    },
    /// To the writer: a text waits until somebody has read it.
    TextHeld {
        name: String,
        path: String,
    },
    /// … and stays away.
    TextRemoved {
        name: String,
        reason: String,
    },
    /// The support wrote.
    TicketAnswered {
        name: String,
        id: TicketId,
        /// What the question is called; an answer by mail names it.
        number: i64,
    },
}

impl SafetyMail {
    /// Name in `mails.ftl` and in the `mails` table.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Warned { .. } => "warned",
            Self::Restricted { until: None, .. } => "restricted",
            Self::Restricted { until: Some(_), .. } => "restricted_until",
            Self::RestrictionOver { .. } => "restriction_over",
            Self::AppealAnswered { stands: true, .. } => "appeal_refused",
            Self::AppealAnswered { stands: false, .. } => "appeal_granted",
            Self::ReportSettled { .. } => "report_settled",
            Self::ChildReported { .. } => "child_reported",
            Self::TextHeld { .. } => "text_held",
            Self::TextRemoved { .. } => "text_removed",
            Self::TicketAnswered { .. } => "ticket_answered",
        }
    }

    pub(super) fn words(&self, l: Locale, now: DateTime<Utc>) -> words::mails::Mail {
        match self {
            Self::Warned { name, reason, .. } => mail!(l, warned, name = name, reason = reason),
            Self::Restricted { name, reason, until: None, .. } => mail!(l, restricted, name = name, reason = reason),
            Self::Restricted { name, reason, until: Some(until), time_zone, .. } => {
                let zone = time_zone.parse().unwrap_or(Zone::UTC);
                let until = moment_in_zone(l, zone, *until, now);
                mail!(l, restricted_until, name = name, reason = reason, until = until)
            }
            Self::RestrictionOver { name } => mail!(l, restriction_over, name = name),
            Self::AppealAnswered { name, stands: true, answer } => {
                mail!(l, appeal_refused, name = name, answer = answer)
            }
            Self::AppealAnswered { name, stands: false, answer } => {
                mail!(l, appeal_granted, name = name, answer = answer)
            }
            Self::ReportSettled { name, answer } => mail!(l, report_settled, name = name, answer = answer),
            Self::ChildReported { name } => mail!(l, child_reported, name = name),
            Self::TextHeld { name, .. } => mail!(l, text_held, name = name),
            Self::TextRemoved { name, reason } => mail!(l, text_removed, name = name, reason = reason),
            Self::TicketAnswered { name, number, .. } => {
                mail!(l, ticket_answered, name = name, number = number.to_string())
            }
        }
    }

    pub(super) fn path(&self) -> String {
        match self {
            Self::Warned { path, .. } | Self::Restricted { path, .. } | Self::TextHeld { path, .. } => path.clone(),
            Self::RestrictionOver { .. } => "/home".into(),
            Self::AppealAnswered { .. } => "/settings/account".into(),
            Self::ReportSettled { .. } => "/help/report-somebody".into(),
            Self::ChildReported { .. } => "/admin/reports".into(),
            Self::TextRemoved { .. } => "/help/held-texts".into(),
            Self::TicketAnswered { id, .. } => format!("/support/{id}"),
        }
    }

    /// One of each, to a reader of that name.
    pub(super) fn samples(name: &str, now: DateTime<Utc>) -> [Self; 11] {
        let own = || name.to_owned();
        let reason = || "Several people were asked to pay outside of EduStream.".to_owned();
        let path = || "/settings/account".to_owned();
        let answer = || "We read the conversation again, and it says what you say.".to_owned();
        let restricted = |until| Self::Restricted {
            name: own(),
            reason: reason(),
            until,
            time_zone: "Europe/Berlin".into(),
            path: path(),
        };
        [
            Self::Warned { name: own(), reason: reason(), path: path() },
            restricted(None),
            restricted(Some(now + chrono::Duration::days(7))),
            Self::RestrictionOver { name: own() },
            Self::AppealAnswered { name: own(), stands: true, answer: answer() },
            Self::AppealAnswered { name: own(), stands: false, answer: answer() },
            Self::ReportSettled {
                name: own(),
                answer: "We spoke to the person, and they may not book for a week.".into(),
            },
            Self::ChildReported { name: own() },
            Self::TextHeld { name: own(), path: "/bookings".into() },
            Self::TextRemoved { name: own(), reason: "It gives a phone number away.".into() },
            Self::TicketAnswered { name: own(), id: TicketId(uuid::Uuid::nil()), number: 42 },
        ]
    }
}
