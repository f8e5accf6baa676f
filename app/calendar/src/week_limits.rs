//! Zone and limits of a week as choices in words. What is stored can always be chosen, however odd it is.

use super::week_shown::{LimitTexts, Shown};
use crate::i18n::{Locale, names::country};
use domain::calendar::{holidays::COUNTRIES, rules::INCREMENTS};
use face::{
    format,
    lengths::length,
    request::{FormState, locale},
    ui::{Hidden, SelectField},
};
use leptos::prelude::*;

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
const BREAKS: [u32; 12] = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240];
/// Notices that can be chosen, in minutes.
pub const NOTICES: [u32; 17] = [
    0,
    15,
    30,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    4 * HOUR,
    6 * HOUR,
    8 * HOUR,
    12 * HOUR,
    DAY,
    36 * HOUR,
    2 * DAY,
    3 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
];
const HORIZONS: [u32; 13] = [1, 3, 7, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365];

const PER_DAY: [u32; 12] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16];
const PER_WEEK: [u32; 14] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40];

/// The choices of one limit in order, with the stored and the typed one among them.
pub fn choices(list: &[u32], own: [&str; 2], name: impl Fn(u32) -> String) -> Vec<(String, String)> {
    let own = own.into_iter().filter_map(|text| text.parse().ok());
    let mut all: Vec<u32> = list.iter().copied().chain(own).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(|value| (value.to_string(), name(value))).collect()
}

/// Zone, holidays and numbers.
#[component]
pub fn Limits(shown: Shown, stored: LimitTexts) -> impl IntoView {
    let l = locale();
    let own = shown.limits;
    let state = shown.state;
    let or_none = |none: &'static str| move |minutes| if minutes == 0 { none.to_owned() } else { length(l, minutes) };
    let days = |days| length(l, days * DAY);
    let increments = choices(&INCREMENTS, [&own.increment, &stored.increment], |minutes| length(l, minutes));
    let breaks = choices(&BREAKS, [&own.buffer, &stored.buffer], or_none(tr!(l, availability.no_break)));
    let notices = choices(&NOTICES, [&own.notice, &stored.notice], or_none(tr!(l, availability.no_notice)));
    let most = own.clone();
    let horizons = choices(&HORIZONS, [&own.horizon, &stored.horizon], days);
    view! {
        <section class="grid gap-5 sm:grid-cols-2">
            <Hidden name="limits" value="shown" />
            <SelectField
                state=state.clone()
                name="minimum_notice_minutes"
                label=tr!(l, availability.notice)
                options=notices
                value=own.notice
                help=tr!(l, availability.notice_help)
            />
            <SelectField
                state=state.clone()
                name="horizon_days"
                label=tr!(l, availability.horizon)
                options=horizons
                value=own.horizon
            />
            <SelectField
                state=state.clone()
                name="increment_minutes"
                label=tr!(l, availability.increment)
                options=increments
                value=own.increment
            />
            <SelectField
                state=state.clone()
                name="buffer_minutes"
                label=tr!(l, availability.buffer)
                options=breaks
                value=own.buffer
            />
            <Most own=most stored=stored.clone() state=state.clone() />
            <SelectField
                state
                name="time_zone"
                label=tr!(l, account.zone)
                options=format::time_zones(&stored.time_zone)
                value=own.time_zone
            />
        </section>
    }
}

/// How many lessons there may be, and whose holidays are free.
#[component]
fn Most(own: LimitTexts, stored: LimitTexts, state: FormState) -> impl IntoView {
    let l = locale();
    let lessons = |count: u32| tr!(l, availability.lessons, count = i64::from(count));
    let with_none = |list: Vec<(String, String)>| -> Vec<(String, String)> {
        std::iter::once((String::new(), tr!(l, availability.no_limit).to_string())).chain(list).collect()
    };
    let days = with_none(choices(&PER_DAY, [&own.per_day, &stored.per_day], lessons));
    let weeks = with_none(choices(&PER_WEEK, [&own.per_week, &stored.per_week], lessons));
    view! {
        <SelectField
            state=state.clone()
            name="max_per_day"
            label=tr!(l, availability.per_day)
            options=days
            value=own.per_day
        />
        <SelectField
            state=state.clone()
            name="max_per_week"
            label=tr!(l, availability.per_week)
            options=weeks
            value=own.per_week
        />
        <SelectField
            state
            name="holidays"
            label=tr!(l, availability.holidays)
            options=countries(l)
            value=own.holidays
            help=tr!(l, availability.holidays_help)
        />
    }
}

/// Countries whose holidays can be kept, by name, after none.
fn countries(l: Locale) -> Vec<(String, String)> {
    let mut known: Vec<(String, String)> =
        COUNTRIES.iter().map(|known| (known.code.to_owned(), country(l, known.code))).collect();
    known.sort_by(|one, other| one.1.cmp(&other.1));
    known.insert(0, (String::new(), tr!(l, availability.no_holidays).to_string()));
    known
}
