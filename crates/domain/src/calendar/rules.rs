//! A tutor's availability, read and checked (CL1).
//!
//! [`AvailabilityRules::parse`] is the only way in: what it lets through is complete, within the limits below, and
//! prepared for the slot engine (blocks per weekday and per exceptional date, overlaps joined). Blocks that overlap
//! count once; a block on wall times that a date's clock jumps over is accepted and contributes nothing on that date,
//! since the same block is right in every other week.

use super::{
    availability::{Availability, DateException, WeeklyBlock},
    away::{Trip, read_time_off, read_travel, travelled_spans},
    holidays::Holidays,
    parse_time_zone, refusals,
    wall_time::{Interval, WallRange, WallTime, day_number, push_joined},
    zone::{OffsetSpan, Zone},
};
use crate::{Refusal, refusal::Fields, text::numbers::ascii_digits};
use chrono::{Datelike, NaiveDate, TimeDelta};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Most weekly blocks of one tutor.
pub const WEEKLY_MAX: usize = 100;
/// Most exceptional dates of one tutor: a year of them.
pub const EXCEPTIONS_MAX: usize = 366;
/// Minutes that may be kept free after a lesson.
pub const BUFFER_MINUTES: RangeInclusive<u32> = 0..=240;
/// Minutes of notice: up to 30 days.
pub const NOTICE_MINUTES: RangeInclusive<u32> = 0..=43_200;
/// Days ahead that may be booked.
pub const HORIZON_DAYS: RangeInclusive<u32> = 1..=365;
/// Minutes between starts; all divide an hour.
pub const INCREMENTS: [u32; 6] = [5, 10, 15, 20, 30, 60];
/// Lessons per date.
pub const LESSONS_PER_DAY: RangeInclusive<u32> = 1..=24;

/// Lessons per week.
pub const LESSONS_PER_WEEK: RangeInclusive<u32> = 1..=100;

/// Weekdays as they cross the wire, Monday first.
pub const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const WHOLE_DAY: WallRange = WallRange { start: WallTime::MIDNIGHT, end: WallTime::END_OF_DAY };

/// Availability that passed every check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AvailabilityRules {
    zone: Zone,
    wire: Availability,
    /// Monday first; sorted, joined.
    week: [Vec<WallRange>; 7],
    /// By day number.
    special: BTreeMap<i64, SpecialDay>,
    holidays: Option<Holidays>,
    /// Sorted, joined.
    time_off: Vec<Interval>,
    /// Sorted, apart.
    trips: Vec<Trip>,
}

/// A date with exceptions; each list sorted and joined.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct SpecialDay {
    /// The week's blocks and the extra ones, before anything is blocked.
    offered: Vec<WallRange>,
    /// The extra ones alone, which a holiday leaves.
    extra: Vec<WallRange>,
    blocked: Vec<WallRange>,
    /// `offered` without `blocked`.
    open: Vec<WallRange>,
}

impl AvailabilityRules {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 422 with one entry per wrong field (`weekly[2].start`, `exceptions[0].date`, `buffer_minutes`):
    /// `time_zone_unknown`, `weekday_unknown`, `wall_time_invalid`, `end_not_after_start`, `date_invalid`,
    /// `exception_kind_unknown`, `times_incomplete`, `too_many`, `out_of_range`, `increment_unknown`,
    /// `holidays_unknown`, and for stretches those of [`super::away`]; 409 `travel_overlaps`.
    pub fn parse(wire: &Availability) -> Result<Self, Refusal> {
        let mut fields = Fields::default();
        let zone = fields.take("time_zone", parse_time_zone(&wire.time_zone));
        check_numbers(wire, &mut fields);
        let mut week: [Vec<WallRange>; 7] = Default::default();
        if counted(&mut fields, "weekly", wire.weekly.len(), WEEKLY_MAX) {
            for (index, block) in wire.weekly.iter().enumerate() {
                if let Some((weekday, range)) = parse_block(block, &format!("weekly[{index}]"), &mut fields) {
                    week.get_mut(weekday).into_iter().for_each(|ranges| ranges.push(range));
                }
            }
        }
        let mut exceptions = Vec::new();
        if counted(&mut fields, "exceptions", wire.exceptions.len(), EXCEPTIONS_MAX) {
            for (index, exception) in wire.exceptions.iter().enumerate() {
                exceptions.extend(parse_exception(exception, &format!("exceptions[{index}]"), &mut fields));
            }
        }
        let holidays = wire.holidays.as_deref().and_then(|code| fields.take("holidays", Holidays::of(code)));
        // A zone that was not read refuses below; the fallback decides nothing.
        let zone = zone.unwrap_or(Zone::UTC);
        let (time_off, trips) = (read_time_off(wire, zone, &mut fields), read_travel(wire, &mut fields));
        fields.finish()?;
        let week = week.map(joined);
        let special = special_days(&week, exceptions, holidays);
        Ok(Self { zone, wire: canonical(wire, zone, holidays), week, special, holidays, time_off, trips })
    }

