//! Pages of other sites that use the API (CORS): with a key that names their origin, and never with a cookie.
//!
//! No answer ever says `Access-Control-Allow-Credentials`, so a browser sends and shows nothing that a cookie opens.
//! What a key opens is shown to the origins it names and to no other; before the browser sends it, it asks, without the
//! key, and is told yes where some key names the origin.

use super::{identify::bearer, origin::is_own_origin};
use crate::{doors::Entrance, house::House};
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    response::Response,
};
use domain::{
    door::{Door, Kind},
    identity::api_key::KEY_PREFIX,
};
use services::{Context, context::Through, identity::api_keys::origin_is_named};

/// What a page may send besides what every page may.
const TAKES: &str = "authorization, content-type, idempotency-key, accept-language";
/// What a page may read of an answer besides what every page may.
const SHOWS: &str = "retry-after, etag, deprecation, sunset, link, location";
/// How long a browser need not ask again, in seconds.
const ASKED_AGAIN_AFTER: &str = "600";

/// The origin of another site's page that comes with a key of ours: whether the key names it is asked once the key is
/// known ([`may_change`]).
pub fn with_key<'a>(house: &House, door: &Door, headers: &'a HeaderMap) -> Option<&'a str> {
    let key = bearer(headers).is_some_and(|token| token.starts_with(KEY_PREFIX));
    if door.kind != Kind::Api || !key {
        return None;
    }
    let origin = origin_in(headers)?;
    (!is_own_origin(house, headers, origin)).then_some(origin)
}

/// Whether a request from another site's page may change something: only by a key that names the site.
pub fn may_change(house: &House, door: &Door, headers: &HeaderMap, context: Option<&Context>) -> bool {
    with_key(house, door, headers).is_none_or(|origin| !door.asks_origin() || names(context, origin))
}

/// Origins that may read an answer: those of the key it was asked for with.
#[derive(Clone, Debug)]
pub struct ShownTo(Vec<String>);

impl ShownTo {
    /// Of a request's key, if it came with one that pages may use.
    pub fn of(context: &Context) -> Option<Self> {
        match &context.through {
            Through::Key(key) if !key.origins.is_empty() => Some(Self(key.origins.clone())),
            _ => None,
        }
    }
}

/// Lets the page read the answer, where the key named its origin.
pub fn show(origin: Option<&HeaderValue>, mut response: Response) -> Response {
    let shown = response.extensions_mut().remove::<ShownTo>();
    let named = origin.filter(|origin| {
        shown.is_some_and(|ShownTo(origins)| origins.iter().any(|known| known.as_bytes() == origin.as_bytes()))
    });
    if let Some(origin) = named {
        let headers = response.headers_mut();
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(SHOWS));
        headers.append(header::VARY, HeaderValue::from_static("origin"));
        let shared = HeaderName::from_static("cross-origin-resource-policy");
        headers.insert(shared, HeaderValue::from_static("cross-origin"));
    }
    response
}

/// The origin of a page whose browser asks what it may do with the API; none where nobody asks.
pub fn asked_from(request: &Request) -> Option<String> {
    let headers = request.headers();
    let asks = request.method() == Method::OPTIONS && headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let api = Entrance::of(request.extensions()).door.kind == Kind::Api;
    origin_in(headers).filter(|_| asks && api).map(str::to_owned)
}

/// What that browser is told; nothing where no key names the origin.
pub async fn preflight(context: &Context, origin: &str) -> services::Result<HeaderMap> {
    let mut said = HeaderMap::new();
    if !origin_is_named(context, origin).await? {
        return Ok(said);
    }
    if let Ok(origin) = HeaderValue::from_str(origin) {
        said.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    let methods = HeaderValue::from_static("GET, POST, PUT, PATCH, DELETE");
    said.insert(header::ACCESS_CONTROL_ALLOW_METHODS, methods);
    said.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(TAKES));
    said.insert(header::ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static(ASKED_AGAIN_AFTER));
    said.insert(header::VARY, HeaderValue::from_static("origin"));
    Ok(said)
}

/// One origin, as a browser writes it.
fn origin_in(headers: &HeaderMap) -> Option<&str> {
    let mut sent = headers.get_all(header::ORIGIN).iter();
    let origin = sent.next().filter(|_| sent.next().is_none())?.to_str().ok()?;
    (origin != "null" && origin.len() <= 300).then_some(origin)
}

fn names(context: Option<&Context>, origin: &str) -> bool {
    match context.map(|context| &context.through) {
        Some(Through::Key(key)) => key.origins.iter().any(|known| known == origin),
        _ => false,
    }
}
