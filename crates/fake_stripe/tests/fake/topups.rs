//! Money in, whatever fails on the way.

use crate::stage::Stage;
use domain::{
    ids::{OrderId, PaymentId},
    money::{
        Currency, Money,
        orders::{OrderKind, PaymentOrder},
        wallet::PaymentStatus,
    },
};
use serde_json::{Value, json};
use services::money::wallet::payment_get;
use testkit::scene::refused;

/// A session of nobody's.
fn plain_form(amount: &'static str) -> [(&'static str, &'static str); 6] {
    [
        ("mode", "payment"),
        ("line_items[0][quantity]", "1"),
        ("line_items[0][price_data][currency]", "usd"),
        ("line_items[0][price_data][unit_amount]", amount),
        ("line_items[0][price_data][product_data][name]", "x"),
        ("success_url", "https://edustream.test/"),
    ]
}

/// Paid, told, done: what every way of failing must end in.
async fn paid_once(stage: &Stage, payment: PaymentId, why: &str) {
    stage.act(payment, "pay").await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    let seen = payment_get(&stage.test.context_of(&stage.person), payment).await.unwrap();
    assert_eq!((seen.status, seen.checkout_url), (PaymentStatus::Succeeded, None), "{why}");
    assert_eq!(stage.test.balance(&stage.person, "wallet", "USD").await, 2_500, "{why}");
    assert_eq!((stage.count("payments").await, stage.count("payment_orders").await), (1, 1), "{why}");
    assert_eq!(stage.ask("books").await, json!({ "USD": 2500 }), "{why}");
    assert_eq!(stage.breaks().await, Vec::<String>::new(), "{why}");
    stage.books_agree().await;
}

#[tokio::test]
async fn a_top_up_ends_in_the_same_state_however_the_first_question_fails() {
    for faults in [
        json!([]),
        json!(["500"]),
        json!(["500_after"]),
        json!(["429"]),
        json!(["silence"]),
        json!(["timeout"]),
        json!(["reset"]),
        json!(["garbage"]),
        json!(["500", "timeout"]),
        json!(["429", "reset"]),
    ] {
        let stage = Stage::new().await;
        stage.tell("faults", faults.clone()).await;
        let payment = stage.insist("a").await;
        paid_once(&stage, payment.id, &faults.to_string()).await;
    }
}

#[tokio::test]
async fn an_order_that_nobody_waits_for_is_told_by_its_job_within_a_minute() {
    for fault in ["500", "500_after", "timeout", "reset", "garbage"] {
        let stage = Stage::new().await;
        stage.tell("faults", json!([fault])).await;
        assert_eq!(refused(stage.top_up("a").await), (503, "payment_provider_unavailable".into()), "{fault}");
        let payment: uuid::Uuid =
            sqlx::query_scalar("select id from payments").fetch_one(&stage.test.owner).await.unwrap();
        stage.settle().await;
        let payment = PaymentId(payment);
        assert_eq!(stage.state(payment).await, "open", "{fault}");
        paid_once(&stage, payment, fault).await;
    }
}

#[tokio::test]
async fn an_order_older_than_stripes_memory_of_keys_is_looked_for_before_it_is_asked_for() {
    let stage = Stage::new().await;
    let provider = &stage.test.app.payments;
    // Of July 2024, as the id says.
    let id = OrderId("0190b5c0-0000-7000-8000-000000000000".parse().unwrap());
    let (payment, amount) = (PaymentId(uuid::Uuid::now_v7()), Money::new(2_500, Currency::Usd));
    let order = PaymentOrder { id, payment, kind: OrderKind::Charge, amount };
    let first = provider.order_place(&order).await.unwrap();
    assert_eq!((provider.order_place(&order).await.unwrap(), first.amount), (first.clone(), Some(amount)));
    assert_eq!(stage.ask("asked").await["POST /v1/checkout/sessions"], 1, "it was found");
    for _ in 0..120 {
        stage.api(&uuid::Uuid::now_v7().to_string(), &plain_form("500")).await;
    }
    assert_eq!(provider.order_place(&order).await.unwrap(), first, "on the second page of the list");
}

#[tokio::test]
async fn the_fuse_goes_at_the_fifth_failure_and_nobody_waits_any_more() {
    let stage = Stage::new().await;
    stage.tell("faults", json!(["429", "429", "429", "429", "429"])).await;
    for key in ["a", "b", "c", "d", "e", "f", "g"] {
        assert_eq!(refused(stage.top_up(key).await), (503, "payment_provider_unavailable".into()));
    }
    assert_eq!(stage.ask("asked").await["POST /v1/checkout/sessions"], 5, "two were not asked any more");
    assert_eq!(stage.count("payment_orders where state = 'planned'").await, 7, "and none is lost");
}

