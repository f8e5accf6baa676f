//! How it fails, and what a key remembers.
//!
//! Faults are told to `/_fake/faults` and used up one by one by the next things that are asked to be done:
//!
//! | fault | is it done | what arrives |
//! |---|---|---|
//! | `500` | no | 500, and again for that key for ever |
//! | `500_after` | yes | 500, and again for that key for ever |
//! | `429` | no | 429, and nothing is remembered |
//! | `silence` | no | nothing, until the other side gives up |
//! | `timeout` | yes | nothing, until the other side gives up |
//! | `reset` | yes | the line is cut |
//! | `garbage` | yes | 200 and no JSON |

use crate::{
    api,
    deliver::send,
    http::{Asked, Reply},
    objects::error,
    state::{Fake, Memory},
};
use serde_json::Value;
use std::{sync::Arc, time::Duration};

/// One fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Fails,
    FailsAfter,
    TooMany,
    Silence,
    TimeOut,
    Reset,
    Garbage,
}

impl Fault {
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "500" => Self::Fails,
            "500_after" => Self::FailsAfter,
            "429" => Self::TooMany,
            "silence" => Self::Silence,
            "timeout" => Self::TimeOut,
            "reset" => Self::Reset,
            "garbage" => Self::Garbage,
            _ => return None,
        })
    }
}

/// What a key was used for, and answered.
pub struct Kept {
    used_for: String,
    status: u16,
    body: Value,
}

/// Longer than anybody waits.
const FOR_EVER: Duration = Duration::from_mins(2);

/// The answer to a question of the API; none where nothing arrives.
pub async fn answered(fake: &Arc<Fake>, asked: &Asked) -> Option<Reply> {
    let known = asked.header("authorization").and_then(|sent| sent.strip_prefix("Bearer "));
    if known != Some(fake.secret_key.as_str()) {
        return Some(Reply::json(401, &error("invalid_request_error", None, "Invalid API Key provided")));
    }
    let (reply, fault) = decided(fake, asked);
    let told = std::mem::take(&mut fake.memory().happening);
    if !told.is_empty() {
        send(fake, told);
    }
    match fault {
        Some(Fault::Silence | Fault::TimeOut) => {
            tokio::time::sleep(FOR_EVER).await;
            None
        }
        Some(Fault::Reset) => None,
        Some(Fault::Garbage) => Some(Reply { kind: "text/html", body: "<html>welcome back</html>".into(), ..reply }),
        _ => Some(reply),
    }
}

/// What is done and what would be answered, and the fault that keeps it from arriving.
fn decided(fake: &Fake, asked: &Asked) -> (Reply, Option<Fault>) {
    let mut memory = fake.memory();
    *memory.asked.entry(format!("{} {}", asked.method, asked.path)).or_default() += 1;
    if asked.method == "GET" {
        let (status, body) = api::answer(fake, &mut memory, asked);
        return (Reply::json(status, &body), None);
    }
    if asked.method == "DELETE" {
        return taken_away(fake, &mut memory, asked);
    }
    let Some(key) = asked.header("idempotency-key").map(str::to_owned) else {
        let text = "everything of ours that does something has a key";
        return (Reply::json(400, &error("invalid_request_error", None, text)), None);
    };
    let used_for = format!("{} {:?}", asked.path, asked.pairs);
    if let Some(kept) = memory.keys.get(&key) {
        if kept.used_for != used_for {
            let text =
                "Keys for idempotent requests can only be used with the same parameters they were first used with.";
            return (Reply::json(400, &error("idempotency_error", None, text)), None);
        }
        return (Reply { replayed: true, ..Reply::json(kept.status, &kept.body) }, None);
    }
    let fault = memory.faults.pop_front();
    let failed = || (500, error("api_error", None, "An error occurred on our end."));
    let (status, body) = match fault {
        Some(Fault::TooMany) => {
            let text = "Request rate limit exceeded.";
            return (Reply::json(429, &error("invalid_request_error", Some("rate_limit"), text)), None);
        }
        Some(Fault::Silence) => return (Reply::json(200, &Value::Null), fault),
        Some(Fault::Fails) => failed(),
        Some(Fault::FailsAfter) => {
            api::answer(fake, &mut memory, asked);
            failed()
        }
        _ => api::answer(fake, &mut memory, asked),
    };
    // What is wrong with a question is not remembered; what was begun is.
    if !matches!(status, 400 | 404) {
        memory.keys.insert(key, Kept { used_for, status, body: body.clone() });
    }
    (Reply::json(status, &body), fault)
}

/// The same for what is taken away, which needs no key.
fn taken_away(fake: &Fake, memory: &mut Memory, asked: &Asked) -> (Reply, Option<Fault>) {
    let fault = memory.faults.pop_front();
    let failed = || Reply::json(500, &error("api_error", None, "An error occurred on our end."));
    match fault {
        Some(Fault::TooMany) => {
            let text = "Request rate limit exceeded.";
            (Reply::json(429, &error("invalid_request_error", Some("rate_limit"), text)), None)
        }
        Some(Fault::Silence) => (Reply::json(200, &Value::Null), fault),
        Some(Fault::Fails) => (failed(), fault),
        Some(Fault::FailsAfter) => {
            api::answer(fake, memory, asked);
            (failed(), fault)
        }
        _ => {
            let (status, body) = api::answer(fake, memory, asked);
            (Reply::json(status, &body), fault)
        }
    }
}
