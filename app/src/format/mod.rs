//! The one formatter of money and time, for pages and mails alike (what a page says and what a mail says can then never
//! differ).
//!
//! Everything is formatted on the server in the reader's language and zone; the browser formats nothing, so nothing can
//! change when it takes over.

use crate::i18n::Locale;
use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;
use domain::money::{Currency, Money};

/// The system locale whose names of days and months a language uses.
fn names(locale: Locale) -> chrono::Locale {
    match locale {
        Locale::en => chrono::Locale::en_GB,
        Locale::es => chrono::Locale::es_ES,
        Locale::fr => chrono::Locale::fr_FR,
        Locale::de => chrono::Locale::de_DE,
        Locale::pt => chrono::Locale::pt_BR,
        Locale::zh => chrono::Locale::zh_CN,
        Locale::ru => chrono::Locale::ru_RU,
        Locale::ar => chrono::Locale::ar_EG,
    }
}

/// What stands between thousands and before the decimals (CLDR).
fn separators(locale: Locale) -> (&'static str, &'static str) {
    match locale {
        Locale::en | Locale::zh | Locale::ar => (",", "."),
        Locale::es | Locale::de | Locale::pt => (".", ","),
        Locale::fr => ("\u{202f}", ","),
        Locale::ru => ("\u{a0}", ","),
    }
}

/// The sign of a currency where the language reads the short one as another: `$` is not the real's, `¥` in Chinese is
/// the yuan's.
fn symbol(locale: Locale, currency: Currency) -> &'static str {
    match (locale, currency) {
        (Locale::es | Locale::pt | Locale::zh | Locale::ar, Currency::Usd) => "US$",
        (Locale::fr, Currency::Usd) => "$US",
        (Locale::fr, Currency::Cad) => "$CA",
        (Locale::fr, Currency::Aud) => "$AU",
        (Locale::zh, Currency::Cny) => "¥",
        (Locale::zh, Currency::Jpy) => "JP¥",
        _ => currency.symbol(),
    }
}

/// `$25.00`, `25,00 €`, `¥1,000`: sign, separators and order as the language writes them.
pub fn money(locale: Locale, amount: Money) -> String {
    written(locale, amount, false)
}

/// Money without its digits after the point where they are zero: `$25`.
pub fn money_short(locale: Locale, amount: Money) -> String {
    written(locale, amount, true)
}

fn written(locale: Locale, amount: Money, short: bool) -> String {
    let decimal = amount.decimal();
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal.as_str()), |digits| ("−", digits));
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let (group, point) = separators(locale);
    let mut number = grouped(whole, if is_one_group(locale, whole) { "" } else { group });
    let shown = if short && rest.bytes().all(|digit| digit == b'0') { "" } else { rest };
    if !shown.is_empty() {
        number = format!("{number}{point}{shown}");
    }
    // Without the first mark, text that runs from right to left puts the minus behind the number; without the second, a
    // negative amount has its currency on the other side than a positive one.
    let sign = if locale == Locale::ar && !sign.is_empty() {
        number.push('\u{200f}');
        "\u{200e}−"
    } else {
        sign
    };
    let symbol = symbol(locale, amount.currency);
    match locale {
        _ if symbol.is_empty() => format!("{sign}{number}"),
        Locale::pt => format!("{sign}{symbol}\u{a0}{number}"),
        Locale::en | Locale::zh if symbol.ends_with(char::is_alphabetic) => format!("{sign}{symbol}\u{a0}{number}"),
        Locale::en | Locale::zh => format!("{sign}{symbol}{number}"),
        // Without the mark the dollar of `US$` jumps to the other side of its letters.
        Locale::ar if symbol.starts_with(char::is_alphabetic) => format!("{sign}{number}\u{a0}{symbol}\u{200e}"),
        Locale::es | Locale::fr | Locale::de | Locale::ru | Locale::ar => format!("{sign}{number}\u{a0}{symbol}"),
    }
}

/// Spanish writes numbers of four digits in one.
fn is_one_group(locale: Locale, digits: &str) -> bool {
    locale == Locale::es && digits.len() < 5
}

/// How many of something there are: `2,500`, `2.500`.
pub fn number(locale: Locale, count: i64) -> String {
    let digits = count.max(0).to_string();
    grouped(&digits, if is_one_group(locale, &digits) { "" } else { separators(locale).0 })
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

/// A number written with a point, as the language writes it: `4.9`, `4,9`.
pub fn decimal(locale: Locale, written: &str) -> String {
    written.replace('.', separators(locale).1)
}

/// Between two parts of one line: a day and a time, a name and a place.
pub fn comma(locale: Locale) -> &'static str {
    match locale {
        Locale::ar => "، ",
        Locale::zh => "，",
        _ => ", ",
    }
}

/// Between the members of a list; Chinese has a comma of its own for that.
pub fn list_comma(locale: Locale) -> &'static str {
    if locale == Locale::zh { "、" } else { comma(locale) }
}

/// `Tue 24 Nov`, with the year when it is not this one. In every language the day's name and the date are parted by the
/// first space.
pub fn date(locale: Locale, zone: Tz, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (local, today) = (at.with_timezone(&zone), now.with_timezone(&zone));
    let (short, with_year) = match locale {
        Locale::de => ("%a %-d. %b", "%a %-d. %b %Y"),
        Locale::zh => ("%b%-d日 周%a", "%Y年%b%-d日 周%a"),
        // Arabic has no short names that are read without thinking.
        Locale::ar => ("%A %-d %B", "%A %-d %B %Y"),
        Locale::en | Locale::es | Locale::fr | Locale::pt | Locale::ru => ("%a %-d %b", "%a %-d %b %Y"),
    };
    let pattern = if local.year() == today.year() { short } else { with_year };
    local.format_localized(pattern, names(locale)).to_string()
}

