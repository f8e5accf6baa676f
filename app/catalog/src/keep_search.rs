//! The button that keeps what was searched for.

use domain::catalog::{saved::query_string, search_form::SearchForm};
use face::{
    request::{locale, own_currency, page_request},
    ui::{FormPage, Hidden},
};
use leptos::prelude::*;

/// The search as it is kept.
pub(super) fn kept_query(form: &SearchForm) -> Option<String> {
    let (currency, request) = (own_currency(), page_request());
    form.request(currency, request.time_zone, &request.locale).ok().map(|request| query_string(&request))
}

/// A button that keeps what was searched for.
#[component]
pub(super) fn KeepSearch(query: String) -> impl IntoView {
    view! {
        <form method="post" action="/rpc/catalog/search-keep" class="pt-4">
            <FormPage />
            <Hidden name="query" value=query />
            <button class="button button-secondary" type="submit">
                {tr!(locale(), saved.search_save)}
            </button>
        </form>
    }
}
