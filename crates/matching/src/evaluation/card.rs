//! The model card: what a model was trained on, how good it is against the baselines, where it is weak, and the
//! reference for drift. Written as Markdown, JSON and a chart; the same numbers in all three.

use super::{
    Interval, Judged, Report,
    chart::chart,
    drift::{Reference, references},
};
use crate::{
    dataset::instant_text,
    error::{MatchError, Result},
    features::{SIGNALS, WIDTH},
    model::{Kind, Model},
    training::{Comparison, Table},
};
use serde::Serialize;
use std::fmt::Write;

/// The card's content.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    pub ranker: Kind,
    pub text: String,
    pub seed: u64,
    pub input_hash: String,
    pub feature_version: u32,
    pub data_from: String,
    pub data_until: String,
    pub training_rows: usize,
    pub training_lists: usize,
    pub training_ctr: f64,
    pub trees_ndcg_10: f64,
    pub network_ndcg_10: f64,
    pub tree_count: usize,
    pub network_passes: usize,
    /// Which lists the measures below were taken on.
    pub measured_on: String,
    pub measures: Report,
    pub strongest_signals: Vec<(String, f32)>,
    pub drift_reference: Vec<Reference>,
}

impl Card {
    /// Collects a card.
    pub fn new(
        model: &Model,
        table: &Table,
        comparison: &Comparison,
        measured_on: String,
        measures: Report,
    ) -> Result<Self> {
        let clicks = table.grades.iter().filter(|grade| **grade > 0).count();
        let moment = |at: Option<&i64>| at.map_or_else(String::new, |at| instant_text(*at));
        Ok(Self {
            ranker: model.meta.kind,
            text: model.meta.text.words().to_owned(),
            seed: model.meta.seed,
            input_hash: model.meta.input_hash.clone(),
            feature_version: model.meta.feature_version,
            data_from: moment(table.moments.first()),
            data_until: moment(table.moments.last()),
            training_rows: table.rows.len(),
            training_lists: table.lists.len(),
            training_ctr: clicks as f64 / table.rows.len().max(1) as f64,
            trees_ndcg_10: comparison.trees_ndcg,
            network_ndcg_10: comparison.network_ndcg,
            tree_count: comparison.trees,
            network_passes: comparison.passes,
            measured_on,
            measures,
            strongest_signals: strongest(model, table)?,
            drift_reference: references(table),
        })
    }

    /// The table that the command prints and the card shows.
    pub fn table(&self) -> String {
        let report = &self.measures;
        let mut lines: Vec<(String, Judged)> =
            vec![(format!("NDCG@10 ({} lists, random {:.4})", report.lists, report.ndcg_random), report.ndcg_10)];
        if let (Some(truth), Some(random)) = (report.truth_ndcg_10, report.truth_random) {
            lines.push((format!("NDCG@10 planted truth (random {random:.4})"), truth));
        }
        lines.push(("AUC (completed and rated >= 4)".to_owned(), report.auc));
        if let Some(retrieval) = report.retrieval {
            lines.push((format!("Recall@50 ({} lists)", retrieval.lists), retrieval.recall_50));
            lines.push(("coverage (first ten)".to_owned(), retrieval.coverage));
        }
        lines.extend(
            report.slices.iter().map(|slice| (format!("NDCG@10 {} ({} lists)", slice.name, slice.lists), slice.ndcg)),
        );
        let mut text = String::from("| measure | model | rules | popularity |\n|---|---|---|---|\n");
        for (name, judged) in lines {
            let _ = writeln!(text, "| {name} | {:.4} | {:.4} | {:.4} |", judged.model, judged.rules, judged.popularity);
        }
        let _ = writeln!(
            text,
            "\nLift of NDCG@10 over the better baseline, chance subtracted: {:+.1} %",
            100.0 * report.lift
        );
        if let Some(lift) = report.truth_lift {
            let _ = writeln!(text, "The same on the planted truth: {:+.1} %", 100.0 * lift);
        }
        for (name, interval) in [("rules", report.over_rules), ("popularity", report.over_popularity)] {
            let _ = writeln!(
                text,
                "NDCG@10 above {name}: {:+.4}, 95 % interval {:+.4} to {:+.4} (paired bootstrap)",
                interval.mean, interval.low, interval.high
            );
        }
        for slice in
            report.slices.iter().filter(|slice| slice.name.starts_with("cold start") && !slice.name.contains(':'))
        {
            let Interval { mean, low, high } = slice.over_rules;
            let _ = writeln!(
                text,
                "NDCG@10 above rules, {}: {mean:+.4}, 95 % interval {low:+.4} to {high:+.4}",
                slice.name
            );
        }
        if !report.drift.is_empty() {
            let moved = report.drift.iter().filter(|drift| drift.stability_index > 0.2).count();
            let most = report.drift.iter().take(5);
            let named: Vec<String> =
                most.map(|drift| format!("{} {:.2}", drift.signal, drift.stability_index)).collect();
            let _ = writeln!(
                text,
                "Drift (population stability index against training): {moved} signals above 0.2; most moved: {}",
                named.join(", ")
            );
        }
        let _ = writeln!(text, "Calibration error of P(completed and rated >= 4): {:.4}", report.calibration_error);
        text
    }

