//! Money that goes back to a card, a part at a time, whatever fails on the way and however late.

use crate::stage::Stage;
use domain::{
    ids::{OrderId, PaymentId},
    money::{
        Currency, Money,
        orders::{OrderKind, PaymentOrder},
        withdrawal::WithdrawRequest,
    },
};
use serde_json::{Value, json};
use services::money::wallet::wallet_withdraw;

/// Somebody with 25 dollars that came by card.
async fn topped_up() -> (Stage, PaymentId) {
    let stage = Stage::new().await;
    let payment = stage.insist("a").await.id;
    stage.act(payment, "pay").await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    (stage, payment)
}

async fn withdraw(stage: &Stage, amount: i64) {
    let request = WithdrawRequest { amount, currency: "USD".into() };
    wallet_withdraw(&stage.test.context_of(&stage.person), &request, None).await.unwrap();
    stage.settle().await;
}

/// How the refunds stand in our books.
async fn refunds(stage: &Stage) -> Vec<String> {
    let states = sqlx::query_scalar("select state from payment_orders where kind = 'refund' order by created_at, id");
    states.fetch_all(&stage.test.owner).await.unwrap()
}

async fn wallet(stage: &Stage) -> i64 {
    stage.test.balance(&stage.person, "wallet", "USD").await
}

/// The only refund's name at the provider.
async fn name(stage: &Stage) -> String {
    let name = sqlx::query_scalar("select reference from payment_orders where kind = 'refund'");
    name.fetch_one(&stage.test.owner).await.unwrap()
}

#[tokio::test]
async fn attack_6_a_part_goes_back_once_however_its_answer_is_lost() {
    for faults in [
        json!([]),
        json!(["500"]),
        json!(["500_after"]),
        json!(["timeout"]),
        json!(["reset"]),
        json!(["garbage"]),
        json!(["500", "500_after"]),
        json!(["500_after", "500_after"]),
    ] {
        let (stage, _) = topped_up().await;
        stage.tell("faults", faults.clone()).await;
        withdraw(&stage, 1_000).await;
        stage.settle().await;
        assert_eq!(refunds(&stage).await, ["succeeded"], "{faults}");
        assert_eq!(stage.ask("books").await, json!({ "USD": 1_500 }), "{faults}");
        assert_eq!(wallet(&stage).await, 1_500, "{faults}");
        assert_eq!(stage.breaks().await, Vec::<String>::new(), "{faults}");
        stage.books_agree().await;
    }
}

#[tokio::test]
async fn attack_6_a_refund_older_than_stripes_memory_of_keys_is_looked_for_before_it_is_asked_for() {
    let (stage, payment) = topped_up().await;
    let intent: String =
        sqlx::query_scalar("select charge from payment_orders").fetch_one(&stage.test.owner).await.unwrap();
    let provider = &stage.test.app.payments;
    // Of July 2024, as the id says.
    let id = OrderId("0190b5c0-0000-7000-8000-000000000000".parse().unwrap());
    let order = PaymentOrder { id, payment, kind: OrderKind::Refund, amount: Money::new(1_000, Currency::Usd) };
    let first = provider.order_follow(&order, &intent).await.unwrap();
    assert_eq!(provider.order_follow(&order, &intent).await.unwrap(), first);
    assert_eq!(stage.ask("asked").await["POST /v1/refunds"], 1, "it was found");
    let other = PaymentOrder { id: OrderId(uuid::Uuid::now_v7()), ..order };
    assert_ne!(provider.order_follow(&other, &intent).await.unwrap().reference, first.reference, "another one is new");
    assert_eq!(stage.ask("books").await, json!({ "USD": 500 }));
}

#[tokio::test]
async fn attack_5_a_refund_on_its_way_is_open_until_the_bank_says_how_it_ended() {
    let (stage, _) = topped_up().await;
    stage.tell("refunds", json!({ "wait": true })).await;
    withdraw(&stage, 1_000).await;
    assert_eq!(refunds(&stage).await, ["open"]);
    stage.reconcile().await.unwrap();
    assert_eq!((refunds(&stage).await, stage.breaks().await), (vec!["open".to_owned()], vec![]), "asked for and found");
    stage.tell(&format!("refunds/{}/arrive", name(&stage).await), json!({})).await;
    stage.reconcile().await.unwrap();
    assert_eq!((refunds(&stage).await, wallet(&stage).await), (vec!["succeeded".to_owned()], 1_500));
    stage.books_agree().await;
}

#[tokio::test]
async fn attack_5_what_the_card_sends_back_is_in_the_wallet_again() {
    for wait in [true, false] {
        let (stage, _) = topped_up().await;
        stage.tell("refunds", json!({ "wait": wait })).await;
        withdraw(&stage, 1_000).await;
        let told: Value = stage.tell(&format!("refunds/{}/fail", name(&stage).await), json!({})).await;
        assert_eq!(told["type"], "refund.failed");
        stage.deliver(json!("made"), 2).await;
        stage.settle().await;
        assert_eq!((refunds(&stage).await, wallet(&stage).await), (vec!["failed".to_owned()], 2_500), "{wait}");
        stage.books_agree().await;
    }
}
