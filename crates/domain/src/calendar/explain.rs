//! Why an interval can or cannot be booked (CL3).
//!
//! Every rule of the slot engine is asked on its own, over the same laid-out time, and each one that stands against the
//! interval gives a reason. The interval is bookable when none does, which is exactly when `slots` offers it. The tutor
//! reads the rule; a student reads a polite sentence that says what to choose instead and nothing about the tutor's
//! other lessons.

use super::{
    availability::{AvailabilityExplanation, AvailabilityReason},
    refusals,
    rules::AvailabilityRules,
    slots::{Ground, SlotQuery, TakenTime, full_weeks, week_of},
    wall_time::{DAY, Interval, ResolvedWallTime, WallTime, at, ceil_seconds, instants_of, resolve_wall_time},
};
use crate::Refusal;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// Who reads the explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The tutor whose calendar it is, and staff.
    Tutor,
    /// Everybody else.
    Student,
}

/// The interval asked about.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    /// The present instant.
    pub now: DateTime<Utc>,
    /// When the lesson would start.
    pub start: DateTime<Utc>,
    /// How long it would take.
    pub minutes: i32,
    /// Lengths this tutor offers, in minutes; empty when any length will do.
    pub lengths: &'a [i32],
}

/// Says whether the interval can be booked and every rule that stands against it. Claims and lessons must be loaded
/// over `reach(start, start)`.
pub fn explain(
    rules: &AvailabilityRules,
    taken: &TakenTime,
    candidate: &Candidate<'_>,
    audience: Audience,
) -> AvailabilityExplanation {
    let mut reasons = Reasons { audience, list: Vec::new() };
    reasons.of_length(candidate);
    reasons.of_clock(rules, candidate);
    let start = candidate.start.timestamp();
    let interval = (start, ceil_seconds(candidate.start) + i64::from(candidate.minutes.clamp(1, 24 * 60)) * 60);
    let ground = Ground::new(rules, taken, start, start + 1);
    reasons.of_hours(rules, &ground, interval);
    reasons.of_claims(rules, taken, interval);
    reasons.of_day(rules, taken, &ground, start);
    reasons.of_grid(rules, &ground, candidate);
    AvailabilityExplanation { bookable: reasons.list.is_empty(), reasons: reasons.list }
}

/// Like [`explain`] for a wall time in the tutor's zone; one that the clock jumps over is explained as
/// `wall_time_missing`.
///
/// # Errors
/// `wall_time_ambiguous` under `start` when the clock shows it twice, with both instants as facts.
pub fn explain_wall_time(
    rules: &AvailabilityRules,
    taken: &TakenTime,
    (date, time): (NaiveDate, WallTime),
    candidate: &Candidate<'_>,
    audience: Audience,
) -> Result<AvailabilityExplanation, Refusal> {
    let resolved = resolve_wall_time(rules.zone(), date, time);
    if resolved == ResolvedWallTime::Missing {
        let reasons = vec![AvailabilityReason::of(refusals::jumped_over(time))];
        return Ok(AvailabilityExplanation { bookable: false, reasons });
    }
    let start = resolved.unique("start")?;
    Ok(explain(rules, taken, &Candidate { start, ..*candidate }, audience))
}

struct Reasons {
    audience: Audience,
    list: Vec<AvailabilityReason>,
}

impl Reasons {
    /// A reason with the student's refusal, which the tutor reads as the rule it comes from.
    fn add(&mut self, tutor: impl FnOnce() -> String, student: Refusal) {
        let mut reason = AvailabilityReason::of(student);
        if self.audience == Audience::Tutor {
            reason.text = tutor();
        }
        self.list.push(reason);
    }

    fn of_length(&mut self, candidate: &Candidate<'_>) {
        let query = SlotQuery {
            now: candidate.now,
            from: candidate.start,
            to: candidate.start,
            minutes: candidate.minutes,
            lengths: candidate.lengths,
            limit: 0,
        };
        if !query.length_offered() {
            let offered: Vec<String> = candidate.lengths.iter().map(ToString::to_string).collect();
            let offered = if offered.is_empty() { "1 to 1440".to_owned() } else { offered.join(", ") };
            self.add(
                || format!("You offer lessons of {offered} minutes, not {}.", candidate.minutes),
                refusals::other_length(&offered),
            );
        }
    }

    fn of_clock(&mut self, rules: &AvailabilityRules, candidate: &Candidate<'_>) {
        let Candidate { now, start, .. } = *candidate;
        if start <= now {
            self.add(|| "This time has passed.".to_owned(), refusals::time_passed());
        } else if start < now + rules.minimum_notice() {
            let notice = duration(rules.minimum_notice());
            self.add(
                || format!("You ask for {notice} of notice; this start is nearer than that."),
                refusals::notice_too_short(&notice),
            );
        }
        if start >= now + rules.horizon() {
            let horizon = duration(rules.horizon());
            self.add(
                || format!("Your calendar is open {horizon} ahead; this start is later than that."),
                refusals::beyond_horizon(&horizon),
            );
        }
    }