    fn markdown(&self) -> String {
        let mut text = format!(
            "# Model card\n\nRanker: **{}**, text: {}.\n\n- trained on {} rows in {} lists, {} to {} (click rate \
             {:.3})\n- feature table version {}, seed {}, input SHA-256 `{}`\n- on the inner time split: trees \
             NDCG@10 {:.4} ({} trees), network {:.4} ({} passes); the network is kept when it is surely better (95 \
             %), else the trees\n\n## Measures\n\nMeasured on {}.\n\n{}\n![Model, rules and \
             popularity](chart.svg)\n\n## Strongest signals\n\nShare of all contributions on the training rows.\n\n",
            if self.ranker == Kind::Trees { "gradient-boosted trees" } else { "network" },
            self.text,
            self.training_rows,
            self.training_lists,
            self.data_from,
            self.data_until,
            self.training_ctr,
            self.feature_version,
            self.seed,
            self.input_hash,
            self.trees_ndcg_10,
            self.tree_count,
            self.network_ndcg_10,
            self.network_passes,
            self.measured_on,
            self.table(),
        );
        for (name, share) in &self.strongest_signals {
            let _ = writeln!(text, "- {name}: {:.1} %", 100.0 * share);
        }
        text.push_str(LIMITS);
        text
    }
}

const LIMITS: &str = "\n## Limits\n\nLearned from what was shown and chosen on this platform; it repeats what that market preferred. It reads no name, photo, \
gender or origin, but profile texts are written by people and can hint at them: compare the language and price slices above. Declared ratings and review counts \
carry no date; they are taken as values from before the data. `model-card.json` holds the deciles of every signal: recompute them on new rows and retrain when a \
population stability index passes 0.2.\n";

fn strongest(model: &Model, table: &Table) -> Result<Vec<(String, f32)>> {
    let mut total = [0.0_f32; WIDTH];
    let step = table.rows.len() / 500 + 1;
    let products = vec![0.0; crate::text::DIMENSIONS];
    for row in table.rows.iter().step_by(step) {
        for (sum, part) in total.iter_mut().zip(model.learned.contributions(row, &products)?.1) {
            *sum += part.abs();
        }
    }
    let all = total.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    let mut named: Vec<(String, f32)> =
        SIGNALS.iter().zip(total).map(|(signal, sum)| (signal.name.to_owned(), sum / all)).collect();
    named.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    named.truncate(15);
    Ok(named)
}

/// The three files of a card.
pub fn card_files(card: &Card) -> Result<Vec<(String, Vec<u8>)>> {
    let json = serde_json::to_string_pretty(card).map_err(|error| MatchError::file("model-card.json", error))? + "\n";
    Ok(vec![
        ("model-card.md".to_owned(), card.markdown().into_bytes()),
        ("model-card.json".to_owned(), json.into_bytes()),
        ("chart.svg".to_owned(), chart(&card.measures).into_bytes()),
    ])
}
