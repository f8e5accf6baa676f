//! Requests per minute, per person or else per address (ID7): 100, of which 20 searches. Pages are counted apart from
//! the API, so that a program that was stopped does not lock its owner out of the site. The row says what counts as
//! what, so `HEAD` costs what `GET` costs. Files are asked for by nobody in particular and counted by address.

use super::client::client_address;
use crate::{doors::Entrance, failure::Failure, house::House};
use axum::{
    extract::{Request, State},
    http::request::Parts,
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{door::Rate, identity::api_key::KeyTier};
use services::{
    Context,
    context::Through,
    identity::key_usage::usage_note,
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
    let (program, search) = match Entrance::of(&parts.extensions).door.rate {
        Rate::Free => return Ok(()),
        Rate::File => {
            let address = client_address(parts, house.configuration.proxies());
            return Ok(limit_take(&house.app, Limit::File, &address).await?);
        }
        Rate::Site => (false, false),
        Rate::SiteSearch => (false, true),
        Rate::Api => (true, false),
        Rate::ApiSearch => (true, true),
    };
    let Some(context) = parts.extensions.get::<Context>() else {
        return Err(Failure::unexpected("limits need a context"));
    };
    if let Through::Key(key) = &context.through {
        let limit = match key.tier {
            KeyTier::Standard => Limit::ApiKey,
            KeyTier::Plus => Limit::ApiKeyPlus,
        };
        let taken = limit_take(&house.app, limit, &key.id.to_string()).await;
        usage_note(&house.app, key.id, taken.is_err());
        return Ok(taken?);
    }
    let subject = context.actor_id().map_or_else(|| context.ip.clone(), |id| id.to_string());
    let subject = if program { subject } else { format!("site:{subject}") };
    if search {
        limit_take(&house.app, Limit::Search, &subject).await?;
    }
    Ok(limit_take(&house.app, Limit::Api, &subject).await?)
}
