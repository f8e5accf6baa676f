//! `/group-lessons` and `/waitlist`: lessons with several students, and waiting for what is taken.

use super::operation::{LIST_REFUSALS, MOVED_ON, Operation, TEXT, delete, get, patch, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key, OptionalJsonBody, QueryOf, number_of},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    bookings::{
        Booking,
        group::{GroupLesson, GroupLessonRequest, SeatRequest},
        waitlist::{WaitEntry, WaitRequest},
    },
    door::{
        Access::{Adult, Anyone, Person, RowTutor, Tutor},
        Shed,
    },
    ids::{GroupLessonId, OfferId, WaitId},
    page::Page,
};
use serde::Deserialize;
use services::bookings::{booking::seat_take, group, waitlist};
use utoipa::ToSchema;

/// What taking a place may be refused for.
const PLACES: &[&str] = &[
    "email_not_verified",
    "payment_method_unknown",
    "payment_method_unavailable",
    "learner_unknown",
    "self_booking",
    "age_parent_required",
    "spending_limit_reached",
    "group_full",
    "group_off",
    "group_begun",
    "seat_taken_already",
    "student_busy",
    "price_changed",
    "price_invalid",
    "not_enough_balance",
    "offer_over",
    "currency_not_money",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(of_groups());
    rows.extend(of_seats());
    rows.extend(of_waiting());
    rows
}

fn of_groups() -> [Operation; 5] {
    [
        get("/group-lessons", "group_list", Anyone, "Group lessons to come, soonest first.", list)
            .asks(&[
                ("tutor_id", "Only this tutor's."),
                ("subject_id", "Only of this subject."),
                ("limit", "1 to 100, 20 by default."),
                ("cursor", "`next_cursor` of the page before."),
            ])
            .answers_page::<GroupLesson>()
            .refuses(LIST_REFUSALS),
        post(
            "/group-lessons",
            "group_create",
            Tutor,
            "Offers a lesson for several students; its time is the tutor's from now on.",
            create,
        )
        .takes::<GroupLessonRequest>()
        .answers::<GroupLesson>(201)
        .repeatable()
        .refuses(TEXT)
        .refuses(&[
            "email_not_verified",
            "tutor_profile_missing",
            "subject_unknown",
            "subject_not_taught",
            "instant_invalid",
            "start_in_past",
            "group_too_far",
            "length_not_offered",
            "seats_counted",
            "seat_price_missing",
            "seat_price_range",
            "seat_price_currency",
            "currency_unknown",
            "slot_taken",
            "not_available",
            "not_found",
        ]),
        get("/group-lessons/{id}", "group_get", Anyone, "One group lesson.", one).answers::<GroupLesson>(200),
        patch(
            "/group-lessons/{id}",
            "group_reword",
            RowTutor,
            "Another title and description; everything else stays as people booked it.",
            reword,
        )
        .takes::<RewordRequest>()
        .answers::<GroupLesson>(200)
        .refuses(TEXT)
        .refuses(&["group_off", "group_begun"]),
        post(
            "/group-lessons/{id}/cancel",
            "group_cancel",
            RowTutor,
            "Its tutor calls it off; everybody gets everything back.",
            call_off,
        )
        .may_take::<OffRequest>()
        .answers::<GroupLesson>(200)
        .at_the_door(|door| door.time_limit(30_000))
        .refuses(TEXT)
        .refuses(&["group_off", "group_begun"]),
    ]
}

fn of_seats() -> [Operation; 2] {
    [
        post("/group-lessons/{id}/seats", "seat_take", Person, "Takes a place and pays for it.", take)
            .may_take::<SeatRequest>()
            .answers::<Booking>(201)
            .repeatable()
            .at_the_door(|door| door.shed(Shed::Never))
            .refuses(PLACES),
        delete(
            "/group-lessons/{id}/seats/mine",
            "seat_give_back",
            Person,
            "Gives the own place back, by the cancellation policy.",
            give_back,
        )
        .answers::<Booking>(200)
        .repeatable()
        .refuses(MOVED_ON),
    ]
}

