//! Mails about a lesson: the facts that each of them tells, and those that tell nothing else.

use super::template::MailTemplate;
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::{
    bookings::timeline::Step,
    calendar::Zone,
    ids::{BookingId, SeriesId},
    platform::notices::Subject,
};
use words::{
    Locale,
    format::{moment_in_zone, wall_in_zone},
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
pub(super) use lesson_mail;

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

/// A mail that tells of a lesson and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LessonMail {
    /// A day, an hour and a quarter of an hour before it.
    Reminder,
    /// To the student: the tutor did not come, the money is back.
    TutorAbsent,
    /// To the tutor: the student waited in vain.
    TutorAbsentOwn,
    /// To the tutor: the student did not come, the lesson is paid.
    StudentAbsent,
    /// To the student: the tutor waited in vain.
    StudentAbsentOwn,
    /// Both agreed on another time.
    Moved,
    /// To the student: the tutor suggests other times.
    TimesProposed,
    /// To the student: none of the tutor's other times was taken in time.
    TimesLapsed,
    /// To the student: the card's hold is over before the lesson, it is to be paid again.
    CardLapsed,
    /// To the side that has not reviewed the lesson yet: the other one has.
    ReviewWaits,
    /// To whoever was reviewed: it can be read.
    ReviewRead,
    /// To both: one of them opened a case, the money waits.
    CaseOpened,
    /// To both: the case is decided.
    CaseDecided,
    /// To both: the rules propose something, which both can take.
    CaseOffered,
    /// To both: one of them appealed, somebody else looks at the case.
    CaseAppealed,
    /// To both: the appeal is decided.
    CaseFinal,
}

impl LessonMail {
    /// Its name in `mails.ftl`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reminder => "lesson_reminder",
            Self::TutorAbsent => "tutor_absent",
            Self::TutorAbsentOwn => "tutor_absent_own",
            Self::StudentAbsent => "student_absent",
            Self::StudentAbsentOwn => "student_absent_own",
            Self::Moved => "lesson_moved",
            Self::TimesProposed => "times_proposed",
            Self::TimesLapsed => "times_lapsed",
            Self::CardLapsed => "card_lapsed",
            Self::ReviewWaits => "review_waits",
            Self::ReviewRead => "review_read",
            Self::CaseOpened => "case_opened",
            Self::CaseDecided => "case_decided",
            Self::CaseOffered => "case_offered",
            Self::CaseAppealed => "case_appealed",
            Self::CaseFinal => "case_final",
        }
    }

    pub(super) fn words(self, l: Locale, now: DateTime<Utc>, lesson: &LessonFacts) -> words::mails::Mail {
        match self {
            Self::Reminder => lesson_mail!(l, now, lesson_reminder, lesson),
            Self::TutorAbsent => lesson_mail!(l, now, tutor_absent, lesson),
            Self::TutorAbsentOwn => lesson_mail!(l, now, tutor_absent_own, lesson),
            Self::StudentAbsent => lesson_mail!(l, now, student_absent, lesson),
            Self::StudentAbsentOwn => lesson_mail!(l, now, student_absent_own, lesson),
            Self::Moved => lesson_mail!(l, now, lesson_moved, lesson),
            Self::TimesProposed => lesson_mail!(l, now, times_proposed, lesson),
            Self::TimesLapsed => lesson_mail!(l, now, times_lapsed, lesson),
            Self::CardLapsed => lesson_mail!(l, now, card_lapsed, lesson),
            Self::ReviewWaits => lesson_mail!(l, now, review_waits, lesson),
            Self::ReviewRead => lesson_mail!(l, now, review_read, lesson),
            Self::CaseOpened => lesson_mail!(l, now, case_opened, lesson),
            Self::CaseDecided => lesson_mail!(l, now, case_decided, lesson),
            Self::CaseOffered => lesson_mail!(l, now, case_offered, lesson),
            Self::CaseAppealed => lesson_mail!(l, now, case_appealed, lesson),
            Self::CaseFinal => lesson_mail!(l, now, case_final, lesson),
        }
    }
}

impl AgreedTime {
    pub(super) fn when(&self, l: Locale, now: DateTime<Utc>) -> String {
        wall_in_zone(l, self.wall, &self.time_zone, now)
    }
}

impl LessonFacts {
    /// Its name, and when it is: `Algebra · Chen`, `Mon 2 Mar, 12:00 (Berlin)`.
    pub(super) fn on_a_card(&self, l: Locale, now: DateTime<Utc>) -> (String, String) {
        (format!("{} · {}", self.subject, self.counterpart), self.when(l, now))
    }

