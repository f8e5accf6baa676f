//! Chargebacks: told in any order, answered, refused, decided; the ledger tells what the provider's books tell.

use crate::stage::Stage;
use chrono::Duration;
use domain::{
    identity::Role,
    ids::PaymentId,
    money::chargebacks::{AcceptRequest, Chargeback, ChargebackState},
};
use serde_json::{Value, json};
use services::{
    Context,
    money::chargebacks::{KeepChargebacks, chargeback_accept, chargeback_answer, chargeback_get, chargebacks_list},
};
use spine::job::{Job, Nothing};
use testkit::scene::refused;

impl Stage {
    async fn finance(&self) -> Context {
        self.test.context_of(&self.test.person(Role::Admin).await)
    }

    /// The one chargeback of a payment.
    async fn chargeback(&self, finance: &Context, payment: PaymentId) -> Chargeback {
        let page = chargebacks_list(finance, true, None, None).await.unwrap();
        let mut own = page.items.into_iter().filter(|one| one.payment_id == payment);
        let one = own.next().expect("a chargeback");
        assert!(own.next().is_none(), "one for a dispute");
        one
    }

    /// A top-up whose money the bank took back.
    async fn disputed(&self, key: &str) -> PaymentId {
        let payment = self.insist(key).await.id;
        self.act(payment, "pay").await;
        self.deliver(json!("made"), 1).await;
        self.settle().await;
        self.act(payment, "dispute").await;
        self.deliver(json!("made"), 1).await;
        self.settle().await;
        payment
    }

    async fn wallet(&self) -> i64 {
        self.test.balance(&self.person, "wallet", "USD").await
    }
}

/// Some orders of five; the rules' own tests know all of them.
const ORDERS: [[u64; 5]; 6] =
    [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [3, 0, 4, 1, 2], [2, 4, 0, 3, 1], [1, 3, 2, 0, 4], [4, 0, 3, 2, 1]];

#[tokio::test]
async fn whatever_order_a_bank_s_words_come_in_the_state_and_the_money_are_the_same() {
    let stage = Stage::new().await;
    let finance = stage.finance().await;
    for (at, order) in ORDERS.iter().enumerate() {
        for (end, state, status) in
            [("win", ChargebackState::Won, "succeeded"), ("lose", ChargebackState::Lost, "disputed")]
        {
            let before = stage.wallet().await;
            let payment = stage.insist(&format!("key-{at}-{end}")).await.id;
            stage.act(payment, "pay").await;
            stage.act(payment, "dispute").await;
            stage.act(payment, end).await;
            // The charge, the intent and the session; created, withdrawn, closed, and reinstated where it was won.
            let there = if end == "win" { 6 } else { 5 };
            let events: Vec<u64> = order.iter().map(|place| place + 2).filter(|event| *event <= there).collect();
            stage.deliver(json!(events), 3).await;
            stage.settle().await;
            let told = stage.chargeback(&finance, payment).await;
            assert_eq!((told.state, stage.state(payment).await.as_str()), (state, status), "{events:?}");
            let back = if end == "win" { 2_500 } else { 0 };
            assert_eq!(stage.wallet().await - before, back, "{events:?}");
            stage.books_agree().await;
        }
    }
    stage.test.seal_all().await;
    assert_eq!(stage.breaks().await, Vec::<String>::new());
}

#[tokio::test]
async fn an_answer_is_sent_once_whatever_fails_on_the_way_and_a_won_dispute_s_money_comes_back() {
    let stage = Stage::new().await;
    let finance = stage.finance().await;
    for (at, fault) in ["", "500", "500_after", "timeout", "garbage"].into_iter().enumerate() {
        let payment = stage.disputed(&format!("key-{at}")).await;
        assert_eq!(stage.wallet().await, 0);
        let waits = stage.chargeback(&finance, payment).await;
        assert_eq!((waits.state, waits.withdrawn), (ChargebackState::Open, true));
        let shown = chargeback_get(&finance, waits.id).await.unwrap().evidence;
        if !fault.is_empty() {
            stage.tell("faults", json!([fault])).await;
        }
        chargeback_answer(&finance, waits.id).await.unwrap();
        stage.test.clock.advance(Duration::minutes(1));
        stage.settle().await;
        stage.deliver(json!("made"), 2).await;
        stage.settle().await;
        let told = stage.chargeback(&finance, payment).await;
        assert_eq!(told.state, ChargebackState::Answered, "{fault}");
        let sent = stage.ask("disputes").await;
        let sent = sent.as_array().unwrap().last().unwrap().clone();
        assert_eq!(
            (&sent["status"], &sent["evidence_details"]["submission_count"]),
            (&json!("under_review"), &json!(1))
        );
        for field in shown {
            assert_eq!(sent["evidence"][field.name.code()], Value::String(field.text), "{fault}");
        }
        let again = chargeback_answer(&finance, waits.id).await;
        assert_eq!(refused(again), (409, "chargeback_answered".into()));
        stage.act(payment, "win").await;
        stage.deliver(json!("made"), 2).await;
        stage.settle().await;
        assert_eq!(stage.chargeback(&finance, payment).await.state, ChargebackState::Won);
        assert_eq!(stage.wallet().await, 2_500, "{fault}");
        stage.books_agree().await;
        stage.spend_all().await;
    }
}

