//! The days of the week: a switch each, and from when to when.

use super::week_shown::{ACT, Focus, Shown, row_field};
use chrono::{NaiveDate, Weekday};
use domain::calendar::{
    rules::WEEKDAYS,
    week_form::{FormDay, FormSpan, Place, ends_offered, one_more, starts_offered},
};
use face::{
    address, format,
    request::{FormState, locale, page_request},
    ui::{Hidden, Icon},
};
use leptos::prelude::*;

/// The name of a weekday, Monday being the first.
pub fn day_name(day: usize) -> String {
    let weekday = WEEKDAYS.get(day).and_then(|code| code.parse().ok()).unwrap_or(Weekday::Mon);
    format::weekday(locale(), NaiveDate::from_isoywd_opt(2026, 1, weekday).unwrap_or_default())
}

/// All seven.
#[component]
pub fn WeekRows(shown: Shown) -> impl IntoView {
    let days = shown.week.days.iter().enumerate();
    let rows = days.map(|(at, day)| day_row(&shown.state, shown.focus, at, day)).collect_view();
    view! {
        // A refusal of the week as a whole leads here. The first entry says that switches were shown, for a browser
        // sends none that is off.
        <div class="week" id="field-weekly">
            <Hidden name="open[]" value="" />
            {rows}
        </div>
    }
}

fn day_row(state: &FormState, focus: Option<Focus>, at: usize, day: &FormDay) -> AnyView {
    let l = locale();
    let (name, code) = (day_name(at), WEEKDAYS.get(at).copied().unwrap_or_default());
    // A day that is off has the rows it will be switched on with; until then they count for nothing.
    let spans = if day.spans.is_empty() { vec![one_more(&[])] } else { day.spans.clone() };
    let counted = spans.len() > 1;
    let rows = spans.into_iter().enumerate().map(|(index, span)| {
        let label = if counted { format!("{name} ({})", index + 1) } else { name.clone() };
        span_row(state, focus, (at, index), code, label, span)
    });
    let (rows, label) = (rows.collect_view(), name.clone());
    view! {
        <div class="week-day" role="group" aria-label=label>
            <label class="switch">
                <input
                    type="checkbox"
                    role="switch"
                    name="open[]"
                    value=code
                    checked=day.open
                    autofocus=focus == Some(Focus::Day(at))
                />
                <span>{name.clone()}</span>
            </label>
            <p class="week-off">{tr!(l, availability.blocked)}</p>
            <ul class="week-spans">{rows}</ul>
            <Acts code name />
        </div>
    }
    .into_any()
}

fn span_row(
    state: &FormState,
    focus: Option<Focus>,
    place: Place,
    code: &'static str,
    day: String,
    FormSpan { start, end }: FormSpan,
) -> AnyView {
    let l = locale();
    let told = |time: &str| format::rule_time(l, page_request().time_zone, time);
    let (from, to) = (row_field("starts", place), row_field("ends", place));
    let error = state.error(&from).or_else(|| state.error(&to));
    let below = format!("error-{from}");
    let described = error.is_some().then(|| below.clone());
    let remove =
        tr!(l, availability.remove_hours, day = day.clone(), hours = format!("{}–{}", told(&start), told(&end)));
    let autofocus = focus == Some(Focus::Span(place));
    view! {
        <li class="week-span">
            <Hidden name="days[]" value=code />
            <select
                class="input numbers"
                name="starts[]"
                id=format!("field-{from}")
                aria-label=tr!(l, availability.start_of, day = day.clone())
                aria-invalid=state.error(&from).is_some().then_some("true")
                aria-describedby=described.clone()
                autofocus=autofocus
            >
                {options(starts_offered(&start), &start)}
            </select>
            <span aria-hidden="true">"–"</span>
            <select
                class="input numbers"
                name="ends[]"
                id=format!("field-{to}")
                aria-label=tr!(l, availability.end_of, day = day)
                aria-invalid=state.error(&to).is_some().then_some("true")
                aria-describedby=described
            >
                {options(ends_offered(&end), &end)}
            </select>
            <Act act=format!("remove:{code}:{}", place.1) class="button button-quiet" label=remove>
                <Icon icon=icondata::LuTrash2 />
            </Act>
            {error
                .map(|error| {
                    view! {
                        <p class="field-error" id=below>
                            <Icon icon=icondata::LuCircleAlert />
                            {error}
                        </p>
                    }
                })}
        </li>
    }
    .into_any()
}

fn options(times: Vec<String>, own: &str) -> Vec<AnyView> {
    let (l, zone) = (locale(), page_request().time_zone);
    let option = |time: String| {
        let selected = time == own;
        let text = format::rule_time(l, zone, &time);
        // Without a value an option is its text: half of the page are these.
        let value = (text != time).then_some(time);
        view! {
            <option value=value selected=selected>
                {text}
            </option>
        }
        .into_any()
    };
    times.into_iter().map(option).collect()
}

/// What can be done to a day as a whole.
#[component]
fn Acts(code: &'static str, name: String) -> impl IntoView {
    let l = locale();
    let (menu, to_add, to_copy) = (format!("copy-{code}"), format!("({name})"), format!("({name})"));
    view! {
        <div class="week-acts">
            <Act act=format!("add:{code}") class="button button-quiet button-small" label=String::new()>
                <Icon icon=icondata::LuPlus />
                {tr!(l, availability.add_hours)}
                <span class="sr-only">{to_add}</span>
            </Act>
            <div class="menu">
                <button class="button button-quiet button-small" type="button" popovertarget=menu.clone()>
                    <Icon icon=icondata::LuCopy />
                    {tr!(l, availability.copy)}
                    <span class="sr-only">{to_copy}</span>
                </button>
                <div class="menu-panel" id=menu popover="auto">
                    <Act act=format!("weekdays:{code}") class="nav-link" label=String::new()>
                        {tr!(l, availability.to_weekdays)}
                    </Act>
                    <Act act=format!("all:{code}") class="nav-link" label=String::new()>
                        {tr!(l, availability.to_all)}
                    </Act>
                </div>
            </div>
        </div>
    }
}

/// A button that asks for the page again, with what was typed and with what it does. `label` where it shows no words.
#[component]
pub fn Act(act: String, class: &'static str, label: String, children: Children) -> impl IntoView {
    view! {
        <button
            class=class
            type="submit"
            form="week-form"
            formmethod="get"
            formaction=address::AVAILABILITY
            formnovalidate=true
            name=ACT
            value=act
            aria-label=(!label.is_empty()).then_some(label)
        >
            {children()}
        </button>
    }
}
