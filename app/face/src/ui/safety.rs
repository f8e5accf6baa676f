//! Reporting what one sees and keeping its writer away: two ways that stand where one looks for them, folded away.

use super::{FormPage, Hidden, Opener};
use crate::{
    address::with_query,
    i18n::tr,
    request::{locale, page_request, service_context},
};
use leptos::prelude::*;

/// Where something is reported; `kind` is one of the report's.
pub fn report_address(kind: &str, id: &str) -> String {
    let here = page_request().path_and_query.clone();
    with_query("/report", [("kind", kind), ("id", id), ("next", here.as_str())])
}

/// Report it, and block `person`, who may be named by a tutor's id too. Nothing for whoever is not signed in.
#[component]
pub fn Safety(kind: &'static str, #[prop(into)] id: String, #[prop(into)] person: String) -> impl IntoView {
    let l = locale();
    service_context().person().map(|_| {
        view! {
            <details>
                <Opener text=tr!(l, safety.more) class="text-sm text-ink-soft" />
                <div class="flex flex-wrap gap-3 pt-2">
                    <a class="button button-quiet button-small" href=report_address(kind, &id)>
                        {tr!(l, abuse.title)}
                    </a>
                    <form method="post" action="/rpc/trust/block">
                        <FormPage />
                        <Hidden name="user_id" value=person />
                        <button class="button button-quiet button-small" type="submit">
                            {tr!(l, block.block)}
                        </button>
                    </form>
                </div>
            </details>
        }
    })
}
