//! What a piece of work leaves: its files first, then the rows that name them, all at once.

use super::{ROOT, rows::FilmRow, source::forget};
use domain::{
    Refusal,
    ids::{UploadId, VideoId},
    learning::{
        events::{VideoEvent, VideoNews},
        video::VideoStatus,
    },
};
use spine::{Context, Result, events::tell, uploads::upload_release};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// What came of a piece.
pub(super) enum Done {
    /// Segments of one size, from a number on, with their microseconds.
    Segments { rung: i32, size: (i32, i32), codec: String, init: Vec<u8>, first: i64, segments: Vec<(Vec<u8>, i64)> },
    /// A picture.
    Still { name: &'static str, picture: Vec<u8> },
}

/// Stored files of one try at a piece.
struct Stored {
    rung: i32,
    number: i32,
    key: String,
    bytes: i32,
    micros: i64,
}

/// The folder of a film.
pub(super) fn folder(id: VideoId) -> String {
    format!("{ROOT}/{id}")
}

/// Where a still lies.
pub(super) fn still_key(id: VideoId, name: &str) -> String {
    format!("{ROOT}/{id}/{name}.jpg")
}

/// Stores what came of a piece; true when the film is ready with it. Who comes second changes nothing.
pub(super) async fn piece_done(context: &Context, id: VideoId, piece: &str, done: Vec<Done>) -> Result<bool> {
    // Names of this try alone: another one at the same time writes beside it.
    let attempt = Uuid::now_v7().simple().to_string();
    let mut stored = Vec::new();
    for it in &done {
        match it {
            Done::Segments { rung, first, segments, .. } => {
                for ((bytes, micros), number) in segments.iter().zip(*first..) {
                    let number = i32::try_from(number).unwrap_or(i32::MAX);
                    let key = format!("{}/{attempt}/{rung}-{number}", folder(id));
                    context.app.objects.put(&key, bytes.clone()).await?;
                    let bytes = i32::try_from(bytes.len()).unwrap_or(i32::MAX);
                    stored.push(Stored { rung: *rung, number, key, bytes, micros: *micros });
                }
            }
            Done::Still { name, picture } => {
                let key = still_key(id, &format!("{name}-{attempt}"));
                context.app.objects.put(&key, picture.clone()).await?;
            }
        }
    }
    let mut transaction = context.begin().await?;
    sqlx::query!("select id from videos where id = $1 for update", id.0).fetch_optional(&mut *transaction).await?;
    let row = FilmRow::of(&mut transaction, id).await?.filter(|row| row.status == VideoStatus::Encoding.code());
    let mine = sqlx::query!(
        "update video_pieces set done_at = $3 where video_id = $1 and name = $2 and done_at is null",
        id.0,
        piece,
        context.now(),
    );
    let (Some(row), 1) = (row, mine.execute(&mut *transaction).await?.rows_affected()) else {
        transaction.rollback().await?;
        context.app.objects.delete_below(&format!("{}/{attempt}", folder(id))).await?;
        return Ok(false);
    };
    for it in done {
        match it {
            Done::Segments { rung, size, codec, init, .. } => {
                rendition(&mut transaction, id, (rung, size), &codec, &init).await?
            }
            Done::Still { name, .. } => still_named(&mut transaction, id, name, &format!("{name}-{attempt}")).await?,
        }
    }
    segments_named(&mut transaction, id, &stored).await?;
    let ready = counted(&mut transaction, context, &row).await?;
    transaction.commit().await?;
    Ok(ready)
}

async fn rendition(
    transaction: &mut Transaction<'_, Postgres>,
    id: VideoId,
    (rung, (width, height)): (i32, (i32, i32)),
    codec: &str,
    init: &[u8],
) -> Result<()> {
    sqlx::query!(
        "insert into video_renditions (video_id, rung, width, height, codec, init) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing",
        id.0,
        rung,
        width,
        height,
        codec,
        init,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// The still that is shown from now on.
pub(super) async fn still_named(
    transaction: &mut Transaction<'_, Postgres>,
    id: VideoId,
    name: &str,
    file: &str,
) -> Result<()> {
    sqlx::query!(
        "update videos set poster = case when $2 = 'poster' then $3 else poster end,
           storyboard = case when $2 = 'storyboard' then $3 else storyboard end where id = $1",
        id.0,
        name,
        file,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn segments_named(transaction: &mut Transaction<'_, Postgres>, id: VideoId, stored: &[Stored]) -> Result<()> {
    let rungs: Vec<i32> = stored.iter().map(|it| it.rung).collect();
    let numbers: Vec<i32> = stored.iter().map(|it| it.number).collect();
    let keys: Vec<String> = stored.iter().map(|it| it.key.clone()).collect();
    let bytes: Vec<i32> = stored.iter().map(|it| it.bytes).collect();
    let micros: Vec<i64> = stored.iter().map(|it| it.micros).collect();
    sqlx::query!(
        "insert into video_segments (video_id, rung, number, object_key, bytes, micros)
         select $1, * from unnest($2::int[], $3::int[], $4::text[], $5::int[], $6::bigint[])",
        id.0,
        &rungs,
        &numbers,
        &keys,
        &bytes,
        &micros,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn counted(transaction: &mut Transaction<'_, Postgres>, context: &Context, row: &FilmRow) -> Result<bool> {
    let ready = row.chunks_done + 1 >= row.chunks;
    sqlx::query!(
        "update videos set chunks_done = chunks_done + 1, status = case when $2 then 'ready' else status end,
           finished_at = case when $2 then $3::timestamptz end where id = $1",
        row.id,
        ready,
        context.now(),
    )
    .execute(&mut **transaction)
    .await?;
    if ready {
        metrics::counter!("films_prepared_total", "outcome" => "ready").increment(1);
        tell(transaction, context, &VideoEvent::Ready(news(row, VideoStatus::Ready))).await?;
    }
    Ok(ready)
}

fn news(row: &FilmRow, status: VideoStatus) -> VideoNews {
    let owner_id = domain::ids::UserId(row.owner_id);
    VideoNews { video_id: row.video(), unit_id: row.unit(), owner_id, status }
}

/// The film cannot be prepared: what was made of it goes, and its owner reads why.
pub(super) async fn fail(context: &Context, id: VideoId, refusal: Refusal) -> Result<()> {
    let mut transaction = context.begin().await?;
    let failed = sqlx::query!(
        "update videos set status = 'failed', refusal = $2, finished_at = $3
         where id = $1 and status in ('queued', 'encoding')",
        id.0,
        serde_json::to_value(&refusal)?,
        context.now(),
    );
    if failed.execute(&mut *transaction).await?.rows_affected() == 1 {
        let Some(row) = FilmRow::of(&mut transaction, id).await? else { return Ok(()) };
        upload_release(&mut transaction, UploadId(row.upload_id), context.now()).await?;
        sqlx::query!("update videos set poster = null, storyboard = null where id = $1", id.0)
            .execute(&mut *transaction)
            .await?;
        metrics::counter!("films_prepared_total", "outcome" => "failed").increment(1);
        tell(&mut transaction, context, &VideoEvent::Failed(news(&row, VideoStatus::Failed))).await?;
    }
    transaction.commit().await?;
    forget(id);
    Ok(context.app.objects.delete_below(&folder(id)).await?)
}
