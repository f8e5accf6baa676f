//! What a week came to (LE7): told on Monday morning, on the reader's own clock, to whoever did something in it. Nobody
//! is told that they did nothing.

use super::cohort::midnight;
use crate::calendar::{Zone, today_in};
use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike, Utc, Weekday};
use std::ops::Range;

/// The hours of Monday, on the reader's clock, in which it is told: a worker that was down is late, and from noon on
/// the week before is over for good.
const TOLD_HOURS: Range<u32> = 8..12;

/// A week that is over, for one zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// The first instant of it.
    pub from: DateTime<Utc>,
    /// The first one after it.
    pub to: DateTime<Utc>,
}

/// The week that is told now to readers of that zone; none at any other hour.
pub fn week_told(zone: Zone, now: DateTime<Utc>) -> Option<Week> {
    let today = today_in(zone, now);
    let hour = now.with_timezone(&zone).hour();
    if today.weekday() != Weekday::Mon || !TOLD_HOURS.contains(&hour) {
        return None;
    }
    let monday = today.checked_sub_days(Days::new(7))?;
    Some(Week { monday, from: midnight(monday, zone), to: midnight(today, zone) })
}

/// What somebody did in a week, and what they still want.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct WeekFacts {
    pub learned_minutes: i64,
    pub taught_minutes: i64,
    /// Parts of courses that were done.
    pub units: i64,
    /// Courses that were finished.
    pub courses: i64,
    pub goals_set: i64,
    pub goals_reached: i64,
    /// Goals that are worked on.
    pub goals_open: i64,
}

/// A line of the summary, with its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum WeekLine {
    /// Minutes.
    Learned(i64),
    /// Minutes.
    Taught(i64),
    Units(i64),
    Courses(i64),
    GoalsReached(i64),
    GoalsOpen(i64),
}

impl WeekFacts {
    /// Whether there is something to tell: a goal alone that nobody worked on is no news.
    pub const fn is_told(&self) -> bool {
        self.learned_minutes > 0
            || self.taught_minutes > 0
            || self.units > 0
            || self.courses > 0
            || self.goals_set > 0
            || self.goals_reached > 0
    }

    /// What is said, in this order. What did not happen is not spoken of.
    pub fn lines(&self) -> Vec<WeekLine> {
        let all = [
            (self.learned_minutes, WeekLine::Learned as fn(i64) -> WeekLine),
            (self.taught_minutes, WeekLine::Taught),
            (self.units, WeekLine::Units),
            (self.courses, WeekLine::Courses),
            (self.goals_reached, WeekLine::GoalsReached),
            (self.goals_open, WeekLine::GoalsOpen),
        ];
        all.into_iter().filter(|(number, _)| *number > 0).map(|(number, line)| line(number)).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_week_is_told_on_monday_morning_of_the_readers_clock_and_at_no_other_hour() {
        let berlin: Zone = "Europe/Berlin".parse().unwrap();
        let honolulu: Zone = "Pacific/Honolulu".parse().unwrap();
        for silent in ["2026-11-30T06:59:59Z", "2026-11-30T11:00:00Z", "2026-11-29T08:00:00Z", "2026-12-01T08:00:00Z"] {
            assert_eq!(week_told(berlin, at(silent)), None, "{silent}");
        }
        let told = week_told(berlin, at("2026-11-30T07:00:00Z")).unwrap();
        assert_eq!(told.monday.to_string(), "2026-11-23");
        assert_eq!((told.from, told.to), (at("2026-11-22T23:00:00Z"), at("2026-11-29T23:00:00Z")));
        assert_eq!(week_told(honolulu, at("2026-11-30T07:00:00Z")), None, "it is Sunday there");
        assert!(week_told(honolulu, at("2026-11-30T18:00:00Z")).is_some());
    }

    #[test]
    fn a_week_in_which_the_clock_changes_is_an_hour_longer() {
        let told = week_told("Europe/Berlin".parse().unwrap(), at("2026-10-26T08:00:00Z")).unwrap();
        assert_eq!((told.to - told.from).num_hours(), 7 * 24 + 1);
    }

    #[test]
    fn who_did_nothing_is_told_nothing_whatever_goals_they_have() {
        assert!(!WeekFacts::default().is_told());
        assert!(!WeekFacts { goals_open: 3, ..WeekFacts::default() }.is_told());
        for did in [
            WeekFacts { learned_minutes: 1, ..WeekFacts::default() },
            WeekFacts { taught_minutes: 1, ..WeekFacts::default() },
            WeekFacts { units: 1, ..WeekFacts::default() },
            WeekFacts { courses: 1, ..WeekFacts::default() },
            WeekFacts { goals_set: 1, ..WeekFacts::default() },
            WeekFacts { goals_reached: 1, ..WeekFacts::default() },
        ] {
            assert!(did.is_told(), "{did:?}");
        }
    }

    #[test]
    fn what_did_not_happen_is_not_spoken_of() {
        let facts = WeekFacts { taught_minutes: 90, goals_open: 2, ..WeekFacts::default() };
        assert_eq!(facts.lines(), [WeekLine::Taught(90), WeekLine::GoalsOpen(2)]);
        assert!(WeekFacts::default().lines().is_empty());
    }
}
