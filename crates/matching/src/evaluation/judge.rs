//! Measures the model, the rules and popularity on the same lists, as a whole and in slices.

use super::{
    bootstrap::{Interval, lift_interval},
    cold::ColdStart,
    drift::Drift,
    metrics,
};
use crate::{
    dataset::Dataset,
    error::Result,
    features::{Profiles, Query, Replay, Row, Signal},
    model::Learned,
    text::DIMENSIONS,
    training::Table,
    trees::objective::gain,
};
use serde::Serialize;
use std::collections::BTreeSet;

/// The three rankers on the same lists.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Judged {
    pub model: f64,
    pub rules: f64,
    pub popularity: f64,
}

/// NDCG@10 on a part of the lists.
#[derive(Debug, Clone, Serialize)]
pub struct Slice {
    pub name: String,
    pub lists: usize,
    pub ndcg: Judged,
    /// The model's lead over the rules here: few lists make it wide.
    pub over_rules: Interval,
}

/// Candidates from the whole catalogue, as on a page.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Retrieval {
    pub lists: usize,
    pub recall_50: Judged,
    /// Share of the catalogue that appears in somebody's first ten.
    pub coverage: Judged,
}

/// Everything measured.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    pub lists: usize,
    pub rows: usize,
    pub ndcg_10: Judged,
    pub ndcg_random: f64,
    /// (model - random) / (better baseline - random) - 1.
    pub lift: f64,
    pub over_rules: Interval,
    pub over_popularity: Interval,
    pub auc: Judged,
    pub calibration_error: f64,
    pub retrieval: Option<Retrieval>,
    pub truth_ndcg_10: Option<Judged>,
    pub truth_random: Option<f64>,
    pub truth_lift: Option<f64>,
    pub slices: Vec<Slice>,
    /// How far the signals of the measured rows lie from those of training, the largest first; only for later rows.
    pub drift: Vec<Drift>,
}

/// The rule scorer as a ranker.
pub fn rule_scores(rows: &[Row]) -> Vec<f32> {
    rows.iter().map(|row| row[Signal::RuleScore as usize]).collect()
}

/// Bookings so far, then clicks: what "most popular" lists show.
pub fn popularity_scores(rows: &[Row]) -> Vec<f32> {
    rows.iter().map(|row| row[Signal::TutorBookings as usize] + 1e-3 * row[Signal::TutorShows as usize]).collect()
}

/// Lift over the better baseline after subtracting chance from all three.
pub fn lift(judged: Judged, random: f64) -> f64 {
    let better = judged.rules.max(judged.popularity);
    (judged.model - random) / (better - random).max(1e-9) - 1.0
}

