//! The same request twice is done once (`Idempotency-Key`).
//!
//! The first answer is stored in the transaction that did the work, under person and key. A repetition gets that
//! answer; the same key on another request is refused; a repetition that arrives while the first is still at work is
//! told to come back. Refusals roll back with their transaction, so they are judged anew: a person who tops up the
//! wallet may send the same booking again. Lock order: the advisory lock of the key is taken first in a transaction,
//! before any row (see [`crate::unit::Unit::begin`]).

use crate::{Context, Result};
use domain::{Refusal, platform::refusals};
use serde::Serialize;
use sha2::{Digest, Sha256};
use sqlx::PgExecutor;
use uuid::Uuid;

/// A client's key: 1 to 200 visible ASCII characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Reads the header; 422 `idempotency_key_invalid` otherwise.
    pub fn parse(text: &str) -> std::result::Result<Self, Refusal> {
        if (1..=200).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Ok(Self(text.to_owned()));
        }
        Err(refusals::idempotency_key_invalid())
    }

    /// The key as sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A key with what it was sent for: whose, for which act, with which request.
#[derive(Clone, Debug)]
pub struct Keyed<'a> {
    key: &'a IdempotencyKey,
    /// The nil id stands for the product itself and for anonymous requests.
    holder: Uuid,
    route: &'static str,
    request_hash: Vec<u8>,
}

/// What a transaction that began with a key sees of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct KeySeen {
    /// False while another transaction with the key is at work.
    pub mine: Option<bool>,
    pub route: Option<String>,
    pub request_hash: Option<Vec<u8>>,
    pub answer: Option<serde_json::Value>,
}

/// What is known about a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Replay {
    /// Never seen (or no key): do the work and store the answer with [`crate::unit::Unit::answer`].
    Fresh,
    /// Done before: answer with this.
    Stored(serde_json::Value),
}

impl<'a> Keyed<'a> {
    /// The key of this request, when it has one.
    pub fn of(
        context: &Context,
        key: Option<&'a IdempotencyKey>,
        route: &'static str,
        request: &impl Serialize,
    ) -> Result<Option<Self>> {
        let Some(key) = key else { return Ok(None) };
        let request_hash = Sha256::digest(serde_json::to_vec(request)?).to_vec();
        Ok(Some(Self { key, holder: context.actor_id().unwrap_or_default(), route, request_hash }))
    }

    /// Number of the advisory lock.
    pub(crate) fn lock(&self) -> i64 {
        let digest = Sha256::new().chain_update(self.holder.as_bytes()).chain_update(self.key.as_str()).finalize();
        let mut first = [0; 8];
        first.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
        i64::from_be_bytes(first)
    }

    /// Whose key it is.
    pub const fn holder(&self) -> Uuid {
        self.holder
    }

    /// The key as sent.
    pub fn key(&self) -> &str {
        self.key.as_str()
    }

    /// The act it was sent for.
    pub const fn route(&self) -> &'static str {
        self.route
    }

    /// SHA-256 of the request.
    pub fn request_hash(&self) -> &[u8] {
        &self.request_hash
    }

    /// Looks the key up, in a transaction that began with it. A use case that loads other things too reads the same
    /// columns with them and calls [`Keyed::judge`].
    pub async fn read(&self, executor: impl PgExecutor<'_>) -> Result<Replay> {
        let seen = sqlx::query_as!(
            KeySeen,
            r#"select current_setting('edustream.key', true) = 'true' as mine, stored.route as "route?",
                 stored.request_hash as "request_hash?", stored.answer
               from (select 1) one left join idempotency_keys stored on stored.user_id = $1 and stored.key = $2"#,
            self.holder,
            self.key.as_str(),
        )
        .fetch_one(executor)
        .await?;
        Ok(self.judge(seen)?)
    }

    /// What follows from what was seen.
    ///
    /// # Errors
    /// 422 `idempotency_key_reused` (another request used the key), 409 `idempotency_in_flight` (the first one is still
    /// at work).
    pub fn judge(&self, seen: KeySeen) -> std::result::Result<Replay, Refusal> {
        if seen.mine != Some(true) {
            return Err(in_flight());
        }
        let Some(request_hash) = seen.request_hash else { return Ok(Replay::Fresh) };
        if seen.route.as_deref() != Some(self.route) || request_hash != self.request_hash {
            return Err(refusals::idempotency_key_reused());
        }
        Ok(Replay::Stored(seen.answer.unwrap_or_default()))
    }
}

fn in_flight() -> Refusal {
    refusals::idempotency_in_flight().after_seconds(1)
}
