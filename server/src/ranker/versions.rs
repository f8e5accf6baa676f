//! The versions in a directory: what each card says, and whether the version can be read.

use chrono::{DateTime, Utc};
use domain::matching::admin::VersionTold;
use matching::model::Model;
use serde_json::Value;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
    time::SystemTime,
};

/// Files whose change makes a version another one.
const FILES: [&str; 4] = ["model.json", "model.safetensors", "model-card.json", "SHA256SUMS"];
/// Versions looked at, the newest.
const MOST: usize = 50;

/// What was read of each version, and when its files were last changed.
#[derive(Default)]
pub struct Seen(Mutex<HashMap<PathBuf, (LastChanges, VersionTold)>>);

type LastChanges = Vec<Option<SystemTime>>;

/// Where a version lies: a directory of that name, or the directory itself when the version was written into it.
pub fn place(directory: &Path, version: &str) -> Option<PathBuf> {
    found(directory).into_iter().find(|(name, _)| name == version).map(|(_, path)| path)
}

fn found(directory: &Path) -> Vec<(String, PathBuf)> {
    let is_model = |path: &Path| FILES.iter().any(|file| path.join(file).is_file());
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let entries = std::fs::read_dir(directory).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<(String, PathBuf)> = entries
        .filter(|path| path.is_dir() && is_model(path))
        .filter_map(|path| Some((name(&path)?, path)))
        .filter(|(name, _)| !name.starts_with('.') && name.len() <= 80)
        .collect();
    if is_model(directory)
        && let Some(name) = name(directory)
    {
        found.push((name, directory.to_owned()));
    }
    found
}

impl Seen {
    /// All versions, newest first. What has not changed is not read again.
    pub fn versions(&self, directory: &Path) -> Vec<VersionTold> {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut told: Vec<VersionTold> = Vec::new();
        for (name, path) in found(directory).into_iter().take(4 * MOST) {
            let changed: Vec<Option<SystemTime>> =
                FILES.iter().map(|file| path.join(file).metadata().and_then(|meta| meta.modified()).ok()).collect();
            let known = seen.get(&path).filter(|(then, _)| *then == changed).map(|(_, told)| told.clone());
            let version = known.unwrap_or_else(|| version_told(name, &path, changed.iter().flatten().max().copied()));
            seen.insert(path, (changed, version.clone()));
            told.push(version);
        }
        told.sort_by(|a, b| b.written_at.cmp(&a.written_at).then(b.version.cmp(&a.version)));
        told.truncate(MOST);
        told
    }
}

fn version_told(version: String, path: &Path, written: Option<SystemTime>) -> VersionTold {
    let card = std::fs::read(path.join("model-card.json")).ok();
    let card: Value = card.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let number = |pointer: &str| card.pointer(pointer).and_then(Value::as_f64);
    let opened = Model::open(path);
    VersionTold {
        version,
        kind: opened.as_ref().map(|model| format!("{:?}", model.meta.kind).to_lowercase()).unwrap_or_default(),
        written_at: written.map(DateTime::<Utc>::from),
        ndcg_10: number("/measures/ndcg_10/model"),
        rules_ndcg_10: number("/measures/ndcg_10/rules"),
        over_rules_low: number("/measures/over_rules/low"),
        training_lists: card.pointer("/training_lists").and_then(Value::as_i64),
        broken: opened.err().map(|error| error.to_string()),
    }
}
