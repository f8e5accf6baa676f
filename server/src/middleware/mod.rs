//! The middleware stack, in one place and one order. A request meets the layers from the top of this list to the bottom, its answer the other way:
//!
//! 1. `trace`: a new trace id (none is accepted from outside), the request's span, one log line, rate/error/duration metrics by route template.
//! 2. `answers`: renders failures for whoever asked; security headers on every answer.
//! 3. `panics`: a panic is a 500 without its text.
//! 4. `bounds`: ambiguous framing, declared length, time-out, load shedding.
//! 5. `origin`: a change that comes from another site's page is refused.
//! 6. `identify`: client address, person, language; makes the `services::Context`.
//! 7. `limits`: requests per person or address.
//!
//! Assets, health and metrics pass the first three only: they know no person and change nothing.

pub mod answers;
pub mod bounds;
pub mod client;
pub mod identify;
pub mod limits;
pub mod origin;
pub mod trace;

use crate::house::House;
use axum::{Router, middleware::from_fn_with_state};

/// Layers 4 to 7, for everything that knows people.
pub fn guarded(router: Router<House>, house: &House) -> Router<House> {
    // The layer added last is met first.
    router
        .layer(from_fn_with_state(house.clone(), limits::limit))
        .layer(from_fn_with_state(house.clone(), identify::identify))
        .layer(from_fn_with_state(house.clone(), origin::same_site_only))
        .layer(from_fn_with_state(house.clone(), bounds::bound))
}

/// Layers 1 to 3, for everything.
pub fn observed(router: Router<House>, house: &House) -> Router<House> {
    router
        .layer(axum::middleware::from_fn(answers::panics))
        .layer(from_fn_with_state(house.clone(), answers::answers))
        .layer(from_fn_with_state(house.clone(), trace::trace))
}
