//! Sign-ins of browsers and programs: listed, ended, grown old, told to their owner when they are new.

use super::{PASSWORD, confirmed, count, mailbox, request, run};
use chrono::Duration;
use domain::{
    identity::{Role, SessionKind, TokenAnswer},
    ids::UserId,
};
use services::{
    Context, SignedIn,
    identity::{
        sessions::{session_find, session_open, session_revoke, sessions_list, sessions_revoke_others},
        tokens::{token_issue, token_logout, token_refresh, token_refresh_with, token_verify},
    },
    platform::idempotency::IdempotencyKey,
};
use testkit::TestApp;

const FIREFOX: &str = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";

async fn with_ada() -> (TestApp, UserId) {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    (test, ada)
}

/// The same app asked from there by a program of that name.
fn by(test: &TestApp, agent: &str, ip: &str) -> Context {
    Context { agent: agent.into(), ip: ip.into(), ..test.anonymous() }
}

async fn of_token(test: &TestApp, tokens: &TokenAnswer) -> Option<SignedIn> {
    token_verify(&test.app, &tokens.access_token).await.unwrap()
}

async fn of_cookie(test: &TestApp, token: &str) -> Option<SignedIn> {
    session_find(&test.app, token).await.unwrap()
}

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::parse(text).unwrap()
}

#[tokio::test]
async fn browsers_and_programs_are_listed_with_their_network_and_no_whole_address() {
    let (test, ada) = with_ada().await;
    session_open(&by(&test, "", "2001:db8:1:2::/64"), ada, FIREFOX).await.unwrap();
    let tokens = token_issue(&by(&test, "curl/8.14.1", "203.0.113.77"), ada).await.unwrap();
    let context = test.context_of(&of_token(&test, &tokens).await.unwrap());
    let listed = sessions_list(&context).await.unwrap();
    let seen: Vec<_> =
        listed.iter().map(|s| (s.client.as_str(), s.ip_prefix.as_str(), s.kind.code(), s.current)).collect();
    let firefox = ("Firefox, Windows", "2001:db8:1::/48", "browser", false);
    assert_eq!(seen, [("curl", "203.0.113.0/24", "token", true), firefox]);
    assert_eq!(count(&test, "select count(*) from sessions where ip like '%113.77%'").await, 0);
    let json = serde_json::to_value(&listed[0]).unwrap();
    let members: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(members, ["client", "current", "id", "ip_prefix", "kind", "last_used_at"]);
}

#[tokio::test]
async fn a_program_that_is_signed_out_in_the_list_is_out_at_once_and_no_cookie_opens_its_row() {
    let (test, ada) = with_ada().await;
    let tokens = token_issue(&test.anonymous(), ada).await.unwrap();
    let cookie = session_open(&test.anonymous(), ada, FIREFOX).await.unwrap().token;
    let context = test.context_of(&of_cookie(&test, &cookie).await.unwrap());
    let program = sessions_list(&context).await.unwrap().into_iter().find(|s| s.kind == SessionKind::Token).unwrap();
    for planted in [program.id.to_string(), program.id.0.simple().to_string()] {
        assert!(of_cookie(&test, &planted).await.is_none());
    }
    session_revoke(&context, program.id).await.unwrap();
    assert!(of_token(&test, &tokens).await.is_none());
    let refused = token_refresh(&test.anonymous(), &tokens.refresh_token).await.unwrap_err().to_refusal();
    assert_eq!(refused.code, "refresh_token_invalid");
    assert_eq!(session_revoke(&context, program.id).await.unwrap_err().status(), 404, "it is ended");
}

#[tokio::test]
async fn signing_out_elsewhere_leaves_the_one_that_asks_and_nothing_of_others() {
    let (test, ada) = with_ada().await;
    let bob = confirmed(&test, request("bob@example.com")).await;
    let bobs = token_issue(&test.anonymous(), bob).await.unwrap();
    let (one, two) = (token_issue(&test.anonymous(), ada).await.unwrap(), token_issue(&test.anonymous(), ada).await);
    let cookie = session_open(&test.anonymous(), ada, FIREFOX).await.unwrap().token;
    let context = test.context_of(&of_token(&test, &one).await.unwrap());
    sessions_revoke_others(&context).await.unwrap();
    assert!(of_token(&test, &one).await.is_some() && of_token(&test, &bobs).await.is_some());
    assert!(of_token(&test, &two.unwrap()).await.is_none() && of_cookie(&test, &cookie).await.is_none());
    assert!(token_refresh(&test.anonymous(), &one.refresh_token).await.is_ok());
    assert_eq!(sessions_list(&context).await.unwrap().len(), 1);
    assert_eq!(sessions_revoke_others(&test.anonymous()).await.unwrap_err().status(), 401);
}

