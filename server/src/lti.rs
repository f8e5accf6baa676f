//! The doors that learning platforms send browsers to (LTI 1.3): the beginning, the platform's word, and where the
//! browser follows to.
//!
//! The first two are posts of another site's page, as the standard wants them. They are let in without asking where
//! from, because they do nothing for whoever sits there: the first sends the browser on, the second notes what is
//! proved by its signature. Neither reads a cookie. What is done for somebody is done at the third, a page of ours that
//! the browser follows to with the cookie of the beginning.

use crate::{
    doors::{Entrance, Opening},
    failure::{Answer, Failure},
    house::House,
    middleware::answers::accepts,
    request::{Caller, QueryOf, is_of_type, read_body},
    rpc::{Form, back_to_form},
};
use app::{
    LTI_FORM,
    address::{login_code, lti_choose, lti_link},
    cookies, lti_answer_words, lti_window_words,
    refusals::told,
    request::locale_of,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{AppendHeaders, Html, IntoResponse, Response},
};
use domain::{
    door::{Access, Door, Method},
    ids::LtiLaunchId,
    integrations::refusals::{lti_course_missing, lti_not_finished},
    platform::refusals::form_expected,
};
use serde::{Deserialize, de::DeserializeOwned};
use services::{
    Context, Error,
    identity::places::device_note,
    integrations::lti::{LtiArrived, LtiBegin, LtiWay, launch_arrive, launch_begin, launch_choose, launch_take},
};

/// The rows.
pub fn openings() -> Vec<Opening> {
    let row = |path| Door::webhook(path, Access::Anyone);
    let get = |path| {
        let mut door = row(path).own_eyes();
        door.method = Method::Get;
        door
    };
    let mut choose = row("/api/v1/lti/deep-link");
    // This one is a form of our own page.
    choose.csrf = true;
    vec![
        Opening::new(get("/api/v1/lti/login"), begin_by_link),
        Opening::new(row("/api/v1/lti/login"), begin_by_form),
        Opening::new(row("/api/v1/lti/launch"), take),
        Opening::new(get("/api/v1/lti/launch"), arrive),
        Opening::new(choose, chosen),
    ]
}

/// What a platform begins with. What else it says is said again in its word.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Begin {
    iss: String,
    login_hint: String,
    client_id: String,
    lti_message_hint: String,
    lti_deployment_id: String,
    target_link_uri: String,
}

