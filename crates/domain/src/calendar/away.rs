//! Stretches of days that differ from the week as a whole: a tutor is away, or lives on another clock (CL1).
//!
//! Both are said in dates or in instants. Dates are whole days, the last one included; instants are half-open. Time off
//! is on the clock of the rules. A trip's days are those of the place: its hours are the week's hours there, and
//! nothing of the week at home is left while it lasts.

use super::{
    availability::Availability,
    parse_instant, parse_time_zone, refusals,
    rules::parse_date,
    wall_time::{DAY, Interval, ceil_seconds, day_number, push_joined, slot},
    zone::{OffsetSpan, Zone},
};
use crate::{
    Refusal,
    ids::{TimeOffId, TravelId},
    refusal::Fields,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Most stretches of time off that lie ahead.
pub const TIME_OFF_MAX: usize = 50;
/// Most trips that lie ahead.
pub const TRAVEL_MAX: usize = 20;
/// Longest stretch, in days.
pub const RANGE_DAYS_MAX: i64 = 366;
/// Longest note in characters.
pub const NOTE_MAX_CHARS: usize = 200;

/// A stretch in which nothing can be booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TimeOff {
    pub id: TimeOffId,
    /// First day (`YYYY-MM-DD`) or instant (RFC 3339).
    pub from: String,
    /// Last day, included, or the instant from which there are lessons again.
    pub to: String,
    /// For the tutor alone; empty without.
    #[serde(default)]
    pub note: String,
}

/// A stretch on another clock: the week's hours are meant there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Travel {
    pub id: TravelId,
    /// First day there (`YYYY-MM-DD`) or instant (RFC 3339).
    pub from: String,
    /// Last day there, included, or the instant of the return.
    pub to: String,
    /// IANA zone of the place.
    pub time_zone: String,
}

/// `POST /calendar/time-off`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct TimeOffRequest {
    /// First day (`YYYY-MM-DD`) or instant (RFC 3339).
    #[schema(required)]
    pub from: String,
    /// Last day, included, or the instant from which there are lessons again.
    #[schema(required)]
    pub to: String,
    /// For the tutor alone.
    #[schema(max_length = 200)]
    pub note: Option<String>,
}

/// `POST /calendar/travel`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct TravelRequest {
    /// First day there (`YYYY-MM-DD`) or instant (RFC 3339).
    #[schema(required)]
    pub from: String,
    /// Last day there, included, or the instant of the return.
    #[schema(required)]
    pub to: String,
    /// IANA zone of the place.
    #[schema(required, max_length = 64)]
    pub time_zone: String,
}

/// A trip as the slot engine needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Trip {
    pub during: Interval,
    pub zone: Zone,
}

impl TimeOffRequest {
    /// Reads a stretch on the clock of the rules, which may not be over.
    ///
    /// # Errors
    /// 422 by field: `date_invalid`, `instant_invalid`, `end_not_after_start`, `range_too_long`, `range_over`, and the
    /// refusals of a text under `note`.
    pub fn parse(&self, id: TimeOffId, zone: Zone, now: DateTime<Utc>) -> Result<TimeOff, Refusal> {
        let mut fields = Fields::default();
        let (from, to) = (bound(&self.from), bound(&self.to));
        ahead(read_range((&self.from, &self.to), zone, "", &mut fields), now, &mut fields);
        let note = self.note.as_deref().unwrap_or_default();
        let note = fields.take("note", text::clean_line(note, NOTE_MAX_CHARS));
        fields.finish()?;
        Ok(TimeOff { id, from, to, note: note.unwrap_or_default() })
    }
}

impl TravelRequest {
    /// Reads a trip, which may not be over.
    ///
    /// # Errors
    /// As [`TimeOffRequest::parse`], and `time_zone_unknown`.
    pub fn parse(&self, id: TravelId, now: DateTime<Utc>) -> Result<Travel, Refusal> {
        let mut fields = Fields::default();
        let zone = fields.take("time_zone", parse_time_zone(&self.time_zone));
        let (from, to) = (bound(&self.from), bound(&self.to));
        ahead(read_range((&self.from, &self.to), zone.unwrap_or(Zone::UTC), "", &mut fields), now, &mut fields);
        fields.finish()?;
        Ok(Travel { id, from, to, time_zone: zone.unwrap_or(Zone::UTC).name().to_owned() })
    }
}

impl TimeOff {
    /// The instants it covers on the clock of the rules; none when it cannot be read.
    pub fn during(&self, zone: Zone) -> Option<super::Slot> {
        read_range((&self.from, &self.to), zone, "", &mut Fields::default()).map(slot)
    }
}

/// A bound as it is stored: a date in its own digits, an instant in UTC. What is neither stays, and is refused where it
/// is read.
fn bound(text: &str) -> String {
    if let Some(date) = parse_date(text.trim()) {
        return date.to_string();
    }
    parse_instant("from", text).map_or_else(|_| text.trim().to_owned(), crate::calendar::instant_text)
}

