//! The finder against looking at every minute, and what may be asked of it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::calendar::common_times::free_of;
use std::time::{Duration, Instant};
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn minute(n: i64) -> DateTime<Utc> {
    at("2026-03-02T00:00:00Z") + TimeDelta::minutes(n)
}

/// Numbers that only look as if they came by chance, so that a failure can be had again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.0 >> 33).unwrap() % below
    }
}

fn zones() -> [Zone; 4] {
    ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"].map(|name| name.parse().unwrap())
}

fn people(dice: &mut Dice, minutes: i64) -> Vec<PersonTime> {
    let count = 1 + dice.roll(5);
    (0..count)
        .map(|_| {
            let (mut free, mut from) = (Vec::new(), dice.roll(300));
            while from < minutes {
                let to = from + 1 + dice.roll(900);
                free.push(Slot { start: minute(from), end: minute(to) });
                from = to + 1 + dice.roll(200);
            }
            PersonTime { zone: zones()[usize::try_from(dice.roll(4)).unwrap()], free }
        })
        .collect()
}

/// In which minutes somebody is free.
fn minutes_of(person: &PersonTime, last: i64) -> Vec<bool> {
    (0..last).map(|n| person.free.iter().any(|slot| slot.start <= minute(n) && minute(n + 1) <= slot.end)).collect()
}

#[test]
fn every_time_is_found_that_looking_at_each_minute_finds() {
    const LAST: i64 = 2_880;
    for seed in 0..60_u64 {
        let mut dice = Dice(seed);
        let people = people(&mut dice, LAST);
        let free: Vec<Vec<bool>> = people.iter().map(|person| minutes_of(person, LAST)).collect();
        let (from, minutes) = (dice.roll(600), 15 + dice.roll(226));
        let without = (dice.roll(2) == 0).then(|| usize::try_from(dice.roll(people.len() as i64)).unwrap());
        let query = FindQuery { from: minute(from), to: minute(LAST), minutes: minutes as u32 };
        let naive: Vec<DateTime<Utc>> = (0..LAST)
            .filter(|start| start % 15 == 0 && *start >= from && start + minutes <= LAST)
            .filter(|start| {
                let stretch = *start as usize..(*start + minutes) as usize;
                let can = |(place, free): (usize, &Vec<bool>)| {
                    free[stretch.clone()].iter().all(|minute| *minute) != (without == Some(place))
                };
                free.iter().enumerate().all(can)
            })
            .map(minute)
            .collect();
        assert_eq!(possible_starts(&people, without, &query), naive, "seed {seed}");
        let found = find_times(&people, without, &query);
        assert_eq!(found.is_empty(), naive.is_empty(), "seed {seed}");
        assert!(found.len() <= FOUND_MAX && found.iter().all(|one| naive.contains(&one.slot.start)), "seed {seed}");
        let zones: Vec<Zone> =
            people.iter().enumerate().filter(|(n, _)| without != Some(*n)).map(|(_, p)| p.zone).collect();
        let best =
            |start: &DateTime<Utc>| score(&zones, Slot { start: *start, end: *start + TimeDelta::minutes(minutes) });
        assert_eq!(found.first().map(|one| one.score), naive.iter().map(best).max(), "seed {seed}");
        for (place, one) in found.iter().enumerate() {
            assert!((0..=100).contains(&one.score), "seed {seed}");
            for later in &found[place + 1..] {
                let apart = one.slot.end <= later.slot.start || later.slot.end <= one.slot.start;
                let first = (-one.score, one.slot.start) < (-later.score, later.slot.start);
                assert!(apart && first, "seed {seed}");
            }
        }
    }
}

#[test]
fn the_middle_of_everybodys_day_comes_first_and_what_is_early_or_late_is_said() {
    let week = Slot { start: at("2026-03-02T00:00:00Z"), end: at("2026-03-03T00:00:00Z") };
    let awake = |zone: &str| {
        let zone: Zone = zone.parse().unwrap();
        PersonTime { zone, free: free_of(&[], zone, &[], week) }
    };
    let query = FindQuery { from: week.start, to: week.end, minutes: 60 };
    let alone = find_times(&[awake("UTC")], None, &query);
    assert_eq!(alone[0].slot.start, at("2026-03-02T14:30:00Z"), "around 15:00");
    assert_eq!(
        (alone[0].score, alone[0].reasons.as_slice()),
        (100, [TimeReason::EveryoneFree, TimeReason::MiddleOfDay].as_slice())
    );
    let both = find_times(&[awake("UTC"), awake("America/New_York")], None, &query);
    assert_eq!(both[0].slot.start, at("2026-03-02T17:00:00Z"), "17:00 here is 12:00 there");
    // Kolkata sleeps from 16:30 on, New York until 13:00.
    let people = [awake("UTC"), awake("America/New_York"), awake("Asia/Kolkata")];
    let starts = possible_starts(&people, None, &query);
    let ends = (starts.first().copied(), starts.last().copied());
    assert_eq!(ends, (Some(at("2026-03-02T13:00:00Z")), Some(at("2026-03-02T15:30:00Z"))));
    let three = find_times(&people, None, &query);
    assert!(three.iter().all(|one| one.slot.end <= at("2026-03-02T16:30:00Z")));
    let zones = people.map(|person| person.zone);
    let said = |start: &str| reasons(&zones, Slot { start: at(start), end: at(start) + TimeDelta::hours(1) }, false);
    let [free, early, late] = [TimeReason::EveryoneFree, TimeReason::EarlyForSome, TimeReason::LateForSome];
    assert_eq!(said("2026-03-02T13:00:00Z"), [free, early]);
    assert_eq!(said("2026-03-02T14:00:00Z"), [free, late]);
}

