//! Making a booking: one transaction from the look at the calendar to the held money (BK2, BK3).
//!
//! The calendars of both people are locked first, in the order of their ids, so bookings of one tutor or one student queue, and each is judged by what the
//! one before it left: of two hundred people who want one slot one gets it and the others are told, without a single failed statement. The EXCLUDE constraint
//! on `time_claims` stands behind that for every other writer; a violation of it is looked at again and becomes the same refusal.

use super::{
    moment,
    offer::offer_load,
    refusals,
    rows::BookingRow,
    step::{announce, refused},
    view::booking_view,
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    bookings::{Booking, BookingRequest, booking::ParsedBookingRequest, request as request_booking},
    ids::{BookingId, TutorId, UserId},
};
use money::ledger::{JournalLinks, journals_post};
use spine::{
    Context, Error, Result, SignedIn,
    attempts::{attempted, finished},
    idempotency::{IdempotencyKey, Replay, idempotency_begin, idempotency_store},
    rate_limits::{Limit, limit_take_within},
};
use sqlx::{Postgres, Transaction as Work};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long a booking waits for its turn before the person is asked to come back.
const PLACE_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(5);

/// Books a lesson and holds its price in the student's wallet. With an instant tutor it is scheduled at once, otherwise the tutor has 24 hours to answer.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 for what [`ParsedBookingRequest::parse`] refuses, `self_booking`, `subject_not_taught`; 404 for a tutor who is not listed;
/// 409 `price_changed`, `slot_taken` and `not_available` (both with `next_slots` in the facts), `student_busy`, `not_enough_balance` (with what is
/// missing); 429 after five bookings in an hour; the refusals of the key.
pub async fn booking_create(
    context: &Context,
    request: BookingRequest,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let person = context.require_verified()?;
    let parsed = ParsedBookingRequest::parse(&request, moment(context));
    if let (None, Err(refusal)) = (key, &parsed) {
        return Err(refusal.clone().into());
    }
    let _permit = permit(context).await?;
    attempted(|| book(context, person, (&request, &parsed), key)).await.map_err(|error| {
        // Somebody who does not queue for the calendar (an import) claimed the time, again and again.
        let claimed = error.database().is_some_and(|database| database.constraint() == Some("time_claims_no_overlap"));
        if claimed { refusals::slot_taken().into() } else { error }
    })
}

/// The places for bookings under way: half of the connections. A hot slot, whose bookings queue for one calendar, must not take them all.
struct Places(Arc<Semaphore>);

async fn permit(context: &Context) -> Result<OwnedSemaphorePermit> {
    let connections = context.pool().options().get_max_connections() as usize;
    let places = context.app.shelf.get(|| Places(Arc::new(Semaphore::new((connections / 2).max(1)))));
    let place = tokio::time::timeout(PLACE_TIMEOUT, places.0.clone().acquire_owned()).await;
    place.ok().and_then(std::result::Result::ok).ok_or(Error::Unavailable(sqlx::Error::PoolTimedOut))
}

async fn book(
    context: &Context,
    person: &SignedIn,
    (request, parsed): (&BookingRequest, &std::result::Result<ParsedBookingRequest, Refusal>),
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let mut work = context.begin().await?;
    let booked = book_within(&mut work, context, person, (request, parsed), key).await;
    finished(work, booked).await
}

async fn book_within(
    work: &mut Work<'_, Postgres>,
    context: &Context,
    person: &SignedIn,
    (request, parsed): (&BookingRequest, &std::result::Result<ParsedBookingRequest, Refusal>),
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let now = moment(context);
    // The key comes before every judgement: a repetition gets its answer even when the start has passed by now.
    if let Replay::Stored(answer) = idempotency_begin(work, context, key, "booking.create", request).await? {
        return Ok(serde_json::from_value(answer)?);
    }
    let parsed = parsed.as_ref().map_err(Clone::clone)?;
    calendars_lock(work, parsed.tutor_id, person.id, now).await?;
    let offer = offer_load(work, person.id, parsed, now).await?;
    let offer = offer.ok_or_else(|| Refusal::not_found("tutor"))?;
    let price = offer.price(person.id, parsed)?;
    let rules = offer.check_time(work, parsed, now).await?;
    let step = request_booking(&offer.new_booking(context, person.id, parsed, price)?, now).map_err(refused)?;
    limit_take_within(work, &context.app, Limit::Booking, &person.id.to_string()).await?;
    let row = offer.into_row(context, parsed, &rules, &step, now)?;
    row_insert(work, &row, rules.buffer()).await?;
    let links = JournalLinks { booking_id: Some(BookingId(row.id)), ..JournalLinks::default() };
    journals_post(work, context, &step.journals, links).await?;
    announce(work, context, &row, &step, now).await?;
    let booking = booking_view(context, &row, now)?;
    idempotency_store(work, context, key, 201, &booking).await?;
    Ok(booking)
}

/// Locks both calendars until the end of the transaction, in the order of the people's ids: two tutors who book each other at the same moment queue instead
/// of waiting for each other. Sweeps holds that ran out, whose rows would still exclude others.
async fn calendars_lock(
    work: &mut Work<'_, Postgres>,
    tutor: TutorId,
    student: UserId,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with swept as (
           delete from time_claims where kind = 'hold' and expires_at <= $3
             and person_id in (select user_id from tutors where id = $1 union all select $2)
         )
         select pg_advisory_xact_lock(hashtextextended(person::text, 0))
         from (select user_id as person from tutors where id = $1 union select $2 order by 1 offset 0) people",
        tutor.0,
        student.0,
        now,
    )
    .fetch_all(&mut **work)
    .await?;
    Ok(())
}

/// Stores the booking and claims both people's time, the tutor's with the buffer after it.
async fn row_insert(work: &mut Work<'_, Postgres>, row: &BookingRow, buffer: TimeDelta) -> Result<()> {
    sqlx::query!(
        "with claimed as (
           insert into time_claims (person_id, during, source_id, kind)
           select person, tstzrange($6, until), $1, 'lesson' from (values ($3::uuid, $7::timestamptz + $28), ($4, $7)) claim (person, until) order by person
         )
         insert into bookings (id, tutor_id, tutor_user_id, student_id, subject_id, starts_at, ends_at, minutes, session_state, session_outcome,
           payment_state, dispute_state, pay_with, currency, price, discount, total, platform_fee, tutor_earnings, fee_percent, topic, goals,
           cancellation_policy, policy_version, student_time_zone, tutor_time_zone, hold_journal, answer_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $29, $30)",
        row.id,
        row.tutor_id,
        row.tutor_user_id,
        row.student_id,
        row.subject_id,
        row.starts_at,
        row.ends_at,
        row.minutes,
        row.session_state,
        row.session_outcome,
        row.payment_state,
        row.dispute_state,
        row.pay_with,
        row.currency,
        row.price,
        row.discount,
        row.total,
        row.platform_fee,
        row.tutor_earnings,
        row.fee_percent,
        row.topic,
        row.goals,
        row.cancellation_policy,
        row.policy_version,
        row.student_time_zone,
        row.tutor_time_zone,
        row.hold_journal,
        sqlx::postgres::types::PgInterval::try_from(buffer).map_err(Error::Unexpected)?,
        row.answer_by,
        row.created_at,
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
