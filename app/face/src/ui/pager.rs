//! From one page of a list to the next: the one way every list with a cursor goes on.

use crate::{i18n::tr, request::locale};
use leptos::prelude::*;

/// Links to the next page and, from a later one, back to the first. A cursor knows no way back, so there is none.
/// Nothing at all when the list is one page.
#[component]
pub fn Pager(
    /// Address of the first page; named on every page but the first.
    #[prop(into)]
    first: Option<String>,
    /// Address of the next page, if there is one.
    #[prop(into)]
    next: Option<String>,
) -> impl IntoView {
    if first.is_none() && next.is_none() {
        return ().into_any();
    }
    let l = locale();
    view! {
        <nav class="flex flex-wrap gap-3" aria-label=tr!(l, search.pages)>
            {first
                .map(|href| {
                    view! {
                        <a class="button button-quiet" href=href>
                            {tr!(l, search.first_page)}
                        </a>
                    }
                })}
            {next
                .map(|href| {
                    view! {
                        <a class="button button-secondary" href=href rel="next">
                            {tr!(l, search.next_page)}
                        </a>
                    }
                })}
        </nav>
    }
    .into_any()
}
