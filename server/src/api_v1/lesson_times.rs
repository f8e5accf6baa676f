//! When a lesson is: other times for it, times that are held, who did not come; and the feed for calendars.

use super::{
    operation::{MOVED_ON, Operation, TEXT, delete, get, post},
    trials::TRIAL,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, OptionalJsonBody},
};
use adapters::mail::CalendarFile;
use axum::{
    Json,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    Refusal,
    bookings::{
        booking::Booking,
        hold::{Hold, HoldRequest},
        metrics::Metrics,
    },
    door::{
        Access::{Anyone, Person, RowTutor, Tutor},
        Door,
    },
    ids::{BookingId, HoldId},
};
use serde::{Deserialize, Serialize};
use services::bookings::{booking, metrics};
use utoipa::ToSchema;

/// What a time may be refused for.
const TIMES: &[&str] = &[
    "instant_invalid",
    "start_in_past",
    "start_same",
    "starts_counted",
    "slot_taken",
    "not_available",
    "student_busy",
    "participants_only",
    "reschedule_limit",
    "proposals_limit",
    "approval_missing",
];
/// What an answer to a suggestion may be refused for.
const ANSWERS: &[&str] = &[
    "participants_only",
    "other_side_answers",
    "proposal_over",
    "reschedule_limit",
    "slot_taken",
    "student_busy",
    "approval_missing",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(suggestions());
    rows.extend(answers());
    rows.extend(holds());
    rows.extend(feed());
    rows.push(
        post(
            "/bookings/{id}/no-show",
            "booking_no_show",
            Person,
            "One side waited in vain, ten minutes after the start: without the tutor the student gets everything back.",
            no_show,
        )
        .takes::<NoShowRequest>()
        .answers::<Booking>(200)
        .repeatable()
        .refuses(MOVED_ON)
        .refuses(&[
            "no_show_who_unknown",
            "no_show_of_other",
            "no_show_before_start",
            "no_show_too_early",
            "no_show_was_there",
            "participants_only",
            "payment_missing",
        ]),
    );
    rows.push(
        post(
            "/bookings/{id}/held",
            "booking_held",
            Person,
            "One side says of a lesson that is over, and that no room saw, that it took place. Both words settle it at \
             once; one side's no-show against the other's word is a case.",
            held,
        )
        .answers::<Booking>(200)
        .repeatable()
        .refuses(MOVED_ON)
        .refuses(&["lesson_not_over", "participants_only", "payment_missing"]),
    );
    rows.push(
        get("/tutors/me/metrics", "tutor_metrics", Tutor, "How the own lessons of the last half year went.", figures)
            .answers::<Metrics>(200)
            .refuses(&["tutor_profile_missing"]),
    );
    rows
}

fn suggestions() -> [Operation; 2] {
    [
        post(
            "/bookings/{id}/reschedule",
            "booking_reschedule",
            Person,
            "Suggests another start of an agreed lesson; nothing moves until the other side agrees.",
            reschedule,
        )
        .takes::<StartRequest>()
        .answers::<Booking>(200)
        .repeatable()
        .refuses(MOVED_ON)
        .refuses(TIMES)
        .refuses(&["tutor_only"]),
        post(
            "/bookings/{id}/propose",
            "booking_propose",
            RowTutor,
            "The tutor answers a request with up to five other times.",
            propose,
        )
        .takes::<StartsRequest>()
        .answers::<Booking>(200)
        .repeatable()
        .refuses(MOVED_ON)
        .refuses(TIMES)
        .refuses(&["tutor_only", "start_twice"]),
    ]
}

fn answers() -> [Operation; 3] {
    let accept = "Takes the suggested time: the lesson is there now, and nothing is paid again.";
    [
        post("/bookings/{id}/reschedule/accept", "reschedule_accept", Person, accept, accept_first)
            .answers::<Booking>(200)
            .repeatable()
            .refuses(MOVED_ON)
            .refuses(ANSWERS),
        post("/bookings/{id}/reschedule/decline", "reschedule_decline", Person, "Keeps the time as it is.", decline)
            .may_take::<WhyRequest>()
            .answers::<Booking>(200)
            .repeatable()
            .refuses(MOVED_ON)
            .refuses(TEXT)
            .refuses(ANSWERS),
        post(
            "/bookings/{id}/proposals/{number}/accept",
            "proposal_accept",
            Person,
            "Takes one of the times, counted from 1; a request is agreed with it.",
            accept_one,
        )
        .at_the_door(|door| door.sample_of("/api/v1/bookings/0190b5c0-0000-7000-8000-000000000000/proposals/1/accept"))
        .answers::<Booking>(200)
        .repeatable()
        .refuses(MOVED_ON)
        .refuses(ANSWERS),
    ]
}

fn holds() -> [Operation; 2] {
    [
        post(
            "/bookings/holds",
            "hold_create",
            Person,
            "Keeps a free time for ten minutes, while it is booked; a person keeps one at a time.",
            hold,
        )
        .takes::<HoldRequest>()
        .answers::<Hold>(201)
        .refuses(&[
            "email_not_verified",
            "tutor_unknown",
            "instant_invalid",
            "start_in_past",
            "length_not_offered",
            "self_booking",
            "slot_taken",
            "not_available",
            "student_busy",
            "not_found",
        ])
        .refuses(TRIAL),
        delete("/bookings/holds/{id}", "hold_release", Person, "Gives a held time up.", release).answers_nothing(204),
    ]
}

