//! Invariants: what must never be, written as "find what breaks it". Each context lists its own; `edustream check`
//! runs them all in one snapshot.

use crate::Result;
use futures::TryStreamExt;
use sha2::{Digest, Sha256};
use sqlx::PgConnection;

/// Name of an invariant and the statement that selects one line per problem; the setting `edustream.now` is business
/// time.
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
        "no flag has outlived its day",
        "select 'flag ' || key || ' of ' || owner || ' was to be gone by ' || expires_on from flags
         where expires_on < current_setting('edustream.now')::timestamptz::date",
    ),
    (
        "every act older than an hour is sealed",
        "select 'act ' || id || ' (' || act || ') of ' || at || ' is not sealed' from audit_log a
         where at < current_setting('edustream.now')::timestamptz - interval '1 hour' and not exists (select from audit_seals s where s.audit_id = a.id)",
    ),
    (
        "every answered idempotency key has its answer",
        "select 'key ' || key || ' of ' || user_id || ' was committed without an answer' from idempotency_keys
         where (status is null or answer is null)",
    ),
];

/// The first break of the audit log's chain. Everything after a break would differ too, so one line is enough.
pub async fn audit_chain(connection: &mut PgConnection) -> Result<Vec<String>> {
    let head = sqlx::query!("select position, hash, gone from audit_head").fetch_optional(&mut *connection).await?;
    let Some(head) = head else { return Ok(vec!["the chain's end is not noted any more".to_owned()]) };
    let mut rows = sqlx::query!(
        r#"select s.position, s.audit_id, s.previous_hash, s.hash, a.id as "act_id?", audit_line(a) as line
           from audit_seals s left join audit_log a on a.id = s.audit_id order by s.position"#
    )
    .fetch(connection);
    let (mut position, mut previous) = (0, vec![0; 32]);
    while let Some(row) = rows.try_next().await? {
        position += 1;
        if row.position != position || row.previous_hash != previous {
            return Ok(vec![format!("a seal is missing before position {}", row.position)]);
        }
        // An act that has lived its time is proved by nothing but its seal.
        if row.act_id.is_none() && row.position <= head.gone {
            previous = row.hash;
            continue;
        }
        let line = row.line.unwrap_or_default();
        let hash = Sha256::new().chain_update(&previous).chain_update(line.as_bytes()).finalize().to_vec();
        if row.hash != hash {
            return Ok(vec![format!("act {} is not what was sealed at position {position}", row.audit_id)]);
        }
        previous = hash;
    }
    if (position, previous.as_slice()) != (head.position, head.hash.as_slice()) {
        return Ok(vec![format!("the chain ends at position {position}, and {} were sealed", head.position)]);
    }
    Ok(Vec::new())
}
