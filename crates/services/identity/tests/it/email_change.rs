//! Another address: both are told, a known one is never revealed, and the old one has a way back.

use super::{HashCounter, PASSWORD, confirmed, count, mailbox, request};
use chrono::Duration;
use domain::ids::UserId;
use services::{
    Clock, Context,
    identity::{
        email_change::{email_change_ask, email_change_confirm, email_change_undo},
        email_links::password_reset,
        sessions::{session_find, session_open},
        sign_in::login,
    },
};
use testkit::{TestApp, authenticator};

const OLD: &str = "ada@example.com";
const NEW: &str = "ada.lovelace@example.com";

async fn with_ada() -> (TestApp, UserId, Context) {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request(OLD)).await;
    let context = test.context_of(&test.reload(ada).await);
    (test, ada, context)
}

/// Subject and token of the newest mail to that address.
async fn newest(test: &TestApp, to: &str) -> (String, String) {
    test.run_jobs().await;
    let mail = mailbox(test, to).await.remove(0);
    (mail.subject, mail.token.unwrap_or_default())
}

async fn refusal(asked: impl Future<Output = services::Result<()>>) -> (u16, String) {
    let refusal = asked.await.unwrap_err().to_refusal();
    (refusal.kind.status(), refusal.code)
}

#[tokio::test]
async fn the_new_address_counts_once_its_link_is_opened_and_both_are_told() {
    let (test, ada, context) = with_ada().await;
    email_change_ask(&context, "  ADA.Lovelace@example.com ", PASSWORD).await.unwrap();
    let (subject, token) = newest(&test, NEW).await;
    assert_eq!(subject, "Confirm your new email");
    let asked = mailbox(&test, OLD).await.remove(0);
    assert!(asked.subject.contains("about to change") && asked.text.contains(NEW), "{asked:?}");
    assert!(login(&test.anonymous(), OLD, PASSWORD).await.is_ok(), "nothing has changed yet");
    email_change_confirm(&test.anonymous(), &token).await.unwrap();
    assert_eq!(login(&test.anonymous(), NEW, PASSWORD).await.unwrap().id, ada);
    assert_eq!(login(&test.anonymous(), OLD, PASSWORD).await.unwrap_err().status(), 401);
    assert_eq!(newest(&test, OLD).await.0, "Your email was changed");
    let again = refusal(email_change_confirm(&test.anonymous(), &token)).await;
    assert_eq!(again, (410, "link_no_longer_valid".into()));
    assert_eq!(count(&test, "select count(*) from audit_log where act = 'account.email_changed'").await, 1);
}

#[tokio::test]
async fn a_known_address_gets_the_same_answer_after_the_same_work_and_only_its_owner_is_told() {
    let (test, _, context) = with_ada().await;
    confirmed(&test, request("bob@example.com")).await;
    let hashes = HashCounter::default();
    let _guard = metrics::set_default_local_recorder(&hashes);
    let mut work = Vec::new();
    for email in ["nobody@example.com", "bob@example.com"] {
        email_change_ask(&context, email, PASSWORD).await.unwrap();
        work.push(hashes.take());
        test.drain().await;
    }
    assert_eq!(work[0], work[1]);
    let (subject, token) = newest(&test, "bob@example.com").await;
    assert_eq!((subject.as_str(), token.as_str()), ("You already have an account here", ""));
    assert_eq!(count(&test, "select count(*) from email_changes where token_hash is not null").await, 1);
}

#[tokio::test]
async fn a_wrong_password_the_same_address_or_none_changes_nothing_and_mails_nobody() {
    let (test, _, context) = with_ada().await;
    for (email, password, expected) in [
        (NEW, "not-her-password", (422, "password_wrong")),
        ("ADA@example.com", PASSWORD, (422, "email_same")),
        ("nonsense", PASSWORD, (422, "email_invalid")),
        ("", PASSWORD, (422, "required")),
        (NEW, "", (422, "required")),
    ] {
        let (status, code) = refusal(email_change_ask(&context, email, password)).await;
        assert_eq!((status, code.as_str()), expected, "{email:?}");
    }
    assert_eq!(refusal(email_change_ask(&test.anonymous(), NEW, PASSWORD)).await.0, 401);
    assert_eq!(count(&test, "select count(*) from email_changes").await, 0);
}

