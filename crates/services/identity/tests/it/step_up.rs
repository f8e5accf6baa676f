//! Confirming that it is you: BAD_INPUT 111 at its root.

use super::{PASSWORD, confirmed, request};
use chrono::Duration;
use domain::{identity::step_up::StepUpRequest, ids::UserId};
use services::{
    Clock, Context,
    identity::{
        sessions::{session_find, session_open},
        step_up::{fresh, fresh_or_refused, step_up},
        tokens::{token_issue, token_verify},
    },
};
use testkit::{TestApp, authenticator};

async fn with_ada() -> (TestApp, UserId) {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    (test, ada)
}

async fn browser(test: &TestApp, user: UserId) -> Context {
    let token = session_open(&test.anonymous(), user, "here").await.unwrap().token;
    test.context_of(&session_find(&test.app, &token).await.unwrap().unwrap())
}

fn by_password(password: &str) -> StepUpRequest {
    StepUpRequest { password: Some(password.into()), code: None }
}

fn by_code(code: &str) -> StepUpRequest {
    StepUpRequest { password: None, code: Some(code.into()) }
}

async fn refusal(context: &Context, request: StepUpRequest) -> (u16, String) {
    let refusal = step_up(context, request).await.unwrap_err().to_refusal();
    (refusal.kind.status(), refusal.code)
}

#[tokio::test]
async fn a_log_in_is_fresh_for_ten_minutes_of_machine_time_whatever_the_business_clock_does() {
    let (test, ada) = with_ada().await;
    let context = browser(&test, ada).await;
    test.clock.advance(Duration::days(400));
    test.clock.advance_real(Duration::seconds(590));
    fresh_or_refused(&context).await.unwrap();
    test.clock.advance_real(Duration::seconds(10));
    let refused = fresh_or_refused(&context).await.unwrap_err().to_refusal();
    assert_eq!((refused.kind.status(), refused.code.as_str()), (403, "step_up_required"));
}

#[tokio::test]
async fn the_password_makes_it_fresh_again_where_it_was_typed_and_nowhere_else() {
    let (test, ada) = with_ada().await;
    let (here, there) = (browser(&test, ada).await, browser(&test, ada).await);
    let tokens = token_issue(&test.anonymous(), ada).await.unwrap();
    let program = test.context_of(&token_verify(&test.app, &tokens.access_token).await.unwrap().unwrap());
    test.clock.advance_real(Duration::minutes(11));
    let until = step_up(&here, by_password(PASSWORD)).await.unwrap().until;
    let left = until - test.clock.real_now();
    assert!(left > Duration::minutes(9) && left <= Duration::minutes(10), "{left}");
    let told = fresh(&here).await.unwrap().map(|until| until.timestamp_micros());
    assert_eq!(told, Some(until.timestamp_micros()));
    assert_eq!((fresh(&there).await.unwrap(), fresh(&program).await.unwrap()), (None, None));
    step_up(&program, by_password(PASSWORD)).await.unwrap();
    fresh_or_refused(&program).await.unwrap();
}

#[tokio::test]
async fn what_is_wrong_or_missing_leaves_it_stale() {
    let (test, ada) = with_ada().await;
    let context = browser(&test, ada).await;
    test.clock.advance_real(Duration::minutes(11));
    assert_eq!(refusal(&context, by_password("not-her-password")).await, (422, "password_wrong".into()));
    for nothing in [StepUpRequest::default(), by_password(" "), by_code("123456")] {
        assert_eq!(refusal(&context, nothing).await.0, 422);
    }
    assert_eq!(fresh(&context).await.unwrap(), None);
    assert_eq!(refusal(&test.anonymous(), by_password(PASSWORD)).await, (401, "sign_in_required".into()));
}

#[tokio::test]
async fn with_two_steps_a_code_is_asked_for_and_a_password_beside_it_must_be_right() {
    let (test, ada) = with_ada().await;
    let person = test.reload(ada).await;
    let app = authenticator(&test, &person, true).await;
    let context = browser(&test, ada).await;
    test.clock.advance_real(Duration::minutes(11));
    assert_eq!(refusal(&context, by_password(PASSWORD)).await, (401, "code_required".into()));
    assert_eq!(refusal(&context, by_code("000000")).await, (401, "code_wrong".into()));
    let code = app.code(&test, 0);
    let both = StepUpRequest { password: Some("not-her-password".into()), code: Some(code.clone()) };
    assert_eq!(refusal(&context, both).await, (422, "password_wrong".into()));
    assert_eq!(fresh(&context).await.unwrap(), None);
    step_up(&context, by_code(&code)).await.unwrap();
    assert_eq!(refusal(&context, by_code(&code)).await, (401, "code_used".into()));
}

#[tokio::test]
async fn what_is_no_sign_in_never_is_fresh_and_an_ended_one_no_more() {
    let (test, ada) = with_ada().await;
    let bare = test.context_of(&test.reload(ada).await);
    assert_eq!(fresh(&bare).await.unwrap(), None);
    assert_eq!(refusal(&bare, by_password(PASSWORD)).await, (403, "step_up_required".into()));
    let context = browser(&test, ada).await;
    services::identity::sessions::session_close(&context).await.unwrap();
    assert_eq!(fresh(&context).await.unwrap(), None);
    assert_eq!(refusal(&context, by_password(PASSWORD)).await, (403, "step_up_required".into()));
}

#[tokio::test]
async fn the_eleventh_try_of_a_minute_waits() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let context = browser(&test, ada).await;
    for _ in 0..10 {
        assert_eq!(refusal(&context, by_password("not-her-password")).await.0, 422);
    }
    assert_eq!(refusal(&context, by_password(PASSWORD)).await, (429, "rate_limited".into()));
}
