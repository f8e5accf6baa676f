//! From a score to a probability of "completed and rated >= 4": a logistic curve fitted on lists the ranker has not
//! seen.
//!
//! The curve rises strictly, so a probability orders tutors exactly as the score does (Platt, 1999).

use serde::{Deserialize, Serialize};

/// probability = 1 / (1 + exp(-(slope * score + shift)))
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    pub slope: f64,
    pub shift: f64,
}

impl Default for Calibration {
    fn default() -> Self {
        Self { slope: 1.0, shift: -3.0 }
    }
}

impl Calibration {
    /// Fits by Newton's method; a slope that is not clearly positive becomes a gentle one, so that order is kept.
    pub fn fit(scores: &[f32], positive: &[bool]) -> Self {
        let rate = (positive.iter().filter(|good| **good).count() as f64 + 1.0) / (positive.len() as f64 + 2.0);
        let mut fitted = Self { slope: 0.5, shift: (rate / (1.0 - rate)).ln() };
        for _ in 0..50 {
            let (mut g0, mut g1, mut h00, mut h01, mut h11) = (0.0, 1e-3 * (fitted.slope - 0.5), 1e-3, 0.0, 1e-3);
            for (score, good) in scores.iter().zip(positive) {
                let x = f64::from(*score);
                let p = fitted.exact(x);
                let (error, curve) = (p - f64::from(u8::from(*good)), p * (1.0 - p));
                g0 += error;
                g1 += error * x;
                h00 += curve;
                h01 += curve * x;
                h11 += curve * x * x;
            }
            let determinant = h00 * h11 - h01 * h01;
            if determinant.abs() < 1e-12 {
                break;
            }
            let (step0, step1) = ((h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant);
            fitted.shift -= step0.clamp(-2.0, 2.0);
            fitted.slope -= step1.clamp(-2.0, 2.0);
            if step0.abs() + step1.abs() < 1e-9 {
                break;
            }
        }
        if fitted.slope.is_finite() && fitted.shift.is_finite() && fitted.slope >= 0.05 {
            fitted
        } else {
            Self { slope: 0.05, shift: (rate / (1.0 - rate)).ln() }
        }
    }

    fn exact(self, score: f64) -> f64 {
        1.0 / (1.0 + (-(self.slope * score + self.shift)).exp())
    }

    /// The probability of a score.
    pub fn probability(self, score: f32) -> f64 {
        self.exact(f64::from(score))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::Dice;

    #[test]
    fn the_fit_finds_the_curve_behind_the_outcomes() {
        let truth = Calibration { slope: 1.4, shift: -2.0 };
        let mut dice = Dice::new(5);
        let scores: Vec<f32> = (0..20_000).map(|_| dice.normal() as f32).collect();
        let good: Vec<bool> = scores.iter().map(|score| dice.chance(truth.probability(*score))).collect();
        let fitted = Calibration::fit(&scores, &good);
        assert!((fitted.slope - 1.4).abs() < 0.1 && (fitted.shift + 2.0).abs() < 0.1, "{fitted:?}");
    }

    #[test]
    fn a_higher_score_never_means_a_lower_probability_even_when_the_outcomes_say_so() {
        let scores: Vec<f32> = (0..100).map(|row| row as f32 / 50.0).collect();
        let good: Vec<bool> = (0..100).map(|row| row < 30).collect();
        let fitted = Calibration::fit(&scores, &good);
        assert!(fitted.probability(1.0) > fitted.probability(0.5));
    }
}
