//! What pages of several contexts say of a tutor: level, badges, answers, cancellation rule, free times by day.

use crate::{i18n::Locale, request::locale, ui::Badge};
use domain::{bookings::CancellationPolicy, calendar::Slot};
use leptos::prelude::*;

/// A level in words.
pub fn level_name(l: Locale, level: &str) -> String {
    match level {
        "beginner" => tr!(l, level.beginner),
        "intermediate" => tr!(l, level.intermediate),
        "advanced" => tr!(l, level.advanced),
        _ => tr!(l, level.expert),
    }
    .to_string()
}

/// What stands beside a name.
#[component]
pub fn Badges(codes: Vec<String>) -> impl IntoView {
    let l = locale();
    codes
        .into_iter()
        .filter_map(move |code| {
            let (kind, icon, text) = match code.as_str() {
                "verified" => ("success", icondata::LuBadgeCheck, tr!(l, badge.verified)),
                "premium" => ("success", icondata::LuShieldCheck, tr!(l, badge.premium)),
                "instant" => ("primary", icondata::LuZap, tr!(l, badge.instant)),
                "new" => ("credit", icondata::LuSprout, tr!(l, badge.new)),
                "top_rated" => ("warning", icondata::LuAward, tr!(l, badge.top_rated)),
                _ => return None,
            };
            Some(view! { <Badge kind icon text=text.to_string() /> })
        })
        .collect_view()
}

/// "Answers within 30 min", "… within 3 h".
pub fn response_time(minutes: i32) -> String {
    let l = locale();
    if minutes < 90 {
        tr!(l, card.answers_minutes, count = minutes)
    } else {
        tr!(l, card.answers_hours, count = (minutes + 30) / 60)
    }
}

/// The cancellation rule in one sentence.
pub fn policy_text(policy: CancellationPolicy) -> String {
    let l = locale();
    match policy {
        CancellationPolicy::Flexible => tr!(l, policy.flexible),
        CancellationPolicy::Standard => tr!(l, policy.standard),
        CancellationPolicy::Strict => tr!(l, policy.strict),
    }
    .to_string()
}

/// Slots by local date of the reader, each day in order.
pub fn by_day(slots: &[Slot], zone: domain::calendar::Zone) -> Vec<(chrono::NaiveDate, Vec<Slot>)> {
    let mut days: Vec<(chrono::NaiveDate, Vec<Slot>)> = Vec::new();
    for slot in slots {
        let date = slot.start.with_timezone(&zone).date_naive();
        match days.last_mut() {
            Some((last, list)) if *last == date => list.push(*slot),
            _ => days.push((date, vec![*slot])),
        }
    }
    days
}
