//! CUPED against another way of computing it, and against simulations.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::growth::statistics::{ALPHA, compare, tests::Dice};

/// Units of one variant: what each had done before, and what it did.
type Units = Vec<(f64, f64)>;

fn paired(units: &[(f64, f64)]) -> Paired {
    let mut all = Paired::default();
    for (before, value) in units {
        all.add(*before, *value);
    }
    all
}

/// A draw that is about normal: the sum of twelve uniform ones.
fn normal_draw(dice: &mut Dice) -> f64 {
    (0..12).map(|_| dice.roll()).sum::<f64>() - 6.0
}

/// So many units whose value follows what they did before with that correlation, `effect` higher.
fn drawn(dice: &mut Dice, units: usize, correlation: f64, effect: f64) -> Units {
    let one = |dice: &mut Dice| {
        let (before, noise) = (normal_draw(dice), normal_draw(dice));
        let value = correlation * before + (1.0 - correlation * correlation).sqrt() * noise;
        (10.0 + before, 10.0 + value + effect)
    };
    (0..units).map(|_| one(dice)).collect()
}

/// The same from the units one by one, by deviations from means in two passes and no sums of squares.
fn by_hand(arms: &[Units]) -> (f64, Vec<(f64, f64)>) {
    let mean = |of: &mut dyn Iterator<Item = f64>| {
        let all: Vec<f64> = of.collect();
        all.iter().sum::<f64>() / all.len() as f64
    };
    let (mut above, mut below) = (0.0, 0.0);
    for arm in arms {
        let (x, y) = (mean(&mut arm.iter().map(|unit| unit.0)), mean(&mut arm.iter().map(|unit| unit.1)));
        for (before, value) in arm {
            above += (before - x) * (value - y);
            below += (before - x).powi(2);
        }
    }
    let theta = above / below;
    let middle = mean(&mut arms.iter().flatten().map(|unit| unit.0));
    let told = arms.iter().map(|arm| {
        let values: Vec<f64> = arm.iter().map(|(before, value)| value - theta * (before - middle)).collect();
        let own = mean(&mut values.iter().copied());
        let variance = values.iter().map(|value| (value - own).powi(2)).sum::<f64>() / (values.len() - 1) as f64;
        (own, variance)
    });
    (theta, told.collect())
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * (1.0 + expected.abs()), "{found} instead of {expected}");
}

#[test]
fn it_is_what_another_way_of_computing_it_says() {
    for seed in [3, 17, 2_026] {
        let mut dice = Dice(seed);
        let arms = [drawn(&mut dice, 400, 0.7, 0.0), drawn(&mut dice, 300, 0.7, 0.4), drawn(&mut dice, 50, -0.3, 1.0)];
        let found = adjust(&arms.each_ref().map(|units| paired(units))).unwrap();
        let (theta, told) = by_hand(&arms);
        near(found.theta, theta);
        for (arm, (mean, variance)) in found.arms.iter().zip(told) {
            near(arm.mean().unwrap(), mean);
            near(arm.variance().unwrap(), variance);
        }
    }
}

#[test]
fn nothing_is_taken_out_where_nothing_was_before() {
    let same = |before: f64| paired(&(0..50).map(|n| (before, f64::from(n))).collect::<Units>());
    for arms in [vec![], vec![Paired::default(); 2], vec![same(0.0); 2], vec![same(0.1); 2]] {
        assert_eq!(adjust(&arms), None, "{arms:?}");
    }
}

#[test]
fn an_effect_of_a_variant_is_not_taken_out_with_what_was_before() {
    let mut dice = Dice(5);
    let control = drawn(&mut dice, 2_000, 0.8, 0.0);
    let moved: Units = control.iter().map(|(before, value)| (*before, value + 3.0)).collect();
    let found = adjust(&[paired(&control), paired(&moved)]).unwrap();
    near(found.arms[1].mean().unwrap() - found.arms[0].mean().unwrap(), 3.0);
}

#[test]
fn the_interval_is_narrower_the_more_was_known_before() {
    let mut dice = Dice(23);
    let mut width = |correlation: f64| {
        let arms = [drawn(&mut dice, 3_000, correlation, 0.0), drawn(&mut dice, 3_000, correlation, 0.1)];
        let sums = arms.each_ref().map(|units| paired(units));
        let found = adjust(&sums).unwrap();
        let plain = |arm: &Paired| Arm { units: arm.units, sum: arm.y, squares: arm.yy };
        let before = compare(&plain(&sums[0]), &plain(&sums[1]), ALPHA).unwrap();
        let after = compare(&found.arms[0], &found.arms[1], ALPHA).unwrap();
        ((after.high - after.low) / (before.high - before.low), found.variance_left)
    };
    let (none, some, much) = (width(0.0), width(0.5), width(0.9));
    assert!(none.0 > 0.98 && none.1 > 0.98, "{none:?}");
    assert!(some.0 < 0.92 && (some.1 - 0.75).abs() < 0.05, "{some:?}");
    assert!(much.0 < 0.5 && (much.1 - 0.19).abs() < 0.03, "{much:?}");
}

/// One run: whether somebody who looks after every hundredth unit ever sees an effect, and the last difference.
fn run(dice: &mut Dice, effect: f64) -> (bool, f64) {
    let (mut arms, mut seen, mut last) = ([Paired::default(); 2], false, 0.0);
    for unit in 1..=1_500 {
        for (arm, shift) in arms.iter_mut().zip([0.0, effect]) {
            let drawn = drawn(dice, 1, 0.7, shift);
            arm.add(drawn[0].0, drawn[0].1);
        }
        if unit % 100 != 0 {
            continue;
        }
        let found = adjust(&arms).unwrap();
        let told = compare(&found.arms[0], &found.arms[1], ALPHA).unwrap();
        seen |= told.low > 0.0 || told.high < 0.0;
        last = found.arms[1].mean().unwrap() - found.arms[0].mean().unwrap();
    }
    (seen, last)
}

#[test]
fn without_an_effect_at_most_a_twentieth_claims_one_and_the_difference_is_right_on_average() {
    let seed = 20_261_206;
    println!("seed {seed}");
    let mut dice = Dice(seed);
    let runs: Vec<_> = (0..200).map(|_| run(&mut dice, 0.0)).collect();
    let misled = runs.iter().filter(|run| run.0).count();
    assert!(misled * 20 <= runs.len(), "misled in {misled} of {} runs, seed {seed}", runs.len());
    let with: Vec<_> = (0..200).map(|_| run(&mut dice, 0.5)).collect();
    for (runs, effect) in [(&runs, 0.0), (&with, 0.5)] {
        let mean = runs.iter().map(|run| run.1).sum::<f64>() / runs.len() as f64;
        // Two hundred runs of 1,500 units each: the mean of the differences has an error of about 0.002.
        assert!((mean - effect).abs() < 0.01, "{mean} instead of {effect}, seed {seed}");
    }
    assert!(with.iter().filter(|run| run.0).count() * 10 >= with.len() * 9, "an effect is seen");
}
