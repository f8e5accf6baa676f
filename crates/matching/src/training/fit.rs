//! Fits both rankers on the earlier lists, compares them on the later ones, and fits the better one again on all lists.
//!
//! Better means surely better: the network takes the place of the trees when the 95 % interval of its lead is above
//! zero. Within the luck of the lists the trees stay, because among tutors that were hardly ever shown they are the
//! safer of the two (docs/decisions/0010).

use super::table::{Table, describe};
use crate::{
    calibration::Calibration,
    dataset::{Dataset, instant_text},
    error::{MatchError, Result},
    evaluation::{lift_interval, metrics},
    features::{ClusterSet, Profiles, SIGNALS, TextSetup, TextStore, VERSION},
    model::{FORMAT, Kind, Learned, Meta, Model},
    network::{self, NetworkSettings},
    text::{DIMENSIONS, Embedder},
    trees::{self, Boosting, objective::gain},
};

/// Share of the lists, the earliest, on which the comparison is trained.
const EARLIER: f64 = 0.8;
/// Lists with an outcome that training needs at least.
const FEWEST_LISTS: usize = 20;

/// What training found out on the later lists, which the rankers had not seen.
pub struct Comparison {
    pub trees_ndcg: f64,
    pub network_ndcg: f64,
    /// Trees kept, of all forests together.
    pub trees: usize,
    pub passes: usize,
    /// The later lists with the scores that the better ranker, trained on the earlier ones, gives them.
    pub later: Table,
    pub later_scores: Vec<f32>,
    pub earlier_rows: usize,
}

/// A trained model with its training table.
pub struct Fitted {
    pub model: Model,
    pub profiles: Profiles,
    pub table: Table,
    pub comparison: Comparison,
}

/// Products of goals and profile for the rows of a table.
pub fn products(table: &Table, profiles: &Profiles) -> Vec<f32> {
    let mut out = Vec::with_capacity(table.rows.len() * DIMENSIONS);
    for (student, tutor) in table.students.iter().zip(&table.tutors) {
        out.extend(profiles.product(*student, *tutor));
    }
    out
}

/// Drops the rows from `until` on, so that nothing after it can be read by mistake.
pub fn before(data: &Dataset, until: i64) -> Result<Dataset> {
    let mut earlier = data.clone();
    earlier.interactions.retain(|row| row.at < until);
    if earlier.interactions.is_empty() {
        return Err(MatchError::Refused(format!("interactions.csv has no row before {}", instant_text(until))));
    }
    Ok(earlier)
}

/// Students who occur in rows (and in `more`): whose goals must be embedded.
pub fn seen_students(data: &Dataset, more: impl Iterator<Item = u32>) -> Vec<bool> {
    let mut seen = vec![false; data.students.len()];
    for student in data.interactions.iter().map(|row| row.student).chain(more) {
        seen[student as usize] = true;
    }
    seen
}

/// Trains on everything shown before `until`.
pub fn fit(data: &Dataset, until: i64, seed: u64, embedder: &Embedder) -> Result<Fitted> {
    let data = before(data, until)?;
    let mut store = TextStore::default();
    let students = seen_students(&data, std::iter::empty());
    let setup = TextSetup { embedder, store: &mut store, clusters: None, sentences: None, seed };
    let (profiles, clusters) = Profiles::new(&data, &students, setup)?;
    let table = describe(&data, &profiles, 0, until);
    let telling = table.lists.iter().filter(|list| {
        let grades = &table.grades[(*list).clone()];
        grades.iter().any(|grade| *grade > 0) && grades.contains(&0)
    });
    if telling.count() < FEWEST_LISTS {
        return Err(MatchError::Refused(format!(
            "interactions.csv: fewer than {FEWEST_LISTS} lists before {} have both a clicked and an unclicked tutor, \
             there is nothing to learn from",
            instant_text(until)
        )));
    }
    let (learned, calibration, comparison) = rankers(&table, &profiles, seed)?;
    let meta = Meta {
        format: FORMAT,
        feature_version: VERSION,
        signals: SIGNALS.iter().map(|signal| signal.name.to_owned()).collect(),
        kind: if learned.needs_products() { Kind::Network } else { Kind::Trees },
        text: profiles.kind,
        sentences: profiles.sentences.is_some(),
        calibration,
        seed,
        input_hash: data.hash.clone(),
        until: if until == i64::MAX { String::new() } else { instant_text(until) },
    };
    let clusters: ClusterSet = clusters;
    Ok(Fitted { model: Model { meta, learned, clusters, store }, profiles, table, comparison })
}

