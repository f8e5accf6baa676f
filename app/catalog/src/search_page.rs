//! Tutor search (CA1): filters left (a sheet on a phone), count and order above, cards with the next free times.

use super::{filters::Filters, tutor_card::TutorCardView};
use crate::i18n::refusals::told;
use catalog::{subjects::subjects_list, tutor_search::tutor_search};
use domain::{
    Refusal,
    catalog::{
        search_form::SearchForm,
        subjects::Subject,
        tutor_search::{TutorFacets, TutorSearch, TutorSearchRequest, TutorSearchResult},
    },
};
use face::{
    address,
    errors_page::set_status,
    page::page_of,
    request::{locale, own_currency, page_request, service_context},
    ui::{EmptyState, Icon, NoticeBox, NoticeKind, Page, TimesIn},
};
use leptos::prelude::*;

fn form_of_address() -> SearchForm {
    let query = page_request().query.clone();
    let pairs: serde_json::Map<String, serde_json::Value> =
        query.into_iter().map(|(name, value)| (name, value.into())).collect();
    serde_json::from_value(pairs.into()).unwrap_or_default()
}

/// `/tutors`.
pub fn search_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let form = form_of_address();
        let currency = own_currency();
        let request = page_request();
        let (zone, language) = (request.time_zone, request.locale.clone());
        let asked = form.request(currency, zone, &language);
        let found = match asked.and_then(|request| TutorSearch::parse(&request, currency)) {
            Ok(search) => tutor_search(&context, search).await,
            Err(refusal) => Err(refusal.into()),
        };
        let subjects = subjects_list(&context).await?.to_vec();
        let (result, refusal) = match found {
            Ok(result) => (Some(result), None),
            Err(spine::Error::Refused(refusal)) => (None, Some(refusal)),
            Err(error) => return Err(error),
        };
        let facets = result.as_ref().map(|r| r.facets.clone()).unwrap_or_default();
        let l = locale();
        Ok(view! {
            <Page title=tr!(l, search.title) description=tr!(l, search.description)>
                <h1 class="sr-only">{tr!(l, search.title)}</h1>
                <form
                    method="get"
                    action="/tutors"
                    role="search"
                    class="grid gap-6 lg:grid-cols-[272px_1fr] lg:grid-rows-[auto_1fr] lg:gap-10"
                >
                    <SearchField typed=form.request.q.clone() subjects=subjects.clone() />
                    <div class="lg:col-start-1 lg:row-start-1 lg:row-span-2">
                        <FilterColumn form=form.clone() facets subjects />
                    </div>
                    <div class="lg:col-start-2 grid gap-4 content-start">
                        {match (result, refusal) {
                            (Some(result), _) => view! { <Results form=form.clone() result /> }.into_any(),
                            (None, refusal) => {
                                view! { <Refused refusal=refusal.map(|refusal| told(l, refusal)) /> }.into_any()
                            }
                        }}
                    </div>
                </form>
            </Page>
        }
        .into_any())
    })
}

#[component]
fn SearchField(typed: String, subjects: Vec<Subject>) -> impl IntoView {
    let l = locale();
    let names = subjects.into_iter().map(|subject| view! { <option value=subject.name></option> }).collect_view();
    view! {
        <div class="lg:col-start-2 flex gap-2">
            <label class="sr-only" for="q">
                {tr!(l, search.field)}
            </label>
            <input
                class="input"
                id="q"
                name="q"
                type="search"
                list="subject-names"
                value=typed
                placeholder=tr!(l, search.placeholder)
                maxlength="200"
            />
            <datalist id="subject-names">{names}</datalist>
            <button class="button button-primary" type="submit">
                <Icon icon=icondata::LuSearch />
                <span class="max-sm:sr-only">{tr!(l, search.submit)}</span>
            </button>
        </div>
    }
}

