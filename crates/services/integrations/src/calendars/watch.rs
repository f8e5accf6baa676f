//! Channels: the provider tells us that something has changed, never what. Whoever knows the channel and its secret is
//! believed, and all that comes of it is a look.

use super::{
    import::kept,
    look::{Look, Stop, look_at},
};
use adapters::calendars::Watching;
use chrono::TimeDelta;
use domain::{Refusal, integrations::calendars::CalendarProvider};
use identity::secrets::{secret_hash, secret_new};
use serde::Deserialize;
use spine::{Context, Result};

/// A channel is renewed this long before it ends.
const BEFORE_HOURS: i64 = 12;
/// Most news of one request.
const NEWS_MOST: usize = 100;

/// Renews the channel when its end is near. Without one the calendar is looked at by the clock, so a no is no failure.
pub(super) async fn channel_renew(look: &Look<'_>) -> std::result::Result<(), Stop> {
    let Look { context, row, port, key, .. } = look;
    let (now, public_url) = (context.now(), &context.app.settings.public_url);
    let lasts = row.channel_until.is_some_and(|until| until > now + TimeDelta::hours(BEFORE_HOURS));
    if lasts || !public_url.starts_with("https://") {
        return Ok(());
    }
    let news = match row.provider()? {
        CalendarProvider::Google => "google-calendar",
        CalendarProvider::Outlook => "outlook",
        CalendarProvider::Caldav => return Ok(()),
    };
    let (secret, address) = (secret_new()?, format!("{public_url}/api/v1/webhooks/{news}"));
    let asked = Watching { id: context.new_id(), address: &address, secret: &secret.token, now };
    let channel = match port.watch(key, asked).await {
        Ok(Some(channel)) if kept(Some(&channel.id), 200).is_some() => channel,
        Ok(_) => return Ok(()),
        Err(error) => {
            tracing::info!(connection_id = %row.id, %error, "no channel for a calendar: it is looked at by the clock");
            return Ok(());
        }
    };
    sqlx::query!(
        "update calendar_connections set channel_id = $2, channel_resource = $3, channel_hash = $4, channel_until = $5
         where id = $1",
        row.id,
        channel.id,
        kept(channel.resource.as_deref(), 500),
        secret.hash,
        channel.until.min(now + TimeDelta::days(30)),
    )
    .execute(context.writes())
    .await?;
    if let Some(former) = &row.channel_id
        && let Err(error) = port.unwatch(key, former, row.channel_resource.as_deref()).await
    {
        tracing::info!(connection_id = %row.id, %error, "a former channel goes on until it ends");
    }
    Ok(())
}

/// Google says that something has changed.
///
/// # Errors
/// 404 for a channel that is none, or another secret.
pub async fn google_told(context: &Context, channel: &str, secret: &str) -> Result<()> {
    if told(context, CalendarProvider::Google, channel, secret).await? {
        return Ok(());
    }
    Err(Refusal::not_found("channel").into())
}

/// What Graph posts.
#[derive(Deserialize)]
pub struct OutlookNews {
    #[serde(default)]
    value: Vec<OutlookChange>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OutlookChange {
    #[serde(default)]
    subscription_id: String,
    #[serde(default)]
    client_state: String,
}

/// Outlook says that something has changed. Of news about several calendars those that are believed count.
///
/// # Errors
/// 404 when none is.
pub async fn outlook_told(context: &Context, news: &OutlookNews) -> Result<()> {
    let mut believed = false;
    for change in news.value.iter().take(NEWS_MOST) {
        let OutlookChange { subscription_id, client_state } = change;
        believed |= told(context, CalendarProvider::Outlook, subscription_id, client_state).await?;
    }
    if believed { Ok(()) } else { Err(Refusal::not_found("channel").into()) }
}

async fn told(context: &Context, provider: CalendarProvider, channel: &str, secret: &str) -> Result<bool> {
    if channel.is_empty() || channel.len() > 200 || channel.contains('\0') {
        return Ok(false);
    }
    let mut work = context.begin().await?;
    let known = sqlx::query_scalar!(
        "select id from calendar_connections
         where channel_id = $1 and channel_hash = $2 and provider = $3 and state <> 'needs_sign_in'",
        channel,
        secret_hash(secret),
        provider.code(),
    );
    let Some(known) = known.fetch_optional(&mut *work).await? else { return Ok(false) };
    look_at(&mut work, context, known, context.now()).await?;
    work.commit().await?;
    Ok(true)
}
