//! What there is where nobody fits all that was asked for: another day, and the search without the filter that keeps
//! most people out, by itself and saying so.

use super::{chips::Chip, search_page::asked, tutor_card::TutorCardView};
use catalog::tutor_search::tutor_search;
use domain::catalog::{
    search_form::SearchForm,
    tutor_search::{TutorSearch, TutorSearchResult},
};
use face::{address, request::locale, searched::day_name, ui::Icon};
use leptos::prelude::*;
use spine::Context;

/// Filters of which each is left out once.
const TRIED: usize = 8;
/// Tutors that are shown without the filter.
const SHOWN: i32 = 3;

/// Both, each where it helps.
pub(super) async fn instead(
    context: &Context,
    form: &SearchForm,
    found: Option<&(TutorSearch, TutorSearchResult)>,
    set: &[Chip],
) -> spine::Result<Option<AnyView>> {
    let other_day = other_day(context, form, found).await?;
    let nobody = found.is_some_and(|(search, result)| result.total == 0 && search.cursor.is_none());
    let relaxed = if nobody { relaxed(context, form, set).await? } else { None };
    if other_day.is_none() && relaxed.is_none() {
        return Ok(None);
    }
    let other_day = other_day.map(|(text, href)| view! { <OtherDay text href /> });
    let relaxed = relaxed.map(|relaxed| view! { <Without relaxed /> });
    Ok(Some(view! { {other_day} {relaxed} }.into_any()))
}

/// A search without one of its filters.
#[derive(Clone)]
struct Relaxed {
    /// What was left out, as its chip says it.
    left_out: String,
    form: SearchForm,
    result: TutorSearchResult,
}

/// The search without the one filter whose absence finds most tutors; none where leaving one out finds nobody. Words
/// and the subject stay: without them it would be another search.
async fn relaxed(context: &Context, form: &SearchForm, set: &[Chip]) -> spine::Result<Option<Relaxed>> {
    let mut best: Option<(i64, &Chip, TutorSearch)> = None;
    let same = |chip: &&Chip| {
        let (before, after) = (&form.request, &chip.without.request);
        before.q == after.q && before.subject_id == after.subject_id
    };
    for chip in set.iter().filter(same).take(TRIED) {
        let Ok(search) = asked(&chip.without) else { continue };
        let total = tutor_search(context, TutorSearch { limit: 1, ..search.clone() }).await?.total;
        if total > best.as_ref().map_or(0, |(most, ..)| *most) {
            best = Some((total, chip, search));
        }
    }
    let Some((_, chip, search)) = best else { return Ok(None) };
    let result = tutor_search(context, TutorSearch { limit: SHOWN, ..search }).await?;
    Ok(Some(Relaxed { left_out: chip.label.clone(), form: chip.without.clone(), result }))
}

#[component]
fn Without(relaxed: Relaxed) -> impl IntoView {
    let l = locale();
    let Relaxed { left_out, form, result } = relaxed;
    let said = tr!(l, search.without, count = result.total, name = left_out);
    let href = address::search(&form);
    let cards = result.page.items.into_iter().map(|card| {
        view! {
            <li>
                <TutorCardView card form=form.clone() week=None />
            </li>
        }
    });
    view! {
        <section class="grid gap-4" aria-labelledby="without">
            <h2 id="without" class="text-lg">
                {said}
            </h2>
            <ul class="grid gap-4">{cards.collect_view()}</ul>
            <p>
                <a class="button button-secondary" href=href>
                    {tr!(l, search.without_look)}
                </a>
            </p>
        </section>
    }
}

/// Where nobody is free on the day that was asked for: the next one on which somebody is.
async fn other_day(
    context: &Context,
    form: &SearchForm,
    found: Option<&(TutorSearch, TutorSearchResult)>,
) -> spine::Result<Option<(String, String)>> {
    match found {
        Some((search, _)) => next_day(context, form, search).await,
        None => Ok(None),
    }
}

/// How many more are free on the day after the one asked for, with the way there; none when that helps nobody.
async fn next_day(
    context: &Context,
    form: &SearchForm,
    search: &TutorSearch,
) -> spine::Result<Option<(String, String)>> {
    let day: Option<chrono::NaiveDate> = form.free_on.parse().ok();
    let Some(day) = day.and_then(|day| day.succ_opt()).filter(|_| search.cursor.is_none()) else { return Ok(None) };
    let form = SearchForm { free_on: day.to_string(), ..form.clone() };
    let Ok(search) = asked(&form) else { return Ok(None) };
    let total = tutor_search(context, TutorSearch { limit: 1, ..search }).await?.total;
    let l = locale();
    let text = tr!(l, search.next_day, count = total, day = day_name(l, day));
    Ok((total > 0).then(|| (text, address::search(&form))))
}

/// The one accent of the page.
#[component]
fn OtherDay(text: String, href: String) -> impl IntoView {
    view! {
        <p class="accent flex items-center gap-3">
            <Icon icon=icondata::LuClock />
            <span>
                <strong>{text}</strong>
                " "
                <a href=href>{tr!(locale(), search.next_day_look)}</a>
            </span>
        </p>
    }
}
