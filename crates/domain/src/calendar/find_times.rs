//! A time for several people (CL4): the times at which all of them are free, those first that lie in the middle of
//! everybody's day; and when somebody drops out, which times become possible without them. Pure; who they are and
//! whether they may be asked about is the caller's. Nothing here says whose calendar stands against a time.

use super::{Slot, Zone, parse_instant, refusals};
use crate::{
    Refusal, codes::codes, ids::UserId, platform::refusals::fields_unread, refusal::Fields, text::visible::trimmed,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Most people of one search.
pub const PEOPLE_MAX: usize = 12;
/// Longest stretch that is searched.
pub const DAYS_MAX: i64 = 31;
/// How long they may want to meet, in minutes.
pub const MINUTES: RangeInclusive<u32> = 15..=240;
/// Times that are told.
pub const FOUND_MAX: usize = 20;
/// Times begin at quarters of an hour.
const STEP: i64 = 900;
const DAY: i64 = 86_400;
/// The middle of a day that lasts from 8:00 to 22:00.
const MIDDLE: i64 = 15 * 3_600;
/// Before this hour it is early, and after that one it is late.
const EARLY: i64 = 9 * 3_600;
const LATE: i64 = 20 * 3_600;
/// From this comfort on a time lies in the middle of somebody's day: within four hours of it.
const COMFORTABLE: i64 = 66;

/// `POST /calendar/find-times` as it arrives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
#[allow(missing_docs)]
pub struct FindTimesRequest {
    /// Their accounts, the caller's own or a child's of the caller among them.
    #[schema(required, min_items = 1, max_items = 12)]
    pub people: Vec<String>,
    #[schema(required, minimum = 15, maximum = 240)]
    pub minutes: i64,
    /// RFC 3339.
    #[schema(required, format = "date-time")]
    pub from: String,
    /// RFC 3339; a time ends by then. 31 days after `from` at most.
    #[schema(required, format = "date-time")]
    pub to: String,
    /// Who drops out: what is found then becomes possible without them.
    #[schema(format = "uuid")]
    pub drop: Option<String>,
}

/// A search that passed every rule that needs no database.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ParsedSearch {
    /// Each once, in the order they were named.
    pub people: Vec<UserId>,
    /// The place of who drops out.
    pub without: Option<usize>,
    pub query: FindQuery,
}

impl FindTimesRequest {
    /// Checks all fields at once.
    ///
    /// # Errors
    /// 404 for an id that is none; 422 `people_counted`, `out_of_range`, `instant_invalid`, `end_not_after_start`,
    /// `range_too_long`, `range_over`, `drop_not_among`.
    pub fn parse(&self, now: DateTime<Utc>) -> Result<ParsedSearch, Refusal> {
        let person = |id: &str| trimmed(id).parse::<UserId>().map_err(|_| Refusal::not_found("person"));
        let mut people: Vec<UserId> = Vec::new();
        for id in self.people.iter().take(PEOPLE_MAX * 2) {
            let id = person(id)?;
            if !people.contains(&id) {
                people.push(id);
            }
        }
        let mut fields = Fields::default();
        // Who is named behind these would be looked for by nobody.
        if !(1..=PEOPLE_MAX).contains(&people.len()) || self.people.len() > PEOPLE_MAX * 2 {
            fields.refuse(refusals::people_counted(PEOPLE_MAX));
        }
        let minutes = u32::try_from(self.minutes).ok().filter(|minutes| MINUTES.contains(minutes));
        let minutes = minutes.ok_or_else(|| refusals::out_of_range(*MINUTES.start(), *MINUTES.end(), "minutes"));
        let minutes = fields.take("minutes", minutes);
        let from = fields.take("from", parse_instant("from", &self.from));
        let to = fields.take("to", parse_instant("to", &self.to));
        if let Some((from, to)) = from.zip(to) {
            if to <= from {
                fields.refuse(refusals::window_backwards());
            } else if to - from > TimeDelta::days(DAYS_MAX) {
                fields.refuse(refusals::range_too_long(DAYS_MAX));
            } else if to <= now {
                fields.refuse(refusals::range_over());
            }
        }
        let dropped = self.drop.as_deref().filter(|id| !trimmed(id).is_empty()).map(person).transpose()?;
        let without = dropped.and_then(|dropped| people.iter().position(|id| *id == dropped));
        if dropped.is_some() && without.is_none() {
            fields.refuse(refusals::drop_not_among());
        }
        fields.finish()?;
        let ((from, to), minutes) = from.zip(to).zip(minutes).ok_or_else(fields_unread)?;
        Ok(ParsedSearch { people, without, query: FindQuery { from: from.max(now), to, minutes } })
    }
}

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FindQuery {
    /// No time begins before.
    pub from: DateTime<Utc>,
    /// No time ends after.
    pub to: DateTime<Utc>,
    pub minutes: u32,
}

/// Somebody's time.
#[derive(Clone, Debug)]
pub struct PersonTime {
    /// Whose clock they live by.
    pub zone: Zone,
    /// When they are free: in order, disjoint, none touching the next.
    pub free: Vec<Slot>,
}

