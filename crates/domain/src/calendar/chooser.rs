//! How free times are laid out for somebody who chooses one: seven days, each in parts.
//!
//! All on the reader's clock. What lies outside the hours in which most people meet is shown apart, so that a tutor
//! eight zones away does not open with the middle of the night.

use chrono::{Days, NaiveDate, NaiveTime, Timelike};

/// The parts a day is shown in, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartOfDay {
    /// From 07:00.
    Morning,
    /// From 12:00.
    Afternoon,
    /// From 18:00 up to 22:00.
    Evening,
    /// Before 07:00 and from 22:00 on: folded away.
    EarlyOrLate,
}

impl PartOfDay {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Morning, Self::Afternoon, Self::Evening, Self::EarlyOrLate];

    /// The part in which a lesson begins.
    pub fn of(start: NaiveTime) -> Self {
        match start.hour() {
            7..12 => Self::Morning,
            12..18 => Self::Afternoon,
            18..22 => Self::Evening,
            _ => Self::EarlyOrLate,
        }
    }
}

/// The seven days that are shown together with `day`. The first seven begin today: nobody books yesterday, and a strip
/// of past days says nothing.
pub fn seven_days(today: NaiveDate, day: NaiveDate) -> [NaiveDate; 7] {
    let weeks = (day - today).num_days().max(0) / 7;
    let first = today + Days::new(weeks.unsigned_abs() * 7);
    [0, 1, 2, 3, 4, 5, 6].map(|later| first + Days::new(later))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_minute_of_a_day_is_in_one_part_and_the_night_in_none_that_is_shown_at_once() {
        let part = |hour, minute| PartOfDay::of(NaiveTime::from_hms_opt(hour, minute, 0).unwrap());
        let borders = [
            ((0, 0), PartOfDay::EarlyOrLate),
            ((6, 59), PartOfDay::EarlyOrLate),
            ((7, 0), PartOfDay::Morning),
            ((11, 59), PartOfDay::Morning),
            ((12, 0), PartOfDay::Afternoon),
            ((17, 59), PartOfDay::Afternoon),
            ((18, 0), PartOfDay::Evening),
            ((21, 59), PartOfDay::Evening),
            ((22, 0), PartOfDay::EarlyOrLate),
            ((23, 59), PartOfDay::EarlyOrLate),
        ];
        for ((hour, minute), expected) in borders {
            assert_eq!(part(hour, minute), expected, "{hour}:{minute}");
        }
    }

    #[test]
    fn seven_days_begin_today_or_a_whole_number_of_weeks_later() {
        let today = day("2026-11-28");
        for (asked, first) in [
            ("2026-11-28", "2026-11-28"),
            ("2026-12-04", "2026-11-28"),
            ("2026-12-05", "2026-12-05"),
            ("2027-01-01", "2026-12-26"),
            ("2026-11-01", "2026-11-28"),
        ] {
            let days = seven_days(today, day(asked));
            assert_eq!(days[0], day(first), "{asked}");
            assert_eq!(days[6] - days[0], chrono::TimeDelta::days(6));
            assert!(days.contains(&day(asked)) || day(asked) < today, "{asked}");
        }
    }
}
