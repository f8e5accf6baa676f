//! Mails that only say that something waits on the site.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{
    calendar::Zone,
    growth::lifecycle::Nudge,
    ids::{CircleId, CohortId, CourseId, MessageId, ThreadId, TutorId},
    money::{Currency, Money},
    platform::notices::Subject,
};
use words::{
    Locale,
    format::{self, moment_in_zone, money},
    mail,
};

/// Promotional credit is offered with consent alone, as it is when the mail goes.
pub(super) const WINBACK_OFFER: &str = "winback_offer";

/// A mail's kind with its facts. `name` is the reader's.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum NoticeMail {
    /// Somebody wrote. What was written is read on the site alone.
    MessageWaits { name: String, counterpart: String, thread_id: ThreadId },
    /// The message that its reader wanted to be reminded of, by who wrote it.
    MessageReminder { name: String, counterpart: String, thread_id: ThreadId, message_id: MessageId },
    /// A message that was to go out later was not sent.
    MessageUnsent { name: String, counterpart: String },
    /// What was collected, one line each.
    Digest { name: String, lines: Vec<String> },
    /// A student asks for somebody now, and this tutor has a minute to answer.
    MicroOffered { name: String, student: String, subject: String },
    /// A circle meets once more.
    CircleTime { name: String, title: String, starts_at: DateTime<Utc>, time_zone: String, circle_id: CircleId },
    /// Somebody left a circle or a cohort; `path` is its page.
    PlaceFree { name: String, title: String, path: String },
    /// A teacher called a cohort off.
    CohortOff { name: String, title: String, cohort_id: CohortId },
    /// A place of a full cohort is kept for the reader.
    CohortPlace { name: String, title: String, until: DateTime<Utc>, time_zone: String, cohort_id: CohortId },
    /// A session of a circle or a cohort begins soon; `path` is the page of either.
    SessionReminder { name: String, title: String, starts_at: DateTime<Utc>, time_zone: String, path: String },
    /// A tutor who has helped wrote a note beside a unit of the reader's course.
    HelpNoteWaits { name: String, title: String, course_id: CourseId },
    /// Somebody asks the reader to teach a course too, for a part of what it earns in per cent.
    CoTeacherAsked { name: String, teacher: String, title: String, share: i32 },
    /// What the reader's week came to, one line each.
    WeeklySummary { name: String, lines: Vec<String> },
    /// Tutors for today, one line each, for whoever asked to be told.
    TutorsToday { name: String, lines: Vec<String> },
    /// Promotional credit for somebody who has been quiet.
    WinbackOffer { name: String, amount: Money, until: DateTime<Utc>, time_zone: String },
    /// Nothing happened, and that is what it is about; one of them is about a tutor.
    Nudge { name: String, nudge: Nudge, tutor: Option<NudgeTutor> },
    /// The last week of the business, for its owners; the figures one line each.
    WeekReport { name: String, from: NaiveDate, to: NaiveDate, lines: Vec<String> },
    /// Films of courses are projected to cost more in this month than its owners said.
    FilmCosts { name: String, amount: Money, limit: Money },
}

/// The tutor whom a nudge is about.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct NudgeTutor {
    pub id: TutorId,
    pub name: String,
}

