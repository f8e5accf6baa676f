//! Diversity: a list of ten near-identical tutors wastes nine places.
//!
//! Maximal marginal relevance (Carbonell and Goldstein, 1998): take the best, then again and again the candidate with
//! the best mix of score and distance to those already taken. With `weight` 0 the order of the scores is unchanged.

/// A scored candidate with the unit vector that says what it is like (for example its text embedding).
#[derive(Debug, Clone, PartialEq)]
pub struct DiversityItem {
    /// Relevance, on any scale; only used relative to the others.
    pub score: f32,
    /// Unit vector; all items of one call should have the same length.
    pub direction: Vec<f32>,
}

/// Returns positions of `items` in the order to show, at most `limit` of them.
///
/// `weight` from 0 (scores only) to 1 (difference only). Scores are scaled to 0..1 first; a score that is not a number
/// counts as the lowest. Ties keep the order of the input.
#[must_use]
pub fn diversify(items: &[DiversityItem], limit: usize, weight: f32) -> Vec<usize> {
    let weight = if weight.is_nan() { 0.0 } else { weight.clamp(0.0, 1.0) };
    let relevance = scaled(items);
    let mut left: Vec<(usize, f32, f32)> =
        relevance.iter().enumerate().map(|(index, score)| (index, *score, 0.0)).collect();
    let mut order = Vec::with_capacity(limit.min(items.len()));
    while order.len() < limit && !left.is_empty() {
        let mut best = 0;
        let mut best_value = f32::NEG_INFINITY;
        for (position, (_, score, nearest)) in left.iter().enumerate() {
            let value = (1.0 - weight) * score - weight * nearest;
            if value > best_value {
                best = position;
                best_value = value;
            }
        }
        let (taken, _, _) = left.remove(best);
        order.push(taken);
        for (index, _, nearest) in &mut left {
            *nearest = nearest.max(similarity(items, taken, *index));
        }
    }
    order
}

fn scaled(items: &[DiversityItem]) -> Vec<f32> {
    let finite = || items.iter().map(|item| item.score).filter(|score| score.is_finite());
    let low = finite().fold(f32::INFINITY, f32::min);
    let high = finite().fold(f32::NEG_INFINITY, f32::max);
    let width = if high > low { high - low } else { 1.0 };
    items.iter().map(|item| if item.score.is_finite() { (item.score - low) / width } else { 0.0 }).collect()
}

fn similarity(items: &[DiversityItem], a: usize, b: usize) -> f32 {
    let (Some(a), Some(b)) = (items.get(a), items.get(b)) else { return 0.0 };
    let dot: f32 = a.direction.iter().zip(&b.direction).map(|(x, y)| x * y).sum();
    if dot.is_finite() { dot.clamp(0.0, 1.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn item(score: f32, direction: [f32; 2]) -> DiversityItem {
        DiversityItem { score, direction: direction.to_vec() }
    }

    #[test]
    fn without_weight_the_scores_decide() {
        let items = [item(0.1, [1.0, 0.0]), item(0.9, [1.0, 0.0]), item(0.5, [1.0, 0.0])];
        assert_eq!(diversify(&items, 3, 0.0), [1, 2, 0]);
    }

    #[test]
    fn a_twin_of_the_best_makes_room_for_something_else() {
        let items = [item(1.0, [1.0, 0.0]), item(0.99, [1.0, 0.0]), item(0.8, [0.0, 1.0]), item(0.0, [1.0, 0.0])];
        assert_eq!(diversify(&items, 2, 0.3), [0, 2]);
    }

    proptest! {
        #[test]
        fn the_best_stays_first_and_nobody_appears_twice(
            scores in proptest::collection::vec(-10.0f32..10.0, 1..30), weight in 0.0f32..0.9,
        ) {
            let items: Vec<_> = scores.iter().map(|score| item(*score, [score.sin(), score.cos()])).collect();
            let order = diversify(&items, items.len(), weight);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, (0..items.len()).collect::<Vec<_>>());
            let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            prop_assert!((scores[order[0]] - best).abs() < f32::EPSILON);
        }
    }
}
