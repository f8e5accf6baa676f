//! Integrations: outgoing webhooks, and how the product is.

use super::operation::{LIST_REFUSALS, Operation, delete, get, patch, post, put};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, ListQuery, QueryOf},
};
use app::request::locale_of;
use axum::{Json, extract::Path, http::StatusCode};
use domain::{
    Refusal,
    door::{
        Access::{Adult, Anyone},
        Door,
    },
    ids::WebhookEndpointId,
    integrations::chats::{ChatName, ChatRequest, ChatView},
    integrations::status::Status,
    integrations::webhooks::{DeliveryStatus, EndpointRequest, EndpointRevision, WebhookDelivery, WebhookEndpoint},
    page::Page,
};
use serde::Deserialize;
use services::integrations::{chats, webhooks};

/// What an address and its events may be refused for.
const FIELDS: &[&str] = &["webhook_url_invalid", "webhook_url_inside", "required", "webhook_event_unknown"];

/// The rows. A webhook tells what its owner reads, wherever they like: nobody makes one by a key or from inside.
pub fn operations() -> Vec<Operation> {
    let rows = of_endpoints().into_iter().chain(of_deliveries()).chain(of_chats());
    let mut rows: Vec<Operation> = rows.map(|row| row.at_the_door(Door::own_eyes)).collect();
    let summary = "How the product is now and was in the last 90 days, part by part.";
    rows.push(get("/status", "status", Anyone, summary, status).answers::<Status>(200));
    rows
}

async fn status(Caller(context): Caller) -> Answer<Json<Status>> {
    Ok(Json(services::integrations::status::status(&context).await?))
}

fn of_endpoints() -> [Operation; 6] {
    [
        get("/webhook-endpoints", "webhooks_list", Adult, "The own webhooks, the oldest first.", list)
            .answers_page::<WebhookEndpoint>(),
        post(
            "/webhook-endpoints",
            "webhook_create",
            Adult,
            "Lets an address hear of events. The secret they are signed with is told here and never again.",
            create,
        )
        .takes::<EndpointRequest>()
        .answers::<WebhookEndpoint>(201)
        .refuses(FIELDS)
        .refuses(&["webhooks_too_many"]),
        get("/webhook-endpoints/{id}", "webhook_get", Adult, "One of the own webhooks.", one)
            .answers::<WebhookEndpoint>(200),
        patch(
            "/webhook-endpoints/{id}",
            "webhook_update",
            Adult,
            "Changes address or events; what is on its way goes to the new address.",
            update,
        )
        .takes::<EndpointRevision>()
        .answers::<WebhookEndpoint>(200)
        .refuses(FIELDS),
        delete("/webhook-endpoints/{id}", "webhook_delete", Adult, "Ends a webhook with all its deliveries.", remove)
            .answers_nothing(204),
        post(
            "/webhook-endpoints/{id}/rotate",
            "webhook_rotate",
            Adult,
            "A new secret, told here and never again; for 24 hours deliveries are signed with both.",
            rotate,
        )
        .answers::<WebhookEndpoint>(200),
    ]
}

fn of_deliveries() -> [Operation; 3] {
    [
        get(
            "/webhook-endpoints/{id}/deliveries",
            "webhook_deliveries",
            Adult,
            "What was sent in the last 30 days and what came of it, the newest first.",
            deliveries,
        )
        .asks(&[
            ("status", "Only those: pending, failed, delivered, dead."),
            ("limit", "Deliveries a page, 1 to 100; 20 when not said."),
            ("cursor", "Where to go on."),
        ])
        .answers_page::<WebhookDelivery>()
        .refuses(LIST_REFUSALS),
        post(
            "/webhook-endpoints/{id}/deliveries/{delivery}/replay",
            "webhook_replay",
            Adult,
            "Sends a delivery once more under the same event id, and tries for three days again.",
            replay,
        )
        .answers::<WebhookDelivery>(202)
        .refuses(&["webhook_delivery_under_way"]),
        post(
            "/webhook-endpoints/{id}/test",
            "webhook_test",
            Adult,
            "Sends an event of no meaning, to see whether the receiver works.",
            test,
        )
        .answers::<WebhookDelivery>(202),
    ]
}

