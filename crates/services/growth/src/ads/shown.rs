//! How often promoted listings were shown: counted in memory, written in batches.
//!
//! What a server that stops has not written is lost: a number that nobody pays by.

use chrono::{DateTime, Duration, Utc};
use domain::{
    growth::{ads::day_of, events::is_program},
    ids::AdCampaignId,
};
use spine::{App, Context, Result};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};
use uuid::Uuid;

/// Seconds after which what was counted is written by the next search.
const WRITE_SECONDS: i64 = 10;

/// Since when, and how often each.
type Since = (Option<DateTime<Utc>>, HashMap<Uuid, i64>);

/// What was counted and is not written yet.
#[derive(Default)]
struct Counted(Mutex<Since>);

impl Counted {
    /// Counts, and answers whether it is time to write.
    fn add(&self, shown: impl Iterator<Item = (Uuid, i64)>, now: DateTime<Utc>) -> bool {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let since = *counted.0.get_or_insert(now);
        for (campaign, times) in shown {
            *counted.1.entry(campaign).or_default() += times;
        }
        now - since >= Duration::seconds(WRITE_SECONDS)
    }

    fn take(&self) -> HashMap<Uuid, i64> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)).1
    }
}

fn counted(app: &App) -> std::sync::Arc<Counted> {
    app.shelf.get(Counted::default)
}

/// These were shown. Programs that read the web are nobody.
pub(super) async fn shown_note(context: &Context, shown: &[AdCampaignId]) {
    if shown.is_empty() || is_program(&context.agent) {
        return;
    }
    let each = shown.iter().map(|campaign| (campaign.0, 1));
    if counted(&context.app).add(each, context.app.clock.real_now())
        && let Err(error) = shown_write(context).await
    {
        tracing::warn!(%error, "how often promoted listings were shown is written later");
    }
}

/// Writes what this server has counted; what cannot be written is kept for the next time.
///
/// # Errors
/// Unexpected when the database does not answer.
pub async fn shown_write(context: &Context) -> Result<()> {
    let counted = counted(&context.app);
    let batch = counted.take();
    if batch.is_empty() {
        return Ok(());
    }
    let (campaigns, times): (Vec<Uuid>, Vec<i64>) = batch.iter().map(|(id, times)| (*id, *times)).unzip();
    let written = sqlx::query!(
        "insert into ad_days as known (campaign_id, day, budget, impressions)
         select c.id, $3, c.daily_budget, shown.times
         from unnest($1::uuid[], $2::bigint[]) shown (id, times) join ad_campaigns c on c.id = shown.id order by c.id
         on conflict (campaign_id, day) do update set impressions = known.impressions + excluded.impressions",
        &campaigns,
        &times,
        day_of(context.now()),
    )
    .execute(context.writes())
    .await;
    if written.is_err() {
        counted.add(batch.into_iter(), context.app.clock.real_now());
    }
    written?;
    Ok(())
}
