//! Every transition of every IANA zone from 2000 to 2040, against the definition: an instant belongs to a block when
//! its wall time does.

use super::{
    super::{
        ResolvedWallTime, WallTime, Zone, resolve_wall_time, slots,
        wall_time::{disambiguating_offset, instants_between},
        zone::{every_zone, named},
    },
    every_day, nothing_taken, query, rules, starts,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Timelike, Utc};
use std::collections::BTreeMap;

const DAY: i64 = 86_400;
/// Distance of the probes of the scan; changes of one zone lie more than six days apart.
const SCAN: i64 = 3 * DAY;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}

fn offset(zone: Zone, seconds: i64) -> i64 {
    i64::from(zone.offset_from_utc_datetime(&at(seconds).naive_utc()).fix().local_minus_utc())
}

fn new_year(year: i32) -> i64 {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_time(chrono::NaiveTime::MIN).and_utc().timestamp()
}

/// The instants in `[from, to)` at which the zone's offset changes, in order.
fn transitions(zone: Zone, from: i64, to: i64) -> Vec<i64> {
    let mut found = Vec::new();
    let mut before = offset(zone, from);
    for probe in (from..to).step_by(SCAN as usize) {
        let after = offset(zone, probe + SCAN);
        if after != before {
            let (mut low, mut high) = (probe, probe + SCAN);
            while high - low > 1 {
                let middle = i64::midpoint(low, high);
                if offset(zone, middle) == before { low = middle } else { high = middle }
            }
            found.push(high);
            before = after;
        }
    }
    found
}

/// The first transition of a zone in a year.
pub fn transition_in(zone: Zone, year: i32) -> Option<i64> {
    transitions(zone, new_year(year), new_year(year + 1)).first().copied()
}

/// One zone for each different thing that clocks did: instant, offsets before and after.
fn every_different_transition() -> (usize, BTreeMap<(i64, i64, i64), Zone>) {
    let mut different = BTreeMap::new();
    let mut count = 0;
    for zone in every_zone() {
        let all = transitions(zone, new_year(2000), new_year(2041));
        assert!(
            all.windows(2).all(|pair| pair[1] - pair[0] > 3 * DAY),
            "{zone}: changes within six days of each other"
        );
        count += all.len();
        for change in all {
            different.entry((change, offset(zone, change - 1), offset(zone, change))).or_insert(zone);
        }
    }
    (count, different)
}

fn wall(seconds: i64) -> NaiveDateTime {
    at(seconds).naive_utc()
}

fn time(minutes: i64) -> WallTime {
    WallTime::parse(&format!("{:02}:{:02}", minutes / 60, minutes % 60)).unwrap()
}

/// Instants around a change (each minute near it, each quarter hour farther away) with their date and minute in the
/// zone.
fn samples(zone: Zone, change: i64) -> Vec<(DateTime<Utc>, NaiveDate, i64)> {
    let far = (-54 * 4..54 * 4).map(|quarter| change.div_euclid(900) * 900 + quarter * 900);
    let near = (-40..40).map(|minute| change + minute * 60);
    far.chain(near)
        .map(|second| {
            let local = at(second).with_timezone(&zone).naive_local();
            (at(second), local.date(), i64::from(local.hour() * 60 + local.minute()))
        })
        .collect()
}

#[test]
fn a_block_covers_exactly_the_instants_of_its_wall_times_at_every_transition_of_every_zone() {
    let (count, different) = every_different_transition();
    println!("{} zones, {count} transitions, {} different ones", every_zone().len(), different.len());
    assert!(every_zone().len() > 590 && count > 15_000 && different.len() > 1_500, "the scan lost its subject");
    for ((change, before, after), zone) in different {
        let samples = samples(zone, change);
        // The wall time the old clock would show next and the one the new clock shows: where blocks begin and end
        // matters most.
        let (old, new) = ((change + before).rem_euclid(DAY) / 60, (change + after).rem_euclid(DAY) / 60);
        let (low, high) = (old.min(new), old.max(new));
        let blocks = [
            (0, 1440),
            (low, high),
            ((low + 10).min(1425), (low + 25).min(1440)),
            (low.saturating_sub(15).max(0), (high + 15).min(1440)),
            (0, old),
            (high, 1440),
        ];
        let first = (wall(change + before) - TimeDelta::days(1)).date();
        let last = (wall(change + after) + TimeDelta::days(1)).date();
        for date in first.iter_days().take_while(|date| *date <= last) {
            for (start, end) in blocks.into_iter().filter(|(start, end)| start < end) {
                let intervals = instants_between(zone, date, time(start), time(end));
                assert!(intervals.windows(2).all(|pair| pair[0].end < pair[1].start), "{zone} {date}: not joined");
                for (instant, day, minute) in &samples {
                    let expected = *day == date && (start..end).contains(minute);
                    let covered = intervals.iter().any(|slot| slot.start <= *instant && *instant < slot.end);
                    assert_eq!(covered, expected, "{zone} {date} {start}–{end} at {instant}");
                }
            }
        }
    }
}

