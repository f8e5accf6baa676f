//! The slot rules said once more, one minute at a time, over the wire form and the zone's own conversion: slow and hard
//! to get wrong.

use super::super::{Slot, SlotQuery, Zone, availability::Availability, holidays::Holidays, parse_instant};
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};
use std::collections::HashMap;

/// Longest walk back to the beginning of free time.
const LOOK_BACK_MINUTES: i64 = 34 * 1440;

pub struct Oracle {
    zone: Zone,
    wire: Availability,
    weekly: Vec<(u32, u32, u32)>,
    exceptions: Vec<(NaiveDate, bool, u32, u32)>,
    busy: Vec<Slot>,
    lesson_starts: Vec<DateTime<Utc>>,
    free: HashMap<i64, bool>,
    off: Vec<Slot>,
    trips: Vec<(Slot, Zone)>,
    holidays: Option<Holidays>,
}

fn stretch(from: &str, to: &str) -> Slot {
    Slot { start: parse_instant("from", from).unwrap(), end: parse_instant("to", to).unwrap() }
}

fn minute_of(text: &str) -> u32 {
    let (hours, minutes) = text.split_once(':').unwrap();
    hours.parse::<u32>().unwrap() * 60 + minutes.parse::<u32>().unwrap()
}

fn minute(instant: DateTime<Utc>) -> i64 {
    assert_eq!((instant.second(), instant.nanosecond()), (0, 0), "the oracle walks whole minutes");
    instant.timestamp() / 60
}

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(minute * 60, 0).unwrap()
}

impl Oracle {
    pub fn new(wire: &Availability, busy: &[Slot], lesson_starts: &[DateTime<Utc>]) -> Self {
        let weekday =
            |code: &str| ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().position(|day| *day == code);
        let weekly = wire.weekly.iter();
        let exceptions = wire.exceptions.iter();
        // Lessons of one start are places of one group lesson.
        let lesson_starts: std::collections::BTreeSet<_> = lesson_starts.iter().copied().collect();
        Self {
            zone: wire.time_zone.parse().unwrap(),
            wire: wire.clone(),
            weekly: weekly
                .map(|b| (u32::try_from(weekday(&b.weekday).unwrap()).unwrap(), minute_of(&b.start), minute_of(&b.end)))
                .collect(),
            exceptions: exceptions
                .map(|e| {
                    let start = e.start.as_deref().map_or(0, minute_of);
                    let end = e.end.as_deref().map_or(1440, minute_of);
                    (e.date.parse().unwrap(), e.kind == "blocked", start, end)
                })
                .collect(),
            busy: busy.to_vec(),
            lesson_starts: lesson_starts.into_iter().collect(),
            free: HashMap::new(),
            off: wire.time_off.iter().map(|off| stretch(&off.from, &off.to)).collect(),
            trips: wire.travel.iter().map(|t| (stretch(&t.from, &t.to), t.time_zone.parse().unwrap())).collect(),
            holidays: wire.holidays.as_deref().map(|code| Holidays::of(code).unwrap()),
        }
    }

    /// The clock the tutor lives on.
    fn zone_at(&self, instant: DateTime<Utc>) -> Zone {
        let there = self.trips.iter().find(|(during, _)| during.start <= instant && instant < during.end);
        there.map_or(self.zone, |(_, zone)| *zone)
    }

    fn date_of(&self, instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&self.zone_at(instant)).date_naive()
    }

    /// A block covers every instant whose wall time lies in it on that date.
    pub fn is_open(&self, instant: DateTime<Utc>) -> bool {
        if self.off.iter().any(|off| off.start <= instant && instant < off.end) {
            return false;
        }
        let local = instant.with_timezone(&self.zone_at(instant)).naive_local();
        let (date, time) = (local.date(), local.hour() * 60 + local.minute());
        let weekday = date.weekday().num_days_from_monday();
        let on_date =
            |blocked: bool| self.exceptions.iter().any(|e| e.0 == date && e.1 == blocked && (e.2..e.3).contains(&time));
        let weekly = self.weekly.iter().any(|b| b.0 == weekday && (b.1..b.2).contains(&time));
        let holiday = self.holidays.is_some_and(|h| h.from(date, 1).first().is_some_and(|day| day.date == date));
        ((weekly && !holiday) || on_date(false)) && !on_date(true)
    }

    fn is_busy(&self, instant: DateTime<Utc>) -> bool {
        self.busy.iter().any(|claim| claim.start <= instant && instant < claim.end)
    }

    fn is_free(&mut self, minute: i64) -> bool {
        if let Some(known) = self.free.get(&minute) {
            return *known;
        }
        let known = !self.is_busy(at(minute)) && self.is_open(at(minute));
        self.free.insert(minute, known);
        known
    }

    fn lessons_on(&self, date: NaiveDate) -> usize {
        self.lesson_starts.iter().filter(|start| self.date_of(**start) == date).count()
    }

    fn lessons_in_week_of(&self, date: NaiveDate) -> usize {
        let week = |date: NaiveDate| date.iso_week();
        self.lesson_starts.iter().filter(|start| week(self.date_of(**start)) == week(date)).count()
    }

    /// Starts are counted anew from every midnight of free time that has lasted 31 days.
    fn counts_anew(&self, begin: i64, minute: i64) -> bool {
        let wall = at(minute).with_timezone(&self.zone_at(at(minute)));
        minute - begin >= 31 * 1440 && wall.hour() == 0 && wall.minute() == 0
    }

    fn may_start(&self, start: i64, query: &SlotQuery<'_>) -> bool {
        let instant = at(start);
        let end = start + i64::from(query.minutes);
        let buffer = i64::from(self.wire.buffer_minutes);
        let date = self.date_of(instant);
        instant > query.now
            && instant >= query.now + TimeDelta::minutes(i64::from(self.wire.minimum_notice_minutes))
            && instant < query.now + TimeDelta::days(i64::from(self.wire.horizon_days))
            && self.wire.max_per_day.is_none_or(|most| self.lessons_on(date) < most as usize)
            && self.wire.max_per_week.is_none_or(|most| self.lessons_in_week_of(date) < most as usize)
            && (end..end + buffer).all(|minute| !self.is_busy(at(minute)))
    }

    /// Every slot that starts in the query's window, by trying every minute of it.
    pub fn slots(&mut self, query: &SlotQuery<'_>) -> Vec<Slot> {
        let (from, to) = (minute(query.from), minute(query.to));
        let mut begin = from;
        while begin > from - LOOK_BACK_MINUTES && self.is_free(begin - 1) {
            begin -= 1;
        }
        let mut anchor = begin;
        for minute in begin..from {
            if self.counts_anew(begin, minute) {
                anchor = minute;
            }
        }
        let mut found = Vec::new();
        let mut free_until = from;
        for start in from..to {
            if !self.is_free(start) {
                (begin, anchor) = (start + 1, start + 1);
                continue;
            }
            if self.counts_anew(begin, start) {
                anchor = start;
            }
            free_until = free_until.max(start);
            let end = start + i64::from(query.minutes);
            while free_until < end && self.is_free(free_until) {
                free_until += 1;
            }
            let on_grid = (start - anchor) % i64::from(self.wire.increment_minutes) == 0;
            if on_grid && free_until >= end && self.may_start(start, query) {
                found.push(Slot { start: at(start), end: at(end) });
            }
        }
        found
    }
}