#[tokio::test]
async fn a_link_ends_after_three_days_with_the_next_change_and_when_the_address_was_taken_meanwhile() {
    let (test, _, context) = with_ada().await;
    email_change_ask(&context, NEW, PASSWORD).await.unwrap();
    let (_, first) = newest(&test, NEW).await;
    email_change_ask(&context, "ada.second@example.com", PASSWORD).await.unwrap();
    let (_, second) = newest(&test, "ada.second@example.com").await;
    assert_eq!(refusal(email_change_confirm(&test.anonymous(), &first)).await.0, 410, "followed by another one");
    confirmed(&test, request("ada.second@example.com")).await;
    assert_eq!(refusal(email_change_confirm(&test.anonymous(), &second)).await.0, 410, "taken");
    email_change_ask(&context, NEW, PASSWORD).await.unwrap();
    let (_, third) = newest(&test, NEW).await;
    test.clock.advance(Duration::hours(72));
    assert_eq!(refusal(email_change_confirm(&test.anonymous(), &third)).await.0, 410, "too late");
    assert_eq!(refusal(email_change_confirm(&test.anonymous(), "made-up")).await.0, 410);
}

#[tokio::test]
async fn the_old_address_takes_a_change_back_for_a_week_and_the_thief_keeps_nothing() {
    let (test, ada, context) = with_ada().await;
    let thiefs = session_open(&test.anonymous(), ada, "thief").await.unwrap().token;
    email_change_ask(&context, NEW, PASSWORD).await.unwrap();
    let (_, token) = newest(&test, NEW).await;
    email_change_confirm(&test.anonymous(), &token).await.unwrap();
    authenticator(&test, context.person().unwrap(), true).await;
    let (_, undo) = newest(&test, OLD).await;
    test.clock.advance(Duration::days(6));
    email_change_undo(&test.anonymous(), &undo).await.unwrap();
    assert!(session_find(&test.app, &thiefs).await.unwrap().is_none());
    for email in [OLD, NEW] {
        assert_eq!(login(&test.anonymous(), email, PASSWORD).await.unwrap_err().status(), 401, "{email}");
    }
    let (subject, reset) = newest(&test, OLD).await;
    assert_eq!(subject, "Choose a new password");
    password_reset(&test.anonymous(), &reset, "copper-lantern-41").await.unwrap();
    let back = login(&test.anonymous(), OLD, "copper-lantern-41").await.expect("no code of the thief's is asked for");
    assert_eq!(back.id, ada);
    assert_eq!(refusal(email_change_undo(&test.anonymous(), &undo)).await.0, 410, "once");
}

#[tokio::test]
async fn a_change_that_waits_is_stopped_from_the_old_address_and_its_link_opens_nothing() {
    let (test, _, context) = with_ada().await;
    email_change_ask(&context, NEW, PASSWORD).await.unwrap();
    let ((_, token), (_, undo)) = (newest(&test, NEW).await, newest(&test, OLD).await);
    assert_eq!(
        refusal(email_change_undo(&test.anonymous(), &token)).await.0,
        410,
        "a link for one thing does no other"
    );
    assert_eq!(refusal(email_change_confirm(&test.anonymous(), &undo)).await.0, 410);
    email_change_undo(&test.anonymous(), &undo).await.unwrap();
    assert_eq!(refusal(email_change_confirm(&test.anonymous(), &token)).await.0, 410);
    assert_eq!(newest(&test, OLD).await.0, "Choose a new password");
}

