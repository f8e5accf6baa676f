//! The distributions against tables, the sequence and the split against simulation.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;

/// A small generator, so that a simulation is the same every time (xorshift64*, in the public domain).
pub(in crate::growth) struct Dice(pub u64);

impl Dice {
    /// Uniform in [0, 1).
    pub fn roll(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

fn near(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} instead of {expected}");
}

#[test]
fn the_normal_distribution_is_that_of_the_tables() {
    for (z, share) in [(0.0, 0.5), (1.0, 0.841_344_746), (1.959_963_985, 0.975), (-2.326_347_874, 0.01)] {
        near(normal(z), share, 1e-8);
        near(normal_quantile(share), z, 1e-7);
    }
}

#[test]
fn chi_square_is_that_of_the_tables() {
    let table = [(3.841_459, 1), (5.991_465, 2), (7.814_728, 3), (9.487_729, 4), (18.307_038, 10), (19.675_138, 11)];
    for (x, freedom) in table {
        near(chi_square_tail(x, freedom), 0.05, 1e-6);
    }
    near(chi_square_tail(10.827_566, 1), 0.001, 1e-8);
    assert_eq!((chi_square_tail(0.0, 3), chi_square_tail(5.0, 0)), (1.0, 1.0));
}

/// One arm of conversions.
fn converted(units: i64, of_them: i64) -> Arm {
    Arm { units, sum: of_them as f64, squares: of_them as f64 }
}

#[test]
fn a_lift_is_a_share_of_the_control() {
    let found = compare(&converted(1_000, 100), &converted(1_000, 120), ALPHA).unwrap();
    near(found.lift, 0.2, 1e-9);
    assert!(found.low < 0.0 && found.high > 0.2, "{found:?}: a thousand units do not show a fifth");
    let many = compare(&converted(100_000, 10_000), &converted(100_000, 12_000), ALPHA).unwrap();
    assert!(many.low > 0.1 && many.high < 0.3, "{many:?}");
}

#[test]
fn nothing_is_compared_where_nothing_is_known() {
    let known = converted(100, 10);
    for nothing in [Arm::default(), converted(1, 1), converted(100, 0)] {
        assert_eq!(compare(&nothing, &known, ALPHA), None, "{nothing:?}");
    }
    assert_eq!(compare(&converted(10, 10), &converted(10, 10), ALPHA), None, "nobody differs");
}

/// Whether somebody who looks after every fiftieth unit of each arm ever sees an effect, with the sequence and with the
/// common interval.
fn peeked(dice: &mut Dice, shares: (f64, f64)) -> (bool, bool) {
    let (mut control, mut variant) = (Arm::default(), Arm::default());
    let (mut sequence, mut common) = (false, false);
    for unit in 1..=4_000 {
        for (arm, share) in [(&mut control, shares.0), (&mut variant, shares.1)] {
            let value = f64::from(u8::from(dice.roll() < share));
            (arm.units, arm.sum, arm.squares) = (arm.units + 1, arm.sum + value, arm.squares + value);
        }
        if unit % 50 != 0 || unit < 100 {
            continue;
        }
        let Some(found) = compare(&control, &variant, ALPHA) else { continue };
        sequence |= found.low > 0.0 || found.high < 0.0;
        let (a, b) = (control.mean().unwrap(), variant.mean().unwrap());
        let error = ((a * (1.0 - a) + b * (1.0 - b)) / f64::from(unit)).sqrt();
        common |= ((b - a) / error).abs() > 1.96;
    }
    (sequence, common)
}

#[test]
fn whoever_looks_every_day_is_misled_by_a_common_interval_and_not_by_the_sequence() {
    let mut dice = Dice(7);
    let runs: Vec<_> = (0..300).map(|_| peeked(&mut dice, (0.2, 0.2))).collect();
    let share = |of: fn(&(bool, bool)) -> bool| runs.iter().filter(|run| of(run)).count() as f64 / 300.0;
    let (sequence, common) = (share(|run| run.0), share(|run| run.1));
    assert!(sequence <= ALPHA, "the sequence was misled in {sequence} of the runs");
    assert!(common > 0.2, "looking again and again misled the common interval in only {common} of the runs");
}

#[test]
fn the_sequence_sees_an_effect_that_is_there() {
    let mut dice = Dice(11);
    let seen = (0..100).filter(|_| peeked(&mut dice, (0.2, 0.26)).0).count();
    assert!(seen >= 95, "seen in {seen} of a hundred runs");
}

#[test]
fn an_uneven_split_is_told_from_chance() {
    assert!(split_by_chance(&[5_000, 5_050], &[1, 1]) > 0.5);
    assert!(split_by_chance(&[5_000, 5_500], &[1, 1]) < 1e-5);
    assert!(split_by_chance(&[9_000, 1_000], &[9, 1]) > 0.9);
    assert!(split_by_chance(&[3_000, 3_000, 3_400], &[1, 1, 1]) < 1e-5);
    for nothing in [(&[][..], &[][..]), (&[0, 0], &[1, 1]), (&[5], &[1])] {
        assert_eq!(split_by_chance(nothing.0, nothing.1), 1.0);
    }
}
