//! The unit of work: one transaction that locks at its beginning and writes what it gathered at its end (ARCHITECTURE rules 2 and 5).
//!
//! A round trip costs more than most statements, so the transaction begins and takes its advisory locks in one, and events, jobs, the stored answer and the
//! counted try are written in one. What only a context knows (its rows, its journals) it writes itself through [`Unit::work`].
//!
//! Lock order in every transaction: idempotency key → people's calendars (advisory, ascending) → rows → tutor → accounts (by id).

use crate::{
    Context, Error, Result,
    events::{Batch, Told, fault_point},
    idempotency::Keyed,
};
use chrono::{DateTime, Utc};
use domain::event::Event;
use jobs::NewJob;
use sqlx::{AssertSqlSafe, Postgres, Transaction};

/// A try that counts when the transaction commits, see [`crate::rate_limits::Tries`].
#[derive(Clone, Debug)]
pub struct CountedTry {
    /// Rule and subject.
    pub bucket: String,
    /// Start of the window this try falls into.
    pub window_start: DateTime<Utc>,
    /// Tries in it, this one included.
    pub count: i32,
}

/// A job to enqueue; owned, because it waits for the end of the transaction.
struct Later {
    kind: String,
    payload: serde_json::Value,
    run_at: DateTime<Utc>,
    unique_key: Option<String>,
    priority: i16,
    max_attempts: i32,
}

/// One transaction and what it will write.
pub struct Unit<'a> {
    context: &'a Context,
    work: Transaction<'static, Postgres>,
    told: Vec<Told>,
    later: Vec<Later>,
    answer: Option<(Keyed<'a>, i16, serde_json::Value)>,
    counted: Option<CountedTry>,
}

impl<'a> Unit<'a> {
    /// Begins; with a key, keeps others with the same key out until the end (a key that is taken is seen by [`Keyed::read`]).
    pub async fn begin(context: &'a Context, key: Option<&Keyed<'_>>) -> Result<Self> {
        Self::begin_locked(context, key, &mut []).await
    }

    /// The same with advisory locks that are waited for, taken in ascending order. They are not waited for when the key is taken.
    pub async fn begin_locked(context: &'a Context, key: Option<&Keyed<'_>>, locks: &mut [i64]) -> Result<Self> {
        use std::fmt::Write;
        locks.sort_unstable();
        // Numbers only, none of them typed by anybody.
        let mut sql = String::from("begin");
        if let Some(key) = key {
            let _ = write!(
                sql,
                "; select set_config('edustream.key', pg_try_advisory_xact_lock({})::text, true)",
                key.lock()
            );
        }
        for lock in locks.iter() {
            let _ = write!(
                sql,
                "; select pg_advisory_xact_lock({lock}) where current_setting('edustream.key', true) is distinct from 'false'"
            );
        }
        let work = context.app.pool.begin_with(AssertSqlSafe(sql)).await?;
        Ok(Self { context, work, told: Vec::new(), later: Vec::new(), answer: None, counted: None })
    }

