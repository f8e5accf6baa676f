//! What mails there are and which facts each one tells.

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::{
    bookings::timeline::Step,
    calendar::Zone,
    identity::link_life::{RESET_PASSWORD_HOURS, VERIFY_EMAIL_HOURS},
    ids::{BookingId, UserId},
    money::Money,
};
use words::{
    Locale,
    format::{moment_in_zone, money, wall_in_zone},
    mail,
};

/// A mail about a lesson: the facts every one of them tells, and what else it tells.
macro_rules! lesson_mail {
    ($l:expr, $now:expr, $mail:ident, $lesson:expr $(, $fact:ident = $value:expr)*) => {
        mail!(
            $l,
            $mail,
            name = &$lesson.name,
            counterpart = &$lesson.counterpart,
            subject = &$lesson.subject,
            when = $lesson.when($l, $now)
            $(, $fact = $value)*
        )
    };
}

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
    /// Where the lesson stands, as its page shows it.
    pub steps: Vec<Step>,
    /// Where it takes place; none where the mail need not say so.
    pub place: Option<Place>,
}

/// Where a lesson takes place, for one reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Behind this link.
    Link(String),
    /// The tutor has given no link, and the reader is the student.
    Missing,
    /// The same, and the reader is the tutor.
    MissingOwn,
}

/// A time on somebody's clock that two people agreed on.
#[derive(Clone, Debug)]
pub struct AgreedTime {
    /// What the clock shows.
    pub wall: NaiveDateTime,
    /// The IANA zone of the clock.
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
    /// Signing in asks for a code.
    TwoStepOn {
        name: String,
    },
    TwoStepOff {
        name: String,
    },
    RecoveryCodeUsed {
        name: String,
    },
    /// To a child's own address: confirm it (action link).
    ChildSignIn {
        name: String,
        parent: String,
    },
    /// To the parent: the child may have a sign-in of its own.
    ChildThirteen {
        name: String,
        child: String,
        child_id: UserId,
    },
    /// To the parent: the child is eighteen, and its account needs a sign-in of its own.
    ChildWaits {
        name: String,
        child: String,
        child_id: UserId,
    },
    /// To the parent: the account is the child's own.
    ChildGrown {
        name: String,
        child: String,
    },
    /// To whoever is eighteen: the account is yours.
    AccountYours {
        name: String,
    },
    TutorApproved {
        name: String,
    },
    TutorDeclined {
        name: String,
        reason: String,
    },
    /// To an admin: somebody reported something.
    ReportFiled {
        name: String,
    },
    /// To its author: what we answer.
    ReportAnswered {
        name: String,
        answer: String,
        booking_id: BookingId,
    },
    /// To the parent: the child asks for a lesson.
    ApprovalAsked {
        lesson: LessonFacts,
        child: String,
        amount: Money,
        answer_by: DateTime<Utc>,
    },
    /// To the child: the parent said no.
    ApprovalRefused {
        lesson: LessonFacts,
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
    /// The law on clocks changed: same wall time, another instant.
    LessonTimeMoved {
        lesson: LessonFacts,
        agreed: AgreedTime,
    },
    /// The law on clocks changed and the lesson could not follow: same instant, another wall time.
    LessonTimeKept {
        lesson: LessonFacts,
        agreed: AgreedTime,
    },
}

impl MailTemplate {
    /// Every name, as in `mails.ftl`.
    pub const NAMES: &'static [&'static str] = &[
        "verify_email",
        "already_registered",
        "reset_password",
        "password_changed",
        "two_step_on",
        "two_step_off",
        "recovery_code_used",
        "child_sign_in",
        "child_thirteen",
        "child_waits",
        "child_grown",
        "account_yours",
        "tutor_approved",
        "tutor_declined",
        "report_filed",
        "report_answered",
        "approval_asked",
        "approval_refused",
        "booking_requested",
        "booking_confirmed",
        "booking_declined",
        "booking_expired",
        "booking_cancelled",
        "lesson_ended",
        "lesson_time_moved",
        "lesson_time_kept",
    ];

