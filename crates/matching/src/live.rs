//! A market in memory that ranks for a server.
//!
//! A [`Loader`] holds a model with the vectors of all texts it has met; [`Loader::desk`] makes a [`Desk`] of a market
//! as of a moment: one thread that owns the replay and answers one question after the other, so that ranking never
//! takes more than one core from the pages. A new market is a new desk, made beside the old one; the old thread ends
//! when nobody holds its desk any more. Who asks names people by their ids, waits as long as it likes and is answered
//! by a callback on the desk's thread.

use crate::{
    dataset::{Dataset, collect},
    error::{MatchError, Result},
    evaluation::{Drift, Reference, candidate_products, drift, references_read},
    features::{Profiles, Query, Replay, Row, TextSetup, TextStore},
    model::{Kind, Model},
    scoring::Ranker,
    text::{DIMENSIONS, Embedder},
    training::seen_students,
};
use domain::matching::{Reason, market::Market};
use std::{
    collections::{HashMap, VecDeque},
    path::Path,
    sync::{Arc, Mutex, PoisonError, mpsc},
};
use uuid::Uuid;

/// Questions that wait at most; who comes then is refused at once.
const WAITING: usize = 64;
/// Rows kept for the comparison with training.
const SAMPLE: usize = 4_000;
/// Rows from which on a comparison means something.
const ENOUGH_ROWS: usize = 200;

/// One list to rank: candidates for one subject, by its slug.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub subject: String,
    pub tutors: Vec<Uuid>,
}

/// One ranked tutor.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    pub tutor: Uuid,
    pub score: f32,
    /// Of "completed and rated >= 4".
    pub probability: f64,
    /// Of the best only.
    pub reasons: Vec<Reason>,
    /// What the profile is like, for the difference of a list.
    pub direction: Vec<f32>,
}

/// The answer: one list each, best first; tutors whom the market does not hold are left out. None when it does not
/// hold the student.
pub type Answer = Option<Vec<Vec<Ranked>>>;

struct Question {
    student: Uuid,
    lists: Vec<List>,
    at: i64,
    reasons: usize,
    answer: Box<dyn FnOnce(Answer) + Send>,
}

type Rows = Arc<Mutex<VecDeque<Row>>>;

/// A model and what it knows of texts.
pub struct Loader {
    ranker: Arc<Ranker>,
    embedder: Embedder,
    store: TextStore,
    references: Vec<Reference>,
    rows: Rows,
}

/// A market that answers.
pub struct Desk {
    questions: mpsc::SyncSender<Question>,
}

impl Loader {
    /// Opens a model directory with the weights of its texts; beside it a sentence when it does not rank as well as it
    /// could.
    ///
    /// # Errors
    /// What is wrong with the directory, in one sentence.
    pub fn open(directory: &Path, weights: Option<&Path>) -> Result<(Self, Option<String>)> {
        let model = Model::open(directory)?;
        let store = model.store.clone();
        let ranker = Ranker::Learned(Box::new(model));
        let (embedder, why) = ranker.embedder(weights);
        let card = std::fs::read(directory.join("model-card.json")).ok();
        let card = card.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let references = card.map(|card| references_read(&card)).unwrap_or_default();
        let rows = Rows::default();
        Ok((Self { ranker: Arc::new(ranker), embedder, store, references, rows }, why))
    }

    /// Trees or network.
    pub fn kind(&self) -> Kind {
        match self.ranker.as_ref() {
            Ranker::Learned(model) => model.meta.kind,
            Ranker::Rules => Kind::Trees,
        }
    }

    /// How far the signals of what was ranked lately moved since training, the most moved first; nothing before enough
    /// was ranked.
    pub fn drift(&self) -> Vec<Drift> {
        let rows: Vec<Row> = self.rows.lock().unwrap_or_else(PoisonError::into_inner).iter().copied().collect();
        if rows.len() < ENOUGH_ROWS || self.references.is_empty() { Vec::new() } else { drift(&self.references, &rows) }
    }

    /// Takes in a market as of `now` (milliseconds). Texts that were met before are not embedded again.
    ///
    /// # Errors
    /// When texts cannot be embedded, or no thread can be made.
    pub fn desk(&mut self, market: &Market, now: i64) -> Result<Desk> {
        let data = collect(market);
        let profiles = self.profiles(&data)?;
        let (questions, asked) = mpsc::sync_channel(WAITING);
        let (ranker, rows) = (Arc::clone(&self.ranker), Arc::clone(&self.rows));
        let (ready, waits) = mpsc::sync_channel(1);
        let work = move || {
            let mut seat = Seat::new(&data, &profiles, &ranker, &rows);
            seat.replay.advance(now);
            let _ = ready.send(());
            while let Ok(question) = asked.recv() {
                seat.answer(question);
            }
        };
        // A pool of one: what candle would spread over all cores stays on this one.
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build();
        let pool = pool.map_err(|error| MatchError::Refused(format!("the ranker has no thread: {error}")))?;
        let thread = std::thread::Builder::new().name("ranker".into());
        thread
            .spawn(move || pool.install(work))
            .map_err(|error| MatchError::Refused(format!("the ranker has no thread: {error}")))?;
        waits.recv().map_err(|_| MatchError::Refused("the ranker's thread ended".into()))?;
        Ok(Desk { questions })
    }

