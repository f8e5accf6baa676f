//! What training improves: the order inside shown lists.
//!
//! `Softmax` is the likelihood of a choice model: in a list, attention goes to the rows in proportion to exp(score),
//! and should go to the better outcomes. `Lambda` (Burges, 2010) weighs pairs by what swapping them changes in NDCG@10.
//! Training uses a blend. Either way a list only says "rather this than that among what was shown", so lists that were
//! never shown are not counted as refusals (exposure bias); and each place has a learned offset that takes the blame
//! for being at the top (position bias) and is dropped when scoring.

use std::ops::Range;

/// The training signal: how much of each of the two gradients.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Objective {
    pub lambda: f32,
    pub softmax: f32,
}

/// Worth of a grade (0 ignored … 4 completed and rated >= 4).
pub fn gain(grade: u8) -> f32 {
    match grade {
        0 => 0.0,
        1 => 1.0,
        2 => 3.0,
        3 => 3.5,
        _ => 4.5,
    }
}

/// First and second derivatives of the loss for every row of every list. `scores` include the offsets of places.
pub fn gradients(objective: Objective, scores: &[f32], grades: &[u8], lists: &[Range<usize>], out: &mut [(f32, f32)]) {
    out.fill((0.0, 0.0));
    for list in lists {
        let (scores, grades, out) = (&scores[list.clone()], &grades[list.clone()], &mut out[list.clone()]);
        if objective.softmax > 0.0 {
            softmax(objective.softmax, scores, grades, out);
        }
        if objective.lambda > 0.0 {
            lambda(objective.lambda, scores, grades, out);
        }
    }
}

fn softmax(share: f32, scores: &[f32], grades: &[u8], out: &mut [(f32, f32)]) {
    let total: f32 = grades.iter().map(|grade| gain(*grade)).sum();
    if total <= 0.0 {
        return;
    }
    let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let sum: f32 = scores.iter().map(|score| (score - highest).exp()).sum();
    // A list with a booking says more than one with a click, but not in proportion to its gains.
    let weight = share * total.sqrt();
    for ((score, grade), out) in scores.iter().zip(grades).zip(out) {
        let likely = (score - highest).exp() / sum;
        out.0 += weight * (likely - gain(*grade) / total);
        out.1 += weight * likely * (1.0 - likely);
    }
}

fn lambda(share: f32, scores: &[f32], grades: &[u8], out: &mut [(f32, f32)]) {
    let best = dcg_best(grades);
    if best <= 0.0 {
        return;
    }
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
    let mut discounts = vec![0.0; scores.len()];
    for (rank, index) in order.iter().enumerate() {
        discounts[*index] = discount(rank);
    }
    let mut parts = vec![(0.0, 0.0); scores.len()];
    let mut pushes = 0.0;
    let spread = scores[order[0]] - scores[order[order.len() - 1]];
    for high in 0..scores.len() {
        for low in 0..scores.len() {
            if grades[high] <= grades[low] {
                continue;
            }
            let mut change = (gain(grades[high]) - gain(grades[low])) * (discounts[high] - discounts[low]).abs() / best;
            let difference = scores[high] - scores[low];
            if spread > 0.0 {
                change /= 0.01 + difference.abs();
            }
            let doubt = 1.0 / (1.0 + difference.exp());
            let push = change * doubt;
            let curve = push * (1.0 - doubt);
            parts[high].0 -= push;
            parts[low].0 += push;
            parts[high].1 += curve;
            parts[low].1 += curve;
            pushes += 2.0 * push;
        }
    }
    // Lists count alike, however many pairs they hold: the sum of pushes grows with its logarithm, as in LightGBM.
    let weight = if pushes > 0.0 { share * (1.0_f32 + pushes).log2() / pushes } else { 0.0 };
    for (out, part) in out.iter_mut().zip(parts) {
        out.0 += weight * part.0;
        out.1 += weight * part.1;
    }
}

/// Weight of a rank (0 first); ranks after the tenth count a little, so that they can still climb.
fn discount(rank: usize) -> f32 {
    1.0 / (rank as f32 + 2.0).log2()
}

fn dcg_best(grades: &[u8]) -> f32 {
    let mut gains: Vec<f32> = grades.iter().map(|grade| gain(*grade)).collect();
    gains.sort_unstable_by(|a, b| b.total_cmp(a));
    gains.iter().enumerate().map(|(rank, gain)| gain * discount(rank)).sum()
}

/// Mean loss of the choice model over lists with an outcome: smooth, so good for stopping.
pub fn loss(scores: &[f32], grades: &[u8], lists: &[Range<usize>]) -> f64 {
    let mut sum = 0.0;
    let mut count = 0.0_f64;
    for list in lists {
        let (scores, grades) = (&scores[list.clone()], &grades[list.clone()]);
        let total: f32 = grades.iter().map(|grade| gain(*grade)).sum();
        if total <= 0.0 || scores.len() < 2 {
            continue;
        }
        let highest = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let log_sum = scores.iter().map(|score| (score - highest).exp()).sum::<f32>().ln() + highest;
        let weight = f64::from(total.sqrt());
        let part: f32 = scores.iter().zip(grades).map(|(score, grade)| gain(*grade) / total * (log_sum - score)).sum();
        sum += weight * f64::from(part);
        count += weight;
    }
    if count > 0.0 { sum / count } else { 0.0 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::single_range_in_vec_init)] // One list is one range.
    use super::*;

    #[test]
    fn gradients_push_the_better_outcome_up_and_sum_to_zero() {
        for (lambda, softmax) in [(0.0, 1.0), (1.0, 0.0), (1.0, 0.3)] {
            let objective = Objective { lambda, softmax };
            let mut out = vec![(0.0, 0.0); 3];
            gradients(objective, &[0.5, 0.1, 0.0], &[0, 4, 1], &[0..3], &mut out);
            assert!(out[1].0 < 0.0 && out[0].0 > 0.0, "{objective:?} {out:?}");
            assert!(out.iter().map(|part| part.0).sum::<f32>().abs() < 1e-5);
        }
    }

    #[test]
    fn a_long_list_does_not_drown_a_short_one() {
        let push = |length: usize| {
            let mut grades = vec![0; length];
            grades[length - 1] = 4;
            let mut out = vec![(0.0, 0.0); length];
            gradients(Objective { lambda: 1.0, softmax: 0.0 }, &vec![0.0; length], &grades, &[0..length], &mut out);
            -out[length - 1].0
        };
        assert!(push(64) > push(8) && push(64) < 2.0 * push(8), "{} {}", push(8), push(64));
    }

    #[test]
    fn a_list_without_an_outcome_teaches_nothing() {
        let mut out = vec![(1.0, 1.0); 2];
        gradients(Objective { lambda: 1.0, softmax: 1.0 }, &[0.5, 0.1], &[0, 0], &[0..2], &mut out);
        assert_eq!(out, [(0.0, 0.0); 2]);
    }
}
