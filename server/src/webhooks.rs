//! What other companies' servers post to us. A row is open to everybody: the service believes a body by its signature,
//! stores it and acknowledges; what it means is worked out by a job.

use crate::{
    doors::{Entrance, Opening},
    failure::Answer,
    request::{Caller, read_body},
};
use axum::{extract::Request, http::StatusCode};
use domain::door::{Access, Door};
use services::{money::orders::webhook_receive, people::background_check::check_reported};

/// Largest event: Stripe's hold whole objects.
const EVENT_MAX_BYTES: u32 = 512 * 1024;

/// The rows.
pub fn openings() -> Vec<Opening> {
    let row = Door::webhook("/api/v1/webhooks/stripe", Access::Anyone).body_limit(EVENT_MAX_BYTES);
    let checkr = Door::webhook("/api/v1/webhooks/checkr", Access::Anyone).body_limit(EVENT_MAX_BYTES);
    vec![Opening::new(row, stripe), Opening::new(checkr, checks)]
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
