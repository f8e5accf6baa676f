//! A lesson every week (BK6): a rule in the words of RFC 5545, read as far as a series of lessons needs it, and the
//! starts it names.
//!
//! What repeats is the time on the tutor's clock: a lesson on Mondays at nine is at nine before and after the clocks
//! change. A time that the clock jumps over on a day is no lesson on that day; of one that passes twice the first is
//! meant.

use super::{
    booking::{BookingRequest, PayWith},
    refusals,
};
use crate::{
    Refusal,
    calendar::{ResolvedWallTime, WallTime, Zone, resolve_wall_time},
    ids::{BookingId, SeriesId, SubjectId, TutorId},
};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc, Weekday};
use serde::{Deserialize, Serialize};

/// Most lessons of one series.
pub const LESSONS_MAX: u32 = 52;
/// How far ahead lessons of a series are booked; later ones follow as their time comes near.
pub const AHEAD_DAYS: i64 = 84;
/// Most weeks between two lessons.
pub const INTERVAL_MAX: u32 = 8;
/// Longest rule that is read.
const RULE_MAX_CHARS: usize = 200;

/// `POST /series` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct SeriesRequest {
    #[schema(required, format = "uuid")]
    pub tutor_id: String,
    #[schema(required, format = "uuid")]
    pub subject_id: String,
    /// `FREQ=WEEKLY` with `INTERVAL`, `BYDAY`, and `COUNT` or `UNTIL` (RFC 5545).
    #[schema(required, min_length = 11, max_length = 200)]
    pub rrule: String,
    /// The first lesson; RFC 3339 with offset. Its time on the tutor's clock is kept.
    #[schema(required, format = "date-time")]
    pub start: String,
    #[schema(required, minimum = 30, maximum = 120, multiple_of = 15)]
    pub minutes: i64,
    #[schema(required, min_length = 1, max_length = 40)]
    pub pay_with: String,
    #[schema(max_length = 200)]
    pub topic: Option<String>,
    #[schema(max_length = 2000)]
    pub goals: Option<String>,
    /// A trial is a single lesson: said here, it is refused.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub trial: bool,
}

impl SeriesRequest {
    /// Its first lesson as a booking of its own.
    pub fn first(&self) -> BookingRequest {
        BookingRequest {
            tutor_id: self.tutor_id.clone(),
            subject_id: self.subject_id.clone(),
            start: self.start.clone(),
            minutes: self.minutes,
            pay_with: self.pay_with.clone(),
            topic: self.topic.clone(),
            goals: self.goals.clone(),
            ..BookingRequest::default()
        }
    }
}

/// A lesson of the series that was not booked, and the code of what stood against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Skipped {
    pub start: DateTime<Utc>,
    pub reason: String,
}

/// A series as its people see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Series {
    pub id: SeriesId,
    pub tutor_id: TutorId,
    pub subject_id: SubjectId,
    pub rrule: String,
    pub start: DateTime<Utc>,
    pub minutes: i32,
    pub pay_with: PayWith,
    /// The tutor's zone, on whose clock the time is kept.
    pub time_zone: String,
    /// From when on it is called off; null while it goes on.
    pub cancelled_from: Option<DateTime<Utc>>,
    /// Its lessons that were booked, in order.
    pub bookings: Vec<SeriesLesson>,
    pub skipped: Vec<Skipped>,
}

/// A lesson of a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct SeriesLesson {
    pub id: BookingId,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub session_state: super::SessionState,
}

/// When a series ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// After so many lessons.
    Count(u32),
    /// Not after this instant.
    Until(DateTime<Utc>),
    /// Not after this time on the tutor's clock.
    UntilWall(NaiveDateTime),
}

/// A rule that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    interval: u32,
    days: Vec<Weekday>,
    end: End,
}

/// A start that the rule names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occurrence {
    /// At this instant.
    At(DateTime<Utc>),
    /// The clock jumps over it; where it would have been.
    Missing(DateTime<Utc>),
}

impl Occurrence {
    /// Where it is, or would have been.
    pub const fn start(self) -> DateTime<Utc> {
        match self {
            Self::At(start) | Self::Missing(start) => start,
        }
    }
}

