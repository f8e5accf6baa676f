//! What a month of films is said to cost, beside what one counts by hand.
#![allow(clippy::unwrap_used)]

use super::*;
use chrono::Days;
use proptest::prelude::*;

const GB: i64 = 1_000_000_000;
const HOUR: i64 = 3_600_000;

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

fn prices() -> FilmPrices {
    let (storage, encoding, egress) = (usd(2_300), usd(4_000), usd(9_000));
    FilmPrices { version: 2, storage, encoding, egress, limit: usd(500_000), changed_at: None }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn measured(text: &str, stored: Option<i64>, hours: i64, sent: i64) -> FilmDay {
    let (encoded_ms, sent_bytes) = (hours * HOUR, sent * GB);
    FilmDay { day: day(text), stored_bytes: stored.map(|gb| gb * GB), encoded_ms, sent_bytes }
}

#[test]
fn nothing_is_said_before_a_whole_day_was_measured() {
    let today = day("2026-04-11");
    assert_eq!(FilmCosts::of(today, &[], prices()).projected, None);
    let of_today = FilmCosts::of(today, &[measured("2026-04-11", None, 3, 3)], prices());
    assert!(of_today.projected.is_none() && !of_today.above);
    let long_ago = FilmCosts::of(today, &[measured("2026-02-01", Some(9), 3, 3)], prices());
    assert_eq!(long_ago.projected, None);
}

#[test]
fn a_month_goes_on_as_its_days_went() {
    // Ten days, of which two were measured with something: 30 hours and 1,000 GB in ten days, 90 and 3,000 in thirty.
    let days = [measured("2026-04-01", Some(1_000), 10, 400), measured("2026-04-10", Some(1_900), 20, 600)];
    let told = FilmCosts::of(day("2026-04-11"), &days, prices());
    let month = told.projected.unwrap();
    assert_eq!((told.month, month.measured_days), (day("2026-04-01"), 10));
    assert_eq!((month.encoded_ms, month.sent_bytes), (90 * HOUR, 3_000 * GB));
    // A hundred GB a day more, for twenty days more.
    assert_eq!(month.stored_bytes, 3_900 * GB);
    assert_eq!((month.storage, month.encoding, month.egress), (usd(8_970), usd(360), usd(27_000)));
    assert_eq!(month.total, usd(36_330));
    assert!(!told.above);
}

#[test]
fn a_month_above_the_limit_is_said_to_be_and_one_at_it_is_not() {
    let days = [measured("2026-04-10", Some(0), 0, 100)];
    let at = |limit| FilmCosts::of(day("2026-04-11"), &days, FilmPrices { limit: usd(limit), ..prices() });
    assert_eq!(at(0).projected.unwrap().total, usd(27_000));
    assert!(at(26_999).above && !at(27_000).above);
}

#[test]
fn room_that_became_less_stays_as_it_is_and_what_was_looked_at_once_does_not_grow() {
    let shrunk = [measured("2026-04-01", Some(500), 0, 0), measured("2026-04-10", Some(300), 0, 0)];
    let once = [measured("2026-04-10", Some(300), 0, 0)];
    for days in [&shrunk[..], &once[..]] {
        let month = FilmCosts::of(day("2026-04-11"), days, prices()).projected.unwrap();
        assert_eq!(month.stored_bytes, 300 * GB);
    }
}

#[test]
fn on_the_first_of_a_month_the_last_one_says_what_is_to_come() {
    let days = [measured("2026-04-21", Some(100), 0, 0), measured("2026-04-30", Some(190), 0, 10)];
    let told = FilmCosts::of(day("2026-05-01"), &days, prices());
    let month = told.projected.unwrap();
    assert_eq!((told.month, month.measured_days), (day("2026-05-01"), 10));
    assert_eq!((month.stored_bytes, month.sent_bytes), (500 * GB, 31 * GB));
}

#[test]
fn another_unit_too_much_and_what_was_changed_meanwhile_are_refused() {
    let none = FilmPricesRequest::default();
    assert_eq!(none.parse(&prices()), Ok([2_300, 4_000, 9_000, 500_000]));
    let storage = |price| FilmPricesRequest { storage: Some(price), ..none.clone() };
    assert_eq!(storage(usd(0)).parse(&prices()), Ok([0, 4_000, 9_000, 500_000]));
    let eur = Money::new(1, Currency::Eur);
    for (request, code) in [
        (storage(eur), "film_price_range"),
        (storage(usd(-1)), "film_price_range"),
        (storage(usd(PRICE_MAX + 1)), "film_price_range"),
        (FilmPricesRequest { limit: Some(usd(LIMIT_MAX + 1)), ..none.clone() }, "film_price_range"),
        (FilmPricesRequest { version: Some(1), ..none.clone() }, "film_prices_changed"),
    ] {
        assert_eq!(request.parse(&prices()).unwrap_err().code, code, "{request:?}");
    }
    let wrong = FilmPricesRequest { encoding: Some(eur), ..none }.parse(&prices()).unwrap_err();
    assert_eq!(wrong.fields.first().unwrap().field, "encoding");
}

proptest! {
    /// More of anything never costs less, and nothing overflows.
    #[test]
    fn more_never_costs_less(
        stored in 0_i64..i64::MAX,
        ms in 0_i64..i64::MAX / 64,
        sent in 0_i64..i64::MAX / 64,
        more in 0_i64..GB,
    ) {
        let today = day("2026-04-11");
        let of = |stored_bytes: i64, encoded_ms: i64, sent_bytes: i64| {
            let day = today.checked_sub_days(Days::new(3)).unwrap();
            let days = [FilmDay { day, stored_bytes: Some(stored_bytes), encoded_ms, sent_bytes }];
            FilmCosts::of(today, &days, prices()).projected.unwrap().total.minor
        };
        let least = of(stored, ms, sent);
        prop_assert!(least >= 0);
        prop_assert!(of(stored.saturating_add(more), ms, sent) >= least);
        prop_assert!(of(stored, ms + more, sent) >= least);
        prop_assert!(of(stored, ms, sent + more) >= least);
    }
}
