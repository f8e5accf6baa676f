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
    bookings::case::{
        Case, CaseFigures, CaseLine, CaseRequest, DecideRequest, DecisionPreview, StatementRequest,
        appeal::{CaseAppealRequest, CaseSurveyRequest},
    },
    door::{
        Access::{Person, Staff},
        Door,
    },
    identity::Role::Trust,
    ids::{BookingId, CaseId},
    messages::case_look::CaseMessages,
    page::Page,
};
use services::{bookings::booking, messages::case_look};

/// What a decision may be refused for.
const DECISION: &[&str] = &[
    "not_found",
    "own_case",
    "case_decision_unknown",
    "required",
    "refund_too_small",
    "refund_too_large",
    "case_decided",
    "second_person_required",
    "dispute_not_open",
    "nothing_to_refund",
    "dispute_open",
];

/// What files of a statement may be refused for.
const FILES: &[&str] = &["upload_unknown", "upload_not_ready", "case_files_too_many", "comment_names_contact"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let mut rows = Vec::from(of_both());
    rows.extend(of_rounds());
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
        .refuses(FILES)
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
            .refuses(FILES)
            .refuses(&["not_found", "case_sides_only", "case_decided", "statements_too_many"]),
    ]
}

/// What follows what was said.
fn of_rounds() -> [Operation; 3] {
    [
        post(
            "/cases/{id}/accept",
            "case_accept",
            Person,
            "Takes the proposal of the rules; when both sides have, it is carried out at once.",
            accept,
        )
        .answers::<Case>(200)
        .repeatable()
        .refuses(&[
            "not_found",
            "case_sides_only",
            "age_parent_required",
            "case_decided",
            "case_proposal_missing",
            "case_proposal_over",
            "case_accepted",
            "dispute_not_open",
        ]),
        post(
            "/cases/{id}/appeal",
            "case_appeal",
            Person,
            "Appeals against the decision, once for each side within seven days: somebody else decides for good.",
            appeal,
        )
        .takes::<CaseAppealRequest>()
        .answers::<Case>(201)
        .repeatable()
        .refuses(TEXT)
        .refuses(&[
            "not_found",
            "case_sides_only",
            "age_parent_required",
            "appeal_too_early",
            "appeal_used",
            "appeal_too_late",
            "appeal_after_yes",
            "case_final",
            "comment_names_contact",
        ]),
        post("/cases/{id}/survey", "case_survey", Person, "How the case was handled, once for each side.", survey)
            .takes::<CaseSurveyRequest>()
            .answers::<Case>(201)
            .refuses(TEXT)
            .refuses(&["not_found", "case_sides_only", "case_rating_counted", "survey_too_early", "survey_given"]),
    ]
}

fn of_staff() -> [Operation; 5] {
    [
        get(
            "/admin/cases/figures",
            "case_figures",
            Staff(Trust),
            "How quickly cases are answered and decided, and what both sides say of it.",
            figures,
        )
        .answers::<CaseFigures>(200),
        get("/admin/cases", "cases_waiting", Staff(Trust), "Cases that wait, the one due first on top.", waiting)
            .answers_page::<CaseLine>(),
        get(
            "/admin/cases/{id}/messages",
            "case_messages",
            Staff(Trust),
            "What the two wrote until the case was opened, as long as it waits; each look is written down.",
            written,
        )
        .answers::<CaseMessages>(200)
        .refuses(&["not_found"]),
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

async fn written(Caller(context): Caller, IdOf(id): IdOf<CaseId>) -> Answer<Json<CaseMessages>> {
    Ok(Json(case_look::case_messages(&context, id).await?))
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

async fn accept(Caller(context): Caller, IdOf(id): IdOf<CaseId>, Key(key): Key) -> Answer<Json<Case>> {
    Ok(Json(booking::case_accept(&context, id, key.as_ref()).await?))
}

async fn appeal(
    Caller(context): Caller,
    IdOf(id): IdOf<CaseId>,
    Key(key): Key,
    JsonBody(request): JsonBody<CaseAppealRequest>,
) -> Answer<Response> {
    let case = booking::case_appeal(&context, id, &request, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(case)).into_response())
}

async fn survey(
    Caller(context): Caller,
    IdOf(id): IdOf<CaseId>,
    JsonBody(request): JsonBody<CaseSurveyRequest>,
) -> Answer<Response> {
    let case = booking::case_survey(&context, id, &request).await?;
    Ok((StatusCode::CREATED, Json(case)).into_response())
}

async fn figures(Caller(context): Caller) -> Answer<Json<CaseFigures>> {
    Ok(Json(booking::case_figures(&context).await?))
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
