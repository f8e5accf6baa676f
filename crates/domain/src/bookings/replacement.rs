//! Who could teach instead when a tutor did not come (BK8): the offer that stands beside the refund.

use crate::ids::TutorId;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Most a replacement may cost more than the lesson that fell out, per cent of its price.
pub const DEARER_PERCENT: i64 = 25;
/// How soon it should start.
pub const WITHIN_DAYS: i64 = 7;

/// A time with another tutor, free when it was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Replacement {
    pub tutor_id: TutorId,
    pub start: DateTime<Utc>,
}

/// A tutor of the same subject with their next free time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub tutor_id: TutorId,
    /// Price of an hour in the lesson's currency, minor units.
    pub hourly_rate: i64,
    /// Sum and number of their ratings.
    pub ratings: (i64, i64),
    /// When they are free.
    pub start: DateTime<Utc>,
}

/// The best of them for a lesson that cost `hourly_rate`: whoever is free within the same half day as the soonest,
/// rather at the price that was paid, rather well rated, rather sooner. Equal ones are told apart by their ids, so that
/// the same look finds the same tutor.
pub fn best(candidates: &[Candidate], hourly_rate: i64, now: DateTime<Utc>) -> Option<Replacement> {
    let affordable = |candidate: &&Candidate| {
        let most = hourly_rate.saturating_mul(100 + DEARER_PERCENT) / 100;
        candidate.hourly_rate <= most && candidate.start > now && candidate.start <= now + Duration::days(WITHIN_DAYS)
    };
    let rank = |candidate: &Candidate| {
        let half_days = (candidate.start - now).num_hours() / 12;
        let (sum, count) = candidate.ratings;
        let rating = if count > 0 { sum.saturating_mul(100) / count } else { 0 };
        (half_days, candidate.hourly_rate > hourly_rate, -rating, candidate.start, candidate.tutor_id)
    };
    let best = candidates.iter().filter(affordable).min_by_key(|candidate| rank(candidate))?;
    Some(Replacement { tutor_id: best.tutor_id, start: best.start })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use uuid::Uuid;

    fn now() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::days(20)
    }

    fn candidate(id: u128, hourly_rate: i64, ratings: (i64, i64), hours: i64) -> Candidate {
        let start = now() + Duration::hours(hours);
        Candidate { tutor_id: TutorId(Uuid::from_u128(id)), hourly_rate, ratings, start }
    }

    fn chosen(candidates: &[Candidate]) -> Option<u128> {
        best(candidates, 3_000, now()).map(|replacement| replacement.tutor_id.0.as_u128())
    }

    #[test]
    fn nobody_is_offered_who_is_too_dear_too_late_or_over() {
        assert_eq!(chosen(&[]), None);
        assert_eq!(chosen(&[candidate(1, 3_751, (5, 1), 1)]), None);
        assert_eq!(chosen(&[candidate(1, 3_000, (5, 1), 7 * 24 + 1)]), None);
        assert_eq!(chosen(&[candidate(1, 3_000, (5, 1), 0)]), None);
        assert_eq!(chosen(&[candidate(1, 3_750, (5, 1), 7 * 24)]), Some(1));
    }

    #[test]
    fn sooner_then_not_dearer_then_better_rated() {
        let soon = candidate(1, 3_600, (3, 1), 2);
        assert_eq!(chosen(&[candidate(2, 2_000, (50, 10), 13), soon]), Some(1));
        assert_eq!(chosen(&[soon, candidate(2, 3_000, (0, 0), 11)]), Some(2));
        assert_eq!(chosen(&[candidate(2, 3_000, (45, 10), 1), candidate(3, 3_000, (9, 2), 2)]), Some(2));
        assert_eq!(chosen(&[candidate(2, 3_000, (48, 10), 3), candidate(3, 3_000, (9, 2), 2)]), Some(2));
        assert_eq!(chosen(&[candidate(4, 3_000, (9, 2), 2), candidate(3, 3_000, (9, 2), 2)]), Some(3));
    }
}
