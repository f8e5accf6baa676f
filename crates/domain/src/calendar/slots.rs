//! The slot engine (CL2): rules and taken time in, bookable slots out. Pure; the same call answers the page, the API
//! and the check of a booking.
//!
//! Open hours are exact sets of instants (see `wall_time`). Minus the taken time they give the *free intervals*. Starts
//! step by the increment from the beginning of each free interval; a lesson must lie wholly within one, and its buffer
//! must end before the next taken time begins (working hours may end earlier). Notice, horizon, the daily limit and the
//! query's window choose among these starts and never move them.
//!
//! So that the starts do not depend on the window asked for, a free interval is followed back to its true beginning.
//! Round-the-clock hours may have none; therefore an interval that has lasted 31 days is stepped anew from every local
//! midnight after that, and [`reach`] tells how much of the past to load.

use super::{
    Slot,
    rules::AvailabilityRules,
    wall_time::{DAY, Interval, ceil_seconds, instants_of, push_joined, slot},
    zone::OffsetSpan,
};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;

/// Longest stretch over which starts step from the beginning of a free interval.
const LONGEST_STEP: i64 = 31 * DAY;
/// How far back a free interval is followed: three dates more than [`LONGEST_STEP`], since a clock may jump over a
/// midnight or a whole date.
const LONGEST_LOOK_BACK: i64 = LONGEST_STEP + 3 * DAY;
/// What suffices for everybody who sleeps.
const SHORT_LOOK_BACK: i64 = 2 * DAY;
/// How far ahead of the last start the lessons of its week may lie: its last day, on whatever clock.
const WEEK_AHEAD: i64 = 8 * DAY;
/// Longest lesson the engine computes with, in minutes.
const LONGEST_LESSON: i32 = 24 * 60;

/// What already stands in a tutor's calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TakenTime {
    /// Sorted by start.
    pub(crate) claims: Vec<Interval>,
    /// The union of `claims`, touching ones joined.
    pub(crate) busy: Vec<Interval>,
    /// Sorted.
    pub(crate) lesson_starts: Vec<i64>,
}

impl TakenTime {
    /// `busy`: every claim on the tutor's time, in any order; a lesson's claim already includes the buffer after it.
    /// Claims are widened to whole minutes. `lesson_starts`: the starts of lessons that count for the daily limit. To
    /// move a booking, leave its claim and its start out of both lists.
    pub fn new(busy: &[Slot], lesson_starts: &[DateTime<Utc>]) -> Self {
        let mut claims: Vec<Interval> = busy
            .iter()
            .map(|claim| {
                let start = claim.start.timestamp().div_euclid(60) * 60;
                let end = (ceil_seconds(claim.end) + 59).div_euclid(60) * 60;
                if claim.start < claim.end { (start, end) } else { (start, start) }
            })
            .filter(|(start, end)| start < end)
            .collect();
        claims.sort_unstable();
        let mut busy = Vec::with_capacity(claims.len());
        for claim in &claims {
            push_joined(&mut busy, *claim);
        }
        let mut lesson_starts: Vec<i64> = lesson_starts.iter().map(DateTime::timestamp).collect();
        lesson_starts.sort_unstable();
        // The places of a group lesson are one lesson of the tutor's.
        lesson_starts.dedup();
        Self { claims, busy, lesson_starts }
    }

    /// Whether something stands in the calendar then.
    pub fn meets(&self, slot: &Slot) -> bool {
        let (start, end) = (slot.start.timestamp(), ceil_seconds(slot.end));
        self.busy.iter().any(|busy| busy.0 < end && start < busy.1)
    }
}

/// What is asked of the engine.
#[derive(Clone, Copy, Debug)]
pub struct SlotQuery<'a> {
    /// The present instant.
    pub now: DateTime<Utc>,
    /// First instant a slot may start at.
    pub from: DateTime<Utc>,
    /// First instant after it that a slot may not start at; the slot may end later.
    pub to: DateTime<Utc>,
    /// Length of the lesson in minutes.
    pub minutes: i32,
    /// Lengths this tutor offers, in minutes; empty when any length will do.
    pub lengths: &'a [i32],
    /// Most slots to answer with.
    pub limit: usize,
}