#[tokio::test]
async fn after_a_week_nothing_is_taken_back() {
    let (test, _, context) = with_ada().await;
    email_change_ask(&context, NEW, PASSWORD).await.unwrap();
    let (_, token) = newest(&test, NEW).await;
    email_change_confirm(&test.anonymous(), &token).await.unwrap();
    let (_, undo) = newest(&test, OLD).await;
    test.clock.advance(Duration::days(7));
    assert_eq!(refusal(email_change_undo(&test.anonymous(), &undo)).await.0, 410);
    assert!(login(&test.anonymous(), NEW, PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_thief_who_moves_on_to_a_third_address_is_undone_by_the_first() {
    let (test, ada, context) = with_ada().await;
    email_change_ask(&context, NEW, PASSWORD).await.unwrap();
    let (_, token) = newest(&test, NEW).await;
    email_change_confirm(&test.anonymous(), &token).await.unwrap();
    let (_, undo) = newest(&test, OLD).await;
    email_change_ask(&context, "third@example.com", PASSWORD).await.unwrap();
    let (_, token) = newest(&test, "third@example.com").await;
    email_change_confirm(&test.anonymous(), &token).await.unwrap();
    let (_, thiefs_way_back) = newest(&test, NEW).await;
    email_change_undo(&test.anonymous(), &undo).await.unwrap();
    assert_eq!(refusal(email_change_undo(&test.anonymous(), &thiefs_way_back)).await.0, 410);
    let email: String =
        sqlx::query_scalar("select email from users where id = $1").bind(ada.0).fetch_one(&test.owner).await.unwrap();
    assert_eq!(email, OLD);
}

/// What a thief who knows the password adds before asking for another address.
async fn thiefs(test: &TestApp, ada: UserId, context: &Context) {
    authenticator(test, context.person().unwrap(), true).await;
    for added in [
        "insert into phones (user_id, number, confirmed_at) values ($1, '', $2)",
        "insert into calendar_feeds (user_id, secret_hash, secret_sealed, made_at)
         values ($1, sha256($1::text::bytea), 'b', $2)",
        "insert into passkeys (id, user_id, credential_id, name, passkey, created_at)
         values (gen_random_uuid(), $1, uuid_send(gen_random_uuid()), 'x', '{}', $2)",
        "insert into api_keys (id, user_id, name, prefix, key_hash, scopes, tier, created_at)
         values (gen_random_uuid(), $1, 'x', 'esk_', uuid_send(gen_random_uuid()), '{read}', 'standard', $2)",
    ] {
        // A phone and a feed are dated by the business clock.
        let business = added.contains("phones") || added.contains("feeds");
        let at = if business { context.now() } else { test.clock.real_now() };
        sqlx::query(added).bind(ada.0).bind(at).execute(&test.owner).await.unwrap();
    }
}

const LEFT: &str = "select (select count(*) from totp_secrets) + (select count(*) from passkeys)
  + (select count(*) from phones) + (select count(*) from calendar_feeds)
  + (select count(*) from api_keys where revoked_at is null)";

async fn moved_and_back(test: &TestApp, context: &Context) {
    email_change_ask(context, NEW, PASSWORD).await.unwrap();
    let (_, token) = newest(test, NEW).await;
    email_change_confirm(&test.anonymous(), &token).await.unwrap();
    let (_, undo) = newest(test, OLD).await;
    email_change_undo(&test.anonymous(), &undo).await.unwrap();
}

#[tokio::test]
async fn m1_the_way_back_takes_away_what_a_thief_added_before_the_change_was_asked_for_too() {
    let (test, ada, context) = with_ada().await;
    thiefs(&test, ada, &context).await;
    assert_eq!(count(&test, LEFT).await, 5);
    moved_and_back(&test, &context).await;
    assert_eq!(count(&test, LEFT).await, 0);
    let (_, reset) = newest(&test, OLD).await;
    assert!(mailbox(&test, OLD).await.iter().any(|mail| mail.subject == "Your account has its old email again"));
    password_reset(&test.anonymous(), &reset, "copper-lantern-41").await.unwrap();
    let back = login(&test.anonymous(), OLD, "copper-lantern-41").await.expect("no code of the thief's is asked for");
    assert_eq!(back.id, ada);
}

#[tokio::test]
async fn m1_what_is_older_than_thirty_days_is_the_owners() {
    let (test, ada, context) = with_ada().await;
    thiefs(&test, ada, &context).await;
    test.clock.advance(Duration::days(31));
    test.clock.advance_real(Duration::days(31));
    moved_and_back(&test, &context).await;
    // All but the key: keys end with the sign-ins, however old.
    assert_eq!(count(&test, LEFT).await, 4);
}
