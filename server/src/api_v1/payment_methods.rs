//! `/payments/methods`: cards that somebody saved.

use super::operation::{Operation, delete, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, Key},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::Access::{Adult, Person},
    ids::MethodId,
    money::methods::{MethodSetup, PaymentMethod, PaymentMethods},
};
use services::money::methods;

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get("/payments/methods", "methods_list", Person, "The own saved cards, the default first.", list)
            .answers::<PaymentMethods>(200),
        post("/payments/methods", "method_create", Adult, "Opens the provider's page where a card is saved.", create)
            .answers::<MethodSetup>(201)
            .repeatable()
            .refuses(&["email_not_verified", "methods_full", "payment_provider_unavailable"]),
        put(
            "/payments/methods/{id}/default",
            "method_default",
            Adult,
            "Offers a saved card before the others.",
            default,
        )
        .answers::<PaymentMethod>(200)
        .refuses(&["method_unready", "method_expired"]),
        delete(
            "/payments/methods/{id}",
            "method_remove",
            Adult,
            "Removes a saved card, here at once and then at the provider.",
            remove,
        )
        .answers_nothing(204),
    ]
}

async fn list(Caller(context): Caller) -> Answer<Json<PaymentMethods>> {
    Ok(Json(methods::methods_list(&context).await?))
}

async fn create(Caller(context): Caller, Key(key): Key) -> Answer<Response> {
    let made = methods::method_create(&context, key.as_ref()).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn default(Caller(context): Caller, IdOf(id): IdOf<MethodId>) -> Answer<Json<PaymentMethod>> {
    Ok(Json(methods::method_default(&context, id).await?))
}

async fn remove(Caller(context): Caller, IdOf(id): IdOf<MethodId>) -> Answer<StatusCode> {
    methods::method_remove(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
