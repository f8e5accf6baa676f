//! Reading events by position.

use crate::{App, Result};
use chrono::{DateTime, Utc};
use domain::event::{Event, read};
use uuid::Uuid;

/// An event as stored.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct StoredEvent {
    /// Its place in the order of all events, from 1, without gaps.
    pub position: i64,
    /// The same for ever, wherever it is told: what outside readers tell repetitions by.
    pub event_id: Uuid,
    pub kind: String,
    pub version: i16,
    pub subject_id: Option<Uuid>,
    pub audience: Vec<Uuid>,
    pub data: serde_json::Value,
    pub trace_id: String,
    pub created_at: DateTime<Utc>,
}

impl StoredEvent {
    /// The event as its context wrote it; `None` when it is another's, or of a version this binary does not read.
    ///
    /// # Errors
    /// Unexpected, when the payload does not fit its kind and version.
    pub fn read<E: Event>(&self) -> Result<Option<E>> {
        if self.version != E::VERSION {
            return Ok(None);
        }
        Ok(read(&self.kind, self.data.clone())?)
    }
}

/// Events after a position, in order.
pub async fn after(executor: impl sqlx::PgExecutor<'_>, position: i64, limit: i64) -> Result<Vec<StoredEvent>> {
    Ok(sqlx::query_as!(
        StoredEvent,
        r#"select position as "position!", event_id, kind, version, subject_id, audience, data, trace_id, created_at
           from outbox_events where position > $1 order by position limit $2"#,
        position,
        limit,
    )
    .fetch_all(executor)
    .await?)
}

/// The last position there is; 0 before the first event.
pub async fn head(app: &App) -> Result<i64> {
    let head = sqlx::query_scalar!("select position from event_head").fetch_one(&app.pool).await?;
    app.bell.heard_of(head);
    Ok(head)
}
