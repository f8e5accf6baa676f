//! The addresses of Stripe's API that the adapter uses.

use crate::{
    cards, connect, disputes,
    http::Asked,
    objects::error,
    state::{Fake, Memory, now},
};
use serde_json::{Map, Value, json};

/// Smallest amount of a charge, in the smallest units.
pub const LEAST: i64 = 50;
/// Fields of a session that may be sent; anything else is an error there too.
const SESSION_FIELDS: &[&str] =
    &["mode", "client_reference_id", "metadata", "payment_intent_data", "line_items", "success_url", "cancel_url"];

/// Status and body.
pub type Answer = (u16, Value);

pub fn answer(fake: &Fake, memory: &mut Memory, asked: &Asked) -> Answer {
    let path: Vec<&str> = asked.path.trim_start_matches("/v1/").split('/').collect();
    match (asked.method.as_str(), path.as_slice()) {
        ("POST", ["checkout", "sessions"]) if asked.pair("mode") == Some("setup") => {
            cards::session_create(fake, memory, asked)
        }
        ("GET", ["checkout", "sessions", id]) if asked.pair("expand[]").is_some() => cards::session_whole(memory, id),
        ("POST", ["accounts"]) => connect::account_create(memory, asked),
        ("GET", ["accounts", id]) => memory.get(id).map_or_else(|| missing(id), |account| (200, account)),
        ("POST", ["account_links"]) => connect::link_create(fake, memory, asked),
        ("POST", ["transfers"]) => connect::transfer_create(memory, asked),
        ("GET", ["transfers"]) => listed(memory, "transfer", asked),
        ("POST", ["customers"]) => cards::customer_create(memory, asked),
        ("DELETE", ["customers", id]) => cards::customer_delete(memory, id),
        ("POST", ["payment_methods", id, "detach"]) => cards::detach(memory, id),
        ("POST", ["payment_intents"]) => cards::intent_create(fake, memory, asked),
        ("POST", ["payment_intents", id, "cancel"]) => cards::intent_cancel(memory, id),
        ("GET", ["payment_intents"]) => listed(memory, "payment_intent", asked),
        ("POST", ["checkout", "sessions"]) => session_create(fake, memory, asked),
        ("GET", ["checkout", "sessions"]) => listed(memory, "checkout.session", asked),
        ("POST", ["refunds"]) => refund_create(memory, asked),
        ("GET", ["refunds"]) => listed(memory, "refund", asked),
        ("GET", ["events"]) => listed(memory, "event", asked),
        ("GET", ["disputes", id]) => memory.get(id).map_or_else(|| missing(id), |dispute| (200, dispute)),
        ("POST", ["disputes", id]) => disputes::answered(memory, id, asked),
        ("POST", ["disputes", id, "close"]) => disputes::closed(memory, id),
        ("GET", ["balance_transactions"]) => listed(memory, "balance_transaction", asked),
        ("GET", ["checkout", "sessions", id] | ["payment_intents" | "charges" | "events" | "refunds", id]) => {
            memory.get(id).map_or_else(|| missing(id), |object| (200, object))
        }
        _ => (404, error("invalid_request_error", None, "Unrecognized request URL")),
    }
}

pub fn missing(id: &str) -> Answer {
    (404, error("invalid_request_error", Some("resource_missing"), &format!("No such object: '{id}'")))
}

pub fn wrong(code: &str, message: &str) -> Answer {
    (400, error("invalid_request_error", Some(code), message))
}

fn session_create(fake: &Fake, memory: &mut Memory, asked: &Asked) -> Answer {
    let field = |pair: &str| pair.split('[').next().unwrap_or_default().to_owned();
    if let Some((name, _)) = asked.pairs.iter().find(|(name, _)| !SESSION_FIELDS.contains(&field(name).as_str())) {
        return wrong("parameter_unknown", &format!("Received unknown parameter: {name}"));
    }
    let price = |name: &str| asked.pair(&format!("line_items[0][price_data]{name}"));
    let amount = price("[unit_amount]").and_then(|text| text.parse::<i64>().ok());
    let (Some(amount), Some(currency), Some("payment"), Some("1"), Some(_), Some(back)) = (
        amount,
        price("[currency]").filter(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_lowercase())),
        asked.pair("mode"),
        asked.pair("line_items[0][quantity]"),
        price("[product_data][name]"),
        asked.pair("success_url").filter(|url| url.starts_with("https://") || url.starts_with("http://")),
    ) else {
        return wrong("parameter_missing", "Missing required param.");
    };
    if amount < LEAST {
        return wrong("amount_too_small", "The Checkout Session's total amount must convert to at least 50 cents.");
    }
    if currency == "kwd" && amount % 10 != 0 {
        return wrong("invalid_integer", "Amounts of three decimals end with 0.");
    }
    let session = memory.add(
        "checkout.session",
        "cs_test",
        &json!({
            "mode": "payment", "status": "open", "payment_status": "unpaid", "payment_intent": Value::Null,
            "amount_subtotal": amount, "amount_total": amount, "currency": currency, "success_url": back,
            "cancel_url": asked.pair("cancel_url"), "client_reference_id": asked.pair("client_reference_id"),
            "metadata": nested(asked, "metadata"), "expires_at": now() + 86_400,
            "total_details": { "amount_discount": 0, "amount_shipping": 0, "amount_tax": 0 },
        }),
    );
    let id = session["id"].as_str().unwrap().to_owned();
    // What the intent will carry once somebody pays; Stripe makes it then.
    let intended = nested(asked, "payment_intent_data[metadata]");
    memory.objects.insert(format!("intended {id}"), intended);
    (200, memory.change(&id, &json!({ "url": format!("{}/c/pay/{id}", fake.base) })))
}

