//! Cold start: how well people without a past are served, measured where nothing but profiles can help.
//!
//! A tutor is new while shown fewer than ten times, a student until the first list. A list of a new student counts as a
//! whole; of any other list the new tutors in it are ranked among themselves, when there are at least two. "Cold start"
//! is all of these together; the two halves stand beside it.

use super::{Judged, Slice, lift_interval, metrics};
use crate::features::{Row, Signal};

/// A tutor shown fewer times than this before is new.
pub const COLD_SHOWS: f32 = 10.0;
/// A student with fewer lists than this before is new.
pub const COLD_LISTS: f32 = 1.0;
/// Fewer lists than this say nothing.
const FEWEST: usize = 5;

/// NDCG@10 of the model, the rules and popularity, list by list.
#[derive(Default)]
struct Measured([Vec<Option<f64>>; 3]);

/// Collects cold lists.
#[derive(Default)]
pub struct ColdStart {
    tutors: Measured,
    students: Measured,
    together: Measured,
}

impl Measured {
    fn add(&mut self, rankings: [&[f32]; 3], gains: &[f32]) {
        for (found, scores) in self.0.iter_mut().zip(rankings) {
            found.push(metrics::ndcg(scores, gains, 10));
        }
    }

    fn slice(&self, name: String, seed: u64) -> Option<Slice> {
        let [model, rules, popularity] = &self.0;
        let lists = model.iter().flatten().count();
        let ndcg =
            Judged { model: metrics::mean(model), rules: metrics::mean(rules), popularity: metrics::mean(popularity) };
        let over_rules = lift_interval(model, rules, seed);
        (lists >= FEWEST).then_some(Slice { name, lists, ndcg, over_rules })
    }
}

impl ColdStart {
    /// Takes in one list; `rankings` are the scores of the model, the rules and popularity.
    pub fn add(&mut self, rows: &[Row], rankings: [&[f32]; 3], gains: &[f32]) {
        let Some(first) = rows.first() else { return };
        let is_new = first[Signal::StudentLists as usize] < COLD_LISTS.ln_1p();
        if is_new {
            self.students.add(rankings, gains);
            self.together.add(rankings, gains);
        }
        let new: Vec<usize> =
            (0..rows.len()).filter(|row| rows[*row][Signal::TutorShows as usize] < COLD_SHOWS.ln_1p()).collect();
        if new.len() < 2 {
            return;
        }
        let part = |values: &[f32]| -> Vec<f32> { new.iter().map(|row| values[*row]).collect() };
        let [model, rules, popularity] = rankings.map(part);
        let (rankings, gains): ([&[f32]; 3], _) = ([&model, &rules, &popularity], part(gains));
        self.tutors.add(rankings, &gains);
        if !is_new {
            self.together.add(rankings, &gains);
        }
    }

    /// The slices with enough lists; `place` says where they were measured, `seed` resamples them.
    pub fn slices(&self, place: &str, seed: u64) -> Vec<Slice> {
        let named = [
            (&self.together, "cold start"),
            (&self.tutors, "cold start: new tutors"),
            (&self.students, "cold start: new students"),
        ];
        named.into_iter().filter_map(|(measured, name)| measured.slice(format!("{name}{place}"), seed)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::WIDTH;

    fn row(lists: f32, shows: f32) -> Row {
        let mut row = [0.0; WIDTH];
        row[Signal::StudentLists as usize] = lists.ln_1p();
        row[Signal::TutorShows as usize] = shows.ln_1p();
        row
    }

    #[test]
    fn only_new_people_count_and_known_tutors_do_not_help_a_list_of_a_known_student() {
        let mut cold = ColdStart::default();
        let known = [row(3.0, 50.0), row(3.0, 2.0), row(3.0, 9.0)];
        for _ in 0..FEWEST {
            // The best tutor is known; among the two new ones the model is right and the rules are wrong.
            cold.add(&known, [&[0.0, 2.0, 1.0], &[9.0, 1.0, 2.0], &[9.0, 0.0, 0.0]], &[5.0, 1.0, 0.0]);
            cold.add(&[row(3.0, 50.0), row(3.0, 60.0)], [&[0.0, 1.0]; 3], &[1.0, 0.0]);
        }
        let slices = cold.slices("", 1);
        assert!(slices.iter().all(|slice| slice.over_rules.low > 0.0), "{slices:?}");
        let names: Vec<&str> = slices.iter().map(|slice| slice.name.as_str()).collect();
        assert_eq!(names, ["cold start", "cold start: new tutors"], "no student was new");
        let ndcg = slices.first().map(|slice| (slice.lists, slice.ndcg.model, slice.ndcg.rules));
        assert!(ndcg.is_some_and(|(lists, model, rules)| lists == FEWEST && model > 0.99 && rules < 0.7), "{ndcg:?}");
        cold.add(&[row(0.0, 50.0), row(0.0, 60.0)], [&[1.0, 0.0]; 3], &[1.0, 0.0]);
        assert_eq!(cold.slices("", 1).first().map(|slice| slice.lists), Some(FEWEST + 1));
    }
}
