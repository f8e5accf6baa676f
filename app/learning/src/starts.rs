//! When a live lesson of a course begins, as whoever teaches it types it: on their own clock, as everywhere.

use chrono::{DateTime, NaiveDateTime, Timelike, Utc};
use domain::{
    Refusal,
    calendar::{WallTime, Zone, is_in_known_years, refusals::day_unknown, resolve_wall_time},
    text::visible::trimmed,
};

/// What a field for a day and a time holds.
const SHAPE: &str = "%Y-%m-%dT%H:%M";
/// … and sends where its value had seconds.
const WITH_SECONDS: &str = "%Y-%m-%dT%H:%M:%S";

/// As the field shows it.
pub fn starts_typed(zone: Zone, at: DateTime<Utc>) -> String {
    at.with_timezone(&zone).naive_local().format(SHAPE).to_string()
}

/// The same read back. What was not touched stays as it is kept: the field shows neither seconds nor which of two equal
/// hours it is.
///
/// # Errors
/// 422 at `starts_at`: `date_invalid` for no time, `wall_time_missing`, `wall_time_ambiguous`.
pub fn starts_read(zone: Zone, typed: &str, kept: Option<DateTime<Utc>>) -> Result<Option<DateTime<Utc>>, Refusal> {
    let typed = trimmed(typed);
    if typed.is_empty() {
        return Ok(None);
    }
    if kept.is_some_and(|at| starts_typed(zone, at) == typed) {
        return Ok(kept);
    }
    let wall = [SHAPE, WITH_SECONDS].iter().find_map(|shape| NaiveDateTime::parse_from_str(typed, shape).ok());
    let wall = wall.ok_or_else(|| day_unknown().at("starts_at"))?;
    let at = resolve_wall_time(zone, wall.date(), WallTime::of(wall.hour(), wall.minute())).unique("starts_at")?;
    if is_in_known_years(at) { Ok(Some(at)) } else { Err(day_unknown().at("starts_at")) }
}
