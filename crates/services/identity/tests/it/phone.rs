//! A phone number: a code goes there and comes back; nothing of it lies open.

use super::{confirmed, count, mailbox, request, run, sealed::found_in_a_dump};
use chrono::Duration;
use services::{
    Context,
    identity::phone::{dev_phone, phone_ask, phone_confirm, phone_end, phone_waits},
    platform::rate_limits::{Limit, limit_is_kept},
};
use testkit::TestApp;

const NUMBER: &str = "+4915123456789";

async fn with_ada() -> (TestApp, Context) {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let context = test.context_of(&test.reload(ada).await);
    (test, context)
}

/// The code of the newest message to the number.
fn code(context: &Context) -> String {
    let (_, text) = dev_phone(context, NUMBER).unwrap().remove(0);
    text.chars().filter(char::is_ascii_digit).take(6).collect()
}

async fn refusal(asked: impl Future<Output = services::Result<()>>) -> (u16, String) {
    let refusal = asked.await.unwrap_err().to_refusal();
    (refusal.kind.status(), refusal.code)
}

/// Another code than that.
fn wrong(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

#[tokio::test]
async fn a_code_goes_to_the_number_and_comes_back_once() {
    let (test, context) = with_ada().await;
    phone_ask(&context, "+49 (151) 234-567 89").await.unwrap();
    assert_eq!(phone_waits(&context).await.unwrap().as_deref(), Some("89"));
    assert_eq!(phone_end(&context).await.unwrap(), None);
    let code = code(&context);
    phone_confirm(&context, &format!(" {} {}", &code[..3], &code[3..])).await.unwrap();
    assert_eq!(phone_end(&context).await.unwrap().as_deref(), Some("89"));
    assert_eq!(refusal(phone_confirm(&context, &code)).await, (401, "code_too_late".into()));
    test.run_jobs().await;
    let mail = &mailbox(&test, "ada@example.com").await[0];
    assert!(mail.subject.contains("phone number is confirmed") && !mail.text.contains("23456789"), "{mail:?}");
    assert_eq!(count(&test, "select count(*) from audit_log where act = 'account.phone_confirmed'").await, 1);
}

#[tokio::test]
async fn a_code_is_tried_five_times_in_ten_minutes_and_the_next_one_ends_it() {
    let (test, context) = with_ada().await;
    assert_eq!(refusal(phone_confirm(&context, "123456")).await, (401, "code_too_late".into()), "none is on its way");
    phone_ask(&context, NUMBER).await.unwrap();
    let first = code(&context);
    for _ in 0..5 {
        assert_eq!(refusal(phone_confirm(&context, &wrong(&first))).await, (401, "code_wrong".into()));
    }
    assert_eq!(refusal(phone_confirm(&context, &first)).await, (401, "code_too_late".into()), "tried too often");
    phone_ask(&context, NUMBER).await.unwrap();
    let second = code(&context);
    phone_ask(&context, NUMBER).await.unwrap();
    if second != code(&context) {
        assert_eq!(
            refusal(phone_confirm(&context, &second)).await,
            (401, "code_wrong".into()),
            "another is on its way"
        );
    }
    test.clock.advance_real(Duration::minutes(10));
    let third = code(&context);
    assert_eq!(refusal(phone_confirm(&context, &third)).await, (401, "code_too_late".into()), "too old");
    assert_eq!(phone_end(&context).await.unwrap(), None);
}

#[tokio::test]
async fn what_is_no_number_or_no_code_is_refused_and_nobody_else_uses_a_code() {
    let (test, context) = with_ada().await;
    for number in ["", "0151 23456789", "call me"] {
        assert_eq!(refusal(phone_ask(&context, number)).await, (422, "phone_invalid".into()), "{number:?}");
    }
    assert_eq!(refusal(phone_ask(&test.anonymous(), NUMBER)).await.0, 401);
    phone_ask(&context, NUMBER).await.unwrap();
    assert_eq!(refusal(phone_confirm(&context, "")).await, (401, "code_required".into()));
    let bob = confirmed(&test, request("bob@example.com")).await;
    let bobs = test.context_of(&test.reload(bob).await);
    assert_eq!(refusal(phone_confirm(&bobs, &code(&context))).await, (401, "code_too_late".into()));
}

#[tokio::test]
async fn a_number_gets_three_codes_an_hour_from_everybody_together_and_an_account_asks_five_times() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let mut people = Vec::new();
    for email in ["a@example.com", "b@example.com"] {
        let id = confirmed(&test, request(email)).await;
        people.push(test.context_of(&test.reload(id).await));
    }
    for context in [&people[0], &people[1], &people[0]] {
        phone_ask(context, NUMBER).await.unwrap();
    }
    assert_eq!(refusal(phone_ask(&people[1], NUMBER)).await.0, 429, "the number");
    for end in 0..3 {
        phone_ask(&people[1], &format!("+491512345600{end}")).await.unwrap();
    }
    assert_eq!(refusal(phone_ask(&people[1], "+4915123456010")).await.0, 429, "the account");
    assert_eq!(count(&test, "select count(*) from rate_counters where bucket like '%4915123456789%'").await, 0);
}

#[tokio::test]
async fn a_dump_shows_no_number() {
    let (test, context) = with_ada().await;
    phone_ask(&context, NUMBER).await.unwrap();
    let on_its_way = code(&context);
    let nowhere = Vec::<String>::new();
    assert_eq!(found_in_a_dump(&test, "15123456789").await, nowhere);
    phone_confirm(&context, &on_its_way).await.unwrap();
    assert_eq!(found_in_a_dump(&test, "15123456789").await, nowhere);
    run(&test, "update phones set number = number || '\\x00'").await;
    assert!(phone_end(&context).await.is_err(), "a changed value opens nothing");
}

#[tokio::test]
async fn outside_of_dev_mode_nobody_reads_messages_and_without_a_provider_the_asker_is_told() {
    let test = TestApp::with(|settings| settings.dev = false).await;
    let context = test.context_of(&test.student().await);
    assert_eq!(dev_phone(&context, NUMBER).unwrap_err().status(), 404);
    assert_eq!(refusal(phone_ask(&context, NUMBER)).await, (503, "sms_unavailable".into()));
}

#[tokio::test]
async fn l7_text_messages_have_a_bound_for_a_network_and_for_everybody_together() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let ask = async |n: usize, ip: &str| {
        let person = test.context_of(&test.student().await);
        phone_ask(&Context { ip: ip.into(), ..person }, &format!("+49151234567{n:02}")).await
    };
    for n in 0..10 {
        ask(n, &format!("203.0.113.{n}")).await.unwrap();
    }
    assert_eq!(refusal(ask(10, "203.0.113.99")).await, (429, "rate_limited".into()));
    assert!(ask(11, "198.51.100.1").await.is_ok(), "another network");
    for _ in 0..1_989 {
        assert!(limit_is_kept(&test.app, Limit::PhoneAll, "all").await.unwrap());
    }
    assert_eq!(refusal(ask(12, "198.51.100.2")).await, (503, "sms_unavailable".into()));
}
