//! Groups of texts with similar meaning (k-means), so that the market itself can teach which groups fit together.
//!
//! Cosine similarity knows general language; it does not know that students who write about visas choose tutors who
//! write about certificates. Counting choices per pair of groups does. Seeding is k-means++ with a fixed seed.

use super::{DIMENSIONS, Vectors, dot, normalise};
use crate::dice::Dice;

const ROUNDS: usize = 12;

/// Centres of groups, unit vectors.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Clusters {
    pub centres: Vectors,
}

impl Clusters {
    /// Finds at most `count` groups among the given rows.
    pub fn fit(vectors: &Vectors, rows: &[usize], count: usize, seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let mut centres = Vectors::default();
        let mut nearest = vec![f32::INFINITY; rows.len()];
        while centres.len() < count && !rows.is_empty() {
            let total: f64 = nearest.iter().map(|distance| f64::from(*distance)).sum();
            let chosen = if total.is_finite() {
                if total < 1e-6 {
                    break;
                }
                let mut left = dice.unit() * total;
                let found = nearest.iter().position(|distance| {
                    left -= f64::from(*distance);
                    left < 0.0
                });
                found.unwrap_or(rows.len() - 1)
            } else {
                dice.below(rows.len())
            };
            centres.data.extend_from_slice(vectors.row(rows[chosen]));
            let last = centres.row(centres.len() - 1);
            for (distance, row) in nearest.iter_mut().zip(rows) {
                *distance = distance.min((1.0 - dot(last, vectors.row(*row))).max(0.0));
            }
        }
        let mut clusters = Self { centres };
        for _ in 0..ROUNDS {
            clusters.improve(vectors, rows);
        }
        clusters
    }

    fn improve(&mut self, vectors: &Vectors, rows: &[usize]) {
        let mut sums = vec![0.0; self.centres.data.len()];
        for row in rows {
            let vector = vectors.row(*row);
            let place = self.nearest(vector) as usize * DIMENSIONS;
            for (sum, value) in sums[place..place + DIMENSIONS].iter_mut().zip(vector) {
                *sum += value;
            }
        }
        for (centre, sum) in self.centres.data.chunks_exact_mut(DIMENSIONS).zip(sums.chunks_exact_mut(DIMENSIONS)) {
            if dot(sum, sum) > 1e-9 {
                normalise(sum);
                centre.copy_from_slice(sum);
            }
        }
    }

    /// The group of a vector; 0 when there is none.
    pub fn nearest(&self, vector: &[f32]) -> u32 {
        let mut best = (f32::NEG_INFINITY, 0);
        for (index, centre) in self.centres.data.chunks_exact(DIMENSIONS).enumerate() {
            let near = dot(centre, vector);
            if near > best.0 {
                best = (near, index as u32);
            }
        }
        best.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_two_directions_form_two_groups() {
        let mut vectors = Vectors::default();
        for index in 0..20 {
            let mut row = vec![0.0; DIMENSIONS];
            row[if index % 2 == 0 { 0 } else { 5 }] = 1.0;
            row[10 + index] = 0.1;
            vectors.data.extend(row);
        }
        let rows: Vec<usize> = (0..20).collect();
        let clusters = Clusters::fit(&vectors, &rows, 2, 1);
        let groups: Vec<u32> = rows.iter().map(|row| clusters.nearest(vectors.row(*row))).collect();
        assert!(groups.iter().step_by(2).all(|group| *group == groups[0]));
        assert!(groups.iter().skip(1).step_by(2).all(|group| *group == groups[1]) && groups[0] != groups[1]);
    }
}
