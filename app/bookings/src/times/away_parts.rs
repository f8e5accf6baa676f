//! Trips and holidays on the page of what differs from the week.

use crate::i18n::names::country;
use chrono::{DateTime, NaiveDate, Utc};
use domain::calendar::{Zone, availability::Availability, away::Travel, holidays, today_in};
use face::{
    address, format,
    request::{FormState, locale, page_request, service_context},
    ui::{ErrorSummary, FormPage, Hidden, SelectField, TextField},
};
use leptos::prelude::*;

/// Holidays that are named ahead.
const HOLIDAYS: usize = 6;

/// A day (`Thu 24 Dec`) or an instant on the reader's clock, as it is stored.
pub fn date_text(bound: &str) -> String {
    let (l, now) = (locale(), service_context().now());
    if let Ok(instant) = DateTime::parse_from_rfc3339(bound) {
        return format::moment(l, page_request().time_zone, instant.with_timezone(&Utc), now);
    }
    let noon = bound.parse::<NaiveDate>().ok().and_then(|date| date.and_hms_opt(12, 0, 0));
    noon.map_or_else(|| bound.to_owned(), |noon| format::date(l, Zone::UTC, noon.and_utc(), now))
}

/// The trips ahead, and a form for another one.
#[component]
pub fn Trips(trips: Vec<Travel>, home: String) -> impl IntoView {
    let l = locale();
    let state = FormState::of("calendar/travel-add");
    let row = |trip: Travel| {
        let city = trip.time_zone.parse::<Zone>().map_or_else(|_| trip.time_zone.clone(), format::zone_city);
        let range = format!("{} – {}", date_text(&trip.from), date_text(&trip.to));
        view! {
            <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
                <span>
                    <strong>{city.clone()}</strong>
                    " "
                    <span class="numbers">{range}</span>
                </span>
                <form method="post" action="/rpc/calendar/travel-remove">
                    <FormPage />
                    <Hidden name="id" value=trip.id.to_string() />
                    <button class="button button-quiet button-small" type="submit">
                        {tr!(l, availability.remove)}
                        <span class="sr-only">{format!("({city})")}</span>
                    </button>
                </form>
            </li>
        }
    };
    view! {
        <section class="grid gap-4" aria-labelledby="trips">
            <h2 id="trips">{tr!(l, away.trips)}</h2>
            <p class="field-help">{tr!(l, away.trips_help)}</p>
            <ul>{trips.into_iter().map(row).collect_view()}</ul>
            <form method="post" action="/rpc/calendar/travel-add" class="grid gap-5 sm:grid-cols-2">
                <FormPage />
                <div class="sm:col-span-2">
                    <ErrorSummary state=state.clone() linked=true />
                </div>
                <TextField state=state.clone() name="from" kind="date" label=tr!(l, away.first_day) />
                <TextField state=state.clone() name="to" kind="date" label=tr!(l, away.last_day) />
                <SelectField
                    state
                    name="time_zone"
                    label=tr!(l, away.place)
                    options=format::time_zones(&home)
                    value=home.clone()
                />
                <div class="sm:col-span-2">
                    <button class="button button-secondary" type="submit">
                        {tr!(l, away.add_trip)}
                    </button>
                </div>
            </form>
        </section>
    }
}

/// The next holidays that are kept, by what they are called there.
#[component]
pub fn Holidays(rules: Availability) -> impl IntoView {
    let l = locale();
    let zone = rules.time_zone.parse::<Zone>().unwrap_or(Zone::UTC);
    let today = today_in(zone, service_context().now());
    let kept = rules.holidays.as_deref().and_then(|code| holidays::Holidays::of(code).ok());
    let list = kept.map(|kept| {
        let row = |day: holidays::Holiday| {
            view! {
                <li>
                    <span class="numbers">{date_text(&day.date.to_string())}</span>
                    " · "
                    <bdi>{day.name}</bdi>
                </li>
            }
        };
        let days = kept.from(today, HOLIDAYS).into_iter().map(row).collect_view();
        view! {
            <p>{tr!(l, away.kept, country = country(l, kept.code()))}</p>
            <ul class="grid gap-1">{days}</ul>
        }
    });
    let none = kept.is_none().then(|| view! { <p class="text-ink-soft">{tr!(l, away.none_kept)}</p> });
    view! {
        <section class="grid gap-3" aria-labelledby="holidays">
            <h2 id="holidays">{tr!(l, availability.holidays)}</h2>
            {list}
            {none}
            <p>
                <a class="link" href=format!("{}#field-holidays", address::AVAILABILITY)>
                    {tr!(l, away.choose_country)}
                </a>
            </p>
        </section>
    }
}
