//! What films take: time of workers, and bytes that are sent. Both are added to the day; what is sent is counted in
//! memory and written in batches.
//!
//! What a server that stops has not written is lost: a number that nobody pays by.

use chrono::{DateTime, Duration, Utc};
use spine::{App, Context, Result};
use std::sync::{Arc, Mutex, PoisonError};

/// Seconds after which what was sent is written by the next segment.
const WRITE_SECONDS: i64 = 60;

/// Since when, and how many bytes.
#[derive(Default)]
struct Sent(Mutex<(Option<DateTime<Utc>>, i64)>);

impl Sent {
    /// Counts, and answers whether it is time to write.
    fn add(&self, bytes: i64, now: DateTime<Utc>) -> bool {
        let mut sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let since = *sent.0.get_or_insert(now);
        sent.1 += bytes;
        now - since >= Duration::seconds(WRITE_SECONDS)
    }

    fn take(&self) -> i64 {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).1
    }
}

fn sent(app: &App) -> Arc<Sent> {
    app.shelf.get(Sent::default)
}

/// A segment goes out.
pub(super) async fn sent_note(context: &Context, bytes: usize) {
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    if sent(&context.app).add(bytes, context.app.clock.real_now())
        && let Err(error) = sent_write(context).await
    {
        tracing::warn!(%error, "how many bytes of films were sent is written later");
    }
}

/// Writes what this server has sent; what cannot be written is kept for the next time.
///
/// # Errors
/// Unexpected when the database does not answer.
pub async fn sent_write(context: &Context) -> Result<()> {
    let sent = sent(&context.app);
    let bytes = sent.take();
    if bytes == 0 {
        return Ok(());
    }
    let written = added(context, 0, bytes).await;
    if written.is_err() {
        sent.add(bytes, context.app.clock.real_now());
    }
    written
}

/// A worker was busy with a piece since then, whatever came of it.
pub(super) async fn worked_note(context: &Context, since: DateTime<Utc>) {
    let took = (context.app.clock.real_now() - since).num_milliseconds().max(0);
    if let Err(error) = added(context, took, 0).await {
        tracing::warn!(%error, "how long a piece of a film took is not counted");
    }
}

async fn added(context: &Context, encoded_ms: i64, sent_bytes: i64) -> Result<()> {
    sqlx::query!(
        "insert into film_days as known (day, encoded_ms, sent_bytes) values ($1, $2, $3)
         on conflict (day) do update set encoded_ms = known.encoded_ms + excluded.encoded_ms,
           sent_bytes = known.sent_bytes + excluded.sent_bytes",
        context.now().date_naive(),
        encoded_ms,
        sent_bytes,
    )
    .execute(context.writes())
    .await?;
    Ok(())
}
