//! Courses: written, looked at, paid for, learned in, given back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod attacked;
mod bridge;
mod certificate;
mod circles;
mod cleaned;
mod closed;
mod co_teachers;
mod cohort_waits;
mod cohorts;
mod cohorts_together;
mod courses;
mod films;
mod found;
mod goals;
mod groups_attacked;
mod help_notes;
mod imports;
mod items;
mod prerequisites;
mod progress;
mod reminders;
mod similar;
mod together;

/// What must hold of the whole database holds.
pub async fn holds(test: &testkit::TestApp) {
    test.run_jobs().await;
    test.seal_all().await;
    let all = services::platform::check::check_all(&test.owner, services::Clock::now(&*test.clock)).await.unwrap();
    let wrong: Vec<_> = all.into_iter().filter(|result| !result.ok).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
