//! Bookings of the binary that kept no wall time.
//!
//! It had the rules of 2025b compiled in, so those rules, and no others, say what was agreed. They stay here until no
//! lesson ahead can come from it any more: a release after the one that began to keep wall times.

use chrono::{DateTime, NaiveDateTime, Utc};

/// What a clock in `zone` would show at `start` by the rules of release 2025b; none for a zone they do not have.
pub fn wall_by_2025b(start: DateTime<Utc>, zone: &str) -> Option<NaiveDateTime> {
    let zone: chrono_tz::Tz = zone.parse().ok()?;
    Some(start.with_timezone(&zone).naive_local())
}
