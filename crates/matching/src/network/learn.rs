//! Training the network: the same gradients on lists as the trees, small batches, the best pass on held-out lists kept.

use super::{FREE, Network, SHAPES, forward};
use crate::{
    dice::Dice,
    error::Result,
    features::{Row, WIDTH},
    text::DIMENSIONS,
    trees::{
        Lists,
        objective::{Objective, gradients, loss},
    },
};
use candle_core::{Device, Tensor, Var};
use candle_nn::{AdamW, Optimizer, ParamsAdamW};

/// Settings of a training.
#[derive(Debug, Clone, Copy)]
pub struct NetworkSettings {
    pub passes: usize,
    pub rate: f64,
    pub decay: f64,
    pub lists_per_step: usize,
    pub seed: u64,
}

impl Default for NetworkSettings {
    fn default() -> Self {
        Self { passes: 5, rate: 2e-3, decay: 0.02, lists_per_step: 8, seed: 1 }
    }
}

/// Trains on `learn`. With `check`, keeps the pass with the lowest loss there. Returns the network and its passes.
pub fn train(
    settings: NetworkSettings,
    learn: &Lists,
    learn_products: &[f32],
    check: Option<(&Lists, &[f32])>,
) -> Result<(Network, usize)> {
    let mut dice = Dice::new(settings.seed);
    let (mean, scale) = standard(learn.rows);
    let vars: Vec<Var> = SHAPES.iter().map(|(name, shape)| draw(name, shape, &mut dice)).collect::<Result<_>>()?;
    let weights = |vars: &[Var]| -> Vec<Tensor> { vars.iter().map(|var| var.as_tensor().clone()).collect() };
    let mut network = Network { mean, scale, weights: weights(&vars) };
    let params = ParamsAdamW { lr: settings.rate, weight_decay: settings.decay, ..ParamsAdamW::default() };
    let mut optimiser = AdamW::new(vars.clone(), params)?;
    let mut order: Vec<usize> = (0..learn.lists.len()).filter(|list| learn.lists[*list].len() > 1).collect();
    let mut best = (f64::INFINITY, 0, network.weights.clone());
    for pass in 0..settings.passes {
        optimiser.set_learning_rate(settings.rate * (1.0 - pass as f64 / settings.passes as f64).max(0.1));
        dice.shuffle(&mut order);
        for group in order.chunks(settings.lists_per_step) {
            let mut batch = Batch::default();
            for list in group {
                batch.take(learn, learn_products, *list);
            }
            let (free, directed) = network.inputs(&batch.rows, &batch.products)?;
            let scores = forward(&weights(&vars), &free, &directed)?;
            let mut steps = vec![(0.0, 0.0); batch.rows.len()];
            gradients(
                Objective { lambda: 0.0, softmax: 1.0 },
                &scores.to_vec1::<f32>()?,
                &batch.grades,
                &batch.lists,
                &mut steps,
            );
            let pull: Vec<f32> = steps.iter().map(|step| step.0 / group.len() as f32).collect();
            let pull = Tensor::from_vec(pull, batch.rows.len(), &Device::Cpu)?;
            // The gradient of this product with respect to the scores is exactly the pull.
            optimiser.backward_step(&(scores * pull)?.sum_all()?)?;
        }
        network.weights = copied(&vars)?;
        if let Some((check, products)) = check {
            let loss = loss(&network.scores(check.rows, products)?, check.grades, check.lists);
            if loss < best.0 {
                best = (loss, pass + 1, network.weights.clone());
            }
        } else {
            best = (0.0, pass + 1, network.weights.clone());
        }
    }
    network.weights = best.2;
    Ok((network, best.1))
}

fn copied(vars: &[Var]) -> Result<Vec<Tensor>> {
    vars.iter().map(|var| Ok(var.as_tensor().copy()?.detach())).collect()
}

fn draw(name: &str, shape: &[usize], dice: &mut Dice) -> Result<Var> {
    let count = shape.iter().product();
    let spread = match name {
        name if name.ends_with("bias") => 0.0,
        "network.directed.line" => 0.15,
        name if name.starts_with("network.directed") => 0.2,
        _ => (1.0 / shape[0].min(FREE / 2) as f64).sqrt(),
    };
    let values: Vec<f32> = (0..count).map(|_| (spread * dice.normal()) as f32).collect();
    Ok(Var::from_tensor(&Tensor::from_vec(values, shape, &Device::Cpu)?)?)
}

/// Mean and one over the deviation of every signal over the rows where it is known.
fn standard(rows: &[Row]) -> (Vec<f32>, Vec<f32>) {
    let mut mean = vec![0.0; WIDTH];
    let mut scale = vec![0.0; WIDTH];
    for signal in 0..WIDTH {
        let (mut count, mut sum, mut squares) = (0.0_f64, 0.0_f64, 0.0_f64);
        for row in rows.iter().filter(|row| row[signal].is_finite()) {
            count += 1.0;
            sum += f64::from(row[signal]);
            squares += f64::from(row[signal]).powi(2);
        }
        let middle = if count > 0.0 { sum / count } else { 0.0 };
        let deviation = if count > 0.0 { (squares / count - middle * middle).max(0.0).sqrt() } else { 0.0 };
        mean[signal] = middle as f32;
        scale[signal] = if deviation > 1e-6 { (1.0 / deviation) as f32 } else { 0.0 };
    }
    (mean, scale)
}

#[derive(Default)]
struct Batch {
    rows: Vec<Row>,
    products: Vec<f32>,
    grades: Vec<u8>,
    lists: Vec<std::ops::Range<usize>>,
}

impl Batch {
    fn take(&mut self, from: &Lists, products: &[f32], list: usize) {
        let range = from.lists[list].clone();
        let start = self.rows.len();
        self.rows.extend_from_slice(&from.rows[range.clone()]);
        self.grades.extend_from_slice(&from.grades[range.clone()]);
        self.products.extend_from_slice(&products[range.start * DIMENSIONS..range.end * DIMENSIONS]);
        self.lists.push(start..self.rows.len());
    }
}