/// Money goes back, a part of it or all, as often as there is any left: only the key knows that it was asked before.
fn refund_create(memory: &mut Memory, asked: &Asked) -> Answer {
    let amount = asked.pair("amount").and_then(|text| text.parse::<i64>().ok());
    let intent = asked.pair("payment_intent").and_then(|id| memory.get(id));
    let (Some(amount), Some(intent)) = (amount, intent) else {
        return wrong("parameter_missing", "Missing required param.");
    };
    let id = intent["id"].as_str().unwrap().to_owned();
    let refunds = memory.lists.get("refund").cloned().unwrap_or_default();
    let of_intent =
        refunds.iter().map(|refund| &memory.objects[refund]).filter(|refund| refund["payment_intent"] == *id);
    let back: i64 = of_intent.map(|refund| refund["amount"].as_i64().unwrap()).sum();
    if back + amount > intent["amount"].as_i64().unwrap() {
        return wrong("charge_already_refunded", "Charge has already been refunded.");
    }
    let status = if memory.refunds_wait { "pending" } else { "succeeded" };
    let refund = memory.add(
        "refund",
        "re",
        &json!({ "amount": amount, "currency": intent["currency"], "payment_intent": id, "status": status }),
    );
    let refund_id = refund["id"].as_str().unwrap().to_owned();
    let metadata = nested(asked, "metadata");
    let refund = memory.change(&refund_id, &json!({ "metadata": metadata }));
    memory.book(-amount, intent["currency"].as_str().unwrap(), "refund", &refund_id);
    (200, refund)
}

/// `metadata[order]=…` as an object.
pub fn nested(asked: &Asked, name: &str) -> Value {
    let inner = asked.pairs.iter().filter_map(|(pair, value)| {
        let key = pair.strip_prefix(name)?.strip_prefix('[')?.strip_suffix(']')?;
        Some((key.to_owned(), json!(value)))
    });
    Value::Object(inner.collect::<Map<_, _>>())
}

/// A list as Stripe pages it: newest first, so many, after one of them.
fn listed(memory: &Memory, sort: &str, asked: &Asked) -> Answer {
    let limit: usize = asked.pair("limit").and_then(|text| text.parse().ok()).unwrap_or(10);
    let from: u64 = asked.pair("created[gte]").and_then(|text| text.parse().ok()).unwrap_or(0);
    let sorts: Vec<&str> =
        asked.pairs.iter().filter(|(name, _)| name == "types[]").map(|(_, value)| value.as_str()).collect();
    let after = asked.pair("starting_after");
    let ids = memory.lists.get(sort).into_iter().flatten().rev();
    let ids = ids.skip_while(|id| after.is_some_and(|after| id.as_str() >= after));
    let objects = ids.map(|id| &memory.objects[id]).filter(|object| object["created"].as_u64() >= Some(from));
    let kind = |object: &&Value| sorts.is_empty() || object["type"].as_str().is_some_and(|kind| sorts.contains(&kind));
    let intent = asked.pair("payment_intent");
    let of_intent = |object: &&Value| intent.is_none_or(|intent| object["payment_intent"] == *intent);
    let customer = asked.pair("customer");
    let of_customer = |object: &&Value| customer.is_none_or(|customer| object["customer"] == *customer);
    let group = asked.pair("transfer_group");
    let of_group = |object: &&Value| group.is_none_or(|group| object["transfer_group"] == *group);
    let objects = objects.filter(kind).filter(of_intent).filter(of_customer).filter(of_group);
    let all: Vec<&Value> = objects.collect();
    let page: Vec<&&Value> = all.iter().take(limit).collect();
    (200, json!({ "object": "list", "url": asked.path, "has_more": all.len() > limit, "data": page }))
}
