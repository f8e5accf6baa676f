//! What mails there are and which facts each one tells.

use chrono::{DateTime, Utc};
use domain::ids::BookingId;

/// Facts of a lesson as one reader sees them.
#[derive(Clone, Debug)]
pub struct LessonFacts {
    /// The lesson's booking.
    pub booking_id: BookingId,
    /// Name of the reader.
    pub name: String,
    /// Name of the other side.
    pub counterpart: String,
    /// Subject in the reader's language.
    pub subject: String,
    /// Start; told in `time_zone`.
    pub starts_at: DateTime<Utc>,
    /// The reader's IANA zone.
    pub time_zone: String,
}

/// A mail's kind with its facts. `name` is the reader's.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum MailTemplate {
    /// Confirm this address (action link).
    VerifyEmail {
        name: String,
    },
    /// Somebody registered with an address that is known: says so to its owner, and to nobody else.
    AlreadyRegistered {
        name: String,
    },
    /// Choose a new password (action link).
    ResetPassword {
        name: String,
    },
    /// The password was changed; if it was not you, reset it.
    PasswordChanged {
        name: String,
    },
    TutorApproved {
        name: String,
    },
    TutorDeclined {
        name: String,
        reason: String,
    },
    /// To the tutor: answer within 24 hours.
    BookingRequested(LessonFacts),
    /// To either side: it takes place.
    BookingConfirmed(LessonFacts),
    BookingDeclined {
        lesson: LessonFacts,
        reason: String,
    },
    /// To the student: the tutor did not answer in time.
    BookingExpired(LessonFacts),
    BookingCancelled {
        lesson: LessonFacts,
        reason: String,
    },
    /// The lesson was held; write a review.
    LessonEnded(LessonFacts),
}

impl MailTemplate {
    /// Every name, as in the text files.
    pub const NAMES: &'static [&'static str] = &[
        "verify_email",
        "already_registered",
        "reset_password",
        "password_changed",
        "tutor_approved",
        "tutor_declined",
        "booking_requested",
        "booking_confirmed",
        "booking_declined",
        "booking_expired",
        "booking_cancelled",
        "lesson_ended",
    ];

    /// Name in the text files and in the `mails` table.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::VerifyEmail { .. } => "verify_email",
            Self::AlreadyRegistered { .. } => "already_registered",
            Self::ResetPassword { .. } => "reset_password",
            Self::PasswordChanged { .. } => "password_changed",
            Self::TutorApproved { .. } => "tutor_approved",
            Self::TutorDeclined { .. } => "tutor_declined",
            Self::BookingRequested(_) => "booking_requested",
            Self::BookingConfirmed(_) => "booking_confirmed",
            Self::BookingDeclined { .. } => "booking_declined",
            Self::BookingExpired(_) => "booking_expired",
            Self::BookingCancelled { .. } => "booking_cancelled",
            Self::LessonEnded(_) => "lesson_ended",
        }
    }

    /// The facts by placeholder name.
    pub(super) fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::VerifyEmail { name }
            | Self::AlreadyRegistered { name }
            | Self::ResetPassword { name }
            | Self::PasswordChanged { name }
            | Self::TutorApproved { name } => vec![("name", name.clone())],
            Self::TutorDeclined { name, reason } => vec![("name", name.clone()), ("reason", reason.clone())],
            Self::BookingRequested(lesson)
            | Self::BookingConfirmed(lesson)
            | Self::BookingExpired(lesson)
            | Self::LessonEnded(lesson) => facts_of(lesson),
            Self::BookingDeclined { lesson, reason } | Self::BookingCancelled { lesson, reason } => {
                let mut facts = facts_of(lesson);
                facts.push(("reason", reason.clone()));
                facts
            }
        }
    }

    /// Path on this site that the mail's button opens; `token` is what action links carry.
    pub(super) fn path(&self, token: Option<&str>) -> String {
        let token = token.unwrap_or_default();
        match self {
            Self::VerifyEmail { .. } => format!("/verify-email?token={token}"),
            Self::ResetPassword { .. } => format!("/password/reset?token={token}"),
            Self::AlreadyRegistered { .. } => "/login".into(),
            Self::PasswordChanged { .. } => "/password/forgot".into(),
            Self::TutorApproved { .. } => "/teach/availability".into(),
            Self::TutorDeclined { .. } => "/teach/profile".into(),
            Self::BookingRequested(lesson)
            | Self::BookingConfirmed(lesson)
            | Self::BookingExpired(lesson)
            | Self::LessonEnded(lesson)
            | Self::BookingDeclined { lesson, .. }
            | Self::BookingCancelled { lesson, .. } => format!("/bookings/{}", lesson.booking_id),
        }
    }
}

fn facts_of(lesson: &LessonFacts) -> Vec<(&'static str, String)> {
    // Wall time in the reader's zone, with the zone's name: readable in every language, never ambiguous.
    let when = match lesson.time_zone.parse::<chrono_tz::Tz>() {
        Ok(zone) => format!("{} ({zone})", lesson.starts_at.with_timezone(&zone).format("%Y-%m-%d %H:%M")),
        Err(_) => format!("{} (UTC)", lesson.starts_at.format("%Y-%m-%d %H:%M")),
    };
    vec![
        ("name", lesson.name.clone()),
        ("counterpart", lesson.counterpart.clone()),
        ("subject", lesson.subject.clone()),
        ("when", when),
    ]
}
