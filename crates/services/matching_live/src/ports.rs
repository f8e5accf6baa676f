//! The learned ranker as this context sees it: something that orders candidates, and may be missing, late or broken;
//! and what trains versions of it.

use domain::matching::{
    Reason,
    admin::{DriftTold, VersionTold},
    market::Market,
};
use futures::future::BoxFuture;
use spine::App;
use std::sync::{Arc, PoisonError, RwLock};
use uuid::Uuid;

/// Candidates for one subject, by its slug.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct AskedList {
    pub subject: String,
    pub tutors: Vec<Uuid>,
}

/// One ranked tutor.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct RankedTutor {
    pub tutor: Uuid,
    pub score: f32,
    pub probability: f64,
    pub reasons: Vec<Reason>,
    /// A unit vector of what the profile is like; empty where nobody will be compared.
    pub direction: Vec<f32>,
}

/// A ranked answer and what made it.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct RankedLists {
    pub version: String,
    /// `trees` or `network`.
    pub kind: String,
    /// As many as were asked for, each best first.
    pub lists: Vec<Vec<RankedTutor>>,
}

/// The learned ranker of one server.
pub trait Ranking: Send + Sync {
    /// What lies in the directory of versions, newest first.
    fn versions(&self) -> Vec<VersionTold>;
    /// The version in memory and its kind.
    fn loaded(&self) -> Option<(String, String)>;
    /// Orders candidates; none when it cannot, for whatever reason.
    fn rank(&self, student: Uuid, lists: Vec<AskedList>, at_ms: i64) -> BoxFuture<'_, Option<RankedLists>>;
    /// How far the signals moved since training.
    fn drift(&self) -> Vec<DriftTold>;
    /// Looks at once which version serves and what is new; returns when it is in memory, or cannot be.
    fn refresh(&self) -> BoxFuture<'_, ()>;
}

#[derive(Default)]
struct Place(RwLock<Option<Arc<dyn Ranking>>>);

/// From now on this ranker answers.
pub fn ranking_set(app: &App, ranking: Arc<dyn Ranking>) {
    let place = app.shelf.get(Place::default);
    *place.0.write().unwrap_or_else(PoisonError::into_inner) = Some(ranking);
}

/// The ranker, where the server has one.
pub fn ranking_of(app: &App) -> Option<Arc<dyn Ranking>> {
    app.shelf.get(Place::default).0.read().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Trains versions of the ranker where this process may write them.
pub trait Training: Send + Sync {
    /// Trains one under that name, unless it is there, and takes away old weeks that are not among those that ever
    /// served. What went wrong comes back in words.
    fn train(&self, market: Market, version: String, served: Vec<String>) -> BoxFuture<'_, Result<(), String>>;
}

#[derive(Default)]
struct School(RwLock<Option<Arc<dyn Training>>>);

/// From now on this trains.
pub fn training_set(app: &App, training: Arc<dyn Training>) {
    let school = app.shelf.get(School::default);
    *school.0.write().unwrap_or_else(PoisonError::into_inner) = Some(training);
}

/// What trains, where the process has it.
pub fn training_of(app: &App) -> Option<Arc<dyn Training>> {
    app.shelf.get(School::default).0.read().unwrap_or_else(PoisonError::into_inner).clone()
}
