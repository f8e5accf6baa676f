//! When a few people could meet: the weeks they told us, less what stands in their calendars, and of what is left the
//! times at which most of them can. Pure; who they are is the caller's.

use super::{Slot, WallTime, Zone, availability::WeeklyBlock, wall_time::instants_between};
use chrono::{DateTime, Datelike, TimeDelta, Utc, Weekday};

/// Sessions begin at whole and half hours.
const STEP_SECONDS: i64 = 1_800;
/// The day of somebody who did not say when they have time: nobody is woken to meet.
const UNSAID: (&str, &str) = ("08:00", "22:00");

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimesQuery {
    /// First instant a session may begin at.
    pub from: DateTime<Utc>,
    /// First instant it may not begin at any more.
    pub to: DateTime<Utc>,
    #[allow(missing_docs)]
    pub minutes: i32,
    /// Most answers.
    pub most: usize,
}

impl TimesQuery {
    /// The stretch in which people's time has to be known.
    pub fn stretch(&self) -> Slot {
        Slot { start: self.from, end: self.to + TimeDelta::minutes(self.minutes.into()) }
    }
}

/// A time, and which of the people can.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct FoundTime {
    pub slot: Slot,
    /// Their places in the list that was asked with, in order.
    pub can: Vec<usize>,
}

fn weekday_of(code: &str) -> Option<Weekday> {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let place = days.iter().position(|day| *day == code)?;
    Weekday::try_from(u8::try_from(place).ok()?).ok()
}

/// When somebody is free within a stretch: their usual week on their clock (waking hours where they did not say), less
/// what is taken. In order, disjoint, none touching the next.
pub fn free_of(week: &[WeeklyBlock], zone: Zone, busy: &[Slot], within: Slot) -> Vec<Slot> {
    let wall = |text: &str| WallTime::parse(text).ok();
    let unsaid = wall(UNSAID.0).zip(wall(UNSAID.1));
    let (mut date, last) =
        (within.start.with_timezone(&zone).date_naive(), within.end.with_timezone(&zone).date_naive());
    let mut open = Vec::new();
    while date <= last {
        if week.is_empty() {
            open.extend(unsaid.map(|(start, end)| instants_between(zone, date, start, end)).unwrap_or_default());
        }
        for time in week.iter().filter(|time| weekday_of(&time.weekday) == Some(date.weekday())) {
            if let Some((start, end)) = wall(&time.start).zip(wall(&time.end)) {
                open.extend(instants_between(zone, date, start, end));
            }
        }
        let Some(next) = date.succ_opt() else { break };
        date = next;
    }
    let cut = open.into_iter().map(|slot| Slot { start: slot.start.max(within.start), end: slot.end.min(within.end) });
    without(joined(cut.filter(|slot| slot.start < slot.end).collect()), busy)
}

/// In order, with what touches or overlaps made one.
fn joined(mut slots: Vec<Slot>) -> Vec<Slot> {
    slots.sort();
    let mut all: Vec<Slot> = Vec::with_capacity(slots.len());
    for slot in slots {
        match all.last_mut() {
            Some(last) if last.end >= slot.start => last.end = last.end.max(slot.end),
            _ => all.push(slot),
        }
    }
    all
}

/// What is left of some stretches when others are taken out of them.
fn without(free: Vec<Slot>, busy: &[Slot]) -> Vec<Slot> {
    let mut left = free;
    for taken in busy.iter().filter(|taken| taken.start < taken.end) {
        let parts = left.into_iter().flat_map(|slot| {
            let before = Slot { start: slot.start, end: slot.end.min(taken.start) };
            let after = Slot { start: slot.start.max(taken.end), end: slot.end };
            let apart = taken.end <= slot.start || taken.start >= slot.end;
            if apart { vec![slot] } else { vec![before, after] }
        });
        left = parts.filter(|slot| slot.start < slot.end).collect();
    }
    left
}

/// The times at which most people can, best first: those with more people before those with fewer, and of equal ones
/// the earlier. No two overlap, more than half can at each, and everybody who can is named.
pub fn meeting_times(people: &[Vec<Slot>], query: &TimesQuery) -> Vec<FoundTime> {
    let length = TimeDelta::minutes(query.minutes.into());
    if people.is_empty() || query.minutes <= 0 {
        return Vec::new();
    }
    let first = (query.from.timestamp() + i64::from(query.from.timestamp_subsec_nanos() > 0)).div_euclid(STEP_SECONDS);
    let starts = (first..).map(|step| DateTime::UNIX_EPOCH + TimeDelta::seconds(step * STEP_SECONDS));
    let starts = starts.skip_while(|start| *start < query.from).take_while(|start| *start < query.to);
    let mut found: Vec<FoundTime> = starts
        .filter_map(|start| {
            let slot = Slot { start, end: start + length };
            let holds = |free: &&Slot| free.start <= slot.start && slot.end <= free.end;
            let can = people.iter().enumerate().filter(|(_, free)| free.iter().any(|one| holds(&one)));
            let can: Vec<usize> = can.map(|(place, _)| place).collect();
            (can.len() * 2 > people.len()).then_some(FoundTime { slot, can })
        })
        .collect();
    found.sort_by(|a, b| b.can.len().cmp(&a.can.len()).then(a.slot.start.cmp(&b.slot.start)));
    let mut chosen: Vec<FoundTime> = Vec::new();
    for one in found {
        if chosen.len() == query.most {
            break;
        }
        if chosen.iter().all(|known| known.slot.end <= one.slot.start || one.slot.end <= known.slot.start) {
            chosen.push(one);
        }
    }
    chosen
}
