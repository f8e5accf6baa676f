//! Confirming an address: what the first who typed it keeps (nothing) and what its owner gets.

use super::{PASSWORD, confirmed, count, mailbox, mailed_token, request, run};
use chrono::Duration;
use domain::{
    identity::{RegisterRequest, Role},
    ids::UserId,
};
use services::{
    Context,
    identity::{
        confirmation::{email_verify, verification_resend},
        email_links::{password_reset, password_reset_request},
        me::me,
        registration::register,
        sessions::{session_find, session_open},
        sign_in::login,
        tokens::{token_issue, token_refresh, token_verify},
    },
};
use testkit::TestApp;

fn gone(result: services::Result<impl std::fmt::Debug>) {
    let refusal = result.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (410, "link_no_longer_valid"));
}

/// An account as the release before made it: at once, with an address that nobody confirmed.
async fn of_the_release_before(test: &TestApp) -> UserId {
    let ada = confirmed(test, request("ada@example.com")).await;
    run(test, "update users set email_verified_at = null").await;
    ada
}

async fn mallory_registers(test: &TestApp) -> String {
    let mallory = RegisterRequest {
        password: "mallorys-own-words-5".into(),
        display_name: "Mallory".into(),
        role: "tutor".into(),
        ..request("ada@example.com")
    };
    register(&test.anonymous(), mallory, None).await.unwrap();
    mailed_token(test, "ada@example.com").await
}

#[tokio::test]
async fn the_mailed_link_confirms_the_address_once() {
    let test = TestApp::new().await;
    register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
    let token = mailed_token(&test, "ada@example.com").await;
    let ada = email_verify(&test.anonymous(), &token, None).await.unwrap();
    let context = test.context_of(&test.reload(ada).await);
    assert!(me(&context).await.unwrap().email_verified);
    gone(email_verify(&test.anonymous(), &token, None).await);
    gone(email_verify(&test.anonymous(), "no such token", None).await);
    assert_eq!(verification_resend(&context).await.unwrap_err().to_refusal().code, "email_already_verified");
}

#[tokio::test]
async fn a_link_is_good_for_three_days_of_business_time() {
    let test = TestApp::new().await;
    register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
    let old = mailed_token(&test, "ada@example.com").await;
    test.clock.advance(Duration::days(3) + Duration::seconds(1));
    gone(email_verify(&test.anonymous(), &old, None).await);
    let late = login(&test.anonymous(), "ada@example.com", PASSWORD).await.unwrap_err().to_refusal();
    assert_eq!(late.code, "sign_in_failed");
    assert_eq!(count(&test, "select count(*) from users").await, 0);
}

#[tokio::test]
async fn s8_whoever_typed_the_address_first_keeps_nothing() {
    let test = TestApp::new().await;
    let mallorys = mallory_registers(&test).await;
    register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
    let adas = mailed_token(&test, "ada@example.com").await;
    let ada = email_verify(&test.anonymous(), &adas, Some(PASSWORD)).await.unwrap();
    let account = test.reload(ada).await;
    assert_eq!((account.display_name.as_str(), account.roles.as_slice()), ("Ada Lovelace", &[Role::Student][..]));
    assert_eq!(login(&test.anonymous(), "ada@example.com", PASSWORD).await.unwrap().id, ada);
    let refused = login(&test.anonymous(), "ada@example.com", "mallorys-own-words-5").await.unwrap_err().to_refusal();
    assert_eq!(refused.code, "sign_in_failed");
    gone(email_verify(&test.anonymous(), &mallorys, None).await);
    assert_eq!(count(&test, "select count(*) from registrations").await, 0);
}

#[tokio::test]
async fn s8_the_page_makes_no_account_of_a_registration_whose_password_its_reader_does_not_know() {
    let test = TestApp::new().await;
    let mallorys = mallory_registers(&test).await;
    for guess in [PASSWORD, "mallorys-own-words-6"] {
        let refused = email_verify(&test.anonymous(), &mallorys, Some(guess)).await.unwrap_err().to_refusal();
        assert_eq!((refused.kind.status(), refused.code.as_str()), (422, "password_wrong"));
        assert_eq!(refused.fields[0].field, "password");
    }
    assert_eq!(email_verify(&test.anonymous(), &mallorys, Some("")).await.unwrap_err().status(), 422);
    assert_eq!(count(&test, "select count(*) from users").await, 0);
    email_verify(&test.anonymous(), &mallorys, Some("mallorys-own-words-5")).await.expect("the link stayed good");
}

