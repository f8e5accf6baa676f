//! From an event to its deliveries.

use super::{lanes::lane_at, send::Lane};
use chrono::{DateTime, Utc};
use domain::{
    ids::UserId,
    integrations::webhooks::{Subscription, WebhookEvent, is_told, last_try_of, told_to},
};
use serde_json::Value;
use spine::{Context, Result, events::StoredEvent};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Makes a delivery of an event for every endpoint that hears of it and whose owner is in its audience and
/// may sign in.
pub async fn deliveries_make(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    event: &StoredEvent,
) -> Result<()> {
    let (true, Some(subject_id)) = (is_told(&event.kind) && !event.audience.is_empty(), event.subject_id) else {
        return Ok(());
    };
    let endpoints = sqlx::query!(
        "select e.id, e.user_id, e.events from webhook_endpoints e join users u on u.id = e.user_id
         where e.user_id = any($1) and u.suspended_at is null and u.deleted_at is null order by e.id",
        &event.audience
    );
    for endpoint in endpoints.fetch_all(&mut **work).await? {
        if !Subscription::stored(endpoint.events).hears(&event.kind) {
            continue;
        }
        let told = Told {
            event_id: event.event_id,
            kind: &event.kind,
            subject_id,
            created_at: event.created_at,
            data: told_to(UserId(endpoint.user_id), event.data.clone()),
        };
        delivery_make(work, context, endpoint.id, told).await?;
    }
    Ok(())
}

/// What a delivery tells.
pub(super) struct Told<'a> {
    pub event_id: Uuid,
    pub kind: &'a str,
    pub subject_id: Uuid,
    pub created_at: DateTime<Utc>,
    pub data: Value,
}

/// One delivery, last in its endpoint's order; its id. The same event makes none twice.
pub(super) async fn delivery_make(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    endpoint_id: Uuid,
    told: Told<'_>,
) -> Result<Option<Uuid>> {
    // The row of the endpoint is the lock under which its deliveries are counted.
    let sequence = sqlx::query_scalar!(
        "update webhook_endpoints set sequence = sequence + 1
         where id = $1 and not exists (select from webhook_deliveries d where d.endpoint_id = $1 and d.event_id = $2)
         returning sequence",
        endpoint_id,
        told.event_id,
    );
    let Some(sequence) = sequence.fetch_optional(&mut **work).await? else { return Ok(None) };
    let (id, now) = (context.new_id(), context.now());
    let body = serde_json::to_string(&WebhookEvent {
        id: told.event_id,
        kind: told.kind.to_owned(),
        created_at: told.created_at,
        subject_id: told.subject_id,
        sequence,
        data: told.data,
    })?;
    sqlx::query!(
        "insert into webhook_deliveries
           (id, endpoint_id, event_id, kind, subject_id, sequence, body, status, created_at, next_try_at, tries_until)
         values ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $8, $9)",
        id,
        endpoint_id,
        told.event_id,
        told.kind,
        told.subject_id,
        sequence,
        body,
        now,
        last_try_of(now),
    )
    .execute(&mut **work)
    .await?;
    lane_at(work, context, Lane { endpoint_id, subject_id: told.subject_id }, now).await?;
    Ok(Some(id))
}