#[tokio::test]
async fn what_the_provider_will_not_take_is_over_and_says_why() {
    let stage = Stage::new().await;
    assert_eq!(refused(stage.top_up_of("a", 5_001, "KWD").await), (409, "payment_refused".into()));
    let (state, reason): (String, String) =
        sqlx::query_as("select state, reason from payment_orders").fetch_one(&stage.test.owner).await.unwrap();
    assert_eq!((state.as_str(), reason.as_str()), ("failed", "invalid_integer"));
    assert_eq!(stage.count("journals").await, 0);
    stage.top_up_of("b", 5_010, "KWD").await.unwrap();
}

#[tokio::test]
async fn three_currencies_of_none_two_and_three_digits_arrive_to_the_last_unit() {
    let stage = Stage::new().await;
    for (key, amount, currency) in [("a", 2_501, "USD"), ("b", 3_007, "JPY"), ("c", 7_010, "KWD")] {
        let payment = stage.top_up_of(key, amount, currency).await.unwrap();
        let session = stage.session(payment.id).await;
        assert_eq!(
            (&session["amount_total"], session["currency"].as_str()),
            (&json!(amount), Some(&*currency.to_lowercase()))
        );
        stage.act(payment.id, "pay").await;
    }
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!(stage.test.balance(&stage.person, "wallet", "JPY").await, 3_007);
    assert_eq!(stage.test.balance(&stage.person, "wallet", "KWD").await, 7_010);
    stage.books_agree().await;
}

#[tokio::test]
async fn a_session_that_nobody_paid_ends_without_money_and_another_begins_anew() {
    let stage = Stage::new().await;
    let payment = stage.insist("a").await;
    stage.act(payment.id, "expire").await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!(stage.state(payment.id).await, "failed");
    assert_eq!(stage.count("journals").await, 0);
    let second = stage.insist("b").await;
    assert_ne!(second.id, payment.id);
    stage.books_agree().await;
}

#[tokio::test]
async fn a_way_that_takes_days_moves_money_when_it_arrives_and_not_before() {
    let stage = Stage::new().await;
    let (arrives, bounces) = (stage.insist("a").await, stage.insist("b").await);
    for payment in [arrives.id, bounces.id] {
        stage.act(payment, "begin").await;
    }
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!((stage.state(arrives.id).await, stage.state(bounces.id).await), ("open".into(), "open".into()));
    assert_eq!(stage.test.balance(&stage.person, "wallet", "USD").await, 0);
    stage.act(arrives.id, "arrive").await;
    stage.act(bounces.id, "bounce").await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!((stage.state(arrives.id).await, stage.state(bounces.id).await), ("succeeded".into(), "failed".into()));
    stage.books_agree().await;
}

#[tokio::test]
async fn the_stand_in_keeps_stripes_rules_of_keys() {
    let stage = Stage::new().await;
    let form = plain_form;
    let (first, again) = (stage.api("k", &form("500")).await, stage.api("k", &form("500")).await);
    assert_eq!((first.0, first.1, again.0, again.1), (200, false, 200, true));
    assert_eq!(first.2, again.2);
    let other = stage.api("k", &form("600")).await;
    assert_eq!((other.0, other.2["error"]["type"].as_str()), (400, Some("idempotency_error")));
    stage.tell("faults", json!(["500", "429"])).await;
    for (replayed, key) in [(false, "failed"), (true, "failed")] {
        let answer = stage.api(key, &form("500")).await;
        assert_eq!((answer.0, answer.1), (500, replayed), "a failure is remembered");
    }
    assert_eq!(stage.api("many", &form("500")).await.0, 429);
    assert_eq!(stage.api("many", &form("500")).await.0, 200, "and a refusal to begin is not");
    let unknown = [&form("500")[..], &[("colour", "red")]].concat();
    assert_eq!(stage.api("u", &unknown).await.2["error"]["code"], "parameter_unknown");
    // Complete: every field of the sample is there.
    let sample: Value = serde_json::from_str(include_str!("../../fixtures.json")).unwrap();
    let fields = sample["checkout.session"].as_object().unwrap().keys();
    assert!(fields.into_iter().all(|field| first.2.get(field).is_some()));
}
