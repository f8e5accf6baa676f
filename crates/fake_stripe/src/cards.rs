//! Cards that are kept: saved at a session in setup mode, charged by intents.

use crate::{
    api::{Answer, LEAST, missing, nested, wrong},
    http::Asked,
    objects::error,
    state::{Fake, Memory, now},
};
use serde_json::{Value, json};

fn id_of(object: &Value) -> String {
    object["id"].as_str().unwrap().to_owned()
}

pub fn customer_create(memory: &mut Memory, asked: &Asked) -> Answer {
    let customer = memory.add("customer", "cus", &json!({ "email": Value::Null, "name": Value::Null }));
    let metadata = nested(asked, "metadata");
    (200, memory.change(&id_of(&customer), &json!({ "metadata": metadata })))
}

/// Gone with its cards; what was paid stays.
pub fn customer_delete(memory: &mut Memory, id: &str) -> Answer {
    if memory.objects.remove(id).is_none_or(|object| object["object"] != "customer") {
        return missing(id);
    }
    for list in memory.lists.values_mut() {
        list.retain(|known| known != id);
    }
    for method in kept(memory).iter().filter(|method| method["customer"] == id) {
        memory.change(&id_of(method), &json!({ "customer": Value::Null }));
    }
    (200, json!({ "id": id, "object": "customer", "deleted": true }))
}

pub fn session_create(fake: &Fake, memory: &mut Memory, asked: &Asked) -> Answer {
    let customer = asked.pair("customer").filter(|id| memory.get(id).is_some());
    let (Some(customer), Some("card"), Some(back)) =
        (customer, asked.pair("payment_method_types[0]"), asked.pair("success_url"))
    else {
        return wrong("parameter_missing", "Missing required param.");
    };
    let intended = nested(asked, "setup_intent_data[metadata]");
    let intent = memory.add("setup_intent", "seti", &json!({ "customer": customer, "next_action": Value::Null }));
    let intent = memory.change(&id_of(&intent), &json!({ "metadata": intended }));
    let session = memory.add(
        "checkout.session",
        "cs_test",
        &json!({
            "mode": "setup", "status": "open", "payment_status": "no_payment_required", "payment_intent": Value::Null,
            "setup_intent": intent["id"], "customer": customer, "success_url": back,
            "cancel_url": asked.pair("cancel_url"), "client_reference_id": asked.pair("client_reference_id"),
            "metadata": nested(asked, "metadata"), "expires_at": now() + 86_400,
        }),
    );
    let id = id_of(&session);
    (200, memory.change(&id, &json!({ "url": format!("{}/c/pay/{id}", fake.base) })))
}

/// A session with its intent and card in it, as `expand` asks for.
pub fn session_whole(memory: &Memory, id: &str) -> Answer {
    let Some(mut session) = memory.get(id) else { return missing(id) };
    if let Some(mut intent) = session["setup_intent"].as_str().and_then(|id| memory.get(id)) {
        if let Some(method) = intent["payment_method"].as_str().and_then(|id| memory.get(id)) {
            intent["payment_method"] = method;
        }
        session["setup_intent"] = intent;
    }
    (200, session)
}

/// A card is saved that behaves like that, or somebody does not come.
pub fn saved(memory: &mut Memory, id: &str, act: &str) -> Option<Vec<Value>> {
    let session = memory.get(id).filter(|session| session["status"] == "open" && session["mode"] == "setup")?;
    if act == "refuse" {
        let expired = memory.change(id, &json!({ "status": "expired", "url": Value::Null }));
        return Some(vec![memory.happened("checkout.session.expired", &expired)]);
    }
    let last4 = match act {
        "declined" => "0002",
        "confirm" => "3220",
        _ => "4242",
    };
    let method = memory.add("payment_method", "pm", &json!({ "customer": session["customer"] }));
    let method_id = id_of(&method);
    memory.change(&method_id, &json!({ "card": { "last4": last4, "exp_month": 12, "exp_year": 2034 } }));
    let intent = session["setup_intent"].as_str()?;
    let intent = memory.change(intent, &json!({ "status": "succeeded", "payment_method": method_id }));
    let complete = memory.change(id, &json!({ "status": "complete", "url": Value::Null }));
    Some(vec![
        memory.happened("setup_intent.succeeded", &intent),
        memory.happened("checkout.session.completed", &complete),
    ])
}

/// The cards that are kept.
pub fn kept(memory: &Memory) -> Vec<Value> {
    let ids = memory.lists.get("payment_method").cloned().unwrap_or_default();
    ids.iter().map(|id| memory.objects[id].clone()).filter(|method| !method["customer"].is_null()).collect()
}

pub fn detach(memory: &mut Memory, id: &str) -> Answer {
    match memory.get(id) {
        None => missing(id),
        Some(method) if method["customer"].is_null() => {
            let text = "The payment method you provided is not attached to a customer so detachment is impossible.";
            (400, error("invalid_request_error", None, text))
        }
        Some(_) => (200, memory.change(id, &json!({ "customer": Value::Null }))),
    }
}

