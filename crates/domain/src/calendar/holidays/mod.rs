//! Public holidays, computed: a tutor who names a country has no hours on the days that are free all over it.
//!
//! Only countries whose days follow from the calendar itself are here, by fixed dates, weekdays of a month, the Easter
//! of either church and the equinoxes. Days that follow the moon as it is seen, or that a government names each year,
//! cannot be computed and are left to exceptions. A day that a region alone keeps is no day of the country.

mod countries;
mod easter;
mod europe;
mod world;

use countries::COUNT;
pub use countries::COUNTRIES;

use super::{refusals, wall_time::day_number};
use crate::Refusal;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::sync::OnceLock;

/// The years that are computed: those that instants of ours may lie in.
const YEARS: std::ops::RangeInclusive<i32> = super::YEARS;

/// How a day is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// Month and day.
    On(u32, u32),
    /// Days after (before, when negative) the Easter Sunday of the western church.
    Easter(i64),
    /// The same of the eastern church.
    EasternEaster(i64),
    /// The n-th of a weekday in a month.
    Nth(u8, Weekday, u32),
    /// The last of a weekday in a month.
    Last(Weekday, u32),
    /// The weekday on a date or the first after it.
    From(Weekday, u32, u32),
    /// The weekday on a date or the last before it.
    UpTo(Weekday, u32, u32),
    /// Of spring (true) or autumn, in Japan.
    Equinox(bool),
}

/// What becomes of a day that falls on a weekend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shift {
    /// It stays.
    Stays,
    /// It stays, and the next day that is no weekend and no holiday is free as well.
    AlsoNext,
    /// On a Sunday it stays, and the next day that is no holiday is free as well.
    AlsoAfterSunday,
    /// The same, and a day between two holidays is free as well.
    AlsoAfterSundayAndBetween,
    /// It stays, and the Friday before a Saturday or the Monday after a Sunday is free as well.
    AlsoNearest,
}

/// What a day between two holidays is called where it is free.
const BETWEEN: &str = "国民の休日";

/// A country and its days: how each is found, and what it is called there.
#[derive(Debug)]
pub struct Country {
    /// ISO 3166-1, two letters.
    pub code: &'static str,
    shift: Shift,
    days: &'static [(Rule, &'static str)],
}

/// A free day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// On the clock of the country.
    pub date: NaiveDate,
    /// What it is called there.
    pub name: &'static str,
}

