//! The rows a unit writes at its end, as the columns of the one statement that writes them ([`crate::unit_write`]).

use super::CountedTry;
use crate::{
    Context,
    audit::Act,
    events::{Batch, Told},
    idempotency::Keyed,
};
use chrono::{DateTime, Utc};
use jobs::NewJob;
use uuid::Uuid;

/// Columns, one list per kind of row; the statement reads them by name.
#[derive(Default)]
#[allow(missing_docs)]
pub struct Gathered {
    pub events: Batch,
    pub now: DateTime<Utc>,
    pub trace_id: String,
    pub actor: Option<Uuid>,
    pub ip: String,
    pub job_kinds: Vec<String>,
    pub job_payloads: Vec<serde_json::Value>,
    pub job_keys: Vec<Option<String>>,
    pub job_run_ats: Vec<DateTime<Utc>>,
    pub job_priorities: Vec<i16>,
    pub job_attempts: Vec<i32>,
    pub acts: Vec<String>,
    pub act_subjects: Vec<Option<Uuid>>,
    pub act_befores: Vec<Option<serde_json::Value>>,
    pub act_afters: Vec<Option<serde_json::Value>>,
    pub key_holder: Option<Uuid>,
    pub key: Option<String>,
    pub key_route: Option<String>,
    pub key_hash: Option<Vec<u8>>,
    pub key_status: Option<i16>,
    pub key_answer: Option<serde_json::Value>,
    pub try_bucket: Option<String>,
    pub try_since: Option<DateTime<Utc>>,
    pub try_count: Option<i32>,
}

/// A job to enqueue; owned, because it waits for the end of the transaction.
pub(super) struct Later {
    kind: String,
    payload: serde_json::Value,
    run_at: DateTime<Utc>,
    unique_key: Option<String>,
    priority: i16,
    max_attempts: i32,
}

impl From<NewJob<'_>> for Later {
    fn from(job: NewJob<'_>) -> Self {
        Self {
            kind: job.kind.to_owned(),
            payload: job.payload,
            run_at: job.run_at,
            unique_key: job.unique_key,
            priority: job.priority,
            max_attempts: job.max_attempts,
        }
    }
}

/// An act for the audit log; owned for the same reason.
pub(super) struct Acted {
    act: String,
    subject_id: Option<Uuid>,
    before: Option<serde_json::Value>,
    after: Option<serde_json::Value>,
}

impl From<Act<'_>> for Acted {
    fn from(Act { act, subject_id, before, after }: Act<'_>) -> Self {
        Self { act: act.to_owned(), subject_id, before, after }
    }
}

impl Gathered {
    /// No row at all: for what is written outside of a unit.
    pub fn nothing(context: &Context) -> Self {
        Self {
            now: context.now(),
            trace_id: context.trace_id.clone(),
            actor: context.actor_id(),
            ip: context.ip.clone(),
            ..Self::default()
        }
    }

    pub(super) fn tell(&mut self, told: Vec<Told>) {
        self.events = Batch::of(told);
    }

    pub(super) fn plan(&mut self, later: Vec<Later>) {
        for job in later {
            self.job_kinds.push(job.kind);
            self.job_payloads.push(job.payload);
            self.job_keys.push(job.unique_key);
            self.job_run_ats.push(job.run_at);
            self.job_priorities.push(job.priority);
            self.job_attempts.push(job.max_attempts);
        }
    }

    pub(super) fn audit(&mut self, acted: Vec<Acted>) {
        for act in acted {
            self.acts.push(act.act);
            self.act_subjects.push(act.subject_id);
            self.act_befores.push(act.before);
            self.act_afters.push(act.after);
        }
    }

    pub(super) fn answer(&mut self, answer: Option<(Keyed<'_>, i16, serde_json::Value)>) {
        let Some((key, status, answer)) = answer else { return };
        self.key_holder = Some(key.holder());
        self.key = Some(key.key().to_owned());
        self.key_route = Some(key.route().to_owned());
        self.key_hash = Some(key.request_hash().to_vec());
        (self.key_status, self.key_answer) = (Some(status), Some(answer));
    }

    pub(super) fn count(&mut self, counted: Option<CountedTry>) {
        let Some(tried) = counted else { return };
        self.try_bucket = Some(tried.bucket);
        (self.try_since, self.try_count) = (Some(tried.window_start), Some(tried.count));
    }

    /// Whether there is nothing to write.
    pub(super) fn is_empty(&self) -> bool {
        let rows = self.tells() || !self.job_kinds.is_empty() || !self.acts.is_empty();
        !rows && self.key.is_none() && self.try_bucket.is_none()
    }

    /// Whether events are among it.
    pub(super) fn tells(&self) -> bool {
        !self.events.ids.is_empty()
    }

    /// Whether a job of it may run at once.
    pub(super) fn is_due_now(&self) -> bool {
        self.job_run_ats.iter().any(|at| *at <= self.now)
    }
}

/// The last statement of a unit: what was gathered, after what a context adds as `with` parts of its own (each ended by
/// a comma), whose parameters begin with
/// `$30`.
#[macro_export]
macro_rules! unit_write {
    ($parts:literal, $gathered:expr $(, $argument:expr)* $(,)?) => {
        sqlx::query!(
            "with " + $parts + "told as (
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
             ), audited as (
               insert into audit_log (at, actor_id, act, subject_id, before, after, ip, trace_id)
               select $8, $24, act, subject_id, before, after, $25, $7
               from unnest($26::text[], $27::uuid[], $28::jsonb[], $29::jsonb[])
                 as acted (act, subject_id, before, after)
             )
             insert into idempotency_keys (user_id, key, route, request_hash, status, answer, created_at)
             select $15, $16, $17, $18, $19, $20, $8 where $16::text is not null",
            &$gathered.events.ids,
            &$gathered.events.kinds as &[&str],
            &$gathered.events.versions,
            &$gathered.events.subjects,
            &$gathered.events.audiences,
            &$gathered.events.data,
            $gathered.trace_id,
            $gathered.now,
            &$gathered.job_kinds,
            &$gathered.job_payloads,
            &$gathered.job_keys as &[Option<String>],
            &$gathered.job_run_ats,
            &$gathered.job_priorities,
            &$gathered.job_attempts,
            $gathered.key_holder,
            $gathered.key,
            $gathered.key_route,
            $gathered.key_hash,
            $gathered.key_status,
            $gathered.key_answer,
            $gathered.try_bucket,
            $gathered.try_since,
            $gathered.try_count,
            $gathered.actor,
            $gathered.ip,
            &$gathered.acts,
            &$gathered.act_subjects as &[Option<uuid::Uuid>],
            &$gathered.act_befores as &[Option<serde_json::Value>],
            &$gathered.act_afters as &[Option<serde_json::Value>],
            $($argument),*
        )
    };
}