#[tokio::test]
async fn a_log_out_by_the_api_takes_the_program_off_the_list() {
    let (test, ada) = with_ada().await;
    let (gone, here) =
        (token_issue(&test.anonymous(), ada).await.unwrap(), token_issue(&test.anonymous(), ada).await.unwrap());
    token_logout(&test.anonymous(), Some(&gone.refresh_token)).await.unwrap();
    let context = test.context_of(&of_token(&test, &here).await.unwrap());
    assert_eq!(sessions_list(&context).await.unwrap().len(), 1);
}

#[tokio::test]
async fn staff_are_out_after_an_hour_unused_and_after_half_a_day_and_others_are_not() {
    let test = TestApp::new().await;
    for (role, unused, half_a_day) in
        [(Role::Student, true, true), (Role::Admin, false, false), (Role::Owner, false, false)]
    {
        let person = test.person(role).await;
        let cookie = session_open(&test.anonymous(), person.id, FIREFOX).await.unwrap().token;
        test.clock.advance_real(Duration::minutes(61));
        assert_eq!(of_cookie(&test, &cookie).await.is_some(), unused, "{role:?}");
        let (cookie, mut tokens) = (
            session_open(&test.anonymous(), person.id, FIREFOX).await.unwrap().token,
            token_issue(&test.anonymous(), person.id).await.unwrap(),
        );
        for _ in 0..14 {
            test.clock.advance_real(Duration::minutes(50));
            assert!(of_cookie(&test, &cookie).await.is_some(), "{role:?} is at work");
            tokens = token_refresh(&test.anonymous(), &tokens.refresh_token).await.unwrap();
        }
        test.clock.advance_real(Duration::minutes(21));
        assert_eq!(of_cookie(&test, &cookie).await.is_some(), half_a_day, "{role:?}");
        assert_eq!(token_refresh(&test.anonymous(), &tokens.refresh_token).await.is_ok(), half_a_day, "{role:?}");
    }
}

#[tokio::test]
async fn a_program_lives_ninety_days_however_often_it_trades_its_token() {
    let (test, ada) = with_ada().await;
    let mut tokens = token_issue(&test.anonymous(), ada).await.unwrap();
    for _ in 0..3 {
        test.clock.advance_real(Duration::days(29));
        tokens = token_refresh(&test.anonymous(), &tokens.refresh_token).await.unwrap();
    }
    test.clock.advance_real(Duration::days(3));
    let ended = token_refresh(&test.anonymous(), &tokens.refresh_token).await.unwrap_err().to_refusal();
    assert_eq!((ended.kind.status(), ended.code.as_str()), (401, "refresh_token_invalid"));
}

#[tokio::test]
async fn a_family_of_the_release_before_goes_on_without_a_row() {
    let (test, ada) = with_ada().await;
    let tokens = token_issue(&test.anonymous(), ada).await.unwrap();
    run(&test, "delete from sessions where kind = 'token'").await;
    assert!(of_token(&test, &tokens).await.is_some());
    assert!(token_refresh(&test.anonymous(), &tokens.refresh_token).await.is_ok());
}

