//! Taking what was offered.

use crate::booking::{booking_create, moment, seat_take};
use chrono::SecondsFormat;
use domain::{
    Refusal,
    bookings::{Booking, BookingRequest, group::SeatRequest, refusals},
    ids::{GroupLessonId, OfferId},
};
use spine::{Context, Result, idempotency::IdempotencyKey};

/// Books what is kept for the caller.
///
/// # Errors
/// 404 for what was offered to somebody else; 409 `offer_over`, `price_changed` since it was kept, and what taking a
/// place or booking a time is refused for.
pub async fn offer_claim(
    context: &Context,
    id: OfferId,
    pay_with: &str,
    key: Option<&IdempotencyKey>,
) -> Result<Booking> {
    let person = context.require_person()?.id;
    let offer = sqlx::query!(
        r#"select o.state, o.expires_at, o.starts_at, e.group_id, e.tutor_id, e.subject_id, e.minutes,
             o.price
           from waitlist_offers o join waitlist_entries e on e.id = o.entry_id where o.id = $1 and o.user_id = $2"#,
        id.0,
        person.0,
    );
    let offer = offer.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("offer"))?;
    let over = offer.state != "open" || offer.expires_at <= moment(context);
    // A repetition with its key is answered as before, whatever became of the offer.
    if over && key.is_none() {
        return Err(refusals::offer_over().into());
    }
    if let Some(group) = offer.group_id {
        let request =
            SeatRequest { pay_with: pay_with.to_owned(), expected_price: offer.price, ..SeatRequest::default() };
        return seat_take(context, GroupLessonId(group), &request, (Some(id), key)).await;
    }
    let (Some(tutor), Some(subject), Some(minutes)) = (offer.tutor_id, offer.subject_id, offer.minutes) else {
        return Err(refusals::offer_over().into());
    };
    let request = BookingRequest {
        tutor_id: tutor.to_string(),
        subject_id: subject.to_string(),
        start: offer.starts_at.to_rfc3339_opts(SecondsFormat::Secs, true),
        minutes: i64::from(minutes),
        pay_with: pay_with.to_owned(),
        hold_id: Some(id.to_string()),
        // What it cost when it was kept.
        expected_price: offer.price,
        ..BookingRequest::default()
    };
    // The offer is claimed by the booking itself, which takes what was kept.
    booking_create(context, request, key).await
}
