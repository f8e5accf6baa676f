//! Exploration: a fixed share of places goes to tutors we know little about.
//!
//! Without it a ranker trained on its own lists never learns about new tutors (exposure bias). Every placement carries
//! its propensity, the probability with which this tutor got this place, which the caller logs: without it later
//! training could not undo the draw. Randomness is an argument; the same draws give the same list.

use serde::{Deserialize, Serialize};

/// How much to explore.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Exploration {
    /// Probability (0 to 1) that a place other than the first goes to a new tutor.
    pub share: f32,
    /// Number of places to fill.
    pub places: usize,
}

/// One place of the list that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Placement {
    /// Position in the caller's ranked or new list.
    pub index: usize,
    /// True when the place was given to a new tutor on purpose.
    pub explored: bool,
    /// Probability of this choice at this place given the places before, in (0, 1].
    pub propensity: f32,
}

/// Fills places from `ranked` (best first, by index) and from `new` (tutors with little history, any order).
///
/// The first place is always the best of `ranked`. `draw` gives numbers in [0, 1): two per place after the first. A
/// tutor that is in both lists appears once. Propensity of a ranked choice is 1 - share, of a new one
/// share / (new tutors left); it is 1 when there was no choice.
#[must_use]
pub fn explore(plan: Exploration, ranked: &[usize], new: &[usize], mut draw: impl FnMut() -> f32) -> Vec<Placement> {
    let share = if plan.share.is_nan() { 0.0 } else { plan.share.clamp(0.0, 1.0) };
    let mut ranked: Vec<usize> = ranked.to_vec();
    let mut fresh: Vec<usize> = new.to_vec();
    let mut list: Vec<Placement> = Vec::with_capacity(plan.places);
    while list.len() < plan.places && !(ranked.is_empty() && fresh.is_empty()) {
        let wants_new = !list.is_empty() && draw() < share;
        let choice = draw();
        let placement = if fresh.is_empty() || (!wants_new && !ranked.is_empty()) {
            let propensity = if fresh.is_empty() || list.is_empty() { 1.0 } else { 1.0 - share };
            ranked.first().map(|index| Placement { index: *index, explored: false, propensity })
        } else {
            let pick = ((choice * fresh.len() as f32) as usize).min(fresh.len() - 1);
            let chance = if ranked.is_empty() { 1.0 } else { share };
            let propensity = chance / fresh.len() as f32;
            fresh.get(pick).map(|index| Placement { index: *index, explored: true, propensity })
        };
        let Some(placement) = placement else { break };
        ranked.retain(|index| *index != placement.index);
        fresh.retain(|index| *index != placement.index);
        list.push(placement);
    }
    list
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;

    /// A small congruential generator: enough spread for a share, and the seed is in the test.
    fn draws(seed: u64) -> impl FnMut() -> f32 {
        let mut state = seed;
        move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f32 / (1u64 << 24) as f32
        }
    }

    #[test]
    fn without_a_share_the_ranking_is_shown_as_it_is() {
        let list = explore(Exploration { share: 0.0, places: 3 }, &[4, 2, 7, 1], &[9], draws(1));
        assert_eq!(list.iter().map(|place| place.index).collect::<Vec<_>>(), [4, 2, 7]);
        assert!(list.iter().all(|place| !place.explored));
    }

    #[test]
    fn the_share_of_explored_places_is_the_share_asked_for() {
        let ranked: Vec<usize> = (0..100).collect();
        let new: Vec<usize> = (100..200).collect();
        let mut draw = draws(7);
        let mut explored = 0;
        for _ in 0..500 {
            let list = explore(Exploration { share: 0.2, places: 11 }, &ranked, &new, &mut draw);
            assert!(!list[0].explored, "the best keeps the first place");
            explored += list.iter().filter(|place| place.explored).count();
        }
        assert!((900..=1100).contains(&explored), "seed 7: {explored} of 5000 places");
    }

    #[test]
    fn logged_propensities_undo_the_draw() {
        let ranked: Vec<usize> = (0..20).collect();
        let new: Vec<usize> = (20..25).collect();
        let mut draw = draws(11);
        let mut weighted = 0.0;
        for _ in 0..4000 {
            let list = explore(Exploration { share: 0.3, places: 2 }, &ranked, &new, &mut draw);
            if list[1].index == 22 {
                weighted += 1.0 / f64::from(list[1].propensity);
            }
        }
        assert!((weighted / 4000.0 - 1.0).abs() < 0.15, "seed 11: {}", weighted / 4000.0);
    }

    #[test]
    fn a_tutor_in_both_lists_appears_once_and_an_empty_market_gives_an_empty_list() {
        let list = explore(Exploration { share: 1.0, places: 9 }, &[1, 2], &[2, 3], draws(3));
        let mut seen: Vec<_> = list.iter().map(|place| place.index).collect();
        seen.sort_unstable();
        assert_eq!(seen, [1, 2, 3]);
        assert!(explore(Exploration { share: 0.5, places: 9 }, &[], &[], draws(3)).is_empty());
    }
}
