//! Finding cycles: everybody teaches the next what that one wants to learn, the last teaches the first.
//!
//! The walk begins with whoever asks and goes from each person to those who want what that one teaches. It is bounded:
//! a market in which everybody teaches everybody anything has more cycles than anybody would read.

use crate::matching::hours::{HOURS, WeeklyHours};
use chrono::{DateTime, Datelike, TimeDelta, Timelike, Utc};
use std::collections::HashMap;
use uuid::Uuid;

/// People in a cycle at most.
pub const LONGEST: usize = 4;
/// Steps of one walk at most.
const STEPS_MAX: usize = 50_000;

/// Somebody who teaches and wants to learn.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Barterer {
    pub id: Uuid,
    /// Skill and proficiency, 0 to 100.
    pub teaches: Vec<(Uuid, i32)>,
    pub learns: Vec<Uuid>,
    /// When there is time in an ordinary week; none when not said.
    pub hours: Option<WeeklyHours>,
}

/// One person of a cycle.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct FoundSeat {
    pub person: Uuid,
    /// What is taught to the next one.
    pub teaches: Uuid,
    pub proficiency: i32,
    /// What is learnt from the one before.
    pub learns: Uuid,
    /// Hours of the week free for this one and the next; none when one of them did not say.
    pub shared_hours: Option<u32>,
    /// The first of these hours.
    pub meets_hour: Option<u8>,
}

/// A cycle, whoever asked first.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct FoundCycle {
    /// Follows from who teaches whom what: the same for everybody in it.
    pub id: Uuid,
    pub seats: Vec<FoundSeat>,
    /// 0 to 1: how close the best and the least proficient of them are.
    pub fairness: f32,
    /// Orders cycles: fair ones, with time, and short ones first.
    pub score: f32,
}

/// Cycles of two to [`LONGEST`] people that contain `me`, best first; of the same people only the best.
#[must_use]
pub fn cycles(people: &[Barterer], me: Uuid, most: usize) -> Vec<FoundCycle> {
    let mut wanting: HashMap<Uuid, Vec<usize>> = HashMap::new();
    for (place, person) in people.iter().enumerate() {
        for skill in &person.learns {
            wanting.entry(*skill).or_default().push(place);
        }
    }
    let Some(start) = people.iter().position(|person| person.id == me) else { return Vec::new() };
    let mut walk = Walk { people, wanting, start, steps: 0, path: Vec::new(), best: HashMap::new() };
    walk.from(start);
    let mut found: Vec<FoundCycle> = walk.best.into_values().collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
    found.truncate(most);
    found
}

/// Who teaches what to the next; the places are those of `people`.
#[derive(Clone, Copy)]
struct Step {
    person: usize,
    teaches: Uuid,
    proficiency: i32,
    next: usize,
    shared: Option<WeeklyHours>,
}

struct Walk<'a> {
    people: &'a [Barterer],
    wanting: HashMap<Uuid, Vec<usize>>,
    start: usize,
    steps: usize,
    path: Vec<Step>,
    best: HashMap<Vec<Uuid>, FoundCycle>,
}

