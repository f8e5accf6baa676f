//! Cases about lessons: opened and told by the two sides, decided by the trust scope.

use super::operation::{Operation, TEXT, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, Key},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    bookings::case::{Case, CaseLine, CaseRequest, DecideRequest, DecisionPreview, StatementRequest},
    door::{
        Access::{Person, Staff},
        Door,
    },
    identity::Role::Trust,
    ids::{BookingId, CaseId},
    page::Page,
};
use services::bookings::booking;

/// What a decision may be refused for.
const DECISION: &[&str] = &[
    "not_found",
    "own_case",
    "case_decision_unknown",
    "required",
    "refund_too_small",
    "refund_too_large",
    "case_decided",
    "dispute_not_open",
];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(of_both());
    rows.extend(of_staff());
    rows
}

fn of_both() -> [Operation; 4] {
    [
        post(
            "/bookings/{id}/dispute",
            "case_open",
            Person,
            "Objects to a lesson within 48 hours of its end: what was earned waits until it is decided.",
            open,
        )
        .takes::<CaseRequest>()
        .answers::<Case>(201)
        .repeatable()
        .refuses(TEXT)
        .refuses(&[
            "not_found",
            "case_category_unknown",
            "case_sides_only",
            "lesson_not_over",
            "nothing_to_dispute",
            "dispute_window_closed",
            "dispute_already_open",
            "dispute_already_resolved",
            "booking_already_declined",
            "booking_already_expired",
        ]),
        get("/cases", "case_list", Person, "The cases about the own lessons, newest first.", list)
            .answers_page::<CaseLine>(),
        get("/cases/{id}", "case_get", Person, "A case, for its two sides and whoever decides.", one)
            .answers::<Case>(200)
            .refuses(&["not_found"]),
        post("/cases/{id}/statements", "case_statement_add", Person, "What else one side has to say.", say)
            .takes::<StatementRequest>()
            .answers::<Case>(201)
            .refuses(TEXT)
            .refuses(&["not_found", "case_sides_only", "case_decided", "statements_too_many"]),
    ]
}

fn of_staff() -> [Operation; 3] {
    [
        get("/admin/cases", "cases_waiting", Staff(Trust), "Cases that wait, the one due first on top.", waiting)
            .answers_page::<CaseLine>(),
        post(
            "/admin/cases/{id}/resolve/preview",
            "case_decision_preview",
            Staff(Trust),
            "Exactly the money that a decision would move. Changes nothing.",
            preview,
        )
        .takes::<DecideRequest>()
        .answers::<DecisionPreview>(200)
        .refuses(DECISION),
        post(
            "/admin/cases/{id}/resolve",
            "case_decide",
            Staff(Trust),
            "Decides: all, a part or nothing goes back; above 500 US dollars when a second person says the same.",
            decide,
        )
        .takes::<DecideRequest>()
        .answers::<Case>(200)
        .at_the_door(Door::step_up)
        .refuses(TEXT)
        .refuses(&["case_second_needed"])
        .refuses(DECISION),
    ]
}

async fn open(
    Caller(context): Caller,
    IdOf(id): IdOf<BookingId>,
    Key(key): Key,
    JsonBody(request): JsonBody<CaseRequest>,
) -> Answer<Response> {
    let case = booking::case_open(&context, id, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(case)).into_response())
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<CaseLine>>> {
    Ok(Json(booking::case_list(&context).await?))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<CaseId>) -> Answer<Json<Case>> {
    Ok(Json(booking::case_get(&context, id).await?))
}

async fn say(
    Caller(context): Caller,
    IdOf(id): IdOf<CaseId>,
    JsonBody(request): JsonBody<StatementRequest>,
) -> Answer<Response> {
    let case = booking::case_statement_add(&context, id, &request).await?;
    Ok((StatusCode::CREATED, Json(case)).into_response())
}

async fn waiting(Caller(context): Caller) -> Answer<Json<Page<CaseLine>>> {
    Ok(Json(booking::cases_waiting(&context).await?))
}

async fn preview(
    Caller(context): Caller,
    IdOf(id): IdOf<CaseId>,
    JsonBody(request): JsonBody<DecideRequest>,
) -> Answer<Json<DecisionPreview>> {
    Ok(Json(booking::case_decision_preview(&context, id, &request).await?))
}

async fn decide(
    Caller(context): Caller,
    IdOf(id): IdOf<CaseId>,
    JsonBody(request): JsonBody<DecideRequest>,
) -> Answer<Json<Case>> {
    Ok(Json(booking::case_decide(&context, id, &request).await?))
}
