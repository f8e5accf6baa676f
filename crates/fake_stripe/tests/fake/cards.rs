//! Saved cards at Stripe: kept once, charged once, confirmed or declined, whatever fails on the way.

use crate::stage::Stage;
use chrono::Duration;
use domain::{
    ids::{MethodId, OrderId, PaymentId},
    money::{
        Currency, Money,
        methods::MethodState,
        orders::{OrderKind, PaymentOrder},
        payments::PaymentDecision,
        wallet::{PaymentStatus, PaymentView, TopupRequest},
    },
};
use serde_json::json;
use services::{
    Context, Result,
    money::{
        methods::{KeepCards, method_create, method_remove, methods_list},
        wallet::{payment_get, topup_create},
    },
    platform::idempotency::IdempotencyKey,
    privacy::erasures_replay,
};
use spine::job::{Job, Nothing};
use std::sync::atomic::{AtomicU32, Ordering};
use testkit::scene::refused;

fn own(stage: &Stage) -> Context {
    stage.test.context_of(&stage.person)
}

/// The page where the person saves a card, at the stand-in; another one each time.
async fn page(stage: &Stage) -> (MethodId, String) {
    static PAGES: AtomicU32 = AtomicU32::new(0);
    let key = IdempotencyKey::parse(&format!("card-{}", PAGES.fetch_add(1, Ordering::Relaxed))).unwrap();
    for _ in 0..6 {
        if let Ok(made) = method_create(&own(stage), Some(&key)).await {
            let session = made.setup_url.rsplit('/').next().unwrap().to_owned();
            return (made.id, session);
        }
    }
    panic!("no page after six tries");
}

/// A card that behaves like that, saved and told.
async fn saved(stage: &Stage, behaves: &str) -> MethodId {
    let (id, session) = page(stage).await;
    stage.tell(&format!("setups/{session}/{behaves}"), json!({})).await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!(methods_list(&own(stage)).await.unwrap().items[0].state, MethodState::Ready);
    id
}

async fn charge(stage: &Stage, method: MethodId, key: &str) -> Result<PaymentView> {
    let method_id = Some(method.to_string());
    let request = TopupRequest { amount: 2_500, currency: "USD".into(), method_id };
    topup_create(&own(stage), request, Some(&IdempotencyKey::parse(key).unwrap())).await
}

async fn insist(stage: &Stage, method: MethodId, key: &str) -> PaymentView {
    for _ in 0..6 {
        if let Ok(payment) = charge(stage, method, key).await {
            return payment;
        }
    }
    panic!("no answer after six tries");
}

async fn wallet(stage: &Stage) -> i64 {
    stage.test.balance(&stage.person, "wallet", "USD").await
}

async fn status(stage: &Stage, payment: PaymentId) -> PaymentStatus {
    payment_get(&own(stage), payment).await.unwrap().status
}

fn intent(payment: &PaymentView) -> String {
    payment.checkout_url.as_deref().unwrap().rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_card_is_saved_once_however_the_first_question_fails() {
    for faults in
        [json!([]), json!(["500"]), json!(["429", "reset"]), json!(["timeout"]), json!(["garbage", "500_after"])]
    {
        let stage = Stage::new().await;
        stage.tell("faults", faults.clone()).await;
        let id = saved(&stage, "plain").await;
        let cards = methods_list(&own(&stage)).await.unwrap().items;
        let seen: Vec<_> = cards.iter().map(|card| (card.id, card.shown(), card.default)).collect();
        assert_eq!(seen, [(id, "Visa ···· 4242".to_owned(), true)], "{faults}");
        assert_eq!(stage.count("payment_customers").await, 1, "{faults}");
    }
}

#[tokio::test]
async fn a_saved_card_pays_once_however_the_first_question_fails() {
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
    ] {
        let stage = Stage::new().await;
        let method = saved(&stage, "plain").await;
        stage.tell("faults", faults.clone()).await;
        let payment = insist(&stage, method, "a").await;
        assert_eq!((payment.status, payment.checkout_url), (PaymentStatus::Succeeded, None), "{faults}");
        stage.deliver(json!("reversed"), 2).await;
        stage.settle().await;
        assert_eq!(wallet(&stage).await, 2_500, "{faults}");
        assert_eq!(stage.ask("books").await, json!({ "USD": 2500 }), "{faults}");
        assert_eq!((stage.count("payments").await, stage.breaks().await), (1, Vec::new()), "{faults}");
        stage.books_agree().await;
    }
}

#[tokio::test]
async fn a_charge_that_nobody_waits_for_is_done_once_by_its_job() {
    let stage = Stage::new().await;
    let method = saved(&stage, "plain").await;
    stage.tell("faults", json!(["timeout"])).await;
    assert_eq!(refused(charge(&stage, method, "a").await).1, "payment_provider_unavailable");
    stage.settle().await;
    assert_eq!((wallet(&stage).await, stage.ask("books").await), (2_500, json!({ "USD": 2500 })));
    stage.books_agree().await;
}

#[tokio::test]
async fn a_bank_that_says_no_charges_nothing_and_says_it_again() {
    let stage = Stage::new().await;
    let method = saved(&stage, "declined").await;
    for _ in 0..2 {
        assert_eq!(refused(charge(&stage, method, "a").await), (409, "card_declined".to_owned()));
    }
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!((wallet(&stage).await, stage.count("journals").await, stage.breaks().await), (0, 0, Vec::new()));
}