/// On a phone the filters are a closed sheet; on a wide screen always open. Both are the same fields of one form.
#[component]
fn FilterColumn(form: SearchForm, facets: TutorFacets, subjects: Vec<Subject>) -> impl IntoView {
    let l = locale();
    view! {
        <input type="checkbox" id="show-filters" class="peer sr-only lg:hidden" />
        <label
            for="show-filters"
            class="button button-secondary button-wide lg:hidden \
                peer-focus-visible:outline-3 peer-focus-visible:outline-primary"
        >
            <Icon icon=icondata::LuSlidersHorizontal />
            {tr!(l, filter.title)}
        </label>
        <div class="max-lg:hidden max-lg:peer-checked:grid grid gap-5 max-lg:mt-4 sheet">
            <h2 class="max-lg:sr-only">{tr!(l, filter.title)}</h2>
            <Filters form facets subjects />
            <div class="flex flex-wrap gap-2">
                <button class="button button-primary grow" type="submit">
                    {tr!(l, filter.apply)}
                </button>
                <a class="button button-quiet" href="/tutors">
                    {tr!(l, filter.clear)}
                </a>
            </div>
        </div>
    }
}

#[component]
fn Refused(refusal: Option<Refusal>) -> impl IntoView {
    set_status(422);
    refusal.map(|refusal| {
        let lines = refusal.fields.iter().map(|f| view! { <p>{f.message.clone()}</p> }).collect_view();
        view! {
            <NoticeBox kind=NoticeKind::Error>
                {lines}<p>
                    <a href="/tutors">{tr!(locale(), filter.clear)}</a>
                </p>
            </NoticeBox>
        }
    })
}

/// What helps depends on what was asked: filters can go, words can be others, and a house without tutors waits for its
/// first.
#[component]
fn NobodyFound(form: SearchForm) -> impl IntoView {
    let l = locale();
    let words = !form.request.q.trim().is_empty();
    if filters_set(&form) {
        view! {
            <EmptyState
                title=tr!(l, search.none_title)
                text=tr!(l, search.none_text)
                href="/tutors"
                action=tr!(l, filter.clear)
            />
        }
        .into_any()
    } else if words {
        view! {
            <EmptyState
                title=tr!(l, search.none_title)
                text=tr!(l, search.word_text)
                href="/tutors"
                action=tr!(l, search.all)
            />
        }
        .into_any()
    } else {
        view! {
            <EmptyState
                title=tr!(l, search.empty_title)
                text=tr!(l, search.empty_text)
                href="/register?role=tutor"
                action=tr!(l, landing.teach_action)
            />
        }
        .into_any()
    }
}

/// Whether anything but words, order and place in the list was asked for.
fn filters_set(form: &SearchForm) -> bool {
    let TutorSearchRequest { q, sort, limit, cursor, currency, .. } = form.request.clone();
    *form
        != SearchForm {
            request: TutorSearchRequest { q, sort, limit, cursor, currency, ..TutorSearchRequest::default() },
            ..SearchForm::default()
        }
}

#[component]
fn Results(form: SearchForm, result: TutorSearchResult) -> impl IntoView {
    let l = locale();
    if result.page.items.is_empty() {
        return view! { <NobodyFound form /> }.into_any();
    }
    let page_from = |cursor: String| {
        address::search(&SearchForm { request: TutorSearchRequest { cursor, ..form.request.clone() }, ..form.clone() })
    };
    let next = result.page.next_cursor.clone().map(page_from);
    let first = (!form.request.cursor.is_empty()).then(|| page_from(String::new()));
    view! {
        <div class="flex flex-wrap justify-between gap-x-4 text-ink-soft">
            <p role="status">{tr!(l, search.count, count = result.total)}</p>
            <p class="text-sm"><TimesIn /></p>
        </div>
        <ul class="grid gap-4">
            {result
                .page
                .items
                .into_iter()
                .map(|card| {
                    view! {
                        <li>
                            <TutorCardView card />
                        </li>
                    }
                })
                .collect_view()}
        </ul>
        <nav class="flex flex-wrap justify-between gap-3" aria-label=tr!(l, search.pages)>
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_order_are_no_filters() {
        let asked = |change: fn(&mut SearchForm)| {
            let mut form = SearchForm::default();
            change(&mut form);
            filters_set(&form)
        };
        assert!(!asked(|_| ()));
        assert!(!asked(|form| (form.request.q, form.request.sort) = ("algebra".into(), "rating".into())));
        assert!(asked(|form| form.request.country = "BR".into()));
        assert!(asked(|form| form.price_to = "20".into()));
    }
}
