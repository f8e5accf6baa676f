//! Where a tutor stands among the tutors of the same subject at a moment: price, rating, text.
//!
//! Compared with the whole catalogue and not with the list at hand, so a score does not depend on who else is asked
//! about, and a list of one is scored like a list of a hundred.

use super::{history::Stars, profiles::Profiles};
use crate::{dataset::Dataset, text::dot};

/// Sorted values of the subject's tutors at one moment.
pub struct Standing {
    prices: Vec<f32>,
    ratings: Vec<f32>,
    /// Mean and deviation of the meaning match with one student's goals.
    text: Option<(f32, f32)>,
}

/// Fewer tutors than this are no catalogue to compare with.
const FEWEST: usize = 5;

impl Standing {
    /// Collects the tutors who teach `subject` and were there at `at`.
    pub fn at(
        data: &Dataset,
        profiles: &Profiles,
        ratings: impl Fn(usize) -> f32,
        student: usize,
        subject: u32,
        at: i64,
    ) -> Self {
        let here = |tutor: &usize| data.tutors[*tutor].created_at.is_none_or(|created| created <= at);
        let teaching = profiles.catalogue.get(subject as usize).map_or(&[][..], Vec::as_slice);
        let mut tutors: Vec<usize> = teaching.iter().map(|tutor| *tutor as usize).filter(here).collect();
        if tutors.len() < FEWEST {
            tutors = (0..data.tutors.len()).filter(here).collect();
        }
        let mut prices: Vec<f32> = tutors.iter().filter_map(|tutor| data.tutors[*tutor].rate_cents).collect();
        let mut rated: Vec<f32> = tutors.iter().map(|tutor| ratings(*tutor)).collect();
        prices.sort_unstable_by(f32::total_cmp);
        rated.sort_unstable_by(f32::total_cmp);
        let goals = profiles.goals.row(student);
        let has_goals = goals.iter().any(|value| value.abs() > 0.0);
        let text = (has_goals && tutors.len() >= FEWEST).then(|| {
            let mut stars = Stars::default();
            let mut squares = 0.0;
            for tutor in &tutors {
                let near = dot(goals, profiles.bios.row(*tutor));
                stars.add(near);
                squares += near * near;
            }
            let mean = stars.sum / stars.count;
            (mean, (squares / stars.count - mean * mean).max(1e-6).sqrt())
        });
        Self { prices, ratings: rated, text }
    }

    /// Share of the subject's tutors that are cheaper than this price in cents.
    pub fn price_rank(&self, cents: f32) -> f32 {
        rank(&self.prices, cents)
    }

    /// Share of the subject's tutors with a lower rating.
    pub fn rating_rank(&self, rating: f32) -> f32 {
        rank(&self.ratings, rating)
    }

    /// A cosine as deviations from the subject's mean.
    pub fn text_standard(&self, cosine: f32) -> f32 {
        self.text.map_or(f32::NAN, |(mean, deviation)| (cosine - mean) / deviation)
    }
}

fn rank(sorted: &[f32], value: f32) -> f32 {
    if sorted.is_empty() {
        return 0.5;
    }
    sorted.partition_point(|other| *other < value) as f32 / sorted.len() as f32
}