impl SlotQuery<'_> {
    /// Whether the tutor gives lessons of this length.
    pub(crate) fn length_offered(&self) -> bool {
        (1..=LONGEST_LESSON).contains(&self.minutes)
            && (self.lengths.is_empty() || self.lengths.contains(&self.minutes))
    }

    /// The starts that the window, the past, the notice and the horizon leave, half-open.
    fn starts(&self, rules: &AvailabilityRules) -> Interval {
        let after_now = self.now.timestamp() + 1;
        let earliest = ceil_seconds(self.from).max(after_now).max(ceil_seconds(self.now + rules.minimum_notice()));
        (earliest, ceil_seconds(self.to).min(ceil_seconds(self.now + rules.horizon())))
    }
}

/// The stretch of time whose claims and lessons must be loaded so that slots starting in `[from, to)` come out the same
/// for every window.
pub fn reach(from: DateTime<Utc>, to: DateTime<Utc>) -> Slot {
    Slot { start: from - TimeDelta::seconds(LONGEST_LOOK_BACK), end: to + TimeDelta::seconds(WEEK_AHEAD) }
}

/// The free intervals that touch `[from, to)`, in order, whole: each begins where the tutor's free time begins, also
/// before `from`, and none is cut at `to`. Free time without end is cut 34 days before `from` and two days after `to`.
pub fn free_intervals(
    rules: &AvailabilityRules,
    taken: &TakenTime,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Vec<Slot> {
    let (from, to) = (from.timestamp(), ceil_seconds(to));
    if from >= to {
        return Vec::new();
    }
    let ground = Ground::new(rules, taken, from, to);
    ground.free.into_iter().filter(|free| free.1 > from && free.0 < to).map(slot).collect()
}

/// The slots that can be booked, in order of start, at most `query.limit`.
pub fn slots(rules: &AvailabilityRules, taken: &TakenTime, query: &SlotQuery<'_>) -> Vec<Slot> {
    let (earliest, latest) = query.starts(rules);
    let mut found = Vec::new();
    if earliest >= latest || !query.length_offered() {
        return found;
    }
    let length = i64::from(query.minutes) * 60;
    let step = rules.increment().num_seconds();
    let ground = Ground::new(rules, taken, earliest, latest);
    let full = Full { days: ground.full_days(rules, taken), weeks: full_weeks(rules, taken, (earliest, latest)) };
    for free in &ground.free {
        let last_end = last_end(rules, taken, *free);
        for (anchor, segment_end) in ground.segments(*free) {
            let steps_before =
                (earliest - anchor).max(0).div_euclid(step) + i64::from((earliest - anchor).max(0) % step > 0);
            let mut start = anchor + steps_before * step;
            while start < segment_end.min(latest) && start + length <= last_end {
                if found.len() >= query.limit {
                    return found;
                }
                if full.is_empty() || !full.has(ground.day_of(start)) {
                    found.push(slot((start, start + length)));
                }
                start += step;
            }
        }
    }
    found
}

/// Days and weeks whose lessons have reached the limit.
struct Full {
    days: BTreeMap<i64, u32>,
    weeks: BTreeMap<i64, u32>,
}

impl Full {
    fn is_empty(&self) -> bool {
        self.days.is_empty() && self.weeks.is_empty()
    }

    fn has(&self, day: i64) -> bool {
        self.days.contains_key(&day) || self.weeks.contains_key(&week_of(day))
    }
}

/// The number of the week a day lies in, Monday first; day 0 was a Thursday.
pub(crate) fn week_of(day: i64) -> i64 {
    (day + 3).div_euclid(7)
}

/// Weeks that starts in `[from, to)` may lie in and whose number of lessons has reached the limit, with that number;
/// empty when there is no limit.
pub(crate) fn full_weeks(rules: &AvailabilityRules, taken: &TakenTime, (from, to): Interval) -> BTreeMap<i64, u32> {
    let mut lessons = BTreeMap::new();
    let Some(most) = rules.max_per_week() else { return lessons };
    let (first, last) = (from - WEEK_AHEAD, to + WEEK_AHEAD);
    let spans = rules.spans(first, last);
    for start in taken.lesson_starts.iter().filter(|start| (first..last).contains(*start)) {
        *lessons.entry(week_of(day_in(&spans, *start))).or_insert(0) += 1;
    }
    lessons.retain(|_, count| *count >= most);
    lessons
}

/// The local day number of an instant within `spans`.
fn day_in(spans: &[OffsetSpan], instant: i64) -> i64 {
    let after = spans.partition_point(|span| span.start <= instant);
    let offset = after.checked_sub(1).and_then(|index| spans.get(index)).map_or(0, |span| span.offset);
    (instant + offset).div_euclid(DAY)
}

/// A stretch of one tutor's time, laid out.
pub(crate) struct Ground {
    spans: Vec<OffsetSpan>,
    /// Free intervals in order.
    pub(crate) free: Vec<Interval>,
}

impl Ground {
    /// Lays out enough time to know every free interval that a start in `[from, to)` may fall in from its beginning.
    pub(crate) fn new(rules: &AvailabilityRules, taken: &TakenTime, from: i64, to: i64) -> Self {
        let short = Self::between(rules, taken, from - SHORT_LOOK_BACK, to + 2 * DAY);
        let unbroken = short.free.first().is_some_and(|first| first.0 <= from - SHORT_LOOK_BACK && first.1 >= from);
        if unbroken { Self::between(rules, taken, from - LONGEST_LOOK_BACK, to + 2 * DAY) } else { short }
    }

    fn between(rules: &AvailabilityRules, taken: &TakenTime, start: i64, end: i64) -> Self {
        let spans = rules.spans(start, end);
        let mut open = instants_of(&spans, |day| rules.open_on(day));
        if !rules.time_off().is_empty() {
            open = without(&open, rules.time_off());
        }
        let free = without(&open, &taken.busy);
        Self { spans, free }
    }

    /// The spans of constant offset.
    pub(crate) fn spans(&self) -> &[OffsetSpan] {
        &self.spans
    }

    /// The local day number of an instant of this stretch.
    pub(crate) fn day_of(&self, instant: i64) -> i64 {
        day_in(&self.spans, instant)
    }

    /// Days of this stretch whose number of lessons has reached the limit, with that number; empty when there is no
    /// limit.
    pub(crate) fn full_days(&self, rules: &AvailabilityRules, taken: &TakenTime) -> BTreeMap<i64, u32> {
        let mut lessons = BTreeMap::new();
        let Some(most) = rules.max_per_day() else { return lessons };
        let (Some(first), Some(last)) = (self.spans.first(), self.spans.last()) else { return lessons };
        for start in taken.lesson_starts.iter().filter(|start| (first.start..last.end).contains(*start)) {
            *lessons.entry(self.day_of(*start)).or_insert(0) += 1;
        }
        lessons.retain(|_, count| *count >= most);
        lessons
    }

    /// The stretches of a free interval that are stepped from their own beginning.
    pub(crate) fn segments(&self, free: Interval) -> Vec<Interval> {
        let mut segments = vec![free];
        if free.1 - free.0 <= LONGEST_STEP {
            return segments;
        }
        for span in &self.spans {
            let first = span.start.max(free.0 + LONGEST_STEP) + span.offset;
            let mut midnight = (first + DAY - 1).div_euclid(DAY) * DAY - span.offset;
            while midnight < span.end.min(free.1) {
                if let Some(last) = segments.last_mut() {
                    last.1 = midnight;
                }
                segments.push((midnight, free.1));
                midnight += DAY;
            }
        }
        segments
    }
}

/// `open` without `busy`; both sorted and joined.
fn without(open: &[Interval], busy: &[Interval]) -> Vec<Interval> {
    let mut free = Vec::with_capacity(open.len() + busy.len());
    let mut cuts = busy.iter().peekable();
    for &(mut start, end) in open {
        while cuts.next_if(|cut| cut.1 <= start).is_some() {}
        while let Some(cut) = cuts.peek().filter(|cut| cut.0 < end) {
            if start < cut.0 {
                free.push((start, cut.0));
            }
            start = cut.1;
            if cut.1 >= end {
                break;
            }
            cuts.next();
        }
        if start < end {
            free.push((start, end));
        }
    }
    free
}

/// The latest end of a lesson in a free interval: its end, or earlier when the buffer would run into the next taken
/// time.
fn last_end(rules: &AvailabilityRules, taken: &TakenTime, free: Interval) -> i64 {
    let next = taken.busy.partition_point(|busy| busy.0 < free.1);
    taken.busy.get(next).map_or(free.1, |busy| free.1.min(busy.0 - rules.buffer().num_seconds()))
}
