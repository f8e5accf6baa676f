//! What mails there are and which facts each one tells.

use super::{
    account::AccountMail,
    calendar::CalendarMail,
    institution::InstitutionMail,
    lesson::{AgreedTime, LessonFacts, LessonMail, SeriesMail, WaitMail, lesson_mail},
    money::MoneyMail,
    notice::NoticeMail,
    safety::SafetyMail,
    teaching::TeachingMail,
    video::VideoMail,
};
use chrono::{DateTime, Utc};
use domain::calendar::Zone;
use domain::{
    identity::link_life::{RESET_PASSWORD_HOURS, VERIFY_EMAIL_HOURS},
    ids::{BookingId, UserId},
    money::Money,
};
use words::{
    Locale,
    format::{moment_in_zone, money},
    mail,
};

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
        /// Where they were going.
        next: String,
    },
    /// Choose a new password (action link).
    ResetPassword {
        name: String,
        /// Where they were going.
        next: String,
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
    /// About the security of an account.
    Account(AccountMail),
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
    /// The account is to be closed; until then its owner may stay.
    DeletionAsked {
        name: String,
        ends_at: DateTime<Utc>,
        time_zone: String,
    },
    /// The account was to be closed, and something of it is not settled.
    DeletionWaits {
        name: String,
    },
    /// Somebody of the staff made this account: choose a password (action link).
    StaffInvited {
        name: String,
    },
    /// Nobody can sign in to the account, and why.
    Suspended {
        name: String,
        reason: String,
        contact: String,
    },
    Restored {
        name: String,
    },
    TutorApproved {
        name: String,
    },
    TutorDeclined {
        name: String,
        reason: String,
    },
    Teaching(TeachingMail),
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
    /// To the student's side: what the tutor wrote down about it, and what comes next.
    LessonNotes {
        lesson: LessonFacts,
        lines: Vec<String>,
    },
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
    /// What needs nothing but the lesson.
    Lesson(LessonMail, LessonFacts),
    /// The other side keeps the agreed time.
    MoveDeclined {
        lesson: LessonFacts,
        reason: String,
    },
    /// To whoever waited: something is kept for them.
    WaitOffer(WaitMail),
    /// To the student of a series: the price is another one now.
    SeriesPrice(SeriesMail),
    /// The other side would like another time.
    MoveAsked {
        lesson: LessonFacts,
        asked: DateTime<Utc>,
    },
    /// To the student: who could teach instead of a tutor who did not come; `book` is the path to book it.
    ReplacementFound {
        lesson: LessonFacts,
        book: String,
    },
    /// About packages, credits and payouts.
    Money(MoneyMail),
    /// About a calendar elsewhere.
    Calendar(CalendarMail),
    /// About lessons elsewhere.
    Video(VideoMail),
    /// That something waits on the site.
    Notice(NoticeMail),
    /// Sanctions, reports, held texts, the support.
    Safety(SafetyMail),
    Institution(InstitutionMail),
}

