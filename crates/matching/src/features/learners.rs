//! Two small models that learn row by row, so that their state at a moment comes from rows before it alone.
//!
//! `TextWeights` learns which directions of meaning decide in this market, starting from plain cosine. `Factors` is a
//! factorisation machine: a student is the sum of a vector of their own, of their learning style and of their kind of
//! goals; a tutor the sum of a vector of their own and of their kind of profile. New people start with the vectors of
//! their kind. Both use AdaGrad steps on the logistic loss of a click, with the place's usual rate as offset.

use crate::{dice::Dice, text::DIMENSIONS};
use std::collections::HashMap;

fn sigmoid(value: f32) -> f32 {
    1.0 / (1.0 + (-value).exp())
}

/// Learned weighting of the products of two text vectors.
#[derive(Debug, Clone)]
pub struct TextWeights {
    weights: Vec<f32>,
    squares: Vec<f32>,
    bias: f32,
}

impl Default for TextWeights {
    fn default() -> Self {
        Self { weights: vec![Self::START; DIMENSIONS], squares: vec![1.0; DIMENSIONS], bias: 0.0 }
    }
}

impl TextWeights {
    const START: f32 = 0.15;
    const SCALE: f32 = 20.0;
    const STEP: f32 = 0.05;

    /// Log odds that the two texts add.
    pub fn score(&self, a: &[f32], b: &[f32]) -> f32 {
        self.weights.iter().zip(a.iter().zip(b)).map(|(weight, (x, y))| weight * x * y).sum::<f32>() * Self::SCALE
    }

    /// One row: `offset` is the log odds of the place.
    pub fn learn(&mut self, a: &[f32], b: &[f32], offset: f32, chosen: bool) {
        let error = sigmoid(offset + self.bias + self.score(a, b)) - f32::from(u8::from(chosen));
        self.bias -= 0.002 * error;
        for (index, (x, y)) in a.iter().zip(b).enumerate() {
            let gradient = error * x * y * Self::SCALE + 1e-5 * (self.weights[index] - Self::START);
            self.squares[index] += gradient * gradient;
            self.weights[index] -= Self::STEP * gradient / self.squares[index].sqrt();
        }
    }
}

const FACTORS: usize = 8;

#[derive(Debug, Clone)]
struct Factor {
    bias: f32,
    vector: [f32; FACTORS],
    squares: [f32; FACTORS + 1],
}

/// Who a vector belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    Student(u64),
    Style(u64),
    Goals(u64),
    Tutor(u64),
    Profile(u64),
}

/// The factorisation machine.
#[derive(Debug, Clone)]
pub struct Factors {
    found: HashMap<Owner, Factor>,
    dice: Dice,
}

impl Factors {
    const STEP: f32 = 0.12;
    const DECAY: f32 = 0.01;

    /// Nothing learned; starting vectors depend on their owner and the seed alone.
    pub fn new(seed: u64) -> Self {
        Self { found: HashMap::new(), dice: Dice::new(seed) }
    }

    fn fresh(&self, owner: Owner) -> Factor {
        let label = match owner {
            Owner::Student(id) => id ^ 0x5157,
            Owner::Style(id) => id.wrapping_mul(31) ^ 0xa11c_e000,
            Owner::Goals(id) => id.wrapping_mul(37) ^ 0xb0b0_0000,
            Owner::Tutor(id) => id ^ 0xdead_0000_0000,
            Owner::Profile(id) => id.wrapping_mul(41) ^ 0xcafe_0000,
        };
        let mut dice = self.dice.branch(label);
        let vector = [0; FACTORS].map(|_| 0.12 * dice.normal() as f32);
        Factor { bias: 0.0, vector, squares: [0.3; FACTORS + 1] }
    }

    fn sum(&self, owners: &[Owner]) -> (f32, [f32; FACTORS]) {
        let mut total = (0.0, [0.0; FACTORS]);
        for owner in owners {
            // A person without a row of their own is described by their kind alone.
            let Some(factor) = self.found.get(owner) else { continue };
            total.0 += factor.bias;
            for (sum, value) in total.1.iter_mut().zip(factor.vector) {
                *sum += value;
            }
        }
        total
    }

    /// Log odds of the tutor's side alone, and of the two together.
    pub fn score(&self, student: &[Owner], tutor: &[Owner]) -> (f32, f32) {
        let (_, p) = self.sum(student);
        let (bias, q) = self.sum(tutor);
        (bias, p.iter().zip(q).map(|(x, y)| x * y).sum())
    }

    /// One row with its weight: `offset` is the log odds of the place.
    pub fn learn(&mut self, student: &[Owner], tutor: &[Owner], offset: f32, chosen: bool, weight: f32) {
        for owner in student.iter().chain(tutor) {
            if !self.found.contains_key(owner) {
                let fresh = self.fresh(*owner);
                self.found.insert(*owner, fresh);
            }
        }
        let (own, p) = self.sum(student);
        let (bias, q) = self.sum(tutor);
        let product: f32 = p.iter().zip(q).map(|(x, y)| x * y).sum();
        let error = weight * (sigmoid(offset + own + bias + product) - f32::from(u8::from(chosen)));
        for (owners, other) in [(student, &q), (tutor, &p)] {
            for owner in owners {
                if let Some(factor) = self.found.get_mut(owner) {
                    factor.step(error, other);
                }
            }
        }
    }
}

impl Factor {
    fn step(&mut self, error: f32, other: &[f32; FACTORS]) {
        let bias = error + Factors::DECAY * self.bias;
        self.squares[FACTORS] += bias * bias;
        self.bias -= Factors::STEP * bias / self.squares[FACTORS].sqrt();
        for ((value, square), other) in self.vector.iter_mut().zip(&mut self.squares).zip(other) {
            let gradient = error * other + Factors::DECAY * *value;
            *square += gradient * gradient;
            *value -= Factors::STEP * gradient / square.sqrt();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_person_inherits_what_was_learned_about_the_kind() {
        let mut factors = Factors::new(3);
        let mut dice = Dice::new(4);
        for _ in 0..6000 {
            let (style, profile) = (dice.below(2) as u64, dice.below(2) as u64);
            let student = [Owner::Student(dice.bits() % 60), Owner::Style(style)];
            let tutor = [Owner::Tutor(dice.bits() % 20), Owner::Profile(profile)];
            let chosen = dice.chance(if style == profile { 0.7 } else { 0.1 });
            factors.learn(&student, &tutor, 0.0, chosen, 1.0);
        }
        let fits = factors.score(&[Owner::Student(999), Owner::Style(1)], &[Owner::Tutor(999), Owner::Profile(1)]).1;
        let differs = factors.score(&[Owner::Student(999), Owner::Style(1)], &[Owner::Tutor(999), Owner::Profile(0)]).1;
        assert!(fits > differs + 0.5, "{fits} {differs}");
    }

    #[test]
    fn text_weights_learn_which_direction_decides() {
        let mut weights = TextWeights::default();
        let unit =
            |place: usize| -> Vec<f32> { (0..DIMENSIONS).map(|index| f32::from(u8::from(index == place))).collect() };
        for row in 0..400 {
            let place = row % 2;
            weights.learn(&unit(place), &unit(place), -1.0, place == 0);
        }
        assert!(weights.score(&unit(0), &unit(0)) > weights.score(&unit(1), &unit(1)) + 1.0);
    }
}
