//! Both rankers: the same bits in both forms of the trees, directions, contributions that sum to the score.

use crate::market::{Place, read, simulated, trained};
use matching::{
    dice::Dice,
    features::{Direction, Row, SIGNALS, WIDTH},
    network::{self, Network, NetworkSettings},
    text::DIMENSIONS,
    training::{Fitted, products},
    trees::{self, Boosting, CORNERS, Curve, Curves, DEEPEST, Forest, TensorForest, Tree, on_grid},
};
use proptest::prelude::*;
use std::sync::OnceLock;

fn fitted() -> &'static Fitted {
    static FITTED: OnceLock<Fitted> = OnceLock::new();
    FITTED.get_or_init(|| {
        let place = Place::new("rankers");
        trained(&read(&simulated(&place, 61, 40, 90)), 1)
    })
}

fn forest() -> &'static Forest {
    static FOREST: OnceLock<Forest> = OnceLock::new();
    FOREST.get_or_init(|| {
        trees::train(&Boosting { rounds: [20; trees::FORESTS], ..Boosting::default() }, &fitted().table.lists(), None)
            .forest
    })
}

fn network() -> &'static Network {
    static NETWORK: OnceLock<Network> = OnceLock::new();
    NETWORK.get_or_init(|| {
        let texts = products(&fitted().table, &fitted().profiles);
        let settings = NetworkSettings { passes: 2, ..NetworkSettings::default() };
        network::train(settings, &fitted().table.lists(), &texts, None).unwrap().0
    })
}

/// A row of the market with some signals replaced by anything a float can be.
fn strange_row(seed: u64) -> Row {
    let mut dice = Dice::new(seed);
    let mut row = *dice.pick(&fitted().table.rows).unwrap();
    for value in &mut row {
        if dice.chance(0.3) {
            let odd = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 0.0, -0.0, f32::MAX, f32::MIN, f32::MIN_POSITIVE];
            *value = if dice.chance(0.5) { *dice.pick(&odd).unwrap() } else { (dice.normal() * 50.0) as f32 };
        }
    }
    row
}

/// A random tree of any shape up to the deepest allowed.
fn random_tree(dice: &mut Dice, depth: usize) -> Tree {
    let mut tree = Tree::default();
    let mut open = vec![(add(&mut tree, dice), 0)];
    while let Some((node, level)) = open.pop() {
        if level < depth && dice.chance(0.8) {
            tree.feature[node] = dice.below(WIDTH) as u32;
            tree.threshold[node] = (dice.normal() * 3.0) as f32;
            tree.missing_left[node] = dice.chance(0.5);
            let (left, right) = (add(&mut tree, dice), add(&mut tree, dice));
            tree.left[node] = left as u32;
            tree.right[node] = right as u32;
            open.extend([(left, level + 1), (right, level + 1)]);
        }
    }
    tree
}

/// Curves of any height, each in the direction of its signal.
fn random_curves(dice: &mut Dice) -> Curves {
    let curve = |direction: Direction| {
        let mut at = [0.0; CORNERS].map(|_| (dice.normal() * 3.0) as f32);
        let mut worth = [0.0; CORNERS].map(|_| dice.normal() as f32);
        at.sort_unstable_by(f32::total_cmp);
        match direction {
            Direction::Free => {}
            Direction::Up => worth.sort_unstable_by(f32::total_cmp),
            Direction::Down => worth.sort_unstable_by(|a, b| b.total_cmp(a)),
        }
        Curve { at, worth, missing: dice.normal() as f32 }
    };
    Curves(SIGNALS.iter().map(|info| info.direction).map(curve).collect())
}

fn add(tree: &mut Tree, dice: &mut Dice) -> usize {
    tree.feature.push(0);
    tree.threshold.push(0.0);
    tree.missing_left.push(false);
    tree.left.push(0);
    tree.right.push(0);
    tree.value.push(on_grid(dice.normal() as f32));
    tree.value.len() - 1
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_walk_and_the_tensors_give_the_same_bits_for_any_forest(seed: u64, count in 1usize..20, depth in 0usize..=DEEPEST, rows in 1usize..40) {
        let mut dice = Dice::new(seed);
        let forest = Forest { curves: random_curves(&mut dice), trees: (0..count).map(|_| random_tree(&mut dice, depth)).collect() };
        prop_assert!(forest.is_sound());
        let rows: Vec<Row> = (0..rows as u64).map(|row| strange_row(seed ^ row)).collect();
        let tensor: Vec<u32> = TensorForest::new(&forest).unwrap().scores(&rows).unwrap().iter().map(|score| score.to_bits()).collect();
        let walk: Vec<u32> = rows.iter().map(|row| forest.score(row).to_bits()).collect();
        prop_assert_eq!(tensor, walk);
    }

    #[test]
    fn contributions_of_the_trees_sum_to_the_score_exactly(seed: u64) {
        let row = strange_row(seed);
        let (base, parts) = forest().contributions(&row);
        let sum: f32 = base + parts.iter().sum::<f32>();
        prop_assert_eq!(sum.to_bits(), forest().score(&row).to_bits());
    }

    #[test]
    fn contributions_of_the_network_sum_to_the_score_exactly(seed: u64) {
        let mut dice = Dice::new(seed);
        let texts: Vec<f32> = (0..DIMENSIONS).map(|_| 0.003 * dice.normal() as f32).collect();
        let row = strange_row(seed);
        let (base, parts) = network().contributions(&row, &texts).unwrap();
        let score = network().scores(&[row], &texts).unwrap()[0];
        prop_assert!((base + parts.iter().sum::<f32>() - score).abs() <= 0.0);
    }

    #[test]
    fn directions_hold_for_both_rankers_on_any_input(seed: u64) {
        let mut dice = Dice::new(seed);
        let low = strange_row(seed);
        for (signal, info) in SIGNALS.iter().enumerate().filter(|(signal, info)| info.direction != Direction::Free && low[*signal].is_finite()) {
            let mut high = low;
            high[signal] = low[signal] + dice.unit() as f32 * 5.0;
            let sign = if info.direction == Direction::Up { 1.0 } else { -1.0 };
            let walked = sign * (forest().score(&high) - forest().score(&low));
            prop_assert!(walked >= 0.0, "trees: {} moved the score by {walked}", info.name);
            let texts = vec![0.0; 2 * DIMENSIONS];
            let scores = network().scores(&[low, high], &texts).unwrap();
            prop_assert!(sign * (scores[1] - scores[0]) >= 0.0, "network: {}", info.name);
        }
    }
}

#[test]
fn the_trained_forest_is_used_as_tensors_with_the_same_bits() {
    let rows = &fitted().table.rows[..300];
    let tensor = TensorForest::new(forest()).unwrap().scores(rows).unwrap();
    for (row, score) in rows.iter().zip(tensor) {
        assert_eq!(forest().score(row).to_bits(), score.to_bits());
    }
    assert!(forest().trees.iter().any(|tree| tree.left[0] != 0), "the forest learned nothing");
    assert!(rows.iter().any(|row| forest().curves.score(row) != 0.0), "the curves learned nothing");
}