#[tokio::test]
async fn s8_the_password_of_a_link_is_guessed_ten_times_a_minute() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let mallorys = mallory_registers(&test).await;
    for _ in 0..10 {
        assert_eq!(email_verify(&test.anonymous(), &mallorys, Some("a-guess-77")).await.unwrap_err().status(), 422);
    }
    assert_eq!(email_verify(&test.anonymous(), &mallorys, Some("a-guess-77")).await.unwrap_err().status(), 429);
}

#[tokio::test]
async fn s8_an_account_of_the_release_before_is_taken_over_with_every_sign_in_ended() {
    let test = TestApp::new().await;
    let mallory = of_the_release_before(&test).await;
    let session = session_open(&test.anonymous(), mallory, "Firefox").await.unwrap();
    let tokens = token_issue(&test.anonymous(), mallory).await.unwrap();
    let owner = RegisterRequest {
        password: "amber-kettle-71".into(),
        display_name: "Ada K.".into(),
        ..request("ada@example.com")
    };
    register(&test.anonymous(), owner, None).await.unwrap();
    let link = mailed_token(&test, "ada@example.com").await;
    let ada = email_verify(&test.anonymous(), &link, Some("amber-kettle-71")).await.unwrap();
    let account = test.reload(ada).await;
    assert_eq!((account.id, account.display_name.as_str()), (mallory, "Ada K."), "one address, one account");
    assert!(session_find(&test.app, &session.token).await.unwrap().is_none());
    assert!(token_verify(&test.app, &tokens.access_token).await.unwrap().is_none());
    assert!(token_refresh(&test.anonymous(), &tokens.refresh_token).await.is_err());
    assert!(login(&test.anonymous(), "ada@example.com", PASSWORD).await.is_err());
    assert!(login(&test.anonymous(), "ada@example.com", "amber-kettle-71").await.is_ok());
}

#[tokio::test]
async fn s8_a_link_of_the_release_before_asks_for_the_password_and_ends_every_sign_in_too() {
    let test = TestApp::new().await;
    let ada = of_the_release_before(&test).await;
    let context = test.context_of(&test.reload(ada).await);
    let session = session_open(&test.anonymous(), ada, "Firefox").await.unwrap();
    verification_resend(&context).await.unwrap();
    let link = mailed_token(&test, "ada@example.com").await;
    let refused = email_verify(&test.anonymous(), &link, Some("another-guess-1")).await.unwrap_err().to_refusal();
    assert_eq!(refused.code, "password_wrong");
    run(&test, "update users set email = 'new@example.com'").await;
    gone(email_verify(&test.anonymous(), &link, Some(PASSWORD)).await);
    run(&test, "update users set email = 'ada@example.com'").await;
    assert_eq!(email_verify(&test.anonymous(), &link, Some(PASSWORD)).await.unwrap(), ada);
    assert!(session_find(&test.app, &session.token).await.unwrap().is_none());
    gone(email_verify(&test.anonymous(), &link, None).await);
}

#[tokio::test]
async fn s8_a_new_password_by_mail_ends_the_registrations_of_the_address() {
    let test = TestApp::new().await;
    of_the_release_before(&test).await;
    let mallorys = mallory_registers(&test).await;
    password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
    let link = mailed_token(&test, "ada@example.com").await;
    password_reset(&test.anonymous(), &link, "amber-kettle-71").await.unwrap();
    gone(email_verify(&test.anonymous(), &mallorys, None).await);
}

#[tokio::test]
async fn a_suspended_or_deleted_account_is_not_registered_anew_and_nobody_is_told() {
    for state in ["update users set suspended_at = now()", "update users set deleted_at = now()"] {
        let test = TestApp::new().await;
        let ada = confirmed(&test, request("ada@example.com")).await;
        sqlx::query(state).execute(&test.owner).await.unwrap();
        let elsewhere = Context { ip: "198.51.100.4".into(), ..test.anonymous() };
        register(&elsewhere, request("ada@example.com"), None).await.unwrap();
        assert_eq!(mailbox(&test, "ada@example.com").await.len(), 1, "{state}");
        assert_eq!(count(&test, "select count(*) from users").await, 1, "{state}: {ada}");
    }
}
