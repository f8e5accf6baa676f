//! What people declared, prepared once per data set: vectors of their texts, groups of similar texts, catalogues.
//!
//! Texts are embedded once each, however many people wrote them, and vectors of texts that a model has seen come from
//! its own store. Single sentences are embedded too when there are few different ones (a market whose people choose
//! from phrases); otherwise the sentence signal is missing everywhere.

use crate::{
    dataset::Dataset,
    error::Result,
    text::{Clusters, DIMENSIONS, Embedder, TextKind, Vectors, hashed},
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};

/// Groups of similar texts on either side.
const GROUPS: usize = 16;

/// Vectors of texts by the hash of the text.
#[derive(Debug, Clone, Default)]
pub struct TextStore {
    pub vectors: HashMap<u64, Vec<f32>>,
}

/// First eight bytes of the SHA-256 of a text.
pub fn text_hash(text: &str) -> u64 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0, |hash, byte| hash << 8 | u64::from(*byte))
}

impl TextStore {
    /// Embeds the texts that are not in the store yet. Without an embedder of the right kind they stay unknown.
    pub fn fill<'a>(&mut self, texts: impl Iterator<Item = &'a str>, embedder: &Embedder) -> Result<()> {
        let fresh: BTreeSet<&str> =
            texts.filter(|text| !text.trim().is_empty() && !self.vectors.contains_key(&text_hash(text))).collect();
        let fresh: Vec<&str> = fresh.into_iter().collect();
        let vectors = embedder.embed(&fresh)?;
        for (text, row) in fresh.iter().zip(vectors.data.chunks_exact(DIMENSIONS)) {
            self.vectors.insert(text_hash(text), row.to_vec());
        }
        Ok(())
    }

    fn rows<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Vectors {
        let zero = vec![0.0; DIMENSIONS];
        let mut rows = Vectors::default();
        for text in texts {
            rows.data.extend_from_slice(self.vectors.get(&text_hash(text)).unwrap_or(&zero));
        }
        rows
    }
}

/// Groups of similar profiles and of similar goals, found while training and kept with the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClusterSet {
    pub bios: Clusters,
    pub goals: Clusters,
}

/// Sentences of texts as rows of one set of vectors.
#[derive(Debug, Clone, Default)]
pub struct Sentences {
    pub vectors: Vectors,
    pub tutors: Vec<Vec<u32>>,
    pub students: Vec<Vec<u32>>,
}

/// Everything declared, as numbers.
#[derive(Debug, Clone)]
pub struct Profiles {
    pub kind: TextKind,
    pub bios: Vectors,
    pub goals: Vectors,
    pub bio_words: Vectors,
    pub goal_words: Vectors,
    pub subjects: Vectors,
    pub styles: Vectors,
    pub sentences: Option<Sentences>,
    pub bio_groups: Vec<u32>,
    pub goal_groups: Vec<u32>,
    /// Tutors per subject number.
    pub catalogue: Vec<Vec<u32>>,
}

/// How texts become vectors: with which embedding, from which store, in which groups.
pub struct TextSetup<'a> {
    pub embedder: &'a Embedder,
    pub store: &'a mut TextStore,
    /// `None` while training: groups are found from the texts.
    pub clusters: Option<&'a ClusterSet>,
    /// `None` while training: decided from the texts.
    pub sentences: Option<bool>,
    pub seed: u64,
}

