//! The keys that sign what is said to learning platforms follow one another.

use serde_json::Value;
use services::integrations::lti::{TurnLtiKeys, jwks_get};
use spine::job::{Job, Nothing};
use testkit::TestApp;

async fn shown(test: &TestApp) -> Vec<String> {
    let keys: Value = jwks_get(&test.anonymous()).await.unwrap();
    keys["keys"].as_array().unwrap().iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect()
}

/// Everything that is there is older by so many days.
async fn later(test: &TestApp, days: i64) {
    sqlx::query("update lti_keys set created_at = created_at - make_interval(days => $1)")
        .bind(i32::try_from(days).unwrap())
        .execute(&test.owner)
        .await
        .unwrap();
}

async fn turned(test: &TestApp) -> Vec<String> {
    for _ in 0..2 {
        TurnLtiKeys::run(&test.system(), Nothing {}).await.unwrap();
    }
    let count: i64 = sqlx::query_scalar("select count(*) from lti_keys").fetch_one(&test.owner).await.unwrap();
    if count == 0 { Vec::new() } else { shown(test).await }
}

#[tokio::test]
async fn another_key_is_shown_before_it_signs_and_the_old_one_goes_when_nothing_of_it_is_read() {
    let test = TestApp::new().await;
    assert!(turned(&test).await.is_empty(), "who speaks to no platform has none");
    let first = shown(&test).await;
    assert_eq!(first.len(), 1);
    later(&test, 89).await;
    assert_eq!(turned(&test).await, first);
    later(&test, 1).await;
    let both = turned(&test).await;
    assert_eq!((both.len(), &both[..1]), (2, &first[..]));
    later(&test, 30).await;
    assert_eq!(turned(&test).await, both, "a month and a day");
    later(&test, 1).await;
    assert_eq!(turned(&test).await, both[1..]);
}

#[tokio::test]
async fn two_servers_that_turn_at_the_same_moment_make_one_key() {
    let test = TestApp::new().await;
    shown(&test).await;
    later(&test, 91).await;
    let (one, other) = (test.system(), test.system());
    let (first, second) = tokio::join!(TurnLtiKeys::run(&one, Nothing {}), TurnLtiKeys::run(&other, Nothing {}));
    first.unwrap();
    second.unwrap();
    assert_eq!(shown(&test).await.len(), 2);
}