#[test]
fn who_drops_out_makes_times_possible_and_those_alone_are_told() {
    let hours = |spans: &[(i64, i64)]| PersonTime {
        zone: Zone::UTC,
        free: spans.iter().map(|(from, to)| Slot { start: minute(from * 60), end: minute(to * 60) }).collect(),
    };
    let people = [hours(&[(8, 22)]), hours(&[(9, 12), (14, 17)]), hours(&[(10, 11)])];
    let query = FindQuery { from: minute(0), to: minute(1_440), minutes: 60 };
    let starts = |without| find_times(&people, without, &query).iter().map(|one| one.slot.start).collect::<Vec<_>>();
    assert_eq!(starts(None), [minute(600)]);
    let repaired = starts(Some(2));
    assert!(!repaired.contains(&minute(600)), "that one was possible before");
    assert_eq!(repaired.first(), Some(&minute(14 * 60 + 30)));
    assert!(find_times(&people, Some(0), &query).is_empty(), "nobody else is kept by them");
    assert!(possible_starts(&[], None, &query).is_empty());
}

fn search() -> FindTimesRequest {
    FindTimesRequest {
        people: vec![Uuid::from_u128(1).to_string(), Uuid::from_u128(2).to_string(), Uuid::from_u128(1).to_string()],
        minutes: 60,
        from: "2026-03-02T09:00:00Z".into(),
        to: "2026-03-16T09:00:00Z".into(),
        drop: None,
    }
}

#[test]
fn a_search_names_people_a_length_and_a_stretch_that_lies_ahead() {
    let now = at("2026-03-05T00:00:00Z");
    let parsed = search().parse(now).unwrap();
    assert_eq!((parsed.people.len(), parsed.without, parsed.query.from), (2, None, now));
    let dropped = FindTimesRequest { drop: Some(Uuid::from_u128(2).to_string()), ..search() };
    assert_eq!(dropped.parse(now).unwrap().without, Some(1));
    let fields = |request: FindTimesRequest| -> Vec<(String, String)> {
        let refusal = request.parse(now).unwrap_err();
        refusal.fields.into_iter().map(|field| (field.field, field.code)).collect()
    };
    let many = (0..13).map(|n| Uuid::from_u128(n).to_string()).collect();
    let wrong = FindTimesRequest { people: many, minutes: 14, to: "soon".into(), ..search() };
    let expected = [("people", "people_counted"), ("minutes", "out_of_range"), ("to", "instant_invalid")];
    assert_eq!(fields(wrong), expected.map(|(field, code)| (field.into(), code.into())));
    assert_eq!(fields(FindTimesRequest { people: Vec::new(), ..search() })[0].1, "people_counted");
    let mut hidden = vec![Uuid::from_u128(1).to_string(); 24];
    hidden.push(Uuid::from_u128(2).to_string());
    assert_eq!(fields(FindTimesRequest { people: hidden, ..search() })[0].1, "people_counted", "nobody is left out");
    for minutes in [i64::MIN, 0, 241, i64::MAX] {
        assert_eq!(fields(FindTimesRequest { minutes, ..search() })[0].1, "out_of_range");
    }
    for (to, code) in [
        ("2026-03-02T09:00:00Z", "end_not_after_start"),
        ("2026-04-02T09:00:01Z", "range_too_long"),
        ("2026-03-04T09:00:00Z", "range_over"),
    ] {
        assert_eq!(fields(FindTimesRequest { to: to.into(), ..search() })[0].1, code, "{to}");
    }
    let stranger = FindTimesRequest { drop: Some(Uuid::from_u128(9).to_string()), ..search() };
    assert_eq!(fields(stranger)[0].1, "drop_not_among");
    let nobody = FindTimesRequest { people: vec!["me".into()], ..search() };
    assert_eq!(nobody.parse(now).unwrap_err().kind.status(), 404);
}

#[test]
fn twelve_people_and_two_weeks_take_less_than_fifty_milliseconds() {
    let within = Slot { start: minute(0), end: minute(14 * 1_440) };
    let people: Vec<PersonTime> = (0..12)
        .map(|n| {
            let busy: Vec<Slot> =
                (0..60).map(|k| Slot { start: minute(k * 330 + n * 17), end: minute(k * 330 + n * 17 + 15) }).collect();
            let zone = zones()[n as usize % 2];
            PersonTime { zone, free: free_of(&[], zone, &busy, within) }
        })
        .collect();
    let query = FindQuery { from: within.start, to: within.end, minutes: 15 };
    let began = Instant::now();
    let found = find_times(&people, None, &query);
    let took = began.elapsed();
    println!("12 people, 14 days: {took:?}, {} times", found.len());
    assert!(!found.is_empty() && took < Duration::from_millis(50), "{took:?}");
}
