//! Changes come from our own pages or from programs, never from another site's page (ID11).
//!
//! A browser adds the session cookie to whatever another site makes it send, and says so: `Sec-Fetch-Site` in current browsers, `Origin` on every POST in
//! all of them. A request that changes something is refused when either names another site, and when it carries our cookie without naming any. Programs
//! that use a Bearer token send neither header and no cookie.

use super::identify::SESSION_COOKIE;
use crate::{configuration::origin_of, failure::Failure, house::House, request::cookie};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::Refusal;

/// Layer 5.
pub async fn same_site_only(State(house): State<House>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_own(&house, request.headers()) {
        return next.run(request).await;
    }
    let sentence = "This came from another site and was not carried out. Open the page on our own site and try again.";
    Failure::from(Refusal::forbidden("cross_site_request", sentence)).into_response()
}

fn is_own(house: &House, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    if text("sec-fetch-site").is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return false;
    }
    match text("origin") {
        Some(origin) => is_own_origin(house, headers, origin),
        None => text("sec-fetch-site").is_some() || cookie(headers, SESSION_COOKIE).is_none(),
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
