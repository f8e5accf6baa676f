//! A marketplace with planted preferences, written as a data set whose truth is known.
//!
//! `truth.csv` holds, for lists of random candidates in the last third of the days, the planted utility of each: the
//! evaluation ranks these lists and compares with the ideal order. The data set itself is what a real market would
//! have recorded, with its biases. Everything depends on the seed and the sizes alone.

mod choices;
mod people;
mod texts;
mod write;

use crate::{
    dataset::{DAY_MS, HOUR_MS},
    dice::Dice,
    error::{MatchError, Result},
};
use choices::Preferences;
use people::{SimStudent, SimTutor, student, tutor};
use std::path::Path;

/// Monday 2025-01-06 00:00 UTC, the first simulated day.
const START: i64 = 1_736_121_600_000;
/// Candidates per list in `truth.csv`.
const TRUTH_LIST: usize = 40;

/// Size and seed of a market.
#[derive(Debug, Clone, Copy)]
pub struct Market {
    pub seed: u64,
    pub tutors: u32,
    pub students: u32,
    pub days: u32,
}

/// One shown row, with indices into the people.
struct Shown {
    student: usize,
    tutor: usize,
    subject: usize,
    at: i64,
    clicked: bool,
    booked: bool,
    completed: bool,
    rating: Option<u8>,
}

/// One planted utility.
struct Truth {
    student: usize,
    tutor: usize,
    subject: usize,
    at: i64,
    utility: f64,
}

struct World {
    tutors: Vec<SimTutor>,
    students: Vec<SimStudent>,
    preferences: Preferences,
    /// Clicks and past reviews per tutor: what the showing policy follows.
    popularity: Vec<f64>,
    /// Bookings per tutor in the running week.
    week: Vec<u32>,
}

/// Simulates a market and writes its data set into `out`, whole or not at all.
pub fn simulate(market: Market, out: &Path) -> Result<usize> {
    let bounds =
        [("tutors", market.tutors, 5, 20_000), ("students", market.students, 5, 50_000), ("days", market.days, 2, 600)];
    for (name, value, low, high) in bounds {
        if value < low || value > high {
            return Err(MatchError::Refused(format!("--{name} {value} lies outside {low} to {high}")));
        }
    }
    let mut dice = Dice::new(market.seed);
    let preferences = Preferences::draw(&mut dice);
    let tutors: Vec<SimTutor> = (0..market.tutors).map(|_| tutor(START, market.days, &mut dice)).collect();
    let students: Vec<SimStudent> = (0..market.students).map(|_| student(START, market.days, &mut dice)).collect();
    let popularity = tutors.iter().map(|tutor| f64::from(tutor.past_reviews)).collect();
    let week = vec![0; tutors.len()];
    let mut world = World { tutors, students, preferences, popularity, week };
    let mut shown = Vec::new();
    let mut truth = Vec::new();
    for day in 0..market.days {
        if day % 7 == 0 {
            world.week.fill(0);
        }
        let requests = world.requests(day, &mut dice);
        for (at, student) in requests {
            world.request(at, student, &mut shown, &mut dice);
            if day * 3 >= market.days * 2 && dice.chance(0.35) {
                world.probe(at, student, &mut truth, &mut dice);
            }
        }
    }
    write::market(&world, &shown, &truth, out)?;
    Ok(shown.len())
}

impl World {
    /// Who looks for a tutor on this day, and when, in time order.
    fn requests(&self, day: u32, dice: &mut Dice) -> Vec<(i64, usize)> {
        let midnight = START + i64::from(day) * DAY_MS;
        let mut found = Vec::new();
        for (index, student) in self.students.iter().enumerate() {
            let at = midnight + 6 * HOUR_MS + (dice.unit() * 57_600.0) as i64 * 1000;
            if at > student.created_at && dice.chance((0.1 * student.activity).min(0.9)) {
                found.push((at, index));
            }
        }
        found.sort_unstable();
        found
    }

    fn candidates(&self, at: i64, subject: usize) -> Vec<usize> {
        let fits = |tutor: &SimTutor| tutor.created_at < at && tutor.subjects.contains(&subject);
        self.tutors.iter().enumerate().filter(|(_, tutor)| fits(tutor)).map(|(index, _)| index).collect()
    }

    fn request(&mut self, at: i64, who: usize, rows: &mut Vec<Shown>, dice: &mut Dice) {
        let Some(student) = self.students.get(who) else { return };
        let Some(subject) = dice.pick(&student.subjects).copied() else { return };
        let candidates = self.candidates(at, subject);
        let popularity = |tutor: usize| self.popularity.get(tutor).map_or(0.0, |count| (1.0 + count).ln());
        let places = self.preferences.shown(&candidates, popularity, dice);
        let mut clicked = Vec::new();
        let first = rows.len();
        for (place, index) in places.into_iter().enumerate() {
            let Some(tutor) = self.tutors.get(index) else { continue };
            let utility = self.preferences.utility(student, tutor, subject);
            let click = self.preferences.clicks(utility, place, dice);
            if click {
                clicked.push((index, utility));
            }
            rows.push(Shown {
                student: who,
                tutor: index,
                subject,
                at,
                clicked: click,
                booked: false,
                completed: false,
                rating: None,
            });
        }
        clicked.retain(|(index, _)| {
            self.tutors.get(*index).zip(self.week.get(*index)).is_some_and(|(tutor, used)| *used < tutor.capacity)
        });
        let booked = Preferences::books(&clicked, dice);
        for row in rows.iter_mut().skip(first) {
            let Some(tutor) = self.tutors.get(row.tutor) else { continue };
            if row.clicked
                && let Some(count) = self.popularity.get_mut(row.tutor)
            {
                *count += 1.0;
            }
            if booked == Some(row.tutor) {
                row.booked = true;
                row.completed = dice.chance(tutor.reliability);
                row.rating = if row.completed { Preferences::rating(student, tutor, dice) } else { None };
                if let Some(used) = self.week.get_mut(row.tutor) {
                    *used += 1;
                }
            }
        }
    }

    /// A list of random candidates with their planted utility.
    fn probe(&self, at: i64, who: usize, rows: &mut Vec<Truth>, dice: &mut Dice) {
        let Some(student) = self.students.get(who) else { return };
        let Some(subject) = dice.pick(&student.subjects).copied() else { return };
        let mut candidates = self.candidates(at, subject);
        dice.shuffle(&mut candidates);
        candidates.truncate(TRUTH_LIST);
        for index in candidates {
            let Some(tutor) = self.tutors.get(index) else { continue };
            let utility = self.preferences.utility(student, tutor, subject);
            rows.push(Truth { student: who, tutor: index, subject, at, utility });
        }
    }
}
