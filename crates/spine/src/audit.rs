//! The audit log (ID10): who did what to whom, before and after; append-only and hash-chained.
//!
//! An act is one plain insert: acts do not wait for each other. A job chains them a moment later (`audit_seal`, a
//! function of the schema's owner): each seal covers every column of its row and the seal before it, and the chain's
//! length and last hash are kept beside the table, so that neither a changed row nor a missing one, nor a tail that was
//! cut off, passes `edustream check`. After seven years an act goes and its seal stays.

use crate::{
    Context, Result,
    job::{Job, Nothing},
    security::chain_told,
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Acts sealed in one statement.
const BATCH: i32 = 2_000;
/// Years an act is kept.
const KEPT_YEARS: i32 = 7;

/// One act. `before` and `after` hold only what changed, never secrets.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Act<'a> {
    pub act: &'a str,
    pub subject_id: Option<Uuid>,
    pub before: Option<serde_json::Value>,
    pub after: Option<serde_json::Value>,
}

/// Appends an act in the caller's transaction: it stands exactly when what it tells of does.
pub async fn audit_append(transaction: &mut Transaction<'_, Postgres>, context: &Context, act: Act<'_>) -> Result<()> {
    sqlx::query!(
        "insert into audit_log (at, actor_id, act, subject_id, before, after, ip, trace_id) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        context.now(),
        context.actor_id(),
        act.act,
        act.subject_id,
        act.before,
        act.after,
        context.ip,
        context.trace_id,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Seals what can be sealed and answers how many acts that were. An act is sealed once no older one can still appear.
/// Safe to run at any time, on any number of servers.
pub async fn audit_seal(context: &Context) -> Result<i64> {
    let sealed = sqlx::query_scalar!(r#"select audit_seal($1) as "sealed!""#, BATCH);
    Ok(sealed.fetch_one(context.writes()).await?)
}

/// Seals the acts written since the last seal; every minute.
pub struct SealAudit;

impl Job for SealAudit {
    const KIND: &'static str = "SealAudit";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut sealed = 0;
        while let batch @ 1.. = audit_seal(context).await? {
            sealed += batch;
        }
        if sealed > 0 {
            let head = sqlx::query!("select position, hash from audit_head").fetch_one(context.writes()).await?;
            chain_told("acts", head.position, &head.hash);
        }
        Ok(())
    }
}

/// Takes away acts that have lived their time, as many as one statement takes, and answers how many those were. Their
/// seals stay. The function of the database looks at its own clock too: nobody makes an act old by moving ours.
pub async fn audit_purge(context: &Context) -> Result<i64> {
    let purged = sqlx::query_scalar!(
        r#"select audit_purge($1::timestamptz - make_interval(years => $2), $3) as "purged!""#,
        context.now(),
        KEPT_YEARS,
        BATCH,
    );
    Ok(purged.fetch_one(context.writes()).await?)
}

/// Takes away the acts of more than seven years ago; every night.
pub struct ForgetActs;

impl Job for ForgetActs {
    const KIND: &'static str = "ForgetActs";
    const PRIORITY: i16 = -9;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut purged = 0;
        while let batch @ 1.. = audit_purge(context).await? {
            purged += batch;
        }
        if purged > 0 {
            tracing::info!(purged, "acts of more than seven years ago were taken away");
        }
        Ok(())
    }
}