    /// Name in `mails.ftl` and in the `mails` table.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::VerifyEmail { .. } => "verify_email",
            Self::AlreadyRegistered { .. } => "already_registered",
            Self::ResetPassword { .. } => "reset_password",
            Self::PasswordChanged { .. } => "password_changed",
            Self::TwoStepOn { .. } => "two_step_on",
            Self::TwoStepOff { .. } => "two_step_off",
            Self::RecoveryCodeUsed { .. } => "recovery_code_used",
            Self::ChildSignIn { .. } => "child_sign_in",
            Self::ChildThirteen { .. } => "child_thirteen",
            Self::ChildWaits { .. } => "child_waits",
            Self::ChildGrown { .. } => "child_grown",
            Self::AccountYours { .. } => "account_yours",
            Self::TutorApproved { .. } => "tutor_approved",
            Self::TutorDeclined { .. } => "tutor_declined",
            Self::ReportFiled { .. } => "report_filed",
            Self::ReportAnswered { .. } => "report_answered",
            Self::ApprovalAsked { .. } => "approval_asked",
            Self::ApprovalRefused { .. } => "approval_refused",
            Self::BookingRequested(_) => "booking_requested",
            Self::BookingConfirmed(_) => "booking_confirmed",
            Self::BookingDeclined { .. } => "booking_declined",
            Self::BookingExpired(_) => "booking_expired",
            Self::BookingCancelled { .. } => "booking_cancelled",
            Self::LessonEnded(_) => "lesson_ended",
            Self::LessonTimeMoved { .. } => "lesson_time_moved",
            Self::LessonTimeKept { .. } => "lesson_time_kept",
        }
    }

    /// What it says in a reader's language. `now` decides whether a day needs its year.
    pub(super) fn words(&self, l: Locale, now: DateTime<Utc>) -> words::mails::Mail {
        match self {
            Self::VerifyEmail { name } => mail!(l, verify_email, name = name, count = VERIFY_EMAIL_HOURS),
            Self::AlreadyRegistered { name } => mail!(l, already_registered, name = name),
            Self::ResetPassword { name } => mail!(l, reset_password, name = name, count = RESET_PASSWORD_HOURS),
            Self::PasswordChanged { name } => mail!(l, password_changed, name = name),
            Self::TwoStepOn { name } => mail!(l, two_step_on, name = name),
            Self::TwoStepOff { name } => mail!(l, two_step_off, name = name),
            Self::RecoveryCodeUsed { name } => mail!(l, recovery_code_used, name = name),
            Self::ChildSignIn { name, parent } => mail!(l, child_sign_in, name = name, parent = parent),
            Self::ChildThirteen { name, child, .. } => mail!(l, child_thirteen, name = name, child = child),
            Self::ChildWaits { name, child, .. } => mail!(l, child_waits, name = name, child = child),
            Self::ChildGrown { name, child } => mail!(l, child_grown, name = name, child = child),
            Self::AccountYours { name } => mail!(l, account_yours, name = name),
            Self::TutorApproved { name } => mail!(l, tutor_approved, name = name),
            Self::TutorDeclined { name, reason } => mail!(l, tutor_declined, name = name, reason = reason),
            Self::ReportFiled { name } => mail!(l, report_filed, name = name),
            Self::ReportAnswered { name, answer, .. } => mail!(l, report_answered, name = name, answer = answer),
            Self::ApprovalAsked { lesson, child, amount, answer_by } => lesson_mail!(
                l,
                now,
                approval_asked,
                lesson,
                child = child,
                amount = money(l, *amount),
                until = lesson.moment(l, *answer_by, now)
            ),
            Self::ApprovalRefused { lesson, reason } => lesson_mail!(l, now, approval_refused, lesson, reason = reason),
            Self::BookingRequested(lesson) => lesson_mail!(l, now, booking_requested, lesson),
            Self::BookingConfirmed(lesson) => lesson_mail!(l, now, booking_confirmed, lesson),
            Self::BookingExpired(lesson) => lesson_mail!(l, now, booking_expired, lesson),
            Self::LessonEnded(lesson) => lesson_mail!(l, now, lesson_ended, lesson),
            Self::BookingDeclined { lesson, reason } => lesson_mail!(l, now, booking_declined, lesson, reason = reason),
            Self::BookingCancelled { lesson, reason } => {
                lesson_mail!(l, now, booking_cancelled, lesson, reason = reason)
            }
            Self::LessonTimeMoved { lesson, agreed } => {
                lesson_mail!(l, now, lesson_time_moved, lesson, agreed = agreed.when(l, now))
            }
            Self::LessonTimeKept { lesson, agreed } => {
                lesson_mail!(l, now, lesson_time_kept, lesson, agreed = agreed.when(l, now))
            }
        }
    }

    /// Path on this site that the mail's button opens; `token` is what action links carry.
    pub(super) fn path(&self, token: Option<&str>) -> String {
        let token = token.unwrap_or_default();
        match self {
            Self::VerifyEmail { .. } | Self::ChildSignIn { .. } => format!("/verify-email?token={token}"),
            Self::ChildThirteen { child_id, .. } | Self::ChildWaits { child_id, .. } => {
                format!("/family/children/{child_id}")
            }
            Self::ChildGrown { .. } => "/family".into(),
            Self::AccountYours { .. } => "/account".into(),
            Self::ResetPassword { .. } => format!("/password/reset?token={token}"),
            Self::AlreadyRegistered { .. } => "/login".into(),
            Self::PasswordChanged { .. }
            | Self::TwoStepOn { .. }
            | Self::TwoStepOff { .. }
            | Self::RecoveryCodeUsed { .. } => "/password/forgot".into(),
            Self::TutorApproved { .. } => "/teach/availability".into(),
            Self::TutorDeclined { .. } => "/teach/profile".into(),
            Self::ReportFiled { .. } => "/admin/reports".into(),
            Self::ReportAnswered { booking_id, .. } => format!("/bookings/{booking_id}/report"),
            Self::ApprovalAsked { .. } => "/family".into(),
            Self::BookingRequested(lesson)
            | Self::BookingConfirmed(lesson)
            | Self::BookingExpired(lesson)
            | Self::LessonEnded(lesson)
            | Self::ApprovalRefused { lesson, .. }
            | Self::BookingDeclined { lesson, .. }
            | Self::BookingCancelled { lesson, .. }
            | Self::LessonTimeMoved { lesson, .. }
            | Self::LessonTimeKept { lesson, .. } => format!("/bookings/{}", lesson.booking_id),
        }
    }
}

