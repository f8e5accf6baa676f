//! What a unit brought with it is taken out of what an experiment compares (CUPED, Deng, Xu, Kohavi and Walker 2013).
//!
//! The covariate is the same metric in the days before a unit was shown its variant: nothing that the variant did can
//! be in it, so taking it out moves no mean on average, and the more of the noise it explains the narrower the
//! interval. Every unit's value becomes `y - theta (x - mean x)`, with one theta and one mean for all variants, and
//! what comes of it is compared as the values themselves are.

use super::statistics::Arm;

/// Days before the first look that are counted where nobody says otherwise.
pub const BEFORE_DAYS: i64 = 14;

/// What is known of one variant: how many units, the sums of what they did (`y`) and of what they had done before
/// (`x`), of the squares and of the products.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[allow(missing_docs)]
pub struct Paired {
    pub units: i64,
    pub y: f64,
    pub yy: f64,
    pub x: f64,
    pub xx: f64,
    pub xy: f64,
}

/// What was taken out, and what is left.
#[derive(Clone, Debug, PartialEq)]
pub struct Adjusted {
    /// How much of what was before is taken out of what came after.
    pub theta: f64,
    /// The part of the variance within variants that is left, 0 to 1.
    pub variance_left: f64,
    /// The variants after it, in the same order.
    pub arms: Vec<Arm>,
}

impl Paired {
    /// Adds a unit.
    pub fn add(&mut self, before: f64, value: f64) {
        self.units += 1;
        self.y += value;
        self.yy += value * value;
        self.x += before;
        self.xx += before * before;
        self.xy += before * value;
    }

    /// Squares and products of the distances from this variant's own means: of `x`, of `y`, of both.
    fn centred(&self) -> (f64, f64, f64) {
        if self.units == 0 {
            return (0.0, 0.0, 0.0);
        }
        let units = self.units as f64;
        (self.xx - self.x * self.x / units, self.yy - self.y * self.y / units, self.xy - self.x * self.y / units)
    }
}

/// Takes out what was before; none where nobody had done anything before, or all the same.
///
/// Theta is pooled from the distances within the variants: an effect moves a variant's mean, and so not theta.
pub fn adjust(arms: &[Paired]) -> Option<Adjusted> {
    let all: i64 = arms.iter().map(|arm| arm.units).sum();
    let sums = arms.iter().map(Paired::centred);
    let (xx, yy, xy) = sums.fold((0.0, 0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1, sum.2 + one.2));
    // What is left of rounding is nothing.
    let scale: f64 = arms.iter().map(|arm| arm.xx).sum();
    if all < 2 || xx <= scale * 1e-12 || !xx.is_finite() {
        return None;
    }
    let theta = xy / xx;
    let mean = arms.iter().map(|arm| arm.x).sum::<f64>() / all as f64;
    let variance_left = if yy > 0.0 { (1.0 - xy * xy / (xx * yy)).clamp(0.0, 1.0) } else { 1.0 };
    let arms = arms.iter().map(|arm| {
        let units = arm.units as f64;
        // Of the distances from the mean of all: their sum, their squares, their products with the values.
        let (far, far_squares) = (arm.x - units * mean, arm.xx - 2.0 * mean * arm.x + units * mean * mean);
        let products = arm.xy - mean * arm.y;
        let squares = arm.yy - 2.0 * theta * products + theta * theta * far_squares;
        Arm { units: arm.units, sum: arm.y - theta * far, squares: squares.max(0.0) }
    });
    Some(Adjusted { theta, variance_left, arms: arms.collect() })
}

#[cfg(test)]
#[path = "cuped_tests.rs"]
mod tests;
