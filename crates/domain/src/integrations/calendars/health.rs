//! When a calendar elsewhere is looked at again, and from when on nobody should trust what is known of it.

use super::ConnectionState;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// Minutes between two looks where nobody tells us of changes.
pub const LOOK_MINUTES: i64 = 5;
/// … and where the provider does: news get lost.
pub const LOOK_MINUTES_TOLD: i64 = 30;
/// A connection is out of date after so many looks that failed in a row.
pub const CONNECTION_STALE_AFTER: i32 = 3;
/// … and when no look has gone through for so long, whatever the reason.
const STALE_HOURS: i64 = 3;
/// Longest wait for the next look, in minutes.
const WAIT_MOST_MINUTES: i64 = 60;

/// Why a look did not go through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CalendarFault)]
pub enum Fault {
    /// The provider does not answer, or with an error of its own.
    Unavailable,
    /// It was asked too often.
    TooOften,
    /// It refuses what we ask.
    Refused,
    /// It does not let us in any more.
    SignIn,
    /// What it answers cannot be read.
    Unreadable,
    /// There is more in the calendar than we keep.
    TooMany,
}

impl Fault {
    /// Its word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unavailable => "unavailable",
            Self::TooOften => "too_often",
            Self::Refused => "refused",
            Self::SignIn => "sign_in",
            Self::Unreadable => "unreadable",
            Self::TooMany => "too_many",
        }
    }

    /// The fault of that word.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Unavailable, Self::TooOften, Self::Refused, Self::SignIn, Self::Unreadable, Self::TooMany]
            .into_iter()
            .find(|fault| fault.code() == code)
    }
}

/// How a connection stands after a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Health {
    pub state: ConnectionState,
    /// Looks that failed in a row.
    pub failures: i32,
    /// When to look again.
    pub due_at: DateTime<Utc>,
}

/// After a look that went through; `told` says whether the provider tells us of changes.
pub fn after_look(now: DateTime<Utc>, told: bool) -> Health {
    let minutes = if told { LOOK_MINUTES_TOLD } else { LOOK_MINUTES };
    Health { state: ConnectionState::Ok, failures: 0, due_at: now + TimeDelta::minutes(minutes) }
}

/// After one that did not. The wait doubles from a minute on, and is never shorter than the provider asks for.
pub fn after_fault(
    (state, failures): (ConnectionState, i32),
    fault: Fault,
    wait: Option<TimeDelta>,
    now: DateTime<Utc>,
) -> Health {
    let failures = failures.saturating_add(1);
    let doubled = 1_i64.checked_shl(failures.clamp(1, 10).unsigned_abs() - 1).unwrap_or(WAIT_MOST_MINUTES);
    let own = TimeDelta::minutes(doubled.min(WAIT_MOST_MINUTES));
    let wait = wait.map_or(own, |wait| wait.clamp(own, TimeDelta::minutes(2 * WAIT_MOST_MINUTES).max(own)));
    let state = match fault {
        Fault::SignIn => ConnectionState::NeedsSignIn,
        _ if failures >= CONNECTION_STALE_AFTER => ConnectionState::OutOfDate,
        _ => state,
    };
    Health { state, failures, due_at: now + wait }
}

/// What to tell of a connection: one that nobody has looked at for hours is out of date, whatever stands in its row.
pub fn shown_state(
    state: ConnectionState,
    (connected_at, last_ok_at): (DateTime<Utc>, Option<DateTime<Utc>>),
    now: DateTime<Utc>,
) -> ConnectionState {
    let seen = last_ok_at.unwrap_or(connected_at);
    let silent = now - seen > TimeDelta::hours(STALE_HOURS);
    if state == ConnectionState::Ok && silent { ConnectionState::OutOfDate } else { state }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-03-02T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn the_third_failure_in_a_row_makes_a_connection_out_of_date_and_a_look_that_goes_through_mends_it() {
        let mut health = after_look(now(), false);
        for (state, minutes) in [
            (ConnectionState::Ok, 1),
            (ConnectionState::Ok, 2),
            (ConnectionState::OutOfDate, 4),
            (ConnectionState::OutOfDate, 8),
        ] {
            health = after_fault((health.state, health.failures), Fault::Unavailable, None, now());
            assert_eq!((health.state, health.due_at), (state, now() + TimeDelta::minutes(minutes)));
        }
        assert_eq!(after_look(now(), true).state, ConnectionState::Ok);
    }

    #[test]
    fn a_sign_in_that_is_over_is_not_tried_three_times() {
        let health = after_fault((ConnectionState::Ok, 0), Fault::SignIn, None, now());
        assert_eq!(health.state, ConnectionState::NeedsSignIn);
    }

    #[test]
    fn whoever_asks_for_patience_gets_it_within_reason() {
        let due = |wait| after_fault((ConnectionState::Ok, 0), Fault::TooOften, Some(wait), now()).due_at - now();
        assert_eq!(due(TimeDelta::minutes(7)), TimeDelta::minutes(7));
        assert_eq!(due(TimeDelta::zero()), TimeDelta::minutes(1));
        assert_eq!(due(TimeDelta::days(400)), TimeDelta::hours(2));
        let late = after_fault((ConnectionState::OutOfDate, i32::MAX), Fault::Unavailable, None, now());
        assert_eq!(late.due_at - now(), TimeDelta::hours(1));
    }

    #[test]
    fn a_calendar_that_nobody_has_looked_at_for_hours_is_not_called_up_to_date() {
        let shown = |state, hours| shown_state(state, (now(), Some(now())), now() + TimeDelta::hours(hours));
        assert_eq!(shown(ConnectionState::Ok, 3), ConnectionState::Ok);
        assert_eq!(shown(ConnectionState::Ok, 4), ConnectionState::OutOfDate);
        assert_eq!(shown(ConnectionState::NeedsSignIn, 4), ConnectionState::NeedsSignIn);
        let never = shown_state(ConnectionState::Ok, (now(), None), now() + TimeDelta::hours(4));
        assert_eq!(never, ConnectionState::OutOfDate);
    }
}
