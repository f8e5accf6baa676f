//! Boosting: tree after tree on the gradients of the lists, with sampled lists, sampled signals and early stopping.

use super::{
    bins::Binned,
    forest::Forest,
    grow::{Ground, grow},
    objective::{Objective, gradients, loss},
    on_grid,
};
use crate::{
    dice::Dice,
    features::{Row, Signal},
};
use std::ops::Range;

/// Settings of a training.
#[derive(Debug, Clone)]
pub struct Boosting {
    pub objective: Objective,
    pub rounds: usize,
    pub rate: f64,
    pub leaves: usize,
    pub depth: usize,
    pub fewest_rows: u32,
    pub smoothing: f64,
    pub least_gain: f64,
    pub signal_share: f64,
    pub list_share: f64,
    /// Rounds without improvement before training stops.
    pub patience: usize,
    /// Learn an offset per place? Off: lifts already divide by what a place usually gets, and where the order follows
    /// popularity an offset takes the credit that belongs to the tutor (docs/decisions/0010).
    pub places: bool,
    /// How much less a row teaches when its tutor was shown often: its weight is (1 + shows)^-this. Lists repeat the tutors
    /// that the market already likes to show; a ranker must order the others as well (exposure bias).
    pub exposure: f32,
    pub seed: u64,
}

impl Default for Boosting {
    fn default() -> Self {
        Self {
            objective: Objective { lambda: 1.0, softmax: 0.3 },
            rounds: 300,
            rate: 0.05,
            leaves: 12,
            depth: 6,
            fewest_rows: 40,
            smoothing: 1.0,
            least_gain: 1e-3,
            signal_share: 0.5,
            list_share: 0.7,
            patience: 30,
            places: false,
            exposure: 0.5,
            seed: 1,
        }
    }
}

/// Rows in lists with their outcomes and places.
pub struct Lists<'a> {
    pub rows: &'a [Row],
    pub grades: &'a [u8],
    pub places: &'a [u32],
    pub lists: &'a [Range<usize>],
}

/// A trained forest.
pub struct Trained {
    pub forest: Forest,
    /// Rounds kept.
    pub rounds: usize,
    /// Loss on the held-out lists at that point.
    pub loss: f64,
}

const PLACES: usize = 32;

/// Trains on `learn`; with `check`, stops when the loss on those lists no longer falls and keeps the best number of rounds.
pub fn train(settings: &Boosting, learn: &Lists, check: Option<&Lists>) -> Trained {
    let binned = Binned::new(learn.rows);
    let mut dice = Dice::new(settings.seed);
    let mut scores = vec![0.0_f32; learn.rows.len()];
    let mut shifted = scores.clone();
    let mut steps = vec![(0.0, 0.0); scores.len()];
    let mut offsets = [0.0_f32; PLACES];
    let mut checked = check.map_or_else(Vec::new, |check| vec![0.0_f32; check.rows.len()]);
    let weights = weights(learn.rows, settings.exposure);
    let mut forest = Forest::default();
    let mut best = (f64::INFINITY, 0);
    for round in 0..settings.rounds {
        for ((shifted, score), place) in shifted.iter_mut().zip(&scores).zip(learn.places) {
            *shifted = score + offsets[(*place as usize).min(PLACES - 1)];
        }
        gradients(settings.objective, &shifted, learn.grades, learn.lists, &mut steps);
        for ((gradient, curve), weight) in steps.iter_mut().zip(&weights) {
            *gradient *= weight;
            *curve *= weight;
        }
        if settings.places {
            offsets_step(&mut offsets, &steps, learn.places);
        }
        let chosen = learn.lists.iter().filter(|_| dice.chance(settings.list_share));
        let rows: Vec<u32> = chosen.flat_map(|list| list.start as u32..list.end as u32).collect();
        let ground = Ground { binned: &binned, gradients: &steps, settings };
        let mut tree = grow(&ground, rows, &mut dice);
        for value in &mut tree.value {
            *value = on_grid((f64::from(*value) * settings.rate) as f32);
        }
        let single = Forest { trees: vec![tree] };
        add(&mut scores, &single, learn.rows);
        if let Some(check) = check {
            add(&mut checked, &single, check.rows);
            let loss = loss(&checked, check.grades, check.lists);
            if loss < best.0 {
                best = (loss, round + 1);
            }
        }
        forest.trees.extend(single.trees);
        if check.is_some() && round >= best.1 + settings.patience {
            break;
        }
    }
    if check.is_some() {
        forest.trees.truncate(best.1);
    }
    Trained { rounds: forest.trees.len(), forest, loss: best.0 }
}

/// Weights of rows by how often their tutor was shown before, 1 in the mean.
fn weights(rows: &[Row], exposure: f32) -> Vec<f32> {
    let mut weights: Vec<f32> = rows.iter().map(|row| (-exposure * row[Signal::TutorShows as usize]).exp()).collect();
    let mean = weights.iter().sum::<f32>() / weights.len().max(1) as f32;
    for weight in &mut weights {
        *weight /= mean;
    }
    weights
}

fn add(scores: &mut [f32], forest: &Forest, rows: &[Row]) {
    for (score, row) in scores.iter_mut().zip(rows) {
        *score += forest.score(row);
    }
}

/// A careful Newton step for the offset of every place; the first place stays at 0.
fn offsets_step(offsets: &mut [f32; PLACES], steps: &[(f32, f32)], places: &[u32]) {
    let mut sums = [(0.0_f32, 0.0_f32); PLACES];
    for (step, place) in steps.iter().zip(places) {
        let sum = &mut sums[(*place as usize).min(PLACES - 1)];
        sum.0 += step.0;
        sum.1 += step.1;
    }
    for (offset, (gradient, curve)) in offsets.iter_mut().zip(sums) {
        *offset -= 0.1 * gradient / (curve + 20.0);
    }
    let first = offsets[0];
    for offset in offsets.iter_mut() {
        *offset -= first;
    }
}
