//! The outbox: what happened, stored in the transaction that made it happen.
//!
//! Sockets, mails, webhooks and analytics read from here, so an event exists exactly when its change does. Readers go on from their own cursor. There
//! is no `NOTIFY` in the transaction: PostgreSQL commits transactions that notify one after the other, which cost nine tenths of the bookings a second.
//! Whoever needs a wake-up sends it after the commit.

use crate::{Context, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// One event. `kind` is a dotted word (`booking.confirmed`), `audience` the people who may hear of it over a socket.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Event<'a> {
    pub kind: &'a str,
    pub subject_id: Option<Uuid>,
    pub audience: &'a [Uuid],
    pub data: serde_json::Value,
}

/// Appends an event to the outbox of this transaction.
pub async fn outbox_append(
    transaction: &mut Transaction<'_, Postgres>,
    context: &Context,
    event: Event<'_>,
) -> Result<()> {
    sqlx::query!(
        "insert into outbox_events (event_id, kind, subject_id, audience, data, trace_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)",
        context.new_id(),
        event.kind,
        event.subject_id,
        event.audience,
        event.data,
        context.trace_id,
        context.now(),
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
