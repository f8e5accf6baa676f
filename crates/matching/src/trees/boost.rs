//! Boosting: tree after tree on the gradients of the lists, with sampled lists, sampled signals and early stopping.
//!
//! Several forests are trained that differ only in what is sampled, and their mean ranks: one forest follows the luck
//! of its samples, which costs most where data are few (docs/decisions/0010). As values of a forest add up, the mean is
//! again a forest.

use super::{
    bins::Binned,
    curves::{self, Curves},
    forest::{Forest, Tree},
    grow::{Ground, grow},
    objective::{Objective, gradients, loss},
    on_grid,
};
use crate::{
    dice::Dice,
    features::{Row, Signal},
};
use rayon::prelude::*;
use std::ops::Range;

/// Forests whose mean ranks.
pub const FORESTS: usize = 4;

/// Settings of a training.
#[derive(Debug, Clone)]
pub struct Boosting {
    pub objective: Objective,
    /// Height of the curves that boosting starts from; 1 is their best fit, 0 starts from nothing.
    pub curves: f64,
    /// The most trees of each forest.
    pub rounds: [usize; FORESTS],
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
    /// How much less a row teaches when its tutor was shown often: its weight is (1 + shows)^-this. Lists repeat the
    /// tutors that the market already likes to show; a ranker must order the others as well (exposure bias).
    pub exposure: f32,
    pub seed: u64,
}

impl Default for Boosting {
    fn default() -> Self {
        Self {
            objective: Objective { lambda: 1.0, softmax: 0.1 },
            curves: 0.4,
            rounds: [300; FORESTS],
            rate: 0.08,
            leaves: 8,
            depth: 6,
            fewest_rows: 40,
            smoothing: 5.0,
            least_gain: 1e-3,
            signal_share: 0.5,
            list_share: 0.7,
            patience: 20,
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

/// The mean of the trained forests.
pub struct Trained {
    pub forest: Forest,
    /// Trees kept of each.
    pub rounds: [usize; FORESTS],
}

const PLACES: usize = 32;

/// Trains on `learn`; with `check`, a forest stops when its loss on those lists no longer falls and keeps the best
/// number of trees.
pub fn train(settings: &Boosting, learn: &Lists, check: Option<&Lists>) -> Trained {
    let curves = curves::learn(learn, settings.curves);
    let material = Material {
        settings,
        learn,
        check,
        binned: Binned::new(learn.rows),
        weights: weights(learn.rows, settings.exposure),
        start: start(&curves, learn),
        check_start: check.map_or_else(Vec::new, |check| start(&curves, check)),
    };
    // Forests do not see each other, so the threads do not change them.
    let forests: Vec<Vec<Tree>> = (0..FORESTS).into_par_iter().map(|number| material.boost(number)).collect();
    let mut rounds = [0; FORESTS];
    for (rounds, forest) in rounds.iter_mut().zip(&forests) {
        *rounds = forest.len();
    }
    let mut trees: Vec<Tree> = forests.into_iter().flatten().collect();
    for value in trees.iter_mut().flat_map(|tree| &mut tree.value) {
        *value = on_grid(*value / FORESTS as f32);
    }
    Trained { forest: Forest { curves, trees }, rounds }
}

/// What all forests of a training share.
struct Material<'a> {
    settings: &'a Boosting,
    learn: &'a Lists<'a>,
    check: Option<&'a Lists<'a>>,
    binned: Binned,
    weights: Vec<f32>,
    /// What the curves say about the rows.
    start: Vec<f32>,
    check_start: Vec<f32>,
}

impl Material<'_> {
    /// One forest; its number decides what it samples.
    fn boost(&self, number: usize) -> Vec<Tree> {
        let Self { settings, learn, check, .. } = *self;
        let mut dice = Dice::new(settings.seed).branch(number as u64);
        let mut scores = self.start.clone();
        let mut shifted = scores.clone();
        let mut steps = vec![(0.0, 0.0); scores.len()];
        let mut offsets = [0.0_f32; PLACES];
        let mut checked = self.check_start.clone();
        let mut trees = Vec::new();
        let mut best = (f64::INFINITY, 0);
        for round in 0..settings.rounds[number] {
            for ((shifted, score), place) in shifted.iter_mut().zip(&scores).zip(learn.places) {
                *shifted = score + offsets[(*place as usize).min(PLACES - 1)];
            }
            gradients(settings.objective, &shifted, learn.grades, learn.lists, &mut steps);
            for ((gradient, curve), weight) in steps.iter_mut().zip(&self.weights) {
                *gradient *= weight;
                *curve *= weight;
            }
            if settings.places {
                offsets_step(&mut offsets, &steps, learn.places);
            }
            let tree = self.tree(&steps, &mut dice);
            add(&mut scores, &tree, learn.rows);
            if let Some(check) = check {
                add(&mut checked, &tree, check.rows);
                let loss = loss(&checked, check.grades, check.lists);
                if loss < best.0 {
                    best = (loss, round + 1);
                }
            }
            trees.push(tree);
            if check.is_some() && round >= best.1 + settings.patience {
                break;
            }
        }
        if check.is_some() {
            trees.truncate(best.1);
        }
        trees
    }

    /// The next tree, on a sample of the lists, shrunk by the learning rate.
    fn tree(&self, steps: &[(f32, f32)], dice: &mut Dice) -> Tree {
        let chosen = self.learn.lists.iter().filter(|_| dice.chance(self.settings.list_share));
        let rows: Vec<u32> = chosen.flat_map(|list| list.start as u32..list.end as u32).collect();
        let ground = Ground { binned: &self.binned, gradients: steps, settings: self.settings };
        let mut tree = grow(&ground, rows, dice);
        for value in &mut tree.value {
            *value = on_grid((f64::from(*value) * self.settings.rate) as f32);
        }
        tree
    }
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

fn start(curves: &Curves, lists: &Lists) -> Vec<f32> {
    lists.rows.par_iter().map(|row| curves.score(row)).collect()
}

fn add(scores: &mut [f32], tree: &Tree, rows: &[Row]) {
    for (score, row) in scores.iter_mut().zip(rows) {
        *score += tree.score(row);
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
