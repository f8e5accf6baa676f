//! Waiting for a place in a full cohort (LE6): it is offered to one after the other, and whoever waits comes before
//! whoever just comes by.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Hours that a place is kept for whoever it was offered to.
pub const OFFER_HOURS: i64 = 24;
/// People who wait for one cohort.
pub const WAITS_MAX: i64 = 50;
/// Cohorts that one person waits for.
pub const WAITS_OWN_MAX: i64 = 10;

/// Where somebody stands on the list of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CohortWait {
    /// From 1: who comes first.
    pub place: i64,
    /// A place is kept for them until then; none while they wait.
    pub offered_until: Option<DateTime<Utc>>,
}

/// Until when a place that is offered now is kept: a day, and no longer than people still come. None when nobody does.
pub fn offer_until(now: DateTime<Utc>, closes_at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    (now < closes_at).then(|| closes_at.min(now + TimeDelta::hours(OFFER_HOURS)))
}

/// Places that somebody may take now: what others wait for, or was offered to them, is theirs first. Whoever has an
/// offer finds their own.
pub fn free_for(seats: i64, taken: i64, others_waiting: i64, own_offer: bool) -> i64 {
    let free = (seats - taken).max(0);
    if own_offer { free.min(1).max(free - others_waiting) } else { (free - others_waiting).max(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_kept_for_a_day_and_never_longer_than_people_come() {
        let now = DateTime::UNIX_EPOCH;
        let hours = |hours| now + TimeDelta::hours(hours);
        assert_eq!(offer_until(now, hours(72)), Some(hours(24)));
        assert_eq!(offer_until(now, hours(5)), Some(hours(5)));
        assert_eq!(offer_until(now, now), None);
        assert_eq!(offer_until(hours(1), now), None);
    }

    #[test]
    fn whoever_comes_by_takes_nothing_that_others_wait_for() {
        for (seats, taken, waiting, free) in [(2, 2, 0, 0), (2, 1, 0, 1), (2, 1, 1, 0), (3, 1, 1, 1), (2, 1, 5, 0)] {
            assert_eq!(free_for(seats, taken, waiting, false), free, "{seats} {taken} {waiting}");
        }
    }

    #[test]
    fn whoever_was_offered_a_place_has_one_however_many_wait_behind_them() {
        for (seats, taken, waiting, free) in [(2, 1, 0, 1), (2, 1, 5, 1), (4, 1, 1, 2), (2, 2, 0, 0)] {
            assert_eq!(free_for(seats, taken, waiting, true), free, "{seats} {taken} {waiting}");
        }
    }
}
