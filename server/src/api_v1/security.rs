//! `/auth`: the second step of signing in.

use super::operation::{Operation, delete, post};
use crate::{
    failure::Answer,
    request::{Caller, JsonBody},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::{Access::Person, Door},
    identity::second_factor::{RecoveryCodes, TotpSetup},
};
use serde::Deserialize;
use services::identity::two_step;
use utoipa::ToSchema;

/// What a code may be refused with.
pub(super) const CODE: &[&str] = &["code_required", "code_wrong", "code_used"];

/// Needed before everything else is open, and never by a borrowed browser.
fn asks_again(door: Door) -> Door {
    door.before_set_up().step_up()
}

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/auth/mfa/totp",
            "totp_begin",
            Person,
            "Begins two-step sign-in: a secret for an authenticator app. It counts for nothing until a code of it is \
            confirmed; begun again, it is another one.",
            begin,
        )
        .at_the_door(asks_again)
        .answers::<TotpSetup>(200)
        .refuses(&["two_step_on", "age_parent_required"]),
        post(
            "/auth/mfa/totp/confirm",
            "totp_confirm",
            Person,
            "Turns two-step sign-in on with the app's first code. The recovery codes are told here and never again.",
            confirm,
        )
        .takes::<CodeRequest>()
        .at_the_door(asks_again)
        .answers::<RecoveryCodes>(200)
        .refuses(&["two_step_on", "two_step_not_begun", "age_parent_required"])
        .refuses(CODE),
        delete("/auth/mfa/totp", "totp_off", Person, "Turns two-step sign-in off.", off)
            .takes::<CodeRequest>()
            .at_the_door(asks_again)
            .answers_nothing(204)
            .refuses(&["two_step_off"])
            .refuses(CODE),
        post(
            "/auth/mfa/recovery-codes",
            "recovery_codes_renew",
            Person,
            "Makes new recovery codes; the ones of before are worth nothing.",
            renew,
        )
        .takes::<CodeRequest>()
        .at_the_door(asks_again)
        .answers::<RecoveryCodes>(200)
        .refuses(&["two_step_off"])
        .refuses(CODE),
    ]
}

/// A code of the authenticator app, or a recovery code where one is taken. Each is good once.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct CodeRequest {
    #[schema(required, min_length = 1, max_length = 100)]
    code: String,
}

async fn begin(Caller(context): Caller) -> Answer<Json<TotpSetup>> {
    Ok(Json(two_step::totp_begin(&context).await?))
}

async fn confirm(Caller(context): Caller, JsonBody(request): JsonBody<CodeRequest>) -> Answer<Json<RecoveryCodes>> {
    Ok(Json(two_step::totp_confirm(&context, &request.code).await?))
}

async fn off(Caller(context): Caller, JsonBody(request): JsonBody<CodeRequest>) -> Answer<StatusCode> {
    two_step::totp_off(&context, &request.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn renew(Caller(context): Caller, JsonBody(request): JsonBody<CodeRequest>) -> Answer<Json<RecoveryCodes>> {
    Ok(Json(two_step::recovery_codes_renew(&context, &request.code).await?))
}
