//! `/auth`: where an account is signed in, and confirming that it is you.

use super::{
    operation::{Operation, delete, get, post},
    security::CODE,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::{Access::Person, Door},
    identity::{
        SessionView,
        socket_ticket::SocketTicket,
        step_up::{StepUp, StepUpRequest},
    },
    ids::SessionId,
    page::Page,
};
use services::identity::{sessions, socket_tickets::ticket_make, step_up};

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "/auth/sessions",
            "sessions_list",
            Person,
            "Where the account is signed in, by browsers and programs; the one that asks stands first.",
            list,
        )
        .at_the_door(Door::before_set_up)
        .answers_page::<SessionView>(),
        delete("/auth/sessions/{id}", "session_revoke", Person, "Ends one of the own sign-ins at once.", revoke)
            .at_the_door(Door::before_set_up)
            .answers_nothing(204),
        post(
            "/auth/sessions/revoke-others",
            "sessions_revoke_others",
            Person,
            "Ends every own sign-in but the one that asks.",
            revoke_others,
        )
        .at_the_door(Door::before_set_up)
        .answers_nothing(204),
        post(
            "/auth/socket-ticket",
            "ticket_make",
            Person,
            "A ticket that opens one socket (`GET /api/v1/ws?ticket=`) within half a minute.",
            ticket,
        )
        .answers::<SocketTicket>(201),
        post(
            "/auth/step-up",
            "step_up",
            Person,
            "Confirms that it is you, by the password or, where two-step sign-in is on, by a code. For ten minutes, \
            acts that refuse `step_up_required` go through; a log-in counts as one.",
            confirm,
        )
        .takes::<StepUpRequest>()
        .at_the_door(Door::before_set_up)
        .answers::<StepUp>(200)
        .refuses(CODE)
        .refuses(&["required", "password_wrong", "password_too_long", "step_up_required", "sign_in_busy"]),
    ]
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<SessionView>>> {
    Ok(Json(sessions::sessions_page(&context).await?))
}

async fn revoke(Caller(context): Caller, IdOf(id): IdOf<SessionId>) -> Answer<StatusCode> {
    sessions::session_revoke(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn revoke_others(Caller(context): Caller) -> Answer<StatusCode> {
    sessions::sessions_revoke_others(&context).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn ticket(Caller(context): Caller) -> Answer<(StatusCode, Json<SocketTicket>)> {
    Ok((StatusCode::CREATED, Json(ticket_make(&context).await?)))
}

async fn confirm(Caller(context): Caller, JsonBody(request): JsonBody<StepUpRequest>) -> Answer<Json<StepUp>> {
    Ok(Json(step_up::step_up(&context, request).await?))
}
