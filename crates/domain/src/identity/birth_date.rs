//! Dates of birth, judged on the person's own calendar day: somebody in Auckland is eighteen while the server's clock
//! is still at the day before.

use super::refusals;
use crate::{
    Refusal,
    calendar::{Zone, today_in},
    text::numbers::ascii_digits,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::Serialize;

/// A date of birth that somebody alive may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct BirthDate(NaiveDate);

impl BirthDate {
    /// Reads `YYYY-MM-DD` in digits of any script, for somebody who lives in `zone`.
    ///
    /// # Errors
    /// 422 `birth_date_invalid` for dates that do not exist (29 February of a common year), lie after the person's
    /// today or more than 120 years back.
    pub fn parse(input: &str, zone: Zone, now: DateTime<Utc>) -> Result<Self, Refusal> {
        let refused = refusals::birth_date_invalid;
        let today = today_in(zone, now);
        let date = NaiveDate::parse_from_str(&ascii_digits(input), "%Y-%m-%d").map_err(|_| refused())?;
        if date > today || today.year() - date.year() > 120 { Err(refused()) } else { Ok(Self(date)) }
    }

    /// Whole years on the person's own today; somebody born on 29 February turns a year older on 1 March of common
    /// years.
    pub fn age(self, zone: Zone, now: DateTime<Utc>) -> i32 {
        let today = today_in(zone, now);
        let had_birthday = (today.month(), today.day()) >= (self.0.month(), self.0.day());
        today.year() - self.0.year() - i32::from(!had_birthday)
    }

    /// A date that was judged when it was stored.
    pub const fn stored(date: NaiveDate) -> Self {
        Self(date)
    }

    /// The date.
    pub fn date(self) -> NaiveDate {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::zone::named as zone;

    fn noon(day: &str) -> DateTime<Utc> {
        format!("{day}T12:00:00Z").parse().unwrap()
    }

    fn born(day: &str) -> BirthDate {
        BirthDate::parse(day, Zone::UTC, noon("2026-11-20")).unwrap()
    }

    #[test]
    fn birth_dates_that_nobody_has_are_refused() {
        for input in ["2027-01-01", "1826-01-01", "2025-02-29", "30.05.1994", ""] {
            let refusal = BirthDate::parse(input, Zone::UTC, noon("2026-11-20")).unwrap_err();
            assert_eq!(refusal.code, "birth_date_invalid", "{input:?}");
        }
    }

    #[test]
    fn the_eighteenth_birthday_itself_is_old_enough() {
        let age = |birth: &str, today: &str| born(birth).age(Zone::UTC, noon(today));
        assert_eq!((age("2008-11-20", "2026-11-19"), age("2008-11-20", "2026-11-20")), (17, 18));
        assert_eq!((age("2008-02-29", "2026-02-28"), age("2008-02-29", "2026-03-01")), (17, 18));
    }

    #[test]
    fn a_birthday_begins_with_the_persons_own_day_and_not_with_the_servers() {
        let evening: DateTime<Utc> = "2026-11-19T11:30:00Z".parse().unwrap();
        let morning: DateTime<Utc> = "2026-11-20T06:00:00Z".parse().unwrap();
        let age = |own: Zone, now| born("2008-11-20").age(own, now);
        assert_eq!((age(zone("Pacific/Auckland"), evening), age(Zone::UTC, evening)), (18, 17));
        assert_eq!((age(zone("America/Los_Angeles"), morning), age(Zone::UTC, morning)), (17, 18));
        assert!(BirthDate::parse("2026-11-20", zone("Pacific/Auckland"), evening).is_ok());
        assert!(BirthDate::parse("2026-11-20", zone("America/Los_Angeles"), morning).is_err());
    }

    #[test]
    fn a_date_in_other_digits_is_the_same_date() {
        let born = BirthDate::parse("\u{200F}١٩٩٤-٠٥-٣٠", Zone::UTC, noon("2026-11-20")).unwrap();
        assert_eq!(born.date().to_string(), "1994-05-30");
    }
}
