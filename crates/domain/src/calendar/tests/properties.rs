//! Random calendars around random transitions: the engine against the oracle, and what must hold between any two of its
//! answers.

use super::{
    super::{Audience, Candidate, Slot, SlotQuery, TakenTime, explain, reach, slots},
    oracle::Oracle,
    rules,
    transitions::transition_in,
};
use crate::{
    calendar::{
        Zone,
        availability::{Availability, DateException, WeeklyBlock},
        away::{TimeOff, Travel},
        instant_text,
        zone::every_zone,
    },
    ids::{TimeOffId, TravelId},
};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::{prelude::*, sample::select, test_runner::RngSeed};
use std::hash::{BuildHasher, Hasher, RandomState};

/// `PROPTEST_RNG_SEED` repeats a run; the seed stands in the output of a failed test.
fn seeded(cases: u32) -> ProptestConfig {
    let given = std::env::var("PROPTEST_RNG_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(|| RandomState::new().build_hasher().finish());
    println!("PROPTEST_RNG_SEED={seed}");
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(seed), failure_persistence: None, ..ProptestConfig::default() }
}

/// A tutor's calendar and a question about it.
#[derive(Clone, Debug)]
struct Scene {
    wire: Availability,
    busy: Vec<Slot>,
    lessons: Vec<DateTime<Utc>>,
    now: DateTime<Utc>,
    from: DateTime<Utc>,
    minutes: i32,
}

impl Scene {
    fn taken(&self) -> TakenTime {
        TakenTime::new(&self.busy, &self.lessons)
    }

    fn query(&self) -> SlotQuery<'static> {
        SlotQuery {
            now: self.now,
            from: self.from,
            to: self.from + TimeDelta::days(3),
            minutes: self.minutes,
            lengths: &[],
            limit: usize::MAX,
        }
    }
}

