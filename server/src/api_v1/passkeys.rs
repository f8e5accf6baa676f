//! `/auth/passkeys`: WebAuthn, with JSON as browsers want and give it.

use super::operation::{Operation, TEXT, delete, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::{
        Access::{Anyone, Person},
        Door, Shed,
    },
    identity::{TokenAnswer, passkeys::PasskeyView},
    ids::PasskeyId,
    page::Page,
};
use serde::Deserialize;
use serde_json::{Map, Value};
use services::identity::{passkeys, tokens};
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/auth/passkeys/register/begin",
            "passkey_register_begin",
            Person,
            "What `navigator.credentials.create` wants, for one more. The challenge is good once, for ten minutes.",
            register_begin,
        )
        .at_the_door(Door::step_up)
        .answers::<Value>(200)
        .refuses(&["passkeys_too_many", "sign_in_busy", "age_parent_required"]),
        post(
            "/auth/passkeys/register/finish",
            "passkey_register_finish",
            Person,
            "Adds the passkey of the browser's answer, under a `name` if one is sent.",
            register_finish,
        )
        .takes::<PasskeyAnswer>()
        .at_the_door(Door::step_up)
        .answers::<PasskeyView>(201)
        .refuses(TEXT)
        .refuses(&["passkey_refused", "passkey_known", "age_parent_required"]),
        post(
            "/auth/passkeys/login/begin",
            "passkey_login_begin",
            Anyone,
            "What `navigator.credentials.get` wants, for whoever comes; it names nobody.",
            login_begin,
        )
        .at_the_door(sign_in)
        .answers::<Value>(200)
        .refuses(&["sign_in_busy"]),
        post(
            "/auth/passkeys/login/finish",
            "passkey_login_finish",
            Anyone,
            "Signs in with the browser's answer. A passkey is two steps: no code is asked for besides.",
            login_finish,
        )
        .takes::<PasskeyAnswer>()
        .at_the_door(sign_in)
        .answers::<TokenAnswer>(200)
        .refuses(&["passkey_refused", "account_suspended"]),
        get("/auth/passkeys", "passkeys_list", Person, "The own passkeys, the newest first.", list)
            .answers_page::<PasskeyView>(),
        delete("/auth/passkeys/{id}", "passkey_remove", Person, "Takes one of the own passkeys away.", remove)
            .at_the_door(Door::step_up)
            .answers_nothing(204),
    ]
}

fn sign_in(door: Door) -> Door {
    door.shed(Shed::Never).stale_token().before_set_up()
}

/// A credential as `PublicKeyCredential.toJSON()` gives it, and for a new one its name.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct PasskeyAnswer {
    #[schema(max_length = 60)]
    name: String,
    #[serde(flatten)]
    #[schema(ignore)]
    credential: Map<String, Value>,
}

async fn register_begin(Caller(context): Caller) -> Answer<Json<Value>> {
    Ok(Json(passkeys::register_begin(&context).await?))
}

async fn register_finish(Caller(context): Caller, JsonBody(answer): JsonBody<PasskeyAnswer>) -> Answer<Response> {
    let added = passkeys::register_finish(&context, &answer.name, Value::Object(answer.credential)).await?;
    Ok((StatusCode::CREATED, Json(added)).into_response())
}

async fn login_begin(Caller(context): Caller) -> Answer<Json<Value>> {
    Ok(Json(passkeys::login_begin(&context).await?))
}

async fn login_finish(Caller(context): Caller, JsonBody(answer): JsonBody<PasskeyAnswer>) -> Answer<Json<TokenAnswer>> {
    let user = passkeys::login_finish(&context, Value::Object(answer.credential)).await?;
    Ok(Json(tokens::token_issue(&context, user).await?))
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<PasskeyView>>> {
    Ok(Json(Page { items: passkeys::passkeys_list(&context).await?, next_cursor: None }))
}

async fn remove(Caller(context): Caller, IdOf(id): IdOf<PasskeyId>) -> Answer<StatusCode> {
    passkeys::passkey_remove(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
