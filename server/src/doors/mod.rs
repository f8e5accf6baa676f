//! Every door of this build: the rows of `domain::door`, each with the handler behind it.
//!
//! The router is made of [`openings`] and of nothing else, so an address without a row does not exist, and the layers
//! find the row of a request in [`table::Table`] instead of comparing paths. The routing table, the golden file of
//! authorisation and the corpus of samples read the same rows.

pub mod entrance;
pub mod nowhere;
pub mod table;

pub use entrance::Entrance;
pub use table::Table;

use crate::{
    api_v1, assets, dev, dev_mails, file_forms, health, house::House, installable, live, lti, pages, previews,
    room_socket, rpc, scim, sitemaps, webhooks, widgets,
};
use axum::{
    handler::Handler,
    routing::{MethodFilter, MethodRouter, on},
};
use domain::door::{Door, Method};

/// A row with what stands behind it.
pub struct Opening {
    /// The row.
    pub door: Door,
    /// Answers the row's method, and `HEAD` where that is `GET`.
    pub handler: MethodRouter<House>,
}

impl Opening {
    /// Puts a handler behind a row; it answers the row's method and no other.
    pub fn new<H: Handler<T, House>, T: 'static>(door: Door, handler: H) -> Self {
        let handler = on(filter(door.method), handler);
        Self { door, handler }
    }
}

const fn filter(method: Method) -> MethodFilter {
    match method {
        Method::Get => MethodFilter::GET,
        Method::Post => MethodFilter::POST,
        Method::Put => MethodFilter::PUT,
        Method::Patch => MethodFilter::PATCH,
        Method::Delete => MethodFilter::DELETE,
    }
}

/// Everything a server opens; what is for dev mode only is left out of the others.
pub fn openings(dev_mode: bool) -> Vec<Opening> {
    let mut openings = api_v1::openings();
    openings.push(live::opening());
    openings.push(room_socket::opening());
    openings.extend(pages::openings());
    openings.extend(rpc::openings());
    openings.extend(file_forms::openings());
    openings.extend(webhooks::openings());
    openings.extend(scim::openings());
    openings.extend(lti::openings());
    openings.extend(health::openings());
    openings.extend(assets::openings());
    openings.extend(installable::openings());
    openings.extend(sitemaps::openings());
    openings.extend(previews::openings());
    openings.extend(widgets::openings());
    if dev_mode {
        openings.extend(dev::openings());
        openings.push(dev_mails::opening());
        openings.push(api_v1::phone::dev_opening());
    }
    openings
}

/// Every row of this build, dev mode's included, sorted by address and method.
pub fn rows() -> Vec<Door> {
    let mut rows: Vec<Door> = openings(true).into_iter().map(|opening| opening.door).collect();
    rows.sort_by(|one, other| (&one.path, one.method.code()).cmp(&(&other.path, other.method.code())));
    rows
}