impl MailTemplate {
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
            Self::Account(mail) => mail.name(),
            Self::ChildSignIn { .. } => "child_sign_in",
            Self::ChildThirteen { .. } => "child_thirteen",
            Self::ChildWaits { .. } => "child_waits",
            Self::ChildGrown { .. } => "child_grown",
            Self::AccountYours { .. } => "account_yours",
            Self::DeletionAsked { .. } => "deletion_asked",
            Self::DeletionWaits { .. } => "deletion_waits",
            Self::StaffInvited { .. } => "staff_invited",
            Self::Suspended { .. } => "suspended",
            Self::Restored { .. } => "restored",
            Self::TutorApproved { .. } => "tutor_approved",
            Self::TutorDeclined { .. } => "tutor_declined",
            Self::Teaching(mail) => mail.name(),
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
            Self::LessonNotes { .. } => "lesson_notes",
            Self::LessonTimeMoved { .. } => "lesson_time_moved",
            Self::LessonTimeKept { .. } => "lesson_time_kept",
            Self::Lesson(mail, _) => mail.name(),
            Self::WaitOffer(_) => "wait_offer",
            Self::SeriesPrice(_) => "series_price",
            Self::MoveDeclined { .. } => "move_declined",
            Self::MoveAsked { .. } => "move_asked",
            Self::ReplacementFound { .. } => "replacement_found",
            Self::Money(mail) => mail.name(),
            Self::Calendar(mail) => mail.name(),
            Self::Video(mail) => mail.name(),
            Self::Notice(mail) => mail.name(),
            Self::Safety(mail) => mail.name(),
            Self::Institution(mail) => mail.name(),
        }
    }

    /// What it says in a reader's language. `now` decides whether a day needs its year.
    pub(super) fn words(&self, l: Locale, now: DateTime<Utc>) -> words::mails::Mail {
        match self {
            Self::VerifyEmail { name } => mail!(l, verify_email, name = name, count = VERIFY_EMAIL_HOURS),
            Self::AlreadyRegistered { name, .. } => mail!(l, already_registered, name = name),
            Self::ResetPassword { name, .. } => mail!(l, reset_password, name = name, count = RESET_PASSWORD_HOURS),
            Self::PasswordChanged { name } => mail!(l, password_changed, name = name),
            Self::TwoStepOn { name } => mail!(l, two_step_on, name = name),
            Self::TwoStepOff { name } => mail!(l, two_step_off, name = name),
            Self::RecoveryCodeUsed { name } => mail!(l, recovery_code_used, name = name),
            Self::Account(mail) => mail.words(l, now),
            Self::ChildSignIn { name, parent } => mail!(l, child_sign_in, name = name, parent = parent),
            Self::ChildThirteen { name, child, .. } => mail!(l, child_thirteen, name = name, child = child),
            Self::ChildWaits { name, child, .. } => mail!(l, child_waits, name = name, child = child),
            Self::ChildGrown { name, child } => mail!(l, child_grown, name = name, child = child),
            Self::AccountYours { name } => mail!(l, account_yours, name = name),
            Self::DeletionAsked { name, ends_at, time_zone } => {
                mail!(l, deletion_asked, name = name, date = zoned(l, time_zone, *ends_at, now))
            }
            Self::DeletionWaits { name } => mail!(l, deletion_waits, name = name),
            Self::StaffInvited { name } => mail!(l, staff_invited, name = name, hours = reset_hours()),
            Self::Suspended { name, reason, contact } => {
                mail!(l, suspended, name = name, reason = reason, contact = contact)
            }
            Self::Restored { name } => mail!(l, restored, name = name),
            Self::TutorApproved { name } => mail!(l, tutor_approved, name = name),
            Self::TutorDeclined { name, reason } => mail!(l, tutor_declined, name = name, reason = reason),
            Self::Teaching(mail) => mail.words(l),
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
            Self::LessonNotes { lesson, .. } => lesson_mail!(l, now, lesson_notes, lesson),
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
            Self::Lesson(mail, lesson) => mail.words(l, now, lesson),
            Self::WaitOffer(mail) => mail.words(l, now),
            Self::SeriesPrice(mail) => mail.words(l),
            Self::MoveDeclined { lesson, reason } => lesson_mail!(l, now, move_declined, lesson, reason = reason),
            Self::MoveAsked { lesson, asked } => {
                lesson_mail!(l, now, move_asked, lesson, asked = lesson.moment(l, *asked, now))
            }
            Self::ReplacementFound { lesson, .. } => lesson_mail!(l, now, replacement_found, lesson),
            Self::Money(mail) => mail.words(l, now),
            Self::Calendar(mail) => mail.words(l),
            Self::Video(mail) => mail.words(l),
            Self::Notice(mail) => mail.words(l, now),
            Self::Safety(mail) => mail.words(l, now),
            Self::Institution(mail) => mail.words(l, now),
        }
    }
}

fn reset_hours() -> String {
    RESET_PASSWORD_HOURS.to_string()
}

/// An instant on the clock of a zone by its IANA name.
fn zoned(l: Locale, time_zone: &str, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    moment_in_zone(l, time_zone.parse().unwrap_or(Zone::UTC), at, now)
}
