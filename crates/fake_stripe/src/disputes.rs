//! Disputes: made by a bank, answered or closed by us, ended by a bank.

use crate::{
    api::{Answer, missing, wrong},
    http::Asked,
    state::{Memory, now},
};
use serde_json::{Map, Value, json};

/// Most characters of all evidence together.
const EVIDENCE_MAX_CHARS: usize = 150_000;
/// Most of one field.
const FIELD_MAX_CHARS: usize = 20_000;
/// Seconds for an answer.
const DUE: u64 = 7 * 86_400;

/// A card holder asks their bank for the money of a session: it is taken at once, or only asked about.
pub fn opened(memory: &mut Memory, session: &Value, inquiry: bool) -> Vec<Value> {
    let (amount, currency) = (session["amount_total"].as_i64().unwrap(), session["currency"].as_str().unwrap());
    let intent = session["payment_intent"].as_str().unwrap();
    let charge = memory.get(intent).map(|intent| intent["latest_charge"].clone()).unwrap_or_default();
    let status = if inquiry { "warning_needs_response" } else { "needs_response" };
    let dispute = memory.add(
        "dispute",
        "dp",
        &json!({ "amount": amount, "currency": currency, "payment_intent": intent, "charge": charge,
            "reason": "fraudulent", "status": status,
            "evidence_details": { "due_by": now() + DUE, "has_evidence": false, "submission_count": 0 } }),
    );
    let mut events = vec![memory.happened("charge.dispute.created", &dispute)];
    if !inquiry {
        memory.book(-amount, currency, "adjustment", dispute["id"].as_str().unwrap());
        events.push(memory.happened("charge.dispute.funds_withdrawn", &dispute));
    }
    events
}

/// The dispute of a session that is not over.
pub fn of_session(memory: &Memory, session: &Value) -> Option<String> {
    let ids = memory.lists.get("dispute").cloned().unwrap_or_default();
    let own = |id: &String| memory.objects[id]["payment_intent"] == session["payment_intent"];
    ids.into_iter().rev().find(|id| own(id) && !is_over(&memory.objects[id]))
}

fn is_over(dispute: &Value) -> bool {
    matches!(dispute["status"].as_str(), Some("won" | "lost" | "warning_closed"))
}

/// The bank decides: `win`, `lose`.
pub fn decided(memory: &mut Memory, id: &str, act: &str) -> Option<Vec<Value>> {
    let dispute = memory.get(id).filter(|dispute| !is_over(dispute))?;
    let took = !dispute["status"].as_str()?.starts_with("warning");
    let status = match (act, took) {
        ("win", true) => "won",
        ("win", false) => "warning_closed",
        _ => "lost",
    };
    let closed = memory.change(id, &json!({ "status": status }));
    let mut events = vec![memory.happened("charge.dispute.closed", &closed)];
    if status == "won" {
        memory.book(closed["amount"].as_i64()?, closed["currency"].as_str()?, "adjustment", id);
        events.push(memory.happened("charge.dispute.funds_reinstated", &closed));
    }
    Some(events)
}

/// We send evidence, and hand it in once.
pub fn answered(memory: &mut Memory, id: &str, asked: &Asked) -> Answer {
    let Some(dispute) = memory.get(id) else { return missing(id) };
    let named = |name: &str| name.strip_prefix("evidence[").and_then(|rest| rest.strip_suffix(']')).map(str::to_owned);
    let mut evidence = Map::new();
    for (name, value) in &asked.pairs {
        match named(name) {
            Some(field) if dispute["evidence"].get(&field).is_some() => {
                if value.chars().count() > FIELD_MAX_CHARS {
                    return wrong("evidence_too_long", "A field of the evidence is too long.");
                }
                evidence.insert(field, json!(value));
            }
            _ if name == "submit" => {}
            _ => return wrong("parameter_unknown", &format!("Received unknown parameter: {name}")),
        }
    }
    if evidence.values().filter_map(Value::as_str).map(|text| text.chars().count()).sum::<usize>() > EVIDENCE_MAX_CHARS
    {
        return wrong("evidence_too_long", "The evidence is too long.");
    }
    let under_review = match dispute["status"].as_str() {
        Some("needs_response") => "under_review",
        Some("warning_needs_response") => "warning_under_review",
        _ => return wrong("dispute_submission_closed", "This dispute takes no evidence any more."),
    };
    let submitted = asked.pair("submit") == Some("true");
    let status = if submitted { json!(under_review) } else { dispute["status"].clone() };
    let details = json!({ "has_evidence": true, "submission_count": u64::from(submitted) });
    let changed = memory
        .change(id, &json!({ "evidence": Value::Object(evidence), "status": status, "evidence_details": details }));
    let event = memory.happened("charge.dispute.updated", &changed);
    memory.happening.push(event);
    (200, changed)
}

/// We leave the money to the card holder.
pub fn closed(memory: &mut Memory, id: &str) -> Answer {
    let Some(dispute) = memory.get(id) else { return missing(id) };
    if is_over(&dispute) {
        return wrong("dispute_closed", "This dispute is already closed.");
    }
    let closed = memory.change(id, &json!({ "status": "lost" }));
    let event = memory.happened("charge.dispute.closed", &closed);
    memory.happening.push(event);
    (200, closed)
}