    fn profiles(&mut self, data: &Dataset) -> Result<Profiles> {
        let Ranker::Learned(model) = self.ranker.as_ref() else {
            return Err(MatchError::Refused("there is no model".into()));
        };
        let setup = TextSetup {
            embedder: &self.embedder,
            store: &mut self.store,
            clusters: Some(&model.clusters),
            sentences: Some(model.meta.sentences),
            seed: model.meta.seed,
        };
        let everybody = 0..u32::try_from(data.students.len()).unwrap_or(u32::MAX);
        Ok(Profiles::new(data, &seen_students(data, everybody), setup)?.0)
    }
}

impl Desk {
    /// Asks; false when too many wait or the thread is gone, and then nobody is called.
    pub fn ask(
        &self,
        student: Uuid,
        lists: Vec<List>,
        at: i64,
        reasons: usize,
        answer: impl FnOnce(Answer) + Send + 'static,
    ) -> bool {
        self.questions.try_send(Question { student, lists, at, reasons, answer: Box::new(answer) }).is_ok()
    }
}

/// The thread's own: the market with its past.
struct Seat<'a> {
    ranker: &'a Ranker,
    profiles: &'a Profiles,
    subjects: HashMap<String, u32>,
    tutors: HashMap<Uuid, u32>,
    students: HashMap<Uuid, u32>,
    replay: Replay<'a>,
    rows: &'a Rows,
}

impl<'a> Seat<'a> {
    fn new(data: &'a Dataset, profiles: &'a Profiles, ranker: &'a Ranker, rows: &'a Rows) -> Self {
        let ids = |names: Vec<&str>| -> HashMap<Uuid, u32> {
            names.into_iter().zip(0..).filter_map(|(id, place)| Some((id.parse().ok()?, place))).collect()
        };
        let subjects = 0..u32::try_from(data.subjects.len()).unwrap_or(u32::MAX);
        Self {
            ranker,
            profiles,
            subjects: subjects.map(|number| (data.subjects.name(number).to_lowercase(), number)).collect(),
            tutors: ids(data.tutors.iter().map(|tutor| tutor.id.as_str()).collect()),
            students: ids(data.students.iter().map(|student| student.id.as_str()).collect()),
            replay: Replay::new(data, profiles),
            rows,
        }
    }

    fn answer(&mut self, question: Question) {
        let found = self.students.get(&question.student).copied().and_then(|student| {
            let lists = question.lists.iter();
            lists.map(|list| self.ranked(student, list, question.at, question.reasons).ok()).collect::<Answer>()
        });
        (question.answer)(found);
    }

    fn ranked(&mut self, student: u32, list: &List, at: i64, most: usize) -> Result<Vec<Ranked>> {
        let (ids, tutors): (Vec<Uuid>, Vec<u32>) =
            list.tutors.iter().filter_map(|id| Some((*id, *self.tutors.get(id)?))).unzip();
        let Some(subject) = self.subjects.get(&list.subject.to_lowercase()).copied() else { return Ok(Vec::new()) };
        if tutors.is_empty() {
            return Ok(Vec::new());
        }
        let rows = self.replay.rows(Query { student, subject, at }, &tutors);
        let products = match self.ranker {
            Ranker::Learned(model) => candidate_products(self.profiles, &model.learned, student, &tutors),
            Ranker::Rules => Vec::new(),
        };
        let scores = self.ranker.scores(&rows, &products)?;
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by(|a, b| scores[*b].0.total_cmp(&scores[*a].0).then(ids[*a].cmp(&ids[*b])));
        let mut found = Vec::with_capacity(order.len());
        for (place, index) in order.into_iter().enumerate() {
            let products = products.get(index * DIMENSIONS..(index + 1) * DIMENSIONS).unwrap_or_default();
            let told = place < most;
            let reasons = if told { self.ranker.reasons(&rows[index], products, 8)? } else { Vec::new() };
            let direction = self.profiles.bios.row(tutors[index] as usize);
            found.push(Ranked {
                tutor: ids[index],
                score: scores[index].0,
                probability: scores[index].1,
                reasons,
                direction: if told { direction.to_vec() } else { Vec::new() },
            });
        }
        self.remember(&rows);
        Ok(found)
    }

    /// Keeps the latest rows for the comparison with training.
    fn remember(&self, rows: &[Row]) {
        let mut kept = self.rows.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend(rows.iter().take(20));
        let over = kept.len().saturating_sub(SAMPLE);
        kept.drain(..over);
    }
}
