//! A forest: nodes in arrays, a walk for one row, and contributions along the walked paths.
//!
//! Contributions follow the path (Saabas, 2014): each split gives the change of the node's value to its signal. The sum
//! of the root values and all contributions is the score, exactly, because everything lies on the grid.

use super::{Curves, DEEPEST};
use crate::features::{Row, WIDTH};

/// One tree. A node with `left == 0` is a leaf; node 0 is the root.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tree {
    pub feature: Vec<u32>,
    pub threshold: Vec<f32>,
    pub missing_left: Vec<bool>,
    pub left: Vec<u32>,
    pub right: Vec<u32>,
    pub value: Vec<f32>,
}

impl Tree {
    /// The child that a row goes to.
    fn next(&self, node: usize, row: &Row) -> usize {
        let value = row[self.feature[node] as usize];
        let goes_left = if value.is_nan() { self.missing_left[node] } else { value <= self.threshold[node] };
        if goes_left { self.left[node] as usize } else { self.right[node] as usize }
    }

    /// The value of the leaf that a row falls into.
    pub fn score(&self, row: &Row) -> f32 {
        let mut node = 0;
        while self.left[node] != 0 {
            node = self.next(node, row);
        }
        self.value[node]
    }

    fn is_sound(&self) -> bool {
        let count = self.value.len();
        let same =
            [self.feature.len(), self.threshold.len(), self.missing_left.len(), self.left.len(), self.right.len()];
        if count == 0 || same.iter().any(|length| *length != count) {
            return false;
        }
        let mut depth = vec![usize::MAX; count];
        depth[0] = 0;
        for node in 0..count {
            let (left, right) = (self.left[node] as usize, self.right[node] as usize);
            if depth[node] > DEEPEST || !self.value[node].is_finite() || self.value[node].abs() > 16.0 {
                return false;
            }
            if left == 0 {
                continue;
            }
            // Children come after their parent and have one parent: no cycles, no sharing.
            let fits = left > node && right > node && left != right && left < count && right < count;
            if !fits || depth[left] != usize::MAX || depth[right] != usize::MAX {
                return false;
            }
            if self.feature[node] as usize >= WIDTH || !self.threshold[node].is_finite() {
                return false;
            }
            depth[left] = depth[node] + 1;
            depth[right] = depth[node] + 1;
        }
        depth.iter().all(|depth| *depth != usize::MAX)
    }
}

/// Trees whose values add up, on top of the curves that they started from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Forest {
    pub curves: Curves,
    pub trees: Vec<Tree>,
}

impl Forest {
    /// Can every row be walked, in a bounded number of steps?
    pub fn is_sound(&self) -> bool {
        self.curves.is_sound() && self.trees.iter().all(Tree::is_sound)
    }

    /// The score of a row.
    pub fn score(&self, row: &Row) -> f32 {
        self.trees.iter().fold(self.curves.score(row), |sum, tree| sum + tree.score(row))
    }

    /// What every signal added, and the sum of the root values: together exactly the score.
    pub fn contributions(&self, row: &Row) -> (f32, Row) {
        let mut base = 0.0;
        let mut parts = self.curves.parts(row);
        for tree in &self.trees {
            let mut node = 0;
            base += tree.value[0];
            while tree.left[node] != 0 {
                let next = tree.next(node, row);
                parts[tree.feature[node] as usize] += tree.value[next] - tree.value[node];
                node = next;
            }
        }
        (base, parts)
    }

    /// How much each signal moved scores in training, as shares of the whole.
    pub fn weights(&self, rows: &[Row]) -> Row {
        let mut total = [0.0; WIDTH];
        for row in rows {
            for (sum, part) in total.iter_mut().zip(self.contributions(row).1) {
                *sum += part.abs();
            }
        }
        let all = total.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        total.map(|sum| sum / all)
    }
}
