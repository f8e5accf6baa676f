//! The times of the open day: one radio group over morning, afternoon and evening; early and late ones are folded.

use super::{
    choice::Choice,
    keys::{Step, focus, from_right, step},
    rpc::{Day, Part, TimeOption},
    strip::turn,
};
use leptos::{ev, prelude::*};

fn id_of(start: &str) -> String {
    format!("time-{start}")
}

/// The times of the day that is open, or what to do where nothing is free.
#[component]
pub fn Times(choice: Choice, page: StoredValue<String>) -> impl IntoView {
    let label = choice.words.with_value(|words| words.time.clone());
    let times = move || {
        let open = choice.day.get();
        choice.offer.with(|offer| match offer.days.iter().find(|day| day.date == open && day.is_free()) {
            Some(day) => day_view(choice, day),
            None => nothing_free(choice, page, offer.next.clone()),
        })
    };
    view! {
        <div
            class="chooser-times"
            role=move || choice.alive.get().then_some("radiogroup")
            aria-label=label
        >
            {times}
        </div>
    }
    .into_any()
}

fn nothing_free(choice: Choice, page: StoredValue<String>, next: Option<(String, String)>) -> AnyView {
    let words = choice.words.get_value();
    let Some((day, name)) = next else { return view! { <p>{words.none}</p> }.into_any() };
    let href = page.with_value(|page| format!("{page}&day={day}#book"));
    let click = move |event: ev::MouseEvent| {
        event.prevent_default();
        choice.show(day.clone(), || ());
    };
    view! {
        <p>{words.none_this_week}</p>
        <a class="button button-secondary" href=href rel="nofollow" on:click=click>
            {words.next_free}
            " "
            {name}
        </a>
    }
    .into_any()
}

fn day_view(choice: Choice, day: &Day) -> AnyView {
    day.parts.iter().map(|part| part_view(choice, day, part)).collect::<Vec<_>>().into_any()
}

fn part_view(choice: Choice, day: &Day, part: &Part) -> AnyView {
    let times = part.times.iter().map(|time| time_view(choice, day, time)).collect::<Vec<_>>();
    let name = view! {
        <span class="chooser-part-name">
            {part.name.clone()}
            " "
            <span class="text-ink-soft">"· " {part.count.clone()}</span>
        </span>
    };
    if !part.folded {
        return view! {
            <div class="chooser-part">
                {name} <div class="chooser-slots">{times}</div>
            </div>
        }
        .into_any();
    }
    // What is chosen is never hidden, and a day with nothing else shows what it has.
    let starts: Vec<String> = part.times.iter().map(|time| time.start.clone()).collect();
    let open = day.is_odd() || choice.start.with_untracked(|start| starts.contains(start));
    view! {
        <details class="chooser-part" open=open>
            <summary>{name}</summary>
            <div class="chooser-slots">{times}</div>
        </details>
    }
    .into_any()
}

fn time_view(choice: Choice, day: &Day, time: &TimeOption) -> AnyView {
    let comma = choice.words.with_value(|words| words.comma.clone());
    let sale = time.sale.as_ref().map(|sale| format!("{comma}{}", sale.mark)).unwrap_or_default();
    let label = format!("{}{comma}{}{sale}", day.name, time.label);
    let first = day.entry().map(|entry| entry.start.clone()).unwrap_or_default();
    let starts: Vec<String> = day.times().map(|time| time.start.clone()).collect();
    let own = time.start.clone();
    let chosen = move || choice.start.with(|start| *start == own);
    let checked = chosen.clone();
    let current = chosen.clone();
    // Tab enters at the choice; where nothing of this day is chosen, at its first time in sight.
    let (own, here) = (time.start.clone(), starts.clone());
    let reached = move || choice.start.with(|start| if here.contains(start) { *start == own } else { first == own });
    let take = {
        let time = time.clone();
        move |event: ev::MouseEvent| {
            event.prevent_default();
            choice.take(&time);
        }
    };
    let key = {
        let (day, start) = (day.clone(), time.start.clone());
        move |event: ev::KeyboardEvent| on_key(choice, &day, &start, &event)
    };
    let mark = time
        .sale
        .as_ref()
        .map(|sale| sale.mark.clone())
        .map(|mark| view! { <small class="slot-theirs">{mark}</small> });
    view! {
        <button
            class="slot"
            type="submit"
            name="start"
            value=time.start.clone()
            id=id_of(&time.start)
            aria-label=label
            role=move || choice.alive.get().then_some("radio")
            aria-checked=move || choice.alive.get().then(|| if checked() { "true" } else { "false" })
            aria-current=move || (!choice.alive.get() && current()).then_some("true")
            tabindex=move || choice.alive.get().then(|| if reached() { "0" } else { "-1" })
            on:click=take
            on:keydown=key
        >
            {time.label.clone()}
            {mark}
        </button>
    }
    .into_any()
}

fn on_key(choice: Choice, day: &Day, start: &str, event: &ev::KeyboardEvent) {
    let times: Vec<&TimeOption> = day.times().collect();
    let at = times.iter().position(|time| time.start == start).unwrap_or_default();
    let Some(step) = step(&event.key(), from_right(), at, times.len()) else { return };
    event.prevent_default();
    match step {
        Step::To(place) => {
            if let Some(time) = times.get(place) {
                choice.take(time);
                focus(id_of(&time.start));
            }
        }
        Step::Earlier => turn(choice, |offer| offer.earlier.clone()),
        Step::Later => turn(choice, |offer| offer.later.clone()),
    }
}
