//! Zone and limits of a week as choices in words. What is stored can always be chosen, however odd it is.

use super::week_shown::{LimitTexts, Shown};
use domain::calendar::rules::INCREMENTS;
use face::{format, lengths::length, request::locale, ui::SelectField};
use leptos::prelude::*;

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
const BREAKS: [u32; 12] = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240];
const NOTICES: [u32; 17] = [
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

/// The choices of one limit in order, with the stored and the typed one among them.
fn choices(list: &[u32], own: [&str; 2], name: impl Fn(u32) -> String) -> Vec<(String, String)> {
    let own = own.into_iter().filter_map(|text| text.parse().ok());
    let mut all: Vec<u32> = list.iter().copied().chain(own).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(|value| (value.to_string(), name(value))).collect()
}

/// The five fields.
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
    let horizons = choices(&HORIZONS, [&own.horizon, &stored.horizon], days);
    view! {
        <section class="grid gap-5 sm:grid-cols-2">
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn whatever_is_stored_or_was_typed_can_be_chosen_once_and_in_its_place() {
        let values = |own| -> Vec<String> {
            choices(&NOTICES, own, |minutes| length(Locale::En, minutes)).into_iter().map(|(value, _)| value).collect()
        };
        assert_eq!(values(["60", "60"]).len(), NOTICES.len());
        let odd = values(["61", "43199"]);
        assert_eq!(odd.len(), NOTICES.len() + 2);
        assert_eq!(
            odd.iter().position(|value| value == "61"),
            odd.iter().position(|value| value == "60").map(|at| at + 1)
        );
        assert_eq!(values(["soon", "60"]).len(), NOTICES.len(), "what is no number is shown by the field itself");
    }
}
