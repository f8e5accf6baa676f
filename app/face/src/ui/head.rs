//! What search engines read of a page besides its words: its own address, the same page in other languages, and
//! whether it is for them at all.

use crate::{
    page::query,
    request::{PageRequest, page_request},
};
use domain::{
    catalog::preview::{HEIGHT, WIDTH},
    identity::LOCALES,
};
use leptos::prelude::*;
use leptos_meta::{Link, Meta};

/// The page's addresses. A page that not everybody may open is not for search engines; neither is one that says so.
#[component]
pub(super) fn Addresses(path: String, hidden: bool) -> impl IntoView {
    let request = page_request();
    if hidden || !request.open {
        return view! { <Meta name="robots" content="noindex" /> }.into_any();
    }
    let own = canonical(&request, &path);
    let others = LOCALES.map(|code| {
        let href = in_language(&request.public_url, &path, code);
        view! { <Link rel="alternate" hreflang=code href=href /> }
    });
    view! {
        <Link rel="canonical" href=own />
        {others.into_iter().collect_view()}
        <Link rel="alternate" hreflang="x-default" href=format!("{}{path}", request.public_url) />
    }
    .into_any()
}

/// What networks show of a link to the page (Open Graph): its title, its description, and a picture of the house's own.
#[component]
pub(super) fn Shared(title: String, description: String, path: String, picture: String) -> impl IntoView {
    let request = page_request();
    request.open.then(|| {
        let url = canonical(&request, &path);
        let picture = if picture.is_empty() { "/og/site/home.png".to_owned() } else { picture };
        let picture = in_language(&request.public_url, &picture, &request.locale);
        view! {
            <Meta property="og:site_name" content="EduStream" />
            <Meta property="og:type" content="website" />
            <Meta property="og:title" content=title />
            {(!description.is_empty()).then(|| view! { <Meta property="og:description" content=description /> })}
            <Meta property="og:url" content=url />
            <Meta property="og:image" content=picture />
            <Meta property="og:image:width" content=WIDTH.to_string() />
            <Meta property="og:image:height" content=HEIGHT.to_string() />
            <Meta name="twitter:card" content="summary_large_image" />
        }
    })
}

/// The page's own address: with its language where the address names one, so that each language's page is itself.
fn canonical(request: &PageRequest, path: &str) -> String {
    match LOCALES.into_iter().find(|code| *code == query("lang")) {
        Some(code) => in_language(&request.public_url, path, code),
        None => format!("{}{path}", request.public_url),
    }
}

fn in_language(public_url: &str, path: &str, code: &str) -> String {
    format!("{public_url}{path}?lang={code}")
}
