//! Tests of the calendar's rules: an oracle that walks minutes, every transition of every zone, and the cases people
//! complained about.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod away;
mod complaints;
mod explained;
mod oracle;
mod properties;
mod refused;
mod transitions;

use super::{
    AvailabilityRules, Slot, SlotQuery, TakenTime, Zone,
    availability::{Availability, DateException, WeeklyBlock},
    parse_instant,
};
use chrono::{DateTime, TimeDelta, Utc};

/// Availability with nothing but a zone: no notice, a year's horizon, starts every 30 minutes.
fn empty(zone: &str) -> Availability {
    Availability { horizon_days: 365, ..Availability::of_week(zone, Vec::new()) }
}

/// The same block on every weekday.
fn every_day(zone: &str, start: &str, end: &str) -> Availability {
    let weekly = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|weekday| block(weekday, start, end)).to_vec();
    Availability { weekly, ..empty(zone) }
}

fn block(weekday: &str, start: &str, end: &str) -> WeeklyBlock {
    WeeklyBlock { weekday: weekday.to_owned(), start: start.to_owned(), end: end.to_owned() }
}

fn exception(date: &str, kind: &str, times: Option<(&str, &str)>) -> DateException {
    DateException {
        date: date.to_owned(),
        kind: kind.to_owned(),
        start: times.map(|(start, _)| start.to_owned()),
        end: times.map(|(_, end)| end.to_owned()),
    }
}

fn rules(wire: &Availability) -> AvailabilityRules {
    AvailabilityRules::parse(wire).unwrap()
}

fn instant(text: &str) -> DateTime<Utc> {
    parse_instant("instant", text).unwrap()
}

fn span(start: &str, end: &str) -> Slot {
    Slot { start: instant(start), end: instant(end) }
}

/// Every slot in `[from, to)` as seen half a year earlier or less: nothing but hours, claims and limits matters.
fn query(from: &str, to: &str, minutes: i32) -> SlotQuery<'static> {
    let from = instant(from);
    SlotQuery { now: from - TimeDelta::days(1), from, to: instant(to), minutes, lengths: &[], limit: usize::MAX }
}

/// The wall times and offsets at which slots start, as people in `zone` read them.
fn starts(zone: Zone, slots: &[Slot]) -> Vec<String> {
    slots.iter().map(|slot| slot.start.with_timezone(&zone).format("%m-%d %H:%M%:z").to_string()).collect()
}

fn nothing_taken() -> TakenTime {
    TakenTime::default()
}
