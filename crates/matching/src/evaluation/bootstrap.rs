//! Paired bootstrap over lists: how sure is it that the model is better, given how few lists there are?
//!
//! Model and baseline are measured on the same resampled lists, so what makes a list easy or hard cancels out.

use crate::dice::Dice;
use serde::Serialize;

const SAMPLES: usize = 1000;

/// A difference with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    pub mean: f64,
    pub low: f64,
    pub high: f64,
}

/// Mean of `model - baseline` over lists that have both, with the percentile interval of 1000 resamples.
pub fn lift_interval(model: &[Option<f64>], baseline: &[Option<f64>], seed: u64) -> Interval {
    let differences: Vec<f64> = model.iter().zip(baseline).filter_map(|(a, b)| Some((*a)? - (*b)?)).collect();
    if differences.is_empty() {
        return Interval { mean: f64::NAN, low: f64::NAN, high: f64::NAN };
    }
    let count = differences.len() as f64;
    let mut dice = Dice::new(seed);
    let mut means: Vec<f64> = (0..SAMPLES)
        .map(|_| (0..differences.len()).map(|_| differences[dice.below(differences.len())]).sum::<f64>() / count)
        .collect();
    means.sort_unstable_by(f64::total_cmp);
    Interval {
        mean: differences.iter().sum::<f64>() / count,
        low: means[SAMPLES / 40],
        high: means[SAMPLES - 1 - SAMPLES / 40],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_difference_is_certain_and_noise_is_not() {
        let base: Vec<Option<f64>> = (0..200).map(|list| Some(f64::from(list % 7) / 10.0)).collect();
        let better: Vec<Option<f64>> = base.iter().map(|value| value.map(|value| value + 0.1)).collect();
        let sure = lift_interval(&better, &base, 1);
        assert!((sure.low - 0.1).abs() < 1e-9 && (sure.high - 0.1).abs() < 1e-9);
        let mut dice = Dice::new(2);
        let noise: Vec<Option<f64>> = base.iter().map(|value| value.map(|value| value + dice.normal())).collect();
        let unsure = lift_interval(&noise, &base, 1);
        assert!(unsure.low < 0.0 && unsure.high > 0.0);
    }
}
