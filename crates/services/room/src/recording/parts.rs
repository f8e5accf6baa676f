//! The bytes of a recording on their way in: part after part from the page that records, each sealed with the
//! recording's own key before it touches a disk. A part that was sent twice is there once.

use super::{key_place, recording_end, state_tell};
use crate::{moment, timeline::room_lock};
use adapters::files::kind_of;
use chrono::{DateTime, Utc};
use domain::{
    Refusal,
    ids::{RecordingId, RoomId},
    platform::uploads::{FileKind, Purpose, refusals::file_type_not_taken},
    room::{
        recording::{Progress, RecordingEnding, RecordingPart, Taken},
        refusals,
    },
};
use spine::{
    Context, Error, Result,
    attempts::{attempted, finished},
    sealing::{Place, own_key_open},
};
use uuid::Uuid;

/// Where a part lies.
pub(super) fn key(recording: Uuid, part: Uuid) -> String {
    format!("{}/{part}", folder(recording))
}

/// Where all parts of one lie.
pub(super) fn folder(recording: Uuid) -> String {
    format!("recordings/{recording}")
}

pub(super) const fn place(part: Uuid) -> Place {
    Place::new("recording_parts", "part_id", part)
}

struct Row {
    room_id: Uuid,
    key_sealed: Vec<u8>,
    parts: i32,
    size: i64,
    started_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    ending: Option<String>,
}

impl Row {
    fn progress(&self) -> Progress {
        let ending = self.ending.as_deref().and_then(RecordingEnding::parse);
        let ended = self.ended_at.zip(ending);
        Progress { parts: self.parts, size: self.size, started_at: self.started_at, ended }
    }
}

/// One part from the page that records.
///
/// # Errors
/// 404 for everybody else; 409 `recording_over`, `recording_gap`, `recording_full`; 413 `recording_part_large`; 415
/// `file_type_not_taken`; 422 `recording_part_empty`.
pub async fn part_put(context: &Context, id: RecordingId, number: i32, bytes: &[u8]) -> Result<RecordingPart> {
    let person = context.require_person()?.id;
    let row = sqlx::query_as!(
        Row,
        "select room_id, key_sealed, parts, size, started_at, ended_at, ending from recordings
         where id = $1 and started_by = $2 and delete_at > $3",
        id.0,
        person.0,
        context.now(),
    );
    let row = row.fetch_optional(context.writes()).await?.ok_or_else(|| Refusal::not_found("recording"))?;
    match row.progress().take(number, bytes.len(), moment(context))? {
        Taken::Known => return Ok(RecordingPart { next: row.parts + 1 }),
        Taken::Full => return full(context, RoomId(row.room_id)).await,
        Taken::Kept => {}
    }
    let media_type = match number {
        1 => Some(film(bytes)?),
        _ => None,
    };
    let part = context.new_id();
    let sealed = own_key_open(&context.app, key_place(id.0), &row.key_sealed).await?.close(place(part), bytes)?;
    context.app.objects.put(&key(id.0, part), sealed).await?;
    let kept = keep(context, id, (number, part, bytes.len()), media_type).await;
    if !matches!(kept, Ok(true)) {
        context.app.objects.delete(&key(id.0, part)).await?;
        kept?;
        return Err(refusals::recording_over().into());
    }
    Ok(RecordingPart { next: number + 1 })
}

/// What the first bytes say it is.
fn film(bytes: &[u8]) -> Result<FileKind> {
    let rules = Purpose::Recording.rules();
    let kind = kind_of(bytes).filter(|kind| rules.kinds.contains(kind));
    Ok(kind.ok_or_else(|| file_type_not_taken(&rules.kinds_named()))?)
}

/// Counts it, unless another one was faster or the recording has ended meanwhile.
async fn keep(
    context: &Context,
    id: RecordingId,
    (number, part, length): (i32, Uuid, usize),
    kind: Option<FileKind>,
) -> Result<bool> {
    let bytes = i32::try_from(length).map_err(|_| Error::unexpected("a part is too long"))?;
    let kept = sqlx::query!(
        "with counted as (
           update recordings set parts = parts + 1, size = size + $4::int, heard_at = $5,
             media_type = coalesce($6, media_type)
           where id = $1 and parts = $2::int - 1 and (ended_at is null or ending in ('stopped', 'left')) returning id)
         insert into recording_parts (recording_id, number, part_id, bytes) select id, $2, $3, $4 from counted",
        id.0,
        number,
        part,
        bytes,
        context.app.clock.real_now(),
        kind.map(FileKind::media_type),
    );
    Ok(kept.execute(context.writes()).await?.rows_affected() == 1)
}

async fn full(context: &Context, room: RoomId) -> Result<RecordingPart> {
    attempted(|| async {
        let mut work = context.begin().await?;
        let ended = async {
            room_lock(&mut work, room).await?;
            recording_end(&mut work, context, room, RecordingEnding::Full, Some(context.require_person()?.id)).await
        };
        let ended = ended.await;
        finished(work, ended).await
    })
    .await?;
    state_tell(&context.app, room).await?;
    Err(refusals::recording_full().into())
}
