//! The availability editor (CL1): the ordinary week, dates that differ, limits. Works as plain forms.

use super::rpc::{BLOCKS_PER_DAY, WEEKDAYS};
use crate::{
    format,
    platform::errors_page::FailurePage,
    request::{FormState, locale, service_context},
    ui::{EmptyState, ErrorSummary, Hidden, Page, PageHeader, SelectField, TextField},
};
use chrono::Weekday;
use domain::calendar::availability::Availability;
use leptos::prelude::*;
use services::calendar::availability::availability_get;

/// `/teach/availability`.
#[component]
pub fn AvailabilityPage() -> impl IntoView {
    let context = service_context();
    Suspend::new(async move {
        let l = locale();
        let tutor = match context.require_person() {
            Ok(person) => person.tutor_id,
            Err(error) => return view! { <FailurePage error/> }.into_any(),
        };
        let Some(tutor) = tutor else {
            return view! {
                <Page title=tr!(l, nav.teach_availability) width="reading">
                    <PageHeader title=tr!(l, nav.teach_availability)/>
                    <EmptyState title=tr!(l, home.profile_title) text=tr!(l, home.profile_text) href="/teach/profile" action=tr!(l, home.profile_action)/>
                </Page>
            }.into_any();
        };
        let rules = match availability_get(&context, tutor).await {
            Ok(rules) => rules,
            Err(error) => return view! { <FailurePage error/> }.into_any(),
        };
        view! {
            <Page title=tr!(l, nav.teach_availability) width="reading">
                <PageHeader title=tr!(l, nav.teach_availability) lead=tr!(l, availability.lead)/>
                <WeekForm rules=rules.clone()/>
                <Exceptions rules/>
            </Page>
        }.into_any()
    })
}

fn weekday_name(code: &str) -> String {
    let date = chrono::NaiveDate::from_isoywd_opt(2026, 1, code.parse().unwrap_or(Weekday::Mon)).unwrap_or_default();
    crate::format::weekday(locale(), date)
}

#[component]
fn WeekForm(rules: Availability) -> impl IntoView {
    let l = locale();
    let state = FormState::of("calendar/availability");
    let minutes = |list: &[u32]| list.iter().map(|m| (m.to_string(), tr!(l, availability.minutes, count = *m))).collect::<Vec<_>>();
    let typed = state.clone();
    let rows = WEEKDAYS.iter().enumerate().map(move |(weekday, &day)| {
        let blocks: Vec<_> = rules.weekly.iter().filter(|b| b.weekday == day).collect();
        let name = weekday_name(day);
        let inputs = (0..BLOCKS_PER_DAY).map(|index| {
            let (start, end) = blocks.get(index).map(|b| (b.start.clone(), b.end.clone())).unwrap_or_default();
            let position = weekday * BLOCKS_PER_DAY + index;
            let (start, end) = (typed.typed_at("starts[]", position).unwrap_or(start), typed.typed_at("ends[]", position).unwrap_or(end));
            view! {
                <span class="flex items-center gap-2">
                    <input class="input w-20" name="starts[]" value=start inputmode="numeric" pattern="[0-2][0-9]:[0-5][0-9]" placeholder="–" aria-label=tr!(l, availability.start_of, day = name.clone())/>
                    "–"
                    <input class="input w-20" name="ends[]" value=end inputmode="numeric" pattern="[0-2][0-9]:[0-5][0-9]" placeholder="–" aria-label=tr!(l, availability.end_of, day = name.clone())/>
                </span>
            }
        }).collect_view();
        view! { <div class="grid gap-2 border-t border-line py-3 sm:grid-cols-[120px_1fr]"><p class="font-medium sm:pt-2">{name.clone()}</p><div class="flex flex-wrap gap-3">{inputs}</div></div> }
    }).collect_view();
    view! {
        <form method="post" action="/rpc/calendar/availability" class="grid gap-6">
            <ErrorSummary state=state.clone()/>
            <section class="grid gap-2"><h2>{tr!(l, availability.week)}</h2><p class="field-help">{tr!(l, availability.week_help)}</p><div>{rows}</div></section>
            <section class="grid gap-5 sm:grid-cols-2">
                <SelectField state=state.clone() name="time_zone" label=tr!(l, account.zone) options=format::time_zones(&rules.time_zone) value=rules.time_zone.clone() help=tr!(l, availability.zone_help)/>
                <SelectField state=state.clone() name="increment_minutes" label=tr!(l, availability.increment) options=minutes(&[15, 30, 60]) value=rules.increment_minutes.to_string()/>
                <SelectField state=state.clone() name="buffer_minutes" label=tr!(l, availability.buffer) options=minutes(&[0, 5, 10, 15, 30, 60]) value=rules.buffer_minutes.to_string()/>
                <TextField state=state.clone() name="minimum_notice_minutes" label=tr!(l, availability.notice) value=rules.minimum_notice_minutes.to_string() inputmode="numeric" help=tr!(l, availability.notice_help)/>
                <TextField state name="horizon_days" label=tr!(l, availability.horizon) value=rules.horizon_days.to_string() inputmode="numeric" help=tr!(l, availability.horizon_help)/>
            </section>
            <div><button class="button button-primary" type="submit">{tr!(l, form.save)}</button></div>
        </form>
    }
}

#[component]
fn Exceptions(rules: Availability) -> impl IntoView {
    let l = locale();
    let state = FormState::of("calendar/exception-add");
    let kinds = vec![("blocked".to_owned(), tr!(l, availability.blocked).to_string()), ("open".to_owned(), tr!(l, availability.open).to_string())];
    let list = rules.exceptions.into_iter().enumerate().map(|(position, e)| {
        let times = match (e.start, e.end) { (Some(start), Some(end)) => format!("{start}–{end}"), _ => tr!(l, availability.whole_day).to_string() };
        let kind = if e.kind == "open" { tr!(l, availability.open) } else { tr!(l, availability.blocked) };
        view! {
            <li class="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
                <span><span class="font-medium numbers">{e.date}</span> " · " {kind} " · " <span class="numbers">{times}</span></span>
                <form method="post" action="/rpc/calendar/exception-remove"><Hidden name="position" value=position.to_string()/><button class="button button-quiet button-small" type="submit">{tr!(l, availability.remove)}</button></form>
            </li>
        }
    }).collect_view();
    view! {
        <section class="grid gap-4" aria-labelledby="exceptions">
            <h2 id="exceptions">{tr!(l, availability.exceptions)}</h2>
            <ul>{list}</ul>
            <form method="post" action="/rpc/calendar/exception-add" class="grid gap-5 sm:grid-cols-2">
                <div class="sm:col-span-2"><ErrorSummary state=state.clone()/></div>
                <TextField state=state.clone() name="date" kind="date" label=tr!(l, availability.date)/>
                <SelectField state=state.clone() name="kind" label=tr!(l, availability.kind) options=kinds/>
                <TextField state=state.clone() name="start" kind="time" label=tr!(l, availability.start) required=false/>
                <TextField state name="end" kind="time" label=tr!(l, availability.end) required=false/>
                <div><button class="button button-secondary" type="submit">{tr!(l, availability.add)}</button></div>
            </form>
        </section>
    }
}
