//! The bytes of a recording on their way out, from any place on: opened a part at a time, never whole in memory.

use super::{RecordingSigned, key_place, parts, watch::watched};
use domain::{
    ids::RecordingId,
    platform::uploads::{name::disposition, range_of},
};
use futures::{StreamExt, stream, stream::BoxStream};
use spine::{
    App, Context, Error, Result,
    sealing::{OwnKey, own_key_open},
    uploads::{MediaFile, Opened},
};
use std::sync::Arc;
use uuid::Uuid;

/// A part of which bytes are wanted, from the first to before the second.
type Wanted = (Uuid, usize, usize);

/// Opens a recording at the address that [`super::recording_get`] gave, whole or a part of it.
///
/// # Errors
/// 403 `link_expired`; 404 as for looking at it.
pub async fn recording_open(
    context: &Context,
    id: RecordingId,
    signed: &RecordingSigned,
    range: Option<&str>,
    saved: bool,
) -> Result<Opened> {
    let recording = watched(context, id).await?;
    signed.opens(context, id)?;
    let Ok(part) = range_of(range, recording.size) else { return Ok(Opened::OutOfRange(recording.size)) };
    let key = sqlx::query_scalar!("select key_sealed from recordings where id = $1", id.0);
    let key = own_key_open(&context.app, key_place(id.0), &key.fetch_one(context.writes()).await?).await?;
    let (from, until) = part.unwrap_or((0, recording.size));
    let wanted = wanted(context, id, (from, until)).await?;
    let ending = if recording.media_type == "video/mp4" { "mp4" } else { "webm" };
    let name = format!("{}.{ending}", recording.started_at.format("%Y-%m-%d-%H%M"));
    let file = MediaFile {
        media_type: recording.media_type,
        disposition: saved.then(|| disposition(&name)),
        size: recording.size,
        part,
        public: false,
        varies: false,
        ranges: true,
        bytes: bytes_of(context.app.clone(), id.0, key, wanted),
    };
    Ok(Opened::File(file.begun().await?))
}

async fn wanted(context: &Context, id: RecordingId, (from, until): (i64, i64)) -> Result<Vec<Wanted>> {
    let rows = sqlx::query!("select part_id, bytes from recording_parts where recording_id = $1 order by number", id.0);
    let (mut at, mut wanted) = (0_i64, Vec::new());
    for row in rows.fetch_all(context.writes()).await? {
        let end = at + i64::from(row.bytes);
        if at < until && from < end {
            let within = |byte: i64| usize::try_from(byte - at).unwrap_or(0);
            wanted.push((row.part_id, within(from.max(at)), within(until.min(end))));
        }
        at = end;
    }
    Ok(wanted)
}

fn bytes_of(app: Arc<App>, id: Uuid, key: OwnKey, wanted: Vec<Wanted>) -> BoxStream<'static, Result<Vec<u8>>> {
    let read = move |(part, first, last): Wanted| {
        let (app, key) = (app.clone(), key.clone());
        async move {
            let place = parts::key(id, part);
            let sealed = app.objects.get(&place).await?;
            let sealed = sealed.ok_or_else(|| Error::unexpected(format!("{place} is not there")))?;
            let mut whole = key.open(parts::place(part), &sealed)?;
            whole.truncate(last);
            Ok(whole.split_off(first.min(whole.len())))
        }
    };
    stream::iter(wanted).then(read).boxed()
}
