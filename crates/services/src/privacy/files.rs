//! The files somebody sent, in the copy of their data: as they were sent, the small ones first, as many as there is
//! room
//! for. The others are fetched one by one beside it.

use domain::{
    identity::privacy::{EXPORT_FILES_MAX_BYTES, ExportedFile},
    ids::{UploadId, UserId},
    platform::uploads::Purpose,
};
use spine::{
    Context, Result,
    uploads::{media_url, upload_bytes},
};

/// A file in the archive.
pub(super) struct FileInside {
    /// `files/ID-notes.pdf`.
    pub place: String,
    pub bytes: Vec<u8>,
}

struct OwnFile {
    id: UploadId,
    name: String,
    size: i64,
    public: bool,
}

/// Those for which there is room, and those for which there is none.
async fn own(context: &Context, user: UserId) -> Result<(Vec<OwnFile>, Vec<OwnFile>)> {
    let rows = sqlx::query!(
        "select id, file_name, size, purpose from uploads where owner_id = $1 and state = 'ready' order by size, id",
        user.0
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let mut room = EXPORT_FILES_MAX_BYTES;
    let files = rows.into_iter().map(|row| OwnFile {
        id: UploadId(row.id),
        name: row.file_name,
        size: row.size,
        public: Purpose::parse(&row.purpose).is_some_and(|purpose| purpose.rules().public),
    });
    Ok(files.partition(|file| {
        room -= file.size;
        room >= 0
    }))
}

/// The bytes of those for which there is room, opened where they rest sealed; and the names of the others.
pub(super) async fn files_inside(context: &Context, user: UserId) -> Result<(Vec<FileInside>, Vec<String>)> {
    let (inside, outside) = own(context, user).await?;
    let mut files = Vec::new();
    for file in inside {
        // One that goes at this moment is not in the copy.
        if let Some(bytes) = upload_bytes(context, file.id).await? {
            files.push(FileInside { place: format!("files/{}-{}", file.id, file.name), bytes });
        }
    }
    Ok((files, outside.into_iter().map(|file| file.name).collect()))
}

/// The others, each with an address that opens it for a while.
pub(super) async fn files_outside(context: &Context) -> Result<Vec<ExportedFile>> {
    let (_, outside) = own(context, context.require_person()?.id).await?;
    let files = outside.into_iter().map(|file| ExportedFile {
        url: media_url(&context.app, file.id, file.public),
        file_name: file.name,
        size: file.size,
    });
    Ok(files.collect())
}
