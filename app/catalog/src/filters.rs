//! The filters of the search page: one plain GET form, so that the address holds the whole state and Back, bookmarks
//! and readers without a script all work.

use crate::i18n::Locale;
use crate::i18n::names::{country, language};
use domain::{
    catalog::{
        search_form::{DAY_PARTS, SearchForm},
        subjects::Subject,
        tutor_search::{FacetCount, LEVELS, TutorFacets, TutorSort},
    },
    money::{Money, typed::typed_form},
};
use face::tutors::level_name;
use face::{
    format,
    request::{locale, own_currency, page_request, service_context},
};
use leptos::prelude::*;

fn option(value: &str, text: String, chosen: &str) -> impl IntoView + use<> {
    view! {
        <option value=value.to_owned() selected={value == chosen}>
            {text}
        </option>
    }
}

fn counted(facets: &[FacetCount], chosen: &str, name: impl Fn(&FacetCount) -> String) -> Vec<AnyView> {
    facets.iter().map(|f| option(&f.value, format!("{} ({})", name(f), f.count), chosen).into_any()).collect()
}

/// Name of a sort order.
pub fn sort_name(l: Locale, sort: TutorSort) -> String {
    match sort {
        TutorSort::Relevance => tr!(l, sort.relevance),
        TutorSort::Rating => tr!(l, sort.rating),
        TutorSort::PriceAsc => tr!(l, sort.price_asc),
        TutorSort::PriceDesc => tr!(l, sort.price_desc),
        TutorSort::Experience => tr!(l, sort.experience),
        TutorSort::ResponseTime => tr!(l, sort.response_time),
    }
    .to_string()
}

/// Years of experience one may ask for.
const YEARS: [&str; 4] = ["1", "3", "5", "10"];

/// All filters. On a phone they open as a sheet under the search field.
#[component]
pub fn Filters(form: SearchForm, facets: TutorFacets, subjects: Vec<Subject>) -> impl IntoView {
    let l = locale();
    let r = form.request.clone();
    let instant = matches!(r.instant.as_str(), "true" | "1" | "on");
    let subject_options = subjects.into_iter().map(|s| option(&s.id.to_string(), s.name, &r.subject_id)).collect_view();
    let levels = LEVELS.map(|level| option(level, level_name(l, level), &r.level));
    let years = YEARS.map(|years| {
        option(years, tr!(l, filter.years, count = years.parse::<i32>().unwrap_or_default()).to_string(), &r.min_years)
    });
    let sorts = TutorSort::ALL
        .map(|(code, sort)| option(code, sort_name(l, sort), if r.sort.is_empty() { "relevance" } else { &r.sort }));
    let any = move || view! { <option value="">{tr!(l, filter.any)}</option> };
    view! {
        <Select name="subject_id" label=tr!(l, filter.subject).to_string()>
            {any()}
            {subject_options}
        </Select>
        <Select name="level" label=tr!(l, filter.level).to_string()>
            {any()}
            {levels}
        </Select>
        <Prices form=form.clone() />
        <FreeTime form />
        <Select name="min_rating" label=tr!(l, filter.rating).to_string()>
            {any()}
            {counted(
                &facets.rating,
                &r.min_rating,
                |f| tr!(l, filter.at_least, rating = format::decimal(l, &f.value)).to_string(),
            )}
        </Select>
        <Select name="language" label=tr!(l, filter.language).to_string()>
            {any()}
            {counted(&facets.language, &r.language, |f| language(l, &f.value))}
        </Select>
        <Select name="country" label=tr!(l, filter.country).to_string()>
            {any()}
            {counted(&facets.country, &r.country, |f| country(l, &f.value))}
        </Select>
        <Select name="min_years" label=tr!(l, filter.experience).to_string()>
            {any()}
            {years}
        </Select>
        <Certification typed=r.certification.clone() />
        <Select name="verification" label=tr!(l, filter.verification).to_string()>
            {any()}
            {counted(&facets.verification, &r.verification, |f| tier_name(l, &f.value))}
        </Select>
        <label class="choice">
            <input type="checkbox" name="instant" value="true" checked=instant />
            {tr!(l, filter.instant)}
        </label>
        <Select name="sort" label=tr!(l, filter.sort).to_string()>
            {sorts}
        </Select>
    }
}

