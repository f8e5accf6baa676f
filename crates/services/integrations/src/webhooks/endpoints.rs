//! Endpoints: made, changed, ended, and their secrets rotated.

use super::{address::address_read, former_place, secret_place};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Refusal,
    ids::WebhookEndpointId,
    integrations::{
        refusals::webhooks_too_many,
        webhooks::{
            ENDPOINTS_MOST, EndpointRequest, EndpointRevision, ROTATES_HOURS, SECRET_PREFIX, Subscription,
            WebhookEndpoint,
        },
    },
    page::Page,
};
use identity::secrets::secret_new;
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    sealing::{seal, unseal},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// An endpoint as it is stored, with how many of its deliveries are dead.
struct Row {
    id: Uuid,
    url: String,
    events: Vec<String>,
    created_at: DateTime<Utc>,
    former_until: Option<DateTime<Utc>>,
    dead: i64,
}

impl Row {
    fn shown(self, context: &Context) -> WebhookEndpoint {
        WebhookEndpoint {
            id: WebhookEndpointId(self.id),
            url: self.url,
            events: self.events,
            created_at: self.created_at,
            former_secret_until: self.former_until.filter(|until| *until > context.now()),
            dead: self.dead,
            secret: None,
        }
    }
}

/// The own endpoints, the oldest first.
pub async fn endpoints_list(context: &Context) -> Result<Page<WebhookEndpoint>> {
    let person = context.require_person()?;
    let rows = sqlx::query_as!(
        Row,
        r#"select id, url, events, created_at, former_until,
             (select count(*) from webhook_deliveries d where d.endpoint_id = e.id and d.status = 'dead') as "dead!"
           from webhook_endpoints e where user_id = $1 order by created_at, id"#,
        person.id.0,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    Ok(Page { items: rows.into_iter().map(|row| row.shown(context)).collect(), next_cursor: None })
}

/// One of the own; another person's does not exist (404).
pub async fn endpoint_get(context: &Context, id: WebhookEndpointId) -> Result<WebhookEndpoint> {
    let person = context.require_person()?;
    let row = sqlx::query_as!(
        Row,
        r#"select id, url, events, created_at, former_until,
             (select count(*) from webhook_deliveries d where d.endpoint_id = e.id and d.status = 'dead') as "dead!"
           from webhook_endpoints e where user_id = $1 and id = $2"#,
        person.id.0,
        id.0,
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(missing)?;
    Ok(row.shown(context))
}

pub(super) fn missing() -> Refusal {
    Refusal::not_found("webhook")
}

/// Makes an endpoint. Its secret is told here and never again.
///
/// # Errors
/// 401, 422 for a field, 409 `webhooks_too_many`.
pub async fn endpoint_create(context: &Context, request: &EndpointRequest) -> Result<WebhookEndpoint> {
    let person = context.require_person()?;
    let settings = &context.app.settings;
    let url = address_read(&request.url, settings.dev, settings.host())?;
    let events = Subscription::parse(&request.events)?;
    let id = context.new_id();
    let secret = secret_make()?;
    let sealed = seal(&context.app, secret_place(id), secret.as_bytes()).await?;
    let mut work = context.begin().await?;
    // The row of the account is the lock under which its endpoints are counted.
    sqlx::query!("select id from users where id = $1 for no key update", person.id.0).fetch_one(&mut *work).await?;
    let made = sqlx::query!(
        "insert into webhook_endpoints (id, user_id, url, events, secret_sealed, created_at)
         select $1, $2, $3, $4, $5, $6 where (select count(*) from webhook_endpoints where user_id = $2) < $7",
        id,
        person.id.0,
        url,
        events.names(),
        sealed,
        context.now(),
        ENDPOINTS_MOST,
    );
    if made.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(webhooks_too_many(ENDPOINTS_MOST).into());
    }
    written_down(&mut work, context, "webhook.made", id, Some(&url)).await?;
    work.commit().await?;
    Ok(WebhookEndpoint { secret: Some(secret), ..endpoint_get(context, WebhookEndpointId(id)).await? })
}

/// Changes what is named. What is on its way goes to the new address.
///
/// # Errors
/// 401, 404, 422 for a field.
pub async fn endpoint_update(
    context: &Context,
    id: WebhookEndpointId,
    revision: &EndpointRevision,
) -> Result<WebhookEndpoint> {
    let person = context.require_person()?;
    let settings = &context.app.settings;
    let url = revision.url.as_deref().map(|url| address_read(url, settings.dev, settings.host())).transpose()?;
    let events = revision.events.as_deref().map(Subscription::parse).transpose()?;
    let mut work = context.begin().await?;
    let changed = sqlx::query!(
        "update webhook_endpoints set url = coalesce($3, url), events = coalesce($4, events)
         where id = $1 and user_id = $2",
        id.0,
        person.id.0,
        url,
        events.as_ref().map(Subscription::names),
    );
    if changed.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(missing().into());
    }
    written_down(&mut work, context, "webhook.changed", id.0, url.as_deref()).await?;
    work.commit().await?;
    endpoint_get(context, id).await
}

/// Ends an endpoint with all its deliveries.
///
/// # Errors
/// 401, 404.
pub async fn endpoint_delete(context: &Context, id: WebhookEndpointId) -> Result<()> {
    let person = context.require_person()?;
    let mut work = context.begin().await?;
    let gone = sqlx::query!("delete from webhook_endpoints where id = $1 and user_id = $2", id.0, person.id.0);
    if gone.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(missing().into());
    }
    written_down(&mut work, context, "webhook.removed", id.0, None).await?;
    work.commit().await?;
    Ok(())
}

/// A new secret, which is told here and never again; the one before is good beside it for a day.
///
/// # Errors
/// 401, 404.
pub async fn endpoint_rotate(context: &Context, id: WebhookEndpointId) -> Result<WebhookEndpoint> {
    let person = context.require_person()?;
    let former = sqlx::query_scalar!(
        "select secret_sealed from webhook_endpoints where id = $1 and user_id = $2",
        id.0,
        person.id.0
    );
    let former = former.fetch_optional(context.writes()).await?.ok_or_else(missing)?;
    let secret = secret_make()?;
    let sealed = seal(&context.app, secret_place(id.0), secret.as_bytes()).await?;
    let plain = unseal(&context.app, secret_place(id.0), &former).await?;
    let moved = seal(&context.app, former_place(id.0), &plain).await?;
    let mut work = context.begin().await?;
    // Whoever rotates at the same moment comes second and finds another secret than the one moved here.
    let rotated = sqlx::query!(
        "update webhook_endpoints set secret_sealed = $3, former_sealed = $4, former_until = $5
         where id = $1 and user_id = $2 and secret_sealed = $6",
        id.0,
        person.id.0,
        sealed,
        moved,
        context.now() + TimeDelta::hours(ROTATES_HOURS),
        former,
    );
    if rotated.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(missing().into());
    }
    written_down(&mut work, context, "webhook.secret_rotated", id.0, None).await?;
    work.commit().await?;
    Ok(WebhookEndpoint { secret: Some(secret), ..endpoint_get(context, id).await? })
}

fn secret_make() -> Result<String> {
    Ok(format!("{SECRET_PREFIX}{}", secret_new()?.token))
}

async fn written_down(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    act: &str,
    id: Uuid,
    url: Option<&str>,
) -> Result<()> {
    let after = Some(json!({ "webhook_id": id, "url": url }));
    audit_append(work, context, Act { act, subject_id: context.actor_id(), before: None, after }).await
}
