//! The same request twice is done once.

use domain::{Refusal, RefusalKind};
use serde_json::json;
use services::{
    Context, Error, Result,
    platform::{
        idempotency::{IdempotencyKey, Keyed, Replay},
        unit::Unit,
    },
};
use testkit::TestApp;

fn key() -> IdempotencyKey {
    IdempotencyKey::parse("0f1e2d3c").unwrap()
}

fn code_of<T: std::fmt::Debug>(result: Result<T>) -> (RefusalKind, String) {
    match result {
        Err(Error::Refused(refusal)) => (refusal.kind, refusal.code),
        other => panic!("expected a refusal, got {other:?}"),
    }
}

async fn request(context: &Context, body: serde_json::Value, answer: serde_json::Value) -> Result<serde_json::Value> {
    let key = key();
    let keyed = Keyed::of(context, Some(&key), "booking.create", &body)?.unwrap();
    let mut unit = Unit::begin(context, Some(&keyed)).await?;
    let done = match keyed.read(&mut **unit.work()).await {
        Ok(Replay::Stored(stored)) => Ok(stored),
        Ok(Replay::Fresh) => unit.answer(Some(keyed), 201, &answer).map(|()| answer),
        Err(refused) => Err(refused),
    };
    unit.finish(done).await
}

#[tokio::test]
async fn the_same_request_gets_the_first_answer() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    assert_eq!(request(&context, json!({"minutes": 60}), json!({"id": 1})).await.unwrap(), json!({"id": 1}));
    assert_eq!(request(&context, json!({"minutes": 60}), json!({"id": 2})).await.unwrap(), json!({"id": 1}));
}

#[tokio::test]
async fn the_same_key_on_another_request_is_refused() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    request(&context, json!({"minutes": 60}), json!({"id": 1})).await.unwrap();
    let refused = code_of(request(&context, json!({"minutes": 30}), json!({"id": 2})).await);
    assert_eq!(refused, (RefusalKind::Invalid, "idempotency_key_reused".into()));
}

#[tokio::test]
async fn two_people_may_choose_the_same_key() {
    let test = TestApp::new().await;
    let (first, second) = (test.context_of(&test.student().await), test.context_of(&test.student().await));
    request(&first, json!({}), json!({"id": 1})).await.unwrap();
    assert_eq!(request(&second, json!({}), json!({"id": 2})).await.unwrap(), json!({"id": 2}));
}

#[tokio::test]
async fn a_repetition_while_the_first_is_at_work_is_told_to_come_back() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let key = key();
    let keyed = Keyed::of(&context, Some(&key), "booking.create", &json!({})).unwrap().unwrap();
    let mut first = Unit::begin(&context, Some(&keyed)).await.unwrap();
    assert_eq!(keyed.read(&mut **first.work()).await.unwrap(), Replay::Fresh);
    let refused = code_of(request(&context, json!({}), json!({"id": 2})).await);
    assert_eq!(refused, (RefusalKind::Conflict, "idempotency_in_flight".into()));
    first.answer(Some(keyed), 201, &json!({"id": 1})).unwrap();
    first.finish(Ok(())).await.unwrap();
    assert_eq!(request(&context, json!({}), json!({"id": 2})).await.unwrap(), json!({"id": 1}));
}

#[tokio::test]
async fn a_refused_request_is_judged_anew() {
    let test = TestApp::new().await;
    let context = test.context_of(&test.student().await);
    let key = key();
    let keyed = Keyed::of(&context, Some(&key), "booking.create", &json!({})).unwrap().unwrap();
    let mut refused = Unit::begin(&context, Some(&keyed)).await.unwrap();
    refused.answer(Some(keyed), 201, &json!({"id": 6})).unwrap();
    let ended = refused.finish::<()>(Err(Refusal::conflict("slot_taken", "Choose another time.").into())).await;
    assert_eq!(code_of(ended), (RefusalKind::Conflict, "slot_taken".into()));
    assert_eq!(request(&context, json!({}), json!({"id": 7})).await.unwrap(), json!({"id": 7}));
}

#[test]
fn keys_that_no_header_should_carry_are_refused() {
    for bad in ["", " ", "a b", "ключ", "a\nb", &"x".repeat(201)] {
        assert_eq!(IdempotencyKey::parse(bad).unwrap_err().code, "idempotency_key_invalid", "{bad:?}");
    }
    assert!(IdempotencyKey::parse(&"x".repeat(200)).is_ok());
}