/// Judges scores on shown lists; `probabilities` are the calibrated ones.
pub fn judge(data: &Dataset, table: &Table, scores: &[f32], probabilities: &[f32], seed: u64) -> Report {
    let gains: Vec<f32> = table.grades.iter().map(|grade| gain(*grade)).collect();
    let (rules, popular) = (rule_scores(&table.rows), popularity_scores(&table.rows));
    let measure = |scores: &[f32]| metrics::ndcg_lists(scores, &gains, &table.lists, 10);
    let (by_model, by_rules, by_popularity) = (measure(scores), measure(&rules), measure(&popular));
    let mean = |places: &dyn Fn(usize) -> bool| -> (usize, Judged) {
        let part = |values: &[Option<f64>]| -> f64 {
            let kept: Vec<Option<f64>> =
                values.iter().enumerate().filter(|(list, _)| places(*list)).map(|(_, value)| *value).collect();
            metrics::mean(&kept)
        };
        let lists = by_model.iter().enumerate().filter(|(list, value)| value.is_some() && places(*list)).count();
        (lists, Judged { model: part(&by_model), rules: part(&by_rules), popularity: part(&by_popularity) })
    };
    let (lists, ndcg_10) = mean(&|_| true);
    let random: Vec<Option<f64>> =
        table.lists.iter().map(|list| metrics::ndcg_random(&gains[list.clone()], 10)).collect();
    let ndcg_random = metrics::mean(&random);
    let mut cold = ColdStart::default();
    for list in &table.lists {
        let part = |scores: &'_ [f32]| scores[list.clone()].to_vec();
        let rankings = [part(scores), part(&rules), part(&popular)];
        cold.add(&table.rows[list.clone()], rankings.each_ref().map(Vec::as_slice), &gains[list.clone()]);
    }
    let mut slices = cold.slices("", seed);
    for (name, belongs) in slices_of(data, table) {
        let (lists, ndcg) = mean(&|list| belongs[list]);
        if lists >= 5 {
            let part = |values: &[Option<f64>]| -> Vec<Option<f64>> {
                values.iter().zip(&belongs).filter(|(_, belongs)| **belongs).map(|(value, _)| *value).collect()
            };
            let over_rules = lift_interval(&part(&by_model), &part(&by_rules), seed);
            slices.push(Slice { name, lists, ndcg, over_rules });
        }
    }
    Report {
        lists,
        rows: table.rows.len(),
        ndcg_10,
        ndcg_random,
        lift: lift(ndcg_10, ndcg_random),
        over_rules: lift_interval(&by_model, &by_rules, seed),
        over_popularity: lift_interval(&by_model, &by_popularity, seed),
        auc: Judged {
            model: metrics::auc(scores, &table.good),
            rules: metrics::auc(&rules, &table.good),
            popularity: metrics::auc(&popular, &table.good),
        },
        calibration_error: metrics::calibration_error(probabilities, &table.good),
        retrieval: None,
        truth_ndcg_10: None,
        truth_random: None,
        truth_lift: None,
        slices,
        drift: Vec::new(),
    }
}

fn slices_of(data: &Dataset, table: &Table) -> Vec<(String, Vec<bool>)> {
    let first = |signal: Signal| -> Vec<f32> {
        table.lists.iter().map(|list| table.rows[list.start][signal as usize]).collect()
    };
    let budgets = first(Signal::StudentBudget);
    let mut sorted: Vec<f32> = budgets.iter().copied().filter(|budget| budget.is_finite()).collect();
    sorted.sort_unstable_by(f32::total_cmp);
    let third = |part: usize| sorted.get(sorted.len() * part / 3).copied().unwrap_or(f32::NAN);
    let (low, high) = (third(1), third(2));
    let mut slices: Vec<(String, Vec<bool>)> = vec![
        ("budget: low third".to_owned(), budgets.iter().map(|budget| *budget < low).collect()),
        ("budget: middle third".to_owned(), budgets.iter().map(|budget| *budget >= low && *budget < high).collect()),
        ("budget: high third".to_owned(), budgets.iter().map(|budget| *budget >= high).collect()),
    ];
    let subjects: BTreeSet<u32> = table.subjects.iter().copied().collect();
    for subject in subjects {
        slices.push((
            format!("subject: {}", data.subjects.name(subject)),
            table.subjects.iter().map(|found| *found == subject).collect(),
        ));
    }
    let student = |list: usize| &data.students[table.students[table.lists[list].start] as usize];
    for language in 0..data.languages.len() as u32 {
        let speaks = (0..table.lists.len()).map(|list| student(list).languages.contains(&language)).collect();
        slices.push((format!("language: {}", data.languages.name(language)), speaks));
    }
    slices
}

