//! A tutor's sale in words, and its two prices beside each other: on cards, on the tutor's page, where one books and on
//! the lesson.
//!
//! An end is told as an instant and, on the last day, as the hours that are left: of what ends, nothing else hurries
//! anybody. How many are left is said where the tutor has set a number, and nowhere else.

use crate::{
    format,
    i18n::Locale,
    request::{locale, page_request, service_context},
    ui::Icon,
};
use chrono::NaiveDate;
use domain::{
    calendar::{Zone, rules::WEEKDAYS},
    money::promotions::{PriceQuote, PromotionKind, PromotionRule, SaleShown},
};
use leptos::prelude::*;

/// Hours before its end from which on a flash sale says how many are left.
const LAST_HOURS: i64 = 24;

/// For which lessons a sale is, as short facts; empty where it is for all.
pub fn rule_words(l: Locale, rule: &PromotionRule) -> Vec<String> {
    let mut words = Vec::new();
    if rule.first_lesson {
        words.push(tr!(l, sale.first).to_string());
    }
    words.extend(hours_words(l, rule));
    words.extend(rule.within_hours.map(|hours| tr!(l, sale.soon, count = hours)));
    words.extend(rule.minutes.map(|minutes| tr!(l, tutor.minutes, count = minutes)));
    if let (Some(lessons), Some(days)) = (rule.lessons, rule.days) {
        words.push(tr!(l, sale.bundle, count = lessons - 1, days = format::number(l, days.into())));
    }
    words
}

/// `Mon, Tue 09:00–12:00 (Lisbon)`.
fn hours_words(l: Locale, rule: &PromotionRule) -> Option<String> {
    if rule.weekdays.is_empty() && rule.from.is_none() {
        return None;
    }
    // A Monday, and the days after it.
    let monday = NaiveDate::from_ymd_opt(2024, 1, 1)?;
    let dates = monday.iter_days().zip(WEEKDAYS).filter(|(_, day)| rule.weekdays.iter().any(|known| known == day));
    let days: Vec<String> = dates.map(|(date, _)| format::weekday_short(l, date)).collect();
    let own = page_request().time_zone;
    let hours = rule.from.as_deref().zip(rule.until.as_deref());
    let hours =
        hours.map(|(from, until)| format!("{}–{}", format::rule_time(l, own, from), format::rule_time(l, own, until)));
    let zone = rule.time_zone.as_deref().and_then(|name| name.parse::<Zone>().ok());
    let zone = zone.filter(|zone| *zone != own).map(|zone| format!("({})", format::zone_city(zone)));
    let days = (!days.is_empty()).then(|| days.join(format::list_comma(l)));
    Some(days.into_iter().chain(hours).chain(zone).collect::<Vec<_>>().join(" "))
}

/// `20% off until Sun 6 Dec, 18:00`.
pub fn sale_words(l: Locale, sale: &SaleShown) -> String {
    let (zone, now) = (page_request().time_zone, service_context().now());
    let percent = format::number(l, sale.percent.into());
    match sale.ends_at {
        Some(end) => tr!(l, sale.off_until, percent = percent, when = format::moment(l, zone, end, now)),
        None => tr!(l, sale.off, percent = percent),
    }
}

/// On the last day of a flash sale: how long it still lasts.
fn left_words(l: Locale, sale: &SaleShown) -> Option<String> {
    let left = sale.ends_at? - service_context().now();
    let last = sale.kind == PromotionKind::Flash && left.num_hours() < LAST_HOURS;
    last.then(|| match left.num_hours() {
        0 => tr!(l, sale.ends_minutes, count = left.num_minutes().max(1)),
        hours => tr!(l, sale.ends_hours, count = hours),
    })
}

/// One sale: what it takes off, until when, and for which lessons.
#[component]
pub fn SaleLine(sale: SaleShown) -> impl IntoView {
    let l = locale();
    let left = sale.left.map(|left| tr!(l, sale.left, count = left));
    let more = rule_words(l, &sale.rule).into_iter().chain(left_words(l, &sale)).chain(left);
    let more = more.collect::<Vec<_>>().join(" · ");
    let more = (!more.is_empty()).then(|| view! { <span class="block text-sm text-ink-soft">{more}</span> });
    view! {
        <p class="text-sm">
            <strong class="inline-flex items-center gap-2">
                <Icon icon=icondata::LuTag />
                {sale_words(l, &sale)}
            </strong>
            {more}
        </p>
    }
    .into_any()
}

/// The price, and the one to compare it with struck through, where there is one to be honest about.
#[component]
pub fn BothPrices(quote: PriceQuote) -> impl IntoView {
    let l = locale();
    let was = quote.was.map(|was| {
        view! {
            <s class="font-normal text-ink-soft" title=tr!(l, sale.was)>
                <span class="sr-only">{tr!(l, sale.was)} ": "</span>
                {format::money(l, was)}
            </s>
            " "
        }
    });
    view! { <span class="numbers">{was} <strong>{format::money(l, quote.price)}</strong></span> }.into_any()
}

/// What a sale takes off a price, in one line; none without a sale.
pub fn taken_words(l: Locale, quote: &PriceQuote) -> Option<String> {
    let sale = quote.sale?;
    let percent = format::number(l, sale.percent.into());
    Some(tr!(l, sale.off_regular, percent = percent, regular = format::money(l, quote.regular)))
}