#[tokio::test]
async fn a_bank_that_asks_is_answered_at_its_own_page() {
    let stage = Stage::new().await;
    let method = saved(&stage, "confirm").await;
    let yes = charge(&stage, method, "yes").await.unwrap();
    let no = charge(&stage, method, "no").await.unwrap();
    assert_eq!((yes.status, wallet(&stage).await), (PaymentStatus::Pending, 0));
    stage.tell(&format!("intents/{}/confirm", intent(&yes)), json!({})).await;
    stage.tell(&format!("intents/{}/refuse", intent(&no)), json!({})).await;
    stage.deliver(json!("reversed"), 3).await;
    stage.settle().await;
    let seen = (status(&stage, yes.id).await, status(&stage, no.id).await);
    assert_eq!(seen, (PaymentStatus::Succeeded, PaymentStatus::Failed));
    assert_eq!((wallet(&stage).await, stage.breaks().await), (2_500, Vec::new()));
    stage.books_agree().await;
}

#[tokio::test]
async fn a_yes_that_was_never_told_is_asked_for() {
    let stage = Stage::new().await;
    let method = saved(&stage, "confirm").await;
    let payment = charge(&stage, method, "a").await.unwrap();
    stage.tell("webhooks", json!({ "lose": true })).await;
    stage.tell(&format!("intents/{}/confirm", intent(&payment)), json!({})).await;
    stage.reconcile().await.unwrap();
    assert_eq!((status(&stage, payment.id).await, wallet(&stage).await), (PaymentStatus::Succeeded, 2_500));
    stage.books_agree().await;
}

#[tokio::test]
async fn a_page_of_which_nobody_told_is_looked_at_before_it_is_closed() {
    let stage = Stage::new().await;
    let (_, session) = page(&stage).await;
    stage.tell("webhooks", json!({ "lose": true })).await;
    stage.tell(&format!("setups/{session}/plain"), json!({})).await;
    stage.test.clock.advance(Duration::hours(26));
    KeepCards::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert_eq!(methods_list(&own(&stage)).await.unwrap().items[0].state, MethodState::Ready);
    let (_, nobody) = page(&stage).await;
    assert_ne!(nobody, session);
    stage.tell(&format!("setups/{nobody}/refuse"), json!({})).await;
    stage.test.clock.advance(Duration::hours(26));
    KeepCards::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert_eq!(methods_list(&own(&stage)).await.unwrap().items.len(), 1, "nobody came");
}

#[tokio::test]
async fn a_card_that_is_removed_is_forgotten_there_however_often_it_is_told() {
    let stage = Stage::new().await;
    let method = saved(&stage, "plain").await;
    stage.tell("faults", json!(["timeout", "500"])).await;
    method_remove(&own(&stage), method).await.unwrap();
    assert_eq!(stage.ask("methods").await.as_array().map(Vec::len), Some(1));
    stage.settle().await;
    stage.test.clock.advance(Duration::hours(1));
    KeepCards::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert_eq!(stage.ask("methods").await, json!([]));
    assert_eq!(stage.count("payment_methods where forgotten_at is not null").await, 1);
    assert_eq!(refused(charge(&stage, method, "a").await), (422, "method_removed".to_owned()));
}

#[tokio::test]
async fn a_card_that_is_removed_while_it_is_being_saved_is_forgotten_when_it_comes() {
    let stage = Stage::new().await;
    let (id, session) = page(&stage).await;
    method_remove(&own(&stage), id).await.unwrap();
    stage.tell(&format!("setups/{session}/plain"), json!({})).await;
    stage.deliver(json!("made"), 2).await;
    stage.settle().await;
    assert_eq!((stage.ask("methods").await, methods_list(&own(&stage)).await.unwrap().items.len()), (json!([]), 0));
}

#[tokio::test]
async fn a_bank_that_waited_a_day_for_its_card_holder_waits_no_more() {
    let stage = Stage::new().await;
    let method = saved(&stage, "confirm").await;
    let payment = charge(&stage, method, "a").await.unwrap();
    let reference = intent(&payment);
    // July 2024.
    let old = OrderId(uuid::Uuid::parse_str("0190b5c0-0000-7000-8000-000000000000").unwrap());
    let order = PaymentOrder {
        id: old,
        payment: payment.id,
        kind: OrderKind::Charge,
        amount: Money::new(2_500, Currency::Usd),
    };
    let provider = &stage.test.app.payments;
    let placed = provider.order_look(&order, &reference).await.unwrap().unwrap();
    assert_eq!(placed.decision, Some(PaymentDecision::Fail));
    stage.reconcile().await.unwrap();
    assert_eq!((status(&stage, payment.id).await, wallet(&stage).await), (PaymentStatus::Failed, 0));
}

#[tokio::test]
async fn whoever_is_erased_is_deleted_there_too_however_often_it_is_told() {
    for faults in [json!([]), json!(["500"]), json!(["500_after"]), json!(["429", "reset"]), json!(["timeout"])] {
        let stage = Stage::new().await;
        saved(&stage, "plain").await;
        let known = stage.ask("customers").await;
        assert_eq!(known.as_array().map(Vec::len), Some(1), "{faults}");
        stage.tell("faults", faults.clone()).await;
        erasures_replay(&stage.test.system(), &[stage.person.id]).await.unwrap();
        assert_eq!(stage.count("payment_customers where leaving_at is not null").await, 1, "{faults}");
        stage.settle().await;
        stage.test.clock.advance(Duration::hours(1));
        KeepCards::run(&stage.test.system(), Nothing {}).await.unwrap();
        assert_eq!((stage.ask("customers").await, stage.ask("methods").await), (json!([]), json!([])), "{faults}");
        assert_eq!(stage.count("payment_customers").await, 0, "{faults}");
        assert_eq!(stage.count("payment_methods where forgotten_at is null").await, 0, "{faults}");
    }
}
