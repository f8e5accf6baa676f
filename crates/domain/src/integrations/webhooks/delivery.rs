//! How often a delivery is tried, and when it is over.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Days in which a delivery is tried.
pub const TRIED_DAYS: i64 = 3;

/// Seconds between two tries; the last stands for all later ones.
const WAITS: [i64; 7] = [10, 60, 300, 1_800, 2 * 3_600, 5 * 3_600, 10 * 3_600];

/// How far a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WebhookDeliveryStatus)]
pub enum DeliveryStatus {
    /// Not tried yet.
    Pending,
    /// The last try failed; another one follows.
    Failed,
    /// The other side took it.
    Delivered,
    /// Given up after three days; it can be replayed.
    Dead,
}

impl DeliveryStatus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Failed, Self::Delivered, Self::Dead];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Failed => "failed",
            Self::Delivered => "delivered",
            Self::Dead => "dead",
        }
    }

    /// Reads a stored or typed one.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Whether it is still to be tried.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Failed)
    }
}

/// What came of one try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Any answer from 200 to 299.
    Taken,
    /// Another answer; redirects are not followed.
    Answered,
    /// Ten seconds were over.
    TimedOut,
    /// The name or the line.
    Unreachable,
    /// The name leads to an address that is not on the public internet.
    Inside,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Taken, Self::Answered, Self::TimedOut, Self::Unreachable, Self::Inside];

    /// The word on the wire and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Answered => "answered",
            Self::TimedOut => "timed_out",
            Self::Unreachable => "unreachable",
            Self::Inside => "inside",
        }
    }

    /// Reads a stored one.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// What follows from a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// It arrived.
    Delivered,
    /// Once more, then.
    Again(DateTime<Utc>),
    /// Three days are over.
    Dead,
}

/// Until when something is tried that is told at `from`.
pub fn last_try_of(from: DateTime<Utc>) -> DateTime<Utc> {
    from + TimeDelta::days(TRIED_DAYS)
}

/// What follows from the `attempts`-th try (from 1), which ended at `now`. The last one is made at `until`.
pub fn after_a_try(outcome: Outcome, attempts: i32, now: DateTime<Utc>, until: DateTime<Utc>) -> Tried {
    if outcome == Outcome::Taken {
        return Tried::Delivered;
    }
    if now >= until {
        return Tried::Dead;
    }
    let place = usize::try_from(attempts.saturating_sub(1)).unwrap_or_default().min(WAITS.len() - 1);
    let wait = WAITS.get(place).copied().unwrap_or_default();
    Tried::Again((now + TimeDelta::seconds(wait)).min(until))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun() -> DateTime<Utc> {
        "2026-03-02T09:00:00Z".parse().unwrap()
    }

    #[test]
    fn what_is_taken_is_delivered_however_late() {
        let late = last_try_of(begun()) + TimeDelta::days(1);
        assert_eq!(after_a_try(Outcome::Taken, 99, late, last_try_of(begun())), Tried::Delivered);
    }

    #[test]
    fn a_receiver_that_never_answers_is_tried_for_three_days_later_and_later_and_then_no_more() {
        for outcome in Outcome::ALL.into_iter().filter(|outcome| *outcome != Outcome::Taken) {
            let until = last_try_of(begun());
            let (mut at, mut waits) = (begun(), Vec::new());
            for attempt in 1.. {
                match after_a_try(outcome, attempt, at, until) {
                    Tried::Again(next) => {
                        assert!(next > at && next <= until);
                        waits.push((next - at).num_seconds());
                        at = next;
                    }
                    ended => {
                        assert_eq!((ended, at), (Tried::Dead, until));
                        break;
                    }
                }
            }
            assert_eq!(waits[..7], WAITS);
            assert!(waits[..waits.len() - 1].is_sorted() && (12..16).contains(&waits.len()), "{waits:?}");
        }
    }

    #[test]
    fn one_that_waited_behind_another_for_three_days_is_tried_once() {
        let until = last_try_of(begun());
        assert_eq!(after_a_try(Outcome::Answered, 1, until, until), Tried::Dead);
        let Tried::Again(next) = after_a_try(Outcome::Answered, 1, until - TimeDelta::seconds(1), until) else {
            panic!("it is not over")
        };
        assert_eq!(next, until);
    }

    #[test]
    fn words_are_read_back_and_others_are_none() {
        assert_eq!(DeliveryStatus::ALL.map(|s| DeliveryStatus::parse(s.code())), DeliveryStatus::ALL.map(Some));
        assert_eq!(Outcome::ALL.map(|o| Outcome::parse(o.code())), Outcome::ALL.map(Some));
        assert_eq!((DeliveryStatus::parse("lost"), Outcome::parse("")), (None, None));
        assert_eq!(DeliveryStatus::ALL.map(DeliveryStatus::is_open), [true, true, false, false]);
    }
}
