//! Everything the stand-in remembers.

use crate::{
    deliver::Plan,
    faults::{Fault, Kept},
    objects::made,
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    sync::{Mutex, MutexGuard},
    time::{SystemTime, UNIX_EPOCH},
};

/// The stand-in.
pub struct Fake {
    pub base: String,
    pub secret_key: String,
    pub webhook_secret: String,
    memory: Mutex<Memory>,
}

/// What changes.
#[derive(Default)]
pub struct Memory {
    next: u64,
    /// Objects by their ids, which grow.
    pub objects: BTreeMap<String, Value>,
    /// Ids by what they are, oldest first.
    pub lists: HashMap<&'static str, Vec<String>>,
    pub keys: HashMap<String, Kept>,
    pub faults: VecDeque<Fault>,
    pub plan: Plan,
    pub webhook_url: Option<String>,
    /// Whether banks take days over refunds.
    pub refunds_wait: bool,
    /// What a question made happen, to be sent when it is answered.
    pub happening: Vec<Value>,
    /// Events that wait to be delivered by hand.
    pub held: Vec<Value>,
    /// How often each kind of question arrived.
    pub asked: BTreeMap<String, u64>,
}

impl Fake {
    pub fn new(base: String, secret_key: String, webhook_secret: String, webhook_url: Option<String>) -> Self {
        let memory = Mutex::new(Memory { webhook_url, ..Memory::default() });
        Self { base, secret_key, webhook_secret, memory }
    }

    pub fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap()
    }
}

/// Seconds since 1970.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

impl Memory {
    /// A new complete object of a sort, with what differs from the sample.
    pub fn add(&mut self, sort: &'static str, prefix: &str, differs: &Value) -> Value {
        self.next += 1;
        let id = format!("{prefix}_{:08}", self.next);
        let mut object = made(sort, &id);
        object["created"] = json!(now());
        merge(&mut object, differs);
        self.objects.insert(id.clone(), object.clone());
        self.lists.entry(sort).or_default().push(id);
        object
    }

    pub fn change(&mut self, id: &str, differs: &Value) -> Value {
        let object = self.objects.get_mut(id).expect("an object");
        merge(object, differs);
        object.clone()
    }

    pub fn get(&self, id: &str) -> Option<Value> {
        self.objects.get(id).cloned()
    }

    /// Money in or out of the account, in the smallest units.
    pub fn book(&mut self, amount: i64, currency: &str, sort: &str, source: &str) {
        let differs = json!({ "amount": amount, "net": amount, "currency": currency, "type": sort,
            "reporting_category": sort, "source": source, "description": Value::Null });
        self.add("balance_transaction", "txn", &differs);
    }

    /// Something happened: an event, for whoever lists them and for the webhook.
    pub fn happened(&mut self, kind: &str, object: &Value) -> Value {
        let pending = u64::from(self.webhook_url.is_some());
        let differs = json!({ "type": kind, "pending_webhooks": pending, "livemode": false });
        let id = self.add("event", "evt", &differs)["id"].as_str().unwrap().to_owned();
        // Whole and not merged: an event shows its object as it was then.
        let event = self.objects.get_mut(&id).unwrap();
        event["data"] = json!({ "object": object });
        event.clone()
    }

    /// What the account has, per currency.
    pub fn books(&self) -> BTreeMap<String, i64> {
        let mut books = BTreeMap::new();
        for id in self.lists.get("balance_transaction").into_iter().flatten() {
            let booked = &self.objects[id];
            *books.entry(booked["currency"].as_str().unwrap().to_uppercase()).or_insert(0) +=
                booked["amount"].as_i64().unwrap();
        }
        books
    }
}

/// Writes what differs over an object; objects in it are merged, everything else replaced.
fn merge(object: &mut Value, differs: &Value) {
    let Value::Object(differs) = differs else { return };
    for (name, value) in differs {
        match (object.get_mut(name), value) {
            (Some(inner @ Value::Object(_)), Value::Object(_)) => merge(inner, value),
            _ => object[name] = value.clone(),
        }
    }
}
