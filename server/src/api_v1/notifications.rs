//! `/notifications`: what somebody was told of, and how they want to be told.

use super::operation::{LIST_REFUSALS, Operation, delete, get, patch, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, QueryOf, number_of},
};
use axum::{Json, http::StatusCode};
use domain::{
    door::{
        Access::{Anyone, Person},
        Door,
    },
    ids::NoticeId,
    page::Page,
    platform::{
        notices::{Delivery, NoticePage, PreferencesView},
        push::{PushEnd, PushKeyView, PushRequest},
    },
};
use serde::Deserialize;
use services::platform::notices;

/// How lists are cut.
const PAGES: &[(&str, &str)] =
    &[("limit", "1 to 100, 20 by default."), ("cursor", "`next_cursor` of the page before.")];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let rows = vec![
        get("/notifications", "notices_list", Person, "What you were told of, the latest first.", list)
            .asks(PAGES)
            .answers::<NoticePage>(200)
            .refuses(LIST_REFUSALS),
        patch("/notifications/{id}/read", "notice_read", Person, "Says that one was read.", read)
            .answers_nothing(204)
            .refuses(&["not_found"]),
        post("/notifications/read-all", "notices_read_all", Person, "Says that all were read.", read_all)
            .answers_nothing(204),
        get(
            "/notifications/preferences",
            "notice_preferences_get",
            Person,
            "How you are told: by category and channel, at night, and whether what is ordinary is collected.",
            preferences,
        )
        .answers::<PreferencesView>(200),
        put(
            "/notifications/preferences",
            "notice_preferences_set",
            Person,
            "Replaces them. News of your security comes by email whatever is switched off.",
            set_preferences,
        )
        .takes::<PreferencesView>()
        .answers::<PreferencesView>(200)
        .refuses(&["notice_preferences_unread"]),
        get(
            "/notifications/deliveries",
            "deliveries_list",
            Person,
            "What was sent to you by which channel, for ninety days.",
            deliveries,
        )
        .asks(PAGES)
        .answers_page::<Delivery>()
        .refuses(LIST_REFUSALS),
    ];
    let rows = rows.into_iter().chain(pushes());
    let mut rows: Vec<Operation> = rows.map(|row| row.at_the_door(Door::own_eyes)).collect();
    rows.push(
        post(
            "/notifications/unsubscribe",
            "unsubscribe",
            Anyone,
            "Ends the emails of one category, by the link that such an email carries (RFC 8058).",
            unsubscribe,
        )
        .needs(&[("token", "Of the link.")])
        .at_the_door(|door| door.sample_of("/api/v1/notifications/unsubscribe?token=sample"))
        .answers_nothing(204)
        .refuses(&["unsubscribe_invalid"]),
    );
    rows
}

/// Browsers that are told though no page is open (RFC 8030, RFC 8291, RFC 8292).
fn pushes() -> Vec<Operation> {
    vec![
        get(
            "/notifications/push/key",
            "push_key",
            Person,
            "The key that a browser subscribes with (`applicationServerKey`).",
            push_key,
        )
        .answers::<PushKeyView>(200),
        post(
            "/notifications/push",
            "push_subscribe",
            Person,
            "Tells a browser from now on, as long as it is signed in; ten browsers at most, the oldest goes.",
            push_subscribe,
        )
        .takes::<PushRequest>()
        .answers_nothing(204)
        .refuses(&["push_endpoint_invalid", "push_keys_invalid"]),
        delete("/notifications/push", "push_unsubscribe", Person, "Tells a browser nothing more.", push_unsubscribe)
            .takes::<PushEnd>()
            .answers_nothing(204),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ListedQuery {
    limit: String,
    cursor: String,
}

impl ListedQuery {
    fn cursor(&self) -> Option<&str> {
        Some(self.cursor.as_str()).filter(|cursor| !cursor.is_empty())
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct TokenQuery {
    token: String,
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListedQuery>) -> Answer<Json<NoticePage>> {
    Ok(Json(notices::notices_list(&context, number_of(&query.limit), query.cursor()).await?))
}

async fn read(Caller(context): Caller, IdOf(id): IdOf<NoticeId>) -> Answer<StatusCode> {
    notices::notice_read(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn read_all(Caller(context): Caller) -> Answer<StatusCode> {
    notices::notices_read_all(&context).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn preferences(Caller(context): Caller) -> Answer<Json<PreferencesView>> {
    Ok(Json(notices::preferences_get(&context).await?))
}

async fn set_preferences(
    Caller(context): Caller,
    JsonBody(view): JsonBody<PreferencesView>,
) -> Answer<Json<PreferencesView>> {
    Ok(Json(notices::preferences_set(&context, &view).await?))
}

async fn deliveries(Caller(context): Caller, QueryOf(query): QueryOf<ListedQuery>) -> Answer<Json<Page<Delivery>>> {
    Ok(Json(notices::deliveries_list(&context, number_of(&query.limit), query.cursor()).await?))
}

async fn unsubscribe(Caller(context): Caller, QueryOf(query): QueryOf<TokenQuery>) -> Answer<StatusCode> {
    notices::unsubscribe(&context, &query.token).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn push_key(Caller(context): Caller) -> Answer<Json<PushKeyView>> {
    Ok(Json(notices::push_key_get(&context).await?))
}

async fn push_subscribe(Caller(context): Caller, JsonBody(request): JsonBody<PushRequest>) -> Answer<StatusCode> {
    notices::push_subscribe(&context, &request).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn push_unsubscribe(Caller(context): Caller, JsonBody(end): JsonBody<PushEnd>) -> Answer<StatusCode> {
    notices::push_unsubscribe(&context, &end).await?;
    Ok(StatusCode::NO_CONTENT)
}
