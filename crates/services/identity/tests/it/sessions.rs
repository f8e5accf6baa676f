//! Sessions: BAD_INPUT 15 and 16.

use super::{PASSWORD, confirmed, mailed_token, request, run};
use chrono::Duration;
use domain::ids::{SessionId, UserId};
use services::{
    Context,
    identity::{
        email_links::{SignInRenewed, password_change, password_reset, password_reset_request},
        sessions::{session_close, session_find, session_open, session_revoke, sessions_list, sign_out_everywhere},
    },
};
use testkit::TestApp;

async fn with_ada() -> (TestApp, UserId) {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    (test, ada)
}

async fn opened(test: &TestApp, user: UserId, agent: &str) -> String {
    session_open(&test.anonymous(), user, agent).await.unwrap().token
}

async fn context_of(test: &TestApp, token: &str) -> Context {
    test.context_of(&session_find(&test.app, token).await.unwrap().unwrap())
}

async fn open(test: &TestApp, token: &str) -> bool {
    session_find(&test.app, token).await.unwrap().is_some()
}

#[tokio::test]
async fn a_token_planted_before_the_log_in_opens_nothing_after_it() {
    let (test, ada) = with_ada().await;
    let planted = "A".repeat(43);
    let token = opened(&test, ada, "Firefox").await;
    assert_ne!(token, planted);
    assert!(!open(&test, &planted).await);
    assert_eq!(session_find(&test.app, &token).await.unwrap().unwrap().id, ada);
    assert_ne!(token, opened(&test, ada, "Firefox").await);
}

#[tokio::test]
async fn the_database_holds_no_token_that_signs_anybody_in() {
    let (test, ada) = with_ada().await;
    let token = opened(&test, ada, "Firefox").await;
    let stored: Vec<u8> = sqlx::query_scalar("select token_hash from sessions").fetch_one(&test.owner).await.unwrap();
    assert_eq!(stored.len(), 32);
    assert!(!open(&test, &hex::encode(&stored)).await);
    assert!(open(&test, &token).await);
}

#[tokio::test]
async fn a_cookie_is_worth_nothing_after_the_log_out() {
    let (test, ada) = with_ada().await;
    let (here, there) = (opened(&test, ada, "here").await, opened(&test, ada, "there").await);
    session_close(&context_of(&test, &here).await).await.unwrap();
    assert_eq!((open(&test, &here).await, open(&test, &there).await), (false, true));
}

#[tokio::test]
async fn changing_the_password_ends_every_sign_in_and_renews_the_one_in_use() {
    let (test, ada) = with_ada().await;
    let (here, there) = (opened(&test, ada, "here").await, opened(&test, ada, "there").await);
    let context = context_of(&test, &here).await;
    let SignInRenewed::Session(renewed) = password_change(&context, PASSWORD, "amber-kettle-71", "here").await.unwrap()
    else {
        panic!("a session")
    };
    assert_eq!(
        (open(&test, &here).await, open(&test, &there).await, open(&test, &renewed.token).await),
        (false, false, true)
    );
}

#[tokio::test]
async fn resetting_the_password_and_signing_out_everywhere_end_every_session() {
    let (test, ada) = with_ada().await;
    let token = opened(&test, ada, "here").await;
    password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
    let link = mailed_token(&test, "ada@example.com").await;
    password_reset(&test.anonymous(), &link, "amber-kettle-71").await.unwrap();
    assert!(!open(&test, &token).await);
    let (here, there) = (opened(&test, ada, "here").await, opened(&test, ada, "there").await);
    sign_out_everywhere(&context_of(&test, &here).await).await.unwrap();
    assert_eq!((open(&test, &here).await, open(&test, &there).await), (false, false));
}

#[tokio::test]
async fn somebody_elses_session_does_not_exist() {
    let (test, ada) = with_ada().await;
    let token = opened(&test, ada, "here").await;
    let own = session_find(&test.app, &token).await.unwrap().unwrap().session_id.unwrap();
    let stranger = test.context_of(&test.student().await);
    assert_eq!(session_revoke(&stranger, SessionId(own)).await.unwrap_err().status(), 404);
    assert!(open(&test, &token).await);
    assert_eq!(sessions_list(&stranger).await.unwrap().len(), 0);
    assert_eq!(sessions_list(&test.anonymous()).await.unwrap_err().status(), 401);
}

#[tokio::test]
async fn the_list_of_devices_starts_with_the_one_in_use_and_shows_what_browsers_say_as_text() {
    let (test, ada) = with_ada().await;
    let token = opened(&test, ada, "Fire\r\nSet-Cookie: fox").await;
    opened(&test, ada, "Safari").await;
    let devices = sessions_list(&context_of(&test, &token).await).await.unwrap();
    let seen: Vec<_> = devices.iter().map(|device| (device.user_agent.as_str(), device.current)).collect();
    assert_eq!(seen, [("FireSet-Cookie: fox", true), ("Safari", false)]);
    session_revoke(&context_of(&test, &token).await, devices[1].id).await.unwrap();
    assert_eq!(sessions_list(&context_of(&test, &token).await).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_session_lives_thirty_days_of_machine_time_and_no_move_of_the_business_clock_ends_it() {
    let (test, ada) = with_ada().await;
    let token = opened(&test, ada, "here").await;
    test.clock.advance(Duration::days(400));
    assert!(open(&test, &token).await);
    test.clock.advance_real(Duration::days(30) - Duration::minutes(1));
    assert!(open(&test, &token).await);
    test.clock.advance_real(Duration::minutes(2));
    assert!(!open(&test, &token).await);
}

#[tokio::test]
async fn a_suspended_person_is_out_at_once() {
    let (test, ada) = with_ada().await;
    let token = opened(&test, ada, "here").await;
    run(&test, "update users set suspended_at = now()").await;
    assert!(!open(&test, &token).await);
}