pub fn intent_create(fake: &Fake, memory: &mut Memory, asked: &Asked) -> Answer {
    let amount = asked.pair("amount").and_then(|text| text.parse::<i64>().ok());
    let method = asked.pair("payment_method").and_then(|id| memory.get(id));
    let (Some(amount), Some(currency), Some(method), Some("true"), Some(_)) =
        (amount, asked.pair("currency"), method, asked.pair("confirm"), asked.pair("return_url"))
    else {
        return wrong("parameter_missing", "Missing required param.");
    };
    if method["customer"].as_str() != asked.pair("customer") {
        return wrong("resource_missing", "The payment method does not belong to the customer.");
    }
    if amount < LEAST {
        return wrong("amount_too_small", "Amount must convert to at least 50 cents.");
    }
    let intent = memory.add(
        "payment_intent",
        "pi",
        &json!({ "amount": amount, "currency": currency, "customer": method["customer"],
            "payment_method": method["id"], "capture_method": asked.pair("capture_method"),
            "status": "requires_confirmation", "canceled_at": Value::Null, "last_payment_error": Value::Null,
            "next_action": Value::Null }),
    );
    let id = id_of(&intent);
    memory.change(&id, &json!({ "metadata": nested(asked, "metadata") }));
    match method["card"]["last4"].as_str() {
        Some("0002") => {
            let refused = refuse(memory, &id, "generic_decline");
            memory.happening.extend(refused);
            let mut answer = error("card_error", Some("card_declined"), "Your card was declined.");
            answer["error"]["decline_code"] = json!("generic_decline");
            answer["error"]["payment_intent"] = memory.get(&id).unwrap_or_default();
            (402, answer)
        }
        Some("3220") => {
            let page = json!({ "type": "redirect_to_url",
                "redirect_to_url": { "url": format!("{}/3ds/{id}", fake.base) } });
            (200, memory.change(&id, &json!({ "status": "requires_action", "next_action": page })))
        }
        _ => {
            let events = charged(memory, &id);
            memory.happening.extend(events);
            (200, memory.get(&id).unwrap_or_default())
        }
    }
}

/// A card holder says yes to their bank, or no.
pub fn confirmed(memory: &mut Memory, id: &str, act: &str) -> Option<Vec<Value>> {
    memory.get(id).filter(|intent| intent["status"] == "requires_action")?;
    let refused = "payment_intent_authentication_failure";
    Some(if act == "confirm" { charged(memory, id) } else { refuse(memory, id, refused) })
}

pub fn intent_cancel(memory: &mut Memory, id: &str) -> Answer {
    let Some(intent) = memory.get(id) else { return missing(id) };
    if intent["status"] == "succeeded" {
        return wrong("payment_intent_unexpected_state", "A succeeded PaymentIntent cannot be canceled.");
    }
    let canceled = memory.change(id, &json!({ "status": "canceled", "next_action": Value::Null }));
    let event = memory.happened("payment_intent.canceled", &canceled);
    memory.happening.push(event);
    (200, canceled)
}

/// The money is taken, or held for a capture.
fn charged(memory: &mut Memory, id: &str) -> Vec<Value> {
    let intent = memory.get(id).unwrap_or_default();
    let (amount, currency) = (intent["amount"].as_i64().unwrap(), intent["currency"].as_str().unwrap().to_owned());
    if intent["capture_method"] == "manual" {
        let held = json!({ "status": "requires_capture", "amount_capturable": amount, "next_action": Value::Null });
        let held = memory.change(id, &held);
        return vec![memory.happened("payment_intent.amount_capturable_updated", &held)];
    }
    let charge = memory.add(
        "charge",
        "ch",
        &json!({ "amount": amount, "amount_captured": amount, "captured": true, "currency": currency, "paid": true,
            "payment_intent": id }),
    );
    let charge_id = id_of(&charge);
    let charge = memory.change(&charge_id, &json!({ "metadata": intent["metadata"] }));
    memory.book(amount, &currency, "charge", &charge_id);
    let done = json!({ "status": "succeeded", "amount_received": amount, "latest_charge": charge_id,
        "next_action": Value::Null });
    let done = memory.change(id, &done);
    vec![memory.happened("charge.succeeded", &charge), memory.happened("payment_intent.succeeded", &done)]
}

fn refuse(memory: &mut Memory, id: &str, code: &str) -> Vec<Value> {
    let error = json!({ "type": "card_error", "code": "card_declined", "decline_code": code });
    let refused = json!({ "status": "requires_payment_method", "last_payment_error": error,
        "next_action": Value::Null });
    let refused = memory.change(id, &refused);
    vec![memory.happened("payment_intent.payment_failed", &refused)]
}