/// Ranks whole catalogues for some of the later lists: recall of the tutors who turned out well, and coverage.
pub fn retrieval(
    data: &Dataset,
    profiles: &Profiles,
    learned: &Learned,
    table: &Table,
    most: usize,
) -> Result<Option<Retrieval>> {
    let wanted: Vec<usize> = (0..table.lists.len())
        .filter(|list| table.grades[table.lists[*list].clone()].iter().any(|grade| *grade >= 2))
        .collect();
    let step = wanted.len() / most.max(1) + 1;
    let mut replay = Replay::new(data, profiles);
    let mut hits = [0.0_f64; 3];
    let mut shown: [BTreeSet<u32>; 3] = Default::default();
    let (mut wanted_tutors, mut lists) = (0.0_f64, 0);
    let mut offered = BTreeSet::new();
    for list in wanted.into_iter().step_by(step) {
        let range = table.lists[list].clone();
        let query =
            Query { student: table.students[range.start], subject: table.subjects[list], at: table.moments[list] };
        let here = |tutor: &u32| data.tutors[*tutor as usize].created_at.is_none_or(|created| created <= query.at);
        let candidates: Vec<u32> = profiles.catalogue[query.subject as usize].iter().copied().filter(here).collect();
        let rows = replay.rows(query, &candidates);
        let products = candidate_products(profiles, learned, query.student, &candidates);
        let good: Vec<u32> = range
            .filter(|row| table.grades[*row] >= 2)
            .map(|row| table.tutors[row])
            .filter(|tutor| candidates.contains(tutor))
            .collect();
        if good.is_empty() {
            continue;
        }
        lists += 1;
        wanted_tutors += good.len() as f64;
        offered.extend(candidates.iter().copied());
        let rankings = [learned.scores(&rows, &products)?, rule_scores(&rows), popularity_scores(&rows)];
        for (place, scores) in rankings.iter().enumerate() {
            let mut order: Vec<usize> = (0..candidates.len()).collect();
            order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]).then(a.cmp(b)));
            hits[place] += order.iter().take(50).filter(|index| good.contains(&candidates[**index])).count() as f64;
            shown[place].extend(order.iter().take(10).map(|index| candidates[*index]));
        }
    }
    let judged = |values: [f64; 3]| Judged { model: values[0], rules: values[1], popularity: values[2] };
    let all = offered.len().max(1) as f64;
    Ok((lists > 0).then(|| Retrieval {
        lists,
        recall_50: judged(hits.map(|hits| hits / wanted_tutors)),
        coverage: judged(shown.map(|shown| shown.len() as f64 / all)),
    }))
}

/// Text products for candidates of one student; empty when the ranker does not read them.
pub fn candidate_products(profiles: &Profiles, learned: &Learned, student: u32, tutors: &[u32]) -> Vec<f32> {
    if !learned.needs_products() {
        return Vec::new();
    }
    let mut products = Vec::with_capacity(tutors.len() * DIMENSIONS);
    for tutor in tutors {
        products.extend(profiles.product(student, *tutor));
    }
    products
}

impl Report {
    /// Adds what the planted truth says.
    pub fn add_truth(
        &mut self,
        data: &Dataset,
        profiles: &Profiles,
        learned: &Learned,
        truth: &super::Truth,
        seed: u64,
    ) -> Result<()> {
        let mut replay = Replay::new(data, profiles);
        let mut found = [Vec::new(), Vec::new(), Vec::new()];
        let mut random = Vec::new();
        let mut cold = ColdStart::default();
        for (query, tutors, worth) in &truth.lists {
            let rows = replay.rows(*query, tutors);
            let products = candidate_products(profiles, learned, query.student, tutors);
            let rankings = [learned.scores(&rows, &products)?, rule_scores(&rows), popularity_scores(&rows)];
            for (found, scores) in found.iter_mut().zip(&rankings) {
                found.push(metrics::ndcg(scores, worth, 10));
            }
            random.push(metrics::ndcg_random(worth, 10));
            cold.add(&rows, rankings.each_ref().map(Vec::as_slice), worth);
        }
        if found[0].is_empty() {
            return Ok(());
        }
        let [model, rules, popularity] = found.map(|values| metrics::mean(&values));
        let judged = Judged { model, rules, popularity };
        let random = metrics::mean(&random);
        self.truth_ndcg_10 = Some(judged);
        self.truth_random = Some(random);
        self.truth_lift = Some(lift(judged, random));
        let shown = self.slices.iter().take_while(|slice| slice.name.starts_with("cold start")).count();
        self.slices.splice(shown..shown, cold.slices(" (planted truth)", seed));
        Ok(())
    }
}
