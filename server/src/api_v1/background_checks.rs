//! Background checks: asked for by tutors, judged by the staff where something was found.

use super::operation::{Operation, TEXT, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, OptionalJsonBody},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::Access::{Staff, Tutor},
    identity::Role::Trust,
    ids::BackgroundCheckId,
    page::Page,
    people::background_check::{BackgroundCheck, JudgedCheck},
};
use serde::Deserialize;
use services::people::background_check;
use utoipa::ToSchema;

/// Why nothing is decided.
const DECIDED: &[&str] = &["not_found", "own_profile", "background_check_decided"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let (own, all) = ("/tutors/me/background-check", "/admin/background-checks");
    vec![
        get(own, "background_checks_own", Tutor, "The own background checks, latest first.", list)
            .answers_page::<BackgroundCheck>(),
        post(
            own,
            "background_check_ask",
            Tutor,
            "Asks for a check of the own background; `invitation_url` is the provider’s page. Whoever is clear may \
            teach people under 18.",
            ask,
        )
        .answers::<BackgroundCheck>(201)
        .refuses(&["tutor_profile_missing", "background_check_waits", "background_check_held"])
        .refuses(&["background_checks_off"]),
        get(
            all,
            "background_checks_judged",
            Staff(Trust),
            "Checks in which the provider found something to consider, longest waiting first.",
            judged,
        )
        .answers_page::<JudgedCheck>(),
        post(
            "/admin/background-checks/{id}/clear",
            "background_check_clear",
            Staff(Trust),
            "Says that what was found does not matter here.",
            clear,
        )
        .answers_nothing(204)
        .refuses(DECIDED),
        post(
            "/admin/background-checks/{id}/refuse",
            "background_check_refuse",
            Staff(Trust),
            "Says no with a reason.",
            refuse,
        )
        .takes::<RefuseRequest>()
        .answers_nothing(204)
        .refuses(TEXT)
        .refuses(DECIDED),
    ]
}

/// Why a tutor does not teach children.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct RefuseRequest {
    #[schema(required, min_length = 1, max_length = 1000, pattern = r"\S")]
    reason: String,
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<BackgroundCheck>>> {
    Ok(Json(background_check::checks_own(&context).await?))
}

async fn ask(Caller(context): Caller) -> Answer<(StatusCode, Json<BackgroundCheck>)> {
    Ok((StatusCode::CREATED, Json(background_check::check_request(&context).await?)))
}

async fn judged(Caller(context): Caller) -> Answer<Json<Page<JudgedCheck>>> {
    Ok(Json(background_check::checks_judged(&context).await?))
}

async fn clear(Caller(context): Caller, IdOf(id): IdOf<BackgroundCheckId>) -> Answer<StatusCode> {
    background_check::check_clear(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn refuse(
    Caller(context): Caller,
    IdOf(id): IdOf<BackgroundCheckId>,
    OptionalJsonBody(request): OptionalJsonBody<RefuseRequest>,
) -> Answer<StatusCode> {
    background_check::check_refuse(&context, id, &request.reason).await?;
    Ok(StatusCode::NO_CONTENT)
}
