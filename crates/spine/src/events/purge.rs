//! Forgetting events: what every subscriber has handled and nobody may ask for any more.

use crate::{Context, Result};

/// Days an event can be replayed, by evidence and by readers who were away.
const KEPT_DAYS: i32 = 90;
/// Events deleted by one statement: it must stay far below the time-out of a statement.
const BATCH: i64 = 5_000;

/// Deletes what is old and behind every cursor; answers how many events. The function of the database checks both
/// again: the application's role may not delete events by itself.
pub async fn purge(context: &Context) -> Result<i64> {
    let mut purged = 0;
    loop {
        let deleted = sqlx::query_scalar!(
            r#"select events_purge($1::timestamptz - make_interval(days => $2), $3) as "deleted!""#,
            context.now(),
            KEPT_DAYS,
            BATCH,
        )
        .fetch_one(&context.app.pool)
        .await?;
        purged += deleted;
        if deleted < BATCH {
            return Ok(purged);
        }
    }
}
