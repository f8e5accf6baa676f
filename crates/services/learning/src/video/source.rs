//! The film as it was sent, on this machine's disk while pieces of it are encoded.

use domain::ids::{UploadId, VideoId};
use spine::{Context, Error, Result, uploads::upload_save};
use std::{
    fs::DirBuilder,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime},
};
use tokio::sync::Mutex;
use uuid::Uuid;

/// Films that nobody read for so long are taken away.
const FORGOTTEN: Duration = Duration::from_hours(6);

/// One film comes at a time.
struct Coming(Arc<Mutex<()>>);

fn folder() -> PathBuf {
    std::env::temp_dir().join("edustream-films")
}

/// A folder that nobody else looks into.
pub(super) fn made(folder: &Path) -> Result<()> {
    Ok(DirBuilder::new().recursive(true).mode(0o700).create(folder)?)
}

/// The place of the whole film; fetched when it is not there. None when the upload is gone.
pub(super) async fn source(context: &Context, video: VideoId, upload: UploadId) -> Result<Option<PathBuf>> {
    let coming: Arc<Coming> = context.app.shelf.get(|| Coming(Arc::new(Mutex::new(()))));
    let _one = coming.0.lock().await;
    let folder = folder();
    made(&folder)?;
    let place = folder.join(video.to_string());
    if tokio::fs::try_exists(&place).await? {
        return Ok(Some(place));
    }
    forget_old(&folder);
    let coming = folder.join(format!("{video}-{}", Uuid::now_v7().simple()));
    if !upload_save(context, upload, &coming).await? {
        let _gone = tokio::fs::remove_file(&coming).await;
        return Ok(None);
    }
    tokio::fs::rename(&coming, &place).await?;
    Ok(Some(place))
}

/// It is not needed any more.
pub(super) fn forget(video: VideoId) {
    let _gone = std::fs::remove_file(folder().join(video.to_string()));
}

fn forget_old(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let touched = entry.metadata().and_then(|meta| meta.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
        if touched.elapsed().is_ok_and(|age| age > FORGOTTEN) {
            let _gone = std::fs::remove_file(entry.path());
        }
    }
}

/// A folder for what one piece of work writes; gone with the value.
pub(super) fn desk() -> Result<tempfile::TempDir> {
    let folder = folder();
    made(&folder)?;
    tempfile::Builder::new().prefix("piece-").tempdir_in(folder).map_err(Error::from)
}
