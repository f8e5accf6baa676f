//! A tutor's yes or no.

use super::{
    Session, missing,
    moving::{offer_next, session_end},
};
use crate::booking::{Asking, booked_now, booking_get, calendar_lock, claimed, moment, permit};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Booking, PayWith,
        booking::ParsedBookingRequest,
        micro::{MINUTES, MicroEnd, events::MicroEvent, refusals, start_of},
    },
    identity::sanction::restricted_book,
    ids::{BookingId, MicroSessionId, SubjectId, TutorId, UserId},
    money::{Currency, Money},
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    unit::Unit,
};
use sqlx::{Postgres, Transaction as Work};
use std::sync::atomic::{AtomicBool, Ordering};
use uuid::Uuid;

/// Says yes to what one is asked: a lesson that begins at the next full minute, confirmed and paid. Said once more it
/// answers the same lesson.
///
/// # Errors
/// 404 for what was never asked of the caller; 409 `micro_offer_over` when their minute is over, `micro_over` when the
/// request is, `micro_tutor_busy` when something else stands in their calendar by now.
pub async fn micro_accept(context: &Context, id: MicroSessionId, key: Option<&IdempotencyKey>) -> Result<Booking> {
    let person = context.require_verified()?.id;
    let sides = sqlx::query!(
        "select s.student_id, s.learner_id from micro_sessions s join micro_offers o on o.session_id = s.id
         where s.id = $1 and o.tutor_user_id = $2",
        id.0,
        person.0,
    );
    let sides = sides.fetch_optional(context.writes()).await?.ok_or_else(missing)?;
    let keyed = Keyed::of(context, key, "micro.accept", &id)?;
    let _permit = permit(context).await?;
    let booking = AtomicBool::new(false);
    let said = attempted(|| async {
        let mut locks = [person.0, sides.student_id, sides.learner_id].map(calendar_lock).to_vec();
        locks.sort_unstable();
        locks.dedup();
        let mut unit = Unit::begin_locked(context, keyed.as_ref(), &mut locks).await?;
        let said = accept_within(&mut unit, (person, id), keyed.clone(), &booking).await;
        unit.finish(said).await
    })
    .await;
    match said {
        Ok(Said::Booked(booking)) => Ok(*booking),
        Ok(Said::Before(booking)) => booking_get(context, booking).await,
        Err(error) => match claimed(error) {
            Error::Refused(refusal) if booking.into_inner() => {
                Err(not_booked(context, (person, id), &refusal.code).await?.into())
            }
            error => Err(error),
        },
    }
}

/// What came of a yes.
enum Said {
    Booked(Box<Booking>),
    /// It was said before.
    Before(BookingId),
}

/// What one was asked.
struct Question {
    id: Uuid,
    tutor_id: Uuid,
    price: i64,
    currency: String,
    expires_at: DateTime<Utc>,
    answer: Option<String>,
}

impl Question {
    async fn read(work: &mut Work<'_, Postgres>, session: &Session, tutor: UserId) -> Result<Self> {
        let asked = sqlx::query_as!(
            Self,
            "select id, tutor_id, price, currency, expires_at, answer from micro_offers
             where session_id = $1 and tutor_user_id = $2 for update",
            session.id,
            tutor.0,
        );
        Ok(asked.fetch_optional(&mut **work).await?.ok_or_else(missing)?)
    }

    /// Whether it can still be answered.
    fn check(&self, session: &Session, now: DateTime<Utc>) -> Result<()> {
        if !session.is_open(now) {
            return Err(refusals::micro_over().into());
        }
        let waits = self.answer.is_none() && self.expires_at > now;
        if waits { Ok(()) } else { Err(refusals::micro_offer_over().into()) }
    }
}