fn feed() -> [Operation; 3] {
    [
        get(
            "/calendar/feed",
            "feed_address",
            Person,
            "The secret address of the own lessons, for calendars that subscribe.",
            feed_address,
        )
        .at_the_door(Door::step_up)
        .answers::<FeedAddress>(200),
        post(
            "/calendar/feed/rotate",
            "feed_rotate",
            Person,
            "Another address; the one before answers nothing from now on.",
            feed_rotate,
        )
        .at_the_door(Door::step_up)
        .answers::<FeedAddress>(200),
        get(
            "/calendar/{secret}",
            "feed_file",
            Anyone,
            "The lessons behind a secret address, which ends with `.ics` (RFC 5545).",
            feed_file,
        )
        .at_the_door(|door| door.sample_of("/api/v1/calendar/nobodys.ics"))
        .answers_file("text/calendar"),
    ]
}

/// Another time.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct StartRequest {
    /// RFC 3339 with offset.
    #[schema(required, format = "date-time")]
    start: String,
}

/// Other times, one to five.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct StartsRequest {
    /// RFC 3339 with offset.
    #[schema(required, min_items = 1, max_items = 5)]
    starts: Vec<String>,
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct WhyRequest {
    #[schema(max_length = 500)]
    reason: Option<String>,
}

/// Who did not come: `tutor`, `student`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct NoShowRequest {
    #[schema(required, pattern = "^(tutor|student)$")]
    who: String,
}

/// Where a feed is.
#[derive(Serialize, ToSchema)]
struct FeedAddress {
    url: String,
}

/// A place in a list, counted from 1; what is no number names nothing.
#[derive(Deserialize)]
struct NumberPath {
    number: String,
}

/// A feed's secret with its ending.
#[derive(Deserialize)]
struct SecretPath {
    secret: String,
}

async fn no_show(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    Key(key): Key,
    JsonBody(request): JsonBody<NoShowRequest>,
) -> Answer<Json<Booking>> {
    Ok(Json(booking::booking_no_show(&context, id, &request.who, key.as_ref()).await?))
}

async fn held(Caller(context): Caller, IdOf(id): IdOf<BookingId>, Key(key): Key) -> Answer<Json<Booking>> {
    Ok(Json(booking::booking_held(&context, id, key.as_ref()).await?))
}

async fn figures(Caller(context): Caller) -> Answer<Json<Metrics>> {
    Ok(Json(metrics::tutor_metrics(&context).await?))
}

async fn reschedule(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    Key(key): Key,
    JsonBody(request): JsonBody<StartRequest>,
) -> Answer<Json<Booking>> {
    Ok(Json(booking::booking_reschedule(&context, id, &request.start, key.as_ref()).await?))
}

async fn propose(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    Key(key): Key,
    JsonBody(request): JsonBody<StartsRequest>,
) -> Answer<Json<Booking>> {
    Ok(Json(booking::booking_propose(&context, id, &request.starts, key.as_ref()).await?))
}

async fn accept_first(Caller(context): Caller, IdOf(id): IdOf<BookingId>, Key(key): Key) -> Answer<Json<Booking>> {
    Ok(Json(booking::proposal_accept(&context, id, 1, key.as_ref()).await?))
}

async fn accept_one(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    Path(path): Path<NumberPath>,
    Key(key): Key,
) -> Answer<Json<Booking>> {
    let number = path.number.parse().map_err(|_| Refusal::not_found("proposal"))?;
    Ok(Json(booking::proposal_accept(&context, id, number, key.as_ref()).await?))
}

async fn decline(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    Key(key): Key,
    OptionalJsonBody(request): OptionalJsonBody<WhyRequest>,
) -> Answer<Json<Booking>> {
    Ok(Json(booking::proposal_decline(&context, id, request.reason.as_deref(), key.as_ref()).await?))
}

async fn hold(Caller(context): Caller, JsonBody(request): JsonBody<HoldRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(booking::hold_create(&context, &request).await?)).into_response())
}

async fn release(Caller(context): Caller, IdOf(id): IdOf<HoldId>) -> Answer<StatusCode> {
    booking::hold_release(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn feed_address(Caller(context): Caller) -> Answer<Json<FeedAddress>> {
    Ok(Json(FeedAddress { url: booking::feed_address(&context).await? }))
}

async fn feed_rotate(Caller(context): Caller) -> Answer<Json<FeedAddress>> {
    Ok(Json(FeedAddress { url: booking::feed_rotate(&context).await? }))
}

async fn feed_file(Caller(context): Caller, Path(path): Path<SecretPath>) -> Answer<Response> {
    let secret = path.secret.strip_suffix(".ics").ok_or_else(|| Refusal::not_found("calendar"))?;
    let file = CalendarFile(booking::feed_file(&context, secret).await?);
    Ok(([(header::CONTENT_TYPE, file.media_type())], file.0).into_response())
}