    /// The transaction, for the statements of the context itself.
    pub fn work(&mut self) -> &mut Transaction<'static, Postgres> {
        &mut self.work
    }

    /// Whose request this is.
    pub const fn context(&self) -> &'a Context {
        self.context
    }

    /// An event of this transaction.
    pub fn tell<E: Event>(&mut self, event: &E) -> Result<()> {
        self.told.push(Told::of(event)?);
        Ok(())
    }

    /// A job of this transaction.
    pub fn later(&mut self, job: NewJob<'_>) {
        self.later.push(Later {
            kind: job.kind.to_owned(),
            payload: job.payload,
            run_at: job.run_at,
            unique_key: job.unique_key,
            priority: job.priority,
            max_attempts: job.max_attempts,
        });
    }

    /// The answer that a repetition with the same key gets. Nothing without a key.
    pub fn answer(&mut self, key: Option<Keyed<'a>>, status: u16, answer: &impl serde::Serialize) -> Result<()> {
        if let Some(key) = key {
            let status = i16::try_from(status).map_err(|_| Error::unexpected("status out of range"))?;
            self.answer = Some((key, status, serde_json::to_value(answer)?));
        }
        Ok(())
    }

    /// A try that counts if this commits.
    pub fn count(&mut self, tried: Option<CountedTry>) {
        self.counted = tried;
    }

    /// Ends by the result: writes what was gathered and commits, or rolls back *before* the refusal is answered. A dropped transaction rolls back some time
    /// later, and would meet the person's next request (same key, same calendar) with locks nobody needs any more.
    pub async fn finish<T>(mut self, result: Result<T>) -> Result<T> {
        let written = match result {
            Ok(value) => self.write().await.map(|()| value),
            Err(error) => Err(error),
        };
        match written {
            Ok(value) => {
                fault_point("unit.before_commit");
                self.work.commit().await?;
                fault_point("unit.after_commit");
                Ok(value)
            }
            Err(error) => {
                if let Err(lost) = self.work.rollback().await {
                    tracing::debug!(error = %lost, "a rollback was not answered; the server does it when the connection is gone");
                }
                Err(error)
            }
        }
    }

    /// Everything gathered, in one statement.
    async fn write(&mut self) -> Result<()> {
        if self.told.is_empty() && self.later.is_empty() && self.answer.is_none() && self.counted.is_none() {
            return Ok(());
        }
        let now = self.context.now();
        let events = Batch::of(std::mem::take(&mut self.told));
        let later = std::mem::take(&mut self.later);
        let due_now = later.iter().any(|job| job.run_at <= now);
        let (kinds, payloads): (Vec<_>, Vec<_>) = later.iter().map(|j| (j.kind.as_str(), j.payload.clone())).unzip();
        let (keys, run_ats): (Vec<_>, Vec<_>) = later.iter().map(|j| (j.unique_key.as_deref(), j.run_at)).unzip();
        let (priorities, attempts): (Vec<_>, Vec<_>) = later.iter().map(|j| (j.priority, j.max_attempts)).unzip();
        let answer = self.answer.take();
        let answer = answer.as_ref().map(|(key, status, answer)| (key, *status, answer));
        let counted = self.counted.take();
        sqlx::query!(
            "with told as (
               insert into outbox_events (event_id, kind, version, subject_id, audience, data, trace_id, created_at)
               select event_id, kind, version, subject_id, audience::uuid[], data, $7, $8
               from unnest($1::uuid[], $2::text[], $3::smallint[], $4::uuid[], $5::text[], $6::jsonb[])
                 as told (event_id, kind, version, subject_id, audience, data)
             ), planned as (
               insert into jobs (kind, payload, unique_key, run_at, priority, max_attempts, trace_id, created_at)
               select kind, payload, unique_key, run_at, priority, max_attempts, $7, $8
               from unnest($9::text[], $10::jsonb[], $11::text[], $12::timestamptz[], $13::smallint[], $14::integer[])
                 as planned (kind, payload, unique_key, run_at, priority, max_attempts)
               on conflict (unique_key) where state = 'waiting' and unique_key is not null do nothing
             ), counted as (
               insert into rate_counters (bucket, window_start, count) select $21, $22, $23 where $21::text is not null
               on conflict (bucket) do update set window_start = excluded.window_start, count = excluded.count
             )
             insert into idempotency_keys (user_id, key, route, request_hash, status, answer, created_at)
             select $15, $16, $17, $18, $19, $20, $8 where $16::text is not null",
            &events.ids,
            &events.kinds as &[&str],
            &events.versions,
            &events.subjects,
            &events.audiences,
            &events.data,
            self.context.trace_id,
            now,
            &kinds as &[&str],
            &payloads,
            &keys as &[Option<&str>],
            &run_ats,
            &priorities,
            &attempts,
            answer.map(|(key, ..)| key.holder()),
            answer.map(|(key, ..)| key.key()),
            answer.map(|(key, ..)| key.route()),
            answer.map(|(key, ..)| key.request_hash()),
            answer.map(|(_, status, _)| status),
            answer.map(|(_, _, answer)| answer),
            counted.as_ref().map(|tried| tried.bucket.as_str()),
            counted.as_ref().map(|tried| tried.window_start),
            counted.as_ref().map(|tried| tried.count),
        )
        .execute(&mut *self.work)
        .await?;
        if !events.ids.is_empty() {
            self.context.app.bell.ring();
        }
        if due_now {
            jobs::ring();
        }
        Ok(())
    }
}
