//! What Stripe reports, in our words.

use super::super::{Report, ReportError, Said, Word};
use domain::{
    ids::OrderId,
    money::{Currency, Money, payments::PaymentDecision},
};
use serde_json::Value;

/// Longest name of an event or object that is kept.
const NAME_MAX_CHARS: usize = 255;

/// The kinds of event that are asked for when they are fetched. An endpoint of the webhook may send others too.
pub(super) const KINDS: &[&str] = &[
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "checkout.session.expired",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.funds_reinstated",
    "charge.refunded",
    "payment_intent.canceled",
    "refund.updated",
    "refund.failed",
];

/// Reads an event. `live` says whether our key moves real money: an event of the other world is nobody's.
pub(super) fn read(body: &str, live: bool) -> Result<Report, ReportError> {
    let unreadable = |text: &str| ReportError::Unreadable(text.to_owned());
    let event: Value = serde_json::from_str(body).map_err(|error| ReportError::Unreadable(error.to_string()))?;
    let name = |name: &str| text(&event, name).filter(|text| is_name(text));
    let event_id = name("id").ok_or_else(|| unreadable("an event without an id"))?;
    let kind = name("type").ok_or_else(|| unreadable("an event without a type"))?;
    let object = event.pointer("/data/object").filter(|object| object.is_object());
    let object = object.ok_or_else(|| unreadable("an event about nothing"))?;
    let elsewhere = text(&event, "account").is_some() || event.get("livemode").and_then(Value::as_bool) != Some(live);
    let said = match said(kind, object) {
        Said::Order(word) if elsewhere => Said::Stray(word.reference),
        Said::Returned { charge, .. } if elsewhere => Said::Stray(charge),
        said => said,
    };
    Ok(Report { event_id: event_id.to_owned(), kind: kind.to_owned(), said })
}

fn said(kind: &str, object: &Value) -> Said {
    use PaymentDecision::{Dispute, Fail, Lapse, Succeed};
    match kind {
        // Paid by a way that takes days: not yet.
        "checkout.session.completed" if text(object, "payment_status") == Some("unpaid") && !is_hold(object) => {
            Said::Nothing
        }
        "checkout.session.completed" | "checkout.session.async_payment_succeeded" => session(object, Succeed),
        "checkout.session.async_payment_failed" | "checkout.session.expired" => session(object, Fail),
        "charge.dispute.funds_withdrawn" => dispute(object, Dispute),
        // The bank gave it back: what that means for what happened since, a person decides.
        "charge.dispute.funds_reinstated" => Said::Stray(reference(object)),
        // Ours and those that somebody made at Stripe: the amounts tell them apart.
        "charge.refunded" if order_of(object).is_some() => returned(object),
        // What was held is let go: by the bank after a week, by somebody at Stripe's own pages, or by us.
        "payment_intent.canceled" if text(object, "capture_method") == Some("manual") => intent(object, Lapse),
        "refund.updated" | "refund.failed" | "charge.refund.updated" => refund(object),
        // These come beside a session's own events; what was taken without a session is not ours.
        "payment_intent.succeeded" | "charge.succeeded" | "charge.refunded" if order_of(object).is_none() => {
            Said::Stray(reference(object))
        }
        _ => Said::Nothing,
    }
}

fn session(object: &Value, decision: PaymentDecision) -> Said {
    let (Some(order), true) = (order_of(object), text(object, "mode") == Some("payment")) else {
        return Said::Stray(reference(object));
    };
    let amount = money(object, "amount_total");
    // Whoever took money says how much.
    if amount.is_none() && decision == PaymentDecision::Succeed {
        return Said::Stray(reference(object));
    }
    let charge = charge_of(object).map(str::to_owned);
    Said::Order(Word { order: Some(order), reference: reference(object), charge, decision, amount })
}

fn intent(object: &Value, decision: PaymentDecision) -> Said {
    let Some(order) = order_of(object) else { return Said::Stray(reference(object)) };
    let reference = reference(object);
    let (charge, amount) = (Some(reference.clone()), money(object, "amount"));
    Said::Order(Word { order: Some(order), reference, charge, decision, amount })
}

