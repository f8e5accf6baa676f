//! Signals as small numbers: each is cut at quantiles into at most 63 bins; bin 0 is "missing".

use crate::features::{Row, WIDTH};

/// Bins per signal, the missing one included.
pub const BINS: usize = 64;

/// A binned table, signal by signal.
pub struct Binned {
    /// Upper ends of bins 1, 2, …: a value in bin b is <= cuts[b - 1]; values above the last cut are in the last bin.
    pub cuts: Vec<Vec<f32>>,
    /// Bin of every row, per signal.
    pub columns: Vec<Vec<u8>>,
    pub rows: usize,
}

impl Binned {
    /// Cuts and bins a table.
    pub fn new(rows: &[Row]) -> Self {
        let cuts: Vec<Vec<f32>> = (0..WIDTH).map(|signal| cuts(rows, signal)).collect();
        let columns =
            cuts.iter().enumerate().map(|(signal, cuts)| rows.iter().map(|row| bin(cuts, row[signal])).collect());
        Self { columns: columns.collect(), cuts, rows: rows.len() }
    }
}

/// The bin of a value.
fn bin(cuts: &[f32], value: f32) -> u8 {
    if value.is_nan() { 0 } else { 1 + cuts.partition_point(|cut| *cut < value) as u8 }
}

fn cuts(rows: &[Row], signal: usize) -> Vec<f32> {
    // Quantiles of a regular sample are as good and keep a large table quick.
    let step = rows.len() / 40_000 + 1;
    let mut values: Vec<f32> =
        rows.iter().step_by(step).map(|row| row[signal]).filter(|value| !value.is_nan()).collect();
    values.sort_unstable_by(f32::total_cmp);
    let mut cuts: Vec<f32> = Vec::new();
    for quantile in 1..BINS - 1 {
        let place = quantile * values.len() / (BINS - 1);
        let (Some(below), Some(above)) = (values.get(place.saturating_sub(1)), values.get(place)) else { continue };
        let cut = if below < above { below + (above - below) * 0.5 } else { *above };
        // A cut at or above the largest value would split nothing off.
        if values.last().is_some_and(|last| cut < *last) && cuts.last().is_none_or(|last| cut > *last) {
            cuts.push(cut);
        }
    }
    cuts
}