fn rankers(table: &Table, profiles: &Profiles, seed: u64) -> Result<(Learned, Calibration, Comparison)> {
    let lists = ((table.lists.len() as f64 * EARLIER) as usize).clamp(1, table.lists.len() - 1);
    let (earlier, later) = (table.part(0..lists), table.part(lists..table.lists.len()));
    let (earlier_products, later_products) = (products(&earlier, profiles), products(&later, profiles));
    let boosting = Boosting { seed, ..Boosting::default() };
    let trained = trees::train(&boosting, &earlier.lists(), Some(&later.lists()));
    let forest = Learned::trees(trained.forest)?;
    let settings = NetworkSettings { seed, ..NetworkSettings::default() };
    let check = later.lists();
    let (network, passes) =
        network::train(settings, &earlier.lists(), &earlier_products, Some((&check, &later_products)))?;
    let network = Learned::Network(Box::new(network));
    let gains: Vec<f32> = later.grades.iter().map(|grade| gain(*grade)).collect();
    let judge = |scores: &[f32]| metrics::ndcg_lists(scores, &gains, &later.lists, 10);
    let tree_scores = forest.scores(&later.rows, &[])?;
    let network_scores = network.scores(&later.rows, &later_products)?;
    let (tree_lists, network_lists) = (judge(&tree_scores), judge(&network_scores));
    let network_wins = surely_better(&network_lists, &tree_lists, seed);
    let later_scores = if network_wins { network_scores } else { tree_scores };
    let calibration = Calibration::fit(&later_scores, &later.good);
    // The whole table holds a quarter more lists than the earlier part: a few more rounds are justified.
    let learned = if network_wins {
        let settings = NetworkSettings { passes: passes.max(1), ..settings };
        Learned::Network(Box::new(network::train(settings, &table.lists(), &products(table, profiles), None)?.0))
    } else {
        let rounds = trained.rounds.map(|rounds| (rounds * 11 / 10).max(10));
        Learned::trees(trees::train(&Boosting { rounds, ..boosting }, &table.lists(), None).forest)?
    };
    let comparison = Comparison {
        trees_ndcg: metrics::mean(&tree_lists),
        network_ndcg: metrics::mean(&network_lists),
        trees: trained.rounds.iter().sum(),
        passes,
        earlier_rows: earlier.rows.len(),
        later,
        later_scores,
    };
    Ok((learned, calibration, comparison))
}

/// Whether the lead of `one` over `other`, list by list, is more than the luck of the lists.
fn surely_better(one: &[Option<f64>], other: &[Option<f64>], seed: u64) -> bool {
    lift_interval(one, other, seed).low > 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_within_the_luck_of_the_lists_replaces_nothing() {
        let trees: Vec<Option<f64>> = (0..100).map(|list| Some(f64::from(list % 10) / 10.0)).collect();
        let ahead = |by: fn(usize) -> f64| -> Vec<Option<f64>> {
            trees.iter().enumerate().map(|(list, ndcg)| ndcg.map(|ndcg| ndcg + by(list))).collect()
        };
        let lucky = ahead(|list| if list % 2 == 0 { 0.11 } else { -0.1 });
        assert!(metrics::mean(&lucky) > metrics::mean(&trees) && !surely_better(&lucky, &trees, 1));
        assert!(surely_better(&ahead(|_| 0.01), &trees, 1));
        assert!(!surely_better(&trees, &trees, 1));
    }
}
