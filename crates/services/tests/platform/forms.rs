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
