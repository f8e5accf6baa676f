//! Passkeys: BAD_INPUT 19, and what they are worth.

use super::{confirmed, count, mailbox, request, run};
use chrono::Duration;
use domain::{identity::passkeys::PASSKEYS_MAX, ids::UserId};
use serde_json::{Value, json};
use services::{
    Clock, Context,
    identity::passkeys::{login_begin, login_finish, passkey_remove, passkeys_list, register_begin, register_finish},
};
use testkit::{Device, TestApp, authenticator};

const OWN: &str = "https://edustream.test";

async fn with_ada() -> (TestApp, UserId, Context) {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let context = test.context_of(&test.reload(ada).await);
    (test, ada, context)
}

async fn with_her_passkey() -> (TestApp, UserId, Context, Device) {
    let (test, ada, context) = with_ada().await;
    let mut device = Device::at(OWN);
    let options = register_begin(&context).await.unwrap();
    register_finish(&context, "My laptop", device.create(&options)).await.unwrap();
    (test, ada, context, device)
}

async fn sign_in(test: &TestApp, device: &Device) -> Result<UserId, (u16, String)> {
    let options = login_begin(&test.anonymous()).await.unwrap();
    finished(test, device.get(&options)).await
}

async fn finished(test: &TestApp, answer: Value) -> Result<UserId, (u16, String)> {
    login_finish(&test.anonymous(), answer).await.map_err(|error| {
        let refusal = error.to_refusal();
        (refusal.kind.status(), refusal.code)
    })
}

fn no() -> Result<UserId, (u16, String)> {
    Err((401, "passkey_refused".into()))
}

#[tokio::test]
async fn a_passkey_signs_in_by_itself_and_no_code_is_asked_for_besides() {
    let (test, ada, context, device) = with_her_passkey().await;
    authenticator(&test, context.person().unwrap(), true).await;
    assert_eq!(sign_in(&test, &device).await, Ok(ada));
    let own = passkeys_list(&context).await.unwrap();
    assert_eq!((own.len(), own[0].name.as_str(), own[0].last_used_at.is_some()), (1, "My laptop", true));
}

