//! One question to Stripe: its form, its limits of time and size, and what the answer is worth.

use super::{
    super::{
        ProviderError,
        breaker::{self, Breaker},
    },
    StripeAccount,
};
use reqwest::{Method, StatusCode};
use serde_json::Value;
use std::time::{Duration, Instant};

/// Time to be let in.
const CONNECT_LIMIT: Duration = Duration::from_secs(2);
/// Most bytes of an answer.
const ANSWER_MAX_BYTES: usize = 4 * 1024 * 1024;
/// The version of the API that this adapter was written for.
const VERSION: &str = "2025-03-31.basil";

/// Pairs of a form or a query.
pub(super) type Pairs = Vec<(String, String)>;

/// Why there is no object.
#[derive(Debug)]
pub(super) enum CallError {
    /// Not done.
    Later(String),
    /// Perhaps done.
    Unanswered(String),
    /// This key's first answer was a failure of theirs, and is all that the key will ever get.
    Stored(String),
    /// It said no.
    Refused(String),
    /// It does not know that.
    Missing,
}

impl From<CallError> for ProviderError {
    fn from(error: CallError) -> Self {
        match error {
            CallError::Later(text) => Self::Unavailable(text),
            CallError::Unanswered(text) | CallError::Stored(text) => Self::Unanswered(text),
            CallError::Refused(code) => Self::Refused(code),
            CallError::Missing => Self::Refused("resource_missing".to_owned()),
        }
    }
}

#[derive(Debug)]
pub(super) struct Client {
    base: String,
    secret_key: String,
    http: reqwest::Client,
    breaker: Breaker,
}

/// An answer before it is judged.
struct Answered {
    status: StatusCode,
    replayed: bool,
    body: Vec<u8>,
}

impl Client {
    pub fn new(account: &StripeAccount) -> Result<Self, reqwest::Error> {
        let limits = reqwest::Client::builder().connect_timeout(CONNECT_LIMIT).timeout(account.patience);
        let http = limits.redirect(reqwest::redirect::Policy::none()).build()?;
        let (base, secret_key) = (account.base.clone(), account.secret_key.clone());
        Ok(Self { base, secret_key, http, breaker: Breaker::new(breaker::PAYMENTS) })
    }

    pub async fn get(&self, path: &str, query: &Pairs) -> Result<Value, CallError> {
        self.call(self.http.request(Method::GET, self.address(path)).query(query)).await
    }

    /// Does something, once per key.
    pub async fn post(&self, path: &str, form: &Pairs, key: &str) -> Result<Value, CallError> {
        let request = self.http.request(Method::POST, self.address(path)).form(form);
        self.call(request.header("Idempotency-Key", key)).await
    }

    /// Takes something away; twice is as good as once, so it needs no key.
    pub async fn delete(&self, path: &str) -> Result<Value, CallError> {
        self.call(self.http.request(Method::DELETE, self.address(path))).await
    }

    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Whether it is asked at all.
    pub fn answers(&self) -> bool {
        !self.breaker.is_out()
    }

    async fn call(&self, request: reqwest::RequestBuilder) -> Result<Value, CallError> {
        let Some(pass) = self.breaker.enter(Instant::now()) else {
            return Err(CallError::Later("it failed too often just now".to_owned()));
        };
        let request = request.bearer_auth(&self.secret_key).header("Stripe-Version", VERSION);
        let answer = match read(request).await {
            Ok(answer) => judged(&answer),
            Err(error) if error.is_connect() => Err(CallError::Later(error.without_url().to_string())),
            Err(error) => Err(CallError::Unanswered(error.without_url().to_string())),
        };
        match &answer {
            Ok(_) | Err(CallError::Refused(_) | CallError::Missing) => pass.well(),
            Err(CallError::Later(_) | CallError::Unanswered(_) | CallError::Stored(_)) => pass.ill(),
        }
        answer
    }
}

