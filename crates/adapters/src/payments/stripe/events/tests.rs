//! What each event says, and what is nobody’s.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use domain::ids::MethodId;
use serde_json::json;
use uuid::Uuid;

const ORDER: Uuid = Uuid::from_u128(7);

fn session_object() -> Value {
    json!({
        "id": "cs_1", "object": "checkout.session", "mode": "payment", "payment_status": "paid",
        "client_reference_id": ORDER, "metadata": { "order": ORDER }, "payment_intent": "pi_1",
        "amount_total": 2500, "currency": "kwd",
    })
}

fn event(kind: &str, object: &Value) -> Value {
    json!({ "id": "evt_1", "type": kind, "livemode": false, "data": { "object": object } })
}

fn heard(kind: &str, object: &Value) -> Said {
    read(&event(kind, object).to_string(), false).unwrap().said
}

#[test]
fn a_session_that_was_paid_names_order_money_and_amount() {
    let word = Word {
        order: Some(OrderId(ORDER)),
        reference: "cs_1".into(),
        charge: Some("pi_1".into()),
        decision: PaymentDecision::Succeed,
        amount: Some(Money::new(2_500, Currency::Kwd)),
    };
    let session = session_object();
    assert_eq!(heard("checkout.session.completed", &session), Said::Order(word.clone()));
    assert_eq!(heard("checkout.session.async_payment_succeeded", &session), Said::Order(word.clone()));
    let failed = Word { decision: PaymentDecision::Fail, ..word };
    assert_eq!(heard("checkout.session.expired", &session), Said::Order(failed.clone()));
    assert_eq!(heard("checkout.session.async_payment_failed", &session), Said::Order(failed));
}

#[test]
fn what_is_not_paid_yet_decides_nothing() {
    let mut session = session_object();
    session["payment_status"] = json!("unpaid");
    assert_eq!(heard("checkout.session.completed", &session), Said::Nothing);
    for kind in ["customer.created", "payment_intent.payment_failed", "plan.created"] {
        assert_eq!(heard(kind, &session), Said::Nothing, "{kind}");
    }
}

#[test]
fn money_of_nobody_we_know_is_looked_at_by_a_person() {
    let changed = |field: &str, value: Value| {
        let mut session = session_object();
        session["metadata"] = json!({});
        session["client_reference_id"] = json!(ORDER);
        session[field] = value;
        heard("checkout.session.completed", &session)
    };
    let stray = Said::Stray("cs_1".into());
    for (field, value) in [
        ("client_reference_id", Value::Null),
        ("client_reference_id", json!("order 7")),
        ("mode", json!("subscription")),
        ("currency", json!("xau")),
        ("currency", json!("credit")),
        ("amount_total", json!("2500")),
        ("amount_total", Value::Null),
    ] {
        assert_eq!(changed(field, value.clone()), stray, "{field} {value}");
    }
    let intent = json!({ "id": "pi_9", "metadata": {} });
    assert_eq!(heard("payment_intent.succeeded", &intent), Said::Stray("pi_9".into()));
    let ours = json!({ "id": "pi_9", "metadata": { "order": ORDER } });
    assert_eq!(heard("payment_intent.succeeded", &ours), Said::Nothing);
}

#[test]
fn another_account_and_another_world_are_nobodys() {
    let mut other = event("checkout.session.completed", &session_object());
    other["account"] = json!("acct_2");
    assert_eq!(read(&other.to_string(), false).unwrap().said, Said::Stray("cs_1".into()));
    let here = event("checkout.session.completed", &session_object()).to_string();
    assert_eq!(read(&here, true).unwrap().said, Said::Stray("cs_1".into()), "a try where money is real");
}

#[test]
fn a_dispute_speaks_of_the_money_and_not_of_the_order() {
    let dispute = json!({ "id": "dp_1", "payment_intent": { "id": "pi_1" }, "amount": 2500, "currency": "usd" });
    let Said::Dispute(said) = heard("charge.dispute.funds_withdrawn", &dispute) else { panic!("no word") };
    assert_eq!((said.order, said.charge.as_deref()), (None, Some("pi_1")));
    assert_eq!(said.amount, Some(Money::new(2_500, Currency::Usd)));
    assert_eq!((said.word.reference.as_str(), said.word.reason.as_str()), ("dp_1", "general"));
    for (kind, funds) in [
        ("created", None),
        ("updated", None),
        ("closed", None),
        ("funds_withdrawn", Some(DisputeFunds::Withdrawn)),
        ("funds_reinstated", Some(DisputeFunds::Reinstated)),
    ] {
        let Said::Dispute(said) = heard(&format!("charge.dispute.{kind}"), &dispute) else { panic!("{kind}") };
        assert_eq!((said.word.funds, said.word.status), (funds, DisputeStatus::Open), "{kind}");
    }
    let nameless = json!({ "id": "dp_1", "payment_intent": null, "amount": 2500, "currency": "usd" });
    assert_eq!(heard("charge.dispute.funds_withdrawn", &nameless), Said::Stray("dp_1".into()));
}