#[tokio::test]
async fn what_the_browser_is_asked_for_is_kept_by_the_device_unlocked_and_of_this_site() {
    let (test, ada, context) = with_ada().await;
    let options = register_begin(&context).await.unwrap();
    let wanted = &options["publicKey"];
    assert_eq!(wanted["rp"]["id"], "edustream.test");
    assert_eq!(wanted["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(wanted["authenticatorSelection"]["userVerification"], "required");
    let options = login_begin(&test.anonymous()).await.unwrap();
    let wanted = &options["publicKey"];
    assert_eq!((&wanted["rpId"], &wanted["userVerification"]), (&json!("edustream.test"), &json!("required")));
    assert!(!options.to_string().contains(&ada.to_string()), "it names nobody");
}

#[tokio::test]
async fn an_answer_to_another_sites_page_is_refused_at_both_ends() {
    for origin in ["https://edustream.test.evil.example", "http://edustream.test", "https://evil.example"] {
        let (test, _, context, mut device) = with_her_passkey().await;
        device.origin = origin.into();
        assert_eq!(sign_in(&test, &device).await, no(), "{origin}");
        let options = register_begin(&context).await.unwrap();
        let refused = register_finish(&context, "", device.create(&options)).await.unwrap_err().to_refusal();
        assert_eq!((refused.kind.status(), refused.code.as_str()), (401, "passkey_refused"), "{origin}");
    }
}

#[tokio::test]
async fn an_answer_is_good_once_for_ten_minutes_and_a_challenge_nobody_gave_out_never() {
    let (test, ada, _, device) = with_her_passkey().await;
    let options = login_begin(&test.anonymous()).await.unwrap();
    let answer = device.get(&options);
    assert_eq!(finished(&test, answer.clone()).await, Ok(ada));
    assert_eq!(finished(&test, answer).await, no(), "replayed");
    let options = login_begin(&test.anonymous()).await.unwrap();
    test.clock.advance_real(Duration::minutes(10));
    assert_eq!(finished(&test, device.get(&options)).await, no(), "too late");
    let mut made_up = login_begin(&test.anonymous()).await.unwrap();
    made_up["publicKey"]["challenge"] = json!("A".repeat(43));
    assert_eq!(finished(&test, device.get(&made_up)).await, no(), "made up");
    for rubbish in [json!({}), json!({ "response": { "clientDataJSON": "!" } }), json!([]), Value::Null] {
        assert_eq!(finished(&test, rubbish).await, no());
    }
}

#[tokio::test]
async fn a_challenge_of_one_kind_or_person_ends_nothing_of_another() {
    let (test, _, context, mut device) = with_her_passkey().await;
    let mut options = login_begin(&test.anonymous()).await.unwrap();
    options["publicKey"]["rp"] = json!({ "id": "edustream.test" });
    options["publicKey"]["user"] = json!({ "id": "AAAA" });
    assert_eq!(register_finish(&context, "", device.create(&options)).await.unwrap_err().status(), 401);
    let bob = confirmed(&test, request("bob@example.com")).await;
    let options = register_begin(&context).await.unwrap();
    let bobs = test.context_of(&test.reload(bob).await);
    assert_eq!(register_finish(&bobs, "", device.create(&options)).await.unwrap_err().status(), 401);
    assert_eq!(passkeys_list(&bobs).await.unwrap().len(), 0);
}

#[tokio::test]
async fn a_device_that_was_not_unlocked_is_one_step_and_refused() {
    let (test, _, context, mut device) = with_her_passkey().await;
    device.unlocked = false;
    assert_eq!(sign_in(&test, &device).await, no());
    let options = register_begin(&context).await.unwrap();
    assert_eq!(register_finish(&context, "", device.create(&options)).await.unwrap_err().status(), 401);
}

#[tokio::test]
async fn a_passkey_that_was_taken_away_or_is_nobodys_opens_nothing_and_others_take_none_away() {
    let (test, _, context, device) = with_her_passkey().await;
    let stranger = test.context_of(&test.student().await);
    let own = passkeys_list(&context).await.unwrap()[0].id;
    assert_eq!(passkey_remove(&stranger, own).await.unwrap_err().status(), 404);
    passkey_remove(&context, own).await.unwrap();
    assert_eq!(sign_in(&test, &device).await, no());
    assert_eq!(passkey_remove(&context, own).await.unwrap_err().status(), 404);
}

#[tokio::test]
async fn a_suspended_person_is_told_so_behind_the_passkey_only() {
    let (test, _, _, device) = with_her_passkey().await;
    run(&test, "update users set suspended_at = now()").await;
    assert_eq!(sign_in(&test, &device).await, Err((403, "account_suspended".into())));
    let mut other = Device::at(OWN);
    let options = json!({ "publicKey": { "rp": { "id": "edustream.test" }, "user": { "id": "AAAA" } } });
    other.create(&options);
    assert_eq!(sign_in(&test, &other).await, no());
}

#[tokio::test]
async fn one_passkey_is_added_once_and_one_more_than_twenty_never() {
    let (test, ada, context, device) = with_her_passkey().await;
    let options = register_begin(&context).await.unwrap();
    let again = register_finish(&context, "", device.attest(&options)).await.unwrap_err().to_refusal();
    assert_eq!((again.kind.status(), again.code.as_str()), (409, "passkey_known"));
    let more = "insert into passkeys (id, user_id, credential_id, name, passkey, created_at)
                select gen_random_uuid(), $1, uuid_send(gen_random_uuid()), 'x', passkey, now()
                from passkeys, generate_series(2, $2)";
    sqlx::query(more).bind(ada.0).bind(PASSKEYS_MAX as i32).execute(&test.owner).await.unwrap();
    let full = register_begin(&context).await.unwrap_err().to_refusal();
    assert_eq!((full.kind.status(), full.code.as_str()), (409, "passkeys_too_many"));
}

#[tokio::test]
async fn the_owner_is_mailed_when_one_is_added_or_taken_away_and_both_are_acts() {
    let (test, _, context, _) = with_her_passkey().await;
    passkey_remove(&context, passkeys_list(&context).await.unwrap()[0].id).await.unwrap();
    test.run_jobs().await;
    let subjects: Vec<_> =
        mailbox(&test, "ada@example.com").await.into_iter().take(2).map(|mail| mail.subject).collect();
    assert_eq!(subjects, ["A passkey was removed", "A passkey was added"]);
    assert_eq!(count(&test, "select count(*) from audit_log where act like 'account.passkey_%'").await, 2);
}

#[tokio::test]
async fn strangers_fill_the_challenges_up_to_their_cap_and_others_are_asked_to_wait() {
    let (test, _, _, device) = with_her_passkey().await;
    let full = "insert into passkey_challenges (challenge_hash, ceremony, state, expires_at)
                select uuid_send(gen_random_uuid()), 'sign_in', '{}', $1 from generate_series(1, 40000)";
    let soon = test.clock.real_now() + Duration::minutes(5);
    sqlx::query(full).bind(soon).execute(&test.owner).await.unwrap();
    let busy = login_begin(&test.anonymous()).await.unwrap_err().to_refusal();
    assert_eq!((busy.kind.status(), busy.code.as_str()), (503, "sign_in_busy"));
    test.clock.advance_real(Duration::minutes(6));
    assert!(sign_in(&test, &device).await.is_ok(), "those that ran out do not count");
}

#[tokio::test]
async fn m8_who_begins_more_than_a_share_pushes_out_the_own_oldest_and_shuts_nobody_out() {
    let test = TestApp::new().await;
    let full = "insert into passkey_challenges (challenge_hash, ceremony, user_id, state, expires_at, network)
                select uuid_send(gen_random_uuid()), 'sign_in', null, '{}', $1, $2 from generate_series(1, $3)";
    let until = test.clock.real_now() + chrono::Duration::minutes(5);
    let fill = async |network: &str, rows: i32| {
        sqlx::query(full).bind(until).bind(network).bind(rows).execute(&test.owner).await.unwrap();
    };
    fill("203.0.113.0/24", 700).await;
    assert!(login_begin(&test.anonymous()).await.is_ok());
    let own = "select count(*) from passkey_challenges where network = '203.0.113.0/24'";
    assert_eq!(count(&test, own).await, 500, "the oldest went");
    fill("elsewhere", 40_000).await;
    assert_eq!(testkit::scene::refused(login_begin(&test.anonymous()).await), (503, "sign_in_busy".into()));
    let person = test.context_of(&test.student().await);
    assert!(register_begin(&person).await.is_ok(), "those that add a passkey have room of their own");
}
