//! What card holders, banks and tests do.
//!
//! | address | what happens |
//! |---|---|
//! | `GET /c/pay/{session}` | the page of a card holder, with its buttons |
//! | `POST /_fake/sessions/{id}/pay`, `expire` | paid by card; nobody came |
//! | `POST /_fake/sessions/{id}/begin`, `arrive`, `bounce` | paid by a way that takes days; it arrives, or does not |
//! | `POST /_fake/sessions/{id}/dispute`, `inquire` | the bank takes the money back; only asks about it |
//! | `POST /_fake/sessions/{id}/win`, `lose` | the bank decides its dispute, and gives the money back where we won |
//! | `GET /_fake/disputes` | disputes, with the evidence that was sent |
//! | `POST /_fake/setups/{id}/plain`, `declined`, `confirm`, `refuse` | a card is saved that does that; none is |
//! | `POST /_fake/intents/{id}/confirm`, `refuse` | a card holder says yes to their bank; no |
//! | `POST /_fake/accounts/{id}/ready`, `restricted` | somebody has said who they are; is asked anew |
//! | `GET /_fake/accounts`, `/_fake/transfers` | accounts of others; what was sent to them |
//! | `GET /_fake/methods`, `/_fake/customers` | the cards it keeps; whose they are |
//! | `POST /_fake/refunds` `{wait}` | whether banks take days over a refund |
//! | `POST /_fake/refunds/{id}/arrive`, `fail` | it arrives; the card sends it back |
//! | `POST /_fake/events` `{type,object}` | something that has nothing to do with us |
//! | `POST /_fake/faults` `["500",…]` | see [`crate::faults`] |
//! | `POST /_fake/webhooks` `{url?,duplicates?,hold?,lose?,delay_ms?}` | see [`crate::deliver`] |
//! | `POST /_fake/deliver` `{order:"made" or "reversed" or [2,0,1],times?}` | sends what is held |
//! | `GET /_fake/books`, `/_fake/asked` | what it has per currency; what it was asked how often |
//! | `GET /_fake/sessions` | its sessions |

use crate::{
    cards, connect,
    deliver::{Plan, deliver, send},
    disputes,
    faults::Fault,
    http::{Asked, Reply},
    state::{Fake, Memory},
};
use serde_json::{Value, json};
use std::sync::Arc;

pub async fn act(fake: &Arc<Fake>, asked: &Asked) -> Reply {
    let path: Vec<&str> = asked.path.split('/').skip(1).collect();
    match (asked.method.as_str(), path.as_slice()) {
        ("GET", ["c", "pay", id]) => page(fake, id),
        ("POST", ["_fake", "sessions", id, act]) => session_act(fake, id, act),
        ("POST", ["_fake", "setups", id, act]) => told(fake, |memory| cards::saved(memory, id, act)),
        ("POST", ["_fake", "intents", id, act]) => told(fake, |memory| cards::confirmed(memory, id, act)),
        ("POST", ["_fake", "accounts", id, act]) => told(fake, |memory| connect::onboarded(memory, id, act)),
        ("GET", ["_fake", "accounts"]) => listed(fake, "account"),
        ("GET", ["_fake", "transfers"]) => listed(fake, "transfer"),
        ("GET", ["_fake", "disputes"]) => listed(fake, "dispute"),
        ("GET", ["_fake", "customers"]) => listed(fake, "customer"),
        ("GET", ["_fake", "methods"]) => Reply::json(200, &json!(cards::kept(&fake.memory()))),
        ("POST", ["_fake", "refunds"]) => {
            fake.memory().refunds_wait = asked.json()["wait"].as_bool().unwrap_or(false);
            Reply::json(200, &json!({}))
        }
        ("POST", ["_fake", "refunds", id, act]) => refund_act(fake, id, act),
        ("POST", ["_fake", "events"]) => {
            let told = asked.json();
            let event = fake.memory().happened(told["type"].as_str().unwrap_or("unknown"), &told["object"]);
            send(fake, vec![event.clone()]);
            Reply::json(200, &event)
        }
        ("POST", ["_fake", "faults"]) => {
            let words = asked.json();
            let faults = words.as_array().into_iter().flatten().filter_map(Value::as_str).filter_map(Fault::parse);
            fake.memory().faults = faults.collect();
            Reply::json(200, &json!({}))
        }
        ("POST", ["_fake", "webhooks"]) => planned(fake, &asked.json()),
        ("POST", ["_fake", "deliver"]) => delivered(fake, &asked.json()).await,
        ("GET", ["_fake", "books"]) => Reply::json(200, &json!(fake.memory().books())),
        ("GET", ["_fake", "asked"]) => Reply::json(200, &json!(fake.memory().asked)),
        ("GET", ["_fake", "sessions"]) => listed(fake, "checkout.session"),
        _ => Reply::json(404, &json!({})),
    }
}