impl NoticeMail {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::MessageWaits { .. } => "message_waits",
            Self::MessageReminder { .. } => "message_reminder",
            Self::MessageUnsent { .. } => "message_unsent",
            Self::Digest { .. } => "digest",
            Self::MicroOffered { .. } => "micro_offered",
            Self::CircleTime { .. } => "circle_time",
            Self::PlaceFree { .. } => "place_free",
            Self::CohortOff { .. } => "cohort_off",
            Self::CohortPlace { .. } => "cohort_place",
            Self::SessionReminder { .. } => "session_reminder",
            Self::HelpNoteWaits { .. } => "help_note_waits",
            Self::CoTeacherAsked { .. } => "co_teacher_asked",
            Self::WeeklySummary { .. } => "weekly_summary",
            Self::TutorsToday { .. } => "tutors_today",
            Self::WinbackOffer { .. } => WINBACK_OFFER,
            Self::Nudge { nudge, .. } => nudge.code(),
            Self::WeekReport { .. } => "week_report",
            Self::FilmCosts { .. } => "film_costs",
        }
    }

    pub(super) fn words(&self, l: Locale, now: DateTime<Utc>) -> words::mails::Mail {
        match self {
            Self::MessageWaits { name, counterpart, .. } => {
                mail!(l, message_waits, name = name, counterpart = counterpart)
            }
            Self::MessageReminder { name, counterpart, .. } => {
                mail!(l, message_reminder, name = name, counterpart = counterpart)
            }
            Self::MessageUnsent { name, counterpart } => {
                mail!(l, message_unsent, name = name, counterpart = counterpart)
            }
            Self::Digest { name, .. } => mail!(l, digest, name = name),
            Self::MicroOffered { name, student, subject } => {
                mail!(l, micro_offered, name = name, student = student, subject = subject)
            }
            Self::CircleTime { name, title, starts_at, time_zone, .. } => {
                let zone = time_zone.parse().unwrap_or(Zone::UTC);
                mail!(l, circle_time, name = name, title = title, when = moment_in_zone(l, zone, *starts_at, now))
            }
            Self::PlaceFree { name, title, .. } => mail!(l, place_free, name = name, title = title),
            Self::CohortOff { name, title, .. } => mail!(l, cohort_off, name = name, title = title),
            Self::CohortPlace { name, title, until, time_zone, .. } => {
                let zone = time_zone.parse().unwrap_or(Zone::UTC);
                mail!(l, cohort_place, name = name, title = title, until = moment_in_zone(l, zone, *until, now))
            }
            Self::SessionReminder { name, title, starts_at, time_zone, .. } => {
                let zone = time_zone.parse().unwrap_or(Zone::UTC);
                mail!(l, session_reminder, name = name, title = title, when = moment_in_zone(l, zone, *starts_at, now))
            }
            Self::HelpNoteWaits { name, title, .. } => mail!(l, help_note_waits, name = name, title = title),
            Self::CoTeacherAsked { name, teacher, title, share } => {
                mail!(l, co_teacher_asked, name = name, teacher = teacher, title = title, share = share.to_string())
            }
            Self::WeeklySummary { name, .. } => mail!(l, weekly_summary, name = name),
            Self::TutorsToday { name, .. } => mail!(l, tutors_today, name = name),
            Self::WinbackOffer { name, amount, until, time_zone } => {
                let date = moment_in_zone(l, time_zone.parse().unwrap_or(Zone::UTC), *until, now);
                mail!(l, winback_offer, name = name, amount = money(l, *amount), date = date)
            }
            Self::Nudge { name, nudge, tutor } => nudge_words(l, *nudge, name, tutor.as_ref()),
            Self::WeekReport { name, from, to, .. } => {
                let day = |day: &NaiveDate| format::date(l, Zone::UTC, day.and_time(NaiveTime::MIN).and_utc(), now);
                mail!(l, week_report, name = name, from = day(from), to = day(to))
            }
            Self::FilmCosts { name, amount, limit } => {
                mail!(l, film_costs, name = name, amount = money(l, *amount), limit = money(l, *limit))
            }
        }
    }

    /// What stands below the sentences, a paragraph each.
    pub(super) fn lines(&self) -> &[String] {
        match self {
            Self::Digest { lines, .. }
            | Self::WeeklySummary { lines, .. }
            | Self::TutorsToday { lines, .. }
            | Self::WeekReport { lines, .. } => lines,
            _ => &[],
        }
    }

    pub(super) fn path(&self) -> String {
        match self {
            Self::MessageWaits { thread_id, .. } => format!("/messages/{thread_id}"),
            Self::MessageReminder { thread_id, message_id, .. } => {
                format!("/messages/{thread_id}?around={message_id}#m-{message_id}")
            }
            Self::MessageUnsent { .. } => "/messages/later".into(),
            Self::Digest { .. } => "/notifications".into(),
            Self::MicroOffered { .. } => "/teach/now".into(),
            Self::CircleTime { circle_id, .. } => format!("/circles/{circle_id}"),
            Self::PlaceFree { path, .. } | Self::SessionReminder { path, .. } => path.clone(),
            Self::CohortOff { cohort_id, .. } | Self::CohortPlace { cohort_id, .. } => format!("/cohorts/{cohort_id}"),
            Self::HelpNoteWaits { course_id, .. } => format!("/teach/courses/{course_id}"),
            Self::CoTeacherAsked { .. } => "/teach/courses".into(),
            Self::WeeklySummary { .. } => "/progress".into(),
            Self::TutorsToday { .. } => "/matches".into(),
            Self::WinbackOffer { .. } => "/welcome-back".into(),
            Self::Nudge { tutor: Some(tutor), .. } => format!("/tutors/{}", tutor.id),
            Self::Nudge { nudge, .. } => nudge.path().into(),
            Self::WeekReport { from, to, .. } => format!("/owner/dashboard?from={from}&to={to}"),
            Self::FilmCosts { .. } => "/owner/films".into(),
        }
    }

    /// When the session begins that it reminds of.
    pub(super) const fn session_start(&self) -> Option<DateTime<Utc>> {
        match self {
            Self::SessionReminder { starts_at, .. } => Some(*starts_at),
            _ => None,
        }
    }

    pub(super) fn subject(&self) -> Option<Subject> {
        match self {
            Self::MessageWaits { thread_id, .. } | Self::MessageReminder { thread_id, .. } => {
                Some(Subject { kind: "thread".into(), id: thread_id.0 })
            }
            _ => None,
        }
    }

    pub(super) fn counterpart(&self) -> Option<&str> {
        match self {
            Self::MessageWaits { counterpart, .. }
            | Self::MessageReminder { counterpart, .. }
            | Self::MessageUnsent { counterpart, .. } => Some(counterpart),
            _ => None,
        }
    }

    /// One of each, to a reader of that name.
    pub(super) fn samples(name: &str, now: DateTime<Utc>) -> Vec<Self> {
        let own = || name.to_owned();
        let of = |nudge: Nudge| {
            let rosa = || NudgeTutor { id: TutorId(uuid::Uuid::nil()), name: "Rosa Keller".to_owned() };
            (nudge == Nudge::Package).then(rosa)
        };
        let nudges = Nudge::ALL.iter().map(|nudge| Self::Nudge { name: own(), nudge: *nudge, tutor: of(*nudge) });
        let waiting = [
            Self::MessageWaits {
                name: own(),
                counterpart: "Rosa Keller".to_owned(),
                thread_id: ThreadId(uuid::Uuid::nil()),
            },
            Self::MessageReminder {
                name: own(),
                counterpart: "Rosa Keller".to_owned(),
                thread_id: ThreadId(uuid::Uuid::nil()),
                message_id: MessageId(uuid::Uuid::nil()),
            },
            Self::MessageUnsent { name: own(), counterpart: "Rosa Keller".to_owned() },
            Self::Digest {
                name: own(),
                lines: vec!["New message from Rosa Keller".to_owned(), "New tutors for your search".to_owned()],
            },
            Self::MicroOffered { name: own(), student: "Rosa".to_owned(), subject: "Algebra".to_owned() },
            Self::CircleTime {
                name: own(),
                title: "Reading Kafka together".to_owned(),
                starts_at: now + TimeDelta::hours(50),
                time_zone: "Europe/Berlin".to_owned(),
                circle_id: CircleId(uuid::Uuid::nil()),
            },
            Self::PlaceFree { name: own(), title: "Reading Kafka together".to_owned(), path: "/circles".to_owned() },
            Self::CohortOff {
                name: own(),
                title: "Talking with confidence".to_owned(),
                cohort_id: CohortId(uuid::Uuid::nil()),
            },
        ];
        let business = [
            Self::WinbackOffer {
                name: own(),
                amount: Money::new(1_000, Currency::Usd),
                until: now + TimeDelta::days(30),
                time_zone: "Europe/Berlin".to_owned(),
            },
            Self::WeekReport {
                name: own(),
                from: now.date_naive() - Days::new(7),
                to: now.date_naive() - Days::new(1),
                lines: vec!["Lessons: 120 (110 the week before)".to_owned()],
            },
            Self::FilmCosts {
                name: own(),
                amount: Money::new(612_000, Currency::Usd),
                limit: Money::new(500_000, Currency::Usd),
            },
        ];
        waiting.into_iter().chain(Self::samples_of_learning(name, now)).chain(business).chain(nudges).collect()
    }

    /// Those about what one learns with others.
    fn samples_of_learning(name: &str, now: DateTime<Utc>) -> [Self; 6] {
        let own = || name.to_owned();
        [
            Self::CohortPlace {
                name: own(),
                title: "Talking with confidence".to_owned(),
                until: now + TimeDelta::hours(24),
                time_zone: "Europe/Berlin".to_owned(),
                cohort_id: CohortId(uuid::Uuid::nil()),
            },
            Self::SessionReminder {
                name: own(),
                title: "Reading Kafka together".to_owned(),
                starts_at: now + TimeDelta::hours(24),
                time_zone: "Europe/Berlin".to_owned(),
                path: "/circles".to_owned(),
            },
            Self::HelpNoteWaits {
                name: own(),
                title: "Talking with confidence".to_owned(),
                course_id: CourseId(uuid::Uuid::nil()),
            },
            Self::CoTeacherAsked {
                name: own(),
                teacher: "Grace Hopper".to_owned(),
                title: "Talking with confidence".to_owned(),
                share: 30,
            },
            Self::WeeklySummary { name: own(), lines: vec!["Lessons taken: 2 h 30 min".to_owned()] },
            Self::TutorsToday { name: own(), lines: vec!["Anna Berg · Teaches Mathematics".to_owned()] },
        ]
    }
}

/// What a nudge says.
fn nudge_words(l: Locale, nudge: Nudge, name: &str, tutor: Option<&NudgeTutor>) -> words::mails::Mail {
    match nudge {
        Nudge::Package => {
            mail!(l, package_nudge, name = name, tutor = tutor.map_or("", |tutor| tutor.name.as_str()))
        }
        Nudge::Checkout => mail!(l, checkout_nudge, name = name),
        Nudge::Quarterly => mail!(l, quarterly, name = name),
        Nudge::WelcomeFind => mail!(l, welcome_find, name = name),
        Nudge::WelcomeLesson => mail!(l, welcome_lesson, name = name),
        Nudge::WelcomeHelp => mail!(l, welcome_help, name = name),
        Nudge::Rebook => mail!(l, rebook, name = name),
        Nudge::Winback7 => mail!(l, winback_7, name = name),
        Nudge::Winback14 => mail!(l, winback_14, name = name),
        Nudge::Winback30 => mail!(l, winback_30, name = name),
        Nudge::SurveyLesson => mail!(l, survey_lesson, name = name),
        Nudge::SurveyNps => mail!(l, survey_nps, name = name),
        Nudge::SurveyDormant => mail!(l, survey_dormant, name = name),
    }
}
