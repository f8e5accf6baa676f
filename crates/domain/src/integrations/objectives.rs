//! What we promise of each part, and how much of the promise is used up.
//!
//! The same numbers stand in the alerts (`deploy/prometheus/rules.yaml`); a test compares them.

use super::status::{Part, StatusDay};
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Days over which a promise is kept.
pub const WINDOW_DAYS: i64 = 30;
/// Minutes of them.
const WINDOW_MINUTES: i64 = WINDOW_DAYS * 24 * 60;
/// A share is so many of these.
const WHOLE: i64 = 10_000;

/// Of ten thousand minutes, how many a part works.
pub const fn target(part: Part) -> i64 {
    match part {
        Part::Database => 9_995,
        Part::Worker | Part::Mail | Part::Payments => 9_990,
    }
}

/// How much of a promise is used up.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Budget {
    /// Share of the minutes in which the part works, 0 to 1.
    pub target: f64,
    pub window_days: i64,
    /// Minutes that it may fail in the window.
    pub allowed_minutes: i64,
    /// Minutes that it failed.
    pub spent_minutes: i64,
    /// What is left; below zero the promise is broken.
    pub left_minutes: i64,
}

impl Budget {
    /// Of a part with that past. A day counts while any of it lies in the window.
    pub fn of(part: Part, days: &[StatusDay], now: DateTime<Utc>) -> Self {
        let from = now - Duration::days(WINDOW_DAYS);
        let counted = days.iter().filter(|day| day.day > from - Duration::days(1) && day.day <= now);
        let spent_minutes: i64 = counted.map(|day| i64::from(day.down)).sum();
        let allowed_minutes = WINDOW_MINUTES * (WHOLE - target(part)) / WHOLE;
        Self {
            target: target(part) as f64 / WHOLE as f64,
            window_days: WINDOW_DAYS,
            allowed_minutes,
            spent_minutes,
            left_minutes: allowed_minutes - spent_minutes,
        }
    }

    /// Whether the promise is kept so far.
    pub const fn is_kept(&self) -> bool {
        self.left_minutes >= 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(ago: i64, down: i32) -> StatusDay {
        StatusDay { day: DateTime::UNIX_EPOCH + Duration::days(1_000 - ago), ok: 1_440 - down, slow: 0, down }
    }

    #[test]
    fn what_may_fail_is_what_the_target_leaves_of_thirty_days() {
        let now = DateTime::UNIX_EPOCH + Duration::days(1_000) + Duration::hours(12);
        let budget = |part, days: &[StatusDay]| Budget::of(part, days, now);
        assert_eq!(budget(Part::Database, &[]).allowed_minutes, 21, "43,200 minutes * 5 / 10,000");
        assert_eq!(budget(Part::Mail, &[]).allowed_minutes, 43);
        assert_eq!(budget(Part::Database, &[]).left_minutes, 21);
        let used = budget(Part::Database, &[day(0, 10), day(5, 11)]);
        assert_eq!((used.spent_minutes, used.left_minutes, used.is_kept()), (21, 0, true));
        let broken = budget(Part::Database, &[day(0, 10), day(5, 12)]);
        assert_eq!((broken.left_minutes, broken.is_kept()), (-1, false));
    }

    #[test]
    fn a_day_counts_while_any_of_it_lies_in_the_window() {
        let now = DateTime::UNIX_EPOCH + Duration::days(1_000) + Duration::hours(12);
        let spent = |ago| Budget::of(Part::Worker, &[day(ago, 7)], now).spent_minutes;
        assert_eq!([spent(0), spent(29), spent(30), spent(31), spent(-1)], [7, 7, 7, 0, 0]);
    }

    #[test]
    fn minutes_in_which_a_part_was_slow_break_no_promise() {
        let slow = StatusDay { day: DateTime::UNIX_EPOCH, ok: 0, slow: 1_440, down: 0 };
        assert_eq!(Budget::of(Part::Mail, &[slow], DateTime::UNIX_EPOCH).spent_minutes, 0);
    }
}