/// A platform's word, or why there is none.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Word {
    state: String,
    id_token: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Arriving {
    launch: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Choice {
    launch: String,
    course_id: String,
}

/// A form as it was posted.
async fn form<T: DeserializeOwned>(request: Request) -> Answer<(T, HeaderMap)> {
    let (parts, body) = request.into_parts();
    if !is_of_type(&parts.headers, "application/x-www-form-urlencoded") {
        return Err(form_expected().into());
    }
    let body = read_body(body, Entrance::body_limit(&parts)).await?;
    let read = serde_urlencoded::from_bytes(&body).map_err(|_| Failure::from(lti_not_finished()))?;
    Ok((read, parts.headers))
}

async fn begin_by_link(
    State(house): State<House>,
    Caller(context): Caller,
    QueryOf(begin): QueryOf<Begin>,
    headers: HeaderMap,
) -> Answer<Response> {
    self::begin(&house, &context, &headers, &begin).await
}

async fn begin_by_form(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let (begin, headers) = form::<Begin>(request).await?;
    self::begin(&house, &context, &headers, &begin).await
}

async fn begin(house: &House, context: &Context, headers: &HeaderMap, begin: &Begin) -> Answer<Response> {
    if is_framed(headers) {
        return Ok(own_window(house, context, begin));
    }
    let asked = LtiBegin {
        iss: &begin.iss,
        login_hint: &begin.login_hint,
        client_id: &begin.client_id,
        lti_message_hint: &begin.lti_message_hint,
        lti_deployment_id: &begin.lti_deployment_id,
    };
    match launch_begin(context, asked).await {
        Ok(begun) => Ok(to(&begun.address, &[cookies::launch(&begun.secret)])),
        Err(error) => refused(context, headers, error).await,
    }
}

/// Whether a page of another site shows us in a frame of its own, where no cookie of ours is kept.
pub fn is_framed(headers: &HeaderMap) -> bool {
    let into = headers.get("sec-fetch-dest").and_then(|into| into.to_str().ok());
    into.is_some_and(|into| matches!(into, "iframe" | "frame" | "embed" | "object"))
}

async fn take(Caller(context): Caller, request: Request) -> Answer<Response> {
    let (word, headers) = form::<Word>(request).await?;
    match launch_take(&context, &word.state, &word.id_token).await {
        Ok(id) => Ok(to(&here(id), &[])),
        Err(error) => refused(&context, &headers, error).await,
    }
}

fn here(id: LtiLaunchId) -> String {
    format!("/api/v1/lti/launch?launch={id}")
}

async fn arrive(Caller(context): Caller, QueryOf(arriving): QueryOf<Arriving>, headers: HeaderMap) -> Answer<Response> {
    let Ok(id) = arriving.launch.parse::<LtiLaunchId>() else {
        return refused(&context, &headers, lti_not_finished().into()).await;
    };
    let (way, session) = match launch_arrive(&context, id).await {
        Ok(LtiArrived::Link) => return Ok(to(&lti_link(id), &[])),
        Ok(LtiArrived::Code(token)) => return Ok(to(&login_code(&token, &here(id)), &[])),
        Ok(LtiArrived::Go(way, session)) => (way, session),
        Err(error) => return refused(&context, &headers, error).await,
    };
    let mut set = Vec::new();
    if let Some((session, user)) = session {
        set = vec![cookies::session(&session.token), cookies::device(&device_note(&context, user).await?)];
    }
    let target = match way {
        LtiWay::Course(course) => format!("/courses/{course}"),
        LtiWay::Learn(place, None) => format!("/learning/{place}"),
        LtiWay::Learn(place, Some(unit)) => format!("/learning/{place}?unit={unit}"),
        LtiWay::Choose => lti_choose(id, ""),
        LtiWay::Home => "/home".to_owned(),
    };
    Ok(to(&target, &set))
}

async fn chosen(State(house): State<House>, Caller(context): Caller, request: Request) -> Answer<Response> {
    let (choice, headers) = form::<Choice>(request).await?;
    let Ok(id) = choice.launch.parse::<LtiLaunchId>() else {
        return refused(&context, &headers, lti_not_finished().into()).await;
    };
    let Ok(course) = choice.course_id.parse() else {
        return refused(&context, &headers, lti_course_missing().into()).await;
    };
    let answer = match launch_choose(&context, id, course).await {
        Ok(answer) => answer,
        Err(error) => return refused(&context, &headers, error).await,
    };
    let (title, button) = lti_answer_words(locale_of(&context.locale), &answer.platform, &answer.course);
    let form = format!(
        "<h1>{}</h1><form method=\"post\" action=\"{}\">{}{}</form>",
        escaped(&title),
        escaped(&answer.return_url),
        hidden("JWT", &answer.token),
        button_of(&button),
    );
    // The browser may post there, from this answer and from no other page.
    let origin = crate::configuration::origin_of(&answer.return_url);
    // Nothing of an address becomes another part of the policy.
    let origin = origin.filter(|origin| !origin.contains([';', ',', '\'', '"']));
    let origin = origin.unwrap_or_else(|| "'none'".to_owned());
    Ok(bare(&house, &context, (&title, &form), (&origin, "'none'")))
}

fn to(target: &str, set: &[String]) -> Response {
    let set = AppendHeaders(set.iter().map(|cookie| (header::SET_COOKIE, cookie.as_str())));
    (StatusCode::SEE_OTHER, [(header::LOCATION, target)], set).into_response()
}

/// A person reads it on the page about platforms, a program as a problem.
async fn refused(context: &Context, headers: &HeaderMap, error: Error) -> Answer<Response> {
    match error {
        Error::Refused(refusal) if accepts(headers, "text/html") => {
            let form = Form { name: LTI_FORM.to_owned(), typed: Vec::new(), back: "/lti".to_owned() };
            back_to_form(context, form, told(locale_of(&context.locale), refusal)).await
        }
        error => Err(error.into()),
    }
}

/// Inside another page: the way to a window of its own, with what the platform began with.
fn own_window(house: &House, context: &Context, begin: &Begin) -> Response {
    let (title, lead, button) = lti_window_words(locale_of(&context.locale));
    let fields = [
        ("iss", &begin.iss),
        ("login_hint", &begin.login_hint),
        ("client_id", &begin.client_id),
        ("lti_message_hint", &begin.lti_message_hint),
        ("lti_deployment_id", &begin.lti_deployment_id),
        ("target_link_uri", &begin.target_link_uri),
    ];
    let fields: String =
        fields.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| hidden(name, value)).collect();
    let body = format!(
        "<h1>{}</h1><p>{}</p><form method=\"post\" action=\"/api/v1/lti/login\" target=\"_blank\">{fields}{}</form>",
        escaped(&title),
        escaped(&lead),
        button_of(&button),
    );
    bare(house, context, (&title, &body), ("'self'", "*"))
}

/// A page that needs nothing but itself and the style sheet; where its form may lead, and who may frame it.
fn bare(house: &House, context: &Context, (title, body): (&str, &str), (leads, framed_by): (&str, &str)) -> Response {
    let language = locale_of(&context.locale);
    let (tag, direction, stylesheet) = (language.code(), language.direction(), &house.stylesheet);
    let page = format!(
        "<!doctype html><html lang=\"{tag}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{} · EduStream</title>\
         <link rel=\"stylesheet\" href=\"{stylesheet}\">\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"></head>\
         <body><main><div class=\"shell shell-reading page\">{body}</div></main></body></html>",
        escaped(title),
    );
    let policy = format!(
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action {leads}; base-uri 'none'; \
         frame-ancestors {framed_by}"
    );
    let mut response = Html(page).into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn hidden(name: &str, value: &str) -> String {
    format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escaped(value))
}

fn button_of(text: &str) -> String {
    format!("<button class=\"button button-primary\" type=\"submit\">{}</button>", escaped(text))
}

/// A text as it stands in a page, whatever it holds.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