#[component]
fn Certification(typed: String) -> impl IntoView {
    let l = locale();
    view! {
        <div class="field">
            <label class="field-label" for="filter-certification">
                {tr!(l, filter.certification)}
            </label>
            <input
                class="input"
                id="filter-certification"
                name="certification"
                maxlength="100"
                value=typed
                placeholder=tr!(l, filter.certification_example)
            />
        </div>
    }
}

/// Lowest and highest price an hour, in whole units of the reader's currency. A link that carries minor units fills
/// them in as well.
#[component]
fn Prices(form: SearchForm) -> impl IntoView {
    let l = locale();
    let currency = own_currency();
    let shown = |typed: &str, minor: &str| match minor.parse() {
        Ok(minor) if typed.is_empty() && ["", currency.code()].contains(&form.request.currency.as_str()) => {
            typed_form(Money::new(minor, currency), &page_request().locale)
        }
        _ => typed.to_owned(),
    };
    let (from, to) = (shown(&form.price_from, &form.request.min_price), shown(&form.price_to, &form.request.max_price));
    view! {
        <fieldset class="field">
            <legend class="field-label mb-2">{tr!(l, filter.price)} {format::comma(l)} {currency.code()}</legend>
            <div class="grid grid-cols-2 gap-2">
                <input
                    class="input"
                    name="price_from"
                    inputmode="decimal"
                    maxlength="16"
                    value=from
                    placeholder=tr!(l, filter.from)
                    aria-label=tr!(l, filter.min_price)
                />
                <input
                    class="input"
                    name="price_to"
                    inputmode="decimal"
                    maxlength="16"
                    value=to
                    placeholder=tr!(l, filter.to)
                    aria-label=tr!(l, filter.max_price)
                />
            </div>
        </fieldset>
    }
}

/// A day and a part of it, on the reader's clock.
#[component]
fn FreeTime(form: SearchForm) -> impl IntoView {
    let l = locale();
    let today = domain::calendar::today_in(page_request().time_zone, service_context().now());
    let parts = DAY_PARTS
        .map(|(code, start, end)| option(code, format!("{} ({start}–{end})", part_name(l, code)), &form.free_part));
    view! {
        <fieldset class="field">
            <legend class="field-label mb-2">{tr!(l, filter.free)}</legend>
            <div class="grid gap-2">
                <input
                    class="input"
                    type="date"
                    name="free_on"
                    min=today.to_string()
                    value=form.free_on
                    aria-label=tr!(l, filter.free_on)
                />
                <select class="input" name="free_part" aria-label=tr!(l, filter.free_part)>
                    <option value="">{tr!(l, filter.any_time)}</option>
                    {parts}
                </select>
            </div>
        </fieldset>
    }
}

fn part_name(l: Locale, part: &str) -> String {
    match part {
        "morning" => tr!(l, day_part.morning),
        "afternoon" => tr!(l, day_part.afternoon),
        "evening" => tr!(l, day_part.evening),
        _ => tr!(l, day_part.night),
    }
    .to_string()
}

#[component]
fn Select(name: &'static str, label: String, children: Children) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field-label" for=format!("filter-{name}")>
                {label}
            </label>
            <select class="input" id=format!("filter-{name}") name=name>
                {children()}
            </select>
        </div>
    }
}

fn tier_name(l: Locale, tier: &str) -> String {
    match tier {
        "basic" => tr!(l, tier.basic),
        "verified" => tr!(l, tier.verified),
        "premium" => tr!(l, tier.premium),
        _ => tr!(l, tier.none),
    }
    .to_string()
}
