//! One list of jobs: every kind once, every calendar entry readable, and what the binary before this one enqueued is
//! still done.

use domain::bookings::JobKind;
use services::platform::jobs_catalog::{all_jobs, queue};
use std::collections::BTreeSet;
use testkit::TestApp;

/// What waits in databases of earlier releases. Never shorten this list.
const STORED: [&str; 7] =
    ["SendMail", "ExpireRequest", "StartLesson", "EndLesson", "ClearEarnings", "SealLedger", "KeepHouse"];

#[tokio::test]
async fn no_kind_is_listed_twice_and_every_calendar_entry_is_readable() {
    let kinds: Vec<&str> = all_jobs().map(|job| job.kind).collect();
    assert_eq!(kinds.iter().collect::<BTreeSet<_>>().len(), kinds.len(), "{kinds:?}");
    queue(TestApp::new().await.app.clone(), "w").expect("a worker that knows all of them");
}

#[test]
fn a_kind_that_waits_in_the_database_is_known_for_ever() {
    let kinds: BTreeSet<&str> = all_jobs().map(|job| job.kind).collect();
    let lost: Vec<_> = STORED.iter().filter(|kind| !kinds.contains(*kind)).collect();
    assert_eq!(lost, Vec::<&&str>::new());
}

#[test]
fn every_job_of_the_booking_machine_has_its_row() {
    let kinds: BTreeSet<&str> = all_jobs().map(|job| job.kind).collect();
    for kind in JobKind::ALL {
        assert!(kinds.contains(kind.code()), "{kind:?} is planned and never done");
    }
}

#[test]
fn a_kind_is_a_verb_phrase_in_one_word() {
    for job in all_jobs() {
        let first = job.kind.chars().next().unwrap();
        assert!(first.is_ascii_uppercase() && job.kind.chars().all(char::is_alphanumeric), "{}", job.kind);
    }
}
