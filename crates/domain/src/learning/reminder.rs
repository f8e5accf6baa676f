//! When people are reminded of a session of their circle or cohort (LE6): a day and an hour before it starts. Computed
//! from the session as it stands then, so that one that is off is not reminded of.

use chrono::{DateTime, Duration, Utc};

/// Minutes before the start, longest first.
pub const LEADS_MINUTES: [i64; 2] = [24 * 60, 60];

/// The reminder to send at `now`, by its minutes before the start. A late one (the worker was down, the session was set
/// late) is sent until half of its time is over; after that it would say what everybody knows.
pub fn due(start: DateTime<Utc>, now: DateTime<Utc>) -> Option<i64> {
    let left = start - now;
    LEADS_MINUTES.into_iter().find(|lead| left <= Duration::minutes(*lead) && left * 2 > Duration::minutes(*lead))
}

/// The instants between which a session starts that somebody may be reminded of at `now`.
pub fn reach(now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    (now, now + Duration::minutes(LEADS_MINUTES.into_iter().max().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reminder_is_due_from_its_moment_until_half_of_its_time_is_over() {
        let start = DateTime::UNIX_EPOCH + Duration::days(9);
        for (seconds, lead) in [
            (86_401, None),
            (86_400, Some(1_440)),
            (43_201, Some(1_440)),
            (43_200, None),
            (3_601, None),
            (3_600, Some(60)),
            (1_801, Some(60)),
            (1_800, None),
            (0, None),
            (-1, None),
        ] {
            let now = start - Duration::seconds(seconds);
            assert_eq!(due(start, now), lead, "{seconds} s before");
            let (from, to) = reach(now);
            assert!(lead.is_none() || (from < start && start <= to), "{seconds} s before");
        }
    }
}