    /// Start on the reader's clock, with the zone's city: the mail is read away from the page that names it.
    pub(super) fn when(&self, l: Locale, now: DateTime<Utc>) -> String {
        self.moment(l, self.starts_at, now)
    }

    /// An instant on the reader's clock, with the zone's city.
    pub(super) fn moment(&self, l: Locale, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
        let zone = self.time_zone.parse().unwrap_or(Zone::UTC);
        moment_in_zone(l, zone, at, now)
    }
}

/// To whoever waited: a place or a time is kept for them.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct WaitMail {
    pub name: String,
    /// The group lesson, or the subject.
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub until: DateTime<Utc>,
    /// The reader's IANA zone.
    pub time_zone: String,
}

impl WaitMail {
    pub(super) fn words(&self, l: Locale, now: DateTime<Utc>) -> words::mails::Mail {
        let zone = self.time_zone.parse().unwrap_or(Zone::UTC);
        let at = |instant| moment_in_zone(l, zone, instant, now);
        mail!(l, wait_offer, name = &self.name, title = &self.title, when = at(self.starts_at), until = at(self.until))
    }
}

/// To the student of a series: the tutor's price is another one, so nothing more was booked.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct SeriesMail {
    pub series: SeriesId,
    pub name: String,
    pub counterpart: String,
    pub subject: String,
}

impl SeriesMail {
    pub(super) fn words(&self, l: Locale) -> words::mails::Mail {
        mail!(l, series_price, name = &self.name, counterpart = &self.counterpart, subject = &self.subject)
    }

    pub(super) fn path(&self) -> String {
        format!("/bookings/series/{}", self.series)
    }
}

impl MailTemplate {
    /// When the lesson begins that it is about.
    pub(crate) fn lesson_start(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::Notice(mail) => mail.session_start(),
            _ => self.lesson().map(|lesson| lesson.starts_at),
        }
    }

    /// What it is about, if that has a page.
    pub(crate) fn subject(&self) -> Option<Subject> {
        match self {
            Self::Notice(mail) => mail.subject(),
            _ => self.lesson().map(|lesson| Subject { kind: "booking".into(), id: lesson.booking_id.0 }),
        }
    }

    /// Name of the other person.
    pub(crate) fn counterpart(&self) -> Option<&str> {
        match self {
            Self::Notice(mail) => mail.counterpart(),
            _ => self.lesson().map(|lesson| lesson.counterpart.as_str()),
        }
    }

    /// What stands below its sentences.
    pub(super) fn lines(&self) -> &[String] {
        match self {
            Self::Notice(mail) => mail.lines(),
            Self::LessonNotes { lines, .. } => lines,
            _ => &[],
        }
    }

    /// The facts of the lesson it is about, if it is about one.
    pub(super) const fn lesson(&self) -> Option<&LessonFacts> {
        match self {
            Self::BookingRequested(lesson)
            | Self::BookingConfirmed(lesson)
            | Self::BookingExpired(lesson)
            | Self::LessonEnded(lesson)
            | Self::LessonNotes { lesson, .. }
            | Self::ApprovalAsked { lesson, .. }
            | Self::ApprovalRefused { lesson, .. }
            | Self::BookingDeclined { lesson, .. }
            | Self::BookingCancelled { lesson, .. }
            | Self::LessonTimeMoved { lesson, .. }
            | Self::LessonTimeKept { lesson, .. }
            | Self::Lesson(_, lesson)
            | Self::MoveDeclined { lesson, .. }
            | Self::MoveAsked { lesson, .. }
            | Self::ReplacementFound { lesson, .. } => Some(lesson),
            Self::VerifyEmail { .. }
            | Self::AlreadyRegistered { .. }
            | Self::ResetPassword { .. }
            | Self::PasswordChanged { .. }
            | Self::ChildSignIn { .. }
            | Self::ChildThirteen { .. }
            | Self::ChildWaits { .. }
            | Self::ChildGrown { .. }
            | Self::AccountYours { .. }
            | Self::DeletionAsked { .. }
            | Self::DeletionWaits { .. }
            | Self::StaffInvited { .. }
            | Self::Suspended { .. }
            | Self::Restored { .. }
            | Self::TutorApproved { .. }
            | Self::TutorDeclined { .. }
            | Self::Teaching(_)
            | Self::ReportFiled { .. }
            | Self::TwoStepOn { .. }
            | Self::TwoStepOff { .. }
            | Self::RecoveryCodeUsed { .. }
            | Self::Account(_)
            | Self::Money(_)
            | Self::Calendar(_)
            | Self::Video(_)
            | Self::Notice(_)
            | Self::Safety(_)
            | Self::Institution(_)
            | Self::WaitOffer(_)
            | Self::SeriesPrice(_)
            | Self::ReportAnswered { .. } => None,
        }
    }
}