fn of_waiting() -> [Operation; 4] {
    [
        get("/waitlist", "waitlist", Person, "What the caller waits for, and what is kept for them.", waiting)
            .answers_page::<WaitEntry>(),
        post(
            "/waitlist",
            "wait_join",
            Adult,
            "Waits for a place of a group lesson, or for a tutor's time: whoever waits longest is offered it first.",
            join,
        )
        .takes::<WaitRequest>()
        .answers::<WaitEntry>(201)
        .refuses(&[
            "email_not_verified",
            "tutor_unknown",
            "subject_unknown",
            "subject_not_taught",
            "instant_invalid",
            "end_not_after_start",
            "wait_too_long",
            "start_in_past",
            "length_not_offered",
            "self_booking",
            "seats_free",
            "times_free",
            "seat_taken_already",
            "group_off",
            "group_begun",
            "waits_already",
            "waits_too_much",
            "not_found",
        ]),
        delete("/waitlist/{id}", "wait_leave", Person, "Leaves a waiting list.", leave).answers_nothing(204),
        post("/waitlist/offers/{id}/claim", "offer_claim", Person, "Books what is kept for the caller.", claim)
            .may_take::<ClaimRequest>()
            .answers::<Booking>(201)
            .repeatable()
            .at_the_door(|door| door.shed(Shed::Never))
            .refuses(PLACES)
            .refuses(&["slot_taken", "not_available", "hold_over", "start_in_past", "length_not_offered"]),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct GroupsQuery {
    tutor_id: String,
    subject_id: String,
    limit: String,
    cursor: String,
}

/// Why.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct OffRequest {
    #[schema(max_length = 500)]
    reason: Option<String>,
}

/// How the offer is paid: `wallet`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
#[schema(as = OfferClaimRequest)]
struct ClaimRequest {
    pay_with: String,
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<GroupsQuery>) -> Answer<Json<Page<GroupLesson>>> {
    let cursor = Some(query.cursor.as_str()).filter(|cursor| !cursor.is_empty());
    // An id that is none is nobody's, and nobody's group lessons are none.
    let (Ok(tutor), Ok(subject)) = (known(&query.tutor_id), known(&query.subject_id)) else {
        return Ok(Json(Page { items: Vec::new(), next_cursor: None }));
    };
    let wanted = (tutor.map(Into::into), subject.map(Into::into));
    Ok(Json(group::group_list(&context, wanted, number_of(&query.limit), cursor).await?))
}

/// No filter, or an id.
fn known(text: &str) -> Result<Option<uuid::Uuid>, uuid::Error> {
    let text = text.trim();
    if text.is_empty() { Ok(None) } else { text.parse().map(Some) }
}

async fn create(
    Caller(context): Caller,
    Key(key): Key,
    JsonBody(request): JsonBody<GroupLessonRequest>,
) -> Answer<Response> {
    let made = group::group_create(&context, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<GroupLessonId>) -> Answer<Json<GroupLesson>> {
    Ok(Json(group::group_get(&context, id).await?))
}

/// `PATCH /group-lessons/{id}`.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
struct RewordRequest {
    #[schema(required, min_length = 1, max_length = 120)]
    title: String,
    about: String,
}

async fn reword(
    Caller(context): Caller,
    IdOf(id): IdOf<GroupLessonId>,
    JsonBody(words): JsonBody<RewordRequest>,
) -> Answer<Json<GroupLesson>> {
    Ok(Json(group::group_reword(&context, id, &words.title, &words.about).await?))
}

async fn call_off(
    Caller(context): Caller,
    IdOf(id): IdOf<GroupLessonId>,
    OptionalJsonBody(request): OptionalJsonBody<OffRequest>,
) -> Answer<Json<GroupLesson>> {
    Ok(Json(group::group_cancel(&context, id, request.reason.as_deref()).await?))
}

async fn take(
    Caller(context): Caller,
    IdOf(id): IdOf<GroupLessonId>,
    Key(key): Key,
    OptionalJsonBody(request): OptionalJsonBody<SeatRequest>,
) -> Answer<Response> {
    let booking = seat_take(&context, id, &request, (None, key.as_ref())).await?;
    Ok((StatusCode::CREATED, Json(booking)).into_response())
}

async fn give_back(Caller(context): Caller, IdOf(id): IdOf<GroupLessonId>, Key(key): Key) -> Answer<Json<Booking>> {
    Ok(Json(group::seat_give_back(&context, id, key.as_ref()).await?))
}

async fn waiting(Caller(context): Caller) -> Answer<Json<Page<WaitEntry>>> {
    Ok(Json(waitlist::waitlist(&context).await?))
}

async fn join(Caller(context): Caller, JsonBody(request): JsonBody<WaitRequest>) -> Answer<Response> {
    Ok((StatusCode::CREATED, Json(waitlist::wait_join(&context, &request).await?)).into_response())
}

async fn leave(Caller(context): Caller, IdOf(id): IdOf<WaitId>) -> Answer<StatusCode> {
    waitlist::wait_leave(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn claim(
    Caller(context): Caller,
    IdOf(id): IdOf<OfferId>,
    Key(key): Key,
    OptionalJsonBody(request): OptionalJsonBody<ClaimRequest>,
) -> Answer<Response> {
    let booking = waitlist::offer_claim(&context, id, &request.pay_with, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(booking)).into_response())
}
