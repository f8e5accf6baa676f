//! The part of the profile's form about prices of single lengths, a trial lesson, trusted students, work and city.

use crate::i18n::Locale;
use domain::{
    money::typed::typed_form,
    people::{cities::CITIES, prices::Experience, tutor_profile::TutorProfile},
};
use face::{
    request::{FormState, locale, page_request},
    ui::{SelectField, TextArea, TextField},
};
use leptos::prelude::*;

/// Experience as lines: role, organisation and years between bars.
pub fn lines_of(entries: &[Experience]) -> String {
    let line = |entry: &Experience| format!("{} | {} | {}", entry.role, entry.organisation, entry.years);
    entries.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The fields.
#[component]
pub(super) fn Facts(state: FormState, profile: Option<TutorProfile>) -> impl IntoView {
    let l = locale();
    let p = profile.as_ref();
    let cities = cities(l);
    let lessons = p.and_then(|p| p.auto_confirm).map(|auto| auto.after_lessons.to_string()).unwrap_or_default();
    view! {
        <TextArea
            state=state.clone()
            name="experience"
            label=tr!(l, profile.experience)
            help=tr!(l, profile.experience_help)
            rows=3
            required=false
            value=p.map(|p| lines_of(&p.experience)).unwrap_or_default()
        />
        <SelectField
            state=state.clone()
            name="city"
            label=tr!(l, profile.city)
            options=cities
            value=p.and_then(|p| p.city.clone()).unwrap_or_default()
        />
        <Trial state=state.clone() profile=profile.clone() />
        <TextField
            state
            name="auto_confirm"
            label=tr!(l, profile.auto_confirm)
            help=tr!(l, profile.auto_confirm_help)
            inputmode="numeric"
            required=false
            value=lessons
        />
    }
}

/// Cities of the list in the reader's language, none first.
fn cities(l: Locale) -> Vec<(String, String)> {
    let code = page_request().locale.clone();
    let mut named: Vec<(String, String)> =
        CITIES.iter().map(|city| (city.slug.to_owned(), city.name(&code).to_owned())).collect();
    named.sort_by(|one, other| one.1.cmp(&other.1));
    named.insert(0, (String::new(), tr!(l, form.choose).to_string()));
    named
}

#[component]
fn Trial(state: FormState, profile: Option<TutorProfile>) -> impl IntoView {
    let l = locale();
    let trial = profile.and_then(|p| p.trial);
    let none = ("0".to_owned(), tr!(l, profile.trial_none).to_string());
    let lengths = [30, 45, 60].map(|minutes| (minutes.to_string(), tr!(l, tutor.minutes, count = minutes).to_string()));
    let minutes = trial.as_ref().map_or_else(|| "0".to_owned(), |trial| trial.minutes.to_string());
    let price = trial.map(|trial| typed_form(trial.price, &page_request().locale)).unwrap_or_default();
    view! {
        <div class="grid gap-5 sm:grid-cols-2">
            <SelectField
                state=state.clone()
                name="trial_minutes"
                label=tr!(l, profile.trial)
                options=std::iter::once(none).chain(lengths).collect()
                value=minutes
            />
            <TextField
                state
                name="trial_price"
                label=tr!(l, profile.trial_price)
                inputmode="decimal"
                required=false
                value=price
            />
        </div>
    }
}
