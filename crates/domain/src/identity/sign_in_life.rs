//! How long a sign-in lives, used and unused, and how long the proof behind it counts as fresh. By machine time.

use super::{Role, devices::SessionKind};
use chrono::{DateTime, Duration, Utc};

/// Minutes after a log-in, or after it was confirmed, in which acts that ask for a fresh one are let through.
pub const FRESH_MINUTES: i64 = 10;
/// Days a browser's sign-in lives, however busy it is, and unused.
pub const BROWSER_DAYS: i64 = 30;
/// Days a program's sign-in lives, however often its tokens are traded.
pub const TOKEN_DAYS: i64 = 90;
/// Days it lives unused, which is the life of one refresh token.
pub const TOKEN_IDLE_DAYS: i64 = 30;
/// Hours a sign-in of staff lives.
pub const STAFF_HOURS: i64 = 12;
/// Minutes it lives unused.
pub const STAFF_IDLE_MINUTES: i64 = 60;

/// One sign-in, as far as its life goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct SignInAge {
    pub kind: SessionKind,
    pub begun: DateTime<Utc>,
    pub last_used: DateTime<Utc>,
}

impl SignInAge {
    /// When it ends if nobody uses it any more, for somebody with these roles.
    pub fn ends_at(self, roles: &[Role]) -> DateTime<Utc> {
        let (whole, idle) = match self.kind {
            _ if roles.iter().any(|role| role.is_staff()) => {
                (Duration::hours(STAFF_HOURS), Duration::minutes(STAFF_IDLE_MINUTES))
            }
            SessionKind::Browser => (Duration::days(BROWSER_DAYS), Duration::days(BROWSER_DAYS)),
            SessionKind::Token => (Duration::days(TOKEN_DAYS), Duration::days(TOKEN_IDLE_DAYS)),
        };
        (self.begun + whole).min(self.last_used + idle)
    }

    /// Whether it still lives.
    pub fn lives(self, roles: &[Role], now: DateTime<Utc>) -> bool {
        now < self.ends_at(roles)
    }
}

/// Until when a proof of then counts as fresh.
pub fn fresh_until(proved: DateTime<Utc>) -> DateTime<Utc> {
    proved + Duration::minutes(FRESH_MINUTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lives(kind: SessionKind, roles: &[Role], age: Duration, unused: Duration) -> bool {
        let now = DateTime::UNIX_EPOCH + Duration::days(1_000);
        SignInAge { kind, begun: now - age, last_used: now - unused }.lives(roles, now)
    }

    #[test]
    fn a_browser_and_a_program_live_as_long_as_they_were_promised_to_the_second() {
        let (second, none) = (Duration::seconds(1), Duration::zero());
        for (kind, whole) in [(SessionKind::Browser, BROWSER_DAYS), (SessionKind::Token, TOKEN_DAYS)] {
            let whole = Duration::days(whole);
            assert!(lives(kind, &[Role::Student], whole - second, none));
            assert!(!lives(kind, &[Role::Student], whole, none));
        }
        let idle = Duration::days(TOKEN_IDLE_DAYS);
        assert!(lives(SessionKind::Token, &[], idle, idle - second) && !lives(SessionKind::Token, &[], idle, idle));
    }

    #[test]
    fn staff_are_signed_out_after_an_hour_unused_and_after_half_a_day_whatever_else_they_are() {
        let (second, none) = (Duration::seconds(1), Duration::zero());
        let (whole, idle) = (Duration::hours(STAFF_HOURS), Duration::minutes(STAFF_IDLE_MINUTES));
        for kind in [SessionKind::Browser, SessionKind::Token] {
            for roles in [&[Role::Admin][..], &[Role::Student, Role::Owner]] {
                assert!(lives(kind, roles, whole - second, idle - second));
                assert!(!lives(kind, roles, whole, none) && !lives(kind, roles, idle, idle));
            }
            assert!(lives(kind, &[Role::Tutor], whole, idle));
        }
    }
}
