//! What is set in a search, each with the way to take it back: chips are links, so they work without a script.

use super::filters::tier_name;
use crate::i18n::{
    Locale,
    labels::{spoken_level, support},
    names::{country, language},
};
use domain::{
    catalog::{
        search_form::SearchForm,
        tutor_search::{TutorSearch, TutorSearchRequest},
    },
    money::Money,
    people::cities::city,
};
use face::{
    address, format,
    request::{locale, page_request},
    searched::when_name,
    tutors::level_name,
    ui::Icon,
};
use leptos::prelude::*;

/// One thing that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What it says.
    pub label: String,
    /// The search without it.
    pub without: SearchForm,
    /// Whether it stands among the filters; words, subject and day stand above them.
    pub filter: bool,
}

/// Everything that is set; `subject` is the name of the one asked for.
pub fn chips(form: &SearchForm, search: &TutorSearch, subject: Option<&str>) -> Vec<Chip> {
    let l = locale();
    let mut chips = Vec::new();
    let mut add = |filter: bool, label: Option<String>, clear: fn(&mut SearchForm)| {
        if let Some(label) = label {
            let mut without = form.clone();
            clear(&mut without);
            without.request.cursor.clear();
            chips.push(Chip { label, without, filter });
        }
    };
    add(false, subject.map(str::to_owned), |form| form.request.subject_id.clear());
    add(false, search.q.clone(), |form| form.request.q.clear());
    add(false, when(l, form, search), |form| {
        (form.free_on, form.free_part) = (String::new(), String::new());
        (form.request.available_from, form.request.available_to) = (String::new(), String::new());
    });
    add(true, price(l, search), |form| {
        (form.price_from, form.price_to) = (String::new(), String::new());
        (form.request.min_price, form.request.max_price) = (String::new(), String::new());
    });
    add(true, search.instant.then(|| tr!(l, filter.instant).to_string()), |form| form.request.instant.clear());
    let trial = search.offers_trial.then(|| tr!(l, filter.offers_trial).to_string());
    add(true, trial, |form| form.request.offers_trial.clear());
    add(true, search.level.as_deref().map(|level| level_name(l, level)), |form| form.request.level.clear());
    add(true, search.language.as_deref().map(|code| language(l, code)), |form| {
        form.request.language.clear();
        form.request.language_level.clear();
    });
    // A level by itself says nothing of which language.
    let spoken = search.language.as_deref().zip(search.language_level.as_deref()).and_then(|(code, level)| {
        let level = lower(l, spoken_level(l, level)?);
        Some(tr!(l, filter.spoken, language = language(l, code), level = level).to_string())
    });
    add(true, spoken, |form| form.request.language_level.clear());
    let need = search.support.as_deref().and_then(|word| support(l, word)).map(str::to_owned);
    add(true, need, |form| form.request.support.clear());
    add(true, search.experience.clone(), |form| form.request.experience.clear());
    let rating = search.min_rating.filter(|rating| *rating > 0.0);
    let rating =
        rating.map(|at_least| tr!(l, filter.at_least, rating = format::decimal(l, &at_least.to_string())).to_string());
    add(true, rating, |form| form.request.min_rating.clear());
    let place = search.city.as_deref().map(|word| city(word).map_or(word, |city| city.name(&page_request().locale)));
    add(false, place.map(str::to_owned), |form| form.request.city.clear());
    add(true, search.country.as_deref().map(|code| country(l, code)), |form| form.request.country.clear());
    let years = search.min_years.map(|years| tr!(l, filter.years, count = years).to_string());
    add(true, years, |form| form.request.min_years.clear());
    add(true, search.certification.clone(), |form| form.request.certification.clear());
    let tier = search.verification.as_deref().map(|tier| tier_name(l, tier));
    add(true, tier, |form| form.request.verification.clear());
    chips
}

/// When, once the search has taken it.
fn when(l: Locale, form: &SearchForm, search: &TutorSearch) -> Option<String> {
    search.available?;
    when_name(l, form)
}

/// Behind a colon; German writes its nouns as they are.
fn lower(l: Locale, word: &str) -> String {
    if l == Locale::De { word.to_owned() } else { word.to_lowercase() }
}

fn price(l: Locale, search: &TutorSearch) -> Option<String> {
    let shown = |minor: i64| format::money_short(l, Money::new(minor, search.currency));
    match (search.min_price.map(shown), search.max_price.map(shown)) {
        (Some(min), Some(max)) => Some(format!("{min}–{max}")),
        (None, Some(price)) => Some(tr!(l, filter.up_to, price = price)),
        (Some(price), None) => Some(tr!(l, filter.from_price, price = price)),
        (None, None) => None,
    }
}

/// The chips in a row; the last clears all of them but the order.
#[component]
pub fn Chips(chips: Vec<Chip>, sort: String) -> impl IntoView {
    let l = locale();
    let several = chips.len() > 1;
    let cleared = SearchForm { request: TutorSearchRequest { sort, ..Default::default() }, ..SearchForm::default() };
    (!chips.is_empty()).then(|| {
        let links = chips.into_iter().map(|Chip { label, without, .. }| {
            let href = address::search(&without);
            let spoken = tr!(l, filter.remove, name = label.clone());
            view! {
                <li>
                    <a class="chip" href=href aria-label=spoken>
                        {label} <Icon icon=icondata::LuX />
                    </a>
                </li>
            }
        });
        view! {
            <ul class="chips" aria-label=tr!(l, filter.active)>
                {links.collect_view()}
                {several
                    .then(|| {
                        view! {
                            <li>
                                <a class="button button-quiet button-small" href=address::search(&cleared)>
                                    {tr!(l, filter.clear)}
                                </a>
                            </li>
                        }
                    })}
            </ul>
        }
    })
}