impl Rule {
    /// Reads a rule.
    ///
    /// # Errors
    /// 422 `rrule_unreadable`, `rrule_not_weekly`, `rrule_part_unknown` with the part, `rrule_endless`,
    /// `rrule_too_long` with the most lessons, all at `rrule`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        let text = text.strip_prefix("RRULE:").unwrap_or(text);
        if text.is_empty() || text.len() > RULE_MAX_CHARS {
            return Err(refusals::rrule_unreadable());
        }
        let (mut weekly, mut interval, mut days, mut end) = (false, 1, Vec::new(), None);
        for part in text.trim_end_matches(';').split(';') {
            let (name, value) = part.split_once('=').ok_or_else(refusals::rrule_unreadable)?;
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" if value.eq_ignore_ascii_case("WEEKLY") => weekly = true,
                "FREQ" => return Err(refusals::rrule_not_weekly()),
                "INTERVAL" => interval = number(value, INTERVAL_MAX)?,
                "COUNT" if end.is_none() => end = Some(End::Count(number(value, LESSONS_MAX)?)),
                "UNTIL" if end.is_none() => end = Some(until(value)?),
                "BYDAY" if days.is_empty() => days = weekdays(value)?,
                // Weeks begin on Monday, which is what a rule means that does not say so.
                "WKST" if value.eq_ignore_ascii_case("MO") => {}
                "COUNT" | "UNTIL" | "BYDAY" => return Err(refusals::rrule_unreadable()),
                other => return Err(refusals::rrule_part_unknown(other.chars().take(20).collect())),
            }
        }
        if !weekly {
            return Err(refusals::rrule_not_weekly());
        }
        Ok(Self { interval, days, end: end.ok_or_else(refusals::rrule_endless)? })
    }

    /// Every start of the series whose first lesson is at `start`, on the clock of `zone`.
    ///
    /// # Errors
    /// 422 `rrule_start_differs` when the first lesson is on no day of the rule, `rrule_too_long`.
    pub fn occurrences(&self, start: DateTime<Utc>, zone: Zone) -> Result<Vec<Occurrence>, Refusal> {
        let wall = start.with_timezone(&zone).naive_local();
        let first = wall.date();
        let mut days = if self.days.is_empty() { vec![first.weekday()] } else { self.days.clone() };
        days.sort_unstable_by_key(Weekday::num_days_from_monday);
        if !days.contains(&first.weekday()) {
            return Err(refusals::rrule_start_differs());
        }
        let monday = first - Days::new(first.weekday().num_days_from_monday().into());
        let mut found = Vec::new();
        for week in 0.. {
            for day in &days {
                let ahead = u64::from(week * self.interval * 7 + day.num_days_from_monday());
                let Some(date) = monday.checked_add_days(Days::new(ahead)) else { return Ok(found) };
                if date < first {
                    continue;
                }
                let occurrence = resolved(zone, date.and_time(wall.time()), (start, first == date));
                let over = match self.end {
                    End::Count(count) => found.len() as u64 >= u64::from(count),
                    End::Until(until) => occurrence.start() > until,
                    End::UntilWall(until) => date.and_time(wall.time()) > until,
                };
                if over {
                    return Ok(found);
                }
                if found.len() as u64 >= u64::from(LESSONS_MAX) {
                    return Err(refusals::rrule_too_long(LESSONS_MAX));
                }
                found.push(occurrence);
            }
        }
        Ok(found)
    }
}

/// The instant of a wall time. The first lesson is the one that was chosen, also where its hour passes twice.
fn resolved(zone: Zone, wall: NaiveDateTime, (start, is_first): (DateTime<Utc>, bool)) -> Occurrence {
    if is_first {
        return Occurrence::At(start);
    }
    let time = WallTime::of(wall.time().hour(), wall.time().minute());
    match resolve_wall_time(zone, wall.date(), time) {
        ResolvedWallTime::Unique(at) | ResolvedWallTime::Ambiguous(at, _) => Occurrence::At(at.with_timezone(&Utc)),
        // An hour later the clock shows it has jumped: the instant that the time would have been by the old offset.
        ResolvedWallTime::Missing => Occurrence::Missing(before_gap(zone, wall)),
    }
}

/// The instant of a missing wall time by the offset of the day before.
fn before_gap(zone: Zone, wall: NaiveDateTime) -> DateTime<Utc> {
    let time = WallTime::of(wall.time().hour(), wall.time().minute());
    let day_before = wall.date().pred_opt().unwrap_or(wall.date());
    match resolve_wall_time(zone, day_before, time) {
        ResolvedWallTime::Unique(at) | ResolvedWallTime::Ambiguous(at, _) => {
            at.with_timezone(&Utc) + TimeDelta::days(1)
        }
        ResolvedWallTime::Missing => wall.and_utc(),
    }
}

fn number(value: &str, most: u32) -> Result<u32, Refusal> {
    let number: u32 = value.trim().parse().map_err(|_| refusals::rrule_unreadable())?;
    if number == 0 {
        Err(refusals::rrule_unreadable())
    } else if number > most {
        Err(refusals::rrule_too_long(most))
    } else {
        Ok(number)
    }
}

/// `20261201T090000Z`, `20261201T090000` on the tutor's clock, or a date, which is meant whole.
fn until(value: &str) -> Result<End, Refusal> {
    let value = value.trim();
    let unreadable = |_| refusals::rrule_unreadable();
    if let Some(utc) = value.strip_suffix('Z') {
        return Ok(End::Until(NaiveDateTime::parse_from_str(utc, "%Y%m%dT%H%M%S").map_err(unreadable)?.and_utc()));
    }
    if value.contains('T') {
        return Ok(End::UntilWall(NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").map_err(unreadable)?));
    }
    let date = NaiveDate::parse_from_str(value, "%Y%m%d").map_err(unreadable)?;
    let last = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or(NaiveTime::MIN);
    Ok(End::UntilWall(date.and_time(last)))
}

fn weekdays(value: &str) -> Result<Vec<Weekday>, Refusal> {
    let mut days = Vec::new();
    for day in value.split(',') {
        let day = match day.trim().to_ascii_uppercase().as_str() {
            "MO" => Weekday::Mon,
            "TU" => Weekday::Tue,
            "WE" => Weekday::Wed,
            "TH" => Weekday::Thu,
            "FR" => Weekday::Fri,
            "SA" => Weekday::Sat,
            "SU" => Weekday::Sun,
            _ => return Err(refusals::rrule_unreadable()),
        };
        if !days.contains(&day) {
            days.push(day);
        }
    }
    Ok(days)
}

#[cfg(test)]
mod tests;
