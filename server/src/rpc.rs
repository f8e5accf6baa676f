//! Server functions: called by islands, and posted to by plain forms where no script runs.
//!
//! The library's own answer to a plain form puts the refusal into the address and cannot give back what was typed, so
//! forms are answered here: a refusal and the typed values (never passwords or tokens) are kept for the page the form
//! stands on, and the browser goes back to it; success goes where the function says. Only addresses of this site are
//! gone to. Callers with a script get the refusal with its own status instead of a general 500.

use crate::{
    doors::{Entrance, Opening},
    failure::{Answer, Failure},
    house::House,
    middleware::{answers::accepts, origin::is_own_origin},
    pages::page_request,
    request::{Caller, is_of_type, read_body},
};
use app::{
    address::{local_path, step_up},
    cookies,
    refusals::told,
    request::{OWN_PAGE, locale_of},
};
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::{Refusal, RefusalKind, platform::refusals::form_expected};
use leptos::prelude::provide_context;
use serde::Deserialize;
use serde_json::{Map, json};
use services::{
    Context,
    platform::{
        forms::flash_put,
        security::{Event, note},
    },
};

/// Header by which the library marks a refused call.
const REFUSED_HEADER: &str = "serverfnerror";
/// Most bytes of a refusal that a function of ours answers.
const ANSWER_MAX_BYTES: usize = 64 * 1024;

/// The rows; behind all of them stands the library's table of functions.
pub fn openings() -> Vec<Opening> {
    app::calls().into_iter().map(|door| Opening::new(door, call)).collect()
}

async fn call(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let (mut parts, body) = request.into_parts();
    let (body, form) = read(&house, &parts, body).await?;
    // The library sees a caller with a script: it answers with data and leaves redirects to us.
    parts.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    parts.headers.remove(header::REFERER);
    let for_function = context.clone();
    // Answers hold times and amounts as this reader sees them.
    let about = std::sync::Arc::new(page_request(&house, &context, &parts.headers, parts.uri.path().to_owned(), None));
    let provided = move || {
        provide_context(for_function.clone());
        provide_context(about.clone());
    };
    let request = Request::from_parts(parts, Body::from(body));
    let answer = leptos_axum::handle_server_fns_with_context(provided, request).await.into_response();
    if answer.headers().contains_key(REFUSED_HEADER) {
        return refused(&context, answer, form).await;
    }
    if let Some(form) = form.as_ref().filter(|form| KEEPING.contains(&form.name.as_str())) {
        return kept(&context, accepted(answer, None), form).await;
    }
    Ok(accepted(answer, form))
}

/// Calls that are one step of a form that goes on: what was typed beside them comes back.
const KEEPING: [&str; 3] = ["bookings/hold", "bookings/hold-release", "integrations/institution-check"];

/// To where the call leads, with what was typed.
async fn kept(context: &Context, answer: Response, form: &Form) -> Answer<Response> {
    let target = answer.headers().get(header::LOCATION).and_then(|target| target.to_str().ok()).unwrap_or(&form.back);
    let id = flash_id()?;
    let kept = json!({ "form": form.name, "values": values(&form.typed), "trace_id": context.trace_id });
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, target.to_owned())]).into_response();
    if flash_put(context, &id, kept).await?
        && let Ok(cookie) = HeaderValue::from_str(&cookies::flash(&id))
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Whoever may not call this function is told as its own refusals are told: in data where a script asks; a form goes
/// back to its page with what was typed.
pub async fn refuse(house: &House, context: &Context, request: Request, refusal: Refusal) -> Answer<Response> {
    if !accepts(request.headers(), "text/html") {
        return Err(refusal.into());
    }
    let (parts, body) = request.into_parts();
    match read(house, &parts, body).await? {
        (_, Some(form)) if refusal.code == "step_up_required" => to_step_up(context, form).await,
        (_, Some(form)) => back_to_form(context, form, told(locale_of(&context.locale), refusal)).await,
        (_, None) => Err(refusal.into()),
    }
}

/// The body, and what is known of the form if one was posted without a script.
async fn read(house: &House, parts: &Parts, body: Body) -> Answer<(Bytes, Option<Form>)> {
    if !is_of_type(&parts.headers, "application/x-www-form-urlencoded") {
        return Err(form_expected().into());
    }
    let body = read_body(body, Entrance::body_limit(parts)).await?;
    let form = accepts(&parts.headers, "text/html").then(|| Form {
        name: parts.uri.path().trim_start_matches("/rpc/").to_owned(),
        typed: body.to_vec(),
        back: page_of_form(house, &parts.headers, &body),
    });
    Ok((body, form))
}

/// A form that was posted without a script.
pub(crate) struct Form {
    /// `bookings/book`.
    pub name: String,
    pub typed: Vec<u8>,
    /// Where it stands.
    pub back: String,
}

