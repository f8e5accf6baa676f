//! The filters of the search page: one plain GET form, so that the address holds the whole state and Back, bookmarks
//! and readers without a script all work.

use crate::i18n::Locale;
use crate::i18n::names::{country, language};
use domain::{
    catalog::{
        search_form::{DAY_PARTS, SearchForm},
        tutor_search::{FacetCount, LEVELS, TutorFacets, TutorSort},
    },
    money::{Money, typed::typed_form},
};
use face::{
    format,
    request::{locale, own_currency, page_request},
    searched::part_name,
    tutors::level_name,
    ui::Icon,
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

/// All filters in their groups: on a phone behind one line that says how many are set, on a wide screen always open.
/// The two are the same fields of one form, so nothing is lost by turning a device.
#[component]
pub fn Filters(form: SearchForm, facets: TutorFacets, set: usize) -> impl IntoView {
    let l = locale();
    let text = if set > 0 { tr!(l, filter.count, count = set as i64) } else { tr!(l, filter.title).to_string() };
    view! {
        <details class="filters" name="filters">
            <summary class="button button-secondary">
                <Icon icon=icondata::LuSlidersHorizontal />
                {text}
            </summary>
            <div class="filters-body">
                <WhenGroup form=form.clone() />
                <Prices form=form.clone() />
                <MoreGroup form facets />
                <div class="flex flex-wrap gap-2 pt-4">
                    <button class="button button-primary grow" type="submit">
                        {tr!(l, filter.apply)}
                    </button>
                    <a class="button button-quiet" href="/tutors">
                        {tr!(l, filter.clear)}
                    </a>
                </div>
            </div>
        </details>
    }
}

/// The part of the day, and whether the tutor need not be asked first. The day stands above, beside the words.
#[component]
fn WhenGroup(form: SearchForm) -> impl IntoView {
    let l = locale();
    let on = |word: &str| matches!(word, "true" | "1" | "on");
    let (instant, trial) = (on(&form.request.instant), on(&form.request.offers_trial));
    let part = |code: &'static str, text: String, hours: String| {
        let checked = code == form.free_part;
        view! {
            <label class="part">
                <input type="radio" name="free_part" value=code checked=checked />
                {text}
                <small class="numbers">{hours}</small>
            </label>
        }
    };
    let parts = DAY_PARTS.map(|(code, from, to)| part(code, part_name(l, code), format!("{from}–{to}")));
    view! {
        <fieldset class="filter-group">
            <legend>{tr!(l, search.when)}</legend>
            <fieldset class="field">
                <legend class="field-label">{tr!(l, filter.free_part)}</legend>
                <div class="parts">{part("", tr!(l, filter.any_time).to_string(), String::new())} {parts}</div>
            </fieldset>
            <label class="choice">
                <input type="checkbox" name="instant" value="true" checked=instant />
                {tr!(l, filter.instant)}
            </label>
            <label class="choice">
                <input type="checkbox" name="offers_trial" value="true" checked=trial />
                {tr!(l, filter.offers_trial)}
            </label>
        </fieldset>
    }
}

#[component]
fn MoreGroup(form: SearchForm, facets: TutorFacets) -> impl IntoView {
    let l = locale();
    let r = form.request.clone();
    let levels = LEVELS.map(|level| option(level, level_name(l, level), &r.level));
    let any = move || view! { <option value="">{tr!(l, filter.any)}</option> };
    let spoken = view! { <SpokenFilter form=form.clone() facets=facets.clone() /> };
    view! {
        <fieldset class="filter-group">
            <legend>{tr!(l, filter.more)}</legend>
            <Select name="language" label=tr!(l, filter.language).to_string()>
                {any()}
                {counted(&facets.language, &r.language, |f| language(l, &f.value))}
            </Select>
            {spoken}
            <Select name="support" label=tr!(l, filter.support).to_string()>
                {any()}
                {counted(&facets.support, &r.support, |f| f.label.clone())}
            </Select>
            <Select name="level" label=tr!(l, filter.level).to_string()>
                {any()}
                {levels}
            </Select>
            <Select name="min_rating" label=tr!(l, filter.rating).to_string()>
                {any()}
                {counted(
                    &facets.rating,
                    &r.min_rating,
                    |f| tr!(l, filter.at_least, rating = format::decimal(l, &f.value)).to_string(),
                )}
            </Select>
            <Select name="verification" label=tr!(l, filter.verification).to_string()>
                {any()}
                {counted(&facets.verification, &r.verification, |f| tier_name(l, &f.value))}
            </Select>
            <Select name="country" label=tr!(l, filter.country).to_string()>
                {any()}
                {counted(&facets.country, &r.country, |f| country(l, &f.value))}
            </Select>
            <Select name="city" label=tr!(l, filter.city).to_string()>
                {any()}
                {counted(&facets.city, &r.city, |f| f.label.clone())}
            </Select>
            <WorkFilters form />
        </fieldset>
    }
}

/// Years of teaching, certificates, and where somebody worked.
#[component]
fn WorkFilters(form: SearchForm) -> impl IntoView {
    let l = locale();
    let r = form.request;
    let years = YEARS.map(|years| {
        option(years, tr!(l, filter.years, count = years.parse::<i32>().unwrap_or_default()).to_string(), &r.min_years)
    });
    view! {
        <Select name="min_years" label=tr!(l, filter.experience).to_string()>
            <option value="">{tr!(l, filter.any)}</option>
            {years}
        </Select>
        <LineFilter
            name="certification"
            label=tr!(l, filter.certification).to_string()
            example=tr!(l, filter.certification_example).to_string()
            typed=r.certification.clone()
        />
        <LineFilter
            name="experience"
            label=tr!(l, filter.worked_as).to_string()
            example=tr!(l, filter.worked_as_example).to_string()
            typed=r.experience.clone()
        />
    }
}

/// A filter that is typed.
#[component]
fn LineFilter(name: &'static str, label: String, example: String, typed: String) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field-label" for=format!("filter-{name}")>
                {label}
            </label>
            <input
                class="input"
                id=format!("filter-{name}")
                name=name
                maxlength="100"
                value=typed
                placeholder=example
            />
        </div>
    }
}

/// How well the language is spoken: asked once a language is chosen.
#[component]
fn SpokenFilter(form: SearchForm, facets: TutorFacets) -> impl IntoView {
    let l = locale();
    let chosen = form.request.language_level.clone();
    (!facets.language_level.is_empty()).then(|| {
        view! {
            <Select name="language_level" label=tr!(l, filter.language_level).to_string()>
                <option value="">{tr!(l, filter.any)}</option>
                {counted(&facets.language_level, &chosen, |f| f.label.clone())}
            </Select>
        }
    })
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
        <fieldset class="filter-group">
            <legend>{tr!(l, filter.price)}</legend>
            <p class="text-sm text-ink-soft">
                {tr!(l, filter.per_hour, currency = currency.code().to_owned())} " " {tr!(l, filter.regular)}
            </p>
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

/// Name of a tier of verification.
pub fn tier_name(l: Locale, tier: &str) -> String {
    match tier {
        "basic" => tr!(l, tier.basic),
        "verified" => tr!(l, tier.verified),
        "premium" => tr!(l, tier.premium),
        _ => tr!(l, tier.none),
    }
    .to_string()
}