    /// The same rules in the form that crosses the wire, blocks in the order they were given.
    pub fn to_wire(&self) -> Availability {
        self.wire.clone()
    }

    /// The zone the wall times are in at home.
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// The zone whose clock the tutor lives on at an instant, in seconds: the place's while they travel.
    pub(crate) fn zone_at(&self, instant: i64) -> Zone {
        let there = self.trips.iter().find(|trip| (trip.during.0..trip.during.1).contains(&instant));
        there.map_or(self.zone, |trip| trip.zone)
    }

    /// The stretches of constant offset of that clock over `[from, to)`.
    pub(crate) fn spans(&self, from: i64, to: i64) -> Vec<OffsetSpan> {
        if self.trips.is_empty() {
            self.zone.spans(from, to)
        } else {
            travelled_spans(self.zone, &self.trips, from, to)
        }
    }

    /// The stretches without lessons, in order.
    pub(crate) fn time_off(&self) -> &[Interval] {
        &self.time_off
    }

    /// Time kept free after each lesson.
    pub fn buffer(&self) -> TimeDelta {
        TimeDelta::minutes(i64::from(self.wire.buffer_minutes))
    }

    /// Time between now and the earliest start that may be booked.
    pub fn minimum_notice(&self) -> TimeDelta {
        TimeDelta::minutes(i64::from(self.wire.minimum_notice_minutes))
    }

    /// How far ahead may be booked, in days of 24 hours.
    pub fn horizon(&self) -> TimeDelta {
        TimeDelta::days(i64::from(self.wire.horizon_days))
    }

    /// Time between possible starts.
    pub fn increment(&self) -> TimeDelta {
        TimeDelta::minutes(i64::from(self.wire.increment_minutes))
    }

    /// Lessons per local date at most.
    pub fn max_per_day(&self) -> Option<u32> {
        self.wire.max_per_day
    }

    /// Lessons per week at most.
    pub fn max_per_week(&self) -> Option<u32> {
        self.wire.max_per_week
    }

    /// Whether a day, by its number, is a holiday that is kept.
    pub(crate) fn is_holiday(&self, day: i64) -> bool {
        self.holidays.is_some_and(|holidays| holidays.has(day))
    }

    /// Hours offered on a day: the week's and the extra ones, blocked or not, holiday or not.
    pub(crate) fn offered_on(&self, day: i64) -> &[WallRange] {
        self.special.get(&day).map_or_else(|| self.ordinary_day(day), |special| &special.offered)
    }

    /// Hours blocked by an exception.
    pub(crate) fn blocked_on(&self, day: i64) -> &[WallRange] {
        self.special.get(&day).map_or(&[], |special| &special.blocked)
    }

    /// Hours that a holiday leaves: the extra ones.
    pub(crate) fn extra_on(&self, day: i64) -> &[WallRange] {
        self.special.get(&day).map_or(&[], |special| &special.extra)
    }

    /// Hours open: offered and neither blocked nor on a holiday.
    pub(crate) fn open_on(&self, day: i64) -> &[WallRange] {
        match self.special.get(&day) {
            Some(special) => &special.open,
            None if self.is_holiday(day) => &[],
            None => self.ordinary_day(day),
        }
    }

    fn ordinary_day(&self, day: i64) -> &[WallRange] {
        ordinary_day(&self.week, day)
    }
}

/// The same availability with its zone, times and dates spelt as they are stored, whatever digits they were typed in;
/// everything in it was read before.
fn canonical(wire: &Availability, zone: Zone, holidays: Option<Holidays>) -> Availability {
    let mut wire = Availability {
        time_zone: zone.name().to_owned(),
        holidays: holidays.map(|holidays| holidays.code().to_owned()),
        version: None,
        ..wire.clone()
    };
    let spell =
        |time: &mut String| *time = WallTime::parse(time).map_or_else(|_| time.clone(), |read| read.to_string());
    wire.weekly.iter_mut().flat_map(|block| [&mut block.start, &mut block.end]).for_each(spell);
    for exception in &mut wire.exceptions {
        exception.date = ascii_digits(&exception.date);
        exception.start.iter_mut().chain(exception.end.iter_mut()).for_each(spell);
    }
    wire
}

/// The week's hours on a day number; day 0 was a Thursday.
fn ordinary_day(week: &[Vec<WallRange>; 7], day: i64) -> &[WallRange] {
    usize::try_from((day + 3).rem_euclid(7)).ok().and_then(|weekday| week.get(weekday)).map_or(&[], Vec::as_slice)
}

fn counted(fields: &mut Fields, field: &str, count: usize, most: usize) -> bool {
    if count > most {
        fields.refuse(refusals::too_many(most).at(field));
    }
    count <= most
}

