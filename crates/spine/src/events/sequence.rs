//! The sequencer: positions without gaps.
//!
//! Whoever holds the row of `event_head` is the sequencer for that moment; others leave it to them. Events that are
//! committed and have no position get the next ones in the order of their ids, in one transaction with the head: a
//! position is seen when all before it are. A transaction that waited for a row of another one draws its ids after that
//! one's commit, so that the events of one booking keep their order.

use super::fault_point;
use crate::{App, Result};
use sqlx::{Postgres, Transaction};
use tokio_util::sync::CancellationToken;

/// Where servers hear that the log has grown; the word is the last position.
pub const CHANNEL: &str = "edustream_events";

/// Events in one run.
const BATCH: i64 = 2_000;

/// Gives positions to what has none; answers how many that were. Safe on any number of servers at any time.
pub async fn sequence(app: &App) -> Result<i64> {
    let mut work = app.pool.begin().await?;
    let head = sqlx::query_scalar!("select position from event_head for update skip locked");
    let Some(head) = head.fetch_optional(&mut *work).await? else { return Ok(0) };
    let told = sqlx::query!(
        r#"with next as materialized (
             select id, row_number() over (order by id) as number
             from (select id from outbox_events where position is null order by id limit $1) waiting
           ), placed as (
             update outbox_events e set position = $2 + next.number from next where e.id = next.id
             returning e.kind
           )
           select kind, count(*) as "count!" from placed group by kind"#,
        BATCH,
        head,
    )
    .fetch_all(&mut *work)
    .await?;
    let sequenced: i64 = told.iter().map(|told| told.count).sum();
    if sequenced > 0 {
        sqlx::query!("update event_head set position = $1", head + sequenced).execute(&mut *work).await?;
        fault_point("sequencer.before_commit");
        work.commit().await?;
        fault_point("sequencer.after_commit");
        for told in told {
            metrics::counter!("events_sequenced_total", "kind" => told.kind).increment(told.count.unsigned_abs());
        }
    } else {
        // Ended before the answer, or whoever comes next may find the head still locked and skip what is there by then.
        work.rollback().await?;
    }
    app.bell.heard_of(head + sequenced);
    if sequenced > 0 {
        others_wake(app, head + sequenced).await;
    }
    Ok(sequenced)
}

/// [`sequence`] until told to stop, for a server without a worker: what it writes is known everywhere at once, although
/// somebody else sends the mails.
pub async fn sequence_run(app: &App, shutdown: CancellationToken) {
    while !shutdown.is_cancelled() {
        if let Err(error) = sequence(app).await {
            tracing::debug!(%error, "events wait: the database does not answer");
        }
        tokio::select! {
            () = shutdown.cancelled() => {}
            () = app.bell.rung() => {}
        }
    }
}

/// In a statement of its own, behind the commit: no transaction that books or pays waits for it. Whoever misses the
/// word looks by itself a moment later.
async fn others_wake(app: &App, head: i64) {
    let word = sqlx::query!("select pg_notify($1, $2)", CHANNEL, head.to_string());
    if let Err(error) = word.execute(&app.pool).await {
        tracing::debug!(%error, "nobody was told that the log has grown");
    }
}

/// Gives positions to the events of this transaction, and moves every cursor that stood at the head behind them: what
/// they tell is the past, known to everybody and no reason for a mail. For a market that is made whole, not for news.
///
/// # Errors
/// Those of the database. Waits for a sequencer at work.
pub async fn tell_as_past(work: &mut Transaction<'_, Postgres>) -> Result<()> {
    let head = sqlx::query_scalar!("select position from event_head for update").fetch_one(&mut **work).await?;
    let told = sqlx::query_scalar!(
        r#"with own as materialized (
             select id, row_number() over (order by id) as number from outbox_events
             where position is null and xmin::text = pg_current_xact_id()::xid::text
           ), placed as (
             update outbox_events e set position = $1 + own.number from own where e.id = own.id returning 1
           )
           select count(*) as "count!" from placed"#,
        head,
    )
    .fetch_one(&mut **work)
    .await?;
    sqlx::query!("update event_head set position = $1", head + told).execute(&mut **work).await?;
    sqlx::query!("update event_cursors set position = $2 where position = $1", head, head + told)
        .execute(&mut **work)
        .await?;
    Ok(())
}