fn ahead(range: Option<Interval>, now: DateTime<Utc>, fields: &mut Fields) {
    if range.is_some_and(|range| range.1 <= now.timestamp()) {
        fields.refuse(refusals::range_over());
    }
}

/// The stretch between two bounds; `name` stands before the fields (`time_off[0].`).
fn read_range((from, to): (&str, &str), zone: Zone, name: &str, fields: &mut Fields) -> Option<Interval> {
    let start = read_bound(from, zone, 0, &format!("{name}from"), fields);
    let end = read_bound(to, zone, 1, &format!("{name}to"), fields);
    let range = (start?, end?);
    if range.0 >= range.1 {
        fields.refuse(refusals::window_backwards().at(&format!("{name}to")));
        return None;
    }
    // A day more than the longest: it may begin and end on different clocks.
    if range.1 - range.0 > (RANGE_DAYS_MAX + 1) * DAY {
        fields.refuse(refusals::range_too_long(RANGE_DAYS_MAX).at(&format!("{name}to")));
        return None;
    }
    Some(range)
}

/// The first instant of a day, `later` days on, or an instant as it is.
fn read_bound(text: &str, zone: Zone, later: i64, field: &str, fields: &mut Fields) -> Option<i64> {
    if text.contains(['T', 't']) {
        // Whole minutes, as everything in a calendar: the first one begins early, the last one ends late.
        let seconds = fields.take(field, parse_instant(field, text)).map(ceil_seconds)?;
        return Some((seconds + 59 * later).div_euclid(60) * 60);
    }
    let date = parse_date(text.trim());
    if date.is_none() {
        fields.refuse(refusals::day_unknown().at(field));
    }
    date.and_then(|date| day_begins(zone, day_number(date) + later))
}

/// The first instant at which the clock shows a day, or a later one where the day is jumped over.
pub(crate) fn day_begins(zone: Zone, day: i64) -> Option<i64> {
    let begins = |span: &OffsetSpan| Some(span.start.max(day * DAY - span.offset)).filter(|start| *start < span.end);
    zone.spans((day - 2) * DAY, (day + 3) * DAY).iter().find_map(begins)
}

/// The time off of stored rules, in order, joined.
pub(crate) fn read_time_off(wire: &Availability, zone: Zone, fields: &mut Fields) -> Vec<Interval> {
    if wire.time_off.len() > TIME_OFF_MAX {
        fields.refuse(refusals::too_many(TIME_OFF_MAX).at("time_off"));
        return Vec::new();
    }
    let read = wire.time_off.iter().enumerate();
    let mut found: Vec<Interval> = read
        .filter_map(|(at, off)| read_range((&off.from, &off.to), zone, &format!("time_off[{at}]."), fields))
        .collect();
    found.sort_unstable();
    let mut joined = Vec::with_capacity(found.len());
    for range in found {
        push_joined(&mut joined, range);
    }
    joined
}

/// The trips of stored rules, in order; two at once are refused.
pub(crate) fn read_travel(wire: &Availability, fields: &mut Fields) -> Vec<Trip> {
    if wire.travel.len() > TRAVEL_MAX {
        fields.refuse(refusals::too_many(TRAVEL_MAX).at("travel"));
        return Vec::new();
    }
    let mut trips: Vec<Trip> = Vec::with_capacity(wire.travel.len());
    for (at, travel) in wire.travel.iter().enumerate() {
        let zone = fields.take(&format!("travel[{at}].time_zone"), parse_time_zone(&travel.time_zone));
        let Some(zone) = zone else { continue };
        let range = read_range((&travel.from, &travel.to), zone, &format!("travel[{at}]."), fields);
        trips.extend(range.map(|during| Trip { during, zone }));
    }
    trips.sort_unstable_by_key(|trip| trip.during);
    if trips.windows(2).any(|pair| matches!(pair, [first, second] if second.during.0 < first.during.1)) {
        fields.refuse(refusals::travel_overlaps());
    }
    trips
}

/// The stretches of constant offset over `[from, to)` of a clock that travels.
pub(crate) fn travelled_spans(home: Zone, trips: &[Trip], from: i64, to: i64) -> Vec<OffsetSpan> {
    let mut spans = Vec::with_capacity(4);
    let mut at = from;
    for trip in trips.iter().filter(|trip| trip.during.1 > from && trip.during.0 < to) {
        if at < trip.during.0 {
            spans.extend(home.spans(at, trip.during.0));
        }
        let until = trip.during.1.min(to);
        spans.extend(trip.zone.spans(at.max(trip.during.0), until));
        at = until;
    }
    if at < to {
        spans.extend(home.spans(at, to));
    }
    spans
}

/// Whether a stretch's last bound lies before a day, with a day to spare for whatever clock it is on.
pub(crate) fn is_past(to: &str, today: NaiveDate) -> bool {
    let date = to.get(..10).and_then(parse_date);
    date.and_then(|date| date.succ_opt()).is_some_and(|date| date < today)
}
