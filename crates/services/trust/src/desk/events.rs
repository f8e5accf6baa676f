//! The log of events: the latest, the subscribers' places, and what was set aside.

use super::health::subscribers;
use domain::{
    identity::Role,
    page::parse_limit,
    text,
    trust::{
        desk::QUERY_MAX_CHARS,
        event_log::{DeadEvent, EventLog, LoggedEvent, QuarantinedReport},
    },
};
use spine::{
    Context, Result,
    lists::{cursor_read, page_cut},
};

/// Names the list its cursors belong to.
const LIST: &str = "event log";
/// What was set aside, at most as many lines.
const ASIDE: i64 = 50;

/// The latest events, of one kind where it is said. For the compliance scope, which answers for the house; for others
/// there is no such page (404).
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`, the refusals of texts.
pub async fn event_log(context: &Context, kind: &str, limit: Option<i64>, cursor: Option<&str>) -> Result<EventLog> {
    context.require_scope(Role::Compliance)?;
    let limit = parse_limit(limit)?;
    let kind = text::clean_line(kind, QUERY_MAX_CHARS).map_err(|refusal| refusal.at("kind"))?;
    let before = cursor.map(|cursor| cursor_read::<i64>(LIST, cursor)).transpose()?;
    let rows = sqlx::query!(
        "select id, position, kind, subject_id, trace_id, created_at from outbox_events
         where ($1::bigint is null or id < $1) and ($2 = '' or kind = $2 or starts_with(kind, $2 || '.'))
         order by id desc limit $3",
        before,
        kind,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.reads()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, LIST, |row| row.id)?;
    let events = rows.into_iter().map(|row| LoggedEvent {
        id: row.id,
        position: row.position,
        kind: row.kind,
        subject_id: row.subject_id,
        trace_id: row.trace_id,
        created_at: row.created_at,
    });
    let dead = sqlx::query!(
        "select subscriber, position, kind, error, at from event_failures
         order by at desc, subscriber, position limit $1",
        ASIDE
    );
    let dead = dead.fetch_all(context.reads()).await?.into_iter().map(|row| DeadEvent {
        subscriber: row.subscriber,
        position: row.position,
        kind: row.kind,
        error: row.error,
        at: row.at,
    });
    let quarantined = sqlx::query!(
        "select provider, event_id, kind, received_at from payment_inbox where outcome = 'quarantined'
         order by received_at desc, id desc limit $1",
        ASIDE
    );
    let quarantined = quarantined.fetch_all(context.reads()).await?.into_iter().map(|row| QuarantinedReport {
        provider: row.provider,
        event_id: row.event_id,
        kind: row.kind,
        received_at: row.received_at,
    });
    Ok(EventLog {
        events: events.collect(),
        next_cursor,
        subscribers: subscribers(context).await?,
        dead: dead.collect(),
        quarantined: quarantined.collect(),
    })
}
