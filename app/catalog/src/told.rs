//! What the page of a subject, of a city or of both says besides its list (CA6): what an hour costs, who is free next,
//! what students wrote. Its first page alone, and only where somebody teaches.

use super::landing_proof::Quote;
use crate::i18n::Locale;
use catalog::taught::taught_facts;
use domain::{
    catalog::{
        landing::FreeLesson,
        subjects::Subject,
        taught::PriceRange,
        tutor_search::{TutorSearch, TutorSearchResult},
    },
    ids::TutorId,
    people::cities::City,
};
use face::{
    address::{self, Choice},
    format,
    request::locale,
    tutors::soon,
};
use leptos::prelude::*;
use spine::Context;

/// The sentence for engines, and the section; the usual sentence and none where there is nothing to say.
pub(super) async fn of_page(
    context: &Context,
    found: Option<&(TutorSearch, TutorSearchResult)>,
    (subject, place): (Option<&Subject>, Option<&'static City>),
    heading: &str,
) -> spine::Result<(String, Option<AnyView>)> {
    let l = locale();
    let usual = tr!(l, search.description).to_string();
    let first = found.filter(|(search, _)| search.cursor.is_none());
    let Some(cards) = first.map(|(_, result)| &result.page.items).filter(|cards| !cards.is_empty()) else {
        return Ok((usual, None));
    };
    let tutors: Vec<TutorId> = cards.iter().map(|card| card.id).collect();
    let asked = (subject.map(|subject| subject.id), place.map(|place| place.slug));
    let facts = taught_facts(context, asked, &tutors).await?;
    let prices = facts.prices.as_ref().map(|range| prices_told(l, range));
    let description = prices
        .clone()
        .map_or(usual, |prices| tr!(l, search.told_description, found = heading.to_owned(), prices = prices));
    let next = cards.iter().cloned().filter_map(FreeLesson::of).min_by_key(|lesson| lesson.slot.start);
    let quotes = facts.reviews.iter().cloned().map(|review| view! { <Quote review first=false /> });
    let quotes = quotes.collect::<Vec<_>>();
    let section = view! {
        <section class="grid gap-4 pt-6" aria-labelledby="told">
            <h2 id="told" class="text-lg">
                {tr!(l, search.told)}
            </h2>
            {prices.map(|text| view! { <p>{text}</p> })}
            {next.map(|lesson| view! { <Next lesson /> })}
            {(!quotes.is_empty())
                .then(|| view! { <div class="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">{quotes}</div> })}
        </section>
    };
    Ok((description, Some(section.into_any())))
}

/// What an hour costs, in a sentence or two.
fn prices_told(l: Locale, range: &PriceRange) -> String {
    let [low, middle, high] = [range.low, range.middle, range.high].map(|price| format::money_short(l, price));
    if range.low == range.high {
        return tr!(l, search.told_price, price = low);
    }
    tr!(l, search.told_range, low = low, high = high, middle = middle)
}

/// The first lesson that is free on the page.
#[component]
fn Next(lesson: FreeLesson) -> impl IntoView {
    let l = locale();
    let choice = Choice::of(&lesson.slot).subject(lesson.subject_id);
    let when = soon(lesson.slot.start);
    let label = tr!(l, card.book_at, name = lesson.display_name.clone(), when = when.clone());
    view! {
        <p class="flex flex-wrap items-center gap-3">
            <span>{tr!(l, search.told_next)}</span>
            <a class="slot" href=address::book(lesson.tutor_id, &choice) aria-label=label rel="nofollow">
                {when}
            </a>
            <a class="inline-flex min-h-11 items-center" href=address::tutor(lesson.tutor_id)>
                <bdi>{lesson.display_name}</bdi>
            </a>
        </p>
    }
}
