//! How the product says that it is, and what it remembers.

use chrono::TimeDelta;
use domain::integrations::status::{Health, Part, Status};
use services::integrations::status::{NoteStatus, status};
use spine::job::{Job, Nothing};
use testkit::TestApp;

fn of(status: &Status, part: Part) -> (Health, Option<f64>) {
    let found = status.parts.iter().find(|found| found.part == part).unwrap();
    (found.status, found.uptime)
}

/// A job of a kind that no worker here knows, due a while ago.
async fn left_lying(test: &TestApp, kind: &str, late: TimeDelta) {
    let now = test.app.clock.now();
    let lying = "insert into jobs (kind, payload, priority, run_at, max_attempts, trace_id, created_at)
                 values ($1, '{}', 0, $2, 10, '', $3)";
    sqlx::query(lying).bind(kind).bind(now - late).bind(now).execute(&test.owner).await.unwrap();
}

#[tokio::test]
async fn what_is_well_is_well_for_everybody_and_has_no_past_yet() {
    let test = TestApp::new().await;
    let told = status(&test.anonymous()).await.unwrap();
    assert_eq!((told.status, told.parts.len()), (Health::Ok, 4));
    assert!(Part::ALL.iter().all(|part| of(&told, *part) == (Health::Ok, None)));
}

#[tokio::test]
async fn work_that_lies_and_mails_that_wait_are_told_apart() {
    let test = TestApp::new().await;
    left_lying(&test, "NobodysJob", TimeDelta::minutes(11)).await;
    left_lying(&test, "SendMail", TimeDelta::minutes(6)).await;
    let told = status(&test.anonymous()).await.unwrap();
    assert_eq!(told.status, Health::Down);
    assert_eq!((of(&told, Part::Worker).0, of(&told, Part::Mail).0), (Health::Down, Health::Slow));
    assert_eq!((of(&told, Part::Database).0, of(&told, Part::Payments).0), (Health::Ok, Health::Ok));
}

#[tokio::test]
async fn every_minute_is_noted_and_the_share_of_good_ones_is_told() {
    let test = TestApp::new().await;
    for _ in 0..3 {
        NoteStatus::run(&test.system(), Nothing {}).await.unwrap();
    }
    left_lying(&test, "NobodysJob", TimeDelta::hours(1)).await;
    NoteStatus::run(&test.system(), Nothing {}).await.unwrap();
    let told = status(&test.anonymous()).await.unwrap();
    assert_eq!(of(&told, Part::Worker), (Health::Down, Some(0.75)));
    assert_eq!(of(&told, Part::Mail), (Health::Ok, Some(1.0)));
    let minutes: i32 = told.parts[0].days.iter().map(|day| day.ok).sum();
    assert_eq!(minutes, 4);
}