#[test]
fn how_far_a_dispute_is_is_read_in_our_words_and_an_inquiry_is_one_that_took_nothing() {
    let due = json!({ "due_by": 1_723_679_999 });
    for (told, expected) in [
        ("needs_response", DisputeStatus::Open),
        ("warning_needs_response", DisputeStatus::Open),
        ("a new word", DisputeStatus::Open),
        ("under_review", DisputeStatus::Reviewed),
        ("warning_under_review", DisputeStatus::Reviewed),
        ("won", DisputeStatus::Won),
        ("warning_closed", DisputeStatus::Won),
        ("lost", DisputeStatus::Lost),
    ] {
        let dispute = json!({ "id": "dp_1", "payment_intent": "pi_1", "amount": 2500, "currency": "usd",
            "status": told, "reason": "product_not_received\u{0}", "evidence_details": due });
        let Said::Dispute(said) = heard("charge.dispute.updated", &dispute) else { panic!("{told}") };
        assert_eq!((said.word.status, said.word.reason.as_str()), (expected, "product_not_received"), "{told}");
        assert_eq!(said.word.due.map(|due| due.timestamp()), Some(1_723_679_999));
    }
}

#[test]
fn money_that_went_back_is_told_by_its_charge_in_all() {
    let charge = json!({
        "id": "ch_1", "object": "charge", "metadata": { "order": ORDER }, "payment_intent": "pi_1",
        "amount": 2500, "amount_refunded": 700, "currency": "usd",
    });
    let back = Said::Returned { charge: "pi_1".into(), total: Money::new(700, Currency::Usd) };
    assert_eq!(heard("charge.refunded", &charge), back);
    let mut nameless = charge.clone();
    nameless["payment_intent"] = Value::Null;
    assert_eq!(heard("charge.refunded", &nameless), Said::Stray("ch_1".into()));
    let mut foreign = charge.clone();
    foreign["metadata"] = json!({});
    assert_eq!(heard("charge.refunded", &foreign), Said::Stray("ch_1".into()));
    let other = read(&event("charge.refunded", &charge).to_string(), true).unwrap().said;
    assert_eq!(other, Said::Stray("pi_1".into()), "a try where money is real");
    assert!(KINDS.contains(&"charge.refunded"), "what the webhook missed is asked for");
}

#[test]
fn a_name_with_signs_that_are_none_stops_nothing() {
    let mut session = session_object();
    session["id"] = json!("cs\u{0}_1");
    let Said::Order(word) = heard("checkout.session.completed", &session) else { panic!("no word") };
    assert_eq!(word.reference, "cs_1", "the database keeps no NUL");
    session["payment_intent"] = json!("pi\u{0}");
    let Said::Order(word) = heard("checkout.session.completed", &session) else { panic!("no word") };
    assert_eq!(word.charge, None);
    let mut named = event("checkout.session.completed", &session);
    named["id"] = json!("evt\u{0}");
    assert!(matches!(read(&named.to_string(), false), Err(ReportError::Unreadable(_))));
}

#[test]
fn a_hold_that_is_let_go_and_a_refund_that_came_back_are_heard() {
    let intent = json!({ "id": "pi_1", "capture_method": "manual", "amount": 2500, "currency": "usd",
        "metadata": { "order": ORDER } });
    let Said::Order(word) = heard("payment_intent.canceled", &intent) else { panic!("no word") };
    assert_eq!((word.order, word.decision), (Some(OrderId(ORDER)), PaymentDecision::Lapse));
    assert_eq!((word.charge.as_deref(), word.amount), (Some("pi_1"), Some(Money::new(2_500, Currency::Usd))));
    let mut paid = intent.clone();
    paid["capture_method"] = json!("automatic");
    assert_eq!(heard("payment_intent.canceled", &paid), Said::Nothing, "its session says that");
    let mut nameless = intent;
    nameless["metadata"] = json!({});
    assert_eq!(heard("payment_intent.canceled", &nameless), Said::Stray("pi_1".into()));
    for (status, expected) in [
        ("pending", None),
        ("requires_action", None),
        ("succeeded", Some(PaymentDecision::Succeed)),
        ("failed", Some(PaymentDecision::Fail)),
        ("canceled", Some(PaymentDecision::Fail)),
    ] {
        let refund = json!({ "id": "re_1", "status": status, "amount": 40, "currency": "usd",
            "payment_intent": "pi_1", "metadata": { "order": ORDER } });
        for kind in ["refund.updated", "refund.failed", "charge.refund.updated"] {
            let said = match heard(kind, &refund) {
                Said::Order(word) => Some((word.decision, word.charge, word.reference)),
                Said::Nothing => None,
                other => panic!("{other:?}"),
            };
            assert_eq!(said, expected.map(|decision| (decision, None, "re_1".to_owned())), "{kind} {status}");
        }
        let theirs = json!({ "id": "re_2", "status": status, "metadata": {} });
        let stray = expected == Some(PaymentDecision::Fail);
        let said = if stray { Said::Stray("re_2".into()) } else { Said::Nothing };
        assert_eq!(heard("refund.updated", &theirs), said, "{status}");
    }
}

