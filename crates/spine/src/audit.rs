//! The audit log (ID10): who did what to whom, before and after; append-only and hash-chained.
//!
//! Each row's hash covers its content and the hash before it, so that a changed or missing row breaks every later one; `edustream check` walks the
//! chain. The advisory lock makes appends queue: the log is for acts of people on accounts, money and permissions, not for traffic.

use crate::{Context, Result};
use sha2::{Digest, Sha256};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Transaction-level advisory lock of the chain's end; taken last in a transaction, after all row locks.
const AUDIT_LOCK: i64 = 0x61_7564_6974;

/// One act. `before` and `after` hold only what changed, never secrets.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Act<'a> {
    pub act: &'a str,
    pub subject_id: Option<Uuid>,
    pub before: Option<serde_json::Value>,
    pub after: Option<serde_json::Value>,
}

/// Appends an act; call it as the last statement before the commit.
pub async fn audit_append(transaction: &mut Transaction<'_, Postgres>, context: &Context, act: Act<'_>) -> Result<()> {
    sqlx::query!("select pg_advisory_xact_lock($1)", AUDIT_LOCK).fetch_one(&mut **transaction).await?;
    let previous = sqlx::query_scalar!("select hash from audit_log order by id desc limit 1")
        .fetch_optional(&mut **transaction)
        .await?;
    let previous = previous.unwrap_or_else(|| vec![0; 32]);
    let at = chrono::DateTime::from_timestamp_micros(context.now().timestamp_micros()).unwrap_or_default();
    let hash = audit_hash(&previous, at.timestamp_micros(), context.actor_id(), &act);
    sqlx::query!(
        "insert into audit_log (at, actor_id, act, subject_id, before, after, ip, trace_id, previous_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        at,
        context.actor_id(),
        act.act,
        act.subject_id,
        act.before,
        act.after,
        context.ip,
        context.trace_id,
        previous,
        hash,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// SHA-256 over the previous hash and the row's facts. JSON is hashed in `serde_json`'s form with sorted keys, which is what `jsonb` gives back when it is read and
/// serialised again.
pub fn audit_hash(previous: &[u8], at_micros: i64, actor_id: Option<Uuid>, act: &Act<'_>) -> Vec<u8> {
    let mut hasher = Sha256::new();
    hasher.update(previous);
    hasher.update(at_micros.to_be_bytes());
    let facts = serde_json::json!([actor_id, act.act, act.subject_id, act.before, act.after]);
    hasher.update(facts.to_string().as_bytes());
    hasher.finalize().to_vec()
}