/// A country whose holidays a tutor keeps.
#[derive(Clone, Copy)]
pub struct Holidays(&'static Country, &'static [(i64, &'static str)]);

impl Holidays {
    /// Reads a country's code.
    ///
    /// # Errors
    /// `holidays_unknown` for a country that is not in [`COUNTRIES`].
    pub fn of(code: &str) -> Result<Self, Refusal> {
        static KNOWN: [OnceLock<Vec<(i64, &'static str)>>; COUNT] = [const { OnceLock::new() }; COUNT];
        let wanted = code.trim().to_ascii_uppercase();
        let found = COUNTRIES.iter().zip(&KNOWN).find(|(country, _)| country.code == wanted);
        let (country, days) = found.ok_or_else(refusals::holidays_unknown)?;
        Ok(Self(country, days.get_or_init(|| all_days(country))))
    }

    /// The country's code.
    pub const fn code(self) -> &'static str {
        self.0.code
    }

    /// Whether a day, by its number, is free.
    pub(crate) fn has(self, day: i64) -> bool {
        self.1.binary_search_by_key(&day, |(day, _)| *day).is_ok()
    }

    /// The next days that are free, from a date on.
    pub fn from(self, date: NaiveDate, count: usize) -> Vec<Holiday> {
        let first = self.1.partition_point(|(day, _)| *day < day_number(date));
        let named = |(day, name): &(i64, &'static str)| Holiday {
            date: NaiveDate::default() + chrono::TimeDelta::days(*day),
            name,
        };
        self.1.iter().skip(first).take(count).map(named).collect()
    }
}

impl PartialEq for Holidays {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl Eq for Holidays {}

impl std::fmt::Debug for Holidays {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

fn all_days(country: &Country) -> Vec<(i64, &'static str)> {
    let mut days: Vec<(NaiveDate, &'static str)> = YEARS.flat_map(|year| of_year(country, year)).collect();
    days.sort_unstable_by_key(|(date, _)| *date);
    days.dedup_by_key(|(date, _)| *date);
    days.into_iter().map(|(date, name)| (day_number(date), name)).collect()
}

fn of_year(country: &Country, year: i32) -> Vec<(NaiveDate, &'static str)> {
    let mut days: Vec<(NaiveDate, &'static str)> =
        country.days.iter().filter_map(|(rule, name)| Some((rule.in_year(year)?, *name))).collect();
    days.sort_unstable_by_key(|(date, _)| *date);
    let own = days.clone();
    for (date, name) in own.iter().copied() {
        if let Some(free) = substitute(country.shift, date, &days) {
            days.push((free, name));
        }
    }
    if country.shift == Shift::AlsoAfterSundayAndBetween {
        let between: Vec<NaiveDate> = own
            .windows(2)
            .filter_map(|pair| Some((pair.first()?.0, pair.last()?.0)))
            .filter(|(first, second)| (*second - *first).num_days() == 2)
            .filter_map(|(first, _)| first.succ_opt())
            .collect();
        days.extend(between.into_iter().map(|date| (date, BETWEEN)));
    }
    days
}

/// The day that is free as well, when a holiday falls on a weekend.
fn substitute(shift: Shift, date: NaiveDate, taken: &[(NaiveDate, &'static str)]) -> Option<NaiveDate> {
    let weekday = date.weekday();
    let weekend = |date: NaiveDate| matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let is_taken = |date: NaiveDate| taken.iter().any(|(known, _)| *known == date);
    match (shift, weekday) {
        (Shift::AlsoNearest, Weekday::Sat) => date.pred_opt(),
        (Shift::AlsoNearest, Weekday::Sun) => date.succ_opt(),
        (Shift::AlsoNext, Weekday::Sat | Weekday::Sun)
        | (Shift::AlsoAfterSunday | Shift::AlsoAfterSundayAndBetween, Weekday::Sun) => {
            date.iter_days().skip(1).take(14).find(|day| !weekend(*day) && !is_taken(*day))
        }
        _ => None,
    }
}

impl Rule {
    /// The day in a year; none when the year has no such day.
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        let shifted = |date: NaiveDate, days: i64| date.checked_add_signed(chrono::TimeDelta::days(days));
        match self {
            Self::On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter(days) => shifted(easter::western(year)?, days),
            Self::EasternEaster(days) => shifted(easter::eastern(year)?, days),
            Self::Nth(nth, weekday, month) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth),
            Self::Last(weekday, month) => {
                let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                back_to(weekday, NaiveDate::from_ymd_opt(next.0, next.1, 1)?.pred_opt()?)
            }
            Self::From(weekday, month, day) => {
                let date = NaiveDate::from_ymd_opt(year, month, day)?;
                date.checked_add_days(Days::new(days_between(date.weekday(), weekday)))
            }
            Self::UpTo(weekday, month, day) => back_to(weekday, NaiveDate::from_ymd_opt(year, month, day)?),
            Self::Equinox(spring) => easter::equinox(year, spring),
        }
    }
}

fn back_to(weekday: Weekday, date: NaiveDate) -> Option<NaiveDate> {
    date.checked_sub_days(Days::new(days_between(weekday, date.weekday())))
}

/// Days from one weekday to the next of another.
fn days_between(from: Weekday, to: Weekday) -> u64 {
    u64::from((to.num_days_from_monday() + 7 - from.num_days_from_monday()) % 7)
}

#[cfg(test)]
mod tests;