#[test]
fn a_wall_time_is_missing_unique_or_ambiguous_as_the_clock_shows_it_at_every_transition() {
    let mut seen = [0_u32; 3];
    for ((change, before, after), zone) in every_different_transition().1 {
        let (old, new) = (change + before, change + after);
        for wall_second in (old.min(new) - 3600..=old.max(new) + 3600).step_by(900) {
            let minute = wall_second.div_euclid(60) * 60;
            let mut expected: Vec<i64> = Vec::new();
            expected.extend(Some(minute - before).filter(|instant| *instant < change));
            expected.extend(Some(minute - after).filter(|instant| *instant >= change));
            let found = resolve_wall_time(zone, wall(minute).date(), time(minute.rem_euclid(DAY) / 60));
            let (kind, instants) = match found {
                ResolvedWallTime::Missing => (0, vec![]),
                ResolvedWallTime::Unique(only) => (1, vec![only]),
                ResolvedWallTime::Ambiguous(first, second) => (2, vec![first, second]),
            };
            seen[kind] += 1;
            assert_eq!(
                instants.iter().map(DateTime::timestamp).collect::<Vec<_>>(),
                expected,
                "{zone} {}",
                wall(minute)
            );
            for instant in instants {
                assert_eq!(instant.naive_local(), wall(minute), "{zone}: the offset given is the clock's");
                let shown = disambiguating_offset(zone, instant.with_timezone(&Utc));
                assert_eq!(shown, (kind == 2).then(|| instant.offset().to_string()), "{zone} {instant}");
            }
        }
    }
    println!("missing, unique, ambiguous: {seen:?}");
    assert!(seen.iter().all(|count| *count > 5_000), "{seen:?}");
}

#[test]
fn a_wall_time_that_does_not_exist_is_never_offered() {
    for (zone, day, missing) in [
        ("Europe/Berlin", "2026-03-29", "03-29 02:"),
        ("America/New_York", "2026-03-08", "03-08 02:"),
        ("Australia/Lord_Howe", "2026-10-04", "10-04 02:0"),
        ("Africa/Casablanca", "2026-03-22", "03-22 02:"),
        ("Europe/Dublin", "2026-03-29", "03-29 01:"),
        ("Asia/Beirut", "2025-03-30", "03-30 00:"),
        ("Pacific/Apia", "2011-12-30", "12-30 "),
    ] {
        let wire =
            crate::calendar::availability::Availability { increment_minutes: 5, ..every_day(zone, "00:00", "06:00") };
        let window = query(&format!("{day}T00:00:00-12:00"), &format!("{day}T23:59:00-12:00"), 30);
        let window = crate::calendar::SlotQuery {
            from: window.from - TimeDelta::days(1),
            to: window.to + TimeDelta::days(1),
            ..window
        };
        let found = starts(zone.parse().unwrap(), &slots(&rules(&wire), &nothing_taken(), &window));
        assert!(found.len() > 60, "{zone} offers the hours around: {}", found.len());
        assert!(!found.iter().any(|start| start.starts_with(missing)), "{zone}: {found:?}");
    }
}

#[test]
fn an_ambiguous_hour_is_offered_twice_with_two_instants() {
    let berlin = every_day("Europe/Berlin", "02:00", "03:00");
    let window = query("2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z", 30);
    let found = slots(&rules(&berlin), &nothing_taken(), &window);
    let expected = ["10-25 02:00+02:00", "10-25 02:30+02:00", "10-25 02:00+01:00", "10-25 02:30+01:00"];
    assert_eq!(starts(named("Europe/Berlin"), &found), expected);
    assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
}

#[test]
fn both_passes_of_half_an_ambiguous_hour_are_two_free_intervals() {
    let window = query("2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z", 30);
    let found = slots(&rules(&every_day("Europe/Berlin", "02:30", "03:00")), &nothing_taken(), &window);
    assert_eq!(starts(named("Europe/Berlin"), &found), ["10-25 02:30+02:00", "10-25 02:30+01:00"]);
}

#[test]
fn a_clock_that_changes_by_half_an_hour_moves_slots_by_half_an_hour() {
    let lord_howe = every_day("Australia/Lord_Howe", "01:00", "03:00");
    let window = query("2026-04-04T12:00:00Z", "2026-04-05T12:00:00Z", 60);
    let found = slots(&rules(&lord_howe), &nothing_taken(), &window);
    // The half hour from 01:30 passes twice, so the two hours last two and a half.
    let expected = ["04-05 01:00+11:00", "04-05 01:30+11:00", "04-05 01:30+10:30", "04-05 02:00+10:30"];
    assert_eq!(starts(named("Australia/Lord_Howe"), &found), expected);
}

#[test]
fn a_lesson_may_run_across_the_change_and_keeps_its_length() {
    let found = slots(
        &rules(&every_day("Europe/Berlin", "01:00", "04:00")),
        &nothing_taken(),
        &query("2026-03-28T22:00:00Z", "2026-03-29T10:00:00Z", 90),
    );
    assert_eq!(starts(named("Europe/Berlin"), &found), ["03-29 01:00+01:00", "03-29 01:30+01:00"]);
    assert!(found.iter().all(|slot| slot.end - slot.start == TimeDelta::minutes(90)));
}
