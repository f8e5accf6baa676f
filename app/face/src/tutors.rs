//! What pages of several contexts say of a tutor: level, badges, answers, cancellation rule, free times by day.

use crate::{
    address, format,
    i18n::Locale,
    request::{locale, own_currency, page_request, service_context},
    ui::Badge,
};
use chrono::{DateTime, Utc};
use domain::{
    bookings::CancellationPolicy, calendar::Slot, catalog::tutor_search::LengthRate, ids::TutorId, money::Money,
};
use leptos::prelude::*;
use spine::{Context, exchange::pair_of};

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
                "basic" => ("success", icondata::LuIdCard, tr!(l, badge.basic)),
                "verified" => ("success", icondata::LuBadgeCheck, tr!(l, badge.verified)),
                "premium" | "checked" => ("success", icondata::LuShieldCheck, tr!(l, badge.premium)),
                "instant" => ("primary", icondata::LuZap, tr!(l, badge.instant)),
                "pro" => ("primary", icondata::LuStar, tr!(l, badge.pro)),
                "new" => ("credit", icondata::LuSprout, tr!(l, badge.new)),
                "top_rated" => ("warning", icondata::LuAward, tr!(l, badge.top_rated)),
                "lessons_100" => ("warning", icondata::LuTrophy, tr!(l, badge.lessons_100)),
                "fast" => ("primary", icondata::LuTimer, tr!(l, badge.fast)),
                "reliable" => ("success", icondata::LuCalendarCheck, tr!(l, badge.reliable)),
                _ => return None,
            };
            Some(view! { <Badge kind icon text=text.to_string() /> })
        })
        .collect_view()
}

/// "Answers within 30 min", "… within 3 h".
pub fn response_time(minutes: i32) -> String {
    // Nobody waits longer: a request that is not answered within a day expires.
    let (l, minutes) = (locale(), minutes.min(24 * 60));
    if minutes < 90 {
        tr!(l, card.answers_minutes, count = minutes)
    } else {
        tr!(l, card.answers_hours, count = (minutes + 30) / 60)
    }
}

/// What an hour costs, and about what that is in the reader's own currency where it is another: people are charged what
/// stands first, on every page.
#[component]
pub fn Rate(charged: Money, own: Money) -> impl IntoView {
    let l = locale();
    let about = (own.currency != charged.currency).then(|| format!("≈ {}", format::money_short(l, own)));
    view! {
        <span class="rate">
            <strong class="numbers">{format::money_short(l, charged)}</strong>
            " "
            <span class="rate-unit">{tr!(l, card.per_hour)}</span>
            {about.map(|about| view! { " " <span class="rate-about numbers">{about}</span> })}
        </span>
    }
}

/// `≈ €30`: about what an amount is in the reader's own currency; none where it is charged in that one.
///
/// # Errors
/// Unexpected, when a currency has no stored rate.
pub async fn about_of(context: &Context, amount: Money) -> spine::Result<Option<String>> {
    let pair = pair_of(context.reads(), amount.currency, own_currency()).await?;
    let about = pair.and_then(|pair| pair.about(amount));
    Ok(about.map(|about| format!("≈ {}", format::money_short(locale(), about))))
}

/// A free time on a button: `Today 18:30`, `Tue 19:30`.
pub fn soon(at: DateTime<Utc>) -> String {
    let (l, zone, now) = (locale(), page_request().time_zone, service_context().now());
    if at.with_timezone(&zone).date_naive() == now.with_timezone(&zone).date_naive() {
        return tr!(l, card.today, time = format::time(l, zone, at));
    }
    format::soon(l, zone, at, now)
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

/// `Trial lesson · 30 min · €8`.
pub fn trial_text(trial: &LengthRate) -> String {
    let l = locale();
    let (minutes, unit) = (format::number(l, trial.minutes.into()), tr!(l, book.minutes_short));
    format!("{} · {minutes} {unit} · {}", tr!(l, trial.title), format::money_short(l, trial.price))
}

/// `Trial lesson · 30 min · €8`: the way to book the trial.
#[component]
pub fn TrialLink(tutor: TutorId, trial: LengthRate, #[prop(into)] subject: String) -> impl IntoView {
    let l = locale();
    let (minutes, start) = (Some(trial.minutes.into()), String::new());
    let choice = address::Choice { minutes, subject, start, trial: true, ..address::Choice::asked() };
    let text = trial_text(&trial);
    view! {
        <div class="grid gap-1">
            <a class="button button-secondary button-wide numbers" href=address::book(tutor, &choice)>
                {text}
            </a>
            <p class="text-sm text-ink-soft">{tr!(l, trial.about)}</p>
        </div>
    }
    .into_any()
}
