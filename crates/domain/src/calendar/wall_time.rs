//! Wall times and the instants they name.
//!
//! A zone's clock is a list of spans of constant offset. Within one span wall time and instants run in step, so a set
//! of wall times is turned into instants span by span and date by date, exactly: an hour that passes twice gives two
//! intervals (or one twice as long), an hour or a whole date that the clock jumps over gives none. Nothing here guesses
//! "the" instant of a wall time; who needs one asks [`resolve_wall_time`] and is told when there is none or there are
//! two.

use super::{
    Slot, refusals,
    zone::{OffsetSpan, Zone},
};
use crate::{Refusal, text::numbers::ascii_digits};
use chrono::{DateTime, FixedOffset, NaiveDate, Offset, SecondsFormat, TimeDelta, Utc};

/// Seconds of a day of the clock.
pub(crate) const DAY: i64 = 86_400;

/// A time on the clock's face, whole minutes from `00:00` to `24:00` (the end of the date).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WallTime(u16);

impl WallTime {
    /// The first minute of a date.
    pub const MIDNIGHT: Self = Self(0);
    /// The end of a date, `24:00`.
    pub const END_OF_DAY: Self = Self(24 * 60);

    /// Reads a time of the 24-hour clock as people write it: `09:00`, `9:00`, `9.00`, `9h00`, `٩:٠٠`; `24:00` is the
    /// end of the date. Stored and sent is `HH:MM` alone.
    ///
    /// # Errors
    /// `wall_time_invalid`; the field name is the caller's to set.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = ascii_digits(text);
        let part = |digits: &str, fewest: usize| {
            let shaped = (fewest..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
            shaped.then(|| digits.parse::<u16>().ok()).flatten()
        };
        text.split_once([':', '：', '.', 'h'])
            .and_then(|(hours, minutes)| Some((part(hours, 1)?, part(minutes, 2)?)))
            .filter(|(_, minutes)| *minutes < 60)
            .map(|(hours, minutes)| Self(hours * 60 + minutes))
            .filter(|time| *time <= Self::END_OF_DAY)
            .ok_or_else(refusals::wall_time_invalid)
    }

    /// What a clock of hours and minutes shows.
    pub fn of(hours: u32, minutes: u32) -> Self {
        Self(u16::try_from(hours * 60 + minutes).unwrap_or(0).min(24 * 60))
    }

    /// Minutes since `00:00`.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// Seconds since `00:00`.
    pub(crate) fn seconds(self) -> i64 {
        i64::from(self.0) * 60
    }
}

impl std::fmt::Display for WallTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// Wall times of one date, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WallRange {
    pub start: WallTime,
    pub end: WallTime,
}

/// Seconds since the epoch in UTC, half-open.
pub(crate) type Interval = (i64, i64);

/// The instant of seconds since the epoch.
pub(crate) fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

/// Seconds since the epoch, rounded up to a whole one.
pub(crate) fn ceil_seconds(instant: DateTime<Utc>) -> i64 {
    instant.timestamp() + i64::from(instant.timestamp_subsec_nanos() > 0)
}

/// Days since the epoch of a date.
pub(crate) fn day_number(date: NaiveDate) -> i64 {
    date.signed_duration_since(DateTime::UNIX_EPOCH.date_naive()).num_days()
}

/// All instants within `spans` whose wall time lies in one of the ranges of its date (`ranges_on` takes the day
/// number); in order, touching ones joined.
pub(crate) fn instants_of<'a>(spans: &[OffsetSpan], ranges_on: impl Fn(i64) -> &'a [WallRange]) -> Vec<Interval> {
    let mut intervals = Vec::new();
    for span in spans {
        let first_day = (span.start + span.offset).div_euclid(DAY);
        let last_day = (span.end - 1 + span.offset).div_euclid(DAY);
        for day in first_day..=last_day {
            let midnight = day * DAY - span.offset;
            for range in ranges_on(day) {
                let start = (midnight + range.start.seconds()).max(span.start);
                let end = (midnight + range.end.seconds()).min(span.end);
                push_joined(&mut intervals, (start, end));
            }
        }
    }
    intervals
}

