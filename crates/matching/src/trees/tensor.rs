//! The forest as tensors (the GEMM form of Hummingbird, Nakandala et al., 2020), evaluated in candle.
//!
//! For all inner nodes at once: take the node's signal (missing stands in as lowest or highest, whichever goes the
//! stated way) and compare with its threshold. One batched product per tree counts for every leaf how many decisions on
//! its path agree, less all but one of them: 1 on the leaf that is reached, 0 or less elsewhere, so `relu` picks it. A
//! last product adds the values. Decisions, counts and 0/1 sums are exact, values lie on the grid: the result equals
//! the walk bit by bit.

use super::{
    Curves,
    forest::{Forest, Tree},
};
use crate::{
    error::Result,
    features::{Row, WIDTH},
};
use candle_core::{CpuStorage, CustomOp1, Device, Layout, Shape, Tensor};

/// Numbers per step: what fits into the nearest caches, and below the size at which a product is handed to a pool of
/// threads.
const LARGEST_STEP: usize = 60_000;
/// Row of the table of signals that is 0 for every candidate; at most 0, it is the decision that is always taken.
const ALWAYS: u32 = 2 * WIDTH as u32;

/// A forest ready to score batches of rows.
pub struct TensorForest {
    curves: Curves,
    trees: usize,
    /// Decisions per tree, the constant one included; also leaves per tree.
    width: usize,
    nodes: Vec<(u32, f32)>,
    paths: Tensor,
    values: Tensor,
}

impl TensorForest {
    /// Lays the nodes out; trees smaller than the largest are filled with leaves that no row reaches.
    pub fn new(forest: &Forest) -> Result<Self> {
        let inner = |tree: &Tree| tree.left.iter().filter(|left| **left != 0).count();
        let width = forest.trees.iter().map(inner).max().unwrap_or(0) + 1;
        let trees = forest.trees.len();
        let mut nodes = vec![(ALWAYS, 0.0); trees * width];
        let mut paths = vec![0.0_f32; trees * width * width];
        let mut values = vec![0.0_f32; trees * width];
        for (number, tree) in forest.trees.iter().enumerate() {
            let mut layout = Numbering {
                tree,
                inner: 0,
                leaf: 0,
                width,
                paths: &mut paths[number * width * width..(number + 1) * width * width],
            };
            let mut found = Vec::new();
            layout.visit(0, &mut Vec::new(), &mut found);
            for (place, node) in found {
                match place {
                    Place::Inner(place) => {
                        let side = if tree.missing_left[node] { 0 } else { WIDTH as u32 };
                        nodes[number * width + place] = (side + tree.feature[node], tree.threshold[node]);
                    }
                    Place::Leaf(place) => values[number * width + place] = tree.value[node],
                }
            }
        }
        let device = &Device::Cpu;
        Ok(Self {
            curves: forest.curves.clone(),
            trees,
            width,
            nodes,
            paths: Tensor::from_vec(paths, (trees, width, width), device)?,
            values: Tensor::from_vec(values, (1, trees * width), device)?,
        })
    }

    /// The scores of rows.
    pub fn scores(&self, rows: &[Row]) -> Result<Vec<f32>> {
        let mut scores: Vec<f32> = rows.iter().map(|row| self.curves.score(row)).collect();
        if self.trees == 0 || rows.is_empty() {
            return Ok(scores);
        }
        let count = rows.len();
        let mut known = vec![0.0_f32; (2 * WIDTH + 1) * count];
        for (place, row) in rows.iter().enumerate() {
            for (signal, value) in row.iter().enumerate() {
                // Every signal stands here twice: once missing counts as lowest and goes left, once as highest and goes
                // right.
                let (low, high) = if value.is_nan() { (f32::NEG_INFINITY, f32::INFINITY) } else { (*value, *value) };
                known[signal * count + place] = low;
                known[(WIDTH + signal) * count + place] = high;
            }
        }
        let known = Tensor::from_vec(known, (2 * WIDTH + 1, count), &Device::Cpu)?;
        let group = (LARGEST_STEP / (self.width * count)).clamp(1, self.trees);
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
        let nodes = first * self.width..(first + trees) * self.width;
        let values = self.values.narrow(1, nodes.start, nodes.len())?;
        let decisions = known.apply_op1_no_bwd(&Decide { nodes: &self.nodes[nodes.clone()], count })?;
        let decisions = decisions.reshape((trees, self.width, count))?;
        let reached = self.paths.narrow(0, first, trees)?.matmul(&decisions)?.relu()?;
        Ok(values.matmul(&reached.reshape((nodes.len(), count))?)?.flatten_all()?.to_vec1()?)
    }
}

/// 1 where a node's signal is at most its threshold, else 0: selection, comparison and conversion in one pass, because
/// candle's own three passes took most of the time of a score.
struct Decide<'a> {
    /// Row of the table and threshold of every node.
    nodes: &'a [(u32, f32)],
    count: usize,
}

impl CustomOp1 for Decide<'_> {
    fn name(&self) -> &'static str {
        "decide"
    }

    fn cpu_fwd(&self, known: &CpuStorage, layout: &Layout) -> candle_core::Result<(CpuStorage, Shape)> {
        let (start, end) =
            layout.contiguous_offsets().ok_or_else(|| candle_core::Error::RequiresContiguous { op: "decide" }.bt())?;
        let known = &known.as_slice::<f32>()?[start..end];
        let mut left = Vec::with_capacity(self.nodes.len() * self.count);
        for (signal, threshold) in self.nodes {
            let row = &known[*signal as usize * self.count..][..self.count];
            left.extend(row.iter().map(|value| f32::from(u8::from(value <= threshold))));
        }
        Ok((CpuStorage::F32(left), Shape::from((self.nodes.len(), self.count))))
    }
}

enum Place {
    Inner(usize),
    Leaf(usize),
}

/// Numbers the nodes of a tree. A leaf's row has +1 where its path goes left and -1 where it goes right, and for the
/// decision that is always taken one less the number of lefts: the product with the decisions is 1 only when all of
/// them agree.
struct Numbering<'a> {
    tree: &'a Tree,
    inner: usize,
    leaf: usize,
    width: usize,
    paths: &'a mut [f32],
}

impl Numbering<'_> {
    fn visit(&mut self, node: usize, path: &mut Vec<(usize, f32)>, found: &mut Vec<(Place, usize)>) {
        if self.tree.left[node] == 0 {
            for (place, side) in path.iter() {
                self.paths[self.leaf * self.width + place] = *side;
            }
            let lefts = path.iter().filter(|(_, side)| *side > 0.0).count();
            self.paths[self.leaf * self.width + self.width - 1] = 1.0 - lefts as f32;
            found.push((Place::Leaf(self.leaf), node));
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