/// What a refused call's body holds.
#[derive(Deserialize)]
struct Refused {
    refusal: Refusal,
}

async fn refused(context: &Context, answer: Response, form: Option<Form>) -> Answer<Response> {
    let (mut parts, body) = answer.into_parts();
    let body = read_body(body, ANSWER_MAX_BYTES).await?;
    let Refused { refusal } = serde_json::from_slice(&body)
        .map_err(|error| Failure::unexpected(format!("a refusal of a server function: {error}")))?;
    if refusal.kind == RefusalKind::RateLimited {
        note(context, Event::Limited, None, "form");
    }
    let Some(form) = form else {
        let failure = Failure::from(refusal);
        parts.status =
            if failure.refusal.code == "internal_error" { StatusCode::INTERNAL_SERVER_ERROR } else { failure.status };
        if let Some(seconds) = failure.refusal.retry_after_seconds {
            parts.headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let body = json!({ "refusal": failure.refusal, "trace_id": context.trace_id });
        return Ok(Response::from_parts(parts, Body::from(body.to_string())));
    };
    back_to_form(context, form, refusal).await
}

/// To the page that asks who it is, and from there back to the form, with what was typed.
async fn to_step_up(context: &Context, form: Form) -> Answer<Response> {
    let typed = values(&form.typed);
    let id = flash_id()?;
    let left = !typed.is_empty()
        && flash_put(context, &id, json!({ "form": form.name, "values": typed, "trace_id": context.trace_id })).await?;
    let target = step_up(&form.back, left.then_some(id.as_str()));
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, target)]).into_response())
}

fn flash_id() -> Answer<String> {
    let mut random = [0_u8; 16];
    getrandom::fill(&mut random).map_err(|error| Failure::unexpected(error.to_string()))?;
    Ok(hex::encode(random))
}

/// Keeps what was typed and why it was refused for the page the form stands on, and goes there.
pub(crate) async fn back_to_form(context: &Context, form: Form, refusal: Refusal) -> Answer<Response> {
    let kept = json!({
        "form": form.name, "values": values(&form.typed), "refusal": refusal, "trace_id": context.trace_id,
    });
    let id = flash_id()?;
    if !flash_put(context, &id, kept).await? {
        return Err(refusal.into());
    }
    let cookie = cookies::flash(&id);
    Ok((StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, form.back)]).into_response())
}

/// What was typed, without what must not be kept or shown again, and without NUL, which the database cannot keep.
pub fn values(typed: &[u8]) -> Map<String, serde_json::Value> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(typed).unwrap_or_default();
    let pairs = pairs.into_iter().map(|(name, value)| (name.replace('\0', ""), value.replace('\0', "")));
    let secret = |name: &str| {
        name == "code" || ["password", "token", "secret", "credential"].iter().any(|word| name.contains(word))
    };
    let mut kept = Map::new();
    // The page's address may hold a token.
    for (name, value) in pairs.filter(|(name, _)| !secret(name) && name != OWN_PAGE) {
        // Rows and groups of choices repeat a name; each of their values was typed.
        if let Some(list) = kept.entry(name).or_insert_with(|| json!([])).as_array_mut() {
            list.push(value.into());
        }
    }
    kept
}

fn accepted(mut answer: Response, form: Option<Form>) -> Response {
    let headers = answer.headers_mut();
    let target =
        headers.get(header::LOCATION).map(|target| target.to_str().ok().and_then(local_path).unwrap_or("/").to_owned());
    match form {
        None => {
            if let Some(target) = target.and_then(|target| HeaderValue::from_str(&target).ok()) {
                headers.insert(header::LOCATION, target);
            }
            answer
        }
        Some(form) => {
            let target = target.unwrap_or(form.back);
            let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, target)]).into_response();
            for cookie in headers.get_all(header::SET_COOKIE) {
                response.headers_mut().append(header::SET_COOKIE, cookie.clone());
            }
            response
        }
    }
}

/// The page the form stands on: the form says it itself; else the Referer does if that is a page of ours, which some
/// browsers keep to themselves or cut.
pub(crate) fn page_of_form(house: &House, headers: &HeaderMap, typed: &[u8]) -> String {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(typed).unwrap_or_default();
    let own = pairs.into_iter().find(|(name, _)| name == OWN_PAGE);
    if let Some(path) = own.as_ref().and_then(|(_, path)| local_path(path)) {
        return path.to_owned();
    }
    let referer = headers.get(header::REFERER).and_then(|referer| referer.to_str().ok()).unwrap_or("");
    let origin = crate::configuration::origin_of(referer).filter(|origin| is_own_origin(house, headers, origin));
    let path = origin.and_then(|origin| referer.strip_prefix(&origin)).and_then(local_path);
    path.unwrap_or("/").to_owned()
}
