//! The four commands.

use crate::{
    dataset::{self, Dataset, instant_parse, instant_text},
    error::{MatchError, Result},
    evaluation::{Card, card_files, drift, judge, references, retrieval, truth},
    files, model,
    scoring::{Ranker, score_pairs},
    simulate::{self, Market},
    text::{Embedder, weights_directory},
    training::{Fitted, Table, describe, fit, products, seen_students},
};
use std::path::Path;

/// Lists whose whole catalogue is ranked for recall and coverage.
const RETRIEVAL_LISTS: usize = 200;

fn warn(text: &str) {
    eprintln!("edustream match: warning: {text}");
}

/// Wall time in milliseconds; the only clock of these commands, and only to refuse rows from the future.
fn now() -> i64 {
    chrono::Utc::now().timestamp_millis()
}

fn instant(option: &str, text: &str) -> Result<i64> {
    instant_parse(text).ok_or_else(|| MatchError::Refused(format!("{option} `{text}` is not an RFC 3339 instant")))
}

fn embedder() -> Embedder {
    let (embedder, why) = Embedder::open(weights_directory().as_deref());
    if let Some(why) = why {
        warn(&format!("text by hashed n-grams: {why}"));
    }
    embedder
}

/// Reads, learns, writes a model directory with its card.
pub fn train(dataset: &Path, out: &Path, until: Option<&str>, seed: u64) -> Result<String> {
    let until = until.map_or(Ok(i64::MAX), |text| instant("--until", text))?;
    check_target(out)?;
    let data = dataset::read(dataset, now())?;
    let fitted = fit(&data, until, seed, &embedder())?;
    let comparison = &fitted.comparison;
    let probabilities = probabilities(&fitted, &comparison.later_scores);
    let report = judge(&data, &comparison.later, &comparison.later_scores, &probabilities, seed);
    let measured = format!(
        "the last {} training lists with a ranker trained on the {} rows before them; their loss also chose the \
         number of rounds, so expect slightly less elsewhere. `match evaluate` measures on later data",
        comparison.later.lists.len(),
        comparison.earlier_rows
    );
    let card = Card::new(&fitted.model, &fitted.table, comparison, measured, report)?;
    let mut written = fitted.model.files()?;
    written.extend(card_files(&card)?);
    model::write(out, &written)?;
    Ok(format!(
        "{}\nTrained on {} rows ({} lists) with {}.\nNDCG@10 on the inner time split: trees {:.4}, network {:.4}; \
         kept {:?}.\nWrote {}",
        card.table(),
        card.training_rows,
        card.training_lists,
        card.text,
        card.trees_ndcg_10,
        card.network_ndcg_10,
        card.ranker,
        out.display()
    ))
}

fn check_target(out: &Path) -> Result<()> {
    if out.exists() && !out.is_dir() { Err(MatchError::file(out, "exists and is not a directory")) } else { Ok(()) }
}

fn probabilities(fitted: &Fitted, scores: &[f32]) -> Vec<f32> {
    scores.iter().map(|score| fitted.model.meta.calibration.probability(*score) as f32).collect()
}

/// Scores pairs and writes them with their score.
pub fn score(model: &Path, dataset: &Path, pairs: &Path, out: &Path) -> Result<String> {
    let mut data = dataset::read(dataset, now())?;
    let asked = dataset::pairs_read(pairs, &mut data)?;
    let (mut ranker, why) = Ranker::open(model);
    if let Some(why) = why {
        warn(&why);
    }
    let (embedder, why) = ranker.embedder(weights_directory().as_deref());
    if let Some(why) = why {
        warn(&why);
    }
    let scores = score_pairs(&mut ranker, &data, &asked, &embedder)?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    let problem = |error: csv::Error| MatchError::file(out, error);
    writer.write_record(["student_id", "tutor_id", "subject", "at", "score"]).map_err(problem)?;
    for (pair, score) in asked.iter().zip(&scores) {
        let [student, tutor, subject, at] = &pair.text;
        writer.write_record([student, tutor, subject, at, &score.to_string()]).map_err(problem)?;
    }
    let bytes = writer.into_inner().map_err(|error| MatchError::file(out, error))?;
    files::replace(out, &bytes)?;
    let by = match &ranker {
        Ranker::Learned(model) => format!("the learned ranker ({:?}, {})", model.meta.kind, model.meta.text.words()),
        Ranker::Rules => "the rules".to_owned(),
    };
    Ok(format!("Scored {} pairs by {by} into {}", asked.len(), out.display()))
}

/// Trains before `until`, measures after it, writes the card and prints the table.
pub fn evaluate(dataset: &Path, until: &str, out: Option<&Path>, seed: u64) -> Result<String> {
    let until = instant("--until", until)?;
    let out = out.map_or_else(|| dataset.join("evaluation"), Path::to_owned);
    check_target(&out)?;
    let data = dataset::read(dataset, now())?;
    if data.interactions.iter().all(|row| row.at < until) {
        return Err(MatchError::Refused(format!(
            "interactions.csv has no row from {} on, nothing to measure",
            instant_text(until)
        )));
    }
    let embedder = embedder();
    let mut fitted = fit(&data, until, seed, &embedder)?;
    let (later, report) = measure(&data, dataset, &mut fitted, until, &embedder, seed)?;
    let measured =
        format!("{} lists shown from {} on, none of which the ranker had seen", later.lists.len(), instant_text(until));
    let card = Card::new(&fitted.model, &fitted.table, &fitted.comparison, measured, report)?;
    model::write(&out, &card_files(&card)?)?;
    Ok(format!("{}\nText: {}.\nWrote {}", card.table(), card.text, out.display()))
}

fn measure(
    data: &Dataset,
    directory: &Path,
    fitted: &mut Fitted,
    until: i64,
    embedder: &Embedder,
    seed: u64,
) -> Result<(Table, crate::evaluation::Report)> {
    let store = &mut fitted.model.store;
    let setup = crate::features::TextSetup {
        embedder,
        store,
        clusters: Some(&fitted.model.clusters),
        sentences: Some(fitted.model.meta.sentences),
        seed,
    };
    let planted = truth(directory, data, until)?;
    let asking = planted.iter().flat_map(|truth| truth.lists.iter().map(|list| list.0.student));
    let (profiles, _) = crate::features::Profiles::new(data, &seen_students(data, asking), setup)?;
    let learned = &fitted.model.learned;
    let later = describe(data, &profiles, until, i64::MAX);
    let texts = if learned.needs_products() { products(&later, &profiles) } else { Vec::new() };
    let scores = learned.scores(&later.rows, &texts)?;
    let mut report = judge(data, &later, &scores, &probabilities(fitted, &scores), seed);
    report.drift = drift(&references(&fitted.table), &later.rows);
    report.retrieval = retrieval(data, &profiles, &fitted.model.learned, &later, RETRIEVAL_LISTS)?;
    if let Some(planted) = planted {
        report.add_truth(data, &profiles, &fitted.model.learned, &planted, seed)?;
    }
    Ok((later, report))
}

/// Simulates a market.
pub fn simulate(market: Market, out: &Path) -> Result<String> {
    let rows = simulate::simulate(market, out)?;
    Ok(format!("Simulated {rows} shown rows (seed {}) into {}", market.seed, out.display()))
}