impl Walk<'_> {
    fn from(&mut self, at: usize) {
        let Some(person) = self.people.get(at) else { return };
        for (skill, proficiency) in &person.teaches {
            let next = self.wanting.get(skill).cloned().unwrap_or_default();
            for next in next.into_iter().filter(|next| *next != at) {
                self.steps += 1;
                if self.steps > STEPS_MAX {
                    return;
                }
                let Some(shared) = shared(person, self.people.get(next)) else { continue };
                let step = Step { person: at, teaches: *skill, proficiency: *proficiency, next, shared };
                self.step(step);
            }
        }
    }

    fn step(&mut self, step: Step) {
        let closes = step.next == self.start;
        if !closes && (self.path.len() + 1 >= LONGEST || self.path.iter().any(|known| known.person == step.next)) {
            return;
        }
        self.path.push(step);
        if closes {
            self.close();
        } else {
            self.from(step.next);
        }
        self.path.pop();
    }

    fn close(&mut self) {
        let Some(cycle) = self.cycle() else { return };
        let mut key: Vec<Uuid> = cycle.seats.iter().map(|seat| seat.person).collect();
        key.sort_unstable();
        let better = self
            .best
            .get(&key)
            .is_none_or(|known| cycle.score > known.score || (cycle.score >= known.score && cycle.id < known.id));
        if better {
            self.best.insert(key, cycle);
        }
    }

    fn cycle(&self) -> Option<FoundCycle> {
        let learns = |place: usize| self.path.iter().find(|step| step.next == place).map(|step| step.teaches);
        let mut seats = Vec::with_capacity(self.path.len());
        for step in &self.path {
            seats.push(FoundSeat {
                person: self.people.get(step.person)?.id,
                teaches: step.teaches,
                proficiency: step.proficiency,
                learns: learns(step.person)?,
                shared_hours: step.shared.map(|shared| shared.count()),
                meets_hour: step
                    .shared
                    .and_then(|shared| (0..HOURS).find(|hour| shared.contains(*hour)))
                    .map(|h| h as u8),
            });
        }
        // Whoever asks, the one with the least id stands first.
        let first = seats.iter().enumerate().min_by_key(|(_, seat)| seat.person).map(|(place, _)| place)?;
        seats.rotate_left(first);
        let (least, greatest) = seats
            .iter()
            .fold((i32::MAX, i32::MIN), |(low, high), seat| (low.min(seat.proficiency), high.max(seat.proficiency)));
        let fairness = if greatest <= 0 { 1.0 } else { least.max(0) as f32 / greatest as f32 };
        let hours = |seat: &FoundSeat| seat.shared_hours.map_or(0.3, |hours| (hours as f32 / 6.0).min(1.0));
        let time = seats.iter().map(hours).fold(1.0_f32, f32::min);
        let short = 1.0 - (seats.len() as f32 - 2.0) / (LONGEST as f32 - 1.0);
        Some(FoundCycle { id: id_of(&seats), fairness, score: 0.4 * fairness + 0.35 * time + 0.25 * short, seats })
    }
}

/// The hours that two people share: none within when one of them did not say, nothing at all when both did and share
/// none.
#[allow(clippy::option_option)] // Both nones are said above.
fn shared(one: &Barterer, other: Option<&Barterer>) -> Option<Option<WeeklyHours>> {
    let Some((one, other)) = one.hours.zip(other?.hours) else { return Some(None) };
    let both = (0..HOURS)
        .filter(|hour| one.contains(*hour) && other.contains(*hour))
        .fold(WeeklyHours::empty(), WeeklyHours::with);
    (both.count() > 0).then_some(Some(both))
}

