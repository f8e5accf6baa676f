//! Log-in: BAD_INPUT 9 and 10.

use super::{HashCounter, PASSWORD, confirmed, request, run};
use chrono::Duration;
use services::{
    Clock, Context,
    identity::{places::device_note, sign_in::login},
    platform::rate_limits::{Limit, counter_of},
};
use testkit::TestApp;

async fn with_ada() -> TestApp {
    let test = TestApp::new().await;
    confirmed(&test, request("ada@example.com")).await;
    test
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_cost_the_same_hashes_and_read_the_same() {
    let test = with_ada().await;
    let hashes = HashCounter::default();
    let _guard = metrics::set_default_local_recorder(&hashes);
    let wrong = login(&test.anonymous(), "ada@example.com", "not-her-password").await.unwrap_err().to_refusal();
    assert_eq!(hashes.take(), 2);
    let unknown = login(&test.anonymous(), "nobody@example.com", "not-her-password").await.unwrap_err().to_refusal();
    assert_eq!(hashes.take(), 2);
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

/// The same app asked from another network.
fn from(test: &TestApp, network: &str) -> Context {
    Context { ip: network.into(), ..test.anonymous() }
}

/// That many tries were counted in the window that has just begun.
async fn used_up(test: &TestApp, limit: Limit, subject: &str, tries: i32) {
    sqlx::query(
        "insert into rate_counters (bucket, window_start, count) values ($1, $2, $3)
         on conflict (bucket) do update set window_start = excluded.window_start, count = excluded.count",
    )
    .bind(counter_of(&test.app, limit, subject))
    .bind(test.clock.real_now())
    .bind(tries)
    .execute(&test.owner)
    .await
    .unwrap();
}

#[tokio::test]
async fn s6_whoever_guesses_from_elsewhere_does_not_shut_the_owner_out() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let home = from(&test, "192.0.2.1");
    let ada = confirmed(&test, request("ada@example.com")).await;
    login(&home, "ada@example.com", PASSWORD).await.unwrap();
    let device = device_note(&home, ada).await.unwrap();
    used_up(&test, Limit::LoginFromNew, "ada@example.com", 299).await;
    for status in [401, 429] {
        let guess = login(&from(&test, "198.51.100.1"), "ada@example.com", "guess-number-1").await;
        assert_eq!(guess.unwrap_err().status(), status);
    }
    let refused = login(&from(&test, "192.0.2.99"), "ada@example.com", PASSWORD).await.unwrap_err().to_refusal();
    assert_eq!(refused.code, "rate_limited", "a place the account is not known at waits");
    login(&home, "ada@example.com", PASSWORD).await.expect("the network the owner signs in from");
    let travelling = Context { device: device.clone(), ..from(&test, "192.0.2.99") };
    login(&travelling, "ada@example.com", PASSWORD).await.expect("the browser the owner signs in with");
    let bobs = login(&Context { device, ..from(&test, "192.0.2.98") }, "bob@example.com", PASSWORD).await;
    assert_eq!(bobs.unwrap_err().status(), 401, "another address has its own count");
}

#[tokio::test]
async fn s6_an_address_without_an_account_is_counted_as_one_with() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    used_up(&test, Limit::LoginFromNew, "nobody@example.com", 299).await;
    for status in [401, 429] {
        let guess = login(&from(&test, "198.51.100.1"), "nobody@example.com", "guess-number-1").await;
        assert_eq!(guess.unwrap_err().status(), status);
    }
}

#[tokio::test]
async fn s6_a_known_browser_behind_a_busy_network_signs_in_and_guesses_no_more_than_others() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let school = from(&test, "192.0.2.1");
    let device = device_note(&school, ada).await.unwrap();
    used_up(&test, Limit::Login, "192.0.2.1", 10).await;
    assert_eq!(login(&school, "ada@example.com", PASSWORD).await.unwrap_err().status(), 429);
    let own = Context { device, ..school.clone() };
    login(&own, "ada@example.com", PASSWORD).await.expect("the own browser");
    for _ in 0..9 {
        assert_eq!(login(&own, "ada@example.com", "guess-number-1").await.unwrap_err().status(), 401);
    }
    assert_eq!(login(&own, "ada@example.com", "guess-number-1").await.unwrap_err().status(), 429);
}

#[tokio::test]
async fn s6_a_cookie_that_somebody_made_up_or_had_long_ago_is_no_known_browser() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let school = from(&test, "192.0.2.1");
    let old = device_note(&school, ada).await.unwrap();
    test.clock.advance_real(Duration::days(91));
    for device in [old, "A".repeat(43), String::new()] {
        used_up(&test, Limit::Login, "192.0.2.1", 10).await;
        let own = Context { device: device.clone(), ..school.clone() };
        assert_eq!(login(&own, "ada@example.com", PASSWORD).await.unwrap_err().status(), 429, "{device:?}");
        test.clock.advance_real(Duration::seconds(61));
    }
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
    confirmed(&test, asked).await;
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
