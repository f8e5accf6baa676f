//! Scoring: a model directory, or the rules when it cannot be read, applied to pairs at their moments.
//!
//! Pairs are grouped by (moment, student, subject) and described in time order, whatever order they come in; the score
//! of a pair does not depend on which other pairs are asked about.

use crate::{
    dataset::{Dataset, Pair},
    error::Result,
    evaluation::rule_scores,
    features::{ClusterSet, Profiles, Query, Replay, Row, SIGNALS, TextSetup, TextStore},
    model::Model,
    text::{DIMENSIONS, Embedder, TextKind},
    training::seen_students,
};
use domain::matching::{Contribution, Reason, reasons};
use std::{collections::BTreeMap, path::Path};

/// What ranks.
pub enum Ranker {
    Learned(Box<Model>),
    Rules,
}

/// One scored tutor.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// Orders tutors; its scale belongs to the ranker.
    pub score: f32,
    /// Probability of "completed and rated >= 4" by the model, or the rule points over 100.
    pub probability: f64,
    /// Why, from the ranker's own contributions.
    pub reasons: Vec<Reason>,
}

impl Ranker {
    /// Opens a model directory. Anything wrong with it gives the rules and one sentence.
    pub fn open(directory: &Path) -> (Self, Option<String>) {
        match Model::open(directory) {
            Ok(model) => (Self::Learned(Box::new(model)), None),
            Err(error) => (Self::Rules, Some(format!("ranking by the rules, the model cannot be used: {error}"))),
        }
    }

    /// Prepares a data set for this ranker: texts that the model knows are not embedded again.
    pub fn prepare(&mut self, data: &Dataset, students: &[bool], embedder: &Embedder) -> Result<Profiles> {
        match self {
            Self::Learned(model) => {
                let setup = TextSetup {
                    embedder,
                    store: &mut model.store,
                    clusters: Some(&model.clusters),
                    sentences: Some(model.meta.sentences),
                    seed: model.meta.seed,
                };
                Ok(Profiles::new(data, students, setup)?.0)
            }
            Self::Rules => {
                let clusters = ClusterSet::default();
                let setup = TextSetup {
                    embedder: &Embedder::Hashed,
                    store: &mut TextStore::default(),
                    clusters: Some(&clusters),
                    sentences: Some(false),
                    seed: 0,
                };
                Ok(Profiles::new(data, students, setup)?.0)
            }
        }
    }

    /// The embedder whose vectors this ranker understands, and a sentence when it is not the best one.
    pub fn embedder(&self, weights: Option<&Path>) -> (Embedder, Option<String>) {
        let Self::Learned(model) = self else { return (Embedder::Hashed, None) };
        if model.meta.text == TextKind::HashedNgrams {
            return (Embedder::Hashed, Some(format!("the model was trained with {}", TextKind::HashedNgrams.words())));
        }
        match Embedder::open(weights) {
            (embedder @ Embedder::Minilm(_), _) => (embedder, None),
            (_, why) => {
                let why = why.unwrap_or_default();
                (
                    Embedder::Absent,
                    Some(format!("texts the model has not seen are scored without their meaning: {why}")),
                )
            }
        }
    }

    /// Scores and probabilities of described candidates.
    pub fn scores(&self, rows: &[Row], products: &[f32]) -> Result<Vec<(f32, f64)>> {
        match self {
            Self::Learned(model) => {
                let scores = model.learned.scores(rows, products)?;
                Ok(scores.into_iter().map(|score| (score, model.meta.calibration.probability(score))).collect())
            }
            Self::Rules => {
                Ok(rule_scores(rows).into_iter().map(|points| (points, f64::from(points) / 100.0)).collect())
            }
        }
    }

    /// Scores candidates of one student with reasons, in the order given.
    pub fn recommend(
        &self,
        replay: &mut Replay,
        profiles: &Profiles,
        query: Query,
        tutors: &[u32],
        most: usize,
    ) -> Result<Vec<Scored>> {
        let rows = replay.rows(query, tutors);
        let products = self.products(profiles, query.student, tutors);
        let scores = self.scores(&rows, &products)?;
        let mut found = Vec::with_capacity(rows.len());
        for (place, ((score, probability), row)) in scores.into_iter().zip(&rows).enumerate() {
            let products = products.get(place * DIMENSIONS..(place + 1) * DIMENSIONS).unwrap_or_default();
            found.push(Scored { score, probability, reasons: self.reasons(row, products, most)? });
        }
        Ok(found)
    }

    /// The reasons behind one score.
    pub fn reasons(&self, row: &Row, products: &[f32], most: usize) -> Result<Vec<Reason>> {
        let Self::Learned(model) = self else { return Ok(Vec::new()) };
        let (_, parts) = model.learned.contributions(row, products)?;
        let contributions: Vec<Contribution> =
            SIGNALS.iter().zip(parts).map(|(signal, amount)| Contribution { code: signal.reason, amount }).collect();
        Ok(reasons(&contributions, most))
    }

    fn products(&self, profiles: &Profiles, student: u32, tutors: &[u32]) -> Vec<f32> {
        match self {
            Self::Learned(model) => crate::evaluation::candidate_products(profiles, &model.learned, student, tutors),
            Self::Rules => Vec::new(),
        }
    }
}

/// The probability of every pair, in the order of the pairs.
pub fn score_pairs(ranker: &mut Ranker, data: &Dataset, pairs: &[Pair], embedder: &Embedder) -> Result<Vec<f64>> {
    let students = seen_students(data, pairs.iter().map(|pair| pair.student));
    let profiles = ranker.prepare(data, &students, embedder)?;
    let mut groups: BTreeMap<(i64, u32, u32), Vec<usize>> = BTreeMap::new();
    for (place, pair) in pairs.iter().enumerate() {
        groups.entry((pair.at, pair.student, pair.subject)).or_default().push(place);
    }
    let mut replay = Replay::new(data, &profiles);
    let mut out = vec![0.0; pairs.len()];
    for ((at, student, subject), places) in groups {
        let tutors: Vec<u32> = places.iter().map(|place| pairs[*place].tutor).collect();
        let rows = replay.rows(Query { student, subject, at }, &tutors);
        let products = ranker.products(&profiles, student, &tutors);
        for (place, (_, probability)) in places.iter().zip(ranker.scores(&rows, &products)?) {
            out[*place] = probability;
        }
    }
    Ok(out)
}
