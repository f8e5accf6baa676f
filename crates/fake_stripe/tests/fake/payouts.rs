//! Payouts by accounts at Stripe: opened once, sent once, and never against the owner's will.

use crate::stage::Stage;
use domain::money::{
    Currency, Money,
    payouts::{PayoutMethodRequest, PayoutRequest, PayoutStatus, PayoutView},
};
use serde_json::{Value, json};
use services::{
    Context, Result, SignedIn,
    money::payouts::{
        KeepPayouts, methods_get, methods_put, onboarding_start, payout_create, payout_decide, payouts_list,
    },
};
use spine::job::{Job, Nothing};
use testkit::scene::refused;

/// Somebody who has earned 100.00, and how they sign in.
async fn tutor(stage: &Stage) -> (SignedIn, Context) {
    let person = stage.test.approved_tutor().await.person;
    stage.test.earn(&person, Money::new(10_000, Currency::Usd)).await;
    stage.test.phone(person.id).await;
    let context = stage.test.context_of(&person);
    (person, context)
}

/// Money that Stripe holds for us: somebody has topped up.
async fn stocked(stage: &Stage, key: &str) {
    let payment = stage.insist(key).await;
    stage.act(payment.id, "pay").await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
}

async fn page(context: &Context) -> String {
    for _ in 0..6 {
        if let Ok(onboarding) = onboarding_start(context).await {
            return onboarding.url;
        }
    }
    panic!("no page after six tries");
}

/// The tutor's account at Stripe, which knows who they are.
async fn ready(stage: &Stage, context: &Context) -> String {
    let account = page(context).await.rsplit('/').next().unwrap().to_owned();
    stage.tell(&format!("accounts/{account}/ready"), json!({})).await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert!(methods_get(context).await.unwrap().items[0].ready);
    account
}

async fn ask(context: &Context, amount: i64) -> Result<PayoutView> {
    payout_create(context, &PayoutRequest { amount, currency: "USD".into(), speed: None }, None).await
}

async fn transfers(stage: &Stage) -> Vec<(i64, String)> {
    let all = stage.ask("transfers").await;
    let read =
        |transfer: &Value| (transfer["amount"].as_i64().unwrap(), transfer["destination"].as_str().unwrap().to_owned());
    all.as_array().unwrap().iter().map(read).collect()
}

async fn statuses(context: &Context) -> Vec<PayoutStatus> {
    payouts_list(context, None, None).await.unwrap().items.iter().map(|payout| payout.status).collect()
}

#[tokio::test]
async fn an_account_is_opened_once_and_is_ready_when_stripe_says_so() {
    for faults in [json!([]), json!(["500"]), json!(["timeout"]), json!(["timeout", "reset"])] {
        let stage = Stage::new().await;
        let (_, context) = tutor(&stage).await;
        stage.tell("faults", faults.clone()).await;
        let first = page(&context).await;
        assert_eq!(page(&context).await, first, "the same account, {faults}");
        assert_eq!(stage.ask("accounts").await.as_array().unwrap().len(), 1, "{faults}");
        assert!(!methods_get(&context).await.unwrap().items[0].ready, "nobody has answered yet");
        assert_eq!(refused(ask(&context, 4_000).await), (409, "payout_method_missing".into()));
        let account = ready(&stage, &context).await;
        stage.tell(&format!("accounts/{account}/restricted"), json!({})).await;
        stage.deliver(json!("made"), 1).await;
        stage.settle().await;
        assert!(!methods_get(&context).await.unwrap().items[0].ready, "Stripe asks anew");
    }
}

#[tokio::test]
async fn what_the_webhook_does_not_tell_is_asked_for() {
    let stage = Stage::new().await;
    let (_, context) = tutor(&stage).await;
    let account = page(&context).await.rsplit('/').next().unwrap().to_owned();
    stage.tell(&format!("accounts/{account}/ready"), json!({})).await;
    KeepPayouts::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert!(methods_get(&context).await.unwrap().items[0].ready);
}

