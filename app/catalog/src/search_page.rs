//! Tutor search (CA1): what and when on top, filters left (a disclosure on a phone), count and order over the chips of
//! what is set, cards with free times in the window asked for.

use super::{
    also::also,
    chips::{Chips, chips},
    filters::{Filters, sort_name},
    instead::instead,
    keep_search::{KeepSearch, kept_query},
    places::{Elsewhere, heading, own_address, seen},
    told::of_page,
    tutor_card::{HeartForms, TutorCardView},
};
use crate::i18n::refusals::told;
use catalog::{saved::favourites_among, subjects::subjects_list, tutor_search::week_ahead_of};
use domain::{
    Refusal,
    calendar::today_in,
    catalog::{
        linked_data::subject as subject_data,
        personal,
        search_form::SearchForm,
        subjects::Subject,
        tutor_search::{TutorSearch, TutorSearchRequest, TutorSearchResult, TutorSort},
    },
    ids::TutorId,
    matching::recommend::Recommendation,
    people::cities::city,
};
use face::{
    address,
    errors_page::set_status,
    matches::{MatchRow, is_asked},
    page::page_of,
    request::{locale, own_currency, page_request, service_context},
    searched::day_name,
    ui::{EmptyState, Icon, LinkedData, NoticeBox, NoticeKind, Page, Pager, TimesIn},
};
use leptos::prelude::*;
use services::{growth::ads::tutor_search_promoted, matching_live::recommend};
use spine::Context;
use std::collections::{HashMap, HashSet};

/// Days one may choose from.
const DAYS: usize = 14;
/// Length of the lessons that the preview of a week counts.
const PREVIEW_MINUTES: i32 = 60;

/// `/tutors`.
pub fn search_page() -> AnyView {
    page_of(async move { found_page(address::search_asked()).await })
}

/// The page of a search; also that of one subject.
pub async fn found_page(form: SearchForm) -> spine::Result<AnyView> {
    let (context, l) = (service_context(), locale());
    let subjects = subjects_list(&context).await?;
    let form = form.meant(&subjects);
    let subject = subjects.iter().find(|subject| subject.id.to_string() == form.request.subject_id).cloned();
    let (mut found, refusal) = match found_of(&context, &form).await {
        Ok(found) => (Some(found), None),
        Err(spine::Error::Refused(refusal)) => (None, Some(refusal)),
        Err(error) => return Err(error),
    };
    let facets = found.as_ref().map(|(_, result)| result.facets.clone()).unwrap_or_default();
    let name = subject.as_ref().map(|subject| subject.name.clone());
    let set = found.as_ref().map(|(search, _)| chips(&form, search, name.as_deref())).unwrap_or_default();
    let filters = set.iter().filter(|chip| chip.filter).count() + usize::from(!form.free_part.is_empty());
    let place = city(&form.request.city);
    let plain = || tr!(l, search.title).to_string();
    let heading = found.as_ref().map_or_else(plain, |(_, it)| heading(it.total, name.as_deref(), place));
    let title = if name.is_some() || place.is_some() { heading.clone() } else { plain() };
    let data = subject.as_ref().zip(found.as_ref()).map(|(subject, (_, result))| linked_data(subject, result));
    let own_address = own_address(set.len(), subject.as_ref(), place);
    let around = own_address.is_some().then(|| {
        view! { <Elsewhere subject=subject.clone() place facets=facets.clone() subjects=subjects.to_vec() /> }
    });
    let of_place = own_address.as_ref().and(found.as_ref());
    let (description, below) = of_page(&context, of_place, (subject.as_ref(), place), &heading).await?;
    let also = also(&context, &form, subject.as_ref()).await?;
    let ids: Vec<TutorId> = found.iter().flat_map(|(_, result)| result.page.items.iter().map(|card| card.id)).collect();
    let weeks = week_ahead_of(&context, &ids, page_request().time_zone, PREVIEW_MINUTES).await?;
    let (saved, hearts) = hearts(&context, &ids).await?;
    let instead = instead(&context, &form, found.as_ref(), &set).await?;
    let matches = matched(&context, found.as_mut()).await;
    let picture = subject.as_ref().map(|it| format!("/og/subject/{}.png", it.slug)).unwrap_or_default();
    let seen = found.as_ref().map(|(_, result)| seen(result.total, set.len(), subject.as_ref()));
    let kept = found.as_ref().filter(|_| context.person().is_some()).and_then(|_| kept_query(&form));
    Ok(view! {
        <Page
            title
            description
            canonical=own_address.unwrap_or_else(|| "/tutors".into())
            picture
        >
            {data.map(|data| view! { <LinkedData data /> })} {seen}
            <a class="skip-link" href="#results">
                {tr!(l, search.skip)}
            </a>
            <form method="get" action="/tutors" role="search" class="search">
                <Find form=form.clone() subjects=subjects.to_vec() name />
                <Filters form=form.clone() facets set=filters />
                <h1 class="search-count">
                    <span role="status">{heading}</span>
                </h1>
                <Sort form=form.clone() />
                <div class="search-chips">
                    <Chips chips=set sort=form.request.sort.clone() />
                </div>
                <div class="search-list" id="results" tabindex="-1">
                    {match found {
                        Some((_, result)) => view! { <Results form result weeks saved /> }.into_any(),
                        None => view! { <Refused refusal=refusal.map(|refusal| told(l, refusal)) /> }.into_any(),
                    }}
                    {instead}
                </div>
            </form>
            {hearts} {below} {also} {around}
            {kept.map(|query| view! { <KeepSearch query /> })}
            <MatchRow items=matches />
        </Page>
    }
    .into_any())
}

