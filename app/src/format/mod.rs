//! The one formatter of money and time, for pages and mails alike (what a page says and what a mail says can then never differ).
//!
//! Everything is formatted on the server in the reader's language and zone; the browser formats nothing, so nothing can change when it takes over.

use crate::i18n::Locale;
use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use domain::money::Money;

/// The system locale whose names of days and months a language uses.
fn names(locale: Locale) -> chrono::Locale {
    match locale {
        Locale::en => chrono::Locale::en_GB,
        Locale::ru => chrono::Locale::ru_RU,
        Locale::ar => chrono::Locale::ar_EG,
    }
}

/// `$25.00`, `25,00 €`, `¥1,000`: sign, separators and order as the language writes them.
pub fn money(locale: Locale, amount: Money) -> String {
    let decimal = amount.decimal();
    let (whole, rest) = decimal.split_once('.').unwrap_or((&decimal, ""));
    let (group, point) = match locale {
        Locale::ru => ("\u{a0}", ","),
        Locale::en | Locale::ar => (",", "."),
    };
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
    let number = if rest.is_empty() { grouped(digits, group) } else { format!("{}{point}{rest}", grouped(digits, group)) };
    let symbol = amount.currency.symbol();
    match locale {
        _ if symbol.is_empty() => format!("{sign}{number}"),
        Locale::en => format!("{sign}{symbol}{number}"),
        Locale::ru | Locale::ar => format!("{sign}{number}\u{a0}{symbol}"),
    }
}

fn grouped(digits: &str, separator: &str) -> String {
    let mut out = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// Money without its digits after the point where they are zero: `$25`.
pub fn money_short(locale: Locale, amount: Money) -> String {
    let full = money(locale, amount);
    let zeros = "0".repeat(amount.currency.digits() as usize);
    if zeros.is_empty() {
        return full;
    }
    full.replacen(&format!(".{zeros}"), "", 1).replacen(&format!(",{zeros}"), "", 1)
}

/// `Tue 24 Nov`, with the year when it is not this one.
pub fn date(locale: Locale, zone: Tz, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (local, today) = (at.with_timezone(&zone), now.with_timezone(&zone));
    let pattern = if local.year() == today.year() { "%a %-d %b" } else { "%a %-d %b %Y" };
    local.format_localized(pattern, names(locale)).to_string()
}

/// `Tuesday`.
pub fn weekday(locale: Locale, date: chrono::NaiveDate) -> String {
    date.format_localized("%A", names(locale)).to_string()
}

/// The zones one may choose, by name, with `own` among them even if it is an older name; value and text (`Europe/Vienna`, `America/New York`).
pub fn time_zones(own: &str) -> Vec<(String, String)> {
    let places = ["Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];
    let mut zones: Vec<&str> = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).collect();
    zones.retain(|name| *name == "UTC" || *name == own || places.iter().any(|place| name.starts_with(place)));
    zones.into_iter().map(|name| (name.to_owned(), name.replace('_', " "))).collect()
}

/// `18:00`; a wall time that happens twice that day carries its offset (CL2).
pub fn time(zone: Tz, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&zone);
    let twice = chrono::TimeZone::from_local_datetime(&zone, &local.naive_local()).single().is_none();
    if twice { local.format("%H:%M (%:z)").to_string() } else { local.format("%H:%M").to_string() }
}

/// `Tue 24 Nov, 18:00–19:00`.
pub fn interval(locale: Locale, zone: Tz, start: DateTime<Utc>, end: DateTime<Utc>, now: DateTime<Utc>) -> String {
    format!("{}, {}–{}", date(locale, zone, start, now), time(zone, start), time(zone, end))
}

/// The city part of a zone's name: `Berlin`.
pub fn zone_city(zone: Tz) -> String {
    zone.name().rsplit('/').next().unwrap_or("UTC").replace('_', " ")
}

/// The instant for `datetime` attributes.
pub fn machine(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::money::Currency;

    #[test]
    fn amounts_follow_the_readers_language_and_the_currencys_digits() {
        for (locale, minor, currency, text) in [
            (Locale::en, 123_456_700, Currency::Usd, "$1,234,567.00"),
            (Locale::ru, 123_450, Currency::Eur, "1\u{a0}234,50\u{a0}€"),
            (Locale::en, 1000, Currency::Jpy, "¥1,000"),
            (Locale::en, -5, Currency::Usd, "−$0.05"),
            (Locale::en, 20, Currency::Credit, "20"),
        ] {
            assert_eq!(money(locale, Money::new(minor, currency)), text);
        }
        assert_eq!(money_short(Locale::en, Money::new(2500, Currency::Usd)), "$25");
        assert_eq!(money_short(Locale::en, Money::new(2550, Currency::Usd)), "$25.50");
    }

    #[test]
    fn an_hour_that_happens_twice_is_shown_with_its_offset() {
        let first: DateTime<Utc> = "2026-10-25T00:30:00Z".parse().unwrap();
        let second: DateTime<Utc> = "2026-10-25T01:30:00Z".parse().unwrap();
        assert_eq!(time(Tz::Europe__Berlin, first), "02:30 (+02:00)");
        assert_eq!(time(Tz::Europe__Berlin, second), "02:30 (+01:00)");
        assert_eq!(time(Tz::Europe__Berlin, second + chrono::Duration::hours(2)), "04:30");
    }

    #[test]
    fn a_date_names_its_year_only_when_it_is_another() {
        let now: DateTime<Utc> = "2026-11-20T12:00:00Z".parse().unwrap();
        let lesson: DateTime<Utc> = "2026-11-24T17:00:00Z".parse().unwrap();
        assert_eq!(interval(Locale::en, Tz::Europe__Berlin, lesson, lesson + chrono::Duration::hours(1), now), "Tue 24 Nov, 18:00–19:00");
        assert_eq!(date(Locale::en, Tz::UTC, lesson + chrono::Duration::days(60), now), "Sat 23 Jan 2027");
    }
}
