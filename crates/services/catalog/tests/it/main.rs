//! Finding people.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod index;
mod postings;
mod saved;
mod search;
mod search_counts;
mod search_pages;
mod search_window;
mod search_words;
mod skills;
mod stampede;
mod subjects;
mod taught;
mod unlisted;

use domain::{
    catalog::tutor_search::{TutorSearch, TutorSearchRequest, TutorSearchResult},
    identity::Role,
    ids::TutorId,
    money::Currency,
    people::tutor_profile::{RateRequest, TaughtSubjectRequest, TutorProfileRequest},
};
use serde_json::json;
use services::{
    catalog::tutor_search::tutor_search,
    people::{approval::tutor_approve, tutor_profile::tutor_profile_create},
};
use testkit::TestApp;

pub const ALGEBRA: &str = "5b0b1ec7-0000-7000-8000-000000000101";
pub const PIANO: &str = "5b0b1ec7-0000-7000-8000-000000001001";

/// A tutor of that name and subject who asks `cents` an hour, approved.
pub async fn listed(test: &TestApp, name: &str, subject: &str, cents: i64) -> TutorId {
    listed_with(test, name, subject, cents, |_| {}).await
}

pub async fn listed_with(
    test: &TestApp,
    name: &str,
    subject: &str,
    cents: i64,
    change: impl FnOnce(&mut TutorProfileRequest),
) -> TutorId {
    let person = test.tutor().await;
    sqlx::query("update users set display_name = $2 where id = $1")
        .bind(person.id.0)
        .bind(name)
        .execute(&test.owner)
        .await
        .unwrap();
    let mut request = TutorProfileRequest {
        headline: Some("Explains with patience".into()),
        languages: Some(vec!["en".into()]),
        subjects: Some(vec![TaughtSubjectRequest {
            subject_id: subject.into(),
            level: "expert".into(),
            years: 3,
            rates: None,
        }]),
        hourly_rate: Some(RateRequest { amount: json!(cents), currency: "USD".into() }),
        ..TutorProfileRequest::default()
    };
    change(&mut request);
    let made = tutor_profile_create(&test.context_of(&person), request).await.unwrap();
    let admin = test.context_of(&test.person(Role::Admin).await);
    tutor_approve(&admin, made.card.id).await.unwrap();
    made.card.id
}

pub fn parsed(change: impl FnOnce(&mut TutorSearchRequest)) -> TutorSearch {
    let mut request = TutorSearchRequest::default();
    change(&mut request);
    TutorSearch::parse(&request, Currency::Usd).unwrap()
}

pub async fn search(test: &TestApp, change: impl FnOnce(&mut TutorSearchRequest)) -> TutorSearchResult {
    tutor_search(&test.anonymous(), parsed(change)).await.unwrap()
}

pub fn names(result: &TutorSearchResult) -> Vec<&str> {
    result.page.items.iter().map(|card| card.display_name.as_str()).collect()
}
