//! Invariants: what must never be, written as "find what breaks it". Each context lists its own; `edustream check` runs them all in one snapshot.

use crate::{
    Result,
    audit::{Act, audit_hash},
};
use futures::TryStreamExt;
use sqlx::PgConnection;

/// Name of an invariant and the statement that selects one line per problem; the setting `edustream.now` is business time.
pub type Invariant = (&'static str, &'static str);

/// Of the machinery: jobs are done, answers are stored.
pub const INVARIANTS: &[Invariant] = &[
    (
        "positions of events have no gaps",
        "select 'the head is ' || h.position || ', the last position ' || coalesce(e.last, 0) || ', between are ' || e.number || ' events'
         from event_head h cross join (
           select max(position) as last, min(position) as first, count(position) as number from outbox_events) e
         where coalesce(e.last, h.position) <> h.position or coalesce(e.last - e.first + 1, 0) <> e.number",
    ),
    (
        "no subscriber is stuck or has set an event aside",
        "select 'subscriber ' || subscriber || ' waits at ' || position || coalesce(': ' || last_error, '') from event_cursors
         where tries > 3
         union all select 'subscriber ' || subscriber || ' set aside event ' || event_id || ' (' || kind || '): ' || error from event_failures",
    ),
    (
        "no job is more than an hour late",
        "select 'job ' || id || ' (' || kind || ') was due at ' || run_at || coalesce(', it says: ' || last_error, '') from jobs
         where state = 'waiting' and run_at < current_setting('edustream.now')::timestamptz - interval '1 hour'",
    ),
    (
        "no job is a dead letter",
        "select 'job ' || id || ' (' || kind || ') gave up: ' || coalesce(last_error, '-') from jobs where state = 'dead'",
    ),
    (
        "every answered idempotency key has its answer",
        "select 'key ' || key || ' of ' || user_id || ' was committed without an answer' from idempotency_keys
         where (status is null or answer is null)",
    ),
];

/// The first break of the audit log.
pub async fn audit_chain(connection: &mut PgConnection) -> Result<Vec<String>> {
    let mut rows = sqlx::query!(
        "select id, at, actor_id, act, subject_id, before, after, previous_hash, hash from audit_log order by id"
    )
    .fetch(connection);
    let mut previous = vec![0; 32];
    while let Some(row) = rows.try_next().await? {
        if row.previous_hash != previous {
            return Ok(vec![format!("a row is missing before {} ({})", row.id, row.act)]);
        }
        let act = Act { act: &row.act, subject_id: row.subject_id, before: row.before, after: row.after };
        if row.hash != audit_hash(&previous, row.at.timestamp_micros(), row.actor_id, &act) {
            return Ok(vec![format!("row {} ({}) is not what was written", row.id, row.act)]);
        }
        previous = row.hash;
    }
    Ok(Vec::new())
}