#[test]
fn a_saved_cards_intent_speaks_for_itself() {
    let intent = json!({ "id": "pi_1", "capture_method": "automatic", "amount": 2500, "currency": "usd",
        "metadata": { "order": ORDER, "saved": "true" } });
    for (kind, decision) in [
        ("payment_intent.succeeded", PaymentDecision::Succeed),
        ("payment_intent.amount_capturable_updated", PaymentDecision::Succeed),
        ("payment_intent.payment_failed", PaymentDecision::Fail),
        ("payment_intent.canceled", PaymentDecision::Fail),
    ] {
        let Said::Order(word) = heard(kind, &intent) else { panic!("no word of {kind}") };
        assert_eq!((word.decision, word.charge.as_deref()), (decision, Some("pi_1")), "{kind}");
        assert_eq!(word.amount, Some(Money::new(2_500, Currency::Usd)));
        assert!(KINDS.contains(&kind), "what the webhook missed is asked for");
    }
    let mut held = intent;
    held["capture_method"] = json!("manual");
    let Said::Order(word) = heard("payment_intent.canceled", &held) else { panic!("no word") };
    assert_eq!(word.decision, PaymentDecision::Lapse, "what was held is let go");
}

#[test]
fn a_page_that_saves_a_card_says_which_and_no_more() {
    let session = json!({ "id": "cs_1", "mode": "setup", "metadata": { "method": ORDER } });
    let card = Said::Card { method: MethodId(ORDER), setup: "cs_1".into() };
    assert_eq!(heard("checkout.session.completed", &session), card);
    assert_eq!(heard("checkout.session.expired", &session), card);
    assert_eq!(read(&event("checkout.session.completed", &session).to_string(), true).unwrap().said, Said::Nothing);
    let mut nameless = session;
    nameless["metadata"] = json!({});
    assert_eq!(heard("checkout.session.completed", &nameless), Said::Nothing, "no money is in it");
}

#[test]
fn what_is_no_event_is_not_read() {
    let session = session_object();
    let without = |field: &str| {
        let mut event = event("checkout.session.completed", &session);
        event.as_object_mut().unwrap().remove(field);
        event.to_string()
    };
    let long = event("x", &session).to_string().replace("evt_1", &"e".repeat(256));
    for body in [String::new(), "[]".into(), "7".into(), without("id"), without("type"), without("data"), long] {
        assert!(matches!(read(&body, false), Err(ReportError::Unreadable(_))), "{body:.60}");
    }
}

#[test]
fn what_is_thought_of_a_card_is_read_and_what_is_nobody_s_is_nothing() {
    let about = json!({ "id": "issfr_1", "payment_intent": "pi_1", "charge": "ch_1" });
    for (kind, sign, over) in [
        ("radar.early_fraud_warning.created", RiskSign::EarlyWarning, false),
        ("review.opened", RiskSign::Review, false),
        ("review.closed", RiskSign::Review, true),
    ] {
        let Said::Risk(risk) = heard(kind, &about) else { panic!("{kind}") };
        assert_eq!((risk.order, risk.charge.as_deref()), (None, Some("pi_1")), "{kind}");
        assert_eq!(risk.word, RiskWord { reference: "issfr_1".into(), sign, over }, "{kind}");
    }
    let nameless = json!({ "id": "issfr_1", "payment_intent": null, "charge": "ch_1" });
    assert_eq!(heard("radar.early_fraud_warning.created", &nameless), Said::Nothing);
    for (level, sign) in
        [("normal", None), ("elevated", Some(RiskSign::Elevated)), ("highest", Some(RiskSign::Highest))]
    {
        let charge = json!({ "id": "ch_1", "payment_intent": "pi_1", "metadata": { "order": ORDER },
            "outcome": { "risk_level": level } });
        let said = heard("charge.succeeded", &charge);
        match sign {
            Some(sign) => assert!(matches!(said, Said::Risk(risk) if risk.word.sign == sign), "{level}"),
            None => assert_eq!(said, Said::Nothing),
        }
    }
}
