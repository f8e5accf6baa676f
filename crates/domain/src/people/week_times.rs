//! When somebody has time in an ordinary week, as students and requests for help say it.

use super::refusals;
use crate::{
    Refusal,
    calendar::{
        AvailabilityRules,
        availability::{Availability, WeeklyBlock},
    },
};
use serde::{Deserialize, Serialize};

/// Times that one list names at most.
const TIMES_MAX: usize = 14;

/// When somebody has time in an ordinary week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct WeekTime {
    #[schema(pattern = "^(mon|tue|wed|thu|fri|sat|sun)$")]
    pub weekday: String,
    /// Wall time, `HH:MM`.
    pub start: String,
    pub end: String,
    /// IANA zone; the one beside the list where it is absent, or the person's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
}

/// Reads times of the week as the calendar does; a zone of their own stands beside the list.
///
/// # Errors
/// 422 at `times[…]` or `time_zone`.
pub fn parse_times(times: &[WeekTime], zone: &str) -> Result<Vec<WeekTime>, Refusal> {
    if times.len() > TIMES_MAX {
        return Err(refusals::times_too_many(TIMES_MAX));
    }
    let block = |time: &WeekTime| WeeklyBlock {
        weekday: time.weekday.trim().to_lowercase(),
        start: time.start.clone(),
        end: time.end.clone(),
    };
    let week = Availability::of_week(zone.trim(), times.iter().map(block).collect());
    AvailabilityRules::parse(&week).map_err(|mut refusal| {
        for field in &mut refusal.fields {
            field.field = field.field.replace("weekly", "times");
        }
        refusal
    })?;
    Ok(times.iter().map(|time| WeekTime { weekday: block(time).weekday, time_zone: None, ..time.clone() }).collect())
}
