//! What a refused form held is read once and not for long.

use chrono::Duration;
use serde_json::json;
use services::platform::forms::{flash_put, flash_take};
use testkit::TestApp;

#[tokio::test]
async fn an_entry_is_read_once() {
    let test = TestApp::new().await;
    let context = test.anonymous();
    flash_put(&context, "f1", json!({"values": {"topic": "Vectors"}})).await.unwrap();
    assert_eq!(flash_take(&context, "f1").await.unwrap(), Some(json!({"values": {"topic": "Vectors"}})));
    assert_eq!(flash_take(&context, "f1").await.unwrap(), None);
}

#[tokio::test]
async fn an_entry_planted_in_another_persons_browser_is_nothing_there_and_gone() {
    let test = TestApp::new().await;
    let (student, other) = (test.student().await, test.student().await);
    for (by, taken_by) in [
        (test.anonymous(), test.context_of(&student)),
        (test.context_of(&student), test.context_of(&other)),
        (test.context_of(&student), test.anonymous()),
    ] {
        assert!(flash_put(&by, "f1", json!({"values": {}})).await.unwrap());
        assert_eq!(flash_take(&taken_by, "f1").await.unwrap(), None);
        assert_eq!(flash_take(&by, "f1").await.unwrap(), None);
    }
}

#[tokio::test]
async fn strangers_fill_two_thousand_entries_and_no_more_and_room_comes_back() {
    let test = TestApp::new().await;
    let context = test.anonymous();
    let fill =
        "insert into form_flashes (id, data, expires_at) select n::text, '{}', now() from generate_series(1, 1999) n";
    sqlx::query(fill).execute(&test.owner).await.unwrap();
    assert!(flash_put(&context, "last", json!({})).await.unwrap());
    assert!(!flash_put(&context, "over", json!({})).await.unwrap());
    assert_eq!(flash_take(&context, "over").await.unwrap(), None);
    flash_take(&context, "last").await.unwrap();
    assert!(flash_put(&context, "room", json!({})).await.unwrap());
}

#[tokio::test]
async fn a_flood_of_strangers_costs_nobody_with_an_account_what_they_typed() {
    let test = TestApp::new().await;
    let fill =
        "insert into form_flashes (id, data, expires_at) select n::text, '{}', now() from generate_series(1, 2000) n";
    sqlx::query(fill).execute(&test.owner).await.unwrap();
    assert!(!flash_put(&test.anonymous(), "stranger", json!({})).await.unwrap());
    let (one, other) = (test.context_of(&test.student().await), test.context_of(&test.tutor().await));
    for n in 0..50 {
        assert!(flash_put(&one, &format!("own-{n}"), json!({ "n": n })).await.unwrap(), "{n}");
    }
    assert!(!flash_put(&one, "own-50", json!({})).await.unwrap(), "one person's forms have a cap too");
    assert!(flash_put(&other, "others", json!({ "topic": "Vectors" })).await.unwrap());
    assert_eq!(flash_take(&other, "others").await.unwrap(), Some(json!({ "topic": "Vectors" })));
    assert_eq!(flash_take(&one, "own-7").await.unwrap(), Some(json!({ "n": 7 })));
    assert!(flash_put(&one, "own-50", json!({})).await.unwrap(), "room comes back");
}

#[tokio::test]
async fn an_entry_older_than_ten_minutes_is_gone() {
    let test = TestApp::new().await;
    let context = test.anonymous();
    flash_put(&context, "f1", json!({})).await.unwrap();
    test.clock.advance_real(Duration::minutes(11));
    assert_eq!(flash_take(&context, "f1").await.unwrap(), None);
}

#[tokio::test]
async fn an_unknown_entry_is_nothing() {
    let test = TestApp::new().await;
    assert_eq!(flash_take(&test.anonymous(), "' or true --").await.unwrap(), None);
}

#[tokio::test]
async fn attack_h4_nobody_leaves_megabytes() {
    let test = TestApp::new().await;
    let context = test.anonymous();
    assert!(flash_put(&context, "most", json!({ "values": { "note": "x".repeat(60_000) } })).await.unwrap());
    assert!(!flash_put(&context, "over", json!({ "values": { "note": "x".repeat(66_000) } })).await.unwrap());
    assert_eq!(flash_take(&context, "over").await.unwrap(), None);
}
