//! The few distributions that experiments need, and an interval that may be looked at every day.
//!
//! A common confidence interval is right once, at a moment that was fixed beforehand. Whoever looks again and again and
//! stops when it says yes is wrong far more often than promised. [`always_valid`] is a confidence sequence: the truth
//! lies in it at all moments at once with the promised probability, so looking costs nothing but width.

use std::f64::consts::{PI, SQRT_2};

/// Share of experiments without an effect in which an interval may ever miss it.
pub const ALPHA: f64 = 0.05;
/// Units per variant at which the sequence is narrowest; the price of looking is small around it.
const TUNED_FOR: f64 = 5_000.0;

/// The standard normal distribution.
pub fn normal(z: f64) -> f64 {
    0.5 * libm::erfc(-z / SQRT_2)
}

/// The point below which that share of the standard normal distribution lies; for shares within (0, 1).
pub fn normal_quantile(share: f64) -> f64 {
    let share = share.clamp(1e-12, 1.0 - 1e-12);
    let (mut low, mut high) = (-8.0_f64, 8.0_f64);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if normal(middle) < share { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// How often chance alone gives a chi-square of at least `x` with that many degrees of freedom.
pub fn chi_square_tail(x: f64, freedom: u32) -> f64 {
    if x <= 0.0 || freedom == 0 {
        return 1.0;
    }
    // Q(a + 1, x) = Q(a, x) + x^a e^-x / Γ(a + 1), from Q(1/2, x) = erfc(√x) or Q(1, x) = e^-x.
    let half = x / 2.0;
    let (mut tail, mut term, mut a) = if freedom % 2 == 1 {
        (libm::erfc(half.sqrt()), (half / PI).sqrt() * 2.0 * (-half).exp(), 0.5)
    } else {
        ((-half).exp(), half * (-half).exp(), 1.0)
    };
    while a + 0.25 < f64::from(freedom) / 2.0 {
        tail += term;
        a += 1.0;
        term *= half / a;
    }
    tail.clamp(0.0, 1.0)
}

/// What is known of one variant: how many units, the sum of their values and of the squares.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Arm {
    pub units: i64,
    pub sum: f64,
    pub squares: f64,
}

impl Arm {
    /// Mean value of a unit; none of nobody.
    pub fn mean(&self) -> Option<f64> {
        (self.units > 0).then(|| self.sum / self.units as f64)
    }

    /// Variance between units.
    pub fn variance(&self) -> Option<f64> {
        let (mean, units) = (self.mean()?, self.units as f64);
        (self.units > 1).then(|| ((self.squares - units * mean * mean) / (units - 1.0)).max(0.0))
    }
}

/// How far a variant is from the control, as a share of the control, and between which bounds surely.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Compared {
    pub lift: f64,
    pub low: f64,
    pub high: f64,
}

/// Compares two arms by their means (delta method); none where the control has no mean above zero, or nothing varies.
pub fn compare(control: &Arm, variant: &Arm, alpha: f64) -> Option<Compared> {
    let (base, mean) = (control.mean().filter(|mean| *mean > 0.0)?, variant.mean()?);
    let lift = mean / base - 1.0;
    // Per unit, of the ratio of the two means.
    let of_variant = variant.variance()? / (base * base);
    let of_control = control.variance()? * mean * mean / base.powi(4);
    let variance = of_variant / variant.units as f64 + of_control / control.units as f64;
    if variance <= 0.0 {
        return None;
    }
    let width = always_valid(variance, (of_variant + of_control) / TUNED_FOR, alpha);
    Some(Compared { lift, low: lift - width, high: lift + width })
}

/// Half the width of the confidence sequence of an estimate with that variance: the normal mixture of Robbins, as used
/// for the mSPRT by Johari, Pekelis and Walsh (2017). `mixing` is the variance of the mixture and does not depend on
/// how many units there are.
pub fn always_valid(variance: f64, mixing: f64, alpha: f64) -> f64 {
    let both = variance + mixing;
    (variance * both / mixing * (both / (variance * alpha * alpha)).ln()).sqrt()
}

/// How often chance alone splits units as unevenly as that over variants of these weights: a small share means that
/// something is broken, and nothing of the readout is to be believed (sample ratio mismatch).
pub fn split_by_chance(units: &[i64], weights: &[i64]) -> f64 {
    let (all, weight): (i64, i64) = (units.iter().sum(), weights.iter().sum());
    if all == 0 || weight <= 0 || units.len() != weights.len() || units.len() < 2 {
        return 1.0;
    }
    let far = units.iter().zip(weights).map(|(seen, weight_of)| {
        let expected = all as f64 * *weight_of as f64 / weight as f64;
        (*seen as f64 - expected).powi(2) / expected.max(f64::MIN_POSITIVE)
    });
    chi_square_tail(far.sum(), u32::try_from(units.len() - 1).unwrap_or(1))
}

#[cfg(test)]
#[path = "statistics_tests.rs"]
pub(super) mod tests;