impl Profiles {
    /// Prepares a data set; `students` says whose goals are needed (the others stay empty).
    pub fn new(data: &Dataset, students: &[bool], setup: TextSetup) -> Result<(Self, ClusterSet)> {
        let goals: Vec<&str> = data
            .students
            .iter()
            .enumerate()
            .map(|(index, student)| if students[index] { student.goals.as_str() } else { "" })
            .collect();
        let bios: Vec<&str> = data.tutors.iter().map(|tutor| tutor.bio.as_str()).collect();
        let subjects: Vec<String> =
            (0..data.subjects.len()).map(|number| data.subjects.name(number as u32).replace(['_', '-'], " ")).collect();
        let styles: Vec<String> =
            (0..data.styles.len()).map(|number| format!("{} learner", data.styles.name(number as u32))).collect();
        let named = || subjects.iter().chain(&styles).map(String::as_str);
        setup.store.fill(bios.iter().copied().chain(goals.iter().copied()).chain(named()), setup.embedder)?;
        let (bio_rows, goal_rows) = (setup.store.rows(bios.iter().copied()), setup.store.rows(goals.iter().copied()));
        let sentences = sentences(&bios, &goals, setup.sentences, setup.store, setup.embedder)?;
        let clusters = setup.clusters.cloned().unwrap_or_else(|| ClusterSet {
            bios: Clusters::fit(&bio_rows, &written(&bios), GROUPS, setup.seed),
            goals: Clusters::fit(&goal_rows, &written(&goals), GROUPS, setup.seed ^ 1),
        });
        let groups =
            |rows: &Vectors, clusters: &Clusters| (0..rows.len()).map(|row| clusters.nearest(rows.row(row))).collect();
        let mut catalogue = vec![Vec::new(); data.subjects.len()];
        for (index, tutor) in data.tutors.iter().enumerate() {
            for subject in &tutor.subjects {
                catalogue[*subject as usize].push(index as u32);
            }
        }
        let profiles = Self {
            kind: setup.embedder.kind(),
            bio_groups: groups(&bio_rows, &clusters.bios),
            goal_groups: groups(&goal_rows, &clusters.goals),
            bios: bio_rows,
            goals: goal_rows,
            bio_words: Vectors { data: bios.iter().flat_map(|text| hashed(text)).collect() },
            goal_words: Vectors { data: goals.iter().flat_map(|text| hashed(text)).collect() },
            subjects: setup.store.rows(subjects.iter().map(String::as_str)),
            styles: setup.store.rows(styles.iter().map(String::as_str)),
            sentences,
            catalogue,
        };
        Ok((profiles, clusters))
    }
}

fn written(texts: &[&str]) -> Vec<usize> {
    texts.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(|(index, _)| index).collect()
}

/// Splits a text at the ends of sentences; very short pieces join nobody and are dropped.
fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(['.', '!', '?', '\n', ';']).map(str::trim).filter(|part| part.chars().count() >= 8).take(24)
}

fn sentences(
    bios: &[&str],
    goals: &[&str],
    wanted: Option<bool>,
    store: &mut TextStore,
    embedder: &Embedder,
) -> Result<Option<Sentences>> {
    let texts: BTreeSet<&str> = bios.iter().chain(goals).copied().filter(|text| !text.is_empty()).collect();
    let parts: BTreeSet<&str> = texts.iter().flat_map(|text| split(text)).collect();
    if !wanted.unwrap_or(parts.len() * 2 <= texts.len()) {
        return Ok(None);
    }
    let parts: Vec<&str> = parts.into_iter().collect();
    store.fill(parts.iter().copied(), embedder)?;
    let places: HashMap<&str, u32> = parts.iter().enumerate().map(|(index, part)| (*part, index as u32)).collect();
    let find = |texts: &[&str]| -> Vec<Vec<u32>> {
        texts.iter().map(|text| split(text).filter_map(|part| places.get(part).copied()).collect()).collect()
    };
    Ok(Some(Sentences { tutors: find(bios), students: find(goals), vectors: store.rows(parts.iter().copied()) }))
}

impl Profiles {
    /// Products of a student's goals and a tutor's profile, number by number.
    pub fn product(&self, student: u32, tutor: u32) -> impl Iterator<Item = f32> {
        self.goals.row(student as usize).iter().zip(self.bios.row(tutor as usize)).map(|(x, y)| x * y)
    }
}