#[tokio::test]
async fn a_new_device_or_network_is_told_once_and_the_first_sign_in_is_no_news() {
    let (test, ada) = with_ada().await;
    let news = async || {
        test.run_jobs().await;
        mailbox(&test, "ada@example.com").await.iter().filter(|m| m.subject.contains("new sign-in")).count()
    };
    session_open(&by(&test, "", "203.0.113.7"), ada, FIREFOX).await.unwrap();
    assert_eq!(news().await, 0, "the first one");
    session_open(&by(&test, "", "203.0.113.99"), ada, FIREFOX).await.unwrap();
    assert_eq!(news().await, 0, "the same browser in the same network");
    for (agent, ip, told) in [
        (FIREFOX, "198.51.100.1", 1),
        (FIREFOX, "198.51.100.2", 1),
        ("curl/8.14.1", "198.51.100.2", 2),
        ("curl/9.0", "198.51.100.2", 2),
        ("curl/8.14.1", "203.0.113.7", 3),
    ] {
        token_issue(&by(&test, agent, ip), ada).await.unwrap();
        assert_eq!(news().await, told, "{agent} {ip}");
    }
    let mail = &mailbox(&test, "ada@example.com").await[0];
    assert!(
        mail.text.contains("curl, network 203.0.113.0/24,") && mail.text.contains("/settings/sessions"),
        "{mail:?}"
    );
    token_issue(&test.system(), ada).await.unwrap();
    assert_eq!(news().await, 3, "an operator's token has neither device nor place");
}

#[tokio::test]
async fn a_refresh_whose_answer_was_lost_is_answered_the_same_for_a_minute_with_its_key() {
    let (test, ada) = with_ada().await;
    let first = token_issue(&test.anonymous(), ada).await.unwrap();
    let (context, own) = (test.anonymous(), key("one-try"));
    let lost = token_refresh_with(&context, &first.refresh_token, Some(&own)).await.unwrap();
    test.clock.advance_real(Duration::seconds(50));
    let again = token_refresh_with(&context, &first.refresh_token, Some(&own)).await.unwrap();
    assert_eq!((again.refresh_token, again.access_token), (lost.refresh_token.clone(), lost.access_token.clone()));
    test.clock.advance_real(Duration::seconds(11));
    let late = token_refresh_with(&context, &first.refresh_token, Some(&own)).await.unwrap_err().to_refusal();
    assert_eq!((late.kind.status(), late.code.as_str()), (401, "refresh_token_reused"));
    assert!(of_token(&test, &lost).await.is_none(), "the family ended");
}

#[tokio::test]
async fn another_key_no_key_or_an_answer_that_has_arrived_is_a_second_use() {
    for case in ["another key", "no key", "arrived"] {
        let (test, ada) = with_ada().await;
        let first = token_issue(&test.anonymous(), ada).await.unwrap();
        let (context, own) = (test.anonymous(), key("one-try"));
        let next = token_refresh_with(&context, &first.refresh_token, Some(&own)).await.unwrap();
        let sent = match case {
            "another key" => Some(key("another-try")),
            "no key" => None,
            _ => {
                token_refresh(&context, &next.refresh_token).await.unwrap();
                Some(own)
            }
        };
        let refused = token_refresh_with(&context, &first.refresh_token, sent.as_ref()).await.unwrap_err();
        assert_eq!(refused.to_refusal().code, "refresh_token_reused", "{case}");
        assert!(of_token(&test, &next).await.is_none(), "{case}: the family ended");
    }
}

#[tokio::test]
async fn of_eight_refreshes_with_one_key_at_once_all_get_one_answer() {
    let (test, ada) = with_ada().await;
    let first = token_issue(&test.anonymous(), ada).await.unwrap();
    let (context, own) = (test.anonymous(), key("one-try"));
    let tries = (0..8).map(|_| token_refresh_with(&context, &first.refresh_token, Some(&own)));
    let answers = futures::future::join_all(tries).await;
    let mut tokens: Vec<_> = answers.into_iter().map(|answer| answer.unwrap().refresh_token).collect();
    tokens.dedup();
    assert_eq!(tokens.len(), 1);
}

#[tokio::test]
async fn a_dump_shows_no_token_of_an_answer_that_is_kept() {
    let (test, ada) = with_ada().await;
    let first = token_issue(&test.anonymous(), ada).await.unwrap();
    let next = token_refresh_with(&test.anonymous(), &first.refresh_token, Some(&key("one-try"))).await.unwrap();
    let stored: Vec<u8> =
        sqlx::query_scalar("select answer from refresh_answers").fetch_one(&test.owner).await.unwrap();
    for secret in [next.refresh_token.as_str(), &next.access_token, "ada@example.com", PASSWORD] {
        assert!(!stored.windows(secret.len()).any(|window| window == secret.as_bytes()));
    }
}
