//! When the two people of a lesson are reminded of it (BK7): a day, an hour and a quarter of an hour before it starts.
//!
//! One job walks along these moments and decides anew each time from the lesson as it stands then, so that a lesson
//! that was moved is reminded of at its new time, and one that was called off not at all.

use chrono::{DateTime, Duration, Utc};

/// Minutes before the start, longest first.
pub const LEADS_MINUTES: [i64; 3] = [24 * 60, 60, 15];

/// The next moment after `now` at which somebody is to be reminded of a lesson that starts at `start`.
pub fn next(start: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    LEADS_MINUTES.into_iter().map(|lead| start - Duration::minutes(lead)).find(|at| *at > now)
}

/// The reminder to send at `now`, by its minutes before the start. A late one (the worker was down) is sent until half
/// of its time is over; after that it would say what everybody knows.
pub fn due(start: DateTime<Utc>, now: DateTime<Utc>) -> Option<i64> {
    let left = start - now;
    LEADS_MINUTES.into_iter().find(|lead| left <= Duration::minutes(*lead) && left * 2 > Duration::minutes(*lead))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::days(9)
    }

    fn before(seconds: i64) -> DateTime<Utc> {
        start() - Duration::seconds(seconds)
    }

    #[test]
    fn each_reminder_is_due_from_its_moment_until_half_of_its_time_is_over() {
        for (seconds, lead) in [
            (86_401, None),
            (86_400, Some(1_440)),
            (43_201, Some(1_440)),
            (43_200, None),
            (3_601, None),
            (3_600, Some(60)),
            (1_801, Some(60)),
            (1_800, None),
            (900, Some(15)),
            (451, Some(15)),
            (450, None),
            (0, None),
            (-1, None),
        ] {
            assert_eq!(due(start(), before(seconds)), lead, "{seconds} s before");
        }
    }

    #[test]
    fn the_next_look_is_at_the_next_moment_and_none_follows_the_last() {
        for (seconds, next_seconds) in [
            (90_000, Some(86_400)),
            (86_400, Some(3_600)),
            (3_600, Some(900)),
            (901, Some(900)),
            (900, None),
            (-5, None),
        ] {
            assert_eq!(next(start(), before(seconds)), next_seconds.map(before), "{seconds} s before");
        }
    }

    #[test]
    fn a_walk_along_the_moments_reminds_three_times() {
        let mut now = before(200_000);
        let mut told = Vec::new();
        while let Some(at) = next(start(), now) {
            now = at;
            told.extend(due(start(), now));
        }
        assert_eq!(told, LEADS_MINUTES);
    }
}
