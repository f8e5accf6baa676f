//! The forest as tensors (the GEMM form of Hummingbird, Nakandala et al., 2020), evaluated in candle.
//!
//! For all inner nodes at once: take the node's signal (missing stands in as lowest or highest, whichever goes the
//! stated way) and compare with its threshold. One batched product per tree counts on which leaf's path all decisions agree; a second one picks that
//! leaf's value. Selection, counts and 0/1 sums are exact, values lie on the grid: the result equals the walk bit by bit.

use super::forest::{Forest, Tree};
use crate::{
    error::Result,
    features::{Row, WIDTH},
};
use candle_core::{DType, Device, Tensor};

/// Numbers per step: below the size at which candle hands a step to its pool of spinning threads.
const LARGEST_STEP: usize = 60_000;

/// A forest ready to score batches of rows.
pub struct TensorForest {
    trees: usize,
    inner: usize,
    signals: Tensor,
    thresholds: Tensor,
    paths: Tensor,
    agreements: Tensor,
    values: Tensor,
}

impl TensorForest {
    /// Lays the nodes out; trees smaller than the largest are filled with leaves that no row reaches.
    pub fn new(forest: &Forest) -> Result<Self> {
        let inner = forest
            .trees
            .iter()
            .map(|tree| tree.left.iter().filter(|left| **left != 0).count())
            .max()
            .unwrap_or(0)
            .max(1);
        let (trees, leaves) = (forest.trees.len(), inner + 1);
        let mut signals = vec![0_u32; trees * inner];
        let mut thresholds = vec![0.0_f32; trees * inner];
        let mut paths = vec![0.0_f32; trees * leaves * inner];
        let mut agreements = vec![f32::MAX; trees * leaves];
        let mut values = vec![0.0_f32; trees * leaves];
        for (number, tree) in forest.trees.iter().enumerate() {
            let mut layout = Layout {
                tree,
                inner: 0,
                leaf: 0,
                width: inner,
                paths: &mut paths[number * leaves * inner..(number + 1) * leaves * inner],
            };
            let mut found = Vec::new();
            layout.visit(0, &mut Vec::new(), &mut found);
            for (place, node) in found {
                match place {
                    Place::Inner(place) => {
                        let side = if tree.missing_left[node] { 0 } else { WIDTH as u32 };
                        signals[number * inner + place] = side + tree.feature[node];
                        thresholds[number * inner + place] = tree.threshold[node];
                    }
                    Place::Leaf(place, agreement) => {
                        agreements[number * leaves + place] = agreement;
                        values[number * leaves + place] = tree.value[node];
                    }
                }
            }
        }
        let device = &Device::Cpu;
        Ok(Self {
            trees,
            inner,
            signals: Tensor::from_vec(signals, trees * inner, device)?,
            thresholds: Tensor::from_vec(thresholds, (trees * inner, 1), device)?,
            paths: Tensor::from_vec(paths, (trees, leaves, inner), device)?,
            agreements: Tensor::from_vec(agreements, (trees, leaves, 1), device)?,
            values: Tensor::from_vec(values, (1, trees * leaves), device)?,
        })
    }

    /// The scores of rows.
    pub fn scores(&self, rows: &[Row]) -> Result<Vec<f32>> {
        let mut scores = vec![0.0; rows.len()];
        if self.trees == 0 || rows.is_empty() {
            return Ok(scores);
        }
        let count = rows.len();
        let mut known = vec![0.0_f32; 2 * WIDTH * count];
        for (place, row) in rows.iter().enumerate() {
            for (signal, value) in row.iter().enumerate() {
                // Every signal stands here twice: once missing counts as lowest and goes left, once as highest and goes right.
                let (low, high) = if value.is_nan() { (f32::NEG_INFINITY, f32::INFINITY) } else { (*value, *value) };
                known[signal * count + place] = low;
                known[(WIDTH + signal) * count + place] = high;
            }
        }
        let known = Tensor::from_vec(known, (2 * WIDTH, count), &Device::Cpu)?;
        let group = (LARGEST_STEP / ((self.inner + 1) * count)).clamp(1, self.trees);
        let mut first = 0;
        while first < self.trees {
            let trees = group.min(self.trees - first);
            // Sums on the grid are exact, so adding group by group changes nothing.
            for (sum, part) in scores.iter_mut().zip(self.group(&known, first, trees, count)?) {
                *sum += part;
            }
            first += trees;
        }
        Ok(scores)
    }

    fn group(&self, known: &Tensor, first: usize, trees: usize, count: usize) -> Result<Vec<f32>> {
        let (inner, leaves) = (self.inner, self.inner + 1);
        let signals = self.signals.narrow(0, first * inner, trees * inner)?;
        let thresholds = self.thresholds.narrow(0, first * inner, trees * inner)?;
        let left = known.index_select(&signals, 0)?.broadcast_le(&thresholds)?.to_dtype(DType::F32)?;
        let agree = self.paths.narrow(0, first, trees)?.matmul(&left.reshape((trees, inner, count))?)?;
        let reached = agree.broadcast_eq(&self.agreements.narrow(0, first, trees)?)?.to_dtype(DType::F32)?;
        let values = self.values.narrow(1, first * leaves, trees * leaves)?.contiguous()?;
        Ok(values.matmul(&reached.reshape((trees * leaves, count))?)?.flatten_all()?.to_vec1()?)
    }
}

enum Place {
    Inner(usize),
    Leaf(usize, f32),
}

/// Numbers the nodes of a tree. A leaf's row has +1 where its path goes left and -1 where it goes right; the product with
/// the decisions reaches the number of lefts on the path only when all decisions agree.
struct Layout<'a> {
    tree: &'a Tree,
    inner: usize,
    leaf: usize,
    width: usize,
    paths: &'a mut [f32],
}

impl Layout<'_> {
    fn visit(&mut self, node: usize, path: &mut Vec<(usize, f32)>, found: &mut Vec<(Place, usize)>) {
        if self.tree.left[node] == 0 {
            for (place, side) in path.iter() {
                self.paths[self.leaf * self.width + place] = *side;
            }
            let lefts = path.iter().filter(|(_, side)| *side > 0.0).count();
            found.push((Place::Leaf(self.leaf, lefts as f32), node));
            self.leaf += 1;
            return;
        }
        let place = self.inner;
        self.inner += 1;
        found.push((Place::Inner(place), node));
        for (side, child) in [(1.0, self.tree.left[node]), (-1.0, self.tree.right[node])] {
            path.push((place, side));
            self.visit(child as usize, path, found);
            path.pop();
        }
    }
}
