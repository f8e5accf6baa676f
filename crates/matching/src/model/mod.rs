//! A model directory: everything needed to score, checked by SHA-256 before a byte of it is believed.
//!
//! `model.safetensors` weights, groups and known text vectors; `model.json` what they mean; `model-card.md`, `.json`
//! and `chart.svg` for people; `SHA256SUMS` over all of it. A directory that is missing, truncated, changed or of
//! another version is refused as a whole with one sentence, and the caller ranks by the rules instead.

mod pack;

use crate::{
    calibration::Calibration,
    error::{MatchError, Result},
    features::{ClusterSet, Row, TextStore},
    network::Network,
    text::{Clusters, DIMENSIONS, TextKind, Vectors},
    trees::{Forest, TensorForest},
};
use candle_core::{Device, Tensor};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, path::Path};

/// Layout of the directory; another number is another layout.
pub const FORMAT: u32 = 2;
const WEIGHTS: &str = "model.safetensors";
const META: &str = "model.json";
const SUMS: &str = "SHA256SUMS";
/// A file larger than this was not written by us.
const LARGEST: u64 = 1 << 30;

/// Which ranker a model holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Trees,
    Network,
}

/// What `model.json` says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meta {
    pub format: u32,
    pub feature_version: u32,
    pub signals: Vec<String>,
    pub kind: Kind,
    pub text: TextKind,
    pub sentences: bool,
    pub calibration: Calibration,
    pub seed: u64,
    pub input_hash: String,
    pub until: String,
}

/// A ranker of either kind.
pub enum Learned {
    Trees(Forest, TensorForest),
    Network(Box<Network>),
}

/// A model in memory.
pub struct Model {
    pub meta: Meta,
    pub learned: Learned,
    pub clusters: ClusterSet,
    pub store: TextStore,
}

impl Learned {
    /// Prepares trees for both of their forms.
    pub fn trees(forest: Forest) -> Result<Self> {
        let tensors = TensorForest::new(&forest)?;
        Ok(Self::Trees(forest, tensors))
    }

    /// Scores rows; `products` are `DIMENSIONS` numbers per row and are only read by the network.
    pub fn scores(&self, rows: &[Row], products: &[f32]) -> Result<Vec<f32>> {
        match self {
            Self::Trees(_, tensors) => {
                let mut scores = Vec::with_capacity(rows.len());
                for rows in rows.chunks(256) {
                    scores.extend(tensors.scores(rows)?);
                }
                Ok(scores)
            }
            Self::Network(network) => network.scores(rows, products),
        }
    }

    /// What every signal added: a base and parts that sum exactly to the score.
    pub fn contributions(&self, row: &Row, products: &[f32]) -> Result<(f32, Row)> {
        match self {
            Self::Trees(forest, _) => Ok(forest.contributions(row)),
            Self::Network(network) => network.contributions(row, products),
        }
    }

    /// Does it read text products?
    pub fn needs_products(&self) -> bool {
        matches!(self, Self::Network(_))
    }
}

impl Model {
    /// The files of this model by name, the sums not included.
    pub fn files(&self) -> Result<Vec<(String, Vec<u8>)>> {
        let mut tensors = HashMap::new();
        match &self.learned {
            Learned::Trees(forest, _) => pack::forest(forest, &mut tensors)?,
            Learned::Network(network) => network.save(&mut tensors)?,
        }
        tensors.insert("groups.profiles".to_owned(), vectors(&self.clusters.bios.centres.data)?);
        tensors.insert("groups.goals".to_owned(), vectors(&self.clusters.goals.centres.data)?);
        pack::texts(&self.store, &mut tensors)?;
        let meta = serde_json::to_string_pretty(&self.meta).map_err(|error| MatchError::file(META, error))? + "\n";
        Ok(vec![(META.to_owned(), meta.into_bytes()), (WEIGHTS.to_owned(), pack::bytes(&tensors)?)])
    }

