//! Webhooks: many times, in any order, late, lost, forged, about nobody.

use crate::stage::{SECRET, Stage};
use chrono::Duration;
use domain::{
    identity::Role,
    money::breaks::{BreakKind, ResolveRequest},
};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use services::money::orders::{break_resolve, breaks_list, webhook_receive};
use sha2::Sha256;
use testkit::scene::refused;

/// As Stripe signs.
fn signed(secret: &str, time: i64, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{time}.{body}").as_bytes());
    format!("t={time},v1={}", hex::encode(mac.finalize().into_bytes()))
}

/// Every order of three.
const ORDERS: [[u64; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

#[tokio::test]
async fn every_order_of_the_reports_and_any_number_of_each_end_in_the_same_state() {
    let stage = Stage::new().await;
    for (at, order) in ORDERS.iter().enumerate() {
        let payment = stage.insist(&format!("key-{at}")).await;
        // The charge, the intent, the session; the dispute, its withdrawal.
        stage.act(payment.id, "pay").await;
        stage.act(payment.id, "dispute").await;
        let events = [1, 2, 4];
        let order: Vec<u64> = order.iter().map(|place| events[*place as usize]).collect();
        stage.deliver(json!(order), 3).await;
        stage.settle().await;
        assert_eq!(stage.state(payment.id).await, "disputed", "{order:?}");
        assert_eq!(stage.test.balance(&stage.person, "wallet", "USD").await, 0, "{order:?}");
        stage.books_agree().await;
    }
    assert_eq!(stage.count("journals").await, 12);
    assert_eq!(stage.count("payment_inbox where handled_at is null").await, 0);
    assert_eq!(stage.breaks().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_report_that_arrives_320_times_is_one() {
    let stage = Stage::new().await;
    let payment = stage.insist("a").await;
    stage.act(payment.id, "pay").await;
    stage.deliver(json!([2]), 320).await;
    stage.settle().await;
    assert_eq!((stage.count("payment_inbox").await, stage.count("journals").await), (1, 1));
    assert_eq!(stage.test.balance(&stage.person, "wallet", "USD").await, 2_500);
    stage.books_agree().await;
}

#[tokio::test]
async fn what_was_never_delivered_is_asked_for() {
    let stage = Stage::new().await;
    stage.tell("webhooks", json!({ "lose": true })).await;
    let (paid, left, disputed) = (stage.insist("a").await, stage.insist("b").await, stage.insist("c").await);
    stage.act(paid.id, "pay").await;
    stage.act(left.id, "expire").await;
    stage.act(disputed.id, "pay").await;
    stage.act(disputed.id, "dispute").await;
    assert_eq!(stage.count("payment_inbox").await, 0);
    stage.reconcile().await.unwrap();
    for (payment, state) in [(&paid, "succeeded"), (&left, "failed"), (&disputed, "disputed")] {
        assert_eq!(stage.state(payment.id).await, state);
    }
    let known = stage.count("payment_inbox").await;
    stage.reconcile().await.unwrap();
    assert_eq!(stage.count("payment_inbox").await, known, "what was read is known");
    assert_eq!(stage.breaks().await, Vec::<String>::new());
    stage.books_agree().await;
}

#[tokio::test]
async fn an_order_is_looked_at_even_where_the_list_of_reports_has_forgotten_it() {
    let stage = Stage::new().await;
    let payment = stage.insist("a").await;
    stage.act(payment.id, "pay").await;
    // The list was read until a moment that lies after the payment.
    sqlx::query("insert into payment_cursors values ('stripe', now() + interval '1 hour')")
        .execute(&stage.test.owner)
        .await
        .unwrap();
    stage.reconcile().await.unwrap();
    assert_eq!(stage.state(payment.id).await, "succeeded");
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!(stage.count("journals").await, 1, "the report that comes late is known");
    stage.books_agree().await;
}

#[tokio::test]
async fn an_order_that_the_provider_does_not_know_any_more_is_told_to_somebody() {
    let stage = Stage::new().await;
    let payment = stage.insist("a").await;
    sqlx::query("update payment_orders set reference = 'cs_test_gone'").execute(&stage.test.owner).await.unwrap();
    for _ in 0..2 {
        stage.reconcile().await.unwrap();
    }
    assert_eq!(stage.breaks().await, ["lost"], "once");
    assert_eq!(stage.state(payment.id).await, "open", "and nothing is guessed");
}

#[tokio::test]
async fn money_of_nobody_another_amount_and_another_account_move_nothing_and_somebody_is_told() {
    let stage = Stage::new().await;
    let payment = stage.insist("a").await;
    let session = stage.session(payment.id).await;
    let changed = |field: &str, value: Value| {
        let mut object = session.clone();
        (object["status"], object["payment_status"]) = (json!("complete"), json!("paid"));
        object[field] = value;
        json!({ "type": "checkout.session.completed", "object": object })
    };
    let stranger = uuid::Uuid::now_v7();
    for event in [
        json!({ "type": "payment_intent.succeeded", "object": { "id": "pi_stranger", "metadata": {} } }),
        json!({ "type": "charge.dispute.funds_reinstated", "object": { "id": "dp_1" } }),
        changed("amount_total", json!(250_000)),
        changed("currency", json!("eur")),
        changed("metadata", json!({ "order": stranger })),
        changed("mode", json!("subscription")),
    ] {
        stage.tell("events", event).await;
    }
    stage.deliver(json!("made"), 2).await;
    stage.settle().await;
    let mut kinds = stage.breaks().await;
    kinds.sort();
    assert_eq!(kinds, ["amount_differs", "amount_differs", "stray", "stray", "stray", "unknown_order"]);
    assert_eq!(stage.state(payment.id).await, "open");
    assert_eq!(stage.count("journals").await, 0);
    assert_eq!(stage.count("payment_inbox where handled_at is null").await, 0);
    stage.act(payment.id, "pay").await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!(stage.state(payment.id).await, "succeeded", "the true report still counts");
    stage.books_agree().await;
}

#[tokio::test]
async fn a_dispute_about_money_that_nobody_names_waits_an_hour_and_is_told() {
    let stage = Stage::new().await;
    let dispute = json!({ "id": "dp_9", "payment_intent": "pi_stranger", "amount": 2500, "currency": "usd" });
    stage.tell("events", json!({ "type": "charge.dispute.funds_withdrawn", "object": dispute })).await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    assert_eq!(stage.breaks().await, Vec::<String>::new());
    stage.test.clock.advance(Duration::hours(2));
    stage.settle().await;
    assert_eq!(stage.breaks().await, ["unknown_order"]);
    assert_eq!(stage.count("payment_inbox where outcome = 'quarantined'").await, 1);
}

#[tokio::test]
async fn only_what_the_provider_signed_a_moment_ago_is_stored() {
    let stage = Stage::new().await;
    let context = stage.test.anonymous();
    let body = json!({ "id": "evt_1", "type": "payment_intent.succeeded", "livemode": false,
        "data": { "object": { "id": "pi_1" } } });
    let (body, now) = (body.to_string(), chrono::Utc::now().timestamp());
    for signature in [
        None,
        Some(String::new()),
        Some(signed("whsec_other", now, &body)),
        Some(signed(SECRET, now - 301, &body)),
        Some(signed(SECRET, now + 310, &body)),
        Some(signed(SECRET, now, &body.replace("pi_1", "pi_2"))),
    ] {
        let answer = webhook_receive(&context, "stripe", body.as_bytes(), signature.as_deref()).await;
        assert_eq!(refused(answer), (400, "report_unsigned".into()), "{signature:?}");
    }
    for unread in ["", "[]", r#"{"id":"evt_1"}"#, "{\"id\":\"evt_1\",\"type\":\"x\",\"data\":{\"object\":7}}"] {
        let answer = webhook_receive(&context, "stripe", unread.as_bytes(), Some(&signed(SECRET, now, unread))).await;
        assert_eq!(refused(answer), (400, "report_unreadable".into()), "{unread}");
    }
    let other = webhook_receive(&context, "checkr", body.as_bytes(), Some(&signed(SECRET, now, &body))).await;
    assert_eq!(refused(other).0, 404);
    // What is signed and cannot be read is noted once, under its name or its fingerprint.
    assert_eq!((stage.count("payment_inbox").await, stage.count("payment_breaks").await), (0, 3));
    // By either secret, three days of the business clock later: machine time counts.
    stage.test.clock.advance(Duration::days(3));
    for secret in [SECRET, "whsec_next"] {
        webhook_receive(&context, "stripe", body.as_bytes(), Some(&signed(secret, now, &body))).await.unwrap();
    }
    assert_eq!(stage.count("payment_inbox").await, 1);
}

#[tokio::test]
async fn the_staff_sees_what_differs_and_says_what_came_of_it_once() {
    let stage = Stage::new().await;
    let event = json!({ "type": "payment_intent.succeeded", "object": { "id": "pi_stranger", "metadata": {} } });
    stage.tell("events", event).await;
    stage.deliver(json!("made"), 1).await;
    stage.settle().await;
    let admin = stage.test.context_of(&stage.test.person(Role::Admin).await);
    let page = breaks_list(&admin, false, None, None).await.unwrap();
    let [found] = page.items.as_slice() else { panic!("one line") };
    assert_eq!((found.kind, found.reference.as_deref()), (BreakKind::Stray, Some("pi_stranger")));
    let note = |text: &str| ResolveRequest { note: text.into() };
    for outsider in [stage.test.anonymous(), stage.test.context_of(&stage.person)] {
        assert_eq!(refused(breaks_list(&outsider, false, None, None).await).0, 404);
        assert_eq!(refused(break_resolve(&outsider, found.id, &note("Seen.")).await).0, 404);
    }
    for (text, code) in [("", "required"), (" \u{200b}", "required"), (&"x".repeat(501), "text_too_long")] {
        assert_eq!(refused(break_resolve(&admin, found.id, &note(text)).await), (422, code.into()), "{text:.9}");
    }
    let settled = break_resolve(&admin, found.id, &note("Another shop of ours.")).await.unwrap();
    assert!(settled.resolved_at.is_some());
    let again = break_resolve(&admin, found.id, &note("Again.")).await;
    assert_eq!(refused(again), (409, "break_resolved".into()));
    assert!(breaks_list(&admin, false, None, None).await.unwrap().items.is_empty());
    assert_eq!(breaks_list(&admin, true, None, None).await.unwrap().items.len(), 1);
}