async fn read(request: reqwest::RequestBuilder) -> Result<Answered, reqwest::Error> {
    let mut answer = request.send().await?;
    let status = answer.status();
    let replayed = answer.headers().get("idempotent-replayed").is_some_and(|value| value == "true");
    let mut body = Vec::new();
    while let Some(part) = answer.chunk().await? {
        body.extend_from_slice(&part);
        if body.len() > ANSWER_MAX_BYTES {
            // Cut off: no JSON, so nobody believes it.
            break;
        }
    }
    Ok(Answered { status, replayed, body })
}

/// What an answer is worth (docs.stripe.com/error-low-level): a success that cannot be read may be one all the same, a
/// failure of theirs may have done it, and what says no before it began has not.
fn judged(answer: &Answered) -> Result<Value, CallError> {
    let read: Option<Value> = serde_json::from_slice(&answer.body).ok().filter(Value::is_object);
    let code = || error_code(read.as_ref());
    match answer.status.as_u16() {
        200..=299 => read.ok_or_else(|| CallError::Unanswered("an answer that is no JSON".to_owned())),
        // Too many at once, or a key of ours that it does not know: nothing was begun.
        429 | 401 | 403 => Err(CallError::Later(format!("status {}: {}", answer.status, code()))),
        404 => Err(CallError::Missing),
        // The same key is at work somewhere else, or was used for something else.
        409 => Err(CallError::Unanswered(code())),
        400 if code() == "idempotency_error" => Err(CallError::Unanswered(code())),
        400 | 402 | 422 => Err(CallError::Refused(code())),
        _ if answer.replayed => Err(CallError::Stored(format!("status {}", answer.status))),
        _ => Err(CallError::Unanswered(format!("status {}", answer.status))),
    }
}

/// The most exact word that an error has: why a bank declined, else what is wrong, else its sort.
fn error_code(body: Option<&Value>) -> String {
    let error = body.and_then(|body| body.get("error"));
    let word = |name: &str| error.and_then(|error| error.get(name)).and_then(Value::as_str);
    let sort = word("type").filter(|sort| *sort == "idempotency_error");
    let code = sort.or_else(|| word("decline_code")).or_else(|| word("code")).or_else(|| word("type"));
    code.unwrap_or("unknown").chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn judge(status: u16, replayed: bool, body: &str) -> Result<Value, CallError> {
        let status = StatusCode::from_u16(status).unwrap();
        judged(&Answered { status, replayed, body: body.as_bytes().to_vec() })
    }

    #[test]
    fn only_a_no_that_was_read_ends_anything() {
        let declined = r#"{"error":{"type":"card_error","code":"card_declined","decline_code":"insufficient_funds"}}"#;
        assert!(matches!(judge(402, false, declined), Err(CallError::Refused(why)) if why == "insufficient_funds"));
        let small = r#"{"error":{"type":"invalid_request_error","code":"amount_too_small"}}"#;
        assert!(matches!(judge(400, false, small), Err(CallError::Refused(why)) if why == "amount_too_small"));
        assert!(matches!(judge(404, false, "{}"), Err(CallError::Missing)));
        for status in [429, 401, 403] {
            assert!(matches!(judge(status, false, "{}"), Err(CallError::Later(_))), "{status}");
        }
        for (status, body) in [(200, "<html>"), (200, "[]"), (200, ""), (409, "{}"), (500, "{}"), (502, "x"), (302, "")]
        {
            assert!(matches!(judge(status, false, body), Err(CallError::Unanswered(_))), "{status} {body}");
        }
        let other = r#"{"error":{"type":"idempotency_error"}}"#;
        assert!(matches!(judge(400, false, other), Err(CallError::Unanswered(_))));
    }

    #[test]
    fn a_failure_that_is_repeated_from_memory_is_known_as_one() {
        assert!(matches!(judge(500, true, "{}"), Err(CallError::Stored(_))));
        assert!(judge(200, true, "{}").is_ok(), "a success from memory is one");
    }
}
