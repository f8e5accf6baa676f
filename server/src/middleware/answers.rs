//! Rendering of failures, security headers, and the guard against panics.
//!
//! Who asked decides the shape: the API and other programs get a problem document, server functions the refusal as
//! their caller decodes it, a browser that navigates gets a page with the sentence and the code to quote.

use super::{identify::locale_of, trace::TraceId};
use crate::{doors::Entrance, failure::Failure, house::House};
use app::{errors_page::bare_words, i18n::Locale, refusals::told};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{
    Refusal, RefusalKind,
    door::{Headers, Kind},
};
use futures::FutureExt;
use std::{any::Any, panic::AssertUnwindSafe};

/// Who reads a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reader {
    Program,
    ServerFunction,
    Browser,
}

impl Reader {
    fn of(kind: Kind, headers: &HeaderMap) -> Self {
        match kind {
            Kind::Api | Kind::Ws | Kind::Webhook => Self::Program,
            _ if accepts(headers, "text/html") => Self::Browser,
            Kind::Rpc => Self::ServerFunction,
            Kind::Page | Kind::Media | Kind::Dev | Kind::Health => Self::Program,
        }
    }
}

/// Whether `Accept` names a media type (wildcards do not count: every program sends them).
pub fn accepts(headers: &HeaderMap, media_type: &str) -> bool {
    headers.get_all(header::ACCEPT).iter().any(|value| value.to_str().is_ok_and(|text| text.contains(media_type)))
}

/// Layer 2.
pub async fn answers(State(house): State<House>, request: Request, next: Next) -> Response {
    let door = Entrance::of(request.extensions()).door;
    let reader = Reader::of(door.kind, request.headers());
    // Nobody is identified yet: the chosen language, else the browser's.
    let language = app::request::locale_of(&locale_of(request.headers(), None));
    let trace_id = request.extensions().get::<TraceId>().map(|id| id.0.clone()).unwrap_or_default();
    let mut response = next.run(request).await;
    let own = response.extensions().get::<Personal>().is_some();
    if let Some(failure) = response.extensions_mut().remove::<Failure>() {
        failure.log();
        response = render(&house, &failure, (reader, language, own), &trace_id, response);
    }
    let failed = response.status().is_client_error() || response.status().is_server_error();
    secure(&house, door.headers, (own, failed), response.headers_mut());
    response
}

fn render(
    house: &House,
    failure: &Failure,
    (reader, language, own): (Reader, Locale, bool),
    trace_id: &str,
    bare: Response,
) -> Response {
    match reader {
        Reader::Program => failure.render(bare, "application/problem+json", failure.problem(trace_id).to_string()),
        Reader::ServerFunction => {
            // The form that the callers of server functions decode.
            let refusal = told(language, failure.refusal.clone());
            let body = serde_json::json!({ "refusal": refusal, "trace_id": trace_id });
            failure.render(bare, "application/json", body.to_string())
        }
        Reader::Browser => {
            let body = page(house, (language, own), &told(language, failure.refusal.clone()), trace_id);
            failure.render(bare, "text/html; charset=utf-8", body)
        }
    }
}

/// The page for failures that happen before any page is rendered. It needs nothing but itself and the style sheet. What
/// was refused says itself; what went wrong has a heading before its sentence.
fn page(house: &House, (language, own): (Locale, bool), refusal: &Refusal, trace_id: &str) -> String {
    let (failed, start, code) = bare_words(language, trace_id, own);
    let (tag, direction) = (language.code(), language.direction());
    let escaped = refusal.message.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let broken = matches!(refusal.kind, RefusalKind::Unavailable | RefusalKind::Unexpected);
    let (title, lead) = if broken {
        (failed, format!(r#"<p class="text-lg text-ink-soft">{escaped}</p>"#))
    } else {
        (escaped, String::new())
    };
    let (stylesheet, home) = (&house.stylesheet, if own { "/home" } else { "/" });
    format!(
        r#"<!doctype html><html lang="{tag}" dir="{direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} · EduStream</title>
<link rel="stylesheet" href="{stylesheet}"><link rel="icon" href="/favicon.svg" type="image/svg+xml"></head>
<body><header class="site-header"><div class="shell site-header-row"><a class="site-brand" href="/">EduStream</a></div>
</header><main><div class="shell shell-reading page"><h1>{title}</h1>{lead}
<p><a class="button button-secondary" href="{home}">{start}</a></p><p class="text-sm text-ink-soft">{code}</p></div>
</main></body></html>"#
    )
}

/// Marks an answer that was made for somebody who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct Personal;

const BARE_PAGE: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; \
                         base-uri 'none'; frame-ancestors 'none'";
const NO_PAGE: &str = "default-src 'none'; frame-ancestors 'none'";
const WIDGET: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'none'; \
                      base-uri 'none'; frame-ancestors *";

/// Headers of every answer, by the row's class. One that the handler set (a page's policy with its nonce, an asset's
/// caching) stays.
fn secure(house: &House, class: Headers, (personal, failed): (bool, bool), headers: &mut HeaderMap) {
    let html = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let framed = class == Headers::Widget;
    let policy = match (framed, html) {
        (true, _) => WIDGET,
        (false, true) => BARE_PAGE,
        (false, false) => NO_PAGE,
    };
    let caching = match class {
        // Whoever is listed a minute later is not missing for five.
        Headers::Widget if !failed => "public, max-age=300",
        // What history keeps, the next person at this machine reads after the sign-out (3-24 of the public reports).
        Headers::Page if html && !personal => "private, no-cache",
        Headers::Page | Headers::Data | Headers::Asset | Headers::Widget => "no-store",
    };
    let fixed: [(HeaderName, &'static str); 7] = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), if framed { "cross-origin" } else { "same-origin" }),
        (header::CACHE_CONTROL, caching),
    ];
    for (name, value) in fixed {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if !framed {
        headers.entry(header::X_FRAME_OPTIONS).or_insert(HeaderValue::from_static("DENY"));
    }
    if !house.configuration.dev {
        let two_years = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, two_years);
    }
}

/// Layer 3: the request that met a defect fails, the server goes on.
pub async fn panics(request: Request, next: Next) -> Response {
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(panic) => Failure::unexpected(format!("panic: {}", text_of(panic.as_ref()))).into_response(),
    }
}

fn text_of(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("without a text")
}
