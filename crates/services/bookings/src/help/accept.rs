//! Taking an answer: a booking like any other, at the price and one of the times that were offered.
//!
//! Which answer is taken is written before it is booked, and the booking's own key is the request. Whoever accepts
//! twice, or two answers at once, gets one booking: the second try with the same answer finds the first one's, with
//! another answer it is refused. That the request is done is written behind the booking; should the server stop in
//! between, the next try finds the booking and writes it, also when the key is not kept any more.

use crate::booking::{booking_get, booking_of_agreement};
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    bookings::{
        Booking, BookingRequest,
        booking::ParsedBookingRequest,
        help::{HelpState, HelpTaken, refusals},
    },
    ids::{BookingId, HelpOfferId, HelpRequestId, SubjectId, TutorId},
    money::{Currency, Money},
};
use serde_json::json;
use spine::{Context, Error, Result, idempotency::IdempotencyKey};
use uuid::Uuid;

/// An answer with its request.
struct Offered {
    state: String,
    ends_at: DateTime<Utc>,
    booking_id: Option<Uuid>,
    subject_id: Uuid,
    text: String,
    tutor_id: Uuid,
    price: i64,
    currency: String,
    minutes: i32,
    starts: Vec<DateTime<Utc>>,
}

/// Books the lesson that an answer offers.
///
/// # Errors
/// 404 for anybody else's request; 422 `help_start_unknown`; 409 `help_closed`, `help_taken`, `price_changed`, and
/// whatever a booking is
/// refused for.
pub async fn help_accept(
    context: &Context,
    (id, offer): (HelpRequestId, HelpOfferId),
    taken: &HelpTaken,
) -> Result<Booking> {
    let person = context.require_verified()?.id;
    let offered = sqlx::query_as!(
        Offered,
        "select h.state, h.ends_at, h.booking_id, h.subject_id, h.text, o.tutor_id, o.price, o.currency, o.minutes,
                o.starts
         from help_requests h join help_offers o on o.request_id = h.id
         where h.id = $1 and o.id = $2 and h.student_id = $3",
        id.0,
        offer.0,
        person.0
    );
    let offered = offered.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("help request"))?;
    match HelpState::read(&offered.state, offered.ends_at, context.now()) {
        Some(HelpState::Open) => {}
        Some(HelpState::Accepted) => return accepted(context, &offered).await,
        _ => return Err(refusals::help_closed().into()),
    }
    let start = taken.start_of(&offered.starts)?;
    taken.agrees(Money::new(offered.price, Currency::parse(&offered.currency)?), offered.minutes)?;
    let lesson = lesson(context, &offered, start, taken)?;
    if let Some(since) = taken_by(context, id, offer).await?
        && let Some(booking) = booked_since(context, &offered, person.0, since).await?
    {
        accepted_store(context, id, booking).await?;
        return booking_get(context, booking).await;
    }
    let key = IdempotencyKey::parse(&format!("help-{id}"))?;
    let booked = booking_of_agreement(context, lesson, &key, &json!({ "offer": offer })).await;
    let booking = match booked {
        Ok(booking) => booking,
        Err(Error::Refused(refusal)) if refusal.code == "idempotency_key_reused" => {
            return Err(refusals::help_taken().into());
        }
        Err(Error::Refused(refusal)) if refusal.code != "idempotency_in_flight" => {
            // Nothing was booked: another answer may be taken.
            taken_drop(context, id, offer).await?;
            return Err(refusal.into());
        }
        Err(error) => return Err(error),
    };
    accepted_store(context, id, booking.id).await?;
    Ok(booking)
}

/// Writes down which answer is being taken; answers since when that is so, where it was written before.
///
/// # Errors
/// 409 `help_taken` while another one is.
async fn taken_by(context: &Context, id: HelpRequestId, offer: HelpOfferId) -> Result<Option<DateTime<Utc>>> {
    let before = sqlx::query!(
        r#"with held as (select id, taken_offer, taken_at from help_requests where id = $1 for update)
           update help_requests h set taken_offer = $2, taken_at = coalesce(held.taken_at, $3)
           from held where h.id = held.id and (held.taken_offer is null or held.taken_offer = $2)
           returning held.taken_at as "since?""#,
        id.0,
        offer.0,
        context.now(),
    );
    let before = before.fetch_optional(context.writes()).await?.ok_or_else(refusals::help_taken)?;
    Ok(before.since)
}

async fn taken_drop(context: &Context, id: HelpRequestId, offer: HelpOfferId) -> Result<()> {
    sqlx::query!(
        "update help_requests set taken_offer = null, taken_at = null
         where id = $1 and taken_offer = $2 and state = 'open'",
        id.0,
        offer.0
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// The lesson that was booked when this answer was taken before, and that nobody wrote down.
async fn booked_since(
    context: &Context,
    offered: &Offered,
    student: Uuid,
    since: DateTime<Utc>,
) -> Result<Option<BookingId>> {
    let booked = sqlx::query_scalar!(
        "select id from bookings
         where student_id = $1 and tutor_id = $2 and subject_id = $3 and created_at >= $4 and price = $5
           and currency = $6 and starts_at = any($7) order by created_at, id limit 1",
        student,
        offered.tutor_id,
        offered.subject_id,
        since,
        offered.price,
        offered.currency,
        &offered.starts,
    );
    Ok(booked.fetch_optional(context.writes()).await?.map(BookingId))
}

async fn accepted_store(context: &Context, id: HelpRequestId, booking: BookingId) -> Result<()> {
    sqlx::query!(
        "update help_requests set state = 'accepted', booking_id = $2 where id = $1 and state = 'open'",
        id.0,
        booking.0
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// What came of it, for whoever accepts once more; another answer is refused.
async fn accepted(context: &Context, offered: &Offered) -> Result<Booking> {
    let id = offered.booking_id.ok_or_else(|| Error::unexpected("accepted without a booking"))?;
    let booking = booking_get(context, BookingId(id)).await?;
    if booking.tutor_id == TutorId(offered.tutor_id) { Ok(booking) } else { Err(refusals::help_taken().into()) }
}

fn lesson(
    context: &Context,
    offered: &Offered,
    start: DateTime<Utc>,
    taken: &HelpTaken,
) -> Result<ParsedBookingRequest> {
    let request = BookingRequest {
        tutor_id: offered.tutor_id.to_string(),
        subject_id: SubjectId(offered.subject_id).to_string(),
        start: start.to_rfc3339(),
        minutes: i64::from(offered.minutes),
        pay_with: taken.pay_with.clone().unwrap_or_default(),
        goals: Some(offered.text.clone()),
        ..BookingRequest::default()
    };
    let parsed = ParsedBookingRequest::parse(&request, crate::booking::moment(context))?;
    let agreed = Money::new(offered.price, Currency::parse(&offered.currency)?);
    Ok(ParsedBookingRequest { agreed: Some(agreed), ..parsed })
}
