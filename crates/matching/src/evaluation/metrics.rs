//! Measures of an order: NDCG, AUC, recall, calibration error. Ties never help: they count as a random order.

use std::ops::Range;

/// NDCG at `k` of one list with these gains under these scores; `None` when no gain is positive.
pub fn ndcg(scores: &[f32], gains: &[f32], k: usize) -> Option<f64> {
    let mut ideal = gains.to_vec();
    ideal.sort_unstable_by(|a, b| b.total_cmp(a));
    let best: f64 = ideal.iter().take(k).enumerate().map(|(rank, gain)| f64::from(*gain) * discount(rank)).sum();
    if best <= 0.0 {
        return None;
    }
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
    let mut found = 0.0;
    let mut start = 0;
    while start < order.len().min(k) {
        let score = scores[order[start]];
        let tied = order[start..].iter().take_while(|index| scores[**index].total_cmp(&score).is_eq()).count();
        // Every one of the tied is equally likely at each of their ranks.
        let mean: f64 =
            order[start..start + tied].iter().map(|index| f64::from(gains[*index])).sum::<f64>() / tied as f64;
        found += (start..(start + tied).min(k)).map(|rank| mean * discount(rank)).sum::<f64>();
        start += tied;
    }
    Some(found / best)
}

/// The NDCG that a random order is expected to have.
pub fn ndcg_random(gains: &[f32], k: usize) -> Option<f64> {
    ndcg(&vec![0.0; gains.len()], gains, k)
}

fn discount(rank: usize) -> f64 {
    1.0 / (rank as f64 + 2.0).log2()
}

/// NDCG at `k` per list; lists without a gain are left out (`None`).
pub fn ndcg_lists(scores: &[f32], gains: &[f32], lists: &[Range<usize>], k: usize) -> Vec<Option<f64>> {
    lists.iter().map(|list| ndcg(&scores[list.clone()], &gains[list.clone()], k)).collect()
}

/// Mean of the values that are there; NaN without any.
pub fn mean(values: &[Option<f64>]) -> f64 {
    let found: Vec<f64> = values.iter().flatten().copied().collect();
    found.iter().sum::<f64>() / found.len() as f64
}

/// Probability that a positive row scores above a negative one; ties count half. NaN without both kinds.
pub fn auc(scores: &[f32], positive: &[bool]) -> f64 {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*a].total_cmp(&scores[*b]));
    let (mut rank_sum, mut start) = (0.0, 0);
    while start < order.len() {
        let tied =
            order[start..].iter().take_while(|index| scores[**index].total_cmp(&scores[order[start]]).is_eq()).count();
        let rank = f64::midpoint((2 * start) as f64, (tied + 1) as f64);
        rank_sum += rank * order[start..start + tied].iter().filter(|index| positive[**index]).count() as f64;
        start += tied;
    }
    let positives = positive.iter().filter(|positive| **positive).count() as f64;
    let negatives = scores.len() as f64 - positives;
    (rank_sum - positives * (positives + 1.0) / 2.0) / (positives * negatives)
}

/// Expected calibration error over ten groups of equal size: mean distance of predicted and seen share.
pub fn calibration_error(probabilities: &[f32], positive: &[bool]) -> f64 {
    let mut order: Vec<usize> = (0..probabilities.len()).collect();
    order.sort_by(|a, b| probabilities[*a].total_cmp(&probabilities[*b]).then(a.cmp(b)));
    let size = order.len().div_ceil(10).max(1);
    let mut error = 0.0;
    for group in order.chunks(size) {
        let predicted: f64 = group.iter().map(|index| f64::from(probabilities[*index])).sum();
        let seen = group.iter().filter(|index| positive[**index]).count() as f64;
        error += (predicted - seen).abs();
    }
    error / order.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_ideal_order_scores_one_and_ties_score_like_chance() {
        let gains = [0.0, 3.0, 1.0];
        assert!((ndcg(&[0.0, 2.0, 1.0], &gains, 10).unwrap() - 1.0).abs() < 1e-12);
        let tied = ndcg(&[1.0; 3], &gains, 10).unwrap();
        let orders =
            [[0.0, 3.0, 1.0], [0.0, 1.0, 3.0], [3.0, 0.0, 1.0], [3.0, 1.0, 0.0], [1.0, 0.0, 3.0], [1.0, 3.0, 0.0]];
        let mean: f64 = orders.iter().map(|gains| ndcg(&[3.0, 2.0, 1.0], gains, 10).unwrap()).sum::<f64>() / 6.0;
        assert!((tied - mean).abs() < 1e-9);
        assert_eq!(ndcg(&[1.0], &[0.0], 10), None);
    }

    #[test]
    fn auc_counts_pairs() {
        assert!((auc(&[0.1, 0.4, 0.35, 0.8], &[false, false, true, true]) - 0.75).abs() < 1e-12);
        assert!((auc(&[1.0, 1.0], &[false, true]) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_forecast_that_says_the_shares_has_no_calibration_error() {
        let probabilities: Vec<f32> = (0..1000).map(|row| if row < 500 { 0.2 } else { 0.6 }).collect();
        let positive: Vec<bool> = (0..1000).map(|row| if row < 500 { row % 5 == 0 } else { row % 5 < 3 }).collect();
        assert!(calibration_error(&probabilities, &positive) < 1e-6);
    }
}
