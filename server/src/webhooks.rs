//! What other companies' servers post to us. A row is open to everybody: the service believes a body by its signature,
//! stores it and acknowledges; what it means is worked out by a job.

use crate::{
    doors::{Entrance, Opening},
    failure::Answer,
    request::{Caller, QueryOf, read_body},
};
use adapters::video::Post;
use axum::{
    Json,
    extract::{Path, Request},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access, Door},
    platform::refusals::not_found,
};
use serde::Deserialize;
use services::{
    identity::email_again::bounce_received,
    integrations::calendars::{OutlookNews, google_told, outlook_told},
    money::orders::webhook_receive,
    people::background_check::check_reported,
    room::video::{VideoReply, video_told},
    trust::ticket::support_mail_received,
};

/// Largest event: Stripe's hold whole objects.
const EVENT_MAX_BYTES: u32 = 512 * 1024;

/// Largest news of calendars: they name what has changed, and not how.
const NEWS_MAX_BYTES: u32 = 256 * 1024;
/// Longest word that Outlook wants to hear again.
const ECHO_MAX: usize = 1_000;

/// The rows.
pub fn openings() -> Vec<Opening> {
    let row = Door::webhook("/api/v1/webhooks/stripe", Access::Anyone).body_limit(EVENT_MAX_BYTES);
    let checkr = Door::webhook("/api/v1/webhooks/checkr", Access::Anyone).body_limit(EVENT_MAX_BYTES);
    let google = Door::webhook("/api/v1/webhooks/google-calendar", Access::Anyone).body_limit(NEWS_MAX_BYTES);
    let outlook = Door::webhook("/api/v1/webhooks/outlook", Access::Anyone).body_limit(NEWS_MAX_BYTES);
    let support = Door::webhook("/api/v1/webhooks/support-mail", Access::Anyone).body_limit(EVENT_MAX_BYTES);
    let bounce = Door::webhook("/api/v1/webhooks/mail-bounce", Access::Anyone).body_limit(NEWS_MAX_BYTES);
    let video = Door::webhook("/api/v1/webhooks/video/{provider}", Access::Anyone).body_limit(NEWS_MAX_BYTES);
    vec![
        Opening::new(row, stripe),
        Opening::new(checkr, checks),
        Opening::new(google, google_news),
        Opening::new(outlook, outlook_news),
        Opening::new(support, support_mail),
        Opening::new(bounce, mail_bounce),
        Opening::new(video.sample_of("/api/v1/webhooks/video/zoom"), video_news),
    ]
}

async fn stripe(Caller(context): Caller, request: Request) -> Answer<StatusCode> {
    let (parts, body) = request.into_parts();
    let body = read_body(body, Entrance::body_limit(&parts)).await?;
    let signature = parts.headers.get("stripe-signature").and_then(|value| value.to_str().ok());
    webhook_receive(&context, "stripe", &body, signature).await?;
    Ok(StatusCode::OK)
}

/// A check decides little and seldom: what a report says is done before it is acknowledged.
async fn checks(Caller(context): Caller, request: Request) -> Answer<StatusCode> {
    let (parts, body) = request.into_parts();
    let body = read_body(body, Entrance::body_limit(&parts)).await?;
    let signature = parts.headers.get("x-checkr-signature").and_then(|value| value.to_str().ok());
    check_reported(&context, &body, signature).await?;
    Ok(StatusCode::OK)
}

/// The operator's relay posts what came to the support address.
async fn support_mail(Caller(context): Caller, request: Request) -> Answer<StatusCode> {
    let (parts, body) = request.into_parts();
    let body = read_body(body, Entrance::body_limit(&parts)).await?;
    let signature = parts.headers.get("x-edustream-signature").and_then(|value| value.to_str().ok());
    support_mail_received(&context, &body, signature).await?;
    Ok(StatusCode::OK)
}

/// The same relay posts what of our mails came back.
async fn mail_bounce(Caller(context): Caller, request: Request) -> Answer<StatusCode> {
    let (parts, body) = request.into_parts();
    let body = read_body(body, Entrance::body_limit(&parts)).await?;
    let signature = parts.headers.get("x-edustream-signature").and_then(|value| value.to_str().ok());
    bounce_received(&context, &body, signature).await?;
    Ok(StatusCode::OK)
}

/// Google says all of it in headers. The first word on a channel, `sync`, tells nothing.
async fn google_news(Caller(context): Caller, request: Request) -> Answer<StatusCode> {
    let (parts, body) = request.into_parts();
    read_body(body, Entrance::body_limit(&parts)).await?;
    let said = |name: &str| text_of(&parts.headers, name);
    if said("x-goog-resource-state") == "sync" {
        return Ok(StatusCode::OK);
    }
    google_told(&context, &said("x-goog-channel-id"), &said("x-goog-channel-token")).await?;
    Ok(StatusCode::OK)
}

fn text_of(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// What Outlook wants to hear again.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Echo {
    validation_token: String,
}

/// Outlook asks once whether somebody is here, and wants its word back; then it posts news.
async fn outlook_news(Caller(context): Caller, QueryOf(echo): QueryOf<Echo>, request: Request) -> Answer<Response> {
    let word = echo.validation_token;
    if !word.is_empty() && word.len() <= ECHO_MAX && !word.chars().any(char::is_control) {
        let plain = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
        return Ok((plain, word).into_response());
    }
    let (parts, body) = request.into_parts();
    let body = read_body(body, Entrance::body_limit(&parts)).await?;
    let news: OutlookNews = serde_json::from_slice(&body).map_err(|_| not_found("channel"))?;
    outlook_told(&context, &news).await?;
    Ok(StatusCode::ACCEPTED.into_response())
}

/// Words in the address of a provider of rooms: ours where it can do no better, and Graph's own.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Words {
    token: String,
    #[serde(rename = "validationToken")]
    validation: String,
}

/// Providers of rooms tell who came and went.
async fn video_news(
    Caller(context): Caller,
    Path(provider): Path<String>,
    QueryOf(words): QueryOf<Words>,
    request: Request,
) -> Answer<Response> {
    let (parts, body) = request.into_parts();
    let body = read_body(body, Entrance::body_limit(&parts)).await?;
    let said = |name: &str| text_of(&parts.headers, name);
    let Words { token, validation } = words;
    let now = context.app.clock.real_now();
    let post = Post { body: &body, header: &said, token: &token, validation: &validation, now };
    Ok(match video_told(&context, &provider, &post).await? {
        VideoReply::Taken => StatusCode::OK.into_response(),
        VideoReply::Proof(proof) => Json(proof).into_response(),
        VideoReply::Echo(word) => ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], word).into_response(),
    })
}
