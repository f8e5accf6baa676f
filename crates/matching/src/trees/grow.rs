//! Grows one tree on histograms: always the leaf with the largest gain next, under directions and a depth limit.
//!
//! The histogram of one child is counted, the other's is the difference. Directions are kept as in LightGBM's basic
//! method: a split on a directed signal must order its children, and everything below stays on its side of the middle.

use super::{
    DEEPEST,
    bins::{BINS, Binned},
    boost::Boosting,
    forest::Tree,
};
use crate::{
    dice::Dice,
    features::{Direction, SIGNALS, Signal, WIDTH},
};
use rayon::prelude::*;

#[derive(Clone, Copy, Default)]
struct Cell {
    gradient: f64,
    curve: f64,
    rows: u32,
}

/// Bare counts of being shown and chosen. A tree that splits on them learns whom the market shows, and fails among
/// tutors it hardly showed; what they say about quality is in the lifts, which divide by what was to be expected.
pub const EXPOSURE: [Signal; 4] =
    [Signal::TutorShows, Signal::TutorShowShare, Signal::TutorBookings, Signal::TutorRatings];

type Histogram = Vec<Cell>;

#[derive(Clone, Copy)]
struct Split {
    gain: f64,
    signal: usize,
    bin: usize,
    missing_left: bool,
    left: Cell,
    right: Cell,
}

struct Leaf {
    node: usize,
    depth: usize,
    rows: Vec<u32>,
    histogram: Histogram,
    total: Cell,
    low: f64,
    high: f64,
    split: Option<Split>,
}

/// What growing needs to know.
pub struct Ground<'a> {
    pub binned: &'a Binned,
    pub gradients: &'a [(f32, f32)],
    pub settings: &'a Boosting,
}

/// Grows a tree on these rows. Node values are steps of the score, already shrunk by the learning rate.
pub fn grow(ground: &Ground, rows: Vec<u32>, dice: &mut Dice) -> Tree {
    let settings = ground.settings;
    let signals: Vec<usize> = (0..WIDTH)
        .filter(|signal| !EXPOSURE.iter().any(|counted| *counted as usize == *signal))
        .filter(|signal| !ground.binned.cuts[*signal].is_empty() || ground.binned.columns[*signal].contains(&0))
        .filter(|_| dice.chance(settings.signal_share))
        .collect();
    let mut tree = Tree::default();
    let histogram = count(ground, &rows, &signals);
    let total = sum(ground, &rows);
    let node = tree.add(ground.value(&total, f64::NEG_INFINITY, f64::INFINITY));
    let mut first =
        Leaf { node, depth: 0, rows, histogram, total, low: f64::NEG_INFINITY, high: f64::INFINITY, split: None };
    first.split = best_split(ground, &first, &signals);
    let mut leaves = vec![first];
    while leaves.len() < settings.leaves {
        let gain = |leaf: &Leaf| leaf.split.map_or(0.0, |split| split.gain);
        let Some(place) =
            (0..leaves.len()).max_by(|a, b| gain(&leaves[*a]).total_cmp(&gain(&leaves[*b])).then(b.cmp(a)))
        else {
            break;
        };
        let Some(split) = leaves[place].split else { break };
        let leaf = leaves.swap_remove(place);
        for mut child in divide(ground, &mut tree, leaf, split, &signals) {
            child.split = best_split(ground, &child, &signals);
            leaves.push(child);
        }
    }
    tree
}

fn divide(ground: &Ground, tree: &mut Tree, leaf: Leaf, split: Split, signals: &[usize]) -> [Leaf; 2] {
    let column = &ground.binned.columns[split.signal];
    let goes_left = |row: &u32| match column[*row as usize] {
        0 => split.missing_left,
        bin => bin as usize <= split.bin,
    };
    let (left_rows, right_rows): (Vec<u32>, Vec<u32>) = leaf.rows.iter().partition(|row| goes_left(row));
    let left_value = ground.value(&split.left, leaf.low, leaf.high);
    let right_value = ground.value(&split.right, leaf.low, leaf.high);
    let middle = f64::midpoint(left_value, right_value);
    let (mut left_bounds, mut right_bounds) = ((leaf.low, leaf.high), (leaf.low, leaf.high));
    match SIGNALS[split.signal].direction {
        Direction::Up => (left_bounds.1, right_bounds.0) = (middle, middle),
        Direction::Down => (left_bounds.0, right_bounds.1) = (middle, middle),
        Direction::Free => {}
    }
    let smaller_is_left = left_rows.len() <= right_rows.len();
    let counted = count(ground, if smaller_is_left { &left_rows } else { &right_rows }, signals);
    let mut rest = leaf.histogram;
    for (whole, part) in rest.iter_mut().zip(&counted) {
        whole.gradient -= part.gradient;
        whole.curve -= part.curve;
        whole.rows -= part.rows;
    }
    let (left_histogram, right_histogram) = if smaller_is_left { (counted, rest) } else { (rest, counted) };
    let (left, right) = (tree.add(left_value), tree.add(right_value));
    tree.feature[leaf.node] = split.signal as u32;
    // A split that only separates "missing" sends every number right of the lowest float.
    tree.threshold[leaf.node] = match split.bin {
        0 => f32::MIN,
        bin => ground.binned.cuts[split.signal].get(bin - 1).copied().unwrap_or(f32::MAX),
    };
    tree.missing_left[leaf.node] = split.missing_left;
    tree.left[leaf.node] = left as u32;
    tree.right[leaf.node] = right as u32;
    let child = |node, rows, histogram, total, (low, high)| Leaf {
        node,
        depth: leaf.depth + 1,
        rows,
        histogram,
        total,
        low,
        high,
        split: None,
    };
    [
        child(left, left_rows, left_histogram, split.left, left_bounds),
        child(right, right_rows, right_histogram, split.right, right_bounds),
    ]
}

