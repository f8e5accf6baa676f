//! Who is mailed what after a step, as a subscriber of the events: each reader in their own language and zone.

pub(super) use super::mailed::lesson_load;
use super::{
    asks::ask_mails,
    mailed::{Lesson, Reader, calendar_for, facts_for},
};
use domain::{
    bookings::{
        NoticeCode, Side,
        events::{BookingEvent, TimeNews},
        replacement::Replacement,
    },
    ids::BookingId,
    money::{Currency, Money},
};
use spine::{
    Context, Result,
    events::StoredEvent,
    mails::{AgreedTime, LessonFacts, LessonMail, Mail, MailTemplate, mail_enqueue},
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
        let waited = matches!(notice.code, NoticeCode::ApprovalAsked | NoticeCode::ApprovalRefused);
        // No parent was asked, so an institution was.
        if waited && lesson.payer_id.is_none() {
            for mail in ask_mails(work, &lesson, notice.code).await? {
                mail_enqueue(work, context, mail).await?;
            }
            continue;
        }
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
        // Times can be suggested again and again.
        BookingEvent::TimesProposed(_) | BookingEvent::ProposalDeclined(_) | BookingEvent::Rescheduled(_) => {
            (template_of(code, facts, (lesson, reader.side)), format!(":{}", event.booking().version))
        }
        // A second card can lapse like the first one.
        _ if code == NoticeCode::PaymentLapsed => {
            (template_of(code, facts, (lesson, reader.side)), format!(":{}", event.booking().version))
        }
        _ => (template_of(code, facts, (lesson, reader.side)), String::new()),
    };
    let key = format!("{}:{}:{}{once}", code.code(), lesson.id, reader.user_id);
    Some(Mail { calendar: calendar_for(context, code, lesson, reader), ..mail_to(reader, key, template?) })
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

/// The mail of a notice. Notices without one are shown in the app only: earnings that cleared, and cards that were
/// refused while somebody looked on.
fn template_of(code: NoticeCode, lesson: LessonFacts, (row, side): (&Lesson, Side)) -> Option<MailTemplate> {
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
        // The tutor did answer: with other times, and none of them was taken.
        NoticeCode::Expired if row.countered_at.is_some() && side == Side::Student => {
            Some(MailTemplate::Lesson(LessonMail::TimesLapsed, lesson))
        }
        NoticeCode::Expired => Some(MailTemplate::BookingExpired(lesson)),
        NoticeCode::Cancelled => Some(MailTemplate::BookingCancelled { lesson, reason }),
        NoticeCode::Completed => Some(MailTemplate::LessonEnded(lesson)),
        NoticeCode::NoShowTutor => Some(match side {
            Side::Student => MailTemplate::Lesson(LessonMail::TutorAbsent, lesson),
            Side::Tutor => MailTemplate::Lesson(LessonMail::TutorAbsentOwn, lesson),
        }),
        NoticeCode::NoShowStudent => Some(match side {
            Side::Student => MailTemplate::Lesson(LessonMail::StudentAbsentOwn, lesson),
            Side::Tutor => MailTemplate::Lesson(LessonMail::StudentAbsent, lesson),
        }),
        NoticeCode::MoveAsked => {
            let asked = row.proposed_starts.as_ref()?.first().copied()?;
            Some(MailTemplate::MoveAsked { lesson, asked })
        }
        NoticeCode::MoveDeclined => Some(MailTemplate::MoveDeclined { lesson, reason }),
        NoticeCode::Moved => Some(MailTemplate::Lesson(LessonMail::Moved, lesson)),
        NoticeCode::TimesProposed => Some(MailTemplate::Lesson(LessonMail::TimesProposed, lesson)),
        NoticeCode::PaymentLapsed => Some(MailTemplate::Lesson(LessonMail::CardLapsed, lesson)),
        NoticeCode::DisputeOpened => Some(MailTemplate::Lesson(LessonMail::CaseOpened, lesson)),
        NoticeCode::DisputeResolved => Some(MailTemplate::Lesson(LessonMail::CaseDecided, lesson)),
        NoticeCode::NotHeld
        | NoticeCode::MoneyBack
        | NoticeCode::PaymentFailed
        | NoticeCode::EarningsCleared
        | NoticeCode::TimeMoved
        | NoticeCode::TimeKept => None,
    }
}

/// The reminders of a lesson, that many minutes before it starts. Their keys name the start: a lesson that is moved is
/// reminded of anew.
pub(super) fn reminders_of(context: &Context, lesson: &Lesson, lead: i64) -> Vec<Mail> {
    let start = lesson.starts_at.timestamp();
    let readers = [Side::Student, Side::Tutor].into_iter().flat_map(|side| lesson.readers(side, NoticeCode::Confirmed));
    let mail = |reader: Reader<'_>| {
        let template = MailTemplate::Lesson(LessonMail::Reminder, facts_for(lesson, &reader, context.now()));
        mail_to(&reader, format!("lesson_reminder:{lead}:{}:{start}:{}", lesson.id, reader.user_id), template)
    };
    readers.map(mail).collect()
}

/// Tells the learner's side who could teach instead.
pub(super) fn replacement_mails(lesson: &Lesson, (found, tutor): (Replacement, &str)) -> Vec<Mail> {
    let mail = |reader: Reader<'_>| {
        // The lesson the mail is about is the one that could take its place.
        let facts = LessonFacts {
            starts_at: found.start,
            counterpart: tutor.to_owned(),
            steps: Vec::new(),
            place: None,
            ..facts_for(lesson, &reader, found.start)
        };
        let book = format!(
            "/tutors/{}/book?subject={}&minutes={}&start={}",
            found.tutor_id,
            lesson.subject_id,
            lesson.minutes,
            found.start.format("%Y-%m-%dT%H:%M:%SZ"),
        );
        let template = MailTemplate::ReplacementFound { lesson: facts, book };
        mail_to(&reader, format!("replacement_found:{}:{}", lesson.id, reader.user_id), template)
    };
    lesson.readers(Side::Student, NoticeCode::NoShowTutor).map(mail).collect()
}

/// Tells one side of a lesson something, once per lesson and mail; with `again` once per event.
pub(crate) async fn mails_about(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    (booking, side): (BookingId, Side),
    (mail, again): (LessonMail, Option<Uuid>),
) -> Result<()> {
    let Some(lesson) = lesson_load(work, booking).await? else { return Ok(()) };
    let readers: Vec<Reader<'_>> = lesson.readers(side, NoticeCode::Completed).collect();
    for reader in readers {
        let facts = facts_for(&lesson, &reader, context.now());
        let key = format!("{}:{}:{}", mail.name(), lesson.id, reader.user_id);
        let key = again.map_or_else(|| key.clone(), |event| format!("{key}:{event}"));
        mail_enqueue(work, context, mail_to(&reader, key, MailTemplate::Lesson(mail, facts))).await?;
    }
    Ok(())
}

fn mail_to(reader: &Reader<'_>, dedup_key: String, template: MailTemplate) -> Mail {
    Mail {
        dedup_key,
        user_id: Some(reader.user_id),
        recipient: reader.email.to_owned(),
        locale: reader.locale.to_owned(),
        template,
        action_token: None,
        calendar: None,
    }
}
