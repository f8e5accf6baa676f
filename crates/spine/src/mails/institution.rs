//! Mails of institutions.

use chrono::{DateTime, Duration, Utc};
use domain::{
    calendar::Zone,
    ids::{BookingId, InstitutionId},
    money::{Currency, Money},
};
use uuid::Uuid;
use words::{
    Locale,
    format::{moment_in_zone, money},
    mail,
};

/// A mail's kind with its facts.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum InstitutionMail {
    /// To whoever is invited, whom nobody knows yet: the link takes the seat. `name` is the inviter's.
    Invited { name: String, institution: String, days: i64 },
    /// To whoever looks after it: a member's lesson waits for a yes.
    LessonAsked { facts: AskFacts, member: String, amount: Money, answer_by: DateTime<Utc>, id: InstitutionId },
    /// To the member: the answer was no.
    LessonRefused { facts: AskFacts, reason: String, booking: BookingId },
}

/// A lesson that an institution is asked for, as one reader sees it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct AskFacts {
    pub name: String,
    /// The tutor's name.
    pub counterpart: String,
    pub subject: String,
    pub starts_at: DateTime<Utc>,
    /// The reader's IANA zone.
    pub time_zone: String,
    pub institution: String,
}

impl AskFacts {
    fn moment(&self, l: Locale, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
        moment_in_zone(l, self.time_zone.parse().unwrap_or(Zone::UTC), at, now)
    }
}

impl InstitutionMail {
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Invited { .. } => "institution_invited",
            Self::LessonAsked { .. } => "institution_lesson_asked",
            Self::LessonRefused { .. } => "institution_lesson_refused",
        }
    }

    pub(super) fn words(&self, l: Locale, now: DateTime<Utc>) -> words::mails::Mail {
        match self {
            Self::Invited { name, institution, days } => {
                mail!(l, institution_invited, name = name, institution = institution, count = *days)
            }
            Self::LessonAsked { facts, member, amount, answer_by, .. } => mail!(
                l,
                institution_lesson_asked,
                name = &facts.name,
                institution = &facts.institution,
                member = member,
                subject = &facts.subject,
                counterpart = &facts.counterpart,
                when = facts.moment(l, facts.starts_at, now),
                amount = money(l, *amount),
                until = facts.moment(l, *answer_by, now)
            ),
            Self::LessonRefused { facts, reason, .. } => mail!(
                l,
                institution_lesson_refused,
                name = &facts.name,
                institution = &facts.institution,
                subject = &facts.subject,
                counterpart = &facts.counterpart,
                when = facts.moment(l, facts.starts_at, now),
                reason = reason
            ),
        }
    }

    pub(super) fn path(&self, token: &str) -> String {
        match self {
            Self::Invited { .. } => format!("/institution/join?code={token}"),
            Self::LessonAsked { id, .. } => format!("/institution/budget?institution={id}"),
            Self::LessonRefused { booking, .. } => format!("/bookings/{booking}"),
        }
    }

    /// One of each.
    pub(super) fn samples(name: &str, now: DateTime<Utc>) -> [Self; 3] {
        let facts = AskFacts {
            name: name.to_owned(),
            counterpart: "Rosa Keller".to_owned(),
            subject: "Algebra".to_owned(),
            starts_at: now + Duration::hours(50),
            time_zone: "Europe/Berlin".to_owned(),
            institution: "Lindenhof School".to_owned(),
        };
        [
            Self::Invited { name: name.to_owned(), institution: "Lindenhof School".to_owned(), days: 30 },
            Self::LessonAsked {
                facts: facts.clone(),
                member: "Mia Brandt".to_owned(),
                amount: Money::new(4_500, Currency::Usd),
                answer_by: now + Duration::hours(24),
                id: InstitutionId(Uuid::nil()),
            },
            Self::LessonRefused {
                facts,
                reason: "Please take the group lesson first.".to_owned(),
                booking: BookingId(Uuid::nil()),
            },
        ]
    }
}
