//! The demo: always the same, complete, true to the ledger, and written by people.

use chrono::{DateTime, Utc};
use services::platform::demo::demo_seed;
use testkit::TestApp;

fn now() -> DateTime<Utc> {
    "2026-11-20T14:30:00Z".parse().unwrap()
}

#[tokio::test]
async fn the_demo_is_loaded_once_and_a_second_loading_changes_nothing() {
    let test = TestApp::new().await;
    let first = demo_seed(&test.app.pool, now()).await.unwrap();
    assert!(!first.already_there);
    assert_eq!((first.tutors, first.students), (200, 500));
    let users = "select count(*) from users";
    let before: i64 = sqlx::query_scalar(users).fetch_one(&test.owner).await.unwrap();
    assert_eq!(before, 703);
    let second = demo_seed(&test.app.pool, now()).await.unwrap();
    assert!(second.already_there);
    assert_eq!(second.bookings, 0);
    let after: i64 = sqlx::query_scalar(users).fetch_one(&test.owner).await.unwrap();
    assert_eq!(before, after);
}

#[tokio::test]
async fn every_biography_is_unique_and_between_40_and_120_words_of_storable_text() {
    let test = TestApp::new().await;
    demo_seed(&test.app.pool, now()).await.unwrap();
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select u.display_name, t.headline, t.bio from tutors t join users u on u.id = t.user_id order by u.email",
    )
    .fetch_all(&test.owner)
    .await
    .unwrap();
    if let Some(path) = std::env::var_os("DEMO_TEXTS") {
        let text: Vec<String> =
            rows.iter().map(|(name, headline, bio)| format!("{name}\n  {headline}\n{bio}\n")).collect();
        std::fs::write(path, text.join("\n")).unwrap();
    }
    let mut bios = std::collections::HashSet::new();
    for (name, headline, bio) in &rows {
        let words = bio.split_whitespace().count();
        assert!((40..=120).contains(&words), "{name} has {words} words: {bio}");
        assert!(bios.insert(bio), "{name} says what somebody else says");
        assert!(!bio.contains('{') && !headline.contains('{'), "{name}: an empty slot in {headline} / {bio}");
        for (text, limit) in [(name, 80), (headline, 120), (bio, 5_000)] {
            assert_eq!(domain::text::clean(text, limit).as_ref(), Ok(text), "{name}");
        }
    }
}
