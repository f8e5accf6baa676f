//! The chooser: subject, length, day, time and clock, with what is chosen always in sight.

use super::{choice::Choice, rpc::WeekOffer, strip::Strip, times::Times};
use face::rpc::RpcError;
use leptos::{ev, prelude::*};
use serde::{Deserialize, Serialize};

/// The chooser's words in the reader's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ChooserWords {
    pub label: String,
    pub subject: String,
    pub length: String,
    pub day: String,
    pub time: String,
    pub zone: String,
    pub earlier: String,
    pub later: String,
    pub none: String,
    pub none_this_week: String,
    pub next_free: String,
    pub choose: String,
    pub lost: String,
    pub refresh: String,
    pub comma: String,
    pub note: String,
    pub offline: String,
}

impl ChooserWords {
    /// What to say of a failed call: one that never reached the server has no words of the server's.
    pub fn told(&self, error: RpcError) -> String {
        if error.trace_id.is_empty() { self.offline.clone() } else { error.refusal.message }
    }
}

/// What can be chosen before the time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Options {
    /// Id and name of what the tutor teaches.
    pub subjects: Vec<(String, String)>,
    /// Minutes and `60 min · $41`.
    pub lengths: Vec<(i32, String)>,
    /// Minutes of the trial lesson, where there is one for the reader, and `Trial lesson · 30 min · $8`.
    pub trial: Option<(i32, String)>,
    /// IANA name and city; the reader's own first, then the tutor's.
    pub zones: Vec<(String, String)>,
}

/// What is chosen already.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Chosen {
    pub subject: String,
    pub minutes: i32,
    pub zone: String,
    /// RFC 3339, or empty.
    pub start: String,
    /// Whether it is the trial lesson.
    pub trial: bool,
}

/// Stands for the length of the trial lesson where a form sends the others' minutes.
pub const TRIAL: &str = "trial";

/// A form that goes to `action` with `subject`, `minutes`, `zone` and `start`; `page` is the address of the page it
/// stands on, for other weeks without a script.
#[island(lazy)]
pub fn Chooser(
    tutor_id: String,
    action: String,
    page: String,
    options: Options,
    chosen: Chosen,
    offer: WeekOffer,
    words: ChooserWords,
) -> impl IntoView {
    let choice = Choice::new(tutor_id, chosen.clone(), offer, words.clone());
    let (page, length) = (StoredValue::new(page), (chosen.minutes, chosen.trial));
    Effect::new(move |_| choice.alive.set(true));
    let submit = move |event: ev::SubmitEvent| {
        if choice.start.with_untracked(String::is_empty) {
            event.prevent_default();
            choice.told.set(choice.words.with_value(|words| words.choose.clone()));
        }
    };
    // What is chosen and the button are one piece, which stays in sight while the rest scrolls.
    // The hidden time stands before the buttons of all times: of two the last counts, and that is the one pressed.
    view! {
        <form class="chooser" id="book" method="get" action=action aria-label=words.label.clone() on:submit=submit>
            <div class="chooser-inside">
                <div class="chooser-pair">
                    {subject_field(words.subject.clone(), options.subjects, chosen.subject)}
                    {length_field(choice, words.length.clone(), (options.lengths, options.trial), length)}
                </div>
                <input
                    type="hidden"
                    name="start"
                    value=move || choice.start.get()
                    disabled=move || choice.start.with(String::is_empty)
                />
                <Strip choice page />
                <Times choice page />
                {zone_field(choice, words.zone.clone(), options.zones, chosen.zone)}
                <button class="button button-secondary chooser-refresh" type="submit" formaction=page.get_value()>
                    {words.refresh.clone()}
                </button>
            </div>
            <div class="chooser-foot">
                <Summary choice />
                <button class="button button-primary button-wide chooser-go" type="submit">
                    {move || button(choice)}
                </button>
                <p class="chooser-note">{words.note}</p>
            </div>
        </form>
    }
    .into_any()
}

/// With the price of the chosen time, where a sale counts for it.
fn button(choice: Choice) -> String {
    let of_time = choice.chosen.get().and_then(|(_, time)| time.sale).map(|sale| sale.button);
    of_time.unwrap_or_else(|| choice.offer.with(|offer| offer.button.clone()))
}

fn subject_field(label: String, subjects: Vec<(String, String)>, chosen: String) -> AnyView {
    let option = move |(id, name): (String, String)| {
        let selected = id == chosen;
        view! {
            <option value=id selected=selected>
                {name}
            </option>
        }
    };
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <select class="input" name="subject">
                {subjects.into_iter().map(option).collect::<Vec<_>>()}
            </select>
        </label>
    }
    .into_any()
}

/// Minutes, and what they are called.
type Length = (i32, String);

/// Another length has other free times and another price; the trial lesson is one of them.
fn length_field(
    choice: Choice,
    label: String,
    (lengths, trial): (Vec<Length>, Option<Length>),
    (minutes, of_chosen): (i32, bool),
) -> AnyView {
    let of_trial = trial.as_ref().map(|(minutes, _)| *minutes);
    let change = move |event: ev::Event| {
        let value = event_target_value(&event);
        let is_trial = value == TRIAL;
        if let Some(minutes) = if is_trial { of_trial } else { value.parse().ok() } {
            choice.trial.set(is_trial);
            choice.minutes.set(minutes);
            choice.ask_again();
        }
    };
    let lengths = lengths.into_iter().map(|(length, text)| (length.to_string(), text, !of_chosen && length == minutes));
    let all = lengths.chain(trial.map(|(_, text)| (TRIAL.to_owned(), text, of_chosen)));
    let option = move |(value, text, selected): (String, String, bool)| {
        view! {
            <option value=value selected=selected>
                {text}
            </option>
        }
    };
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <select class="input" name="minutes" on:change=change>
                {all.map(option).collect::<Vec<_>>()}
            </select>
        </label>
    }
    .into_any()
}

fn zone_field(choice: Choice, label: String, zones: Vec<(String, String)>, chosen: String) -> AnyView {
    let change = move |event: ev::Event| {
        choice.zone.set(event_target_value(&event));
        choice.ask_again();
    };
    let option = move |(name, city): (String, String)| {
        let selected = name == chosen;
        view! {
            <option value=name selected=selected>
                {city}
            </option>
        }
    };
    view! {
        <label class="field chooser-zone">
            <span class="field-label">{label}</span>
            <select class="input" name="zone" on:change=change>
                {zones.into_iter().map(option).collect::<Vec<_>>()}
            </select>
        </label>
    }
    .into_any()
}

/// What is chosen, or what is missing, in a line that is read out when it changes.
#[component]
fn Summary(choice: Choice) -> impl IntoView {
    let comma = choice.words.with_value(|words| words.comma.clone());
    let line = move || match choice.chosen.get() {
        Some((day, time)) => {
            let of_time = time.sale.map(|sale| sale.length);
            let length = of_time.unwrap_or_else(|| choice.offer.with(|offer| offer.length.clone()));
            format!("{day}{comma}{} · {length}", time.label)
        }
        None => choice.words.with_value(|words| words.choose.clone()),
    };
    let theirs = move || choice.chosen.get().map(|(_, time)| time.theirs).filter(|text| !text.is_empty());
    let told = move || Some(choice.told.get()).filter(|text| !text.is_empty());
    view! {
        <p class="chooser-summary" role="status" data-chosen=move || choice.chosen.get().is_some().then_some("")>
            <strong class="numbers">{line}</strong>
            <small>{theirs}</small>
        </p>
        <p class="field-error" role="alert">
            {told}
        </p>
    }
    .into_any()
}
