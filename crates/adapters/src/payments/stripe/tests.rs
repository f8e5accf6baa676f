//! How sessions and refunds are read, and how old an order is.

#![allow(clippy::unwrap_used)]
use super::*;
use serde_json::json;
use uuid::Uuid;

#[test]
fn an_order_says_itself_how_old_it_is() {
    assert!(!is_old(Uuid::now_v7()));
    let old = Uuid::parse_str("0190b5c0-0000-7000-8000-000000000000").unwrap();
    assert!(is_old(old), "July 2024");
    assert!(is_old(Uuid::from_u128(7)), "who cannot tell is looked for");
}

#[test]
fn a_session_is_decided_when_it_was_paid_or_has_run_out() {
    let read = |status: &str, paid: &str| {
        let session = json!({ "id": "cs_1", "status": status, "payment_status": paid, "url": "https://pay.test/" });
        session_read(&session).unwrap().decision
    };
    assert_eq!(read("open", "unpaid"), None);
    assert_eq!(read("complete", "unpaid"), None, "a transfer that takes days");
    assert_eq!(read("complete", "paid"), Some(PaymentDecision::Succeed));
    assert_eq!(read("expired", "unpaid"), Some(PaymentDecision::Fail));
    assert_eq!(session_read(&json!({ "id": "cs_1" })), None);
    assert_eq!(session_read(&json!({ "id": "", "status": "open", "payment_status": "unpaid" })), None);
}

#[test]
fn a_refund_is_on_its_way_until_the_bank_says_how_it_ended() {
    let amount = domain::money::Money::new(40, domain::money::Currency::Usd);
    let payment = domain::ids::PaymentId(Uuid::from_u128(9));
    let order = |kind| PaymentOrder { id: OrderId(Uuid::from_u128(7)), payment, kind, amount };
    let read = |kind, status: &str| follow_read(&order(kind), &json!({ "id": "re_1", "status": status }));
    for (status, decision) in [
        ("pending", None),
        ("requires_action", None),
        ("succeeded", Some(PaymentDecision::Succeed)),
        ("failed", Some(PaymentDecision::Fail)),
        ("canceled", Some(PaymentDecision::Fail)),
    ] {
        let placed = read(OrderKind::Refund, status);
        assert_eq!((placed.decision, placed.reference.as_str()), (decision, "re_1"), "{status}");
    }
    // An intent that was let go is `canceled`, and that is what was asked for.
    assert_eq!(read(OrderKind::Void, "canceled").decision, Some(PaymentDecision::Succeed));
    assert_eq!(follow_read(&order(OrderKind::Refund), &Value::Null).decision, Some(PaymentDecision::Succeed));
}

#[test]
fn what_is_printed_of_an_account_shows_no_secret() {
    let account = StripeAccount {
        base: "https://api.stripe.com".into(),
        secret_key: "sk_test_secret".into(),
        webhook_secrets: vec!["whsec_secret".into()],
        public_url: "https://edustream.test".into(),
        patience: PATIENCE,
    };
    assert!(!format!("{account:?}").contains("secret_"));
    assert!(!account.is_live());
    assert!(StripeAccount { secret_key: "sk_live_1".into(), ..account }.is_live());
}
