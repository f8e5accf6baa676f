//! The seven days: a radio group whose empty days are seen and skipped, between the ways to the weeks beside.

use super::{
    choice::Choice,
    keys::{Step, focus, from_right, step},
    rpc::{Day, WeekOffer},
};
use leptos::{ev, prelude::*};

fn id_of(date: &str) -> String {
    format!("day-{date}")
}

/// The first free day of the week that is shown, for the focus.
fn focus_first(choice: Choice) {
    focus(id_of(&choice.day.get_untracked()));
}

/// Days, and weeks before and after. `page` is the address that shows another week without a script.
#[component]
pub fn Strip(choice: Choice, page: StoredValue<String>) -> impl IntoView {
    let words = choice.words;
    let days =
        move || choice.offer.with(|offer| offer.days.iter().map(|day| day_view(choice, page, day)).collect::<Vec<_>>());
    view! {
        <div class="chooser-week">
            <div class="chooser-head">
                {week_link(choice, page, "chooser-earlier", words.with_value(|w| w.earlier.clone()), |offer| {
                    offer.earlier.clone()
                })}
                <strong class="numbers" aria-live="polite">
                    {move || choice.offer.with(|offer| offer.title.clone())}
                </strong>
                {week_link(choice, page, "chooser-later", words.with_value(|w| w.later.clone()), |offer| {
                    offer.later.clone()
                })}
            </div>
            <div
                class="chooser-days"
                role=move || choice.alive.get().then_some("radiogroup")
                aria-label=words.with_value(|w| w.day.clone())
                aria-busy=move || choice.loading.get().then_some("true")
            >
                {days}
            </div>
        </div>
    }
    .into_any()
}

/// The way to another week; greyed where there is none.
fn week_link(
    choice: Choice,
    page: StoredValue<String>,
    class: &'static str,
    label: String,
    target: fn(&WeekOffer) -> Option<String>,
) -> AnyView {
    let there = move || choice.offer.with(target);
    let href = move || there().map(|day| page.with_value(|page| format!("{page}&day={day}#book")));
    let click = move |event: ev::MouseEvent| {
        event.prevent_default();
        if let Some(day) = there() {
            choice.show(day, || ());
        }
    };
    view! {
        <a
            class=format!("button button-icon {class}")
            href=href
            rel="nofollow"
            aria-label=label
            role=move || there().is_none().then_some("link")
            aria-disabled=move || there().is_none().then_some("true")
            on:click=click
        >
            <svg viewBox="0 0 24 24" aria-hidden="true" class="chevron">
                <path d="m9 6 6 6-6 6" />
            </svg>
        </a>
    }
    .into_any()
}

fn day_view(choice: Choice, page: StoredValue<String>, day: &Day) -> AnyView {
    let Day { date, weekday, number, name, .. } = day.clone();
    let inside = view! {
        <span>{weekday}</span>
        <b class="numbers">{number}</b>
    };
    if !day.is_free() {
        return view! {
            <span class="chooser-day" role="img" aria-label=name>
                {inside}
            </span>
        }
        .into_any();
    }
    let (own, shown) = (date.clone(), date.clone());
    let chosen = move || choice.day.with(|day| *day == own);
    let checked = chosen.clone();
    let current = chosen.clone();
    let href = page.with_value(|page| format!("{page}&day={date}#book"));
    let click = move |event: ev::MouseEvent| {
        event.prevent_default();
        choice.day.set(shown.clone());
    };
    let key = {
        let date = date.clone();
        move |event: ev::KeyboardEvent| on_key(choice, &date, &event)
    };
    view! {
        <a
            class="chooser-day"
            id=id_of(&date)
            href=href
            rel="nofollow"
            aria-label=name
            role=move || choice.alive.get().then_some("radio")
            aria-checked=move || choice.alive.get().then(|| if checked() { "true" } else { "false" })
            aria-current=move || (!choice.alive.get() && current()).then_some("true")
            tabindex=move || choice.alive.get().then(|| if chosen() { "0" } else { "-1" })
            on:click=click
            on:keydown=key
        >
            {inside}
        </a>
    }
    .into_any()
}

fn on_key(choice: Choice, date: &str, event: &ev::KeyboardEvent) {
    let free: Vec<String> = choice
        .offer
        .with_untracked(|offer| offer.days.iter().filter(|day| day.is_free()).map(|day| day.date.clone()).collect());
    let at = free.iter().position(|free| free == date).unwrap_or_default();
    if event.key() == " " {
        event.prevent_default();
        choice.day.set(date.to_owned());
        return;
    }
    let Some(step) = step(&event.key(), from_right(), at, free.len()) else { return };
    event.prevent_default();
    match step {
        Step::To(place) => {
            if let Some(date) = free.get(place) {
                choice.day.set(date.clone());
                focus(id_of(date));
            }
        }
        Step::Earlier => turn(choice, |offer| offer.earlier.clone()),
        Step::Later => turn(choice, |offer| offer.later.clone()),
    }
}

/// Shows the week beside and takes the focus along.
pub fn turn(choice: Choice, target: fn(&WeekOffer) -> Option<String>) {
    if let Some(day) = choice.offer.with_untracked(target) {
        choice.show(day, move || focus_first(choice));
    }
}
