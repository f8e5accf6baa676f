//! Serving files: those of public purposes to everybody, the others to whoever has a signed address.

use super::{Row, Signed, parts};
use crate::{App, Context, Result};
use domain::{
    Refusal,
    ids::UploadId,
    platform::uploads::{Purpose, UploadStatus, name::disposition, range_of},
};
use futures::{StreamExt, stream, stream::BoxStream};
use std::{path::Path, sync::Arc};
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

/// What somebody asks for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// What the address carries.
    pub signed: Signed,
    /// The `Range` header.
    pub range: Option<String>,
    /// Whether the reader shows AVIF.
    pub avif: bool,
    /// Whether a small picture of it will do.
    pub preview: bool,
}

/// A file on its way out.
pub struct MediaFile {
    /// What it is.
    pub media_type: String,
    /// `Content-Disposition`, unless it is shown where it stands.
    pub disposition: Option<String>,
    /// Bytes of the whole.
    pub size: i64,
    /// Which of them come, from the first to before the second; all when none.
    pub part: Option<(i64, i64)>,
    /// Whether it may be kept by anybody.
    pub public: bool,
    /// Whether there are other forms of it for other readers.
    pub varies: bool,
    /// Whether a part of it may be asked for.
    pub ranges: bool,
    /// The bytes.
    pub bytes: BoxStream<'static, Result<Vec<u8>>>,
}

impl MediaFile {
    /// With its first bytes read: a store that does not answer is told before anything of the file was promised.
    pub async fn begun(mut self) -> Result<Self> {
        let first = self.bytes.next().await.transpose()?;
        let rest = self.bytes;
        self.bytes = stream::iter(first.map(Ok)).chain(rest).boxed();
        Ok(self)
    }
}

/// What came of asking.
pub enum Opened {
    /// The file.
    File(MediaFile),
    /// It has no such bytes; it has this many (416).
    OutOfRange(i64),
}

/// Opens a file.
///
/// # Errors
/// 404 where there is none; 403 `link_expired` for one that is not public without an address that is still good.
pub async fn media_open(context: &Context, id: UploadId, asked: &Asked) -> Result<Opened> {
    let missing = || Refusal::not_found("file");
    let row = Row::of(context, id).await?.ok_or_else(missing)?;
    let purpose = row.purpose()?;
    let rules = purpose.rules();
    if !rules.public {
        asked.signed.opens_media(&context.app, id)?;
    }
    let over = row.ends_at.is_some_and(|ends_at| ends_at <= context.now());
    if row.state()? != UploadStatus::Ready || over {
        return Err(missing().into());
    }
    if let Some(bytes) = row.avif_bytes.filter(|_| asked.avif) {
        let avif = drawn_beside(&context.app, parts::avif_key(row.id), bytes, "image/avif");
        return Ok(Opened::File(MediaFile { public: true, varies: true, ..avif }.begun().await?));
    }
    if let Some(bytes) = row.preview_bytes.filter(|_| asked.preview) {
        let preview = drawn_beside(&context.app, parts::preview_key(row.id), bytes, "image/jpeg");
        return Ok(Opened::File(preview.begun().await?));
    }
    let part = if rules.played { range_of(asked.range.as_deref(), row.size) } else { Ok(None) };
    let Ok(part) = part else { return Ok(Opened::OutOfRange(row.size)) };
    let shown = rules.public || rules.played;
    let (from, until) = part.unwrap_or((0, row.size));
    let file = MediaFile {
        media_type: row.media_type.clone(),
        disposition: (!shown).then(|| disposition(&row.file_name)),
        size: row.size,
        part,
        public: rules.public,
        varies: rules.public,
        ranges: rules.played,
        bytes: bytes_of(context.app.clone(), &row, purpose, (from, until)),
    };
    Ok(Opened::File(file.begun().await?))
}

/// A file of which its context has said that the reader may see it, whole and shown where it stands; none where there
/// is no such file any more.
pub async fn upload_shown(context: &Context, id: UploadId) -> Result<Option<MediaFile>> {
    let Some(row) = Row::of(context, id).await? else { return Ok(None) };
    let over = row.ends_at.is_some_and(|ends_at| ends_at <= context.now());
    if row.state()? != UploadStatus::Ready || over {
        return Ok(None);
    }
    Ok(Some(MediaFile {
        media_type: row.media_type.clone(),
        disposition: None,
        size: row.size,
        part: None,
        public: false,
        varies: false,
        ranges: false,
        bytes: bytes_of(context.app.clone(), &row, row.purpose()?, (0, row.size)),
    }))
}

/// All of a file as it was sent, for a copy of its owner's data; none where there is no such file any more.
pub async fn upload_bytes(context: &Context, id: UploadId) -> Result<Option<Vec<u8>>> {
    match Row::of(context, id).await? {
        Some(row) if row.state()? == UploadStatus::Ready => parts::all_bytes(context, &row).await.map(Some),
        _ => Ok(None),
    }
}

/// Writes a file as it was sent to a place on this machine's disk, a part at a time; false where there is no such file
/// any more.
pub async fn upload_save(context: &Context, id: UploadId, to: &Path) -> Result<bool> {
    let Some(row) = Row::of(context, id).await? else { return Ok(false) };
    if row.state()? != UploadStatus::Ready {
        return Ok(false);
    }
    let rules = row.purpose()?.rules();
    let mut file = tokio::fs::File::create(to).await?;
    for part in &row.parts {
        file.write_all(&parts::part_get(&context.app, row.id, &rules, *part).await?).await?;
    }
    file.flush().await?;
    Ok(true)
}

/// Another drawing of the same picture, shown where it stands.
fn drawn_beside(app: &Arc<App>, key: String, bytes: i32, media_type: &str) -> MediaFile {
    let app = app.clone();
    let read = async move { Ok(app.objects.get(&key).await?.unwrap_or_default()) };
    MediaFile {
        media_type: media_type.into(),
        disposition: None,
        size: bytes.into(),
        part: None,
        public: false,
        varies: false,
        ranges: false,
        bytes: stream::once(read).boxed(),
    }
}

/// The bytes `from..until`, a part at a time, so that a film is never whole in memory.
fn bytes_of(
    app: Arc<App>,
    row: &Row,
    purpose: Purpose,
    (from, until): (i64, i64),
) -> BoxStream<'static, Result<Vec<u8>>> {
    let (mut at, mut wanted) = (0_i64, Vec::<(Uuid, usize, usize)>::new());
    for (part, bytes) in row.parts.iter().zip(&row.part_bytes) {
        let end = at + i64::from(*bytes);
        if at < until && from < end {
            let within = |byte: i64| usize::try_from(byte - at).unwrap_or(0);
            wanted.push((*part, within(from.max(at)), within(until.min(end))));
        }
        at = end;
    }
    let (upload, rules) = (row.id, purpose.rules());
    let read = move |(part, first, last): (Uuid, usize, usize)| {
        let app = app.clone();
        async move {
            let mut whole = parts::part_get(&app, upload, &rules, part).await?;
            whole.truncate(last);
            Ok(whole.split_off(first.min(whole.len())))
        }
    };
    stream::iter(wanted).then(read).boxed()
}
