//! Days that are known from published calendars.

use super::{COUNTRIES, Holidays};
use chrono::{Datelike, NaiveDate, Weekday};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn of_year(code: &str, year: i32) -> Vec<String> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    let days = Holidays::of(code).unwrap().from(first, 30);
    days.iter().filter(|day| day.date.year() == year).map(|day| day.date.format("%m-%d").to_string()).collect()
}

#[test]
fn the_days_of_a_year_are_those_of_the_published_calendars() {
    let expected: [(&str, i32, &[&str]); 9] = [
        ("DE", 2026, &["01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "12-25", "12-26"]),
        (
            "FR",
            2027,
            &["01-01", "03-29", "05-01", "05-06", "05-08", "05-17", "07-14", "08-15", "11-01", "11-11", "12-25"],
        ),
        // The 26th is a Saturday: Monday the 28th is free as well.
        ("GB", 2026, &["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-26", "12-28"]),
        ("GB", 2027, &["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-25", "12-26", "12-27", "12-28"]),
        (
            "US",
            2026,
            &[
                "01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "07-04", "09-07", "10-12", "11-11", "11-26",
                "12-25",
            ],
        ),
        ("MX", 2026, &["01-01", "02-02", "03-16", "05-01", "09-16", "11-16", "12-25"]),
        (
            "GR",
            2026,
            &[
                "01-01", "01-06", "02-23", "03-25", "04-10", "04-12", "04-13", "05-01", "06-01", "08-15", "10-28",
                "12-25", "12-26",
            ],
        ),
        (
            "JP",
            2026,
            &[
                "01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "05-06", "07-20",
                "08-11", "09-21", "09-22", "09-23", "10-12", "11-03", "11-23",
            ],
        ),
        (
            "CO",
            2026,
            &[
                "01-01", "01-12", "03-23", "04-02", "04-03", "05-01", "05-18", "06-08", "06-15", "06-29", "07-20",
                "08-07", "08-17", "10-12", "11-02", "11-16", "12-08", "12-25",
            ],
        ),
    ];
    for (code, year, days) in expected {
        assert_eq!(of_year(code, year), days, "{code} {year}");
    }
}

#[test]
fn easter_is_where_both_churches_have_it() {
    for (year, western, eastern) in [
        (2024, "2024-03-31", "2024-05-05"),
        (2025, "2025-04-20", "2025-04-20"),
        (2026, "2026-04-05", "2026-04-12"),
        (2038, "2038-04-25", "2038-04-25"),
        (2100, "2100-03-28", "2100-05-02"),
    ] {
        assert_eq!(super::easter::western(year), Some(date(western)), "{year}");
        assert_eq!(super::easter::eastern(year), Some(date(eastern)), "{year}");
    }
    for year in 2000..=2199 {
        for easter in [super::easter::western(year), super::easter::eastern(year)] {
            assert_eq!(easter.map(|day| day.weekday()), Some(Weekday::Sun), "{year}");
        }
    }
}

#[test]
fn a_country_that_is_not_kept_is_refused_and_small_letters_are_not() {
    assert_eq!(Holidays::of("XX").unwrap_err().code, "holidays_unknown");
    assert_eq!(Holidays::of("").unwrap_err().code, "holidays_unknown");
    assert_eq!(Holidays::of(" de ").unwrap().code(), "DE");
}

#[test]
fn every_country_has_named_days_in_every_year_and_new_year_among_them() {
    assert!(COUNTRIES.len() >= 20);
    assert!(COUNTRIES.is_sorted_by_key(|country| country.code));
    for country in &COUNTRIES {
        let holidays = Holidays::of(country.code).unwrap();
        for year in [2000, 2026, 2027, 2100, 2199] {
            let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
            let days = holidays.from(first, 40);
            assert_eq!(days[0].date, first, "{} {year}", country.code);
            let of_year = days.iter().filter(|day| day.date.year() == year).count();
            assert!((7..=20).contains(&of_year), "{} {year}: {of_year}", country.code);
            assert!(days.iter().all(|day| !day.name.trim().is_empty()));
        }
    }
}

#[test]
fn the_next_days_begin_with_today() {
    let days = Holidays::of("DE").unwrap().from(date("2026-12-25"), 3);
    let found: Vec<_> = days.iter().map(|day| (day.date.to_string(), day.name)).collect();
    let expected = [("2026-12-25", "1. Weihnachtstag"), ("2026-12-26", "2. Weihnachtstag"), ("2027-01-01", "Neujahr")];
    assert_eq!(found, expected.map(|(date, name)| (date.to_owned(), name)));
    let holidays = Holidays::of("DE").unwrap();
    assert!(
        holidays.has(super::day_number(date("2026-10-03"))) && !holidays.has(super::day_number(date("2026-10-04")))
    );
}
