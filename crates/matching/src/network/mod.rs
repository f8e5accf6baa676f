//! The other ranker: a small network in candle on the same signals plus the products of the two text vectors.
//!
//! Score = free(signals without a direction, what is missing, text products) + directed(signals with a direction). The
//! directed part has non-negative weights and rising activations only, so a direction holds for every input. Outputs
//! lie on the same grid as the trees'; contributions replace the average person by this one, signal after signal, and
//! therefore sum to the score exactly.

mod learn;

pub use learn::{NetworkSettings, train};

use crate::{
    error::{MatchError, Result},
    features::{Direction, Row, SIGNALS, WIDTH},
    text::DIMENSIONS,
    trees::on_grid,
};
use candle_core::{D, Device, Tensor};
use std::collections::HashMap;

/// Numbers per row that the free part reads: signals, flags of missing ones, text products.
const FREE: usize = 2 * WIDTH + DIMENSIONS;
const HIDDEN: [usize; 2] = [32, 16];
const DIRECTED: usize = 12;
const CLIP: f32 = 4.0;
/// Beyond this a weight was not learned.
const LARGEST_WEIGHT: f32 = 1e6;
const PRODUCT_SCALE: f32 = 20.0;

/// Names and shapes of the weights, in the order in which they are drawn and trained.
const SHAPES: [(&str, &[usize]); 9] = [
    ("network.free.0.weight", &[FREE, HIDDEN[0]]),
    ("network.free.0.bias", &[1, HIDDEN[0]]),
    ("network.free.1.weight", &[HIDDEN[0], HIDDEN[1]]),
    ("network.free.1.bias", &[1, HIDDEN[1]]),
    ("network.free.2.weight", &[HIDDEN[1], 1]),
    ("network.directed.0.weight", &[WIDTH, DIRECTED]),
    ("network.directed.0.bias", &[1, DIRECTED]),
    ("network.directed.1.weight", &[DIRECTED, 1]),
    ("network.directed.line", &[WIDTH, 1]),
];

/// A trained network.
#[derive(Debug, Clone)]
pub struct Network {
    /// Mean and one over the deviation of every signal in training.
    mean: Vec<f32>,
    scale: Vec<f32>,
    weights: Vec<Tensor>,
}

impl Network {
    /// The scores of rows; `products` holds `DIMENSIONS` numbers per row (goals times profile, zero when unknown).
    pub fn scores(&self, rows: &[Row], products: &[f32]) -> Result<Vec<f32>> {
        let mut scores = Vec::with_capacity(rows.len());
        for (rows, products) in rows.chunks(100).zip(products.chunks(100 * DIMENSIONS)) {
            let (free, directed) = self.inputs(rows, products)?;
            let out = forward(&self.weights, &free, &directed)?;
            // Weights within their bounds cannot overflow; a product that did anyway says nothing about anybody.
            let bounded = |score: f32| if score.is_nan() { 0.0 } else { on_grid(score.clamp(-60.0, 60.0)) };
            scores.extend(out.to_vec1::<f32>()?.into_iter().map(bounded));
        }
        Ok(scores)
    }

    /// What every signal added to the score of the average row, in the order of the table; text products count for
    /// the text match. The first number and all parts sum to the score that the row has alone.
    pub fn contributions(&self, row: &Row, products: &[f32]) -> Result<(f32, Row)> {
        let average = [f32::NAN; WIDTH];
        let mut rows = vec![average];
        for signal in 0..WIDTH {
            let mut next = *rows.last().unwrap_or(&average);
            next[signal] = row[signal];
            rows.push(next);
        }
        let scores = self.scores(&rows, &vec![0.0; rows.len() * DIMENSIONS])?;
        // Alone, as the caller scores it: among others the last bit may fall on the other side of the grid.
        let score = self.scores(std::slice::from_ref(row), products)?;
        let mut parts = [0.0; WIDTH];
        for signal in 0..WIDTH {
            parts[signal] = scores[signal + 1] - scores[signal];
        }
        parts[crate::features::Signal::GoalsBio as usize] += score[0] - scores[WIDTH];
        Ok((scores[0], parts))
    }

