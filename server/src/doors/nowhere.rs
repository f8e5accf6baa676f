//! What is answered where there is no row: another spelling of the address, the way out, or which methods there are.

use super::{Entrance, Table};
use crate::{failure::Answer, house::House, middleware::cors, pages, request::Caller};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::Kind,
    platform::refusals::{method_not_allowed, not_found},
};
use std::sync::Arc;

/// Any address without a row. With a slash too many it is the one without; otherwise a page that says so for readers,
/// and a problem for whoever sent something or speaks to the API.
pub async fn missing(table: Arc<Table>, house: State<House>, caller: Caller, request: Request) -> Answer<Response> {
    if let Some(moved) = without_slash(&table, &request) {
        return Ok(moved);
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let kind = Entrance::of(request.extensions()).door.kind;
    if !reads || matches!(kind, Kind::Api | Kind::Ws | Kind::Webhook | Kind::Health) {
        return Err(not_found("address").into());
    }
    pages::missing(house, caller, request).await
}

/// 308 keeps the method and the body, so a program's POST arrives too. Only addresses of rows are led to, so the target
/// is never another site's.
fn without_slash(table: &Table, request: &Request) -> Option<Response> {
    let path = request.uri().path().strip_suffix('/')?.trim_end_matches('/');
    if path.is_empty() || !table.has(path) {
        return None;
    }
    let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
    let target = HeaderValue::from_str(&format!("{path}{query}")).ok()?;
    Some((StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, target)]).into_response())
}

/// 405 with `Allow` (which the router adds); `OPTIONS` is answered with it, and with what another site's page may do.
pub async fn other_method(Caller(context): Caller, request: Request) -> Answer<Response> {
    let method = request.method().clone();
    if method == Method::OPTIONS {
        let asked = cors::asked_from(&request);
        drop(request);
        let said = match asked {
            Some(origin) => cors::preflight(&context, &origin).await?,
            None => HeaderMap::new(),
        };
        return Ok((StatusCode::NO_CONTENT, said).into_response());
    }
    Err(method_not_allowed(method.as_str()).into())
}
