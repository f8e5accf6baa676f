//! `/changelog`: what is new, release by release.

use crate::i18n::Locale;
use face::{
    request::locale,
    ui::{Page, PageHeader},
};
use leptos::prelude::*;

/// What a release brought, the newest first.
fn releases(l: Locale) -> Vec<(&'static str, Vec<&'static str>)> {
    vec![(
        "2026-11-30",
        vec![
            tr!(l, changelog.webhooks),
            tr!(l, changelog.keys),
            tr!(l, changelog.pages),
            tr!(l, changelog.developers),
            tr!(l, changelog.status),
        ],
    )]
}

/// `/changelog`.
pub fn changelog_page() -> AnyView {
    let l = locale();
    let releases = releases(l).into_iter().map(|(day, lines)| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <section class="grid gap-2">
                <h2>
                    <time datetime=day>{day}</time>
                </h2>
                <ul>{lines}</ul>
            </section>
        }
    });
    view! {
        <Page title=tr!(l, changelog.title) width="reading">
            <PageHeader title=tr!(l, changelog.title) lead=tr!(l, changelog.lead) />
            <div class="prose">{releases.collect_view()}</div>
        </Page>
    }
    .into_any()
}
