//! The log of deliveries: read, replayed, and one made to see whether a receiver works.

use super::{
    endpoints::missing,
    lanes::lane_at,
    send::Lane,
    subscriber::{Told, delivery_make},
};
use domain::{
    Refusal,
    ids::{WebhookDeliveryId, WebhookEndpointId},
    integrations::{
        refusals::webhook_delivery_under_way,
        webhooks::{DeliveryStatus, Outcome, TEST_KIND, WebhookDelivery, last_try_of},
    },
    page::{Page, parse_limit},
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    lists::{cursor_read, page_cut},
    rate_limits::{Limit, limit_take},
};
use sqlx::PgExecutor;
use uuid::Uuid;

/// The deliveries of one of the own endpoints, the newest first; `status` narrows them, and nothing it could mean is
/// no status.
///
/// # Errors
/// 401, 404, 422 for the page.
pub async fn deliveries_list(
    context: &Context,
    id: WebhookEndpointId,
    status: Option<DeliveryStatus>,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<WebhookDelivery>> {
    own(context, id).await?;
    let limit = parse_limit(limit)?;
    let list = format!("webhook_deliveries:{id}:{}", status.map_or("", DeliveryStatus::code));
    let before = cursor.map(|cursor| cursor_read::<i64>(&list, cursor)).transpose()?.unwrap_or(i64::MAX);
    let rows = sqlx::query_as!(
        Row,
        "select id, event_id, kind, subject_id, sequence, status, attempts, created_at, next_try_at, tried_at, outcome,
           answer_status, body
         from webhook_deliveries
         where endpoint_id = $1 and sequence < $2 and ($3::text is null or status = $3)
         order by sequence desc limit $4",
        id.0,
        before,
        status.map(DeliveryStatus::code),
        i64::from(limit) + 1,
    );
    let (rows, next_cursor) =
        page_cut(rows.fetch_all(context.writes()).await?, limit, &list, |row: &Row| row.sequence)?;
    let items = rows.into_iter().map(Row::shown).collect::<Result<Vec<_>>>()?;
    Ok(Page { items, next_cursor })
}

/// Sends a delivery once more under the same event id, whatever came of it; it is tried for three days again.
///
/// # Errors
/// 401, 404, 409 `webhook_delivery_under_way`.
pub async fn delivery_replay(
    context: &Context,
    id: WebhookEndpointId,
    delivery: WebhookDeliveryId,
) -> Result<WebhookDelivery> {
    let person = own(context, id).await?;
    limit_take(&context.app, Limit::WebhookAsked, &person.to_string()).await?;
    let now = context.now();
    let mut work = context.begin().await?;
    let known = sqlx::query!(
        "select subject_id, claimed_until from webhook_deliveries where id = $1 and endpoint_id = $2 for update",
        delivery.0,
        id.0,
    );
    let known = known.fetch_optional(&mut *work).await?.ok_or_else(|| Refusal::not_found("delivery"))?;
    if known.claimed_until.is_some_and(|until| until > context.app.clock.real_now()) {
        return Err(webhook_delivery_under_way().into());
    }
    sqlx::query!(
        "update webhook_deliveries set status = 'pending', next_try_at = $2, tries_until = $3, attempts = 0,
           claimed_until = null
         where id = $1",
        delivery.0,
        now,
        last_try_of(now),
    )
    .execute(&mut *work)
    .await?;
    lane_at(&mut work, context, Lane { endpoint_id: id.0, subject_id: known.subject_id }, now).await?;
    work.commit().await?;
    one(context.writes(), id, delivery.0).await
}

/// Sends an event of no meaning, so that its owner sees whether the receiver works.
///
/// # Errors
/// 401, 404, 429.
pub async fn endpoint_test(context: &Context, id: WebhookEndpointId) -> Result<WebhookDelivery> {
    let person = own(context, id).await?;
    limit_take(&context.app, Limit::WebhookAsked, &person.to_string()).await?;
    let mut work = context.begin().await?;
    let told = Told {
        event_id: context.new_id(),
        kind: TEST_KIND,
        subject_id: id.0,
        created_at: context.now(),
        data: json!({ "endpoint_id": id }),
    };
    let made = delivery_make(&mut work, context, id.0, told).await?.ok_or_else(missing)?;
    work.commit().await?;
    one(context.writes(), id, made).await
}

/// Whose endpoint it is: the caller's, or there is none.
async fn own(context: &Context, id: WebhookEndpointId) -> Result<Uuid> {
    let person = context.require_person()?.id.0;
    let known =
        sqlx::query_scalar!("select user_id from webhook_endpoints where id = $1 and user_id = $2", id.0, person);
    Ok(known.fetch_optional(context.writes()).await?.ok_or_else(missing)?)
}

async fn one(executor: impl PgExecutor<'_>, id: WebhookEndpointId, delivery: Uuid) -> Result<WebhookDelivery> {
    let row = sqlx::query_as!(
        Row,
        "select id, event_id, kind, subject_id, sequence, status, attempts, created_at, next_try_at, tried_at, outcome,
           answer_status, body
         from webhook_deliveries where endpoint_id = $1 and id = $2",
        id.0,
        delivery,
    );
    row.fetch_optional(executor).await?.ok_or_else(missing)?.shown()
}

/// A delivery as it is stored.
struct Row {
    id: Uuid,
    event_id: Uuid,
    kind: String,
    subject_id: Uuid,
    sequence: i64,
    status: String,
    attempts: i32,
    created_at: chrono::DateTime<chrono::Utc>,
    next_try_at: Option<chrono::DateTime<chrono::Utc>>,
    tried_at: Option<chrono::DateTime<chrono::Utc>>,
    outcome: Option<String>,
    answer_status: Option<i32>,
    body: String,
}

impl Row {
    fn shown(self) -> Result<WebhookDelivery> {
        let status = DeliveryStatus::parse(&self.status);
        Ok(WebhookDelivery {
            id: WebhookDeliveryId(self.id),
            event_id: self.event_id,
            kind: self.kind,
            subject_id: self.subject_id,
            sequence: self.sequence,
            status: status.ok_or_else(|| Error::unexpected("stored delivery is in no state"))?,
            attempts: self.attempts,
            created_at: self.created_at,
            next_try_at: self.next_try_at,
            tried_at: self.tried_at,
            outcome: self.outcome.as_deref().and_then(Outcome::parse),
            answer_status: self.answer_status,
            event: serde_json::from_str(&self.body)?,
        })
    }
}
