//! What people wrote, as vectors: MiniLM-L6 sentence embeddings, or hashed n-grams when the weights are not there.
//!
//! Both give unit vectors of the same length, so everything after this module is the same; the kind is written into
//! every model and every output says it. Components are rounded to a grid: the last bits of a matrix product depend on
//! how texts were batched, and a score must not.

mod clusters;
mod hashed;
mod index;
mod minilm;

pub use clusters::Clusters;
pub use hashed::hashed;
pub use index::TextIndex;

use crate::error::Result;
use minilm::Minilm;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Length of every text vector.
pub const DIMENSIONS: usize = 384;
const GRID: f32 = 8192.0;

/// Which embedding made the vectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// MiniLM-L6 sentence embeddings: meaning.
    Minilm,
    /// Hashed n-grams: spelling.
    HashedNgrams,
}

impl TextKind {
    /// The words for outputs.
    pub fn words(self) -> &'static str {
        match self {
            Self::Minilm => "MiniLM-L6 sentence embeddings",
            Self::HashedNgrams => {
                "hashed n-grams (no sentence-embedding weights found: matching by spelling, not by meaning)"
            }
        }
    }
}

/// Rows of `DIMENSIONS` numbers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vectors {
    /// Row after row.
    pub data: Vec<f32>,
}

impl Vectors {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.data.len() / DIMENSIONS
    }

    /// No row?
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }

    /// One row.
    pub fn row(&self, index: usize) -> &[f32] {
        &self.data[index * DIMENSIONS..(index + 1) * DIMENSIONS]
    }
}

/// Sum of products, in a fixed order that the compiler can vectorise.
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0f32; 16];
    let (chunks_a, chunks_b) = (a.chunks_exact(16), b.chunks_exact(16));
    let rest: f32 = chunks_a.remainder().iter().zip(chunks_b.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in chunks_a.zip(chunks_b) {
        for lane in 0..16 {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    lanes.iter().sum::<f32>() + rest
}

/// Turns texts into vectors.
pub enum Embedder {
    /// With weights.
    Minilm(Box<Minilm>),
    /// Without.
    Hashed,
    /// The model was trained with sentence embeddings and the weights are gone: texts it has not seen stay unknown,
    /// because vectors of another kind would mean nothing to it.
    Absent,
}

impl Embedder {
    /// Opens the weights in `directory` (`MATCH_MODEL_DIR`). Missing or broken weights give hashed n-grams and a
    /// sentence why.
    pub fn open(directory: Option<&Path>) -> (Self, Option<String>) {
        let Some(directory) = directory else { return (Self::Hashed, Some("no MATCH_MODEL_DIR".to_owned())) };
        match Minilm::open(directory) {
            Ok(model) => (Self::Minilm(Box::new(model)), None),
            Err(error) => (Self::Hashed, Some(error.to_string())),
        }
    }

    /// Which kind of vectors this makes.
    pub fn kind(&self) -> TextKind {
        match self {
            Self::Minilm(_) | Self::Absent => TextKind::Minilm,
            Self::Hashed => TextKind::HashedNgrams,
        }
    }

    /// One unit vector per text; an empty text is the zero vector.
    pub fn embed(&self, texts: &[&str]) -> Result<Vectors> {
        let mut vectors = match self {
            Self::Minilm(model) => model.embed(texts)?,
            Self::Absent => Vectors { data: vec![0.0; texts.len() * DIMENSIONS] },
            Self::Hashed => Vectors { data: texts.iter().flat_map(|text| hashed(text)).collect() },
        };
        for value in &mut vectors.data {
            *value = (*value * GRID).round() / GRID;
        }
        Ok(vectors)
    }
}

/// Scales to length 1; a zero vector stays zero.
pub(crate) fn normalise(vector: &mut [f32]) {
    let length = dot(vector, vector).sqrt();
    if length > 1e-9 {
        for value in vector {
            *value /= length;
        }
    }
}

/// Where the weights are: `MATCH_MODEL_DIR`, else the place where setup puts them.
pub fn weights_directory() -> Option<std::path::PathBuf> {
    let home = || Some(std::path::PathBuf::from(std::env::var_os("HOME")?).join(".cache/edustream/models/minilm"));
    std::env::var_os("MATCH_MODEL_DIR").filter(|path| !path.is_empty()).map(Into::into).or_else(home)
}
