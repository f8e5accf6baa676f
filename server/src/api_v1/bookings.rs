//! `/bookings`.

use super::{
    money::SAVED_CARD,
    operation::{LIST_REFUSALS, MOVED_ON, Operation, TEXT, get, post},
    promo::CODE,
    trials::TRIAL,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, OptionalJsonBody, QueryOf, number_of},
};
use adapters::mail::CalendarFile;
use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    bookings::{
        BookingRequest,
        booking::{Booking, BookingList, CancelPreview},
        refusals::state_unknown,
    },
    door::{
        Access::{Person, RowTutor},
        Shed,
    },
    ids::BookingId,
    page::Page,
};
use serde::Deserialize;
use services::bookings::booking;
use utoipa::ToSchema;

/// What a calendar file is.
const CALENDAR: &str = "text/calendar";

/// What making a booking refuses.
const MAKING: &[&str] = &[
    "email_not_verified",
    "tutor_unknown",
    "subject_unknown",
    "subject_not_taught",
    "self_booking",
    "instant_invalid",
    "end_not_after_start",
    "student_busy",
    "tutor_new",
    "currency_not_money",
    "payment_method_unknown",
    "payment_method_unavailable",
    "member_or_tutor",
    "credits_not_taken",
    "credits_too_fast",
    "payment_provider_unavailable",
    "payment_refused",
    "package_unchosen",
    "package_over",
    "package_expired",
    "package_given_away",
    "package_used_up",
    "package_of_other_tutor",
    "package_minutes_differ",
    "promo_code_not_here",
    "price_invalid",
    "not_found",
    "slot_taken",
    "not_available",
    "not_enough_balance",
    "price_changed",
    "start_in_past",
    "length_not_offered",
    "learner_unknown",
    "child_may_not_book",
    "age_parent_required",
    "spending_limit_reached",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = vec![
        post(
            "/bookings",
            "booking_create",
            Person,
            "Books a lesson; the price is held in the wallet until the tutor answers. A child's waits for its parent.",
            create,
        )
        .takes::<BookingRequest>()
        .answers::<Booking>(201)
        .repeatable()
        .at_the_door(|door| door.shed(Shed::Never))
        .refuses(TEXT)
        .refuses(CODE)
        .refuses(MAKING)
        .refuses(TRIAL)
        .refuses(&["trial_payment", "trial_promo"])
        .refuses(SAVED_CARD),
        get("/bookings", "booking_list", Person, "The own bookings, as student and as tutor.", list)
            .asks(&[
                ("state", "upcoming (default), requested (of the caller as a tutor), past or cancelled."),
                ("limit", "1 to 100, 20 by default."),
                ("cursor", "`next_cursor` of the page before."),
            ])
            .answers_page::<Booking>()
            .refuses(LIST_REFUSALS)
            .refuses(&["state_unknown"]),
        get("/bookings/{id}", "booking_get", Person, "One booking, for its participants and staff.", one)
            .answers::<Booking>(200),
        get(
            "/bookings/{id}/invitation.ics",
            "booking_invitation",
            Person,
            "A booking as an entry for the reader's calendar (RFC 5545); the same UID for ever, a SEQUENCE that grows.",
            invitation,
        )
        .answers_file(CALENDAR),
    ];
    rows.extend(acts());
    rows
}

fn acts() -> [Operation; 4] {
    [
        post("/bookings/{id}/confirm", "booking_confirm", RowTutor, "The tutor says yes.", confirm)
            .answers::<Booking>(200)
            .repeatable()
            .refuses(MOVED_ON)
            .refuses(&["tutor_only", "slot_taken", "student_busy", "start_in_past", "payment_missing"]),
        post(
            "/bookings/{id}/decline",
            "booking_decline",
            RowTutor,
            "The tutor says no, with a reason; the held money goes back.",
            decline,
        )
        .takes::<ReasonRequest>()
        .answers::<Booking>(200)
        .repeatable()
        .refuses(MOVED_ON)
        .refuses(TEXT)
        .refuses(&["tutor_only", "reason_required"]),
        post(
            "/bookings/{id}/cancel",
            "booking_cancel",
            Person,
            "Either side calls it off; see the preview for the money.",
            cancel,
        )
        .may_take::<ReasonRequest>()
        .answers::<Booking>(200)
        .repeatable()
        .refuses(MOVED_ON)
        .refuses(TEXT)
        .refuses(&["participants_only", "booking_decline_instead"]),
        post(
            "/bookings/{id}/cancel/preview",
            "booking_cancel_preview",
            Person,
            "The journal that cancelling now would post; changes nothing.",
            preview,
        )
        .answers::<CancelPreview>(200)
        .refuses(MOVED_ON)
        .refuses(&["participants_only", "booking_decline_instead"]),
    ]
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct ReasonRequest {
    #[schema(max_length = 500)]
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
        "requested" => BookingList::Requested,
        "past" => BookingList::Past,
        "cancelled" => BookingList::Cancelled,
        _ => return Err(state_unknown().into()),
    };
    let cursor = Some(query.cursor.as_str()).filter(|cursor| !cursor.is_empty());
    Ok(Json(booking::booking_list(&context, state, number_of(&query.limit), cursor).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Json<Booking>> {
    Ok(Json(booking::booking_get(&context, id).await?))
}

async fn invitation(Caller(context): Caller, IdOf(id): IdOf<BookingId>) -> Answer<Response> {
    let file = CalendarFile(booking::booking_invitation(&context, id).await?);
    let name = format!("attachment; filename=\"{}\"", CalendarFile::NAME);
    let headers = [(header::CONTENT_TYPE, file.media_type()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, file.0).into_response())
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