/// What was asked for, and who was found.
async fn found_of(context: &Context, form: &SearchForm) -> spine::Result<(TutorSearch, TutorSearchResult)> {
    let search = asked(form)?;
    let result = tutor_search_promoted(context, search.clone()).await?;
    Ok((search, result))
}

/// Recommended tutors of the subject, and on the cards of the search how well each fits the reader.
async fn matched(context: &Context, found: Option<&mut (TutorSearch, TutorSearchResult)>) -> Vec<Recommendation> {
    let Some((search, result)) = found.filter(|_| is_asked()) else { return Vec::new() };
    recommend::scores_put(context, search.subject_id, &mut result.page.items).await;
    if context.flag(personal::FLAG).await {
        personal::order_for_reader(&mut result.page.items, search.sort);
    }
    recommend::row(context, search.subject_id).await
}

/// A subject's page as search engines read it.
fn linked_data(subject: &Subject, result: &TutorSearchResult) -> serde_json::Value {
    let l = locale();
    let path = address::subject(&subject.slug);
    let (start, all) = (tr!(l, nav.start).to_string(), tr!(l, nav.subjects).to_string());
    let crumbs = [(start.as_str(), "/"), (all.as_str(), "/subjects"), (subject.name.as_str(), path.as_str())];
    subject_data(&page_request().public_url, &subject.name, &path, &result.page.items, &crumbs)
}

pub(super) fn asked(form: &SearchForm) -> Result<TutorSearch, Refusal> {
    let (currency, request) = (own_currency(), page_request());
    let asked = form.request(currency, request.time_zone, &request.locale)?;
    TutorSearch::parse(&asked, currency)
}

/// What, and on which day.
#[component]
fn Find(form: SearchForm, subjects: Vec<Subject>, name: Option<String>) -> impl IntoView {
    let l = locale();
    let typed = name.unwrap_or_else(|| form.request.q.clone());
    let names = subjects.into_iter().map(|subject| view! { <option value=subject.name></option> }).collect_view();
    let sort = form.request.sort.clone();
    view! {
        <div class="search-find">
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
            <label class="sr-only" for="free_on">
                {tr!(l, search.when)}
            </label>
            <select class="input search-day" id="free_on" name="free_on">
                <option value="">{tr!(l, search.any_day)}</option>
                {days(&form.free_on)}
            </select>
            {(!sort.is_empty()).then(|| view! { <input type="hidden" name="sort" value=sort /> })}
            <button class="button button-primary" type="submit">
                <Icon icon=icondata::LuSearch />
                <span class="max-sm:sr-only">{tr!(l, search.submit)}</span>
            </button>
        </div>
    }
}

/// The next two weeks, and the day asked for when it lies elsewhere; a word that is no day stays, to be refused again.
fn days(chosen: &str) -> Vec<AnyView> {
    let l = locale();
    let today = today_in(page_request().time_zone, service_context().now());
    let next: Vec<String> = today.iter_days().take(DAYS).map(|day| day.to_string()).collect();
    let elsewhere = Some(chosen.to_owned()).filter(|day| !day.is_empty() && !next.contains(day));
    let named = |day: &str| day.parse().map_or_else(|_| day.to_owned(), |date| day_name(l, date));
    let option = |day: String| {
        let selected = day == chosen;
        view! {
            <option value=day.clone() selected=selected>
                {named(&day)}
            </option>
        }
        .into_any()
    };
    elsewhere.into_iter().chain(next).map(option).collect()
}