/// FNV-1a of 128 bits (in the public domain) over who teaches what, in the order of the seats.
fn id_of(seats: &[FoundSeat]) -> Uuid {
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let parts = seats.iter().flat_map(|seat| seat.person.into_bytes().into_iter().chain(seat.teaches.into_bytes()));
    for byte in parts {
        hash = (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
    }
    uuid::Builder::from_u128(hash).with_version(uuid::Version::Custom).into_uuid()
}

/// The next instant at which that hour of the week (UTC, Monday first) begins, a day from `now` at the earliest.
#[must_use]
pub fn next_hour(hour: u8, now: DateTime<Utc>) -> DateTime<Utc> {
    let from = now + TimeDelta::days(1);
    let into = i64::from(from.weekday().num_days_from_monday()) * 24 + i64::from(from.hour());
    let whole = from
        - TimeDelta::minutes(from.minute().into())
        - TimeDelta::seconds(from.second().into())
        - TimeDelta::nanoseconds(from.nanosecond().into());
    let ahead = (i64::from(hour) - into).rem_euclid(HOURS as i64);
    let begins = whole + TimeDelta::hours(ahead);
    if begins < from { begins + TimeDelta::days(7) } else { begins }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn barterer(n: u128, teaches: &[u128], learns: &[u128]) -> Barterer {
        Barterer {
            id: id(n),
            teaches: teaches.iter().map(|skill| (id(1_000 + skill), 60)).collect(),
            learns: learns.iter().map(|skill| id(1_000 + skill)).collect(),
            hours: None,
        }
    }

    fn lengths(people: &[Barterer], me: u128) -> Vec<usize> {
        let mut found: Vec<usize> = cycles(people, id(me), 50).iter().map(|cycle| cycle.seats.len()).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn two_who_want_what_the_other_teaches_are_a_cycle_and_one_wish_alone_is_none() {
        assert_eq!(lengths(&[barterer(1, &[1], &[2]), barterer(2, &[2], &[1])], 1), [2]);
        assert_eq!(lengths(&[barterer(1, &[1], &[2]), barterer(2, &[2], &[3])], 1), Vec::<usize>::new());
        assert_eq!(lengths(&[barterer(1, &[1], &[1])], 1), Vec::<usize>::new(), "nobody teaches themselves");
    }

    #[test]
    fn circles_of_three_and_four_are_found_and_five_are_too_many() {
        let ring = |length: u128| -> Vec<Barterer> {
            (0..length).map(|n| barterer(n + 1, &[n], &[(n + length - 1) % length])).collect()
        };
        assert_eq!(lengths(&ring(3), 1), [3]);
        assert_eq!(lengths(&ring(4), 3), [4]);
        assert!(lengths(&ring(5), 1).is_empty());
    }

    #[test]
    fn everybody_in_a_cycle_finds_it_by_the_same_id_with_the_same_seats() {
        let people = [barterer(3, &[1], &[3]), barterer(1, &[2], &[1]), barterer(2, &[3], &[2])];
        let seen: Vec<FoundCycle> = [1, 2, 3].map(|me| cycles(&people, id(me), 5).remove(0)).to_vec();
        assert!(seen.iter().all(|cycle| *cycle == seen[0]));
        let seats: Vec<Uuid> = seen[0].seats.iter().map(|seat| seat.person).collect();
        assert_eq!(seats, [id(1), id(2), id(3)]);
        for (place, seat) in seen[0].seats.iter().enumerate() {
            assert_eq!(seen[0].seats[(place + 1) % 3].learns, seat.teaches);
        }
    }

    #[test]
    fn two_without_a_common_hour_teach_each_other_nothing_and_who_did_not_say_may() {
        let mut people = vec![barterer(1, &[1], &[2]), barterer(2, &[2], &[1])];
        people[0].hours = Some(WeeklyHours::empty().with(10));
        assert_eq!(cycles(&people, id(1), 5)[0].seats[0].shared_hours, None);
        people[1].hours = Some(WeeklyHours::empty().with(11));
        assert!(cycles(&people, id(1), 5).is_empty());
        people[1].hours = Some(WeeklyHours::empty().with(10).with(11));
        let seat = cycles(&people, id(1), 5).remove(0).seats.remove(0);
        assert_eq!((seat.shared_hours, seat.meets_hour), (Some(1), Some(10)));
    }

    #[test]
    fn a_fair_cycle_comes_before_an_unfair_one() {
        let mut people = vec![barterer(1, &[1], &[2, 3]), barterer(2, &[2], &[1]), barterer(3, &[3], &[1])];
        people[1].teaches[0].1 = 20;
        let found = cycles(&people, id(1), 5);
        assert_eq!(found[0].seats[1].person, id(3));
        assert!(found[0].fairness > found[1].fairness);
    }

    #[test]
    fn the_hour_comes_a_day_from_now_at_the_earliest_and_within_eight_days() {
        let now = DateTime::parse_from_rfc3339("2026-03-02T10:30:00Z").unwrap().to_utc(); // a Monday
        assert_eq!(next_hour(34, now).to_rfc3339(), "2026-03-10T10:00:00+00:00"); // Tuesday ten: half an hour too early
        assert_eq!(next_hour(35, now).to_rfc3339(), "2026-03-03T11:00:00+00:00");
        assert_eq!(next_hour(10, now).to_rfc3339(), "2026-03-09T10:00:00+00:00");
    }

    fn some_skills() -> impl Strategy<Value = Vec<u128>> {
        proptest::collection::vec(0_u128..6, 0..3)
    }

    proptest! {
        #[test]
        fn whatever_people_teach_a_cycle_is_one(
            lists in proptest::collection::vec((some_skills(), some_skills()), 1..9),
        ) {
            let people: Vec<Barterer> =
                lists.iter().enumerate().map(|(n, (teach, learn))| barterer(n as u128 + 1, teach, learn)).collect();
            for cycle in cycles(&people, id(1), 100) {
                let length = cycle.seats.len();
                prop_assert!((2..=LONGEST).contains(&length));
                prop_assert!((0.0..=1.0).contains(&cycle.fairness));
                let mut everybody: Vec<Uuid> = cycle.seats.iter().map(|seat| seat.person).collect();
                everybody.sort_unstable();
                everybody.dedup();
                prop_assert_eq!(everybody.len(), length);
                prop_assert!(everybody.contains(&id(1)));
                for (place, seat) in cycle.seats.iter().enumerate() {
                    let person = people.iter().find(|person| person.id == seat.person).unwrap();
                    prop_assert!(person.teaches.iter().any(|(skill, _)| *skill == seat.teaches));
                    prop_assert!(person.learns.contains(&seat.learns));
                    prop_assert_eq!(cycle.seats[(place + 1) % length].learns, seat.teaches);
                }
            }
        }
    }
}
