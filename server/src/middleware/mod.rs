//! The middleware stack, in one place and one order. A request meets the layers from the top of this list to the
//! bottom, its answer the other way. Each reads the row the request came in by ([`crate::doors::Entrance`]) and
//! compares no paths.
//!
//! 0. `enter` finds the row.
//! 1. `trace`: a new trace id (none is accepted from outside), the request's span, one log line, rate/error/duration
//!    metrics by row.
//! 2. `answers`: renders failures for whoever asked; security headers on every answer.
//! 3. `panics`: a panic is a 500 without its text.
//! 4. `bounds`: one host, unambiguous framing, declared length, time-out, load shedding. Within them, `again`: what
//!    only reads is answered once more when a database connection was lost under it.
//! 5. `origin`: a change that comes from another site's page is refused, unless by a key that names the site
//!    (`cors`).
//! 6. `identify`: client address, person, language; makes the `services::Context`.
//! 7. `limits`: requests per person or address.
//! 8. `access`: who may call the row at all, before its handler.
//!
//! Open files and probes know no person and change nothing: layers 5 to 7 let them pass.

pub mod access;
pub mod again;
pub mod answers;
pub mod bounds;
pub mod client;
pub mod cors;
pub mod identify;
pub mod limits;
pub mod origin;
pub mod trace;

use crate::{
    doors::{Table, table},
    house::House,
};
use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
};
use std::sync::Arc;
use tower::ServiceBuilder;
use tower_http::{
    CompressionLevel,
    compression::{
        CompressionLayer,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
};

/// Puts every layer around a router.
pub fn layered(router: Router<House>, house: &House, table: Arc<Table>) -> Router<House> {
    // One stack instead of ten layers of the router: those would each put every route into a box of its own.
    let stack = ServiceBuilder::new()
        .layer(from_fn_with_state(table, table::enter))
        .layer(from_fn_with_state(house.clone(), trace::trace))
        .layer(from_fn_with_state(house.clone(), answers::answers))
        .layer(from_fn(answers::panics))
        .layer(compression())
        .layer(from_fn_with_state(house.clone(), bounds::bound))
        .layer(from_fn(again::once_more))
        .layer(from_fn_with_state(house.clone(), origin::same_site_only))
        .layer(from_fn_with_state(house.clone(), identify::identify))
        .layer(from_fn_with_state(house.clone(), limits::limit))
        .layer(from_fn_with_state(house.clone(), access::enforce));
    router.layer(stack)
}

/// Pages and answers in the encoding the client takes. Level 4 of brotli costs a page under a millisecond; files come
/// compressed from the build. No answer holds a secret beside text a stranger chose, so its length tells nothing
/// (BREACH). What people send is packed already.
fn compression() -> CompressionLayer<impl Predicate> {
    let packed = |kind| NotForContentType::const_new(kind);
    let unpacked = DefaultPredicate::new().and(packed("video/")).and(packed("application/zip"));
    let unpacked =
        unpacked.and(packed("application/pdf")).and(packed("application/vnd.")).and(packed("application/ms"));
    CompressionLayer::new().br(true).gzip(true).quality(CompressionLevel::Precise(4)).compress_when(unpacked)
}