codes! {
    /// What speaks for a time, and what one should know of it.
    TimeReason {
        /// All of them are free.
        EveryoneFree = "everyone_free",
        /// It becomes possible when somebody drops out.
        PossibleWithout = "possible_without",
        /// It lies in the middle of everybody's day.
        MiddleOfDay = "middle_of_day",
        /// It begins early for somebody.
        EarlyForSome = "early_for_some",
        /// It ends late for somebody.
        LateForSome = "late_for_some",
    }
}

/// A time that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FoundSlot {
    pub slot: Slot,
    /// 0 to 100: how near it is to the middle of everybody's day.
    pub score: i64,
    pub reasons: Vec<TimeReason>,
}

/// An item of the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct FoundTimeTold {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    /// 0 to 100: how near it is to the middle of everybody's day.
    pub score: i64,
    pub reasons: Vec<TimeReasonTold>,
}

/// A reason in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TimeReasonTold {
    /// Stable: `everyone_free`, `possible_without`, `middle_of_day`, `early_for_some`, `late_for_some`.
    #[schema(value_type = String)]
    pub code: TimeReason,
    /// The sentence.
    pub text: String,
}

/// Every start at which all people are free for the whole length, in order; with `without`, those at which all the
/// others are and this one is not.
pub fn possible_starts(people: &[PersonTime], without: Option<usize>, query: &FindQuery) -> Vec<DateTime<Utc>> {
    let length = i64::from(query.minutes) * 60;
    let first = ceil_seconds(query.from).div_euclid(STEP) + i64::from(ceil_seconds(query.from).rem_euclid(STEP) > 0);
    let last = query.to.timestamp() - length;
    let mut at: Vec<std::iter::Peekable<std::slice::Iter<'_, Slot>>> =
        people.iter().map(|person| person.free.iter().peekable()).collect();
    let mut starts = Vec::new();
    let (mut start, mut left) = (first * STEP, last);
    while start <= left {
        let mut possible = !people.is_empty();
        for (place, free) in at.iter_mut().enumerate() {
            // What ends before this one ends is of no use to any later one.
            while free.next_if(|slot| slot.end.timestamp() < start + length).is_some() {}
            let can = free.peek().is_some_and(|slot| ceil_seconds(slot.start) <= start);
            possible &= can != (without == Some(place));
            if without != Some(place) && free.peek().is_none() {
                left = start;
            }
        }
        starts.extend(possible.then(|| DateTime::from_timestamp(start, 0)).flatten());
        start += STEP;
    }
    starts
}

fn ceil_seconds(instant: DateTime<Utc>) -> i64 {
    instant.timestamp() + i64::from(instant.timestamp_subsec_nanos() > 0)
}

/// The best times, best first and of equal ones the earlier; no two overlap.
pub fn find_times(people: &[PersonTime], without: Option<usize>, query: &FindQuery) -> Vec<FoundSlot> {
    let come: Vec<Zone> = people.iter().enumerate().filter(|(n, _)| without != Some(*n)).map(|(_, p)| p.zone).collect();
    let length = TimeDelta::minutes(query.minutes.into());
    let possible = possible_starts(people, without, query).into_iter();
    let mut ranked: Vec<(i64, Slot)> = possible
        .map(|start| {
            let slot = Slot { start, end: start + length };
            (score(&come, slot), slot)
        })
        .collect();
    ranked.sort_unstable_by_key(|(score, slot)| (-score, slot.start));
    let mut found: Vec<FoundSlot> = Vec::with_capacity(FOUND_MAX);
    for (score, slot) in ranked {
        if found.len() == FOUND_MAX {
            break;
        }
        if found.iter().all(|known| known.slot.end <= slot.start || slot.end <= known.slot.start) {
            found.push(FoundSlot { slot, score, reasons: reasons(&come, slot, without.is_some()) });
        }
    }
    found
}

/// The second of the day that somebody's clock shows.
fn clock(zone: Zone, instant: i64) -> i64 {
    (instant + zone.offset_at(instant)).rem_euclid(DAY)
}

/// 100 at the middle of the day, 0 twelve hours from it.
fn comfort(zone: Zone, slot: Slot) -> i64 {
    let middle = slot.start.timestamp().midpoint(slot.end.timestamp());
    let away = (clock(zone, middle) - MIDDLE).abs();
    100 - away.min(DAY - away) * 100 / (DAY / 2)
}

/// Whom it suits least counts as much as all together.
fn score(zones: &[Zone], slot: Slot) -> i64 {
    let each = || zones.iter().map(|zone| comfort(*zone, slot));
    let mean = each().sum::<i64>() / i64::try_from(zones.len()).unwrap_or(i64::MAX).max(1);
    each().min().unwrap_or_default().midpoint(mean)
}

fn reasons(zones: &[Zone], slot: Slot, repairs: bool) -> Vec<TimeReason> {
    let first = if repairs { TimeReason::PossibleWithout } else { TimeReason::EveryoneFree };
    let middle = zones.iter().all(|zone| comfort(*zone, slot) >= COMFORTABLE);
    let early = |zone: &Zone| clock(*zone, slot.start.timestamp()) < EARLY;
    let late = |zone: &Zone| clock(*zone, slot.end.timestamp() - 1) >= LATE;
    let mut all = vec![first];
    all.extend(middle.then_some(TimeReason::MiddleOfDay));
    all.extend(zones.iter().any(early).then_some(TimeReason::EarlyForSome));
    all.extend(zones.iter().any(late).then_some(TimeReason::LateForSome));
    all
}

#[cfg(test)]
mod tests;
