//! `/bookings`.

use super::operation::{
    Access::{Person, Tutor},
    Operation,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, OptionalJsonBody, QueryOf, number_of},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::{
    Refusal,
    bookings::{
        BookingRequest,
        booking::{Booking, BookingList, CancelPreview},
    },
    ids::BookingId,
    page::Page,
};
use serde::Deserialize;
use services::bookings::booking;
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = vec![
        Operation::new(
            "POST /bookings",
            "booking_create",
            Person,
            "Books a lesson; the price is held in the wallet until the tutor answers.",
            post(create),
        )
        .takes::<BookingRequest>()
        .answers::<Booking>(201)
        .repeatable()
        .refuses(&[
            (403, "email_not_verified"),
            (404, "not_found"),
            (409, "slot_taken"),
            (409, "not_available"),
            (409, "not_enough_balance"),
            (409, "price_changed"),
            (422, "start_in_past"),
            (422, "length_not_offered"),
        ]),
        Operation::new(
            "GET /bookings",
            "booking_list",
            Person,
            "The own bookings, as student and as tutor.",
            get(list),
        )
        .asks(&[
            ("state", "upcoming (default), past or cancelled."),
            ("limit", "1 to 100, 20 by default."),
            ("cursor", "`next_cursor` of the page before."),
        ])
        .answers_page::<Booking>()
        .refuses(&[(422, "state_unknown"), (422, "cursor_invalid")]),
        Operation::new(
            "GET /bookings/{id}",
            "booking_get",
            Person,
            "One booking, for its participants and staff.",
            get(one),
        )
        .answers::<Booking>(200),
    ];
    rows.extend(acts());
    rows
}

fn acts() -> [Operation; 4] {
    [
        Operation::new("POST /bookings/{id}/confirm", "booking_confirm", Tutor, "The tutor says yes.", post(confirm))
            .answers::<Booking>(200)
            .repeatable()
            .refuses(&[(409, "booking_already_cancelled")]),
        Operation::new(
            "POST /bookings/{id}/decline",
            "booking_decline",
            Tutor,
            "The tutor says no, with a reason; the held money goes back.",
            post(decline),
        )
        .takes::<ReasonRequest>()
        .answers::<Booking>(200)
        .repeatable()
        .refuses(&[(409, "booking_already_cancelled"), (422, "reason_required")]),
        Operation::new(
            "POST /bookings/{id}/cancel",
            "booking_cancel",
            Person,
            "Either side calls it off; see the preview for the money.",
            post(cancel),
        )
        .may_take::<ReasonRequest>()
        .answers::<Booking>(200)
        .repeatable()
        .refuses(&[(409, "booking_already_cancelled")]),
        Operation::new(
            "POST /bookings/{id}/cancel/preview",
            "booking_cancel_preview",
            Person,
            "The journal that cancelling now would post; changes nothing.",
            post(preview),
        )
        .answers::<CancelPreview>(200)
        .refuses(&[(409, "booking_already_cancelled")]),
    ]
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct ReasonRequest {
    reason: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct BookingsQuery {
    state: String,
    limit: String,
    cursor: String,
}

async fn create(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<BookingRequest>,
) -> Answer<Response> {
    let booking = booking::booking_create(&context, request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(booking)).into_response())
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<BookingsQuery>) -> Answer<Json<Page<Booking>>> {
    let state = match query.state.trim() {
        "" | "upcoming" => BookingList::Upcoming,
        "past" => BookingList::Past,
        "cancelled" => BookingList::Cancelled,
        _ => return Err(Refusal::field("state", "state_unknown", "Choose upcoming, past or cancelled.").into()),
    };
    let cursor = Some(query.cursor.as_str()).filter(|cursor| !cursor.is_empty());
    Ok(Json(booking::booking_list(&context, state, number_of(&query.limit), cursor).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Json<Booking>> {
    Ok(Json(booking::booking_get(&context, id).await?))
}

async fn confirm(Caller(context): Caller, IdOf(id): IdOf<BookingId>, Key(key): Key) -> Answer<Json<Booking>> {
    Ok(Json(booking::booking_confirm(&context, id, key.as_ref()).await?))
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    Key(key): Key,
    OptionalJsonBody(request): OptionalJsonBody<ReasonRequest>,
) -> Answer<Json<Booking>> {
    let reason = request.reason.unwrap_or_default();
    Ok(Json(booking::booking_decline(&context, id, &reason, key.as_ref()).await?))
}

async fn cancel(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    Key(key): Key,
    OptionalJsonBody(request): OptionalJsonBody<ReasonRequest>,
) -> Answer<Json<Booking>> {
    Ok(Json(booking::booking_cancel(&context, id, request.reason, key.as_ref()).await?))
}

async fn preview(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Json<CancelPreview>> {
    Ok(Json(booking::booking_cancel_preview(&context, id).await?))
}
