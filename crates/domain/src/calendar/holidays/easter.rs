//! Days that follow the moon and the sun as they are reckoned, not as they are seen.

use chrono::{Days, NaiveDate};

/// Easter Sunday by the Gregorian reckoning (Meeus, Jones and Butcher).
pub(super) fn western(year: i32) -> Option<NaiveDate> {
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let (leap, rest) = (century / 4, century % 4);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap - correction + 15) % 30;
    let (quarter, left) = (of_century / 4, of_century % 4);
    let weekday = (32 + 2 * rest + 2 * quarter - epact - left) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    date(year, days)
}

/// Easter Sunday by the Julian reckoning, as a date of the Gregorian calendar.
pub(super) fn eastern(year: i32) -> Option<NaiveDate> {
    let moon = (19 * (year % 19) + 15) % 30;
    let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    // The Julian calendar is behind by a day more in each century that is no leap year of the Gregorian.
    let behind = u64::try_from(year / 100 - year / 400 - 2).ok()?;
    date(year, moon + weekday + 114)?.checked_add_days(Days::new(behind))
}

/// `days` counts as both reckonings do: 31 to a month from the beginning of a year.
fn date(year: i32, days: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

/// The day of an equinox in Japan, by the usual formula of its almanac; it holds until 2099, and drifts by a day at
/// most until 2199.
pub(super) fn equinox(year: i32, spring: bool) -> Option<NaiveDate> {
    let years = year - 1980;
    // In millionths of a day.
    let (month, first) = if spring { (3, 20_843_100) } else { (9, 23_248_800) };
    let day = (first + 242_194 * i64::from(years)) / 1_000_000 - i64::from(years.div_euclid(4));
    NaiveDate::from_ymd_opt(year, month, u32::try_from(day).ok()?)
}
