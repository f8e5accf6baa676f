//! Time of one call of the slot engine: four weeks, starts every 15 minutes, 200 busy blocks; limit 1 ms per tutor,
//! target 200 µs.
//!
//! `cargo run --release -p domain --example bench_slots` prints the median and the 99th percentile of each calendar and
//! leaves with 1 when a median is above the limit.

use chrono::{DateTime, TimeDelta, Utc};
use domain::Refusal;
use domain::calendar::availability::{Availability, WeeklyBlock};
use domain::calendar::{
    Audience, AvailabilityRules, Candidate, Slot, SlotQuery, TakenTime, explain, parse_instant, slots,
};
use std::{hint::black_box, process::ExitCode, time::Instant};

const CALLS: usize = 2_000;
const LIMIT_US: f64 = 1_000.0;
const TARGET_US: f64 = 200.0;

/// Availability with these hours on every weekday.
fn availability(hours: &[(&str, &str)]) -> Availability {
    let weekly = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().flat_map(|weekday| {
        hours.iter().map(|(start, end)| WeeklyBlock {
            weekday: (*weekday).to_owned(),
            start: (*start).to_owned(),
            end: (*end).to_owned(),
        })
    });
    Availability {
        time_zone: "Europe/Berlin".to_owned(),
        weekly: weekly.collect(),
        exceptions: Vec::new(),
        buffer_minutes: 10,
        minimum_notice_minutes: 120,
        horizon_days: 60,
        increment_minutes: 15,
        max_per_day: Some(12),
        max_per_week: None,
        holidays: None,
        time_off: Vec::new(),
        travel: Vec::new(),
        version: None,
    }
}

/// 200 claims of 40 minutes spread over the four weeks, the change of the clock on 29 March among them.
fn busy(from: DateTime<Utc>) -> Vec<Slot> {
    (0..200)
        .map(|index| {
            let start = from + TimeDelta::minutes(index * 200 + (index * 7919 % 31) * 5);
            Slot { start, end: start + TimeDelta::minutes(40) }
        })
        .collect()
}

/// Median and 99th percentile in microseconds.
fn measured(mut call: impl FnMut()) -> (f64, f64) {
    let mut times: Vec<f64> = (0..CALLS)
        .map(|_| {
            let begin = Instant::now();
            call();
            begin.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(CALLS * share / 100).copied().unwrap_or(f64::NAN);
    (at(50), at(99))
}

fn main() -> Result<ExitCode, Refusal> {
    let now = parse_instant("now", "2026-03-14T06:00:00Z")?;
    let from = parse_instant("from", "2026-03-15T00:00:00Z")?;
    let busy = busy(from);
    let starts: Vec<DateTime<Utc>> = busy.iter().map(|claim| claim.start).collect();
    let query = SlotQuery { now, from, to: from + TimeDelta::weeks(4), minutes: 60, lengths: &[], limit: usize::MAX };
    let mut slowest: f64 = 0.0;
    for (name, hours) in [
        ("three blocks a day", &[("08:00", "12:00"), ("13:00", "17:00"), ("18:00", "21:00")][..]),
        ("round the clock", &[("00:00", "24:00")]),
    ] {
        let rules = AvailabilityRules::parse(&availability(hours))?;
        // Sorting the claims belongs to a call: the database gives them in any order.
        let call = || slots(black_box(&rules), &TakenTime::new(black_box(&busy), black_box(&starts)), &query);
        let found = call().len();
        let (median, worst) = measured(|| drop(black_box(call())));
        println!(
            "slots    {name:20} {median:8.1} µs median {worst:8.1} µs p99  {found} slots  (limit {LIMIT_US} µs, target {TARGET_US} µs)"
        );
        let taken = TakenTime::new(&busy, &starts);
        let candidate = Candidate { now, start: from + TimeDelta::hours(10), minutes: 60, lengths: &[] };
        let (one, one_worst) =
            measured(|| drop(black_box(explain(black_box(&rules), black_box(&taken), &candidate, Audience::Student))));
        println!("explain  {name:20} {one:8.1} µs median {one_worst:8.1} µs p99");
        slowest = slowest.max(median);
    }
    let verdict = if slowest > LIMIT_US { "above the limit" } else { "within the limit" };
    println!("{verdict}: the slowest calendar takes {slowest:.1} µs per call");
    Ok(if slowest > LIMIT_US { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
