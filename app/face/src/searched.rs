//! What somebody searched for, in words: on the chips of the search, and on the way back to it.

use crate::{
    format,
    i18n::Locale,
    request::{locale, service_context},
};
use domain::catalog::search_form::SearchForm;

/// Name of a part of the day.
pub fn part_name(l: Locale, part: &str) -> String {
    match part {
        "morning" => tr!(l, day_part.morning),
        "afternoon" => tr!(l, day_part.afternoon),
        "evening" => tr!(l, day_part.evening),
        _ => tr!(l, day_part.night),
    }
    .to_string()
}

/// A day without a time: `Tue 1 Dec`.
pub fn day_name(l: Locale, date: chrono::NaiveDate) -> String {
    let noon = date.and_time(chrono::NaiveTime::MIN) + chrono::Duration::hours(12);
    format::date(l, domain::calendar::Zone::UTC, noon.and_utc(), service_context().now())
}

/// `Tue 1 Dec, evening`; none where no day was asked for.
pub fn when_name(l: Locale, form: &SearchForm) -> Option<String> {
    let day = day_name(l, form.free_on.parse().ok()?);
    if form.free_part.is_empty() {
        return Some(day);
    }
    let part = part_name(l, &form.free_part);
    // German writes it with a capital.
    let part = if l == Locale::De { part } else { part.to_lowercase() };
    Some(format!("{day}{}{part}", format::comma(l)))
}

/// A search in a few words: the subject or what was typed, and when; where neither was asked for, that it is theirs.
pub fn search_name(form: &SearchForm, subject: Option<&str>) -> String {
    let l = locale();
    let typed = form.request.q.trim();
    let what = subject.map(str::to_owned).or_else(|| (!typed.is_empty()).then(|| typed.to_owned()));
    let parts: Vec<String> = what.into_iter().chain(when_name(l, form)).collect();
    if parts.is_empty() { tr!(l, search.yours).to_string() } else { parts.join(format::comma(l)) }
}
