//! Who is mailed what after a step, as a subscriber of the events: each reader in their own language and zone.

use super::{invitation::Entry, view::name_in};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        Approval, NoticeCode, SessionOutcome, SessionState, Side,
        events::{BookingEvent, TimeNews},
        timeline::{Standing, shows_meeting_link, steps},
    },
    ids::{BookingId, UserId},
    money::{Currency, Money},
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{AgreedTime, LessonFacts, Mail, MailTemplate, Place, mail_enqueue},
};
use sqlx::{Postgres, Transaction as Work};
use std::borrow::Cow;
use uuid::Uuid;

/// Mails what an event of a booking has to tell, once per booking and notice; other events are passed over.
pub async fn mails_enqueue(work: &mut Work<'_, Postgres>, context: &Context, stored: &StoredEvent) -> Result<()> {
    let Some(event) = stored.read::<BookingEvent>()? else { return Ok(()) };
    let news = event.booking();
    if news.notices.is_empty() {
        return Ok(());
    }
    let Some(lesson) = lesson_load(work, news.id).await? else { return Ok(()) };
    for notice in &news.notices {
        let readers: Vec<Reader<'_>> = lesson.readers(notice.to, notice.code).collect();
        for reader in readers {
            if let Some(mail) = mail_of(context, &event, (&lesson, &reader), notice.code) {
                mail_enqueue(work, context, mail).await?;
            }
        }
    }
    Ok(())
}

/// The mail of a notice for one reader; none where there is nothing to write.
fn mail_of(
    context: &Context,
    event: &BookingEvent,
    (lesson, reader): (&Lesson, &Reader<'_>),
    code: NoticeCode,
) -> Option<Mail> {
    let facts = facts_for(lesson, reader, context.now());
    let (template, once) = match event {
        // Rules can change again: once per step of the booking.
        BookingEvent::TimeMoved(news) | BookingEvent::TimeKept(news) => {
            (time_template_of(code, facts, news), format!(":{}", news.booking.version))
        }
        _ => (template_of(code, facts, lesson), String::new()),
    };
    Some(Mail {
        dedup_key: format!("{}:{}:{}{once}", code.code(), lesson.id, reader.user_id),
        user_id: Some(reader.user_id),
        recipient: reader.email.to_owned(),
        locale: reader.locale.to_owned(),
        calendar: calendar_for(context, code, lesson, reader),
        template: template?,
        action_token: None,
    })
}

/// What a mail about a lesson needs to know, read when it is written: names, zones and languages as they are now.
struct Lesson {
    id: Uuid,
    version: i64,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    answer_by: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    session_state: String,
    session_outcome: String,
    approval: Option<String>,
    meeting_link: String,
    reason: Option<String>,
    subject_names: serde_json::Value,
    tutor_user_id: Uuid,
    tutor_name: String,
    tutor_email: String,
    tutor_locale: String,
    tutor_zone: String,
    student_id: Uuid,
    student_name: String,
    student_email: String,
    student_locale: String,
    student_zone: String,
    payer_id: Option<Uuid>,
    payer_name: Option<String>,
    payer_email: Option<String>,
    payer_locale: Option<String>,
    payer_zone: Option<String>,
    told_requests: Option<bool>,
    told_lessons: Option<bool>,
    total: i64,
    currency: String,
}

async fn lesson_load(work: &mut Work<'_, Postgres>, booking: BookingId) -> Result<Option<Lesson>> {
    Ok(sqlx::query_as!(
        Lesson,
        r#"select b.id, b.version, b.starts_at, b.ends_at, b.created_at, b.answered_at, b.answer_by, b.closed_at,
           b.session_state, b.session_outcome, b.approval, t.meeting_link, b.reason, subject.names as subject_names,
           b.tutor_user_id, b.student_id,
           tutor.display_name as tutor_name, tutor.email as tutor_email, tutor.locale as tutor_locale, tutor.time_zone as tutor_zone,
           student.display_name as student_name, student.email as student_email, student.locale as student_locale,
           student.time_zone as student_zone, b.total, b.currency,
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

struct Reader<'a> {
    side: Side,
    user_id: UserId,
    name: &'a str,
    email: &'a str,
    locale: &'a str,
    time_zone: &'a str,
    counterpart: Cow<'a, str>,
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
    fn readers(&self, side: Side, code: NoticeCode) -> impl Iterator<Item = Reader<'_>> {
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
    fn standing(&self) -> Option<Standing> {
        Some(Standing {
            session: SessionState::parse(&self.session_state)?,
            outcome: SessionOutcome::parse(&self.session_outcome)?,
            approval: self.approval.as_deref().and_then(Approval::parse),
            requested_at: self.created_at,
            answered_at: self.answered_at,
            answer_by: self.answer_by,
            closed_at: self.closed_at,
            start: self.starts_at,
            end: self.ends_at,
        })
    }
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
fn calendar_for(context: &Context, code: NoticeCode, row: &Lesson, reader: &Reader<'_>) -> Option<String> {
    let changes = [NoticeCode::Confirmed, NoticeCode::Cancelled, NoticeCode::TimeMoved, NoticeCode::TimeKept];
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

fn facts_for(row: &Lesson, reader: &Reader<'_>, now: DateTime<Utc>) -> LessonFacts {
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

/// The mail about a lesson whose wall time other rules put at another instant.
fn time_template_of(code: NoticeCode, lesson: LessonFacts, news: &TimeNews) -> Option<MailTemplate> {
    let agreed = AgreedTime { wall: news.agreed, time_zone: news.time_zone.clone() };
    match code {
        NoticeCode::TimeMoved => Some(MailTemplate::LessonTimeMoved { lesson, agreed }),
        NoticeCode::TimeKept => Some(MailTemplate::LessonTimeKept { lesson, agreed }),
        _ => None,
    }
}

/// The mail of a notice. Notices without one are shown in the app only: earnings that cleared, and everything of cards and cases, whose mails come
/// with the slices that let them happen.
fn template_of(code: NoticeCode, lesson: LessonFacts, row: &Lesson) -> Option<MailTemplate> {
    let reason = row.reason.clone().unwrap_or_default();
    match code {
        NoticeCode::ApprovalAsked => {
            let amount = Money::new(row.total, Currency::parse(&row.currency).ok()?);
            let (child, answer_by) = (row.student_name.clone(), row.answer_by?);
            let lesson = LessonFacts { counterpart: row.tutor_name.clone(), ..lesson };
            Some(MailTemplate::ApprovalAsked { lesson, child, amount, answer_by })
        }
        NoticeCode::ApprovalRefused => Some(MailTemplate::ApprovalRefused { lesson, reason }),
        NoticeCode::Requested => Some(MailTemplate::BookingRequested(lesson)),
        NoticeCode::Confirmed => Some(MailTemplate::BookingConfirmed(lesson)),
        NoticeCode::Declined => Some(MailTemplate::BookingDeclined { lesson, reason }),
        NoticeCode::Expired => Some(MailTemplate::BookingExpired(lesson)),
        NoticeCode::Cancelled => Some(MailTemplate::BookingCancelled { lesson, reason }),
        NoticeCode::Completed => Some(MailTemplate::LessonEnded(lesson)),
        NoticeCode::NotHeld
        | NoticeCode::NoShowStudent
        | NoticeCode::NoShowTutor
        | NoticeCode::PaymentFailed
        | NoticeCode::PaymentLapsed
        | NoticeCode::DisputeOpened
        | NoticeCode::DisputeResolved
        | NoticeCode::EarningsCleared
        | NoticeCode::TimeMoved
        | NoticeCode::TimeKept => None,
    }
}
