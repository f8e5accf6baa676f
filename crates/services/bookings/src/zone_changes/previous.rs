//! Bookings of the binary that kept no wall time.
//!
//! It had the rules of 2025b compiled in, so those rules, and no others, say what was agreed. They stay here until no
//! lesson ahead can come from it any more: a release after the one that began to keep wall times.

use chrono::{DateTime, NaiveDateTime, Utc};

/// What a clock in `zone` would show at `start` by the rules of release 2025b; none for a zone they do not have.
pub(super) fn wall_by_2025b(start: DateTime<Utc>, zone: &str) -> Option<NaiveDateTime> {
    let zone: chrono_tz::Tz = zone.parse().ok()?;
    Some(start.with_timezone(&zone).naive_local())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_was_agreed_in_vancouver_is_read_by_the_rules_of_its_time() {
        let start = "2026-12-01T17:00:00Z".parse().unwrap();
        assert_eq!(wall_by_2025b(start, "America/Vancouver").unwrap().to_string(), "2026-12-01 09:00:00");
        assert_eq!(wall_by_2025b(start, "Mars/Base"), None);
        assert_eq!(chrono_tz::IANA_TZDB_VERSION, "2025b");
    }
}
