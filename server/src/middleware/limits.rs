//! Requests per minute, per person or else per address (ID7): 100, of which 20 searches. Pages are counted apart from the API, so that a program that
//! was stopped does not lock its owner out of the site.

use crate::{failure::Failure, house::House};
use axum::{
    extract::{Request, State},
    http::{Method, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use services::{
    Context,
    platform::rate_limits::{Limit, limit_take},
};

/// Layer 7.
pub async fn limit(State(house): State<House>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match count(&house, &parts).await {
        Ok(()) => next.run(Request::from_parts(parts, body)).await,
        Err(failure) => failure.into_response(),
    }
}

async fn count(house: &House, parts: &Parts) -> Result<(), Failure> {
    let path = parts.uri.path();
    if path.starts_with("/dev/") || path.starts_with("/sandbox/") {
        return Ok(());
    }
    let Some(context) = parts.extensions.get::<Context>() else {
        return Err(Failure::unexpected("limits need a context"));
    };
    let subject = context.actor_id().map_or_else(|| context.ip.clone(), |id| id.to_string());
    let program = path.starts_with("/api/");
    if program && path == "/api/v1/tutors" && parts.method == Method::GET {
        limit_take(&house.app, Limit::Search, &subject).await?;
    }
    let subject = if program { subject } else { format!("site:{subject}") };
    Ok(limit_take(&house.app, Limit::Api, &subject).await?)
}
