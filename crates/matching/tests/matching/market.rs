//! Small simulated markets and models for the other tests, in directories that are removed at the end.

use matching::{
    dataset::{self, Dataset, instant_parse},
    simulate::{Market, simulate},
    text::Embedder,
    training::{Fitted, fit},
};
use std::path::{Path, PathBuf};

/// Where training ends in every test market of 40 days.
pub const UNTIL: &str = "2025-02-07T00:00:00Z";

/// A directory of its own under the system's temporary one.
pub struct Place(pub PathBuf);

impl Place {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("edustream-matching-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Simulates a market into `place/market`.
pub fn simulated(place: &Place, seed: u64, tutors: u32, students: u32) -> PathBuf {
    let directory = place.join("market");
    simulate(Market { seed, tutors, students, days: 40 }, &directory).unwrap();
    directory
}

pub fn read(directory: &Path) -> Dataset {
    dataset::read(directory, i64::MAX).unwrap()
}

pub fn until() -> i64 {
    instant_parse(UNTIL).unwrap()
}

/// A model trained without sentence-embedding weights, so that the tests are the same on every machine.
pub fn trained(data: &Dataset, seed: u64) -> Fitted {
    fit(data, until(), seed, &Embedder::Hashed).unwrap()
}
