//! `/api-keys`: keys by which a program acts for its owner. No key makes or ends keys.

use super::operation::{Operation, TEXT, delete, get, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::{Access::Person, Door},
    identity::api_key::{ApiKey, ApiKeyRequest},
    ids::ApiKeyId,
    page::Page,
};
use services::identity::api_keys;

/// The rows.
pub fn operations() -> Vec<Operation> {
    let rows = vec![
        get("/api-keys", "keys_list", Person, "The own keys, the newest first.", list).answers_page::<ApiKey>(),
        post("/api-keys", "key_create", Person, "Makes a key, which is told here and never again.", create)
            .takes::<ApiKeyRequest>()
            .answers::<ApiKey>(201)
            .refuses(TEXT)
            .refuses(&[
                "scope_unknown",
                "expires_at_invalid",
                "key_origin_invalid",
                "scope_not_yours",
                "api_keys_too_many",
                "age_parent_required",
            ])
            .at_the_door(Door::step_up),
        delete("/api-keys/{id}", "key_revoke", Person, "Ends a key at once.", revoke).answers_nothing(204),
    ];
    rows.into_iter().map(|row| row.at_the_door(Door::own_eyes)).collect()
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<ApiKey>>> {
    Ok(Json(api_keys::keys_list(&context).await?))
}

async fn create(
    Caller(context): Caller,
    JsonBody(request): JsonBody<ApiKeyRequest>,
) -> Answer<(StatusCode, Json<ApiKey>)> {
    Ok((StatusCode::CREATED, Json(api_keys::key_create(&context, &request).await?)))
}

async fn revoke(Caller(context): Caller, IdOf(id): IdOf<ApiKeyId>) -> Answer<StatusCode> {
    api_keys::key_revoke(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
