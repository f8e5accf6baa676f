//! Links in mails: BAD_INPUT 13 and 14.

use super::{PASSWORD, confirmed, count, mailbox, mailed_token, request};
use chrono::Duration;
use domain::identity::RegisterRequest;
use services::{
    Context,
    identity::{
        confirmation::email_verify,
        email_links::{password_change, password_reset, password_reset_ask, password_reset_request},
        registration::register,
        sign_in::login,
    },
};
use testkit::TestApp;

const NEW_PASSWORD: &str = "amber-kettle-71";

async fn with_ada() -> (TestApp, services::Context) {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let context = test.context_of(&test.reload(ada).await);
    (test, context)
}

fn gone(result: services::Result<impl std::fmt::Debug>) {
    let refusal = result.unwrap_err().to_refusal();
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (410, "link_no_longer_valid"));
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
    register(&test.anonymous(), request("eve@example.com"), None).await.unwrap();
    let verification = mailed_token(&test, "eve@example.com").await;
    gone(password_reset(&test.anonymous(), &verification, NEW_PASSWORD).await);
    password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
    let reset = mailed_token(&test, "ada@example.com").await;
    gone(email_verify(&test.anonymous(), &reset, None).await);
    assert!(email_verify(&test.anonymous(), &verification, None).await.is_ok());
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
async fn s6_more_resets_than_an_hour_bears_are_answered_alike_and_mailed_to_nobody() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    confirmed(&test, request("ada@example.com")).await;
    let from = |network: &str| Context { ip: network.into(), ..test.anonymous() };
    let resets = async || {
        test.drain().await;
        count(&test, "select count(*) from mails where template = 'reset_password'").await
    };
    for _ in 0..8 {
        password_reset_request(&from("198.51.100.1"), "ada@example.com").await.unwrap();
        password_reset_request(&from("198.51.100.1"), "nobody@example.com").await.unwrap();
    }
    assert_eq!(resets().await, 3);
    password_reset_request(&from("192.0.2.1"), "ada@example.com").await.expect("the owner, elsewhere");
    assert_eq!(resets().await, 4);
    for n in 2..40 {
        password_reset_request(&from(&format!("198.51.100.{n}")), "ada@example.com").await.unwrap();
    }
    assert_eq!(resets().await, 20, "from everywhere together");
}

#[tokio::test]
async fn s6_one_network_asks_for_twenty_resets_an_hour_whoever_they_are_for() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    for n in 0..20 {
        password_reset_request(&test.anonymous(), &format!("ada{n}@example.com")).await.unwrap();
    }
    let refused = password_reset_request(&test.anonymous(), "ada20@example.com").await.unwrap_err().to_refusal();
    assert_eq!(refused.code, "rate_limited");
    let elsewhere = Context { ip: "192.0.2.1".into(), ..test.anonymous() };
    password_reset_request(&elsewhere, "ada20@example.com").await.unwrap();
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
        easy(register(&test.anonymous(), asked, None).await.map(drop));
        easy(password_change(&context, PASSWORD, own, "").await.map(drop));
        password_reset_request(&test.anonymous(), "ada@example.com").await.unwrap();
        let token = mailed_token(&test, "ada@example.com").await;
        easy(password_reset(&test.anonymous(), &token, own).await);
    }
    assert!(login(&test.anonymous(), "ada@example.com", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn where_somebody_was_going_comes_along_in_the_link_and_in_the_word_to_who_has_an_account() {
    let test = TestApp::new().await;
    confirmed(&test, request("ada@example.com")).await;
    let on_the_way = "next=%2Ftutors%3Fq%3Da%26sort%3Dprice";
    let text = async || mailbox(&test, "ada@example.com").await.remove(0).text;
    password_reset_ask(&test.anonymous(), "ada@example.com", "/tutors?q=a&sort=price").await.unwrap();
    assert!(text().await.contains(&format!("&{on_the_way}")), "{}", text().await);
    password_reset_ask(&test.anonymous(), "ada@example.com", "//evil.example").await.unwrap();
    assert!(!text().await.contains("evil"));
    let again = RegisterRequest { next: "/tutors?q=a&sort=price".into(), ..request("ada@example.com") };
    register(&test.anonymous(), again, None).await.unwrap();
    assert!(text().await.contains(&format!("/login?{on_the_way}")), "{}", text().await);
}