fn listed(fake: &Fake, sort: &str) -> Reply {
    let memory = fake.memory();
    let ids = memory.lists.get(sort).cloned().unwrap_or_default();
    Reply::json(200, &json!(ids.iter().map(|id| memory.objects[id].clone()).collect::<Vec<_>>()))
}

fn page(fake: &Fake, id: &str) -> Reply {
    let Some(session) = fake.memory().get(id) else { return Reply::json(404, &json!({})) };
    let button =
        |act: &str| format!("<form method=post action=/_fake/sessions/{id}/{act}><button>{act}</button></form>");
    let amount = format!("{} {}", session["amount_total"], session["currency"]);
    Reply::page(format!("<!doctype html><title>Pay</title><p>{amount}</p>{}{}", button("pay"), button("expire")))
}

fn session_act(fake: &Arc<Fake>, id: &str, act: &str) -> Reply {
    let events = {
        let mut memory = fake.memory();
        let Some(session) = memory.get(id) else { return Reply::json(404, &json!({})) };
        match acted(&mut memory, &session, act) {
            Some(events) => events,
            None => return Reply::json(409, &json!({ "status": session["status"] })),
        }
    };
    send(fake, events.clone());
    Reply::json(200, &json!(events))
}

/// Does something that can be done, or not now, and tells of it.
fn told(fake: &Arc<Fake>, act: impl FnOnce(&mut Memory) -> Option<Vec<Value>>) -> Reply {
    let events = act(&mut fake.memory());
    let Some(events) = events else { return Reply::json(409, &json!({})) };
    send(fake, events.clone());
    Reply::json(200, &json!(events))
}

/// What an act makes happen; none where it cannot be done now.
fn acted(memory: &mut Memory, session: &Value, act: &str) -> Option<Vec<Value>> {
    let id = session["id"].as_str()?;
    let state = (session["status"].as_str()?, session["payment_status"].as_str()?);
    Some(match (act, state) {
        ("pay", ("open", _)) => {
            let mut events = taken(memory, session);
            let paid =
                memory.change(id, &json!({ "status": "complete", "payment_status": "paid", "url": Value::Null }));
            events.push(memory.happened("checkout.session.completed", &paid));
            events
        }
        ("begin", ("open", _)) => {
            let begun = memory.change(id, &json!({ "status": "complete", "url": Value::Null }));
            vec![memory.happened("checkout.session.completed", &begun)]
        }
        ("arrive", ("complete", "unpaid")) => {
            let mut events = taken(memory, session);
            let paid = memory.change(id, &json!({ "payment_status": "paid" }));
            events.push(memory.happened("checkout.session.async_payment_succeeded", &paid));
            events
        }
        ("bounce", ("complete", "unpaid")) => {
            vec![memory.happened("checkout.session.async_payment_failed", session)]
        }
        ("expire", ("open", _)) => {
            let expired = memory.change(id, &json!({ "status": "expired", "url": Value::Null }));
            vec![memory.happened("checkout.session.expired", &expired)]
        }
        ("dispute" | "inquire", ("complete", "paid")) => disputes::opened(memory, session, act == "inquire"),
        ("win" | "lose", ("complete", "paid")) => {
            let dispute = disputes::of_session(memory, session)?;
            return disputes::decided(memory, &dispute, act);
        }
        _ => return None,
    })
}

