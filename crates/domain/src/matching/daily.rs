//! Tutors for today (MA4): a few a day for whoever asked for it, told in the morning of their own clock, and nobody
//! twice as long as it is remembered.

use crate::calendar::{Zone, today_in};
use chrono::{DateTime, NaiveDate, Timelike, Utc};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use uuid::Uuid;

/// Tutors of one morning at most.
pub const TUTORS_A_DAY: usize = 3;
/// Tutors that are remembered, so that nobody hears of one again soon: a month of full mornings.
pub const REMEMBERED: usize = 90;
/// The hours of a morning in which it is told; a worker that was down all morning leaves the day out.
const TOLD_HOURS: Range<u32> = 8..12;

/// Whether somebody is told of tutors each morning; the same both ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct DailyWish {
    /// It is off until it is asked for.
    #[schema(required)]
    pub on: bool,
}

/// The day whose morning it is there; none at any other hour.
pub fn morning(zone: Zone, now: DateTime<Utc>) -> Option<NaiveDate> {
    TOLD_HOURS.contains(&now.with_timezone(&zone).hour()).then(|| today_in(zone, now))
}

/// Whom somebody was told of, with this morning's: the oldest are forgotten.
pub fn remembered(told: &[Uuid], today: &[Uuid]) -> Vec<Uuid> {
    let mut all: Vec<Uuid> = told.iter().filter(|id| !today.contains(id)).chain(today).copied().collect();
    all.drain(..all.len().saturating_sub(REMEMBERED));
    all
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn ids(numbers: Range<u128>) -> Vec<Uuid> {
        numbers.map(Uuid::from_u128).collect()
    }

    #[test]
    fn it_is_told_in_the_morning_of_the_readers_clock_and_at_no_other_hour() {
        let berlin: Zone = "Europe/Berlin".parse().unwrap();
        for silent in ["2026-11-30T06:59:59Z", "2026-11-30T11:00:00Z", "2026-11-30T23:30:00Z"] {
            assert_eq!(morning(berlin, silent.parse().unwrap()), None, "{silent}");
        }
        for told in ["2026-11-30T07:00:00Z", "2026-11-30T10:59:59Z"] {
            assert_eq!(morning(berlin, told.parse().unwrap()).unwrap().to_string(), "2026-11-30", "{told}");
        }
        let auckland: Zone = "Pacific/Auckland".parse().unwrap();
        let there = morning(auckland, "2026-11-29T19:30:00Z".parse().unwrap());
        assert_eq!(there.unwrap().to_string(), "2026-11-30", "the day is theirs");
    }

    #[test]
    fn the_oldest_are_forgotten_and_nobody_is_remembered_twice() {
        assert_eq!(remembered(&[], &ids(1..3)), ids(1..3));
        assert_eq!(remembered(&ids(1..4), &ids(2..3)), [ids(1..2), ids(3..4), ids(2..3)].concat());
        let full = remembered(&ids(0..90), &ids(100..103));
        assert_eq!((full.len(), full[0], full[89]), (REMEMBERED, Uuid::from_u128(3), Uuid::from_u128(102)));
    }
}
