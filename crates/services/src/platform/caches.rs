//! Small read caches. Each entry is seconds old at most and never decides about money, bookings or permissions.

use super::rate_limits::ReadCounters;
use domain::catalog::{subjects::Subject, tutor_search::TutorFacets};
use moka::future::Cache;
use std::{sync::Arc, time::Duration};

/// The caches of one server.
pub struct Caches {
    /// The taxonomy by language.
    pub subjects: Cache<String, Arc<Vec<Subject>>>,
    /// Total and facets by the normalised filter and language: counting 50,000 tutors costs more than finding 20 of them.
    pub facets: Cache<String, Arc<(i64, TutorFacets)>>,
    /// How often each reader asked.
    pub reads: ReadCounters,
}

impl Default for Caches {
    fn default() -> Self {
        Self {
            subjects: Cache::builder().max_capacity(16).time_to_live(Duration::from_secs(10)).build(),
            facets: Cache::builder().max_capacity(2_000).time_to_live(Duration::from_secs(10)).build(),
            reads: ReadCounters::default(),
        }
    }
}