/// The money of a session is taken: intent, charge and entry in the books.
fn taken(memory: &mut Memory, session: &Value) -> Vec<Value> {
    let id = session["id"].as_str().unwrap().to_owned();
    let (amount, currency) = (session["amount_total"].clone(), session["currency"].clone());
    let metadata = memory.get(&format!("intended {id}")).unwrap_or_default();
    let intent = memory.add(
        "payment_intent",
        "pi",
        &json!({ "amount": amount, "amount_received": amount, "currency": currency, "status": "succeeded",
            "canceled_at": Value::Null, "last_payment_error": Value::Null, "next_action": Value::Null }),
    );
    let intent_id = intent["id"].as_str().unwrap().to_owned();
    let intent = memory.change(&intent_id, &json!({ "metadata": metadata }));
    let charge = memory.add(
        "charge",
        "ch",
        &json!({ "amount": amount, "amount_captured": amount, "captured": true, "currency": currency, "paid": true,
            "payment_intent": intent_id, "metadata": metadata }),
    );
    let charge_id = charge["id"].as_str().unwrap().to_owned();
    memory.book(amount.as_i64().unwrap(), currency.as_str().unwrap(), "charge", &charge_id);
    let intent_id = json!(intent_id);
    memory.change(&id, &json!({ "payment_intent": intent_id }));
    memory.change(intent_id.as_str().unwrap(), &json!({ "latest_charge": charge_id }));
    vec![memory.happened("charge.succeeded", &charge), memory.happened("payment_intent.succeeded", &intent)]
}

/// What becomes of a refund: a card that sends it back leaves the money with us.
fn refund_act(fake: &Arc<Fake>, id: &str, act: &str) -> Reply {
    let event = {
        let mut memory = fake.memory();
        let Some(refund) = memory.get(id) else { return Reply::json(404, &json!({})) };
        let (status, kind) = if act == "fail" { ("failed", "refund.failed") } else { ("succeeded", "refund.updated") };
        if status == "failed" {
            memory.book(refund["amount"].as_i64().unwrap(), refund["currency"].as_str().unwrap(), "refund_failure", id);
        }
        let refund = memory.change(id, &json!({ "status": status }));
        memory.happened(kind, &refund)
    };
    send(fake, vec![event.clone()]);
    Reply::json(200, &event)
}

fn planned(fake: &Fake, told: &Value) -> Reply {
    let mut memory = fake.memory();
    let flag = |name: &str| told[name].as_bool().unwrap_or(false);
    let number = |name: &str| told[name].as_u64().unwrap_or(0);
    memory.plan =
        Plan { duplicates: number("duplicates"), hold: flag("hold"), lose: flag("lose"), delay_ms: number("delay_ms") };
    if let Some(url) = told["url"].as_str() {
        memory.webhook_url = Some(url.to_owned());
    }
    Reply::json(200, &json!({}))
}

async fn delivered(fake: &Fake, told: &Value) -> Reply {
    let mut held = std::mem::take(&mut fake.memory().held);
    if told["order"] == "reversed" {
        held.reverse();
    }
    if let Some(order) = told["order"].as_array() {
        let places = order.iter().filter_map(Value::as_u64).map(|at| at as usize);
        held = places.filter_map(|at| held.get(at).cloned()).collect();
    }
    let mut statuses = Vec::new();
    for event in &held {
        for _ in 0..told["times"].as_u64().unwrap_or(1) {
            statuses.push(deliver(fake, event).await);
        }
    }
    Reply::json(200, &json!(statuses))
}
