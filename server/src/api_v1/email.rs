//! `/auth/email`: another address for an account.

use super::operation::{Operation, get, post};
use crate::{
    failure::Answer,
    request::{Caller, JsonBody},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::{
        Access::{Adult, Anyone, Person},
        Door,
    },
    identity::bounce::EmailStanding,
};
use serde::Deserialize;
use services::identity::{email_again, email_change};
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/auth/email/change",
            "email_change_ask",
            Adult,
            "Asks for another address. A link goes there, and word with a way to stop it to the old one; a known \
            address gets the same answer, and its owner a mail.",
            change,
        )
        .takes::<EmailChangeRequest>()
        .at_the_door(Door::step_up)
        .answers_nothing(202)
        .refuses(&[
            "email_invalid",
            "email_same",
            "required",
            "password_wrong",
            "password_too_long",
            "sign_in_busy",
        ]),
        post(
            "/auth/email/confirm",
            "email_change_confirm",
            Anyone,
            "Makes the new address the account's, with the token of the mail that went there.",
            confirm,
        )
        .takes::<EmailTokenRequest>()
        .answers_nothing(204)
        .refuses(&["link_no_longer_valid"]),
        post(
            "/auth/email/undo",
            "email_change_undo",
            Anyone,
            "Stops a change or takes it back, with the token of a mail to the old address: the account keeps it, every \
            sign-in ends, and a link for a new password is mailed there.",
            undo,
        )
        .takes::<EmailTokenRequest>()
        .answers_nothing(204)
        .refuses(&["link_no_longer_valid", "sign_in_busy"]),
        get("/auth/email", "email_standing", Person, "The own address, and whether mails arrive there.", standing)
            .answers::<EmailStanding>(200),
        post(
            "/auth/email/again",
            "email_again_ask",
            Person,
            "Mails a link to the own address, whose mails came back: whoever opens it proves that it takes them again.",
            again,
        )
        .answers_nothing(202)
        .refuses(&["email_delivers"]),
        post(
            "/auth/email/proved",
            "email_again_confirm",
            Anyone,
            "Says with the token of that link that mails arrive there again.",
            proved,
        )
        .takes::<EmailTokenRequest>()
        .answers_nothing(204)
        .refuses(&["link_no_longer_valid"]),
    ]
}

/// `POST /auth/email/change`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct EmailChangeRequest {
    #[schema(required, format = "email", min_length = 3, max_length = 254, pattern = r"^\s*[^@\s]+@[^@\s]+\s*$")]
    email: String,
    #[schema(required, format = "password", min_length = 1, max_length = 1024)]
    password: String,
}

/// What a mail's link carries.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct EmailTokenRequest {
    #[schema(required, min_length = 1)]
    token: String,
}

async fn change(Caller(context): Caller, JsonBody(request): JsonBody<EmailChangeRequest>) -> Answer<StatusCode> {
    email_change::email_change_ask(&context, &request.email, &request.password).await?;
    Ok(StatusCode::ACCEPTED)
}

async fn confirm(Caller(context): Caller, JsonBody(request): JsonBody<EmailTokenRequest>) -> Answer<StatusCode> {
    email_change::email_change_confirm(&context, &request.token).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn undo(Caller(context): Caller, JsonBody(request): JsonBody<EmailTokenRequest>) -> Answer<StatusCode> {
    email_change::email_change_undo(&context, &request.token).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn standing(Caller(context): Caller) -> Answer<Json<EmailStanding>> {
    Ok(Json(email_again::email_standing(&context).await?))
}

async fn again(Caller(context): Caller) -> Answer<StatusCode> {
    email_again::email_again_ask(&context).await?;
    Ok(StatusCode::ACCEPTED)
}

async fn proved(Caller(context): Caller, JsonBody(request): JsonBody<EmailTokenRequest>) -> Answer<StatusCode> {
    email_again::email_again_confirm(&context, &request.token).await?;
    Ok(StatusCode::NO_CONTENT)
}
