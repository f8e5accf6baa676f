//! Changes come from our own pages or from programs, never from another site's page (ID11).
//!
//! A browser adds the session cookie to whatever another site makes it send, and says so: `Sec-Fetch-Site` in current
//! browsers, `Origin` on every POST in all of them. A request that changes something is refused when either names
//! another site, and when it carries our cookie without naming any. Programs that use a Bearer token send neither
//! header and no cookie.

use super::{client::client_address, cors};
use crate::{configuration::origin_of, doors::Entrance, failure::Failure, house::House, request::cookie};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::platform::refusals::cross_site_request;
use services::platform::security::{Event, note_from};

/// Layer 5.
pub async fn same_site_only(State(house): State<House>, request: Request, next: Next) -> Response {
    let door = Entrance::of(request.extensions()).door;
    let by_key = cors::with_key(&house, &door, request.headers()).is_some();
    if !door.asks_origin() || by_key || is_own(&house, request.headers()) {
        let origin = request.headers().get(header::ORIGIN).cloned();
        return cors::show(origin.as_ref(), next.run(request).await);
    }
    let (parts, _) = request.into_parts();
    note_from(&client_address(&parts, house.configuration.proxies()), Event::CrossSite, None, "origin");
    Failure::from(cross_site_request()).into_response()
}

fn is_own(house: &House, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    let site = text("sec-fetch-site");
    if site.is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return false;
    }
    match text("origin") {
        // A browser that keeps its referrer to itself sends this from our own pages too, and says beside it where it
        // stands; no page can write that header.
        Some("null") => site == Some("same-origin"),
        Some(origin) => is_own_origin(house, headers, origin),
        None => site.is_some() || cookie(headers, app::cookies::SESSION).is_none(),
    }
}

/// The configured address; in dev also the address the browser used, since a laptop has several names for itself.
pub fn is_own_origin(house: &House, headers: &HeaderMap, origin: &str) -> bool {
    if origin_of(&house.configuration.public_url).as_deref() == Some(origin) {
        return true;
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    house.configuration.dev
        && host.is_some_and(|host| origin == format!("http://{host}") || origin == format!("https://{host}"))
}