fn wall(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A block on five-minute bounds; short ones are likelier, and the hours around midnight and the usual hour of change
/// are no rarer than others.
fn range() -> impl Strategy<Value = (u32, u32)> {
    (0..288_u32, prop_oneof![1..24_u32, 1..288_u32])
        .prop_map(|(start, length)| (start * 5, (start + length).min(288) * 5))
}

fn weekly() -> impl Strategy<Value = Vec<WeeklyBlock>> {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let block = move |(day, (start, end)): (usize, (u32, u32))| WeeklyBlock {
        weekday: days[day].to_owned(),
        start: wall(start),
        end: wall(end),
    };
    prop_oneof![
        12 => prop::collection::vec((0..7_usize, range()).prop_map(block), 0..16),
        4 => range().prop_map(move |range| (0..7).map(|day| block((day, range))).collect()),
        1 => Just((0..7).map(|day| block((day, (0, 1440)))).collect()),
    ]
}

/// Day relative to the window, blocked or not, the hours.
type SketchedException = (i64, bool, Option<(u32, u32)>);

fn exceptions() -> impl Strategy<Value = Vec<SketchedException>> {
    let exception = (-1..5_i64, any::<bool>(), prop::option::weighted(0.8, range()));
    prop::collection::vec(exception.prop_filter("open needs times", |e| e.1 || e.2.is_some()), 0..5)
}

/// Minutes after the window's beginning, length, whether it is a lesson.
fn claims() -> impl Strategy<Value = Vec<(i64, i64, bool)>> {
    prop::collection::vec((-600..1100_i64, 1..50_i64, any::<bool>()).prop_map(|(s, l, k)| (s * 5, l * 5, k)), 0..10)
}

/// Minutes after the window's beginning from which and up to which something lasts.
fn stretch() -> impl Strategy<Value = Option<(i64, i64)>> {
    prop::option::weighted(
        0.4,
        (-600..900_i64, 1..700_i64).prop_map(|(start, length)| (start * 5, (start + length) * 5)),
    )
}

fn time_off(from: DateTime<Utc>, (start, end): (i64, i64)) -> TimeOff {
    let at = |minutes| instant_text(from + TimeDelta::minutes(minutes));
    TimeOff { id: TimeOffId(uuid::Uuid::nil()), from: at(start), to: at(end), note: String::new() }
}

fn travel(from: DateTime<Utc>, range: (i64, i64), place: Zone) -> Travel {
    let TimeOff { from, to, .. } = time_off(from, range);
    Travel { id: TravelId(uuid::Uuid::nil()), from, to, time_zone: place.name().to_owned() }
}

prop_compose! {
    fn scene()(
        (zone, year, lead) in (select(every_zone()), 2000..2040_i32, 0..48_i64),
        (weekly, exceptions, claims) in (weekly(), exceptions(), claims()),
        (buffer, notice, horizon) in (0..=48_u32, prop_oneof![Just(0), 0..3000_u32], 1..=8_u32),
        increment in select(&[5_u32, 10, 15, 20, 30, 60]),
        max_per_day in prop::option::of(1..=3_u32),
        max_per_week in prop::option::weighted(0.3, 1..=4_u32),
        (off, trip, country) in (stretch(), stretch(), prop::option::weighted(0.3, select(&["DE", "GB", "JP", "US"]))),
        place in select(every_zone()),
        now_before in -1500..6000_i64,
        minutes in prop_oneof![select(&[30, 45, 60, 90, 120][..]), 1..200_i32],
    ) -> Scene {
        let middle = transition_in(zone, year).unwrap_or(1_086_000_000 / 3600 * 3600);
        let from = DateTime::from_timestamp(middle.div_euclid(300) * 300 - lead * 3600, 0).unwrap();
        let date = from.with_timezone(&zone).date_naive();
        let exceptions = exceptions.into_iter().map(|(day, blocked, times)| DateException {
            date: (date + TimeDelta::days(day)).to_string(),
            kind: if blocked { "blocked" } else { "open" }.to_owned(),
            start: times.map(|t| wall(t.0)),
            end: times.map(|t| wall(t.1)),
        }).collect();
        let begins = |start: i64| from + TimeDelta::minutes(start);
        Scene {
            wire: Availability {
                time_zone: zone.name().to_owned(),
                weekly,
                exceptions,
                buffer_minutes: buffer * 5,
                minimum_notice_minutes: notice,
                horizon_days: horizon,
                increment_minutes: increment,
                max_per_day,
                max_per_week,
                holidays: country.map(str::to_owned),
                time_off: off.map(|range| time_off(from, range)).into_iter().collect(),
                travel: trip.map(|range| travel(from, range, place)).into_iter().collect(),
                version: None,
            },
            busy: claims.iter().map(|c| Slot { start: begins(c.0), end: begins(c.0 + c.1) }).collect(),
            lessons: claims.iter().filter(|c| c.2).map(|c| begins(c.0)).collect(),
            now: from - TimeDelta::minutes(now_before),
            from,
            minutes,
        }
    }
}

proptest! {
    #![proptest_config(seeded(240))]

    #[test]
    fn slots_are_what_walking_every_minute_finds(scene in scene()) {
        let found = slots(&rules(&scene.wire), &scene.taken(), &scene.query());
        let expected = Oracle::new(&scene.wire, &scene.busy, &scene.lessons).slots(&scene.query());
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn an_interval_is_explained_as_bookable_exactly_when_it_is_a_slot(
        scene in scene(),
        tries in prop::collection::vec(0..3 * 1440_i64, 40),
        second in 0..60_i64,
    ) {
        let (rules, taken, query) = (rules(&scene.wire), scene.taken(), scene.query());
        let offered = slots(&rules, &taken, &query);
        let near = offered.iter().take(30).flat_map(|slot| [-5, -1, 0, 1, 5].map(|m| slot.start + TimeDelta::minutes(m)));
        let tried = tries.iter().map(|m| query.from + TimeDelta::minutes(*m));
        let odd = offered.first().map(|slot| slot.start + TimeDelta::seconds(second));
        for start in near.chain(tried).chain(odd).filter(|start| (query.from..query.to).contains(start)) {
            let candidate = Candidate { now: scene.now, start, minutes: scene.minutes, lengths: &[] };
            let explanation = explain(&rules, &taken, &candidate, Audience::Tutor);
            let is_slot = offered.iter().any(|slot| slot.start == start);
            prop_assert_eq!(explanation.bookable, is_slot, "{} {:?}", start, explanation.reasons);
            prop_assert_eq!(explanation.bookable, explanation.reasons.is_empty());
        }
    }

    #[test]
    fn slots_do_not_depend_on_the_window_asked_for(scene in scene(), cut in 1..3 * 1440_i64, limit in 0..20_usize) {
        let (rules, query) = (rules(&scene.wire), scene.query());
        let middle = query.from + TimeDelta::minutes(cut);
        // Each window loads what `reach` names and no more.
        let within = |from, to| {
            let reach = reach(from, to);
            let busy: Vec<Slot> =
                scene.busy.iter().filter(|b| b.start < reach.end && b.end > reach.start).copied().collect();
            let lessons: Vec<_> = scene.lessons.iter().filter(|l| **l >= reach.start && **l < reach.end).copied().collect();
            slots(&rules, &TakenTime::new(&busy, &lessons), &SlotQuery { from, to, ..query })
        };
        let whole = within(query.from, query.to);
        let parts = [within(query.from, middle), within(middle, query.to)].concat();
        prop_assert_eq!(&whole, &parts);
        let limited = slots(&rules, &scene.taken(), &SlotQuery { limit, ..query });
        prop_assert_eq!(&limited, &whole[..limit.min(whole.len())]);
    }

    #[test]
    fn any_offered_slot_can_be_booked_and_then_none_offered_runs_into_it(scene in scene(), pick in any::<prop::sample::Index>()) {
        let (rules, query) = (rules(&scene.wire), scene.query());
        let offered = slots(&rules, &scene.taken(), &query);
        prop_assume!(!offered.is_empty());
        let lesson = offered[pick.index(offered.len())];
        let claim = Slot { end: lesson.end + rules.buffer(), ..lesson };
        prop_assert!(scene.busy.iter().all(|busy| busy.end <= claim.start || claim.end <= busy.start), "claims collide");
        let busy = [scene.busy.clone(), vec![claim]].concat();
        let lessons = [scene.lessons.clone(), vec![lesson.start]].concat();
        for slot in slots(&rules, &TakenTime::new(&busy, &lessons), &query) {
            prop_assert!(slot.end + rules.buffer() <= claim.start || claim.end <= slot.start);
        }
    }
}