    /// Reads a directory, or says in one sentence why not.
    pub fn open(directory: &Path) -> Result<Self> {
        let read = |name: &str| -> Result<Vec<u8>> {
            let path = directory.join(name);
            let size = std::fs::metadata(&path).map_err(|_| MatchError::file(&path, "is missing"))?.len();
            if size > LARGEST {
                return Err(MatchError::file(&path, "is far too large"));
            }
            std::fs::read(&path).map_err(|error| MatchError::file(&path, error))
        };
        let sums = read(SUMS)?;
        let sums = String::from_utf8(sums).map_err(|_| MatchError::file(directory.join(SUMS), "is not text"))?;
        if !sums.ends_with('\n') {
            return Err(MatchError::file(directory.join(SUMS), "is cut off"));
        }
        let checked = |name: &str| -> Result<Vec<u8>> {
            let bytes = read(name)?;
            let line = sum_line(name, &bytes);
            if sums.lines().any(|found| found == line) {
                Ok(bytes)
            } else {
                Err(MatchError::file(directory.join(name), "has another SHA-256 than SHA256SUMS says"))
            }
        };
        Self::parse(&checked(META)?, &checked(WEIGHTS)?)
    }

    /// Reads the bytes of the two files; also what a fuzzer may call with anything.
    pub fn parse(meta: &[u8], weights: &[u8]) -> Result<Self> {
        let meta: Meta = serde_json::from_slice(meta).map_err(|error| MatchError::file(META, error))?;
        let names: Vec<&str> = crate::features::SIGNALS.iter().map(|signal| signal.name).collect();
        if meta.format != FORMAT || meta.feature_version != crate::features::VERSION || meta.signals != names {
            return Err(MatchError::file(
                META,
                format!("was written by another version (format {}, features {})", meta.format, meta.feature_version),
            ));
        }
        if !(meta.calibration.slope > 0.0 && meta.calibration.slope.is_finite() && meta.calibration.shift.is_finite()) {
            return Err(MatchError::file(META, "has a broken calibration"));
        }
        let tensors = candle_core::safetensors::load_buffer(weights, &Device::Cpu)
            .map_err(|error| MatchError::file(WEIGHTS, error))?;
        let learned = match meta.kind {
            Kind::Trees => Learned::trees(pack::forest_read(&tensors)?)?,
            Kind::Network => Learned::Network(Box::new(Network::load(&tensors)?)),
        };
        let clusters = ClusterSet {
            bios: Clusters { centres: Vectors { data: pack::floats(&tensors, "groups.profiles")? } },
            goals: Clusters { centres: Vectors { data: pack::floats(&tensors, "groups.goals")? } },
        };
        if !clusters.bios.centres.data.len().is_multiple_of(DIMENSIONS)
            || !clusters.goals.centres.data.len().is_multiple_of(DIMENSIONS)
        {
            return Err(MatchError::file(WEIGHTS, "has misshapen groups"));
        }
        let store = pack::texts_read(&tensors)?;
        Ok(Self { meta, learned, clusters, store })
    }
}

fn vectors(data: &[f32]) -> Result<Tensor> {
    Ok(Tensor::from_slice(data, data.len(), &Device::Cpu)?)
}

fn sum_line(name: &str, bytes: &[u8]) -> String {
    let digest = crate::files::hexadecimal(&Sha256::digest(bytes));
    format!("{digest}  {name}")
}

/// Writes files and their sums into a directory, whole or not at all.
pub fn write(directory: &Path, files: &[(String, Vec<u8>)]) -> Result<()> {
    let stage = crate::files::Staged::directory(directory)?;
    let mut sums = String::new();
    for (name, bytes) in files {
        stage.write(name, bytes)?;
        sums.push_str(&sum_line(name, bytes));
        sums.push('\n');
    }
    stage.write(SUMS, sums)?;
    stage.commit()
}