fn check_numbers(wire: &Availability, fields: &mut Fields) {
    let mut within = |field: &str, value: u32, range: &RangeInclusive<u32>, unit: &str| {
        if !range.contains(&value) {
            fields.refuse(refusals::out_of_range(*range.start(), *range.end(), unit).at(field));
        }
    };
    within("buffer_minutes", wire.buffer_minutes, &BUFFER_MINUTES, "minutes");
    within("minimum_notice_minutes", wire.minimum_notice_minutes, &NOTICE_MINUTES, "minutes");
    within("horizon_days", wire.horizon_days, &HORIZON_DAYS, "days");
    if let Some(lessons) = wire.max_per_day {
        within("max_per_day", lessons, &LESSONS_PER_DAY, "lessons, or leave it empty for no limit");
    }
    if let Some(lessons) = wire.max_per_week {
        within("max_per_week", lessons, &LESSONS_PER_WEEK, "lessons, or leave it empty for no limit");
    }
    if !INCREMENTS.contains(&wire.increment_minutes) {
        fields.refuse(refusals::increment_unknown());
    }
}

fn parse_block(block: &WeeklyBlock, name: &str, fields: &mut Fields) -> Option<(usize, WallRange)> {
    let weekday = WEEKDAYS.iter().position(|code| *code == block.weekday);
    if weekday.is_none() {
        fields.refuse(refusals::weekday_unknown().at(&format!("{name}.weekday")));
    }
    let range = parse_range(&block.start, &block.end, name, fields);
    Some((weekday?, range?))
}

fn parse_range(start: &str, end: &str, name: &str, fields: &mut Fields) -> Option<WallRange> {
    let start = fields.take(&format!("{name}.start"), WallTime::parse(start));
    let end = fields.take(&format!("{name}.end"), WallTime::parse(end));
    let range = WallRange { start: start?, end: end? };
    if range.start >= range.end {
        fields.refuse(refusals::end_not_after_start().at(&format!("{name}.end")));
        return None;
    }
    Some(range)
}

/// One exception that passed.
struct Exception {
    day: i64,
    blocked: bool,
    range: WallRange,
}

fn parse_exception(exception: &DateException, name: &str, fields: &mut Fields) -> Option<Exception> {
    let day = parse_date(&exception.date).map(day_number);
    if day.is_none() {
        fields.refuse(refusals::day_unknown().at(&format!("{name}.date")));
    }
    let blocked = match exception.kind.as_str() {
        "blocked" => Some(true),
        "open" => Some(false),
        _ => {
            fields.refuse(refusals::exception_kind_unknown().at(&format!("{name}.kind")));
            None
        }
    };
    let range = match (&exception.start, &exception.end, blocked) {
        (Some(start), Some(end), _) => parse_range(start, end, name, fields),
        (None, None, Some(true) | None) => Some(WHOLE_DAY),
        (start, _, _) => {
            let field = if start.is_none() { "start" } else { "end" };
            fields.refuse(refusals::times_incomplete().at(&format!("{name}.{field}")));
            None
        }
    };
    Some(Exception { day: day?, blocked: blocked?, range: range? })
}

/// Reads `YYYY-MM-DD` of the years that instants may lie in.
pub(super) fn parse_date(text: &str) -> Option<NaiveDate> {
    let text = ascii_digits(text);
    let shaped = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    shaped
        .then(|| NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok())
        .flatten()
        .filter(|date| super::YEARS.contains(&date.year()))
}

fn special_days(
    week: &[Vec<WallRange>; 7],
    exceptions: Vec<Exception>,
    holidays: Option<Holidays>,
) -> BTreeMap<i64, SpecialDay> {
    let mut days: BTreeMap<i64, SpecialDay> = BTreeMap::new();
    for Exception { day, blocked, range } in exceptions {
        let special = days.entry(day).or_default();
        if blocked { special.blocked.push(range) } else { special.extra.push(range) }
    }
    for (day, special) in &mut days {
        let usual = ordinary_day(week, *day);
        special.extra = joined(std::mem::take(&mut special.extra));
        special.offered = joined([usual, &special.extra].concat());
        special.blocked = joined(std::mem::take(&mut special.blocked));
        let is_holiday = holidays.is_some_and(|holidays| holidays.has(*day));
        special.open = without(if is_holiday { &special.extra } else { &special.offered }, &special.blocked);
    }
    days
}

fn joined(mut ranges: Vec<WallRange>) -> Vec<WallRange> {
    ranges.sort_unstable();
    let mut pairs = Vec::with_capacity(ranges.len());
    for range in ranges {
        push_joined(&mut pairs, (range.start, range.end));
    }
    pairs.into_iter().map(|(start, end)| WallRange { start, end }).collect()
}

/// `ranges` without `removed`; both sorted and joined.
fn without(ranges: &[WallRange], removed: &[WallRange]) -> Vec<WallRange> {
    let mut left = Vec::new();
    for range in ranges {
        let mut start = range.start;
        for cut in removed.iter().filter(|cut| cut.end > range.start && cut.start < range.end) {
            push_range(&mut left, start, cut.start);
            start = cut.end;
        }
        push_range(&mut left, start, range.end);
    }
    left
}

fn push_range(ranges: &mut Vec<WallRange>, start: WallTime, end: WallTime) {
    if start < end {
        ranges.push(WallRange { start, end });
    }
}
