//! Every invariant holds after ordinary life, and each one is found when it is broken by hand.
//!
//! The hand is the owner's: the application's role may do none of this, which `grants` shows.

mod breaks;
mod breaks_growth;

use breaks::breaks;
use chrono::Duration;
use domain::{
    bookings::BookingRequest,
    money::{Currency, Money},
};
use services::{
    Clock, SignedIn,
    bookings::booking::{booking_cancel, booking_confirm, booking_create, booking_decline},
    platform::{
        audit::{Act, audit_append},
        check::{CheckResult, check_all, check_connection},
        jobs_catalog,
    },
};
use std::collections::BTreeSet;
use testkit::{ApprovedTutor, TestApp};

async fn book(test: &TestApp, student: &SignedIn, tutor: &ApprovedTutor, in_hours: i64) -> domain::ids::BookingId {
    let start = test.clock.now() + Duration::hours(in_hours);
    let request = BookingRequest {
        tutor_id: tutor.tutor_id.to_string(),
        subject_id: tutor.subject_id.to_string(),
        start: start.to_rfc3339(),
        minutes: 60,
        pay_with: "wallet".into(),
        ..BookingRequest::default()
    };
    booking_create(&test.context_of(student), request, None).await.unwrap().id
}

/// One lesson held and paid out, one declined, one cancelled, one scheduled, one that waits for an answer; sealed and
/// audited.
async fn ordinary_life() -> TestApp {
    let test = TestApp::new().await;
    let (student, tutor) = (test.student().await, test.approved_tutor().await);
    let teaching = test.context_of(&tutor.person);
    test.fund(&student, Money::new(100_000, Currency::Usd)).await;
    let held = book(&test, &student, &tutor, 2).await;
    booking_confirm(&teaching, held, None).await.unwrap();
    let declined = book(&test, &student, &tutor, 5).await;
    booking_decline(&teaching, declined, "I am travelling that day.", None).await.unwrap();
    let cancelled = book(&test, &student, &tutor, 8).await;
    booking_confirm(&teaching, cancelled, None).await.unwrap();
    booking_cancel(&test.context_of(&student), cancelled, None, None).await.unwrap();
    test.run_jobs().await;
    // Due work is done in the order of time, as a running server does it.
    for hours in [2, 1, 48] {
        test.clock.advance(Duration::hours(hours));
        test.run_jobs().await;
    }
    let scheduled = book(&test, &student, &tutor, 24).await;
    booking_confirm(&teaching, scheduled, None).await.unwrap();
    book(&test, &student, &tutor, 30).await;
    let system = test.system();
    let mut transaction = system.begin().await.unwrap();
    let act =
        Act { act: "test.act", after: Some(serde_json::json!({"b": 1, "a": [true, null, "ü"]})), ..Act::default() };
    audit_append(&mut transaction, &system, act).await.unwrap();
    let second = Act { act: "test.second", ..Act::default() };
    audit_append(&mut transaction, &system, second).await.unwrap();
    transaction.commit().await.unwrap();
    test.run_jobs().await;
    test.seal_all().await;
    test
}

async fn broken(test: &TestApp) -> Vec<CheckResult> {
    let results = check_all(&test.owner, test.clock.now()).await.unwrap();
    assert!(results.len() > 15, "{} invariants", results.len());
    results.into_iter().filter(|result| !result.ok).collect()
}

#[tokio::test]
async fn everything_holds_after_ordinary_life() {
    let test = ordinary_life().await;
    assert_eq!(broken(&test).await, []);
    let sealed: i64 = sqlx::query_scalar("select count(*) from journal_seals").fetch_one(&test.owner).await.unwrap();
    assert!(sealed >= 8, "{sealed} journals were sealed");
}

#[tokio::test]
async fn an_empty_installation_holds() {
    let test = TestApp::new().await;
    assert_eq!(broken(&test).await, []);
}

#[tokio::test]
async fn the_worker_of_the_product_knows_every_kind_that_is_enqueued() {
    let test = ordinary_life().await;
    let kinds: Vec<String> = sqlx::query_scalar("select distinct kind from jobs where state = 'waiting'")
        .fetch_all(&test.owner)
        .await
        .unwrap();
    assert!(kinds.contains(&"EndLesson".to_owned()) && kinds.contains(&"ExpireRequest".to_owned()), "{kinds:?}");
    // The lesson ends, and two days later its earnings clear.
    for days in [30, 3] {
        test.clock.advance(Duration::days(days));
        test.run_jobs().await;
    }
    let left: i64 =
        sqlx::query_scalar("select count(*) from jobs where state <> 'done'").fetch_one(&test.owner).await.unwrap();
    assert_eq!(left, 0);
    assert!(jobs_catalog::queue(test.app.clone(), "w").is_ok());
}

#[tokio::test]
async fn each_invariant_is_found_when_it_is_broken_by_hand() {
    let test = ordinary_life().await;
    let mut found_names = BTreeSet::new();
    for (what, invariant, sql) in breaks().chain(breaks_growth::BREAKS) {
        // Broken in a transaction that is rolled back, schema and all, so that each break starts from the same whole.
        let mut transaction = test.owner.begin().await.unwrap();
        let rows = sqlx::raw_sql(*sql).execute(&mut *transaction).await.unwrap().rows_affected();
        assert!(rows > 0, "{what}: nothing was broken");
        let results = check_connection(&mut transaction, test.clock.now()).await.unwrap();
        let found: Vec<_> = results.into_iter().filter(|result| !result.ok).collect();
        let told = found.iter().any(|result| result.name == *invariant && !result.problems.is_empty());
        assert!(told, "{what}: found only {found:#?}");
        found_names.insert(*invariant);
        transaction.rollback().await.unwrap();
    }
    let names = check_all(&test.owner, test.clock.now()).await.unwrap();
    assert!(names.iter().all(|result| result.ok), "a break was left behind");
    let never_broken: Vec<_> =
        names.iter().map(|result| result.name).filter(|name| !found_names.contains(name)).collect();
    assert_eq!(never_broken, Vec::<&str>::new());
}
