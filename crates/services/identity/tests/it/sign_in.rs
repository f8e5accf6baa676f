//! Log-in: BAD_INPUT 9 and 10.

use super::{HashCounter, PASSWORD, request, run};
use chrono::Duration;
use services::{
    Context,
    identity::{registration::register, sign_in::login},
};
use testkit::TestApp;

async fn with_ada() -> TestApp {
    let test = TestApp::new().await;
    register(&test.anonymous(), request("ada@example.com")).await.unwrap();
    test
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_cost_one_hash_each_and_read_the_same() {
    let test = with_ada().await;
    let hashes = HashCounter::default();
    let _guard = metrics::set_default_local_recorder(&hashes);
    let wrong = login(&test.anonymous(), "ada@example.com", "not-her-password").await.unwrap_err().to_refusal();
    assert_eq!(hashes.take(), 1);
    let unknown = login(&test.anonymous(), "nobody@example.com", "not-her-password").await.unwrap_err().to_refusal();
    assert_eq!(hashes.take(), 1);
    assert_eq!(wrong, unknown);
    assert_eq!((wrong.kind.status(), wrong.code.as_str()), (401, "sign_in_failed"));
    assert!(login(&test.anonymous(), "ADA@example.com ", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_megabyte_of_password_is_refused_unhashed() {
    let test = with_ada().await;
    let hashes = HashCounter::default();
    let _guard = metrics::set_default_local_recorder(&hashes);
    let refusal = login(&test.anonymous(), "ada@example.com", &"x".repeat(1_000_000)).await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str(), hashes.take()), (422, "password_too_long", 0));
    for (email, password, message) in
        [("", PASSWORD, "Enter your email."), ("ada@example.com", "", "Enter your password.")]
    {
        let refusal = login(&test.anonymous(), email, password).await.unwrap_err().to_refusal();
        assert_eq!((refusal.kind.status(), refusal.message.as_str()), (422, message));
    }
}

#[tokio::test]
async fn the_eleventh_log_in_of_a_minute_waits_and_the_next_minute_is_free() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let status = async || login(&test.anonymous(), "nobody@example.com", PASSWORD).await.unwrap_err().status();
    for _ in 0..10 {
        assert_eq!(status().await, 401);
    }
    let refusal = login(&test.anonymous(), "other@example.com", PASSWORD).await.unwrap_err().to_refusal();
    assert_eq!(refusal.kind.status(), 429);
    assert!((1..=60).contains(&refusal.retry_after_seconds.unwrap()));
    test.clock.advance_real(Duration::seconds(61));
    assert_eq!(status().await, 401);
}

#[tokio::test]
async fn eleven_guesses_at_one_account_from_eleven_addresses_are_too_many() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let mut last = 0;
    for n in 0..11 {
        let context = Context { ip: format!("198.51.100.{n}"), ..test.anonymous() };
        last = login(&context, "ada@example.com", "guess-number-1").await.unwrap_err().status();
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn a_suspended_account_says_so_after_the_right_password_only_and_a_deleted_one_does_not_exist() {
    let test = with_ada().await;
    run(&test, "update users set suspended_at = now()").await;
    assert_eq!(
        login(&test.anonymous(), "ada@example.com", "wrong-password").await.unwrap_err().to_refusal().code,
        "sign_in_failed"
    );
    assert_eq!(
        login(&test.anonymous(), "ada@example.com", PASSWORD).await.unwrap_err().to_refusal().code,
        "account_suspended"
    );
    run(&test, "update users set suspended_at = null, deleted_at = now()").await;
    assert_eq!(
        login(&test.anonymous(), "ada@example.com", PASSWORD).await.unwrap_err().to_refusal().code,
        "sign_in_failed"
    );
}

#[tokio::test]
async fn a_hash_made_with_weaker_parameters_is_renewed_at_the_next_log_in() {
    use argon2::password_hash::PasswordHasher;
    let test = with_ada().await;
    let weak = argon2::Argon2::new(
        argon2::Algorithm::Argon2id,
        argon2::Version::V0x13,
        argon2::Params::new(64, 1, 1, None).unwrap(),
    );
    let hash: argon2::password_hash::phc::PasswordHash = weak.hash_password(PASSWORD.as_bytes()).unwrap();
    sqlx::query("update users set password_hash = $1").bind(hash.to_string()).execute(&test.owner).await.unwrap();
    login(&test.anonymous(), "ada@example.com", PASSWORD).await.unwrap();
    let stored: String = sqlx::query_scalar("select password_hash from users").fetch_one(&test.owner).await.unwrap();
    assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
    assert!(login(&test.anonymous(), "ada@example.com", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn report_2_a_password_typed_on_another_keyboard_opens_and_an_old_hash_is_renewed() {
    let (composed, apart) = ("café-über-lehrer", "cafe\u{301}-u\u{308}ber-lehrer");
    let test = TestApp::new().await;
    let asked = domain::identity::RegisterRequest { password: composed.into(), ..request("ada@example.com") };
    register(&test.anonymous(), asked).await.unwrap();
    for typed in [composed, apart] {
        assert!(login(&test.anonymous(), "ada@example.com", typed).await.is_ok(), "{typed:?}");
    }
    // As it was stored before passwords were normalised, from a keyboard that takes letters apart.
    let before = services::identity::passwords::password_hash_with_salt(apart, b"an old salt of 16").unwrap();
    let stored = || sqlx::query_scalar::<_, String>("select password_hash from users").fetch_one(&test.owner);
    for typed in [composed, apart] {
        sqlx::query("update users set password_hash = $1").bind(&before).execute(&test.owner).await.unwrap();
        assert!(login(&test.anonymous(), "ada@example.com", typed).await.is_ok(), "{typed:?}");
        assert_ne!(stored().await.unwrap(), before, "renewed for {typed:?}");
        assert!(login(&test.anonymous(), "ada@example.com", composed).await.is_ok());
    }
    let wrong = login(&test.anonymous(), "ada@example.com", "cafe-uber-lehrer").await.unwrap_err();
    assert_eq!(wrong.status(), 401);
}