impl MailTemplate {
    /// The facts of the lesson it is about, if it is about one.
    pub(super) const fn lesson(&self) -> Option<&LessonFacts> {
        match self {
            Self::BookingRequested(lesson)
            | Self::BookingConfirmed(lesson)
            | Self::BookingExpired(lesson)
            | Self::LessonEnded(lesson)
            | Self::ApprovalAsked { lesson, .. }
            | Self::ApprovalRefused { lesson, .. }
            | Self::BookingDeclined { lesson, .. }
            | Self::BookingCancelled { lesson, .. }
            | Self::LessonTimeMoved { lesson, .. }
            | Self::LessonTimeKept { lesson, .. } => Some(lesson),
            Self::VerifyEmail { .. }
            | Self::AlreadyRegistered { .. }
            | Self::ResetPassword { .. }
            | Self::PasswordChanged { .. }
            | Self::ChildSignIn { .. }
            | Self::ChildThirteen { .. }
            | Self::ChildWaits { .. }
            | Self::ChildGrown { .. }
            | Self::AccountYours { .. }
            | Self::TutorApproved { .. }
            | Self::TutorDeclined { .. }
            | Self::ReportFiled { .. }
            | Self::TwoStepOn { .. }
            | Self::TwoStepOff { .. }
            | Self::RecoveryCodeUsed { .. }
            | Self::ReportAnswered { .. } => None,
        }
    }
}

impl AgreedTime {
    fn when(&self, l: Locale, now: DateTime<Utc>) -> String {
        wall_in_zone(l, self.wall, &self.time_zone, now)
    }
}

impl LessonFacts {
    /// Its name, and when it is: `Algebra · Chen`, `Mon 2 Mar, 12:00 (Berlin)`.
    pub(super) fn on_a_card(&self, l: Locale, now: DateTime<Utc>) -> (String, String) {
        (format!("{} · {}", self.subject, self.counterpart), self.when(l, now))
    }

    /// Start on the reader's clock, with the zone's city: the mail is read away from the page that names it.
    fn when(&self, l: Locale, now: DateTime<Utc>) -> String {
        self.moment(l, self.starts_at, now)
    }

    /// An instant on the reader's clock, with the zone's city.
    fn moment(&self, l: Locale, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
        let zone = self.time_zone.parse().unwrap_or(Zone::UTC);
        moment_in_zone(l, zone, at, now)
    }
}
