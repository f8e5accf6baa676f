//! A lesson as a mail about it needs it: its people, their zones and languages as they are when it is written.

use super::{invitation::Entry, view::name_in};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        Approval, NoticeCode, SessionOutcome, SessionState, Side,
        timeline::{Standing, shows_meeting_link, steps},
    },
    ids::{BookingId, UserId},
};
use spine::{
    Context, Result,
    mails::{LessonFacts, Place},
};
use sqlx::{Postgres, Transaction as Work};
use std::borrow::Cow;
use uuid::Uuid;

/// What a mail about a lesson needs to know, read when it is written: names, zones and languages as they are now.
pub(crate) struct Lesson {
    pub id: Uuid,
    pub version: i64,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub answer_by: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub session_state: String,
    pub session_outcome: String,
    pub approval: Option<String>,
    pub meeting_link: String,
    pub reason: Option<String>,
    pub subject_names: serde_json::Value,
    pub tutor_user_id: Uuid,
    pub tutor_name: String,
    pub tutor_email: String,
    pub tutor_locale: String,
    pub tutor_zone: String,
    pub student_id: Uuid,
    pub student_name: String,
    pub student_email: String,
    pub student_locale: String,
    pub student_zone: String,
    pub payer_id: Option<Uuid>,
    pub payer_name: Option<String>,
    pub payer_email: Option<String>,
    pub payer_locale: Option<String>,
    pub payer_zone: Option<String>,
    pub told_requests: Option<bool>,
    pub told_lessons: Option<bool>,
    pub total: i64,
    pub currency: String,
    pub subject_id: Uuid,
    pub minutes: i32,
    pub countered_at: Option<DateTime<Utc>>,
    pub proposed_starts: Option<Vec<DateTime<Utc>>>,
}

/// The lesson of a booking, if there is one.
pub(crate) async fn lesson_load(work: &mut Work<'_, Postgres>, booking: BookingId) -> Result<Option<Lesson>> {
    Ok(sqlx::query_as!(
        Lesson,
        r#"select b.id, b.version, b.starts_at, b.ends_at, b.created_at, b.answered_at, b.answer_by, b.closed_at,
           b.session_state, b.session_outcome, b.approval, t.meeting_link, b.reason, subject.names as subject_names,
           b.tutor_user_id, b.student_id,
           tutor.display_name as tutor_name, tutor.email as tutor_email, tutor.locale as tutor_locale,
           tutor.time_zone as tutor_zone,
           student.display_name as student_name, student.email as student_email, student.locale as student_locale,
           student.time_zone as student_zone, b.total, b.currency, b.subject_id, b.minutes, b.countered_at,
           b.proposed_starts,
           payer.id as "payer_id?", payer.display_name as "payer_name?", payer.email as "payer_email?",
           payer.locale as "payer_locale?", payer.time_zone as "payer_zone?", c.told_requests as "told_requests?",
           c.told_lessons as "told_lessons?"
         from bookings b join users tutor on tutor.id = b.tutor_user_id join users student on student.id = b.student_id
         join subjects subject on subject.id = b.subject_id join tutors t on t.id = b.tutor_id
           left join users payer on payer.id = b.payer_id and payer.id <> b.student_id
           left join children c on c.child_id = b.student_id and c.parent_id = b.payer_id and c.handed_over_at is null
         where b.id = $1"#,
        booking.0,
    )
    .fetch_optional(&mut **work)
    .await?)
}

/// Somebody who gets a mail about a lesson.
pub(crate) struct Reader<'a> {
    pub side: Side,
    pub user_id: UserId,
    pub name: &'a str,
    pub email: &'a str,
    pub locale: &'a str,
    pub time_zone: &'a str,
    pub counterpart: Cow<'a, str>,
}

impl<'a> Reader<'a> {
    fn of(row: &'a Lesson, side: Side) -> Self {
        match side {
            Side::Student => Self {
                side,
                user_id: UserId(row.student_id),
                name: &row.student_name,
                email: &row.student_email,
                locale: &row.student_locale,
                time_zone: &row.student_zone,
                counterpart: Cow::Borrowed(&row.tutor_name),
            },
            Side::Tutor => Self {
                side,
                user_id: UserId(row.tutor_user_id),
                name: &row.tutor_name,
                email: &row.tutor_email,
                locale: &row.tutor_locale,
                time_zone: &row.tutor_zone,
                counterpart: Cow::Borrowed(&row.student_name),
            },
        }
    }

