//! `/auth/phone`: a number of one's own, confirmed by a text message; and dev mode's phone.

use super::{
    operation::{Operation, post},
    security::CODE,
};
use crate::{
    doors::Opening,
    failure::Answer,
    request::{Caller, JsonBody, QueryOf},
};
use axum::{Json, http::StatusCode};
use domain::door::{Access, Door, Method};
use serde::{Deserialize, Serialize};
use services::identity::phone;
use utoipa::ToSchema;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        post(
            "/auth/phone",
            "phone_ask",
            Access::Adult,
            "Sends a code to a number by text message. It is good for ten minutes and five tries; the one before is \
            worth nothing any more.",
            ask,
        )
        .takes::<PhoneRequest>()
        .at_the_door(Door::step_up)
        .answers_nothing(202)
        .refuses(&["phone_invalid", "sms_unavailable"]),
        post("/auth/phone/confirm", "phone_confirm", Access::Adult, "Confirms the number by its code.", confirm)
            .takes::<PhoneCodeRequest>()
            .at_the_door(Door::step_up)
            .answers_nothing(204)
            .refuses(CODE)
            .refuses(&["code_too_late"]),
    ]
}

/// Dev mode's phone: what would have been sent.
pub fn dev_opening() -> Opening {
    let row = Door::dev(Method::Get, "/dev/phone", Access::Anyone).sample_of("/dev/phone?to=%2B4915123456789");
    Opening::new(row, messages)
}

/// `POST /auth/phone`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct PhoneRequest {
    /// With its country code.
    #[schema(required, min_length = 8, max_length = 40)]
    number: String,
}

/// `POST /auth/phone/confirm`.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default)]
struct PhoneCodeRequest {
    #[schema(required, min_length = 1, max_length = 40)]
    code: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct To {
    to: String,
}

#[derive(Serialize)]
struct Messages {
    items: Vec<Message>,
}

#[derive(Serialize)]
struct Message {
    to: String,
    text: String,
}

async fn ask(Caller(context): Caller, JsonBody(request): JsonBody<PhoneRequest>) -> Answer<StatusCode> {
    phone::phone_ask(&context, &request.number).await?;
    Ok(StatusCode::ACCEPTED)
}

async fn confirm(Caller(context): Caller, JsonBody(request): JsonBody<PhoneCodeRequest>) -> Answer<StatusCode> {
    phone::phone_confirm(&context, &request.code).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn messages(Caller(context): Caller, QueryOf(To { to }): QueryOf<To>) -> Answer<Json<Messages>> {
    // A plus that nobody escaped arrives as a space.
    let to = if to.starts_with(' ') { format!("+{}", to.trim()) } else { to };
    let items = phone::dev_phone(&context, &to)?.into_iter().map(|(to, text)| Message { to, text });
    Ok(Json(Messages { items: items.collect() }))
}
