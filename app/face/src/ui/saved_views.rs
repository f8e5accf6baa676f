//! Above a list of the staff: the views that the reader keeps, and the form that keeps the one they look at.

use super::{
    display::{Icon, Opener},
    form::{ErrorSummary, FormPage, Hidden, TextField},
};
use crate::{
    i18n::tr,
    request::{FormState, locale},
};
use domain::identity::staff::views::{SavedView, ViewList};
use leptos::prelude::*;

/// Nothing where nothing is kept and nothing filtered.
#[component]
pub fn SavedViews(
    list: ViewList,
    views: Vec<SavedView>,
    /// The address of what is shown, without a cursor.
    #[prop(into)]
    current: String,
) -> impl IntoView {
    let l = locale();
    let query = current.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default();
    let new = !query.is_empty() && !views.iter().any(|kept| kept.query == query);
    if views.is_empty() && !new {
        return ().into_any();
    }
    let some = !views.is_empty();
    let items = views.into_iter().map(|kept| view! { <OneView list here={kept.query == query} kept /> }).collect_view();
    let links = some.then(|| {
        view! {
            <nav aria-label=tr!(l, views.title)>
                <ul class="flex flex-wrap gap-2">{items}</ul>
            </nav>
        }
    });
    let keep = new.then(|| view! { <Keep list query /> });
    view! {
        <div class="grid gap-2">
            {links}
            {keep}
        </div>
    }
    .into_any()
}

#[component]
fn OneView(list: ViewList, kept: SavedView, here: bool) -> impl IntoView {
    let l = locale();
    let href = format!("{}?{}", list.path(), kept.query);
    let forget = tr!(l, views.forget, name = kept.name.clone());
    view! {
        <li class="flex flex-wrap items-center gap-1">
            <a class="button button-quiet" href=href aria-current=here.then_some("page")>
                <bdi>{kept.name.clone()}</bdi>
            </a>
            <form method="post" action="/rpc/identity/view-forget">
                <FormPage />
                <Hidden name="list" value=list.code() />
                <Hidden name="name" value=kept.name />
                <button class="button button-quiet" type="submit" aria-label=forget>
                    <Icon icon=icondata::LuX />
                </button>
            </form>
        </li>
    }
}

#[component]
fn Keep(list: ViewList, query: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of("identity/view-save");
    let open = state.refusal().is_some();
    view! {
        <details open=open>
            <Opener text=tr!(l, views.keep) class="text-primary-text" />
            <form method="post" action="/rpc/identity/view-save" class="grid gap-3 max-w-(--container-form) pt-3">
                <FormPage />
                <ErrorSummary state=state.clone() />
                <Hidden name="list" value=list.code() />
                <Hidden name="query" value=query />
                <TextField state name="name" label=tr!(l, views.name) />
                <div>
                    <button class="button button-secondary" type="submit">
                        {tr!(l, views.save)}
                    </button>
                </div>
            </form>
        </details>
    }
}
