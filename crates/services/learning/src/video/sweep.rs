//! Files of films that no row names: of tries that were given up, of pictures that were replaced.

use super::{ROOT, store::still_key};
use chrono::Duration;
use domain::ids::VideoId;
use futures::TryStreamExt;
use spine::{
    Context, Result,
    job::{Job, Nothing},
};
use std::collections::BTreeSet;

/// Hours in which a stored file gets its row; younger ones are left alone.
const SETTLED_HOURS: i64 = 24;
/// Files whose rows are looked up at once.
const LOOKED_UP: usize = 500;

/// Takes away files of films that no row knows. Every night.
pub struct SweepFilms;

impl Job for SweepFilms {
    const KIND: &'static str = "SweepFilms";
    const PRIORITY: i16 = -9;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let settled = context.app.clock.real_now() - Duration::hours(SETTLED_HOURS);
        let listed = context.app.objects.list(ROOT);
        let mut chunks = listed.try_filter(|found| std::future::ready(found.at < settled)).try_chunks(LOOKED_UP);
        while let Some(found) = chunks.try_next().await.map_err(|error| error.1)? {
            let mut keys: BTreeSet<String> = found.into_iter().map(|found| found.key).collect();
            let asked: Vec<String> = keys.iter().cloned().collect();
            let films: Vec<uuid::Uuid> = asked.iter().filter_map(|key| key.split('/').nth(1)?.parse().ok()).collect();
            let named = sqlx::query_scalar!(
                "select object_key from video_segments where video_id = any($1) and object_key = any($2)",
                &films,
                &asked
            );
            for key in named.fetch_all(context.writes()).await? {
                keys.remove(&key);
            }
            let stills = sqlx::query!("select id, poster, storyboard from videos where id = any($1)", &films);
            for film in stills.fetch_all(context.writes()).await? {
                for still in [film.poster, film.storyboard].into_iter().flatten() {
                    keys.remove(&still_key(VideoId(film.id), &still));
                }
            }
            for stray in keys {
                context.app.objects.delete(&stray).await?;
                tracing::info!(key = stray, "a file of a film without a row was taken away");
            }
        }
        Ok(())
    }
}
