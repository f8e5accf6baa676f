//! What somebody who comes back finds (GR4): what has changed, their tutors, and credit that waits.

use crate::{catalog::tutor_search::TutorCard, money::Money};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Own tutors that are shown.
pub const TUTORS_SHOWN: i64 = 6;

/// Promotional credit that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WaitingCredit {
    /// What of it is left.
    pub amount: Money,
    /// When it ends; null for credit without an end.
    pub ends_at: Option<DateTime<Utc>>,
}

/// `GET /welcome-back`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WelcomeBack {
    /// When the last lesson ended; null without one.
    pub last_lesson: Option<DateTime<Utc>>,
    /// Promotional credit, what ends first before the rest.
    pub credit: Vec<WaitingCredit>,
    /// Tutors whom they had lessons with, who can be booked, the last first; with their next free times.
    pub tutors: Vec<TutorCard>,
    /// Tutors of their subjects who have come since the last lesson.
    pub new_tutors: i64,
    /// Courses that have come since.
    pub new_courses: i64,
}

/// Splits what is there into what ends, soonest first, and what does not: `ending` is what was given and is not used,
/// and no more of it is there than `balance`.
pub fn waiting(balance: Money, ending: &[(i64, DateTime<Utc>)]) -> Vec<WaitingCredit> {
    let mut left = balance.minor.max(0);
    let mut sorted = ending.to_vec();
    sorted.sort_by_key(|(_, at)| *at);
    let mut told = Vec::new();
    for (amount, at) in sorted {
        let part = amount.clamp(0, left);
        left -= part;
        if part > 0 {
            told.push(WaitingCredit { amount: Money::new(part, balance.currency), ends_at: Some(at) });
        }
    }
    if left > 0 {
        told.push(WaitingCredit { amount: Money::new(left, balance.currency), ends_at: None });
    }
    told
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::money::Currency;
    use proptest::prelude::*;

    fn at(day: u32) -> DateTime<Utc> {
        format!("2026-03-{day:02}T10:00:00Z").parse().unwrap()
    }

    fn told(balance: i64, ending: &[(i64, DateTime<Utc>)]) -> Vec<(i64, Option<DateTime<Utc>>)> {
        let all = waiting(Money::new(balance, Currency::Usd), ending);
        all.into_iter().map(|one| (one.amount.minor, one.ends_at)).collect()
    }

    #[test]
    fn what_ends_first_is_told_first_and_the_rest_has_no_end() {
        let ending = [(1_500, at(20)), (1_000, at(9))];
        assert_eq!(told(3_000, &ending), [(1_000, Some(at(9))), (1_500, Some(at(20))), (500, None)]);
        assert_eq!(told(400, &ending), [(400, Some(at(9)))]);
        assert_eq!((told(0, &ending), told(-5, &ending)), (vec![], vec![]));
        assert_eq!(told(700, &[(0, at(9))]), [(700, None)]);
    }

    proptest! {
        #[test]
        fn what_is_told_is_what_is_there(
            balance in 0_i64..9_000, given in proptest::collection::vec(0_i64..3_000, 0..4)
        ) {
            let ending: Vec<_> = given.iter().map(|amount| (*amount, at(9))).collect();
            prop_assert_eq!(told(balance, &ending).iter().map(|(part, _)| part).sum::<i64>(), balance);
        }
    }
}
