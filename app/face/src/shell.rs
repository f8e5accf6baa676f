//! The document around every page: head, fonts, theme, the loader of the islands.

use crate::request::page_request;
use domain::catalog::linked_data::script_text;
use leptos::{config::LeptosOptions, nonce::use_nonce, prelude::*};
use leptos_meta::{MetaTags, provide_meta_context};
use serde::Deserialize;
use std::{collections::BTreeMap, sync::OnceLock};

/// Chooses the theme and tells the server the reader's zone before the first paint; nothing flashes, nothing shifts.
const EARLY: &str = include_str!("early.js");
/// Loads the module when the page is idle and holds an island; pages without one load nothing.
const LOADER: &str = include_str!("loader.js");

/// Addresses of what the build made for the browser.
#[derive(Clone, Debug, Deserialize)]
pub struct Assets {
    /// The module's script.
    pub js: String,
    /// The module.
    pub wasm: String,
    /// The style sheet.
    pub css: String,
    /// Island → the files in the module's folder that it needs besides.
    #[serde(default)]
    pub islands: BTreeMap<String, Vec<String>>,
    /// Script of a single page → its address.
    #[serde(default)]
    pub modules: BTreeMap<String, String>,
}

/// What `manifest.json` in the site root lists, or the fixed names of cargo-leptos, which writes none.
pub fn assets(options: &LeptosOptions) -> Assets {
    let manifest = std::path::Path::new(options.site_root.as_ref()).join("manifest.json");
    let listed = std::fs::read_to_string(manifest).ok().and_then(|text| serde_json::from_str(&text).ok());
    let fixed = |kind: &str| format!("/{}/{}.{kind}", options.site_pkg_dir, options.output_name);
    listed.unwrap_or_else(|| Assets {
        js: fixed("js"),
        wasm: fixed("wasm"),
        css: fixed("css"),
        islands: BTreeMap::new(),
        modules: BTreeMap::new(),
    })
}

/// The loader's text, which is the same for every page but for its nonce.
fn loader(assets: &Assets) -> String {
    let islands = serde_json::to_string(&assets.islands).unwrap_or_default();
    LOADER.replace("{js}", &assets.js).replace("{wasm}", &assets.wasm).replace("{islands}", &islands)
}

/// What the build made, and the loader that goes with it; read with the first page.
static ASSETS: OnceLock<(Assets, String)> = OnceLock::new();

/// The document around a page.
pub fn shell(options: &LeptosOptions, page: impl FnOnce() -> AnyView) -> AnyView {
    provide_meta_context();
    let request = page_request();
    let (assets, loader) = ASSETS.get_or_init(|| {
        let assets = assets(options);
        let loader = loader(&assets);
        (assets, loader)
    });
    let direction = if request.locale == "ar" { "rtl" } else { "ltr" };
    let theme = (request.theme != "system").then(|| request.theme.clone());
    let zone = match (request.zone_known, request.zone_by_browser) {
        (false, _) => Some("unset"),
        (true, true) => Some("told"),
        (true, false) => None,
    };
    let zone = zone.filter(|_| request.shows_times);
    let nonce = use_nonce();
    view! {
        <!DOCTYPE html>
        <html lang=request.locale.clone() dir=direction data-theme=theme data-zone=zone>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf8" />
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151412" />
                <script nonce=nonce.clone() inner_html=EARLY></script>
                <link rel="stylesheet" href=assets.css.as_str() />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="apple-touch-icon" href="/img/app/icon-192.png" />
                <link rel="manifest" href=format!("/manifest.webmanifest?lang={}", request.locale) />
                <MetaTags />
            </head>
            <body>
                {page()}
                <script type="module" nonce=nonce inner_html=loader.as_str()></script>
            </body>
        </html>
    }
    .into_any()
}

/// The script of a single page, which no other page loads.
#[component]
pub fn PageModule(name: &'static str) -> impl IntoView {
    let address = ASSETS.get().and_then(|(assets, _)| assets.modules.get(name).cloned());
    address.map(|address| view! { <script type="module" nonce=use_nonce() src=address></script> })
}

/// A module at that address of ours.
#[component]
pub fn AddressModule(#[prop(into)] address: String) -> impl IntoView {
    view! { <script type="module" nonce=use_nonce() src=address></script> }
}

/// A script of our own in the page that needs it: a module, which runs when the page is there, with the answer's nonce.
#[component]
pub fn OwnScript(text: &'static str) -> impl IntoView {
    view! { <script type="module" nonce=use_nonce() inner_html=text></script> }
}

/// Loads the page again every so many seconds where there is no script that could look.
#[component]
pub fn AgainWithoutScript(seconds: u32) -> impl IntoView {
    view! {
        <noscript>
            <meta http-equiv="refresh" content=seconds.to_string() />
        </noscript>
    }
}

/// Linked data (schema.org) for search engines: a script of a type that nothing runs, whose text cannot end it.
#[component]
pub fn LinkedData(data: serde_json::Value) -> impl IntoView {
    view! { <script type="application/ld+json" inner_html=script_text(&data)></script> }
}
