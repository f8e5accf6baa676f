//! The way back to where a page was reached from, above its heading.

use crate::request::locale;
use leptos::prelude::*;

/// Steps from the widest to the nearest, each with where it leads, and the page one is on.
#[component]
pub fn Crumbs(steps: Vec<(String, String)>, #[prop(into)] here: String) -> impl IntoView {
    let steps = steps.into_iter().map(|(href, text)| {
        view! {
            <li>
                <a class="inline-flex min-h-11 items-center" href=href>
                    <bdi>{text}</bdi>
                </a>
            </li>
            <li aria-hidden="true">"/"</li>
        }
    });
    view! {
        <nav aria-label=tr!(locale(), lesson.here)>
            <ol class="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
                {steps.collect_view()} <li aria-current="page">
                    <bdi>{here}</bdi>
                </li>
            </ol>
        </nav>
    }
    .into_any()
}