/// A refund that somebody made at Stripe's own pages is no order of ours, and only its failure is ours to look at.
fn refund(object: &Value) -> Said {
    match (refund_end(object), order_of(object)) {
        (Some(decision), Some(order)) => {
            let (reference, amount) = (reference(object), money(object, "amount"));
            Said::Order(Word { order: Some(order), reference, charge: None, decision, amount })
        }
        (Some(PaymentDecision::Fail), None) => Said::Stray(reference(object)),
        _ => Said::Nothing,
    }
}

/// How a refund ended; none while it is on its way. One that is done may still come back, as another word.
pub(super) fn refund_end(refund: &Value) -> Option<PaymentDecision> {
    match text(refund, "status")? {
        "succeeded" => Some(PaymentDecision::Succeed),
        "failed" | "canceled" => Some(PaymentDecision::Fail),
        _ => None,
    }
}

fn dispute(object: &Value, decision: PaymentDecision) -> Said {
    match (charge_of(object), money(object, "amount")) {
        (Some(charge), amount @ Some(_)) => {
            let charge = charge.to_owned();
            let reference = charge.clone();
            Said::Order(Word { order: None, reference, charge: Some(charge), decision, amount })
        }
        _ => Said::Stray(reference(object)),
    }
}

fn returned(charge: &Value) -> Said {
    match (charge_of(charge), money(charge, "amount_refunded")) {
        (Some(name), Some(total)) => Said::Returned { charge: name.to_owned(), total },
        _ => Said::Stray(reference(charge)),
    }
}

/// Whether a text is a name that can be kept: neither empty nor too long, and without a sign that is none.
fn is_name(text: &str) -> bool {
    (1..=NAME_MAX_CHARS).contains(&text.len()) && !text.chars().any(char::is_control)
}

/// Stripe's name for an object.
pub(super) fn reference(object: &Value) -> String {
    let name = text(object, "id").unwrap_or("-").chars().filter(|sign| !sign.is_control());
    let name: String = name.take(NAME_MAX_CHARS).collect();
    if name.is_empty() { "-".to_owned() } else { name }
}

/// Our order, as we told it.
pub(super) fn order_of(object: &Value) -> Option<OrderId> {
    let told = object.pointer("/metadata/order").and_then(Value::as_str);
    told.or_else(|| text(object, "client_reference_id"))?.parse().ok()
}

/// Whether a session was to hold money and not to take it, as we told it.
pub(super) fn is_hold(object: &Value) -> bool {
    object.pointer("/metadata/hold").and_then(Value::as_str) == Some("true")
}

/// The name of the money: a payment intent, whole or by its id.
pub(super) fn charge_of(object: &Value) -> Option<&str> {
    let intent = object.get("payment_intent")?;
    intent.as_str().or_else(|| text(intent, "id")).filter(|id| is_name(id))
}

/// An amount of an object's currency: Stripe counts in the same smallest units as we do.
pub(super) fn money(object: &Value, field: &str) -> Option<Money> {
    let currency = Currency::parse(text(object, "currency")?).ok().filter(|unit| *unit != Currency::Credit)?;
    Some(Money::new(object.get(field)?.as_i64()?, currency))
}

pub(super) fn text<'a>(object: &'a Value, field: &str) -> Option<&'a str> {
    object.get(field).and_then(Value::as_str)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
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
        for kind in ["customer.created", "payment_intent.payment_failed", "charge.dispute.created", "plan.created"] {
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
        let Said::Order(word) = heard("charge.dispute.funds_withdrawn", &dispute) else { panic!("no word") };
        assert_eq!((word.order, word.charge.as_deref()), (None, Some("pi_1")));
        assert_eq!((word.decision, word.amount), (PaymentDecision::Dispute, Some(Money::new(2_500, Currency::Usd))));
        assert_eq!(heard("charge.dispute.funds_reinstated", &dispute), Said::Stray("dp_1".into()));
        let nameless = json!({ "id": "dp_1", "payment_intent": null, "amount": 2500, "currency": "usd" });
        assert_eq!(heard("charge.dispute.funds_withdrawn", &nameless), Said::Stray("dp_1".into()));
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
}