#[tokio::test]
async fn a_payout_is_sent_once_however_the_question_fails() {
    for faults in [
        json!([]),
        json!(["500"]),
        json!(["500_after"]),
        json!(["429"]),
        json!(["timeout"]),
        json!(["reset"]),
        json!(["garbage", "500"]),
    ] {
        let stage = Stage::new().await;
        stocked(&stage, "stock").await;
        stocked(&stage, "more").await;
        let (person, context) = tutor(&stage).await;
        let account = ready(&stage, &context).await;
        stage.tell("faults", faults.clone()).await;
        ask(&context, 4_000).await.unwrap();
        for _ in 0..3 {
            stage.settle().await;
            let _ = KeepPayouts::run(&stage.test.system(), Nothing {}).await;
        }
        assert_eq!(transfers(&stage).await, [(4_000, account)], "{faults}");
        assert_eq!(statuses(&context).await, [PayoutStatus::Paid], "{faults}");
        assert_eq!(stage.test.balance(&person, "earning_available", "USD").await, 6_000, "{faults}");
        assert_eq!(stage.test.balance(&person, "earning_reserved", "USD").await, 0, "{faults}");
        stage.test.trial_balance_is_zero().await;
    }
}

#[tokio::test]
async fn a_payout_waits_until_stripe_has_the_money_and_is_sent_then() {
    let stage = Stage::new().await;
    let (_, context) = tutor(&stage).await;
    ready(&stage, &context).await;
    ask(&context, 2_000).await.unwrap();
    stage.settle().await;
    assert_eq!(statuses(&context).await, [PayoutStatus::Requested]);
    let free = sqlx::query_scalar::<_, bool>("select sent_at is null from payouts").fetch_one(&stage.test.owner);
    assert!(free.await.unwrap(), "it can still be stopped");
    stocked(&stage, "stock").await;
    KeepPayouts::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert_eq!(statuses(&context).await, [PayoutStatus::Paid]);
    assert_eq!(transfers(&stage).await.len(), 1);
}

#[tokio::test]
async fn an_account_that_takes_no_money_gives_it_back() {
    let stage = Stage::new().await;
    stocked(&stage, "stock").await;
    let (person, context) = tutor(&stage).await;
    let account = ready(&stage, &context).await;
    stage.tell(&format!("accounts/{account}/restricted"), json!({})).await;
    ask(&context, 2_000).await.unwrap();
    stage.settle().await;
    assert_eq!(statuses(&context).await, [PayoutStatus::Failed]);
    assert_eq!(stage.test.balance(&person, "earning_available", "USD").await, 10_000);
    assert_eq!(transfers(&stage).await, []);
}

#[tokio::test]
async fn nobody_sends_or_ends_what_is_not_theirs_to_send() {
    let stage = Stage::new().await;
    stocked(&stage, "stock").await;
    let (person, context) = tutor(&stage).await;
    ready(&stage, &context).await;
    let instant = PayoutRequest { amount: 2_000, currency: "USD".into(), speed: Some("instant".into()) };
    assert_eq!(refused(payout_create(&context, &instant, None).await), (409, "payout_instant_there".into()));

    let suspend = |at: &'static str| sqlx::query(at).bind(person.id.0).execute(&stage.test.owner);
    suspend("update users set suspended_at = now() where id = $1").await.unwrap();
    ask(&context, 2_000).await.unwrap();
    stage.settle().await;
    assert_eq!(transfers(&stage).await, [], "a suspended tutor is sent nothing");
    suspend("update users set suspended_at = null where id = $1").await.unwrap();

    let held = "update payouts set held_at = now()";
    sqlx::query(held).execute(&stage.test.owner).await.unwrap();
    KeepPayouts::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert_eq!(transfers(&stage).await, [], "nor what its owner stopped");
    let back = sqlx::query("update payouts set held_at = null, sent_at = now()");
    back.execute(&stage.test.owner).await.unwrap();
    let finance = stage.test.context_of(&stage.test.admin().await);
    let id = payouts_list(&context, None, None).await.unwrap().items[0].id;
    for status in [PayoutStatus::Paid, PayoutStatus::Failed] {
        assert_eq!(refused(payout_decide(&finance, id, status).await), (409, "payout_at_provider".into()));
    }
    KeepPayouts::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert_eq!(transfers(&stage).await.len(), 1);

    let by_hand = PayoutMethodRequest { kind: "manual".into(), ..PayoutMethodRequest::default() };
    methods_put(&context, &by_hand).await.unwrap();
    stage.test.clock.advance(chrono::Duration::hours(49));
    ask(&context, 2_000).await.unwrap();
    stage.settle().await;
    KeepPayouts::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert_eq!(transfers(&stage).await.len(), 1, "what is paid by hand is sent by nobody else");
}