/// Answers in one transaction; `booking` is set once the answer counts and only the lesson can be refused.
async fn accept_within<'a>(
    unit: &mut Unit<'a>,
    (tutor, id): (UserId, MicroSessionId),
    key: Option<Keyed<'a>>,
    booking: &AtomicBool,
) -> Result<Said> {
    let now = moment(unit.context());
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(Said::Booked(Box::new(serde_json::from_value(answer)?)));
    }
    let session = Session::lock(unit.work(), id).await?.ok_or_else(missing)?;
    let question = Question::read(unit.work(), &session, tutor).await?;
    if let (Some("accepted"), Some(made)) = (question.answer.as_deref(), session.booking_id) {
        return Ok(Said::Before(BookingId(made)));
    }
    question.check(&session, now)?;
    booking.store(true, Ordering::Relaxed);
    if !session.may_go_on(unit.work(), now).await? {
        return Err(restricted_book().into());
    }
    let asking = asking(unit.work(), session.student_id).await?;
    let made = booked_now(unit, asking, lesson(&session, &question, now)?).await?;
    sqlx::query!(
        "with answered as (update micro_offers set answer = 'accepted' where id = $2)
         update micro_sessions set state = 'accepted', booking_id = $3 where id = $1",
        session.id,
        question.id,
        made.id.0,
    )
    .execute(&mut **unit.work())
    .await?;
    unit.tell(&MicroEvent::Accepted(session.news(Some(made.id))))?;
    unit.answer(key, 201, &made)?;
    Ok(Said::Booked(Box::new(made)))
}

async fn asking(work: &mut Work<'_, Postgres>, student: Uuid) -> Result<Asking> {
    let is_child = sqlx::query_scalar!(r#"select 'child' = any(roles) as "child!" from users where id = $1"#, student);
    Ok(Asking { id: UserId(student), is_child: is_child.fetch_one(&mut **work).await? })
}

fn lesson(session: &Session, question: &Question, now: DateTime<Utc>) -> Result<ParsedBookingRequest> {
    let learner = (session.learner_id != session.student_id).then_some(UserId(session.learner_id));
    Ok(ParsedBookingRequest {
        tutor_id: TutorId(question.tutor_id),
        subject_id: SubjectId(session.subject_id),
        start: start_of(now),
        minutes: MINUTES,
        pay_with: PayWith::Wallet,
        topic: session.topic.clone(),
        goals: String::new(),
        expected_price: None,
        learner_id: learner,
        hold_id: None,
        agreed: Some(Money::new(question.price, Currency::parse(&question.currency)?)),
        trial: false,
        package_id: None,
        method_id: None,
        promo_code: None,
    })
}

/// The lesson could not be booked: where that is the student's, the request is over, else the next tutor is asked.
/// Answers what this one is told: nothing of somebody else's wallet or calendar.
async fn not_booked(context: &Context, (tutor, id): (UserId, MicroSessionId), code: &str) -> Result<Refusal> {
    let end = MicroEnd::of_refusal(code);
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let moved = answered(&mut unit, (tutor, id), "lapsed", end).await;
        unit.finish(moved).await
    })
    .await?;
    Ok(match (end, code) {
        (Some(_), _) => refusals::micro_over(),
        (None, "slot_taken") => refusals::micro_tutor_busy(),
        (None, _) => refusals::micro_offer_over(),
    })
}

/// Says no: the next tutor is asked. After the minute, and once more, nothing happens.
///
/// # Errors
/// 404 for what was never asked of the caller.
pub async fn micro_decline(context: &Context, id: MicroSessionId) -> Result<()> {
    let person = context.require_person()?.id;
    attempted(|| async {
        let mut unit = Unit::begin(context, None).await?;
        let declined = answered(&mut unit, (person, id), "declined", None).await;
        unit.finish(declined).await
    })
    .await
}

/// Writes down what came of a question that is still open, and goes on.
async fn answered(
    unit: &mut Unit<'_>,
    (tutor, id): (UserId, MicroSessionId),
    answer: &str,
    end: Option<MicroEnd>,
) -> Result<()> {
    let now = moment(unit.context());
    let session = Session::lock(unit.work(), id).await?.ok_or_else(missing)?;
    let question = Question::read(unit.work(), &session, tutor).await?;
    if !session.is_open(now) || question.answer.is_some() || question.expires_at <= now {
        return Ok(());
    }
    sqlx::query!("update micro_offers set answer = $2 where id = $1", question.id, answer)
        .execute(&mut **unit.work())
        .await?;
    match end {
        Some(end) => session_end(unit, &session, end).await,
        None => offer_next(unit, &session).await,
    }
}
