//! The jobs of lanes: at most one waits per lane.

use super::send::{Lane, SendWebhooks};
use chrono::{DateTime, Utc};
use spine::{Context, Result, job::job_new};
use sqlx::{Postgres, Transaction};

/// Lets a lane be looked at by then. What comes too early finds its first delivery not due, and waits until it is.
pub(super) async fn lane_at(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    lane: Lane,
    at: DateTime<Utc>,
) -> Result<()> {
    let key = format!("webhook:{}:{}", lane.endpoint_id, lane.subject_id);
    let mut job = job_new::<SendWebhooks>(context, &lane, at)?;
    job.unique_key = Some(key.clone());
    if !::jobs::enqueue(work, job, context.now()).await? {
        ::jobs::hasten(work, &key, at, context.now()).await?;
    }
    Ok(())
}
