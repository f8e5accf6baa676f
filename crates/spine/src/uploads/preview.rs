//! A picture drawn small, for where it is shown among others: a phone in a train need not fetch ten megabytes to see
//! what was sent. The file itself stays as it was sent, under the same signed address.

use super::{
    Row,
    examine::{OfUpload, drawn},
    links::media_url,
    parts,
};
use crate::{App, Context, Result, job::Job};
use adapters::files::pictures;
use domain::{
    ids::UploadId,
    platform::uploads::{FileKind, UploadStatus},
};

/// The kinds that are drawn small, by their media types.
const DRAWN: [FileKind; 2] = [FileKind::Jpeg, FileKind::Png];

/// What kind of picture a file of that media type is, if a small one is drawn of it.
pub(super) fn drawn_kind(media_type: &str) -> Option<FileKind> {
    DRAWN.into_iter().find(|kind| kind.media_type() == media_type)
}

/// Where a picture is shown small, signed; none for what is no picture. Until it is drawn the whole one is there.
pub fn preview_url(app: &App, id: UploadId, media_type: &str) -> Option<String> {
    drawn_kind(media_type).map(|_| format!("{}&preview=true", media_url(app, id, false)))
}

/// Draws a picture small. One that cannot be read has none and is shown as it is.
pub struct MakePreview;

impl Job for MakePreview {
    const KIND: &'static str = "MakePreview";
    const PRIORITY: i16 = -6;
    type Payload = OfUpload;

    async fn run(context: &Context, OfUpload { id }: OfUpload) -> Result<()> {
        let Some(row) = Row::of(context, id).await? else { return Ok(()) };
        let Some(kind) = drawn_kind(&row.media_type) else { return Ok(()) };
        if row.state()? != UploadStatus::Ready || row.preview_bytes.is_some() || !row.purpose()?.rules().previewed {
            return Ok(());
        }
        let whole = parts::all_bytes(context, &row).await?;
        let Ok(small) = drawn(context, move || pictures::redraw(&whole, kind)).await? else { return Ok(()) };
        // A picture that is small already is shown as it was sent.
        let bytes = i32::try_from(small.len()).unwrap_or(i32::MAX);
        if i64::from(bytes) >= row.size {
            return Ok(());
        }
        context.app.objects.put(&parts::preview_key(id.0), small).await?;
        sqlx::query!("update uploads set preview_bytes = $2 where id = $1", id.0, bytes)
            .execute(context.writes())
            .await?;
        Ok(())
    }
}
