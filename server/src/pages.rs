//! Pages: each is rendered whole on the server, with what it needs to know of its request, and a content policy that
//! lets only its own scripts run.

use crate::{
    doors::Opening,
    failure::Answer,
    house::House,
    request::{Caller, cookie},
};
use app::{
    api_reference::ApiReferenceSource,
    cookies,
    page::{PageRow, not_found_page},
    request::{Flash, PageRequest},
};
use axum::{
    extract::{RawPathParams, Request, State, rejection::RawPathParamsRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use domain::{calendar::Zone, door::Access, identity::referral::referral_code};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use services::{Context, messages::threads::unread_threads, platform::forms::flash_take, privacy::deletion};
use std::{
    future::poll_fn,
    pin::pin,
    sync::{Arc, OnceLock, atomic::AtomicI64},
};

/// The rows with the handler that renders each.
pub fn openings() -> Vec<Opening> {
    let opened = app::pages().into_iter().map(|row| {
        let door = row.door.clone();
        let answer = move |house, caller, parameters, request| page(house, caller, parameters, row.clone(), request);
        Opening::new(door, answer)
    });
    opened.collect()
}

/// The page that says that an address does not exist, or not for this person.
pub async fn missing(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let mut response = drawn(&house, context, (Vec::new(), false, false), not_found_page, request).await?;
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}

/// A page, for whom its row has admitted.
async fn page(
    State(house): State<House>,
    Caller(context): Caller,
    parameters: Result<RawPathParams, RawPathParamsRejection>,
    row: PageRow,
    request: Request,
) -> Answer<Response> {
    // An address that is no text has nothing behind it.
    let Ok(parameters) = parameters else { return missing(State(house), Caller(context), request).await };
    let parameters = parameters.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let open = row.door.access == Access::Anyone;
    drawn(&house, context, (parameters, row.shows_times, open), row.view, request).await
}

/// The document with a page in it: with the address's parameters, whether it shows times, whether everybody may open
/// it.
async fn drawn(
    house: &House,
    context: Context,
    (parameters, shows_times, open): (Vec<(String, String)>, bool, bool),
    view: impl Fn() -> AnyView + Clone + Send + Sync + 'static,
    request: Request,
) -> Answer<Response> {
    let flash_id = cookie(request.headers(), cookies::FLASH);
    let flash = match &flash_id {
        Some(id) => flash_take(&context, id).await?,
        None => None,
    };
    let flash = flash.and_then(|data| serde_json::from_value::<Flash>(data).ok());
    let path_and_query = request.uri().path_and_query().map_or("/", |target| target.as_str()).to_owned();
    let about = page_request(house, &context, request.headers(), path_and_query, flash);
    let came_by = came_by(request.headers(), &about.query);
    let (leaves_at, unread) = match context.person() {
        Some(_) => (deletion(&context).await?.scheduled_for, unread_threads(&context).await?),
        None => (None, 0),
    };
    let unread_threads = Arc::new(AtomicI64::new(unread));
    let about = Arc::new(PageRequest { parameters, shows_times, open, leaves_at, unread_threads, ..about });
    let owner = Arc::new(OnceLock::new());
    let own = owner.clone();
    let pays_at = house.configuration.pays_at();
    let asked = house.clone();
    let source = ApiReferenceSource(Arc::new(move || asked.reference()));
    let provided = move || {
        if let Some(current) = Owner::current() {
            own.get_or_init(|| current);
        }
        provide_context(context.clone());
        provide_context(about.clone());
        provide_context(source.clone());
        if let (Some(nonce), Some(answer)) = (leptos::nonce::use_nonce(), use_context::<ResponseOptions>())
            && let Ok(policy) = HeaderValue::from_str(&policy(&nonce, &pays_at))
        {
            answer.insert_header(header::CONTENT_SECURITY_POLICY, policy);
        }
    };
    let options = house.leptos.clone();
    let render = leptos_axum::render_app_async_with_context(provided, move || app::shell(&options, view.clone()));
    let mut response = as_owner(&owner, render(request)).await;
    let set = [flash_id.map(|_| cookies::no_flash()), came_by.map(|code| cookies::referral(&code))];
    for cookie in set.into_iter().flatten().filter_map(|cookie| HeaderValue::from_str(&cookie).ok()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Renders with the page's own reactive owner as the current one, from the moment there is one.
///
/// The library makes it current only while the page is built. What is rendered after the data came would find whichever
/// owner was last made on the thread: the head's tags would be lost, or land in the page of another reader who asked at
/// the same time.
async fn as_owner(owner: &OnceLock<Owner>, rendering: impl Future<Output = Response>) -> Response {
    let mut rendering = pin!(rendering);
    poll_fn(|task| match owner.get() {
        Some(owner) => owner.with(|| rendering.as_mut().poll(task)),
        None => rendering.as_mut().poll(task),
    })
    .await
}

/// The code of a link that names one, for the browser to remember; not where it asks not to be followed.
fn came_by(headers: &HeaderMap, query: &[(String, String)]) -> Option<String> {
    let followed = headers.get("sec-gpc").is_none_or(|asks| asks.as_bytes() != b"1");
    Some(code_in(query)).filter(|code| followed && !code.is_empty())
}

fn code_in(query: &[(String, String)]) -> String {
    query.iter().rev().find(|(name, _)| name == "ref").map(|(_, code)| referral_code(code)).unwrap_or_default()
}

/// What components and server functions ask of the request: language, zone, theme.
pub(crate) fn page_request(
    house: &House,
    context: &Context,
    headers: &HeaderMap,
    path_and_query: String,
    flash: Option<Flash>,
) -> PageRequest {
    let own_zone = context.person().map(|person| person.time_zone.clone());
    // A browser that hides its zone says UTC; who lives by it has chosen `Etc/UTC`.
    let told = || cookie(headers, cookies::ZONE).map(|told| cookies::zone_in(&told).to_owned());
    let told = || told().filter(|zone| zone != "UTC");
    let by_browser = own_zone.is_none();
    let zone: Option<Zone> = own_zone.or_else(told).and_then(|zone| zone.parse().ok());
    let theme = cookie(headers, cookies::THEME).filter(|theme| matches!(theme.as_str(), "light" | "dark"));
    let query = PageRequest::query_of(&path_and_query);
    let remembered = || cookie(headers, cookies::REFERRAL).map(|code| referral_code(&code)).unwrap_or_default();
    PageRequest {
        referral: Some(code_in(&query)).filter(|code| !code.is_empty()).unwrap_or_else(remembered),
        query,
        path_and_query,
        public_url: house.configuration.public_url.clone(),
        locale: context.locale.clone(),
        theme: theme.unwrap_or_else(|| "system".into()),
        zone_known: zone.is_some(),
        zone_by_browser: by_browser && zone.is_some(),
        time_zone: zone.unwrap_or(Zone::UTC),
        dev: house.configuration.dev,
        flash,
        ..PageRequest::default()
    }
}

/// Scripts: our files and what carries this answer's nonce; nothing of it may come from elsewhere, frame us, or be
/// posted to, but a form may lead on to where people pay. Films are put together by our player, which calls them
/// `blob:`.
fn policy(nonce: &str, pays_at: &str) -> String {
    format!(
        "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; \
         form-action 'self'{pays_at}; frame-ancestors 'none'"
    )
}
