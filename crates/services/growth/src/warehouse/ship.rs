//! Sends what happened.

use super::{facts, failed, mark, marks, opened};
use adapters::warehouse::ClickHouse;
use chrono::{DateTime, Utc};
use domain::growth::warehouse::masked;
use serde::Serialize;
use spine::{
    Context, Result,
    events::{StoredEvent, after, head},
    job::{Job, Nothing},
};

/// Events of one request.
const BATCH: i64 = 5_000;
/// Requests of one run: a warehouse that was away catches up minute by minute.
const ROUNDS: usize = 20;

/// Sends what happened since the last time; every minute. A run that is repeated sends the same rows, which count once.
pub struct ShipEvents;

/// An event as it stands there.
#[derive(Serialize)]
struct RawEvent {
    position: i64,
    kind: String,
    version: i16,
    subject: String,
    people: Vec<String>,
    at: DateTime<Utc>,
    data: String,
}

impl Job for ShipEvents {
    const KIND: &'static str = "ShipEvents";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let Some((warehouse, mut position)) = opened(context).await? else { return Ok(()) };
        for _ in 0..ROUNDS {
            let events = after(context.writes(), position, BATCH).await?;
            let Some(last) = events.last().map(|event| event.position) else { break };
            ship(context, &warehouse, &events, position, last).await?;
            position = last;
        }
        metrics::gauge!("warehouse_lag").set((head(&context.app).await? - position) as f64);
        Ok(())
    }
}

/// Sends some, facts first, and remembers that they are there.
async fn ship(context: &Context, warehouse: &ClickHouse, events: &[StoredEvent], from: i64, to: i64) -> Result<()> {
    let token = |table: &str| format!("{table} {from} {to}");
    let bookings = facts::bookings(context, events).await?;
    warehouse.insert("fct_bookings", &token("bookings"), &bookings).await.map_err(failed)?;
    let payments = facts::payments(context, events).await?;
    warehouse.insert("fct_payments", &token("payments"), &payments).await.map_err(failed)?;
    let raw: Vec<RawEvent> = events.iter().map(|event| raw(context, event)).collect();
    warehouse.insert("raw_events", &token("events"), &raw).await.map_err(failed)?;
    let moved = "update warehouse_progress set position = greatest(position, $1), changed_at = $2";
    sqlx::query(moved).bind(to).bind(context.now()).execute(context.writes()).await?;
    Ok(())
}

fn raw(context: &Context, event: &StoredEvent) -> RawEvent {
    let app = &context.app;
    RawEvent {
        position: event.position,
        kind: event.kind.clone(),
        version: event.version,
        subject: event.subject_id.map(|id| mark(app, id)).unwrap_or_default(),
        people: marks(app, event.audience.iter().copied()),
        at: event.created_at,
        data: masked(&event.data, &|id| mark(app, id)).to_string(),
    }
}