    fn inputs(&self, rows: &[Row], products: &[f32]) -> Result<(Tensor, Tensor)> {
        let mut free = Vec::with_capacity(rows.len() * FREE);
        let mut directed = Vec::with_capacity(rows.len() * WIDTH);
        for (row, products) in rows.iter().zip(products.chunks_exact(DIMENSIONS)) {
            let standard = |signal: usize| {
                let value = (row[signal] - self.mean[signal]) * self.scale[signal];
                if value.is_nan() { 0.0 } else { value.clamp(-CLIP, CLIP) }
            };
            for (signal, info) in SIGNALS.iter().enumerate() {
                free.push(if info.direction == Direction::Free { standard(signal) } else { 0.0 });
                directed.push(match info.direction {
                    Direction::Free => 0.0,
                    Direction::Up => standard(signal),
                    Direction::Down => -standard(signal),
                });
            }
            free.extend(row.iter().map(|value| f32::from(u8::from(value.is_nan()))));
            free.extend(products.iter().map(|product| product * PRODUCT_SCALE));
        }
        let count = rows.len();
        Ok((
            Tensor::from_vec(free, (count, FREE), &Device::Cpu)?,
            Tensor::from_vec(directed, (count, WIDTH), &Device::Cpu)?,
        ))
    }

    /// The weights by name.
    pub fn save(&self, into: &mut HashMap<String, Tensor>) -> Result<()> {
        for ((name, _), weight) in SHAPES.iter().zip(&self.weights) {
            into.insert((*name).to_owned(), weight.clone());
        }
        into.insert("network.mean".to_owned(), Tensor::new(self.mean.as_slice(), &Device::Cpu)?);
        into.insert("network.scale".to_owned(), Tensor::new(self.scale.as_slice(), &Device::Cpu)?);
        Ok(())
    }

    /// Reads the weights back; a missing, misshapen or broken tensor is refused.
    pub fn load(from: &HashMap<String, Tensor>) -> Result<Self> {
        let take = |name: &str, shape: &[usize]| -> Result<Tensor> {
            let found = from.get(name).filter(|tensor| tensor.dims() == shape);
            let tensor = found.ok_or_else(|| {
                MatchError::file("model.safetensors", format!("tensor {name} is missing or misshapen"))
            })?;
            let finite = tensor.flatten_all()?.to_vec1::<f32>()?.iter().all(|value| value.abs() <= LARGEST_WEIGHT);
            if finite {
                Ok(tensor.clone())
            } else {
                Err(MatchError::file("model.safetensors", format!("tensor {name} has a broken number")))
            }
        };
        Ok(Self {
            mean: take("network.mean", &[WIDTH])?.to_vec1()?,
            scale: take("network.scale", &[WIDTH])?.to_vec1()?,
            weights: SHAPES.iter().map(|(name, shape)| take(name, shape)).collect::<Result<_>>()?,
        })
    }
}

/// The network itself, for training and scoring. Squares make the directed weights non-negative.
fn forward(weights: &[Tensor], free: &Tensor, directed: &Tensor) -> Result<Tensor> {
    let hidden = free.matmul(&weights[0])?.broadcast_add(&weights[1])?.relu()?;
    let hidden = hidden.matmul(&weights[2])?.broadcast_add(&weights[3])?.relu()?;
    let open = hidden.matmul(&weights[4])?;
    let rising = directed.matmul(&weights[5].sqr()?)?.broadcast_add(&weights[6])?.tanh()?;
    let bound = (rising.matmul(&weights[7].sqr()?)? + directed.matmul(&weights[8].sqr()?)?)?;
    Ok((open + bound)?.squeeze(D::Minus1)?)
}
