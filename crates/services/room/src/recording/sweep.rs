//! Ends recordings whose page is gone, and takes away those whose time is over.

use super::{parts::folder, recording_end, state_tell};
use crate::timeline::room_lock;
use chrono::Duration;
use domain::{
    ids::RoomId,
    room::recording::{RecordingEnding, SILENT_SECONDS},
};
use spine::{
    Context, Result,
    attempts::finished,
    job::{Each, Job, Nothing},
};
use sqlx::{Postgres, Transaction};

/// Recordings of one run.
const BATCH: i64 = 200;

/// Ends one whose page has sent nothing for a while, in the transaction that holds the room's lock.
pub(super) async fn silent_end_of(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    room: RoomId,
) -> Result<bool> {
    let silent = sqlx::query_scalar!(
        "select id from recordings where room_id = $1 and ended_at is null and heard_at < $2",
        room.0,
        context.app.clock.real_now() - Duration::seconds(SILENT_SECONDS),
    );
    if silent.fetch_optional(&mut **work).await?.is_none() {
        return Ok(false);
    }
    recording_end(work, context, room, RecordingEnding::Lost, None).await
}

/// Ends every recording whose page is gone; the rooms are told. Answers how many.
///
/// # Errors
/// The first failure, when all were tried.
pub async fn silent_end(context: &Context) -> Result<usize> {
    let (mut each, mut ended) = (Each::default(), 0);
    let silent = sqlx::query_scalar!(
        "select room_id from recordings where ended_at is null and heard_at < $1 limit $2",
        context.app.clock.real_now() - Duration::seconds(SILENT_SECONDS),
        BATCH,
    );
    for room in silent.fetch_all(context.writes()).await?.into_iter().map(RoomId) {
        let done = async {
            let mut work = context.begin().await?;
            let done = async {
                room_lock(&mut work, room).await?;
                silent_end_of(&mut work, context, room).await
            };
            let done = done.await;
            let done = finished(work, done).await?;
            state_tell(&context.app, room).await?;
            Ok(done)
        };
        each.note("room", room, done.await.map(|done| ended += usize::from(done)));
    }
    each.done()?;
    Ok(ended)
}

/// Takes away recordings whose time is over and that no open case is about: the bytes first, then the row. Every hour.
pub struct SweepRecordings;

impl Job for SweepRecordings {
    const KIND: &'static str = "SweepRecordings";
    const PRIORITY: i16 = -8;
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        loop {
            let over = sqlx::query_scalar!(
                "select id from recordings
                 where delete_at < $1 and not room_has_open_case(room_id, $1) order by delete_at limit $2",
                context.now(),
                BATCH,
            );
            let over = over.fetch_all(context.writes()).await?;
            for id in &over {
                context.app.objects.delete_below(&folder(*id)).await?;
            }
            sqlx::query!("delete from recordings where id = any($1) and delete_at < $2", &over, context.now())
                .execute(context.writes())
                .await?;
            if (over.len() as i64) < BATCH {
                return Ok(());
            }
        }
    }
}
