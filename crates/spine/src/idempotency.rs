//! The same request twice is done once (`Idempotency-Key`).
//!
//! The first answer is stored in the transaction that did the work, under person and key. A repetition gets that answer; the same key on another
//! request is refused; a repetition that arrives while the first is still at work is told to come back. Refusals roll back with their transaction, so
//! they are judged anew: a person who tops up the wallet may send the same booking again.
//! Lock order: the advisory lock of the key is taken first in a transaction, before any row.

use crate::{Context, Error, Result};
use domain::{Refusal, RefusalKind};
use serde::Serialize;
use sha2::{Digest, Sha256};
use sqlx::{Postgres, Transaction};
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
        Err(Refusal::field(
            "Idempotency-Key",
            "idempotency_key_invalid",
            "Send an Idempotency-Key of 1 to 200 visible ASCII characters, for example a UUID.",
        ))
    }

    /// The key as sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is known about a key.
#[derive(Clone, Debug, PartialEq)]
pub enum Replay {
    /// Never seen (or no key): do the work, then call [`idempotency_store`].
    Fresh,
    /// Done before: answer with this.
    Stored(serde_json::Value),
}

/// Looks a key up and keeps other transactions with the same key out until this one ends. First call of a transaction.
///
/// Refuses with 422 `idempotency_key_reused` (another request used the key) and 409 `idempotency_in_flight` (the first one is still at work).
pub async fn idempotency_begin(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    key: Option<&IdempotencyKey>,
    route: &str,
    request: &impl Serialize,
) -> Result<Replay> {
    let Some(key) = key else { return Ok(Replay::Fresh) };
    let person = holder(context);
    // One round trip. A row stored after this statement's snapshot and before its lock is neither fresh nor visible: the client comes back and sees it.
    let row = sqlx::query!(
        r#"with lock as (select pg_try_advisory_xact_lock($3) as locked),
             fresh as (
               insert into idempotency_keys (user_id, key, route, request_hash, created_at)
               select $1, $2, $4, $5, $6 from lock where locked on conflict do nothing returning 1)
           select lock.locked as "locked!", exists (select from fresh) as "fresh!", stored.route as "route?", stored.request_hash as "request_hash?",
             stored.answer
           from lock left join idempotency_keys stored on stored.user_id = $1 and stored.key = $2"#,
        person,
        key.as_str(),
        lock_of(person, key),
        route,
        hash_of(request)?,
        context.now(),
    )
    .fetch_one(&mut **transaction)
    .await?;
    if row.fresh {
        return Ok(Replay::Fresh);
    }
    let Some(request_hash) = row.request_hash.filter(|_| row.locked) else { return Err(in_flight()) };
    if row.route.as_deref() != Some(route) || request_hash != hash_of(request)? {
        let text = "This Idempotency-Key was used for another request. Use a new key for a new request.";
        return Err(Refusal::field("Idempotency-Key", "idempotency_key_reused", text).into());
    }
    Ok(Replay::Stored(row.answer.unwrap_or_default()))
}

/// Stores the answer with the work, after [`idempotency_begin`] said [`Replay::Fresh`]. Does nothing without a key.
pub async fn idempotency_store(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    key: Option<&IdempotencyKey>,
    status: u16,
    answer: &impl Serialize,
) -> Result<()> {
    let Some(key) = key else { return Ok(()) };
    let status = i16::try_from(status).map_err(|_| Error::unexpected("status out of range"))?;
    let stored = sqlx::query!(
        "update idempotency_keys set status = $3, answer = $4 where user_id = $1 and key = $2 and status is null",
        holder(context),
        key.as_str(),
        status,
        serde_json::to_value(answer)?,
    )
    .execute(&mut **transaction)
    .await?;
    if stored.rows_affected() == 0 {
        Err(Error::unexpected("idempotency_store without idempotency_begin"))
    } else {
        Ok(())
    }
}

/// The nil id stands for the product itself and for anonymous requests.
fn holder(context: &Context) -> Uuid {
    context.actor_id().unwrap_or_default()
}

fn in_flight() -> Error {
    let text = "The first request with this Idempotency-Key is still at work. Send it again in a second.";
    let mut refusal = Refusal::new(RefusalKind::Conflict, "idempotency_in_flight", text);
    refusal.retry_after_seconds = Some(1);
    refusal.into()
}

fn hash_of(request: &impl Serialize) -> Result<Vec<u8>> {
    Ok(Sha256::digest(serde_json::to_vec(request)?).to_vec())
}

fn lock_of(person: Uuid, key: &IdempotencyKey) -> i64 {
    let digest = Sha256::new().chain_update(person.as_bytes()).chain_update(key.as_str()).finalize();
    let mut first = [0; 8];
    first.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
    i64::from_be_bytes(first)
}
