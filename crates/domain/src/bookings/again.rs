//! The same lesson once more (CA5): at the hour of the week that the last one was at, on the clock of whoever learns.

use crate::calendar::{Zone, resolve_wall_time, wall_time::WallTime};
use chrono::{DateTime, Days, TimeDelta, Timelike, Utc};

/// Weeks that are looked at for a free hour.
pub const WEEKS_AHEAD: usize = 3;
/// Weeks after which a last lesson is none to repeat.
const WEEKS_MAX: u64 = 104;

/// When the hour of the last lesson comes next, and in the weeks after that. An hour that a clock leaves out or shows
/// twice is passed over: nobody is booked at a time they may not mean.
pub fn same_hour(last: DateTime<Utc>, zone: Zone, now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let wall = last.with_timezone(&zone);
    let (date, time) = (wall.date_naive(), WallTime::of(wall.hour(), wall.minute()));
    let soonest = now + TimeDelta::hours(1);
    (1..=WEEKS_MAX)
        .filter_map(|weeks| date.checked_add_days(Days::new(7 * weeks)))
        .filter_map(|date| resolve_wall_time(zone, date, time).unique("start").ok())
        .filter(|start| *start > soonest)
        .take(WEEKS_AHEAD)
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn next(last: &str, zone: &str, now: &str) -> Vec<String> {
        let found = same_hour(at(last), zone.parse().unwrap(), at(now));
        found.into_iter().map(|start| start.format("%m-%d %H:%M").to_string()).collect()
    }

    #[test]
    fn an_hour_that_begins_within_the_hour_is_next_weeks() {
        assert_eq!(
            next("2026-05-05T15:00:00Z", "UTC", "2026-05-06T10:00:00Z"),
            ["05-12 15:00", "05-19 15:00", "05-26 15:00"]
        );
        assert_eq!(next("2026-05-05T15:00:00Z", "UTC", "2026-05-12T14:30:00Z")[0], "05-19 15:00");
        assert_eq!(next("2026-05-05T15:00:00Z", "UTC", "2026-07-01T00:00:00Z")[0], "07-07 15:00");
    }

    #[test]
    fn the_clock_on_the_wall_stays_when_summer_time_ends() {
        let berlin = next("2026-10-20T14:00:00Z", "Europe/Berlin", "2026-10-21T00:00:00Z");
        assert_eq!(berlin, ["10-27 15:00", "11-03 15:00", "11-10 15:00"]);
    }

    #[test]
    fn an_hour_that_a_clock_leaves_out_or_shows_twice_is_passed_over() {
        let out = next("2026-03-22T01:30:00Z", "Europe/Berlin", "2026-03-23T00:00:00Z");
        assert_eq!(out, ["04-05 00:30", "04-12 00:30", "04-19 00:30"], "02:30 is not there on 29 March");
        let twice = next("2026-10-18T00:30:00Z", "Europe/Berlin", "2026-10-19T00:00:00Z");
        assert_eq!(twice[0], "11-01 01:30", "02:30 is there twice on 25 October");
    }

    #[test]
    fn a_lesson_of_years_ago_is_none_to_repeat() {
        assert!(next("2020-01-06T10:00:00Z", "UTC", "2026-05-06T10:00:00Z").is_empty());
    }
}
