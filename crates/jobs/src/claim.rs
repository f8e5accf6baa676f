//! The statements of the queue: claim, renew, finish, give back.
//!
//! A claim is (worker, attempt); every later statement names both, so a worker that lost its lease cannot overwrite
//! what the next one did.

use crate::{Job, Queue, queue::Outcome};
use chrono::{DateTime, Utc};

impl Queue {
    /// Takes up to `limit` due jobs, highest priority and longest due first. Kinds nobody here knows are left to
    /// servers that do.
    pub(crate) async fn claim(&self, limit: i64) -> Result<Vec<Job>, sqlx::Error> {
        let lease_now = (self.time.lease_now)();
        // One short index probe per priority: jobs of the far future, of which there are many, are never looked at.
        let rows = sqlx::query!(
            "with due as materialized (
               select waiting.id from generate_series(9, -9, -1) as level
               cross join lateral (
                 select id from jobs
                 where state = 'waiting' and priority = level::smallint and run_at <= $1 and (locked_until is null or locked_until <= $2)
                   and kind = any($3)
                 order by run_at, id limit $4 for update skip locked) waiting
               limit $4)
             update jobs set locked_until = $5, locked_by = $6, attempts = attempts + 1, unique_key = null
             from due where jobs.id = due.id
             returning jobs.id, kind, payload, attempts, max_attempts, trace_id, priority, run_at",
            (self.time.due_now)(),
            lease_now,
            &self.kinds,
            limit,
            lease_now + self.options.lease,
            self.options.worker,
        )
        .fetch_all(&self.pool)
        .await?;
        let mut claimed: Vec<_> = rows.into_iter().map(|row| ((-row.priority, row.run_at, row.id), row)).collect();
        claimed.sort_by_key(|(order, _)| *order);
        Ok(claimed
            .into_iter()
            .map(|(_, row)| Job {
                id: row.id,
                kind: row.kind,
                payload: row.payload,
                attempt: row.attempts,
                max_attempts: row.max_attempts,
                trace_id: row.trace_id,
            })
            .collect())
    }

    /// Prolongs the lease; false when another worker has taken the job over.
    pub(crate) async fn renew(&self, job: &Job) -> Result<bool, sqlx::Error> {
        let until = (self.time.lease_now)() + self.options.lease;
        let renewed = sqlx::query!(
            "update jobs set locked_until = $4 where id = $1 and locked_by = $2 and attempts = $3 and state = 'waiting'",
            job.id,
            self.options.worker,
            job.attempt,
            until,
        )
        .execute(&self.pool)
        .await?;
        Ok(renewed.rows_affected() == 1)
    }

    /// Notes the outcome; false when the claim was lost meanwhile.
    pub(crate) async fn finish(&self, job: &Job, outcome: &Outcome) -> Result<bool, sqlx::Error> {
        let now = (self.time.due_now)();
        let (state, run_at, finished_at, error): (_, Option<DateTime<Utc>>, _, _) = match outcome {
            Outcome::Done => ("done", None, Some(now), None),
            Outcome::Dead(error) => ("dead", None, Some(now), Some(error.as_str())),
            Outcome::Retry(error, wait) => ("waiting", Some(now + *wait), None, Some(error.as_str())),
        };
        let finished = sqlx::query!(
            "update jobs set state = $4, run_at = coalesce($5, run_at), finished_at = $6, last_error = coalesce($7, last_error), locked_until = null
             where id = $1 and locked_by = $2 and attempts = $3 and state = 'waiting'",
            job.id,
            self.options.worker,
            job.attempt,
            state,
            run_at,
            finished_at,
            error,
        )
        .execute(&self.pool)
        .await?;
        Ok(finished.rows_affected() == 1)
    }

    /// Gives back what this worker still holds, as if it had not been claimed: the last act of a graceful stop.
    pub(crate) async fn give_back(&self) -> Result<u64, sqlx::Error> {
        let given = sqlx::query!(
            "update jobs set locked_until = null, attempts = attempts - 1 where locked_by = $1 and state = 'waiting' and locked_until is not null",
            self.options.worker,
        )
        .execute(&self.pool)
        .await?;
        Ok(given.rows_affected())
    }
}
