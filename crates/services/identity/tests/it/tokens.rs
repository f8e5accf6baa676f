//! Access and refresh tokens of the API.

use super::{PASSWORD, confirmed, count, request, run};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::Duration;
use domain::identity::TokenAnswer;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use services::identity::{
    email_links::{SignInRenewed, password_change},
    tokens::{token_issue, token_logout, token_refresh, token_verify},
};
use testkit::TestApp;

async fn with_tokens() -> (TestApp, TokenAnswer) {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let tokens = token_issue(&test.anonymous(), ada).await.unwrap();
    (test, tokens)
}

async fn good(test: &TestApp, access_token: &str) -> bool {
    token_verify(&test.app, access_token).await.unwrap().is_some()
}

#[tokio::test]
async fn using_a_refresh_token_twice_ends_everything_that_came_from_that_log_in() {
    let (test, first) = with_tokens().await;
    let elsewhere = token_issue(&test.anonymous(), first.user.id).await.unwrap();
    let second = token_refresh(&test.anonymous(), &first.refresh_token).await.unwrap();
    assert_ne!(first.refresh_token, second.refresh_token);
    assert!(good(&test, &second.access_token).await);
    let refusal = token_refresh(&test.anonymous(), &first.refresh_token).await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (401, "refresh_token_reused"));
    assert!(!good(&test, &first.access_token).await && !good(&test, &second.access_token).await);
    let refusal = token_refresh(&test.anonymous(), &second.refresh_token).await.unwrap_err().to_refusal();
    assert_eq!(refusal.code, "refresh_token_invalid");
    assert!(good(&test, &elsewhere.access_token).await, "another log-in goes on");
    assert_eq!(count(&test, "select count(*) from audit_log where act = 'account.refresh_token_reused'").await, 1);
}

#[tokio::test]
async fn of_two_refreshes_at_once_one_wins_and_the_family_ends() {
    let (test, first) = with_tokens().await;
    let context = test.anonymous();
    let (one, two) =
        tokio::join!(token_refresh(&context, &first.refresh_token), token_refresh(&context, &first.refresh_token));
    assert_eq!([one.is_ok(), two.is_ok()].into_iter().filter(|ok| *ok).count(), 1);
    assert!(!good(&test, &first.access_token).await);
}

#[tokio::test]
async fn an_access_token_ends_after_fifteen_minutes_to_the_second_of_machine_time() {
    let (test, tokens) = with_tokens().await;
    test.clock.advance(Duration::days(3));
    test.clock.advance_real(Duration::seconds(895));
    assert!(good(&test, &tokens.access_token).await);
    test.clock.advance_real(Duration::seconds(5));
    assert!(!good(&test, &tokens.access_token).await);
    assert!(good(&test, &token_refresh(&test.anonymous(), &tokens.refresh_token).await.unwrap().access_token).await);
}

#[tokio::test]
async fn a_refresh_token_ends_after_thirty_days() {
    let (test, tokens) = with_tokens().await;
    test.clock.advance_real(Duration::days(30) + Duration::seconds(1));
    let refusal = token_refresh(&test.anonymous(), &tokens.refresh_token).await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (401, "refresh_token_invalid"));
}

#[tokio::test]
async fn forged_and_changed_access_tokens_open_nothing() {
    let (test, tokens) = with_tokens().await;
    let parts: Vec<&str> = tokens.access_token.split('.').collect();
    let payload = URL_SAFE_NO_PAD.decode(parts[1]).unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&payload).unwrap();
    let signed =
        |algorithm, key: &[u8]| encode(&Header::new(algorithm), &claims, &EncodingKey::from_secret(key)).unwrap();
    let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"JWT"}"#);
    let mut last_flipped = tokens.access_token.clone().into_bytes();
    last_flipped[parts[0].len() + 5] ^= 1;
    for forged in [
        format!("{none}.{}.", parts[1]),
        format!("{none}.{}.{}", parts[1], parts[2]),
        signed(Algorithm::HS256, b"another key"),
        signed(Algorithm::HS512, &test.app.token_key),
        signed(Algorithm::HS384, &test.app.token_key),
        String::from_utf8_lossy(&last_flipped).into_owned(),
        format!("{}.{}", parts[0], parts[1]),
        String::new(),
        "x".repeat(100_000),
    ] {
        assert!(!good(&test, &forged).await, "{forged:.80}");
    }
    assert!(
        good(&test, &signed(Algorithm::HS256, &test.app.token_key)).await,
        "only key and algorithm made the difference"
    );
}

#[tokio::test]
async fn logging_out_ends_the_access_token_at_once() {
    let (test, tokens) = with_tokens().await;
    let other = token_issue(&test.anonymous(), tokens.user.id).await.unwrap();
    let context = test.context_of(&token_verify(&test.app, &tokens.access_token).await.unwrap().unwrap());
    token_logout(&context, None).await.unwrap();
    assert_eq!((good(&test, &tokens.access_token).await, good(&test, &other.access_token).await), (false, true));
    token_logout(&test.anonymous(), Some(&other.refresh_token)).await.unwrap();
    assert!(!good(&test, &other.access_token).await);
    token_logout(&test.anonymous(), Some("unknown")).await.unwrap();
}

#[tokio::test]
async fn changing_the_password_ends_old_tokens_and_gives_new_ones() {
    let (test, tokens) = with_tokens().await;
    let context = test.context_of(&token_verify(&test.app, &tokens.access_token).await.unwrap().unwrap());
    let SignInRenewed::Tokens(renewed) = password_change(&context, PASSWORD, "amber-kettle-71", "api").await.unwrap()
    else {
        panic!("tokens")
    };
    assert_eq!((good(&test, &tokens.access_token).await, good(&test, &renewed.access_token).await), (false, true));
    assert!(token_refresh(&test.anonymous(), &tokens.refresh_token).await.is_err());
}

#[tokio::test]
async fn a_suspended_person_neither_uses_nor_refreshes_tokens() {
    let (test, tokens) = with_tokens().await;
    run(&test, "update users set suspended_at = now()").await;
    assert!(!good(&test, &tokens.access_token).await);
    assert_eq!(token_refresh(&test.anonymous(), &tokens.refresh_token).await.unwrap_err().status(), 401);
}
