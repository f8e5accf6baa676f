//! How quickly a tutor answers requests, as cards and the search show it.
//!
//! A moving average: each answer counts for a fifth, so that a tutor who changes their ways is seen to after a few
//! requests. A request that expired counts with all the time it waited; one the student took back counts for nothing.

use super::booking::SessionState;
use chrono::Duration;

/// Part of the new average that the newest answer has: one in this many.
const WEIGHT: i64 = 5;

/// The average in minutes after a request that waited for `waited` went to `state`; `None` when that says nothing about
/// the tutor.
pub fn response_minutes(average: Option<i32>, waited: Duration, state: SessionState) -> Option<i32> {
    let answered = match state {
        SessionState::Scheduled | SessionState::Declined | SessionState::Expired => true,
        SessionState::Requested | SessionState::Active | SessionState::Ended | SessionState::Cancelled => false,
    };
    let minutes = waited.num_minutes().max(0);
    let next = match average {
        Some(average) => (i64::from(average) * (WEIGHT - 1) + minutes) / WEIGHT,
        None => minutes,
    };
    i32::try_from(next).ok().filter(|_| answered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use SessionState::{Cancelled, Declined, Expired, Scheduled};

    #[test]
    fn the_first_answer_is_the_average_and_later_ones_count_for_a_fifth() {
        assert_eq!(response_minutes(None, Duration::seconds(90), Scheduled), Some(1));
        assert_eq!(response_minutes(Some(100), Duration::minutes(200), Declined), Some(120));
        assert_eq!(response_minutes(Some(0), Duration::hours(24), Expired), Some(288));
    }

    #[test]
    fn a_request_the_student_took_back_says_nothing_about_the_tutor() {
        assert_eq!(response_minutes(Some(10), Duration::hours(20), Cancelled), None);
        assert_eq!(response_minutes(None, Duration::zero(), Cancelled), None);
    }

    #[test]
    fn clocks_that_went_back_never_make_it_negative() {
        assert_eq!(response_minutes(None, Duration::minutes(-5), Scheduled), Some(0));
    }
}
