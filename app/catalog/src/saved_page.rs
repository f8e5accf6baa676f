//! What somebody keeps (CA5): tutors, searches, and whose pages were opened last.

use super::tutor_card::{HeartForms, TutorCardView};
use catalog::saved::{favourites_list, recently_viewed, saved_searches_list};
use domain::catalog::{
    saved::{Alert, SavedSearch, search_of},
    search_form::SearchForm,
    tutor_search::TutorCard,
};
use face::{
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader},
};
use leptos::prelude::*;

/// `/saved-tutors`.
pub fn saved_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let tutors = favourites_list(&context).await?.items;
        let searches = saved_searches_list(&context).await?.items;
        let viewed = recently_viewed(&context).await?.items;
        let l = locale();
        let none = tutors.is_empty().then(|| {
            view! {
                <EmptyState
                    picture="no-favourites"
                    title=tr!(l, saved.none)
                    text=tr!(l, saved.none_text)
                    href="/tutors"
                    action=tr!(l, saved.find)
                />
            }
        });
        let kept = (!tutors.is_empty())
            .then(|| view! { <Cards id="tutors" title=tr!(l, saved.tutors) cards=tutors saved=Some(true) /> });
        let last =
            (!viewed.is_empty()).then(|| view! { <Cards id="viewed" title=tr!(l, saved.viewed) cards=viewed /> });
        Ok(view! {
            <Page title=tr!(l, saved.title)>
                <PageHeader title=tr!(l, saved.title) lead=tr!(l, saved.lead) />
                <ErrorSummary state=FormState::of("catalog/search-keep") />
                <ErrorSummary state=FormState::of("catalog/search-forget") />
                <HeartForms />
                {none}
                {kept}
                <Searches searches />
                {last}
            </Page>
        }
        .into_any())
    })
}

#[component]
fn Cards(
    id: &'static str,
    #[prop(into)] title: String,
    cards: Vec<TutorCard>,
    /// Whether these are the saved ones, which can be taken off the list.
    #[prop(optional_no_strip)]
    saved: Option<bool>,
) -> impl IntoView {
    view! {
        <section class="grid gap-4" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {cards
                .into_iter()
                .map(|card| {
                    view! { <TutorCardView card form=SearchForm::default() week=None saved /> }
                })
                .collect_view()}
        </section>
    }
}

#[component]
fn Searches(searches: Vec<SavedSearch>) -> impl IntoView {
    let l = locale();
    let none = searches.is_empty().then(|| view! { <p>{tr!(l, saved.no_searches)}</p> });
    view! {
        <section class="grid gap-3" aria-labelledby="searches">
            <h2 id="searches">{tr!(l, saved.searches)}</h2>
            {none}
            <ul class="grid gap-3">{searches.into_iter().map(|search| view! { <Search search /> }).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Search(search: SavedSearch) -> impl IntoView {
    let l = locale();
    let words = search_of(&search.query).map(|asked| asked.q).unwrap_or_default();
    let words = if words.is_empty() { tr!(l, saved.search_all).to_string() } else { words };
    let alert = match search.alert {
        Alert::Daily => tr!(l, saved.search_daily),
        Alert::Off => tr!(l, saved.search_off),
    };
    let open = format!("{}: {words}", tr!(l, saved.search_open));
    let remove = format!("{}: {words}", tr!(l, saved.search_remove));
    view! {
        <li class="card">
            <div class="card-body flex flex-wrap items-center justify-between gap-3">
                <div class="grid gap-1 min-w-0">
                    <a class="font-medium" href=format!("/tutors?{}", search.query) aria-label=open>
                        <bdi>{words}</bdi>
                    </a>
                    <span class="text-sm text-ink-soft">{alert}</span>
                </div>
                <form method="post" action="/rpc/catalog/search-forget">
                    <FormPage />
                    <Hidden name="search_id" value=search.id.to_string() />
                    <button class="button button-secondary button-small" type="submit" aria-label=remove>
                        {tr!(l, saved.search_remove)}
                    </button>
                </form>
            </div>
        </li>
    }
}
