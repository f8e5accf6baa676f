//! What students will see of the coming week, saved or not.

use super::{
    week_rows::Act,
    week_shown::{Focus, PREVIEW},
};
use calendar::week_preview::PreviewDay;
use chrono::{DateTime, Timelike, Utc};
use domain::calendar::{Slot, Zone};
use face::{
    format,
    request::{locale, service_context},
};
use leptos::prelude::*;

const DAY_MINUTES: u32 = 24 * 60;

/// Seven days with what can be booked on each; `days` is empty where nothing can be computed yet.
#[component]
pub fn Preview(zone: Zone, days: Vec<PreviewDay>, focus: Option<Focus>) -> impl IntoView {
    let l = locale();
    let now = service_context().now();
    let minutes = days.iter().flat_map(|day| &day.slots).next().map(|slot| (slot.end - slot.start).num_minutes());
    let help =
        minutes.map(|minutes| tr!(l, availability.preview_help, count = minutes, zone = format::zone_city(zone)));
    let none = minutes.is_none().then(|| tr!(l, availability.preview_none));
    let rows = days.iter().map(|day| day_line(zone, day, now)).collect_view();
    view! {
        <section class="card week-preview" aria-labelledby="preview">
            <div class="card-body grid gap-4">
                // After the button the page comes back to where it was pressed.
                <h2 id="preview" tabindex="-1" autofocus=focus == Some(Focus::Preview)>
                    {tr!(l, availability.preview)}
                </h2>
                <p class="field-help">{help} {none}</p>
                <ul class="grid gap-3">{rows}</ul>
                <Act act=PREVIEW.to_owned() class="button button-secondary" label=String::new()>
                    {tr!(l, availability.preview_update)}
                </Act>
            </div>
        </section>
    }
}

fn day_line(zone: Zone, day: &PreviewDay, now: DateTime<Utc>) -> AnyView {
    let l = locale();
    let noon = day.date.and_hms_opt(12, 0, 0).map_or(now, |noon| noon.and_utc());
    let name = format::date(l, Zone::UTC, noon, now);
    let open = stretches(zone, &day.slots);
    let told = |minutes| format::rule_time(l, zone, &clock(minutes));
    let times = if open.is_empty() {
        tr!(l, availability.blocked).to_string()
    } else {
        let spans = open.iter().map(|(start, end)| format!("{}–{}", told(*start), told(*end)));
        let free = tr!(l, choose.free, count = day.slots.len() as i64);
        format!("{} · {free}", format::list(l, spans))
    };
    let class = if open.is_empty() { "text-sm text-ink-soft" } else { "text-sm numbers" };
    let part = |minutes: u32| f64::from(minutes) / f64::from(DAY_MINUTES) * 100.0;
    let mirrored = l == crate::i18n::Locale::Ar;
    let bars = open.iter().map(|(start, end)| {
        let (x, width) = (part(*start), part(end - start));
        let x = if mirrored { 100.0 - x - width } else { x };
        view! { <rect class="week-bar" x=format!("{x:.2}%") width=format!("{width:.2}%") y="0" height="8" /> }
    });
    let bars = bars.collect_view();
    view! {
        <li class="grid gap-1">
            <span class="flex flex-wrap justify-between gap-x-3">
                <strong class="text-sm">{name}</strong>
                <span class=class>{times}</span>
            </span>
            <svg class="week-track" width="100%" height="8" aria-hidden="true">
                {bars}
            </svg>
        </li>
    }
    .into_any()
}

fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// The lessons of one day joined to stretches, in minutes of the day on the tutor's clock.
pub fn stretches(zone: Zone, slots: &[Slot]) -> Vec<(u32, u32)> {
    let mut open: Vec<(u32, u32)> = Vec::new();
    for slot in slots {
        let local = slot.start.with_timezone(&zone);
        let start = local.hour() * 60 + local.minute();
        let length = u32::try_from((slot.end - slot.start).num_minutes()).unwrap_or_default();
        let end = (start + length).min(DAY_MINUTES);
        match open.last_mut() {
            Some(last) if last.1 >= start => last.1 = last.1.max(end),
            _ => open.push((start, end)),
        }
    }
    open
}
