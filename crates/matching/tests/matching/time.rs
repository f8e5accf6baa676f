//! Promises about time and order: nothing after t, nothing about the neighbours.

use crate::market::{Place, read, simulated, trained, until};
use matching::{
    dataset::{Dataset, Pair},
    dice::Dice,
    scoring::{Ranker, score_pairs},
    text::Embedder,
};

fn pairs(data: &Dataset, count: usize, before: i64, seed: u64) -> Vec<Pair> {
    let mut dice = Dice::new(seed);
    let rows: Vec<_> = data.interactions.iter().filter(|row| row.at <= before).collect();
    (0..count)
        .map(|_| {
            let row = dice.pick(&rows).unwrap();
            let tutor = if dice.chance(0.5) { row.tutor } else { dice.below(data.tutors.len()) as u32 };
            Pair { student: row.student, tutor, subject: row.subject, at: row.at, text: Default::default() }
        })
        .collect()
}

fn bits(scores: &[f64]) -> Vec<u64> {
    scores.iter().map(|score| score.to_bits()).collect()
}

#[test]
fn deleting_or_changing_rows_from_t_on_changes_no_score_up_to_t() {
    let place = Place::new("time");
    let data = read(&simulated(&place, 51, 40, 90));
    let mut ranker = Ranker::Learned(Box::new(trained(&data, 1).model));
    for seed in 0..4 {
        let mut dice = Dice::new(seed);
        let moment = data.interactions[data.interactions.len() / 4 + dice.below(data.interactions.len() / 2)].at;
        let asked = pairs(&data, 40, moment, seed);
        let whole = score_pairs(&mut ranker, &data, &asked, &Embedder::Hashed).unwrap();
        let mut fewer = data.clone();
        fewer.interactions.retain(|row| row.at < moment || dice.chance(0.4));
        for row in fewer.interactions.iter_mut().filter(|row| row.at >= moment) {
            (row.clicked, row.booked, row.completed, row.rating) =
                (dice.chance(0.5), dice.chance(0.5), true, Some(1.0));
        }
        let less = score_pairs(&mut ranker, &fewer, &asked, &Embedder::Hashed).unwrap();
        assert_eq!(bits(&whole), bits(&less), "seed {seed}");
    }
}

#[test]
fn a_rating_counts_only_after_the_lesson_can_have_taken_place() {
    let place = Place::new("delay");
    let data = read(&simulated(&place, 52, 40, 90));
    let mut ranker = Ranker::Learned(Box::new(trained(&data, 1).model));
    let moment = until();
    let asked = pairs(&data, 40, moment, 3).into_iter().map(|pair| Pair { at: moment, ..pair }).collect::<Vec<_>>();
    let before = score_pairs(&mut ranker, &data, &asked, &Embedder::Hashed).unwrap();
    let mut changed = data.clone();
    for row in changed.interactions.iter_mut().filter(|row| row.at >= moment - 3 * 86_400_000) {
        row.rating = row.rating.map(|_| 1.0);
        row.completed = false;
    }
    assert_eq!(bits(&before), bits(&score_pairs(&mut ranker, &changed, &asked, &Embedder::Hashed).unwrap()));
}

#[test]
fn permuting_candidates_permutes_scores_and_neighbours_do_not_matter() {
    let place = Place::new("permute");
    let data = read(&simulated(&place, 53, 40, 90));
    let mut ranker = Ranker::Learned(Box::new(trained(&data, 1).model));
    let asked = pairs(&data, 60, i64::MAX, 9);
    let scores = score_pairs(&mut ranker, &data, &asked, &Embedder::Hashed).unwrap();
    let mut order: Vec<usize> = (0..asked.len()).collect();
    Dice::new(10).shuffle(&mut order);
    let moved: Vec<Pair> = order.iter().map(|place| asked[*place].clone()).collect();
    let again = score_pairs(&mut ranker, &data, &moved, &Embedder::Hashed).unwrap();
    for (place, score) in order.iter().zip(again) {
        assert_eq!(score.to_bits(), scores[*place].to_bits());
    }
    let alone = score_pairs(&mut ranker, &data, &asked[7..8], &Embedder::Hashed).unwrap();
    assert_eq!(alone[0].to_bits(), scores[7].to_bits());
}

#[test]
fn a_dearer_price_above_the_budget_never_helps_and_a_better_rating_never_hurts() {
    let place = Place::new("directions");
    let data = read(&simulated(&place, 54, 40, 90));
    let mut ranker = Ranker::Learned(Box::new(trained(&data, 1).model));
    let asked = pairs(&data, 60, i64::MAX, 11);
    let highest = data.students.iter().filter_map(|student| student.budget_cents).fold(0.0, f32::max);
    // One tutor changes at a time, as in life: the others stay the market to compare with.
    for tutor in (0..data.tutors.len()).step_by(5) {
        let about: Vec<Pair> = asked.iter().map(|pair| Pair { tutor: tutor as u32, ..pair.clone() }).collect();
        let mut base = data.clone();
        base.tutors[tutor].rate_cents = Some(highest * 1.1);
        base.tutors[tutor].rating = Some(4.0);
        base.tutors[tutor].review_count = Some(20.0);
        let usual = score_pairs(&mut ranker, &base, &about, &Embedder::Hashed).unwrap();
        let mut dear = base.clone();
        dear.tutors[tutor].rate_cents = Some(highest * 2.0);
        let mut good = base.clone();
        good.tutors[tutor].rating = Some(4.9);
        for (pair, ((usual, dear), good)) in usual
            .iter()
            .zip(score_pairs(&mut ranker, &dear, &about, &Embedder::Hashed).unwrap())
            .zip(score_pairs(&mut ranker, &good, &about, &Embedder::Hashed).unwrap())
            .enumerate()
        {
            assert!(dear <= *usual, "tutor {tutor}, pair {pair}: {usual} rose to {dear} with the price");
            assert!(good >= *usual, "tutor {tutor}, pair {pair}: {usual} fell to {good} with the rating");
        }
    }
}
