//! From a course to a human: help where somebody is stuck, and where people get stuck.

use super::operation::{Operation, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::Access::{Person, RowTutor},
    ids::{CourseId, UnitId},
    learning::bridge::{BridgeAnswerRequest, BridgeHelp, StuckUnit},
    page::Page,
};
use services::learning::bridge;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/units/{id}/help", "bridge_help", Person, "What the caller is offered where they are stuck.", help)
            .answers::<BridgeHelp>(200)
            .refuses(&["not_found"]),
        post("/units/{id}/help", "bridge_answer", Person, "What the caller says to it; it is asked once.", answer)
            .takes::<BridgeAnswerRequest>()
            .answers_nothing(204)
            .refuses(&["not_found", "bridge_answer_unknown", "bridge_answered"]),
        get(
            "/courses/{id}/stuck",
            "stuck_units",
            RowTutor,
            "Where people get stuck in a course, hardest first.",
            stuck,
        )
        .answers_page::<StuckUnit>()
        .refuses(&["not_found"]),
    ]
}

async fn help(Caller(context): Caller, IdOf(id): IdOf<UnitId>) -> Answer<Json<BridgeHelp>> {
    Ok(Json(bridge::bridge_help(&context, id).await?))
}

async fn answer(
    Caller(context): Caller,
    IdOf(id): IdOf<UnitId>,
    JsonBody(request): JsonBody<BridgeAnswerRequest>,
) -> Answer<StatusCode> {
    bridge::bridge_answer(&context, id, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn stuck(Caller(context): Caller, IdOf(id): IdOf<CourseId>) -> Answer<Json<Page<StuckUnit>>> {
    Ok(Json(bridge::stuck_units(&context, id).await?))
}
