//! Dates that differ from the week: a list, and a form for another one.

use chrono::NaiveDate;
use domain::{
    calendar::{
        Zone,
        availability::{Availability, DateException},
    },
    refusal::FieldRefusal,
};
use face::{
    format,
    request::{FormState, locale, service_context},
    ui::{ErrorSummary, FormPage, Hidden, SelectField, TextField},
};
use leptos::prelude::*;

/// All of them.
#[component]
pub fn Exceptions(rules: Availability) -> impl IntoView {
    let l = locale();
    let list = rules.exceptions.into_iter();
    view! {
        <section class="grid gap-4" aria-labelledby="exceptions">
            <h2 id="exceptions">{tr!(l, availability.exceptions)}</h2>
            <ul>{list.map(|exception| view! { <Exception exception /> }).collect_view()}</ul>
            <NewException />
        </section>
    }
}

/// `Thu 24 Dec`.
fn date_name(date: &str) -> String {
    let noon = date.parse::<NaiveDate>().ok().and_then(|date| date.and_hms_opt(12, 0, 0));
    noon.map_or_else(
        || date.to_owned(),
        |noon| format::date(locale(), Zone::UTC, noon.and_utc(), service_context().now()),
    )
}

#[component]
fn Exception(exception: DateException) -> impl IntoView {
    let l = locale();
    let times = match (&exception.start, &exception.end) {
        (Some(start), Some(end)) => format!("{start}–{end}"),
        _ => tr!(l, availability.whole_day).to_string(),
    };
    let kind = if exception.kind == "open" { tr!(l, availability.open) } else { tr!(l, availability.blocked) };
    let date = date_name(&exception.date);
    view! {
        <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
            <span>
                <time class="font-medium" datetime=exception.date.clone()>
                    {date.clone()}
                </time>
                " · "
                {kind}
                " · "
                <span class="numbers">{times}</span>
            </span>
            <form method="post" action="/rpc/calendar/exception-remove">
                <FormPage />
                <Hidden name="date" value=exception.date />
                <Hidden name="kind" value=exception.kind />
                <Hidden name="start" value=exception.start.unwrap_or_default() />
                <Hidden name="end" value=exception.end.unwrap_or_default() />
                <button class="button button-quiet button-small" type="submit">
                    {tr!(l, availability.remove)}
                    <span class="sr-only">{format!("({date})")}</span>
                </button>
            </form>
        </li>
    }
}

/// `exceptions[3].date` is this form's `date`: the rule names the place in the list that the new one would have had.
fn told_at_field(mut field: FieldRefusal) -> FieldRefusal {
    let own = field.field.strip_prefix("exceptions[").and_then(|rest| rest.split_once("]."));
    if let Some(own) = own.map(|(_, own)| own.to_owned()) {
        field.field = own;
    }
    field
}

#[component]
fn NewException() -> impl IntoView {
    let l = locale();
    let state = FormState::of("calendar/exception-add").told(told_at_field);
    let kinds = vec![
        ("blocked".to_owned(), tr!(l, availability.blocked).to_string()),
        ("open".to_owned(), tr!(l, availability.open).to_string()),
    ];
    view! {
        <form method="post" action="/rpc/calendar/exception-add" class="grid gap-5 sm:grid-cols-2">
            <FormPage />
            <div class="sm:col-span-2">
                <ErrorSummary state=state.clone() linked=true />
            </div>
            <TextField state=state.clone() name="date" kind="date" label=tr!(l, availability.date) />
            <SelectField state=state.clone() name="kind" label=tr!(l, availability.kind) options=kinds />
            <TextField state=state.clone() name="start" kind="time" label=tr!(l, availability.start) required=false />
            <TextField state name="end" kind="time" label=tr!(l, availability.end) required=false />
            <div>
                <button class="button button-secondary" type="submit">
                    {tr!(l, availability.add)}
                </button>
            </div>
        </form>
    }
}
