//! Small read caches. Each entry is seconds old at most and never decides about money, bookings or permissions.

use crate::{kept::Kept, skills::Shelf};
use domain::catalog::{landing::LandingFacts, subjects::Subject, taught::TaughtFacts, tutor_search::TutorFacets};
use domain::money::Currency;
use moka::future::Cache;
use spine::{App, exchange::Exchange};
use std::{hash::Hash, sync::Arc, time::Duration};
use uuid::Uuid;

/// The caches of one server.
pub struct Caches {
    /// The taxonomy by language.
    pub subjects: Cache<String, Arc<Vec<Subject>>>,
    /// The taxonomy with what it is found by.
    pub skills: Cache<(), Arc<Shelf>>,
    /// Total and facets by the normalised filter and language: counting 50,000 tutors costs more than finding 20 of
    /// them.
    pub facets: Cache<String, Arc<(i64, TutorFacets)>>,
    /// Latest rates: new ones come once a day.
    pub(crate) exchange: Cache<Currency, Exchange>,
    /// The front page's facts by language and currency.
    pub landing: Cache<String, Arc<LandingFacts>>,
    /// What pages of subjects and cities tell, by language, currency, subject and city.
    pub taught: Cache<String, Arc<TaughtFacts>>,
    /// Cards and free times.
    pub kept: Kept,
    /// Tutors found free, by search: so that the pages of one search agree.
    pub available: Cache<String, Arc<Vec<Uuid>>>,
}

/// The caches on this server's shelf.
pub fn caches(app: &App) -> Arc<Caches> {
    app.shelf.get(Caches::default)
}

impl Default for Caches {
    fn default() -> Self {
        Self {
            subjects: short_lived(16),
            skills: short_lived(1),
            facets: short_lived(2_000),
            kept: Kept::default(),
            exchange: short_lived(32),
            landing: short_lived(100),
            taught: short_lived(1_000),
            available: short_lived(500),
        }
    }
}

impl Caches {
    /// Forgets everything counted: who may be found is different now.
    pub(crate) fn counts_forget(&self) {
        self.facets.invalidate_all();
        self.subjects.invalidate_all();
        self.landing.invalidate_all();
        self.taught.invalidate_all();
        self.available.invalidate_all();
    }
}

const TIME_TO_LIVE: Duration = Duration::from_secs(10);

fn short_lived<K: Hash + Eq + Send + Sync + 'static, T: Clone + Send + Sync + 'static>(entries: u64) -> Cache<K, T> {
    Cache::builder().max_capacity(entries).time_to_live(TIME_TO_LIVE).build()
}
