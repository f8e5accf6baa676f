//! The availability editor (CL1): the ordinary week, dates that differ, limits. Works as plain forms.

use super::rpc::{BLOCKS_PER_DAY, WEEKDAYS};
use calendar::availability::availability_get;
use chrono::Weekday;
use domain::calendar::availability::{Availability, DateException};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{EmptyState, ErrorSummary, Hidden, Page, PageHeader, SelectField, TextField},
};
use leptos::prelude::*;

/// `/teach/availability`.
pub fn availability_page() -> AnyView {
    page_of(async move {
        let context = service_context();
        let l = locale();
        let Some(tutor) = context.require_person()?.tutor_id else {
            return Ok(view! {
                <Page title=tr!(l, nav.teach_availability) width="reading">
                    <PageHeader title=tr!(l, nav.teach_availability) />
                    <EmptyState
                        title=tr!(l, home.profile_title)
                        text=tr!(l, home.profile_text)
                        href="/teach/profile"
                        action=tr!(l, home.profile_action)
                    />
                </Page>
            }
            .into_any());
        };
        let rules = availability_get(&context, tutor).await?;
        Ok(view! {
            <Page title=tr!(l, nav.teach_availability) width="reading">
                <PageHeader title=tr!(l, nav.teach_availability) lead=tr!(l, availability.lead) />
                <WeekForm rules=rules.clone() />
                <Exceptions rules />
            </Page>
        }
        .into_any())
    })
}

fn weekday_name(code: &str) -> String {
    let date = chrono::NaiveDate::from_isoywd_opt(2026, 1, code.parse().unwrap_or(Weekday::Mon)).unwrap_or_default();
    face::format::weekday(locale(), date)
}

#[component]
fn WeekForm(rules: Availability) -> impl IntoView {
    let l = locale();
    let state = FormState::of("calendar/availability");
    view! {
        <form method="post" action="/rpc/calendar/availability" class="grid gap-6">
            <ErrorSummary state=state.clone() />
            <section class="grid gap-2">
                <h2>{tr!(l, availability.week)}</h2>
                <p class="field-help">{tr!(l, availability.week_help)}</p>
                <div>{days(&state, &rules)}</div>
            </section>
            <Limits state rules />
            <div>
                <button class="button button-primary" type="submit">
                    {tr!(l, form.save)}
                </button>
            </div>
        </form>
    }
}

/// A row for each weekday, as typed when the form was refused, else as stored.
fn days(state: &FormState, rules: &Availability) -> Vec<AnyView> {
    let day = |(weekday, &day): (usize, &&str)| {
        let blocks: Vec<_> = rules.weekly.iter().filter(|b| b.weekday == day).collect();
        let name = weekday_name(day);
        let inputs = (0..BLOCKS_PER_DAY).map(|index| {
            let (start, end) = blocks.get(index).map(|b| (b.start.clone(), b.end.clone())).unwrap_or_default();
            let typed = |field: &str| state.typed_at(field, weekday * BLOCKS_PER_DAY + index);
            let (start, end) = (typed("starts[]").unwrap_or(start), typed("ends[]").unwrap_or(end));
            view! { <Block day=name.clone() start end /> }
        });
        view! {
            <div class="grid gap-2 border-t border-line py-3 sm:grid-cols-[120px_1fr]">
                <p class="font-medium sm:pt-2">{name.clone()}</p>
                <div class="flex flex-wrap gap-3">{inputs.collect_view()}</div>
            </div>
        }
        .into_any()
    };
    WEEKDAYS.iter().enumerate().map(day).collect()
}

/// From when to when.
#[component]
fn Block(day: String, start: String, end: String) -> impl IntoView {
    let l = locale();
    let time = |name: &'static str, value: String, label: String| {
        view! {
            <input
                class="input w-20"
                name=name
                value=value
                inputmode="numeric"
                pattern="[0-2][0-9]:[0-5][0-9]"
                placeholder="–"
                aria-label=label
            />
        }
    };
    view! {
        <span class="flex items-center gap-2">
            {time("starts[]", start, tr!(l, availability.start_of, day = day.clone()))}
            "–"
            {time("ends[]", end, tr!(l, availability.end_of, day = day))}
        </span>
    }
}

#[component]
fn Limits(state: FormState, rules: Availability) -> impl IntoView {
    let l = locale();
    let minutes = |list: &[u32]| {
        list.iter().map(|m| (m.to_string(), tr!(l, availability.minutes, count = *m))).collect::<Vec<_>>()
    };
    view! {
        <section class="grid gap-5 sm:grid-cols-2">
            <SelectField
                state=state.clone()
                name="time_zone"
                label=tr!(l, account.zone)
                options=format::time_zones(&rules.time_zone)
                value=rules.time_zone.clone()
                help=tr!(l, availability.zone_help)
            />
            <SelectField
                state=state.clone()
                name="increment_minutes"
                label=tr!(l, availability.increment)
                options=minutes(&[15, 30, 60])
                value=rules.increment_minutes.to_string()
            />
            <SelectField
                state=state.clone()
                name="buffer_minutes"
                label=tr!(l, availability.buffer)
                options=minutes(&[0, 5, 10, 15, 30, 60])
                value=rules.buffer_minutes.to_string()
            />
            <TextField
                state=state.clone()
                name="minimum_notice_minutes"
                label=tr!(l, availability.notice)
                value=rules.minimum_notice_minutes.to_string()
                inputmode="numeric"
                help=tr!(l, availability.notice_help)
            />
            <TextField
                state
                name="horizon_days"
                label=tr!(l, availability.horizon)
                value=rules.horizon_days.to_string()
                inputmode="numeric"
                help=tr!(l, availability.horizon_help)
            />
        </section>
    }
}

#[component]
fn Exceptions(rules: Availability) -> impl IntoView {
    let l = locale();
    let list = rules.exceptions.into_iter().enumerate();
    view! {
        <section class="grid gap-4" aria-labelledby="exceptions">
            <h2 id="exceptions">{tr!(l, availability.exceptions)}</h2>
            <ul>{list.map(|(position, exception)| view! { <Exception position exception /> }).collect_view()}</ul>
            <NewException />
        </section>
    }
}

#[component]
fn Exception(position: usize, exception: DateException) -> impl IntoView {
    let l = locale();
    let times = match (exception.start, exception.end) {
        (Some(start), Some(end)) => format!("{start}–{end}"),
        _ => tr!(l, availability.whole_day).to_string(),
    };
    let kind = if exception.kind == "open" { tr!(l, availability.open) } else { tr!(l, availability.blocked) };
    view! {
        <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
            <span>
                <span class="font-medium numbers">{exception.date}</span>
                " · "
                {kind}
                " · "
                <span class="numbers">{times}</span>
            </span>
            <form method="post" action="/rpc/calendar/exception-remove">
                <Hidden name="position" value=position.to_string() />
                <button class="button button-quiet button-small" type="submit">
                    {tr!(l, availability.remove)}
                </button>
            </form>
        </li>
    }
}

#[component]
fn NewException() -> impl IntoView {
    let l = locale();
    let state = FormState::of("calendar/exception-add");
    let kinds = vec![
        ("blocked".to_owned(), tr!(l, availability.blocked).to_string()),
        ("open".to_owned(), tr!(l, availability.open).to_string()),
    ];
    view! {
        <form method="post" action="/rpc/calendar/exception-add" class="grid gap-5 sm:grid-cols-2">
            <div class="sm:col-span-2">
                <ErrorSummary state=state.clone() />
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
