//! Putting work into the queue.

use crate::bell;
use chrono::{DateTime, Utc};
use sqlx::{Postgres, Transaction};

/// Work to do later.
#[derive(Clone, Debug)]
pub struct NewJob<'a> {
    /// Which handler does it.
    pub kind: &'a str,
    /// What the handler needs to know.
    pub payload: serde_json::Value,
    /// Not before this instant.
    pub run_at: DateTime<Utc>,
    /// At most one waiting job per key; a second one is dropped silently. A job that has begun gives its key up, so
    /// that what changes while it runs can be enqueued again.
    pub unique_key: Option<String>,
    /// From -9 to 9; higher runs first among those that are due.
    pub priority: i16,
    /// After so many failures the job is a dead letter.
    pub max_attempts: i32,
    /// Ties the job's log lines to the request that caused it.
    pub trace_id: &'a str,
}

impl<'a> NewJob<'a> {
    /// A job that is due at `run_at`: no unique key, usual priority, ten attempts.
    pub fn new(kind: &'a str, payload: serde_json::Value, run_at: DateTime<Utc>) -> Self {
        Self { kind, payload, run_at, unique_key: None, priority: 0, max_attempts: 10, trace_id: "" }
    }
}

/// Enqueues in the caller's transaction. Returns false when a job with the same unique key waits already.
pub async fn enqueue(
    transaction: &mut Transaction<'_, Postgres>,
    job: NewJob<'_>,
    now: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let stored = sqlx::query!(
        "insert into jobs (kind, payload, unique_key, priority, run_at, max_attempts, trace_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (unique_key) where state = 'waiting' and unique_key is not null do nothing",
        job.kind,
        job.payload,
        job.unique_key,
        job.priority,
        job.run_at,
        job.max_attempts,
        job.trace_id,
        now,
    )
    .execute(&mut **transaction)
    .await?
    .rows_affected();
    if stored > 0 && job.run_at <= now {
        bell::ring();
    }
    Ok(stored > 0)
}

/// Gives waiting jobs, found by their unique keys, another time. A job that has begun keeps its own.
pub async fn reschedule(
    transaction: &mut Transaction<'_, Postgres>,
    due: &[(String, DateTime<Utc>)],
) -> Result<u64, sqlx::Error> {
    if due.is_empty() {
        return Ok(0);
    }
    let (keys, times): (Vec<String>, Vec<DateTime<Utc>>) = due.iter().cloned().unzip();
    let moved = sqlx::query!(
        "update jobs set run_at = due.at from unnest($1::text[], $2::timestamptz[]) due (key, at)
         where unique_key = due.key and state = 'waiting'",
        &keys,
        &times,
    );
    Ok(moved.execute(&mut **transaction).await?.rows_affected())
}

/// Lets the waiting job of that unique key be due at `at` if it was due later; wakes the workers of this process when
/// that is now.
pub async fn hasten(
    transaction: &mut Transaction<'_, Postgres>,
    unique_key: &str,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let moved = sqlx::query!(
        "update jobs set run_at = $2 where unique_key = $1 and state = 'waiting' and run_at > $2",
        unique_key,
        at,
    );
    let moved = moved.execute(&mut **transaction).await?.rows_affected();
    if moved > 0 && at <= now {
        bell::ring();
    }
    Ok(())
}

/// Wakes the workers of all servers: something may have become due (a moved clock).
pub async fn wake(pool: &sqlx::PgPool) -> Result<(), sqlx::Error> {
    sqlx::query!("select pg_notify('jobs', '')").fetch_one(pool).await.map(drop)
}
