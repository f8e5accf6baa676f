//! The availability editor (CL1): the ordinary week, dates that differ, limits. Works as plain forms.

use calendar::availability::availability_get;
use chrono::Weekday;
use domain::calendar::{
    availability::{Availability, DateException, WeeklyBlock},
    rules::{INCREMENTS, WEEKDAYS},
};
use face::{
    format,
    page::page_of,
    request::{FormState, locale, service_context},
    ui::{EmptyState, ErrorSummary, FormPage, Hidden, Page, PageHeader, SelectField, TextField},
};
use leptos::prelude::*;

/// Rows a day has at least.
const ROWS_PER_DAY: usize = 3;

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
                        picture="no-hours"
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
            <FormPage />
            <ErrorSummary state=state.clone() />
            <Hidden name="version" value=rules.version.unwrap_or_default().to_string() />
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

/// A row for each weekday, as typed when the form was refused, else as stored. A stored block always has a row, or
/// saving would drop it.
fn days(state: &FormState, rules: &Availability) -> Vec<AnyView> {
    let rows = typed_rows(state).unwrap_or_else(|| stored_rows(rules));
    let day = |day: &str| {
        let name = weekday_name(day);
        let own = rows.iter().filter(|row| row.weekday == day);
        let inputs = own.map(|row| view! { <Block row=row.clone() day=name.clone() /> }).collect_view();
        view! {
            <div class="grid gap-2 border-t border-line py-3 sm:grid-cols-[120px_1fr]">
                <p class="font-medium sm:pt-2">{name.clone()}</p>
                <div class="flex flex-wrap gap-3">{inputs}</div>
            </div>
        }
        .into_any()
    };
    WEEKDAYS.into_iter().map(day).collect()
}

/// The rows of a refused form, in the order they were posted.
fn typed_rows(state: &FormState) -> Option<Vec<WeeklyBlock>> {
    let weekdays = state.typed("days[]").filter(|days| !days.is_empty())?;
    let at = |field: &str, position: usize| state.typed_at(field, position).unwrap_or_default();
    let row = |(position, weekday): (usize, &String)| WeeklyBlock {
        weekday: weekday.clone(),
        start: at("starts[]", position),
        end: at("ends[]", position),
    };
    Some(weekdays.iter().enumerate().map(row).collect())
}

/// Every stored block and at least one empty row per day, three rows in all or more.
fn stored_rows(rules: &Availability) -> Vec<WeeklyBlock> {
    let empty = |day: &str| WeeklyBlock { weekday: day.to_owned(), start: String::new(), end: String::new() };
    let of_day = |day: &str| {
        let mut rows: Vec<WeeklyBlock> = rules.weekly.iter().filter(|block| block.weekday == day).cloned().collect();
        let wanted = (rows.len() + 1).max(ROWS_PER_DAY);
        rows.resize_with(wanted, || empty(day));
        rows
    };
    WEEKDAYS.into_iter().flat_map(of_day).collect()
}

/// From when to when.
#[component]
fn Block(row: WeeklyBlock, day: String) -> impl IntoView {
    let l = locale();
    let time = |name: &'static str, value: String, label: String| {
        view! {
            <input
                class="input w-20"
                name=name
                value=value
                inputmode="numeric"
                pattern="[0-2]?[0-9]:[0-5][0-9]"
                placeholder="–"
                aria-label=label
            />
        }
    };
    view! {
        <span class="flex items-center gap-2">
            <Hidden name="days[]" value=row.weekday />
            {time("starts[]", row.start, tr!(l, availability.start_of, day = day.clone()))}
            "–"
            {time("ends[]", row.end, tr!(l, availability.end_of, day = day))}
        </span>
    }
}

#[component]
fn Limits(state: FormState, rules: Availability) -> impl IntoView {
    let l = locale();
    let minutes = |list: &[u32], stored: u32| {
        let mut all: Vec<u32> = list.iter().copied().chain([stored]).collect();
        all.sort_unstable();
        all.dedup();
        all.into_iter().map(|m| (m.to_string(), tr!(l, availability.minutes, count = m))).collect::<Vec<_>>()
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
                options=minutes(&INCREMENTS, rules.increment_minutes)
                value=rules.increment_minutes.to_string()
            />
            <SelectField
                state=state.clone()
                name="buffer_minutes"
                label=tr!(l, availability.buffer)
                options=minutes(&[0, 5, 10, 15, 30, 45, 60], rules.buffer_minutes)
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
    let list = rules.exceptions.into_iter();
    view! {
        <section class="grid gap-4" aria-labelledby="exceptions">
            <h2 id="exceptions">{tr!(l, availability.exceptions)}</h2>
            <ul>{list.map(|exception| view! { <Exception exception /> }).collect_view()}</ul>
            <NewException />
        </section>
    }
}

#[component]
fn Exception(exception: DateException) -> impl IntoView {
    let l = locale();
    let times = match (&exception.start, &exception.end) {
        (Some(start), Some(end)) => format!("{start}–{end}"),
        _ => tr!(l, availability.whole_day).to_string(),
    };
    let kind = if exception.kind == "open" { tr!(l, availability.open) } else { tr!(l, availability.blocked) };
    view! {
        <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
            <span>
                <span class="font-medium numbers">{exception.date.clone()}</span>
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
            <FormPage />
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