    /// Who pays for somebody else's lesson reads whose it is.
    fn payer(row: &'a Lesson) -> Option<Self> {
        Some(Self {
            side: Side::Student,
            user_id: UserId(row.payer_id?),
            name: row.payer_name.as_deref()?,
            email: row.payer_email.as_deref()?,
            locale: row.payer_locale.as_deref()?,
            time_zone: row.payer_zone.as_deref()?,
            counterpart: Cow::Owned(format!("{} ({})", row.tutor_name, row.student_name)),
        })
    }
}

impl Lesson {
    /// Who is told: the side, and of a child's side its parent too, as far as the parent wants to be.
    pub fn readers(&self, side: Side, code: NoticeCode) -> impl Iterator<Item = Reader<'_>> {
        let own = || Some(Reader::of(self, side));
        let parent = |wanted: Option<bool>| Reader::payer(self).filter(|_| wanted.unwrap_or(true));
        let (first, second) = match (side, code) {
            (Side::Tutor, _) => (own(), None),
            (Side::Student, NoticeCode::ApprovalAsked) => (None, parent(self.told_requests)),
            (Side::Student, NoticeCode::ApprovalRefused) => (own(), None),
            (Side::Student, _) => (own(), parent(self.told_lessons)),
        };
        first.into_iter().chain(second)
    }

    /// Where it stands; none when the row holds what the constraints forbid.
    pub fn standing(&self) -> Option<Standing> {
        Some(Standing {
            session: SessionState::parse(&self.session_state)?,
            outcome: SessionOutcome::parse(&self.session_outcome)?,
            approval: self.approval.as_deref().and_then(Approval::parse),
            suggested: None,
            requested_at: self.created_at,
            answered_at: self.answered_at,
            answer_by: self.answer_by,
            closed_at: self.closed_at,
            start: self.starts_at,
            end: self.ends_at,
        })
    }
}

/// Somebody who gets a mail about a lesson, on their own.
pub(crate) struct Told {
    pub user_id: UserId,
    pub email: String,
    pub locale: String,
}

/// Whom of the student's side a lesson that was held is told of, with what every mail about it says.
pub(crate) fn readers_after(context: &Context, lesson: &Lesson) -> Vec<(Told, LessonFacts)> {
    let told = |reader: Reader<'_>| {
        let facts = facts_for(lesson, &reader, context.now());
        (Told { user_id: reader.user_id, email: reader.email.to_owned(), locale: reader.locale.to_owned() }, facts)
    };
    lesson.readers(Side::Student, NoticeCode::Completed).map(told).collect()
}

/// Where it takes place, for a mail that says so: the two have agreed, and it is not over.
fn place_for(row: &Lesson, reader: &Reader<'_>) -> Option<Place> {
    let agreed = row.standing().is_some_and(|standing| shows_meeting_link(standing.session));
    agreed.then(|| match (row.meeting_link.as_str(), reader.side) {
        ("", Side::Student) => Place::Missing,
        ("", Side::Tutor) => Place::MissingOwn,
        (link, _) => Place::Link(link.to_owned()),
    })
}

/// The entry for the reader's calendar, when a step put the lesson there, moved it or took it away.
pub(super) fn calendar_for(context: &Context, code: NoticeCode, row: &Lesson, reader: &Reader<'_>) -> Option<String> {
    let changes =
        [NoticeCode::Confirmed, NoticeCode::Cancelled, NoticeCode::Moved, NoticeCode::TimeMoved, NoticeCode::TimeKept];
    let session = row.standing()?.session;
    changes.contains(&code).then(|| {
        let entry = Entry {
            id: BookingId(row.id),
            version: row.version,
            session,
            start: row.starts_at,
            end: row.ends_at,
            subject: &name_in(&row.subject_names, reader.locale),
            counterpart: &reader.counterpart,
            meeting_link: &row.meeting_link,
        };
        entry.file(context, reader.locale)
    })
}

/// The facts that every mail about it tells this reader.
pub(super) fn facts_for(row: &Lesson, reader: &Reader<'_>, now: DateTime<Utc>) -> LessonFacts {
    LessonFacts {
        steps: row.standing().map(|standing| steps(&standing, now)).unwrap_or_default(),
        place: place_for(row, reader),
        booking_id: BookingId(row.id),
        name: reader.name.to_owned(),
        counterpart: reader.counterpart.clone().into_owned(),
        subject: name_in(&row.subject_names, reader.locale),
        starts_at: row.starts_at,
        time_zone: reader.time_zone.to_owned(),
    }
}