    fn of_hours(&mut self, rules: &AvailabilityRules, ground: &Ground, interval: Interval) {
        let offered = instants_of(ground.spans(), |day| rules.offered_on(day));
        if !offered.iter().any(|hours| hours.0 <= interval.0 && interval.1 <= hours.1) {
            let day = ground.day_of(interval.0);
            self.add(
                || {
                    let hours: Vec<String> =
                        rules.offered_on(day).iter().map(|range| format!("{}–{}", range.start, range.end)).collect();
                    if hours.is_empty() {
                        "You have no open hours on this day.".to_owned()
                    } else {
                        format!("This is outside your open hours on this day: {}.", hours.join(", "))
                    }
                },
                refusals::outside_hours(),
            );
        }
        let kept = |day| if rules.is_holiday(day) { rules.extra_on(day) } else { rules.offered_on(day) };
        let within = |hours: &Interval| hours.0 <= interval.0 && interval.1 <= hours.1;
        let left = instants_of(ground.spans(), kept);
        // The week has hours here, and the holiday takes them.
        if offered.iter().any(within) && !left.iter().any(within) {
            self.add(
                || "This is a public holiday, and you keep those free. Open the date to teach on it.".to_owned(),
                refusals::on_holiday(),
            );
        }
        if rules.time_off().iter().any(|off| overlap(*off, interval)) {
            self.add(|| "You have time off then.".to_owned(), refusals::on_time_off());
        }
        if instants_of(ground.spans(), |day| rules.blocked_on(day)).iter().any(|hours| overlap(*hours, interval)) {
            self.add(|| "You blocked this time with an exception for the date.".to_owned(), refusals::blocked_date());
        }
    }

    fn of_claims(&mut self, rules: &AvailabilityRules, taken: &TakenTime, interval: Interval) {
        let buffer = rules.buffer().num_seconds();
        let is_lesson = |claim: &Interval| taken.lesson_starts.binary_search(&claim.0).is_ok();
        let (mut busy, mut too_close) = (None, false);
        for claim in taken.claims.iter().filter(|claim| overlap(**claim, (interval.0, interval.1 + buffer))) {
            // A lesson's claim ends with the buffer after it; what meets only that tail meets no lesson.
            let tail = if is_lesson(claim) { buffer } else { 0 };
            if overlap((claim.0, (claim.1 - tail).max(claim.0 + 1)), interval) {
                busy = busy.or(Some(*claim));
            } else {
                too_close = true;
            }
        }
        let clock = |instant: i64| at(instant).with_timezone(&rules.zone_at(instant)).format("%H:%M").to_string();
        if let Some((start, end)) = busy {
            self.add(
                || format!("You are taken from {} to {} (buffer included).", clock(start), clock(end)),
                refusals::busy(),
            );
        }
        if too_close {
            self.add(
                || format!("Too close to another lesson: you keep {} free after each.", duration(rules.buffer())),
                refusals::pause(),
            );
        }
    }

    fn of_day(&mut self, rules: &AvailabilityRules, taken: &TakenTime, ground: &Ground, start: i64) {
        if let Some(count) = ground.full_days(rules, taken).get(&ground.day_of(start)) {
            self.add(|| format!("You have {count} lessons on this day, as many as you allow."), refusals::day_full());
        }
        if let Some(count) = full_weeks(rules, taken, (start, start + 1)).get(&week_of(ground.day_of(start))) {
            self.add(|| format!("You have {count} lessons in this week, as many as you allow."), refusals::week_full());
        }
    }

    fn of_grid(&mut self, rules: &AvailabilityRules, ground: &Ground, candidate: &Candidate<'_>) {
        let start = candidate.start.timestamp();
        let within = |stretch: &Interval| stretch.0 <= start && start < stretch.1;
        let Some(free) = ground.free.iter().copied().find(within) else { return };
        let step = rules.increment().num_seconds();
        let anchor = ground.segments(free).into_iter().find(within).map_or(free.0, |segment| segment.0);
        if (start - anchor) % step != 0 || candidate.start.timestamp_subsec_nanos() != 0 {
            let first = at(anchor).with_timezone(&rules.zone_at(anchor)).format("%H:%M").to_string();
            let increment = duration(rules.increment());
            self.add(|| format!("Here lessons start every {increment}, counted from {first}."), refusals::off_grid());
        }
    }
}

fn overlap(a: Interval, b: Interval) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// A length of time in the largest unit that is exact: `90 minutes`, `2 hours`, `1 day`.
fn duration(length: TimeDelta) -> String {
    let seconds = length.num_seconds();
    let (count, unit) = match seconds {
        s if s > 0 && s % DAY == 0 => (s / DAY, "day"),
        s if s > 0 && s % 3_600 == 0 => (s / 3_600, "hour"),
        s => (s / 60, "minute"),
    };
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}
