//! Drift: have the signals of later rows moved away from those of training?
//!
//! The reference in a card holds the deciles of every signal and the share of training rows between them. The
//! population stability index is the sum of (seen - expected) ln(seen / expected) over these parts and over "missing":
//! below 0.1 nothing moved, above 0.2 a model should be trained again. Signals that count the past rise in any growing
//! market.

use crate::{
    features::{Row, SIGNALS, WIDTH},
    training::Table,
};
use serde::Serialize;

/// Smallest share that counts, so that an empty part is a large difference and not an infinite one.
const LEAST: f64 = 1e-3;

/// Deciles of one signal in training.
#[derive(Debug, Clone, Serialize)]
pub struct Reference {
    pub signal: &'static str,
    pub missing: f32,
    pub deciles: Vec<f32>,
    /// Share of all rows up to each different inner decile, and after the last.
    pub shares: Vec<f32>,
}

/// How far one signal moved.
#[derive(Debug, Clone, Serialize)]
pub struct Drift {
    pub signal: &'static str,
    pub stability_index: f64,
}

impl Reference {
    fn new(rows: &[Row], signal: usize) -> Self {
        let mut known: Vec<f32> = rows.iter().map(|row| row[signal]).filter(|value| value.is_finite()).collect();
        known.sort_unstable_by(f32::total_cmp);
        let decile = |part: usize| known.get(known.len().saturating_sub(1) * part / 10).copied();
        let missing = 1.0 - known.len() as f32 / rows.len().max(1) as f32;
        let deciles = (0..=10).filter_map(decile).collect();
        let mut reference = Self { signal: SIGNALS[signal].name, missing, deciles, shares: Vec::new() };
        reference.shares = reference.parts(rows, signal).into_iter().skip(1).map(|share| share as f32).collect();
        reference
    }

    /// Shares of rows: missing, up to each different inner decile, after the last.
    fn parts(&self, rows: &[Row], signal: usize) -> Vec<f64> {
        let mut cuts: Vec<f32> = self.deciles.iter().skip(1).take(9).copied().collect();
        cuts.dedup();
        let mut counts = vec![0.0; cuts.len() + 2];
        for row in rows {
            let value = row[signal];
            let part = if value.is_finite() { 1 + cuts.partition_point(|cut| *cut < value) } else { 0 };
            counts[part] += 1.0 / rows.len() as f64;
        }
        counts
    }

    /// The population stability index of rows against this reference.
    fn stability_index(&self, rows: &[Row], signal: usize) -> f64 {
        let expected = std::iter::once(self.missing).chain(self.shares.iter().copied()).map(f64::from);
        let pairs = self.parts(rows, signal).into_iter().zip(expected);
        pairs.map(|(seen, wanted)| (seen.max(LEAST), wanted.max(LEAST))).map(|(a, b)| (a - b) * (a / b).ln()).sum()
    }
}

/// The reference of every signal, in the order of the feature table.
pub fn references(table: &Table) -> Vec<Reference> {
    let sample: Vec<Row> = table.rows.iter().step_by(table.rows.len() / 20_000 + 1).copied().collect();
    (0..WIDTH).map(|signal| Reference::new(&sample, signal)).collect()
}

/// The references that a model's card holds; signals it does not know are left out.
pub fn references_read(card: &serde_json::Value) -> Vec<Reference> {
    let numbers = |value: &serde_json::Value, name: &str| -> Vec<f32> {
        let list = value.get(name).and_then(serde_json::Value::as_array);
        list.into_iter().flatten().filter_map(serde_json::Value::as_f64).map(|number| number as f32).collect()
    };
    let listed = card.get("drift_reference").and_then(serde_json::Value::as_array);
    let known: Vec<&serde_json::Value> = listed.into_iter().flatten().collect();
    let found = SIGNALS.iter().filter_map(|signal| {
        let named =
            |value: &&&serde_json::Value| value.get("signal").and_then(|name| name.as_str()) == Some(signal.name);
        let value = known.iter().find(named)?;
        let missing = value.get("missing").and_then(serde_json::Value::as_f64).unwrap_or_default() as f32;
        let (deciles, shares) = (numbers(value, "deciles"), numbers(value, "shares"));
        Some(Reference { signal: signal.name, missing, deciles, shares })
    });
    let found: Vec<Reference> = found.collect();
    // The places of the signals are those of the table, so a card that lacks some compares nothing.
    if found.len() == WIDTH { found } else { Vec::new() }
}

/// How far every signal of later rows moved, the largest first.
pub fn drift(references: &[Reference], rows: &[Row]) -> Vec<Drift> {
    let index = |(signal, reference): (usize, &Reference)| Drift {
        signal: reference.signal,
        stability_index: reference.stability_index(rows, signal),
    };
    let mut found: Vec<Drift> = references.iter().enumerate().map(index).collect();
    found.sort_by(|a, b| b.stability_index.total_cmp(&a.stability_index).then(a.signal.cmp(b.signal)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::Dice;

    fn rows(seed: u64, shift: f64, missing: f64) -> Vec<Row> {
        let mut dice = Dice::new(seed);
        let mut rows = vec![[0.0; WIDTH]; 4000];
        for row in &mut rows {
            row[0] = if dice.chance(missing) { f32::NAN } else { (dice.normal() + shift) as f32 };
            row[1] = f32::from(u8::from(dice.chance(0.7)));
        }
        rows
    }

    #[test]
    fn rows_like_the_training_rows_have_not_moved_and_others_are_named_first() {
        let table = Table { rows: rows(1, 0.0, 0.1), ..Table::default() };
        let references = references(&table);
        assert!((references[1].shares.iter().sum::<f32>() - 1.0).abs() < 1e-4, "{:?}", references[1]);
        assert!(drift(&references, &rows(2, 0.0, 0.1)).iter().all(|moved| moved.stability_index < 0.02));
        let card = serde_json::json!({ "drift_reference": references });
        let read = references_read(&card);
        assert_eq!(drift(&read, &rows(2, 0.0, 0.1))[0].signal, drift(&references, &rows(2, 0.0, 0.1))[0].signal);
        assert!(references_read(&serde_json::json!({ "drift_reference": [] })).is_empty());
        for (shift, missing) in [(0.8, 0.1), (0.0, 0.6)] {
            let moved = drift(&references, &rows(3, shift, missing));
            assert!(moved[0].signal == SIGNALS[0].name && moved[0].stability_index > 0.2, "{:?}", moved[0]);
            assert!(moved[1].stability_index < 0.02, "{:?}", moved[1]);
        }
    }
}
