//! Accounts of others, and the money that is sent to them.

use crate::{
    api::{Answer, missing, nested, wrong},
    http::Asked,
    state::{Fake, Memory},
};
use serde_json::{Value, json};

pub fn account_create(memory: &mut Memory, asked: &Asked) -> Answer {
    let (Some("standard"), Some(sort)) = (asked.pair("type"), asked.pair("business_type")) else {
        return wrong("parameter_missing", "Missing required param.");
    };
    let differs = json!({ "type": "standard", "business_type": sort, "email": Value::Null,
        "details_submitted": false, "payouts_enabled": false, "charges_enabled": false });
    let account = memory.add("account", "acct", &differs);
    let metadata = nested(asked, "metadata");
    (200, memory.change(account["id"].as_str().unwrap(), &json!({ "metadata": metadata })))
}

/// A link has no id: it is good once, for minutes.
pub fn link_create(fake: &Fake, memory: &mut Memory, asked: &Asked) -> Answer {
    let account = asked.pair("account").filter(|id| memory.get(id).is_some());
    let (Some(account), Some(_), Some(_), Some("account_onboarding")) =
        (account, asked.pair("refresh_url"), asked.pair("return_url"), asked.pair("type"))
    else {
        return wrong("parameter_missing", "Missing required param.");
    };
    let url = format!("{}/setup/{account}", fake.base);
    let link = memory.add("account_link", "link", &json!({ "url": url }));
    (200, link)
}

/// Money leaves the account here, as far as there is any.
pub fn transfer_create(memory: &mut Memory, asked: &Asked) -> Answer {
    let amount = asked.pair("amount").and_then(|text| text.parse::<i64>().ok()).filter(|amount| *amount > 0);
    let (Some(amount), Some(currency), Some(to)) = (amount, asked.pair("currency"), asked.pair("destination")) else {
        return wrong("parameter_missing", "Missing required param.");
    };
    let Some(account) = memory.get(to) else { return missing(to) };
    if account["payouts_enabled"] != true {
        return wrong("insufficient_capabilities_for_transfer", "Your destination account cannot be sent money.");
    }
    if memory.books().get(&currency.to_uppercase()).copied().unwrap_or_default() < amount {
        return wrong("balance_insufficient", "You have insufficient available funds in your Stripe account.");
    }
    let transfer = memory.add(
        "transfer",
        "tr",
        &json!({ "amount": amount, "currency": currency, "destination": to,
            "transfer_group": asked.pair("transfer_group") }),
    );
    let id = transfer["id"].as_str().unwrap().to_owned();
    let transfer = memory.change(&id, &json!({ "metadata": nested(asked, "metadata") }));
    memory.book(-amount, currency, "transfer", &id);
    (200, transfer)
}

/// The owner of an account has answered what is asked, or is asked anew.
pub fn onboarded(memory: &mut Memory, id: &str, act: &str) -> Option<Vec<Value>> {
    memory.get(id).filter(|account| account["object"] == "account")?;
    let ready = act == "ready";
    let known = json!({ "details_submitted": true, "payouts_enabled": ready, "charges_enabled": ready });
    let account = memory.change(id, &known);
    let event = memory.happened("account.updated", &account);
    let event_id = event["id"].as_str()?.to_owned();
    // What happens at somebody else's account says whose.
    Some(vec![memory.change(&event_id, &json!({ "account": id }))])
}
