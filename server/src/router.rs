//! The whole router: every door of the house under one middleware stack.

use crate::{
    doors::{self, Opening, Table, nowhere},
    house::House,
    middleware,
};
use axum::{Router, extract::State};
use std::sync::Arc;

/// The router of one server.
pub fn router(house: &House) -> Router {
    router_of(house, doors::openings(house.configuration.dev))
}

/// A router of these doors and no others.
pub fn router_of(house: &House, openings: Vec<Opening>) -> Router {
    // What a page waits for is woken on this runtime, and what is missing is a page everywhere; a second server of one
    // process finds that said already.
    let _ = any_spawner::Executor::init_tokio();
    let table = Arc::new(Table::of(openings.iter().map(|opening| opening.door.clone())));
    let opened =
        openings.into_iter().fold(Router::new(), |router, Opening { door, handler }| router.route(&door.path, handler));
    let known = table.clone();
    let missing = move |house: State<House>, caller, request| nowhere::missing(known.clone(), house, caller, request);
    let closed = opened.fallback(missing).method_not_allowed_fallback(nowhere::other_method);
    middleware::layered(closed, house, table).with_state(house.clone())
}
