//! Taking away what nothing uses: files that never arrived whole, that nobody took, that were replaced; and, once a
//! day, what lies in the store without a row, because a server stopped between the two.

use super::parts::{ROOT, avif_key, folder, key, preview_key};
use crate::{
    Context, Result,
    job::{Job, Nothing},
};
use chrono::Duration;
use futures::TryStreamExt;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Files taken away by one statement.
const BATCH: i64 = 200;
/// Hours in which a stored object gets its row; younger ones are left alone.
const SETTLED_HOURS: i64 = 24;
/// Objects whose rows are looked up at once.
const LOOKED_UP: usize = 500;

/// Takes away files whose time has come: the bytes first, then the row, so that one that could not be taken is tried
/// again. Every hour.
pub struct SweepUploads;

impl Job for SweepUploads {
    const KIND: &'static str = "SweepUploads";
    const PRIORITY: i16 = -8;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        loop {
            let old = sqlx::query_scalar!(
                "select id from uploads where ends_at < $1 order by ends_at limit $2",
                context.now(),
                BATCH
            );
            let old = old.fetch_all(context.writes()).await?;
            for id in &old {
                context.app.objects.delete_below(&folder(*id)).await?;
            }
            // One that was taken meanwhile has lost its bytes; nobody can take it once its time has come.
            let gone = sqlx::query!("delete from uploads where id = any($1) and ends_at < $2", &old, context.now());
            let gone = gone.execute(context.writes()).await?.rows_affected();
            metrics::counter!("uploads_swept_total").increment(gone);
            if (old.len() as i64) < BATCH {
                return Ok(());
            }
        }
    }
}

/// Takes away objects that no row knows. Every night.
pub struct SweepObjects;

impl Job for SweepObjects {
    const KIND: &'static str = "SweepObjects";
    const PRIORITY: i16 = -9;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let settled = context.app.clock.real_now() - Duration::hours(SETTLED_HOURS);
        let listed = context.app.objects.list(ROOT);
        let mut chunks = listed.try_filter(|found| std::future::ready(found.at < settled)).try_chunks(LOOKED_UP);
        while let Some(found) = chunks.try_next().await.map_err(|error| error.1)? {
            let keys: BTreeSet<String> = found.into_iter().map(|found| found.key).collect();
            for stray in strays(context, keys).await? {
                context.app.objects.delete(&stray).await?;
                tracing::info!(key = stray, "an object without a row was taken away");
            }
        }
        Ok(())
    }
}

/// Those of these keys that no row knows.
async fn strays(context: &Context, mut keys: BTreeSet<String>) -> Result<BTreeSet<String>> {
    let owner = |key: &String| key.split('/').nth(1).and_then(|id| id.parse::<Uuid>().ok());
    let uploads: Vec<Uuid> = keys.iter().filter_map(owner).collect::<BTreeSet<_>>().into_iter().collect();
    let rows = sqlx::query!("select id, parts from uploads where id = any($1)", &uploads);
    for row in rows.fetch_all(context.writes()).await? {
        keys.remove(&avif_key(row.id));
        keys.remove(&preview_key(row.id));
        for part in row.parts {
            keys.remove(&key(row.id, part));
        }
    }
    Ok(keys)
}