/// `Tuesday`, with a capital also where the language has none in a sentence: it stands alone.
pub fn weekday(locale: Locale, date: chrono::NaiveDate) -> String {
    let name = date.format_localized("%A", names(locale)).to_string();
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The zones one may choose, by name, with `own` among them even if it is an older name; value and text
/// (`Europe/Vienna`, `America/New York`).
pub fn time_zones(own: &str) -> Vec<(String, String)> {
    let places = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
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
    format!("{}–{}", moment(locale, zone, start, now), time(zone, end))
}

/// `Tue 24 Nov, 18:00`.
pub fn moment(locale: Locale, zone: Tz, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let between = if locale == Locale::zh { " " } else { comma(locale) };
    format!("{}{between}{}", date(locale, zone, at, now), time(zone, at))
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

    #[test]
    fn amounts_follow_the_readers_language_and_the_currencys_digits() {
        for (locale, minor, currency, text) in [
            (Locale::en, 123_456_700, Currency::Usd, "$1,234,567.00"),
            (Locale::ru, 123_450, Currency::Eur, "1\u{a0}234,50\u{a0}€"),
            (Locale::en, 1000, Currency::Jpy, "¥1,000"),
            (Locale::en, -5, Currency::Usd, "−$0.05"),
            (Locale::en, 20, Currency::Credit, "20"),
            (Locale::en, 1500, Currency::Aed, "AED\u{a0}15.00"),
            (Locale::es, 123_450, Currency::Eur, "1234,50\u{a0}€"),
            (Locale::es, 1_234_500, Currency::Usd, "12.345,00\u{a0}US$"),
            (Locale::fr, 123_450, Currency::Eur, "1\u{202f}234,50\u{a0}€"),
            (Locale::de, -123_450, Currency::Eur, "−1.234,50\u{a0}€"),
            (Locale::pt, 123_450, Currency::Brl, "R$\u{a0}1.234,50"),
            (Locale::pt, -2500, Currency::Usd, "−US$\u{a0}25,00"),
            (Locale::zh, 123_450, Currency::Cny, "¥1,234.50"),
            (Locale::zh, 1000, Currency::Jpy, "JP¥1,000"),
            (Locale::ar, 4700, Currency::Usd, "47.00\u{a0}US$\u{200e}"),
            (Locale::ar, -2500, Currency::Eur, "\u{200e}−25.00\u{200f}\u{a0}€"),
        ] {
            assert_eq!(money(locale, Money::new(minor, currency)), text);
        }
        assert_eq!(money_short(Locale::en, Money::new(2500, Currency::Usd)), "$25");
        assert_eq!(money_short(Locale::en, Money::new(2550, Currency::Usd)), "$25.50");
        // A thousand keeps its zeros.
        assert_eq!(money_short(Locale::en, Money::new(100_000, Currency::Usd)), "$1,000");
        assert_eq!(money_short(Locale::de, Money::new(100_000, Currency::Eur)), "1.000\u{a0}€");
        assert_eq!(money_short(Locale::en, Money::new(1000, Currency::Jpy)), "¥1,000");
        assert_eq!((decimal(Locale::en, "4.5"), decimal(Locale::fr, "4.5")), ("4.5".to_owned(), "4,5".to_owned()));
    }

    #[test]
    fn thousands_are_parted_as_the_language_does() {
        let written = [Locale::en, Locale::de, Locale::es, Locale::fr].map(|locale| number(locale, 2500));
        assert_eq!(written, ["2,500", "2.500", "2500", "2\u{202f}500"]);
        assert_eq!((number(Locale::en, 0), number(Locale::es, 12_500)), ("0".to_owned(), "12.500".to_owned()));
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
        assert_eq!(
            interval(Locale::en, Tz::Europe__Berlin, lesson, lesson + chrono::Duration::hours(1), now),
            "Tue 24 Nov, 18:00–19:00"
        );
        assert_eq!(date(Locale::en, Tz::UTC, lesson + chrono::Duration::days(60), now), "Sat 23 Jan 2027");
    }

    #[test]
    fn days_and_times_read_as_each_language_writes_them() {
        let now: DateTime<Utc> = "2026-11-20T12:00:00Z".parse().unwrap();
        let lesson: DateTime<Utc> = "2026-11-24T18:00:00Z".parse().unwrap();
        let monday = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        for (locale, moment_text, date_of_another_year, day) in [
            (Locale::en, "Tue 24 Nov, 18:00", "Sat 23 Jan 2027", "Monday"),
            (Locale::es, "mar 24 nov, 18:00", "sáb 23 ene 2027", "Lunes"),
            (Locale::fr, "mar. 24 nov., 18:00", "sam. 23 janv. 2027", "Lundi"),
            (Locale::de, "Di 24. Nov, 18:00", "Sa 23. Jan 2027", "Montag"),
            (Locale::pt, "ter 24 nov, 18:00", "sáb 23 jan 2027", "Segunda"),
            (Locale::zh, "11月24日 周二 18:00", "2027年1月23日 周六", "星期一"),
            (Locale::ru, "Вт 24 ноя, 18:00", "Сб 23 янв 2027", "Понедельник"),
            (Locale::ar, "الثلاثاء 24 نوفمبر، 18:00", "السبت 23 يناير 2027", "الاثنين"),
        ] {
            assert_eq!(moment(locale, Tz::UTC, lesson, now), moment_text);
            assert_eq!(date(locale, Tz::UTC, lesson + chrono::Duration::days(60), now), date_of_another_year);
            assert_eq!(weekday(locale, monday), day);
        }
    }
}
