//! What makes an app of the site on a phone: the manifest, the worker beside the pages, and scripts with hashed names.
//! They are the same for everybody, so nobody is looked at.

use crate::{doors::Opening, failure::Answer, house::House, request::QueryOf};
use app::{
    i18n::{Locale, tr},
    scripts::{SCRIPTS, Script, worker},
    shell::assets,
};
use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access, Door},
    platform::refusals::not_found,
};
use serde::Deserialize;
use serde_json::{Value, json};

const JAVASCRIPT: HeaderValue = HeaderValue::from_static("text/javascript; charset=utf-8");
const MANIFEST: HeaderValue = HeaderValue::from_static("application/manifest+json");
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");
/// Asked for anew each time, so that a mended worker reaches everybody with their next page.
const ASKED: HeaderValue = HeaderValue::from_static("no-cache");

/// A worker lives by the policy it came with: it asks us, and nobody else.
const OWN_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; connect-src 'self'; frame-ancestors 'none'");

type Headers = [(HeaderName, HeaderValue); 2];

/// The rows.
pub fn openings() -> Vec<Opening> {
    let script = Door::media("/script/{file}", Access::Anyone).sample_of(app::scripts::LIVE.address());
    vec![
        Opening::new(Door::media("/manifest.webmanifest", Access::Anyone), manifest),
        Opening::new(Door::media("/sw.js", Access::Anyone), beside),
        Opening::new(script, own_script),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Language {
    lang: String,
}

/// In the language of the page that names it.
async fn manifest(QueryOf(asked): QueryOf<Language>) -> Response {
    let headers: Headers = [(header::CONTENT_TYPE, MANIFEST), (header::CACHE_CONTROL, AN_HOUR)];
    (headers, Json(described(&asked.lang)).into_response().into_body()).into_response()
}

/// The manifest in a language.
pub fn described(language: &str) -> Value {
    let l = Locale::of(language);
    let icon = |size: u32, purpose: &str, name: &str| {
        json!({ "src": format!("/img/app/{name}-{size}.png"), "sizes": format!("{size}x{size}"),
            "type": "image/png", "purpose": purpose })
    };
    let shortcut = |name: &str, url: &str| json!({ "name": name, "url": url, "icons": [icon(192, "any", "icon")] });
    json!({
        "id": "/",
        "name": "EduStream",
        "short_name": "EduStream",
        "description": tr!(l, manifest.about),
        "lang": l.code(),
        "dir": if l.code() == "ar" { "rtl" } else { "ltr" },
        "start_url": "/home",
        "scope": "/",
        "display": "standalone",
        "background_color": "#fbfaf8",
        "theme_color": "#2563eb",
        "categories": ["education"],
        "icons": [
            icon(192, "any", "icon"),
            icon(512, "any", "icon"),
            icon(192, "maskable", "maskable"),
            icon(512, "maskable", "maskable"),
            { "src": "/favicon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any" },
        ],
        "shortcuts": [
            shortcut(tr!(l, nav.lessons), "/bookings"),
            shortcut(tr!(l, nav.messages), "/messages"),
            shortcut(tr!(l, nav.search), "/tutors"),
        ],
        "share_target": {
            "action": "/share",
            "method": "GET",
            "enctype": "application/x-www-form-urlencoded",
            "params": { "title": "title", "text": "text", "url": "url" },
        },
    })
}

async fn beside(State(house): State<House>) -> Response {
    let policy = (header::CONTENT_SECURITY_POLICY, OWN_POLICY);
    let headers = [(header::CONTENT_TYPE, JAVASCRIPT), (header::CACHE_CONTROL, ASKED), policy];
    (headers, worker(&assets(&house.leptos).css)).into_response()
}

/// A name of before is gone: the page that named it is older than this server.
async fn own_script(Path(file): Path<String>) -> Answer<Response> {
    let named = |script: &&Script| script.address() == format!("/script/{file}");
    let script = SCRIPTS.iter().find(named).ok_or_else(|| not_found("address"))?;
    let headers: Headers = [(header::CONTENT_TYPE, JAVASCRIPT), (header::CACHE_CONTROL, FOR_EVER)];
    Ok((headers, script.text).into_response())
}
