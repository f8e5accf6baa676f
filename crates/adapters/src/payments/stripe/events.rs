//! What Stripe reports, in our words.

use super::super::{Dispute, Report, ReportError, Risk, Said, Word};
use chrono::DateTime;
use domain::{
    ids::OrderId,
    money::{
        Currency, Money,
        chargebacks::{DisputeFunds, DisputeStatus, DisputeWord, WORD_MAX_BYTES},
        payments::PaymentDecision,
        risk::{RiskSign, RiskWord},
    },
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
    "charge.dispute.created",
    "charge.dispute.updated",
    "charge.dispute.closed",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.funds_reinstated",
    "charge.refunded",
    "charge.succeeded",
    "radar.early_fraud_warning.created",
    "review.opened",
    "review.closed",
    "payment_intent.succeeded",
    "payment_intent.amount_capturable_updated",
    "payment_intent.payment_failed",
    "payment_intent.canceled",
    "refund.updated",
    "refund.failed",
    "transfer.reversed",
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
        Said::Dispute(dispute) if elsewhere => Said::Stray(dispute.word.reference),
        Said::Card { .. } | Said::Risk(_) if elsewhere => Said::Nothing,
        said => said,
    };
    Ok(Report { event_id: event_id.to_owned(), kind: kind.to_owned(), said })
}

fn said(kind: &str, object: &Value) -> Said {
    use PaymentDecision::{Fail, Lapse, Succeed};
    match kind {
        "checkout.session.completed" | "checkout.session.expired" if text(object, "mode") == Some("setup") => {
            card(object)
        }
        // A saved card is charged without a session: its intent speaks for itself.
        "payment_intent.succeeded" | "payment_intent.amount_capturable_updated" if is_saved(object) => {
            intent(object, Succeed)
        }
        "payment_intent.payment_failed" if is_saved(object) => intent(object, Fail),
        "payment_intent.canceled" if is_saved(object) && text(object, "capture_method") != Some("manual") => {
            intent(object, Fail)
        }
        // Paid by a way that takes days: not yet.
        "checkout.session.completed" if text(object, "payment_status") == Some("unpaid") && !is_hold(object) => {
            Said::Nothing
        }
        "checkout.session.completed" | "checkout.session.async_payment_succeeded" => session(object, Succeed),
        "checkout.session.async_payment_failed" | "checkout.session.expired" => session(object, Fail),
        "radar.early_fraud_warning.created" => risk(object, RiskSign::EarlyWarning, false),
        "review.opened" => risk(object, RiskSign::Review, false),
        "review.closed" => risk(object, RiskSign::Review, true),
        "charge.succeeded" if order_of(object).is_some() => card_risk(object),
        "account.updated" => Said::Payee(reference(object)),
        // Money of a payout that somebody took back at Stripe's own pages: what that means a person decides.
        "transfer.reversed" => Said::Stray(reference(object)),
        "charge.dispute.created" | "charge.dispute.updated" | "charge.dispute.closed" => dispute(object, None),
        "charge.dispute.funds_withdrawn" => dispute(object, Some(DisputeFunds::Withdrawn)),
        "charge.dispute.funds_reinstated" => dispute(object, Some(DisputeFunds::Reinstated)),
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

/// A card that was saved, or not, at a page of ours.
fn card(object: &Value) -> Said {
    let method = object.pointer("/metadata/method").and_then(Value::as_str).and_then(|id| id.parse().ok());
    method.map_or(Said::Nothing, |method| Said::Card { method, setup: reference(object) })
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

fn dispute(object: &Value, funds: Option<DisputeFunds>) -> Said {
    match (charge_of(object), money(object, "amount")) {
        (Some(charge), amount @ Some(_)) => {
            let charge = Some(charge.to_owned());
            Said::Dispute(Dispute { order: None, charge, amount, word: dispute_word(object, funds) })
        }
        _ => Said::Stray(reference(object)),
    }
}

/// What a dispute says of itself. An inquiry is one that took no money yet.
pub(super) fn dispute_word(object: &Value, funds: Option<DisputeFunds>) -> DisputeWord {
    let status = match text(object, "status").unwrap_or_default() {
        "under_review" | "warning_under_review" => DisputeStatus::Reviewed,
        "won" | "warning_closed" | "prevented" => DisputeStatus::Won,
        "lost" => DisputeStatus::Lost,
        _ => DisputeStatus::Open,
    };
    let reason: String = text(object, "reason").unwrap_or("general").chars().filter(char::is_ascii_graphic).collect();
    let due = object.pointer("/evidence_details/due_by").and_then(Value::as_i64);
    DisputeWord {
        reference: reference(object),
        reason: reason.chars().take(WORD_MAX_BYTES).collect(),
        status,
        funds,
        due: due.and_then(|seconds| DateTime::from_timestamp(seconds, 0)),
    }
}

/// A warning or a review of some money; about what is not ours nobody has to look.
fn risk(object: &Value, sign: RiskSign, over: bool) -> Said {
    let word = RiskWord { reference: reference(object), sign, over };
    charge_of(object)
        .map_or(Said::Nothing, |charge| Said::Risk(Risk { order: None, charge: Some(charge.to_owned()), word }))
}

/// What Stripe thinks of the card of a charge.
fn card_risk(charge: &Value) -> Said {
    let sign = match charge.pointer("/outcome/risk_level").and_then(Value::as_str) {
        Some("elevated") => RiskSign::Elevated,
        Some("highest") => RiskSign::Highest,
        _ => return Said::Nothing,
    };
    let word = RiskWord { reference: reference(charge), sign, over: false };
    Said::Risk(Risk { order: order_of(charge), charge: charge_of(charge).map(str::to_owned), word })
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

/// Whether an intent charges a card that was saved before, as we told it.
fn is_saved(object: &Value) -> bool {
    object.pointer("/metadata/saved").and_then(Value::as_str) == Some("true")
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
mod tests;
