//! What is asked of somebody who opens an account, whichever way they come.

use super::{Hidden, SelectField, TextField};
use crate::{
    format,
    request::{FormState, locale, page_request},
};
use leptos::prelude::*;

/// The browser's zone; whose browser hides it is asked.
#[component]
pub fn OwnZone(state: FormState) -> impl IntoView {
    let (l, request) = (locale(), page_request());
    if request.zone_known {
        return view! { <Hidden name="time_zone" value=request.time_zone.name() /> }.into_any();
    }
    let options = format::time_zones_to_choose(tr!(l, zone.none));
    view! { <SelectField state name="time_zone" label=tr!(l, account.zone) help=tr!(l, zone.why) options /> }.into_any()
}

/// How somebody is called here.
#[component]
pub fn NewcomerName(state: FormState, #[prop(optional, into)] value: String) -> impl IntoView {
    let l = locale();
    view! {
        <TextField
            state
            name="display_name"
            label=tr!(l, register.name)
            help=tr!(l, register.name_help)
            autocomplete="name"
            value
        />
    }
}

/// The day somebody was born: a child's account is its parents' to open.
#[component]
pub fn NewcomerBirthDate(state: FormState) -> impl IntoView {
    let l = locale();
    view! {
        <TextField
            state
            name="birth_date"
            kind="date"
            label=tr!(l, register.birth_date)
            help=tr!(l, register.birth_date_help)
            autocomplete="bday"
        />
    }
}

/// What ends each form of somebody new: the button, and what pressing it agrees to.
#[component]
pub fn NewcomerSubmit() -> impl IntoView {
    let l = locale();
    view! {
        <button class="button button-primary button-wide" type="submit">
            {tr!(l, register.submit)}
        </button>
        <p class="text-sm text-ink-soft">
            {tr!(l, register.terms)} " " <a href="/terms">{tr!(l, footer.terms)}</a> <br />
            {tr!(l, register.privacy)} " " <a href="/privacy">{tr!(l, footer.privacy)}</a>
        </p>
    }
}

/// The rest that an account elsewhere does not say.
#[component]
pub fn Newcomer(state: FormState, #[prop(into)] name: String) -> impl IntoView {
    view! {
        <NewcomerName state=state.clone() value=name />
        <NewcomerBirthDate state=state.clone() />
        <OwnZone state />
        <NewcomerSubmit />
    }
}
