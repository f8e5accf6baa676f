//! The document around every page: head, fonts, theme, the loader of the islands.

use crate::request::page_request;
use leptos::{config::LeptosOptions, nonce::use_nonce, prelude::*};
use leptos_meta::{MetaTags, provide_meta_context};
use std::{collections::HashMap, sync::OnceLock};

/// Chooses the theme and tells the server the reader's zone before the first paint; nothing flashes, nothing shifts.
const EARLY: &str = include_str!("early.js");
/// Loads the module when the page is idle and holds an island; pages without one load nothing.
const LOADER: &str = include_str!("loader.js");

/// Addresses of the built `js`, `wasm` and `css`: the hashed names that `manifest.json` in the site root lists, or the
/// fixed ones of cargo-leptos, which writes none.
pub fn assets(options: &LeptosOptions) -> HashMap<String, String> {
    let manifest = std::path::Path::new(options.site_root.as_ref()).join("manifest.json");
    let listed = std::fs::read_to_string(manifest).ok().and_then(|text| serde_json::from_str(&text).ok());
    let fixed = |kind: &str| (kind.to_owned(), format!("/{}/{}.{kind}", options.site_pkg_dir, options.output_name));
    listed.unwrap_or_else(|| ["js", "wasm", "css"].map(fixed).into())
}

/// The document around a page.
pub fn shell(options: &LeptosOptions, page: impl FnOnce() -> AnyView) -> AnyView {
    static ASSETS: OnceLock<HashMap<String, String>> = OnceLock::new();
    provide_meta_context();
    let request = page_request();
    let assets = ASSETS.get_or_init(|| assets(options));
    let asset = |kind: &str| assets.get(kind).cloned().unwrap_or_default();
    let direction = if request.locale == "ar" { "rtl" } else { "ltr" };
    let theme = (request.theme != "system").then(|| request.theme.clone());
    let zone = (!request.zone_known && request.shows_times).then_some("unset");
    let nonce = use_nonce();
    let loader = LOADER.replace("{js}", &asset("js")).replace("{wasm}", &asset("wasm"));
    view! {
        <!DOCTYPE html>
        <html lang=request.locale.clone() dir=direction data-theme=theme data-zone=zone>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf8" />
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151412" />
                <script nonce=nonce.clone() inner_html=EARLY></script>
                <link rel="stylesheet" href=asset("css") />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="manifest" href="/manifest.webmanifest" />
                <MetaTags />
            </head>
            <body>
                {page()}
                <script type="module" nonce=nonce inner_html=loader></script>
            </body>
        </html>
    }
    .into_any()
}