impl Ground<'_> {
    /// The step of a node, inside its bounds.
    fn value(&self, cell: &Cell, low: f64, high: f64) -> f64 {
        (-cell.gradient / (cell.curve + self.settings.smoothing)).clamp(low, high)
    }

    /// How much a node with this step improves the loss.
    fn worth(&self, cell: &Cell, value: f64) -> f64 {
        -(cell.gradient * value + 0.5 * (cell.curve + self.settings.smoothing) * value * value)
    }
}

impl Tree {
    fn add(&mut self, value: f64) -> usize {
        self.feature.push(0);
        self.threshold.push(0.0);
        self.missing_left.push(false);
        self.left.push(0);
        self.right.push(0);
        self.value.push(value as f32);
        self.value.len() - 1
    }
}

fn sum(ground: &Ground, rows: &[u32]) -> Cell {
    let mut total = Cell::default();
    for row in rows {
        let (gradient, curve) = ground.gradients[*row as usize];
        total.gradient += f64::from(gradient);
        total.curve += f64::from(curve);
        total.rows += 1;
    }
    total
}

fn count(ground: &Ground, rows: &[u32], signals: &[usize]) -> Histogram {
    let steps: Vec<(f32, f32)> = rows.iter().map(|row| ground.gradients[*row as usize]).collect();
    let one = |signal: &usize| {
        let column = &ground.binned.columns[*signal];
        let mut cells = [Cell::default(); BINS];
        for (row, (gradient, curve)) in rows.iter().zip(&steps) {
            let cell = &mut cells[(column[*row as usize] as usize) & (BINS - 1)];
            cell.gradient += f64::from(*gradient);
            cell.curve += f64::from(*curve);
            cell.rows += 1;
        }
        cells
    };
    // Signals are independent, so the threads do not change any sum.
    let parts: Vec<[Cell; BINS]> =
        if rows.len() > 2000 { signals.par_iter().map(one).collect() } else { signals.iter().map(one).collect() };
    parts.concat()
}

fn best_split(ground: &Ground, leaf: &Leaf, signals: &[usize]) -> Option<Split> {
    if leaf.depth >= DEEPEST.min(ground.settings.depth) || leaf.rows.len() < 2 * ground.settings.fewest_rows as usize {
        return None;
    }
    let own = ground.worth(&leaf.total, ground.value(&leaf.total, leaf.low, leaf.high));
    let mut best: Option<Split> = None;
    for (place, signal) in signals.iter().enumerate() {
        let cells = &leaf.histogram[place * BINS..(place + 1) * BINS];
        let missing = cells[0];
        let last = ground.binned.cuts[*signal].len();
        for missing_left in [false, true] {
            let mut left = if missing_left { missing } else { Cell::default() };
            if missing.rows == 0 && missing_left {
                continue;
            }
            for (bin, cell) in cells.iter().enumerate().take(last + 1) {
                if bin > 0 {
                    left = left.plus(cell);
                }
                let right = leaf.total.minus(&left);
                let fewest = ground.settings.fewest_rows;
                if left.rows < fewest || right.rows < fewest {
                    continue;
                }
                let (a, b) = (ground.value(&left, leaf.low, leaf.high), ground.value(&right, leaf.low, leaf.high));
                let allowed = match SIGNALS[*signal].direction {
                    Direction::Free => true,
                    Direction::Up => a <= b,
                    Direction::Down => a >= b,
                };
                let gain = ground.worth(&left, a) + ground.worth(&right, b) - own;
                if allowed && gain > ground.settings.least_gain && best.is_none_or(|best| gain > best.gain) {
                    best = Some(Split { gain, signal: *signal, bin, missing_left, left, right });
                }
            }
        }
    }
    best
}

impl Cell {
    fn plus(&self, other: &Self) -> Self {
        Self { gradient: self.gradient + other.gradient, curve: self.curve + other.curve, rows: self.rows + other.rows }
    }

    fn minus(&self, other: &Self) -> Self {
        Self { gradient: self.gradient - other.gradient, curve: self.curve - other.curve, rows: self.rows - other.rows }
    }
}
