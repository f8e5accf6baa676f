//! The way back: a base, the log behind it, up to a moment.

use crate::{failed, source::unexpected, store::BackupStore};
use adapters::postgres_embedded::{Recovered, Restoring};
use chrono::{DateTime, Utc};
use domain::platform::backups::{Base, Segment, base_for, gap};
use spine::{Error, Result};
use std::{
    io::Write,
    path::Path,
    process::Child,
    time::{Duration, Instant},
};

/// What was restored.
#[derive(Clone, Debug)]
pub struct Restored {
    /// From which base.
    pub base: Base,
    /// Files of the log behind it.
    pub log: usize,
    /// How it ended.
    pub recovered: Recovered,
    /// How long it took.
    pub took: Duration,
}

/// Restores the database of `at`, or of the last moment there is, into a data directory. The database that is there
/// already is put aside where `replace` says so.
///
/// # Errors
/// A sentence for the operator; nothing was put aside or replaced then.
pub async fn restore(
    store: &BackupStore,
    data_dir: &Path,
    at: Option<DateTime<Utc>>,
    replace: bool,
) -> Result<Restored> {
    let began = Instant::now();
    let bases = store.bases().await?;
    let base = base_for(&bases, at).cloned().ok_or_else(|| none_for(&bases, at))?;
    let (directory, version) = (data_dir.to_owned(), base.postgres);
    let begun = tokio::task::spawn_blocking(move || Restoring::begin(&directory, version, replace));
    let restoring = begun.await.map_err(|error| failed("restoring", error))?.map_err(unexpected)?;
    unpack(store, &base, restoring.unpack().map_err(unexpected)?).await?;
    restoring.verify().map_err(unexpected)?;
    let names = store.log_names().await?;
    // With a moment PostgreSQL says itself that it did not get there; without one it ends at the gap and says nothing.
    if at.is_none()
        && let Some(index) = gap(&base.first, base.segment_bytes, &names)
    {
        return Err(Error::unexpected(format!(
            "segment {index} of the log is missing from the backups: what came behind it cannot be restored. Name a \
            moment before that with --at"
        )));
    }
    let mut log = 0;
    for name in names.iter().filter(|name| Segment::is_asked_for(&base.first, name)) {
        restoring.log_put(name, &store.log_get(name).await?).map_err(unexpected)?;
        log += 1;
    }
    let recovered = restoring.finish(at, &base.superuser, &base.database).await.map_err(unexpected)?;
    Ok(Restored { base, log, recovered, took: began.elapsed() })
}

/// Hands the parts to tar, each after it opened.
async fn unpack(store: &BackupStore, base: &Base, mut tar: Child) -> Result<()> {
    let handed = parts(store, base, &mut tar).await;
    drop(tar.stdin.take());
    let output = tar.wait_with_output().map_err(|error| failed("tar", error))?;
    handed?;
    crate::source::said(&output, "unpacking the base").map(drop)
}

async fn parts(store: &BackupStore, base: &Base, tar: &mut Child) -> Result<()> {
    let mut input = tar.stdin.take().ok_or_else(|| Error::unexpected("tar has no input"))?;
    let mut bytes = 0;
    for number in 0..base.parts {
        let part = store.part_get(base.id, number).await?;
        bytes += part.len() as u64;
        input.write_all(&part).map_err(|error| failed("tar", error))?;
    }
    if bytes != base.bytes {
        return Err(Error::unexpected(format!("the base has {bytes} bytes and had {}", base.bytes)));
    }
    Ok(())
}

fn none_for(bases: &[Base], at: Option<DateTime<Utc>>) -> Error {
    match (bases.first(), at) {
        (Some(first), Some(at)) => Error::unexpected(format!(
            "no base was whole at {}: the first moment that can be restored is {}",
            at.to_rfc3339(),
            first.ended_at.to_rfc3339()
        )),
        _ => Error::unexpected("there is no backup at that place"),
    }
}