impl Stage {
    /// What is in the wallet is somebody else's now.
    async fn spend_all(&self) {
        use domain::money::{AccountKind, AccountRef, Currency, Journal, JournalKind};
        use services::money::ledger::{JournalLinks, journal_post};
        let wallet = AccountRef::of(AccountKind::Wallet, self.person.id, Currency::Usd);
        let escrow = AccountRef::of(AccountKind::Escrow, self.person.id, Currency::Usd);
        let amount = self.wallet().await;
        let journal = Journal::between(JournalKind::BookingCapture, wallet, escrow, amount).unwrap();
        let context = self.test.system();
        let mut work = context.begin().await.unwrap();
        let booking_id = Some(domain::ids::BookingId(context.new_id()));
        journal_post(&mut work, &context, &journal, JournalLinks { booking_id, ..JournalLinks::default() })
            .await
            .unwrap();
        work.commit().await.unwrap();
    }
}

#[tokio::test]
async fn what_is_accepted_is_lost_and_the_books_say_so() {
    let stage = Stage::new().await;
    let finance = stage.finance().await;
    let payment = stage.disputed("key").await;
    let waits = stage.chargeback(&finance, payment).await;
    let reason = AcceptRequest { reason: "The card holder is right.".into() };
    let accepted = chargeback_accept(&finance, waits.id, &reason).await.unwrap();
    assert_eq!(accepted.state, ChargebackState::Accepted);
    stage.deliver(json!("made"), 2).await;
    stage.settle().await;
    let told = stage.chargeback(&finance, payment).await;
    assert_eq!(
        (told.state, told.accepted_because.as_deref()),
        (ChargebackState::Accepted, Some("The card holder is right."))
    );
    assert_eq!(refused(chargeback_answer(&finance, waits.id).await), (409, "chargeback_over".into()));
    stage.books_agree().await;
}

#[tokio::test]
async fn what_nobody_answers_is_answered_two_days_before_its_end_and_not_earlier() {
    let stage = Stage::new().await;
    let finance = stage.finance().await;
    let payment = stage.disputed("key").await;
    let due = chrono::Duration::days(2) + chrono::Duration::minutes(5);
    let ends = "update chargebacks set due_at = $1";
    sqlx::query(ends).bind(stage.test.system().now() + due).execute(&stage.test.owner).await.unwrap();
    KeepChargebacks::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert_eq!(stage.chargeback(&finance, payment).await.state, ChargebackState::Open);
    stage.test.clock.advance(Duration::minutes(10));
    KeepChargebacks::run(&stage.test.system(), Nothing {}).await.unwrap();
    assert_eq!(stage.chargeback(&finance, payment).await.state, ChargebackState::Answered);
}

#[tokio::test]
async fn an_answer_that_the_provider_refuses_can_be_given_up_and_one_that_came_too_late_is_known() {
    let stage = Stage::new().await;
    let finance = stage.finance().await;
    let payment = stage.disputed("key").await;
    let waits = stage.chargeback(&finance, payment).await;
    // The bank decides, and its word is on the way.
    stage.act(payment, "lose").await;
    let told = chargeback_answer(&finance, waits.id).await.unwrap();
    assert_eq!(told.state, ChargebackState::Lost, "the provider says so itself");
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!(stage.chargeback(&finance, payment).await.state, ChargebackState::Lost);
    stage.books_agree().await;
}

#[tokio::test]
async fn an_inquiry_waits_for_an_answer_and_moves_nothing() {
    let stage = Stage::new().await;
    let finance = stage.finance().await;
    let payment = stage.insist("key").await.id;
    for act in ["pay", "inquire"] {
        stage.act(payment, act).await;
        stage.deliver(json!("made"), 1).await;
        stage.settle().await;
    }
    let waits = stage.chargeback(&finance, payment).await;
    assert_eq!((waits.state, waits.withdrawn, stage.wallet().await), (ChargebackState::Open, false, 2_500));
    stage.act(payment, "win").await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!(stage.chargeback(&finance, payment).await.state, ChargebackState::Won);
    assert_eq!(stage.state(payment).await, "succeeded");
    stage.books_agree().await;
}