fn of_chats() -> [Operation; 3] {
    const PATH: &str = "/settings/integrations/{name}";
    [
        get(PATH, "chat_get", Adult, "Whether news is posted to a chat besides: `slack` or `teams`.", chat)
            .answers::<ChatView>(200),
        put(
            PATH,
            "chat_put",
            Adult,
            "Connects a chat by the incoming webhook that was made there, changes what is posted, or ends it.",
            chat_change,
        )
        .takes::<ChatRequest>()
        .answers::<ChatView>(200)
        .refuses(&["chat_url_invalid", "required", "chat_category_unknown"]),
        post(
            "/settings/integrations/{name}/test",
            "chat_test",
            Adult,
            "Posts a line to the chat, to see whether it arrives.",
            chat_try,
        )
        .answers::<ChatView>(202),
    ]
}

/// Which chat.
#[derive(Deserialize)]
struct ChatPath {
    name: String,
}

impl ChatPath {
    fn chat(&self) -> Result<ChatName, Refusal> {
        ChatName::parse(&self.name).ok_or_else(|| Refusal::not_found("chat"))
    }
}

async fn chat(Caller(context): Caller, Path(path): Path<ChatPath>) -> Answer<Json<ChatView>> {
    Ok(Json(chats::chat_get(&context, path.chat()?).await?))
}

async fn chat_change(
    Caller(context): Caller,
    Path(path): Path<ChatPath>,
    JsonBody(request): JsonBody<ChatRequest>,
) -> Answer<Json<ChatView>> {
    Ok(Json(chats::chat_put(&context, path.chat()?, &request).await?))
}

async fn chat_try(Caller(context): Caller, Path(path): Path<ChatPath>) -> Answer<(StatusCode, Json<ChatView>)> {
    let title = app::chat_test_title(locale_of(&context.locale));
    Ok((StatusCode::ACCEPTED, Json(chats::chat_test(&context, path.chat()?, title).await?)))
}

async fn list(Caller(context): Caller) -> Answer<Json<Page<WebhookEndpoint>>> {
    Ok(Json(webhooks::endpoints_list(&context).await?))
}

async fn create(
    Caller(context): Caller,
    JsonBody(request): JsonBody<EndpointRequest>,
) -> Answer<(StatusCode, Json<WebhookEndpoint>)> {
    Ok((StatusCode::CREATED, Json(webhooks::endpoint_create(&context, &request).await?)))
}

async fn one(Caller(context): Caller, IdOf(id): IdOf<WebhookEndpointId>) -> Answer<Json<WebhookEndpoint>> {
    Ok(Json(webhooks::endpoint_get(&context, id).await?))
}

async fn update(
    Caller(context): Caller,
    IdOf(id): IdOf<WebhookEndpointId>,
    JsonBody(revision): JsonBody<EndpointRevision>,
) -> Answer<Json<WebhookEndpoint>> {
    Ok(Json(webhooks::endpoint_update(&context, id, &revision).await?))
}

async fn remove(Caller(context): Caller, IdOf(id): IdOf<WebhookEndpointId>) -> Answer<StatusCode> {
    webhooks::endpoint_delete(&context, id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn rotate(Caller(context): Caller, IdOf(id): IdOf<WebhookEndpointId>) -> Answer<Json<WebhookEndpoint>> {
    Ok(Json(webhooks::endpoint_rotate(&context, id).await?))
}

/// Which deliveries.
#[derive(Default, Deserialize)]
#[serde(default)]
struct StatusQuery {
    status: String,
}

async fn deliveries(
    Caller(context): Caller,
    IdOf(id): IdOf<WebhookEndpointId>,
    QueryOf(page): QueryOf<ListQuery>,
    QueryOf(only): QueryOf<StatusQuery>,
) -> Answer<Json<Page<WebhookDelivery>>> {
    let status = DeliveryStatus::parse(&only.status);
    Ok(Json(webhooks::deliveries_list(&context, id, status, page.limit(), page.cursor()).await?))
}

#[derive(Deserialize)]
struct DeliveryPath {
    delivery: String,
}

async fn replay(
    Caller(context): Caller,
    IdOf(id): IdOf<WebhookEndpointId>,
    Path(path): Path<DeliveryPath>,
) -> Answer<(StatusCode, Json<WebhookDelivery>)> {
    let delivery = path.delivery.parse().map_err(|_| Refusal::not_found("delivery"))?;
    Ok((StatusCode::ACCEPTED, Json(webhooks::delivery_replay(&context, id, delivery).await?)))
}

async fn test(
    Caller(context): Caller,
    IdOf(id): IdOf<WebhookEndpointId>,
) -> Answer<(StatusCode, Json<WebhookDelivery>)> {
    Ok((StatusCode::ACCEPTED, Json(webhooks::endpoint_test(&context, id).await?)))
}
