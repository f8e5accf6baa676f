//! Who is mailed what after a step, as a subscriber of the events: each reader in their own language and zone.

use super::view::name_in;
use chrono::{DateTime, Utc};
use domain::{
    bookings::{
        NoticeCode, Side,
        events::{BookingEvent, TimeNews},
    },
    ids::{BookingId, UserId},
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{AgreedTime, LessonFacts, Mail, MailTemplate, mail_enqueue},
};
use sqlx::{Postgres, Transaction as Work};
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
        let reader = Reader::of(&lesson, notice.to);
        let facts = facts_for(&lesson, &reader);
        let (template, once) = match &event {
            // Rules can change again: once per step of the booking.
            BookingEvent::TimeMoved(news) | BookingEvent::TimeKept(news) => {
                (time_template_of(notice.code, facts, news), format!(":{}", news.booking.version))
            }
            _ => (template_of(notice.code, facts, lesson.reason.as_deref()), String::new()),
        };
        let Some(template) = template else { continue };
        let mail = Mail {
            dedup_key: format!("{}:{}:{}{once}", notice.code.code(), lesson.id, reader.user_id),
            user_id: Some(reader.user_id),
            recipient: reader.email.to_owned(),
            locale: reader.locale.to_owned(),
            template,
            action_token: None,
        };
        mail_enqueue(work, context, mail).await?;
    }
    Ok(())
}

/// What a mail about a lesson needs to know, read when it is written: names, zones and languages as they are now.
struct Lesson {
    id: Uuid,
    starts_at: DateTime<Utc>,
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
}

async fn lesson_load(work: &mut Work<'_, Postgres>, booking: BookingId) -> Result<Option<Lesson>> {
    Ok(sqlx::query_as!(
        Lesson,
        "select b.id, b.starts_at, b.reason, subject.names as subject_names, b.tutor_user_id, b.student_id,
           tutor.display_name as tutor_name, tutor.email as tutor_email, tutor.locale as tutor_locale, tutor.time_zone as tutor_zone,
           student.display_name as student_name, student.email as student_email, student.locale as student_locale,
           student.time_zone as student_zone
         from bookings b join users tutor on tutor.id = b.tutor_user_id join users student on student.id = b.student_id
         join subjects subject on subject.id = b.subject_id where b.id = $1",
        booking.0,
    )
    .fetch_optional(&mut **work)
    .await?)
}

struct Reader<'a> {
    user_id: UserId,
    name: &'a str,
    email: &'a str,
    locale: &'a str,
    time_zone: &'a str,
    counterpart: &'a str,
}

impl<'a> Reader<'a> {
    fn of(row: &'a Lesson, side: Side) -> Self {
        match side {
            Side::Student => Self {
                user_id: UserId(row.student_id),
                name: &row.student_name,
                email: &row.student_email,
                locale: &row.student_locale,
                time_zone: &row.student_zone,
                counterpart: &row.tutor_name,
            },
            Side::Tutor => Self {
                user_id: UserId(row.tutor_user_id),
                name: &row.tutor_name,
                email: &row.tutor_email,
                locale: &row.tutor_locale,
                time_zone: &row.tutor_zone,
                counterpart: &row.student_name,
            },
        }
    }
}

fn facts_for(row: &Lesson, reader: &Reader<'_>) -> LessonFacts {
    LessonFacts {
        booking_id: BookingId(row.id),
        name: reader.name.to_owned(),
        counterpart: reader.counterpart.to_owned(),
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
fn template_of(code: NoticeCode, lesson: LessonFacts, reason: Option<&str>) -> Option<MailTemplate> {
    let reason = reason.unwrap_or_default().to_owned();
    match code {
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