/// The orders as links in a menu that opens without a script and closes by Esc or a click elsewhere.
#[component]
fn Sort(form: SearchForm) -> impl IntoView {
    let l = locale();
    let chosen = form.request.sort.trim().to_owned();
    let chosen = TutorSort::ALL.into_iter().find(|(code, _)| *code == chosen).map(|(_, sort)| sort).unwrap_or_default();
    let links = TutorSort::ALL.map(|(code, sort)| {
        let request = TutorSearchRequest { sort: code.into(), cursor: String::new(), ..form.request.clone() };
        let href = address::search(&SearchForm { request, ..form.clone() });
        view! {
            <a class="nav-link" href=href aria-current=(sort == chosen).then_some("true")>
                {sort_name(l, sort)}
            </a>
        }
    });
    view! {
        <div class="search-sort">
            <button class="button button-secondary" type="button" popovertarget="sort-menu">
                <span class="max-sm:sr-only font-normal text-ink-soft">{tr!(l, filter.sort)}</span>
                {sort_name(l, chosen)}
                <Icon icon=icondata::LuChevronDown />
            </button>
            <div class="menu-panel" id="sort-menu" popover="auto">
                {links}
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
    let (picture, title, text, href, action) = if filters_set(&form) {
        let (title, text) = (tr!(l, search.none_title), tr!(l, search.none_text));
        ("no-results", title, text, "/tutors", tr!(l, filter.clear))
    } else if words {
        let (title, text) = (tr!(l, search.none_title), tr!(l, search.word_text));
        ("no-results", title, text, "/tutors", tr!(l, search.all))
    } else {
        let (title, text) = (tr!(l, search.empty_title), tr!(l, search.empty_text));
        ("no-tutors", title, text, "/register?role=tutor", tr!(l, landing.teach_action))
    };
    view! { <EmptyState picture title text href action /> }
}

/// Whether anything but words, order and place in the list was asked for.
pub fn filters_set(form: &SearchForm) -> bool {
    let TutorSearchRequest { q, sort, limit, cursor, currency, .. } = form.request.clone();
    *form
        != SearchForm {
            request: TutorSearchRequest { q, sort, limit, cursor, currency, ..TutorSearchRequest::default() },
            ..SearchForm::default()
        }
}

/// Whom of those found the reader saved; a stranger is not asked.
struct Saved {
    asked: bool,
    tutors: HashSet<TutorId>,
}

/// That, and the forms that hearts press.
async fn hearts(context: &Context, found: &[TutorId]) -> spine::Result<(Saved, Option<AnyView>)> {
    let saved = Saved { asked: context.person().is_some(), tutors: favourites_among(context, found).await? };
    let forms = saved.asked.then(|| view! { <HeartForms /> }.into_any());
    Ok((saved, forms))
}

#[component]
fn Results(
    form: SearchForm,
    result: TutorSearchResult,
    weeks: HashMap<TutorId, [usize; 7]>,
    saved: Saved,
) -> impl IntoView {
    let l = locale();
    if result.page.items.is_empty() {
        return view! { <NobodyFound form /> }.into_any();
    }
    let page_from = |cursor: String| {
        address::search(&SearchForm { request: TutorSearchRequest { cursor, ..form.request.clone() }, ..form.clone() })
    };
    let next = result.page.next_cursor.clone().map(page_from);
    let first = (!form.request.cursor.is_empty()).then(|| page_from(String::new()));
    let shown = (first.is_none() && next.is_some())
        .then(|| tr!(l, search.shown, shown = result.page.items.len().to_string(), total = result.total.to_string()));
    let cards = result.page.items.into_iter().enumerate().map(|(place, card)| {
        let week = weeks.get(&card.id).copied();
        let saved = saved.asked.then(|| saved.tutors.contains(&card.id));
        view! {
            <li>
                <TutorCardView card form=form.clone() week saved eager={place < 2} />
            </li>
        }
    });
    view! {
        <ul class="grid gap-4">{cards.collect_view()}</ul>
        <div class="flex flex-wrap items-center justify-between gap-3">
            <p class="text-sm text-ink-soft">
                {shown.map(|shown| view! { {shown} " · " })}
                <TimesIn />
            </p>
            <Pager first next />
        </div>
    }
    .into_any()
}