/// Appends an interval to a sorted list, joining it with the last one when they touch or overlap; empty ones vanish.
pub(crate) fn push_joined<T: PartialOrd + Copy>(intervals: &mut Vec<(T, T)>, (start, end): (T, T)) {
    if start >= end {
        return;
    }
    match intervals.last_mut() {
        Some(last) if last.1 >= start => {
            if end > last.1 {
                last.1 = end;
            }
        }
        _ => intervals.push((start, end)),
    }
}

/// Every instant whose wall time in `zone` lies in `[start, end)` on `date`: both passes of an ambiguous hour, none of
/// a missing one.
pub fn instants_between(zone: Zone, date: NaiveDate, start: WallTime, end: WallTime) -> Vec<Slot> {
    let wanted = day_number(date);
    let range = [WallRange { start, end }];
    // Offsets lie within a day of UTC, so the date's instants lie within a day of its UTC namesake.
    instants_of(&zone.spans((wanted - 1) * DAY, (wanted + 2) * DAY), |day| if day == wanted { &range } else { &[] })
        .into_iter()
        .map(slot)
        .collect()
}

/// An interval in seconds as instants.
pub(crate) fn slot((start, end): Interval) -> Slot {
    Slot { start: at(start), end: at(end) }
}

/// What a wall time on a date stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResolvedWallTime {
    /// The clock jumps over it.
    Missing,
    /// The usual case.
    Unique(DateTime<FixedOffset>),
    /// The clock shows it twice; earlier instant first, each with its offset.
    Ambiguous(DateTime<FixedOffset>, DateTime<FixedOffset>),
}

/// Finds the instants at which clocks in `zone` show `time` on `date`; `24:00` is `00:00` of the next date.
pub fn resolve_wall_time(zone: Zone, date: NaiveDate, time: WallTime) -> ResolvedWallTime {
    let wall = day_number(date) * DAY + time.seconds();
    let mut found = zone.spans(wall - DAY, wall + DAY).into_iter().filter_map(|span| {
        let instant = wall - span.offset;
        let offset = FixedOffset::east_opt(i32::try_from(span.offset).ok()?)?;
        (span.start..span.end).contains(&instant).then(|| at(instant).with_timezone(&offset))
    });
    match (found.next(), found.next()) {
        (None, _) => ResolvedWallTime::Missing,
        (Some(only), None) => ResolvedWallTime::Unique(only),
        (Some(first), Some(second)) => ResolvedWallTime::Ambiguous(first, second),
    }
}

impl ResolvedWallTime {
    /// The one instant, for input under `field`.
    ///
    /// # Errors
    /// `wall_time_missing` when the clock jumps over it; `wall_time_ambiguous` when it passes twice, with the facts
    /// `choices: [{"start": "…Z", "offset": "+02:00"}, …]` to ask which one is meant. Both 422.
    pub fn unique(self, field: &str) -> Result<DateTime<Utc>, Refusal> {
        match self {
            Self::Missing => Err(refusals::wall_time_missing().at(field)),
            Self::Unique(instant) => Ok(instant.with_timezone(&Utc)),
            Self::Ambiguous(first, second) => {
                let choices: Vec<_> = [first, second]
                    .iter()
                    .map(|choice| {
                        serde_json::json!({
                            "start": choice.with_timezone(&Utc).to_rfc3339_opts(SecondsFormat::Secs, true),
                            "offset": choice.offset().to_string(),
                        })
                    })
                    .collect();
                let offset = |choice: DateTime<FixedOffset>| choice.offset().to_string();
                Err(refusals::wall_time_ambiguous(choices, offset(first), offset(second)).at(field))
            }
        }
    }
}

/// The offset to print beside a wall time that the clock shows twice (`+02:00`); `None` when the wall time alone is
/// clear.
pub fn disambiguating_offset(zone: Zone, instant: DateTime<Utc>) -> Option<String> {
    let local = instant.with_timezone(&zone);
    let wall = local.naive_local().and_utc().timestamp();
    let passes = zone
        .spans(wall - DAY, wall + DAY)
        .into_iter()
        .filter(|span| (span.start..span.end).contains(&(wall - span.offset)))
        .count();
    (passes > 1).then(|| local.offset().fix().to_string())
}
