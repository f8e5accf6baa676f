//! Profiles, approval, reviews.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod approval;
mod background;
mod biography;
mod edits;
mod meeting_link;
mod members;
mod onboarding;
mod profile;
mod reviews;
mod skills;
mod standing;
mod students;
mod verification;
mod visibility;

use domain::people::tutor_profile::{RateRequest, TaughtSubjectRequest, TutorProfileRequest};
use serde_json::json;

/// Algebra and geometry of the first taxonomy.
pub const ALGEBRA: &str = "5b0b1ec7-0000-7000-8000-000000000101";
pub const GEOMETRY: &str = "5b0b1ec7-0000-7000-8000-000000000102";

/// A profile with everything an approval asks for.
pub fn profile() -> TutorProfileRequest {
    TutorProfileRequest {
        headline: Some("Patient teacher of algebra".into()),
        bio: Some("I teach with **worked examples**.".into()),
        country: Some("de".into()),
        languages: Some(vec!["en".into(), "de".into()]),
        subjects: Some(vec![subject(ALGEBRA)]),
        hourly_rate: Some(rate(json!(2_500), "USD")),
        ..TutorProfileRequest::default()
    }
}

pub fn subject(id: &str) -> TaughtSubjectRequest {
    TaughtSubjectRequest { subject_id: id.into(), level: "expert".into(), years: 7, rates: None }
}

pub fn rate(amount: serde_json::Value, currency: &str) -> RateRequest {
    RateRequest { amount, currency: currency.into() }
}
