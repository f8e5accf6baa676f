//! Time: weekly rules in a tutor's wall clock, exceptions, and the slots they make.

pub mod availability;
pub mod away;
pub mod chooser;
pub mod common_times;
pub mod events;
pub mod explain;
pub mod find_times;
pub mod holidays;
pub mod refusals;
pub mod rules;
pub mod slots;
pub mod spread;
pub mod wall_time;
pub mod week_form;
pub mod zone;

pub use explain::{Audience, Candidate, explain};
pub use rules::AvailabilityRules;
pub use slots::{SlotQuery, TakenTime, free_intervals, reach, slots};
pub use spread::{SPREAD_OF, spread};
pub use wall_time::{ResolvedWallTime, WallTime, resolve_wall_time};
pub use zone::{Zone, ZoneTable};

use crate::Refusal;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// An interval that can be booked, half-open, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Slot {
    /// First instant.
    pub start: DateTime<Utc>,
    /// First instant after it.
    pub end: DateTime<Utc>,
}

/// Reads an IANA zone name (`Europe/Berlin`).
pub fn parse_time_zone(name: &str) -> Result<Zone, Refusal> {
    name.trim().parse().map_err(|_| refusals::time_zone_unknown())
}

/// The calendar day it is now for somebody who lives in `zone`: the day on which their birthdays, age and other dates
/// are judged.
pub fn today_in(zone: Zone, now: DateTime<Utc>) -> chrono::NaiveDate {
    now.with_timezone(&zone).date_naive()
}

/// Earliest and latest year an instant of ours may lie in; outside it Postgres and browsers disagree (22008).
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2199;

/// Whether the instant lies in the years 2000–2199.
pub fn is_in_known_years(instant: DateTime<Utc>) -> bool {
    use chrono::Datelike;
    YEARS.contains(&instant.year())
}

/// Reads an instant: RFC 3339 with an offset (`2026-03-29T01:00:00Z`). Text without an offset, impossible offsets and
/// dates, and years outside 2000–2199 are refused under `field`.
pub fn parse_instant(field: &str, text: &str) -> Result<DateTime<Utc>, Refusal> {
    DateTime::parse_from_rfc3339(text.trim())
        .map(|instant| instant.with_timezone(&Utc))
        .ok()
        .filter(|instant| is_in_known_years(*instant))
        .ok_or_else(|| refusals::instant_invalid().at(field))
}

/// An instant as it is stored in text and sent: `2026-03-29T01:00:00Z`.
pub(crate) fn instant_text(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
}

#[cfg(test)]
mod tests;
