//! Links in mails: BAD_INPUT 13 and 14.

use super::{PASSWORD, count, mailbox, mailed_token, request, run};
use chrono::Duration;
use services::identity::{
    email_links::{email_verify, password_change, password_reset, password_reset_request, verification_resend},
    me::me,
    registration::{Registered, register},
    sign_in::login,
};
use testkit::TestApp;

const NEW_PASSWORD: &str = "amber-kettle-71";

async fn with_ada() -> (TestApp, services::Context) {
    let test = TestApp::new().await;
    let Registered::Created(user) = register(&test.anonymous(), request("ada@example.com")).await.unwrap() else {
        panic!("a new account")
    };
    let context = test.context_of(&test.reload(user.id).await);
    (test, context)
}

fn gone(result: services::Result<impl std::fmt::Debug>) {
    let refusal = result.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (410, "link_no_longer_valid"));
}

#[tokio::test]
async fn the_mailed_link_confirms_the_address_once() {
    let (test, context) = with_ada().await;
    let token = mailed_token(&test, "ada@example.com").await;
    assert!(email_verify(&test.anonymous(), &token).await.unwrap().email_verified);
    assert!(me(&context).await.unwrap().email_verified);
    gone(email_verify(&test.anonymous(), &token).await);
    gone(email_verify(&test.anonymous(), "no such token").await);
    assert_eq!(verification_resend(&context).await.unwrap_err().to_refusal().code, "email_already_verified");
}

#[tokio::test]
async fn a_verification_link_is_good_for_three_days_of_business_time_and_for_its_own_address() {
    let (test, context) = with_ada().await;
    let old = mailed_token(&test, "ada@example.com").await;
    test.clock.advance(Duration::days(3) + Duration::seconds(1));
    gone(email_verify(&test.anonymous(), &old).await);
    verification_resend(&context).await.unwrap();
    let fresh = mailed_token(&test, "ada@example.com").await;
    run(&test, "update users set email = 'new@example.com'").await;
    gone(email_verify(&test.anonymous(), &fresh).await);
    run(&test, "update users set email = 'ada@example.com'").await;
    assert!(email_verify(&test.anonymous(), &fresh).await.is_ok());
}

#[tokio::test]
async fn a_reset_link_works_once_within_two_hours() {
    let (test, _) = with_ada().await;
    password_reset_request(&test.anonymous(), "ADA@example.com").await.unwrap();
    let late = mailed_token(&test, "ada@example.com").await;
    test.clock.advance(Duration::hours(2));
    gone(password_reset(&test.anonymous(), &late, NEW_PASSWORD).await);
    password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
    let token = mailed_token(&test, "ada@example.com").await;
    password_reset(&test.anonymous(), &token, NEW_PASSWORD).await.unwrap();
    gone(password_reset(&test.anonymous(), &token, "third-password-5").await);
    assert!(login(&test.anonymous(), "ada@example.com", NEW_PASSWORD).await.is_ok());
    assert_eq!(login(&test.anonymous(), "ada@example.com", PASSWORD).await.unwrap_err().status(), 401);
    assert_eq!(count(&test, "select count(*) from audit_log where act = 'account.password_reset'").await, 1);
}

#[tokio::test]
async fn a_link_for_one_thing_does_not_do_another() {
    let (test, _) = with_ada().await;
    let verification = mailed_token(&test, "ada@example.com").await;
    gone(password_reset(&test.anonymous(), &verification, NEW_PASSWORD).await);
    password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
    let reset = mailed_token(&test, "ada@example.com").await;
    gone(email_verify(&test.anonymous(), &reset).await);
    assert!(email_verify(&test.anonymous(), &verification).await.is_ok());
}

#[tokio::test]
async fn a_password_that_is_refused_leaves_the_link_good_and_a_used_link_voids_the_others() {
    let (test, _) = with_ada().await;
    password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
    let first = mailed_token(&test, "ada@example.com").await;
    password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
    let second = mailed_token(&test, "ada@example.com").await;
    assert_eq!(
        password_reset(&test.anonymous(), &first, "password").await.unwrap_err().to_refusal().code,
        "password_too_easy"
    );
    password_reset(&test.anonymous(), &first, NEW_PASSWORD).await.unwrap();
    gone(password_reset(&test.anonymous(), &second, NEW_PASSWORD).await);
}

#[tokio::test]
async fn asking_for_a_reset_of_an_unknown_address_answers_the_same_and_mails_nobody() {
    let (test, _) = with_ada().await;
    assert!(password_reset_request(&test.anonymous(), "nobody@example.com").await.is_ok());
    assert_eq!(mailbox(&test, "nobody@example.com").await, []);
    assert_eq!(password_reset_request(&test.anonymous(), "not an address").await.unwrap_err().status(), 422);
}

#[tokio::test]
async fn reset_links_lead_to_the_configured_site() {
    let (test, _) = with_ada().await;
    password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
    let mail = mailbox(&test, "ada@example.com").await.remove(0);
    assert!(
        !mail.links.is_empty() && mail.links.iter().all(|link| link.starts_with("https://edustream.test/")),
        "{:?}",
        mail.links
    );
}

#[tokio::test]
async fn the_sixth_reset_mail_of_an_hour_is_refused_for_known_and_unknown_addresses_alike() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    register(&test.anonymous(), request("ada@example.com")).await.unwrap();
    for email in ["ada@example.com", "nobody@example.com"] {
        for _ in 0..5 {
            password_reset_request(&test.anonymous(), email).await.unwrap();
        }
        assert_eq!(password_reset_request(&test.anonymous(), email).await.unwrap_err().status(), 429, "{email}");
    }
}

#[tokio::test]
async fn a_password_is_changed_only_by_somebody_who_knows_it() {
    let (test, context) = with_ada().await;
    let refusal = password_change(&context, "not-the-old-one", NEW_PASSWORD, "").await.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (422, "password_wrong"));
    assert_eq!(password_change(&test.anonymous(), PASSWORD, NEW_PASSWORD, "").await.unwrap_err().status(), 401);
    assert_eq!(
        password_change(&context, PASSWORD, "password", "").await.unwrap_err().to_refusal().code,
        "password_too_easy"
    );
    assert!(login(&test.anonymous(), "ada@example.com", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn report_4_no_door_takes_ones_own_name_as_a_password() {
    let (test, context) = with_ada().await;
    let easy = |result: services::Result<()>| assert_eq!(result.unwrap_err().to_refusal().code, "password_too_easy");
    for own in ["ada@example.com", "adalovelace", "Lovelace1994"] {
        let asked = domain::identity::RegisterRequest { password: own.into(), ..request("ada@example.com") };
        easy(register(&test.anonymous(), asked).await.map(drop));
        easy(password_change(&context, PASSWORD, own, "").await.map(drop));
        password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
        let token = mailed_token(&test, "ada@example.com").await;
        easy(password_reset(&test.anonymous(), &token, own).await);
    }
    assert!(login(&test.anonymous(), "ada@example.com", PASSWORD).await.is_ok());
}
