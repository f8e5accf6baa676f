//! One pass of what is done every minute: the log since the last, a base when it is due, and what has had its time
//! goes.

use crate::{
    failed,
    source::{Facts, Source, said, start_point, unexpected},
    store::{BackupStore, PART_BYTES},
};
use domain::platform::backups::{Base, Segment, expired, is_base_due, is_foreign};
use spine::{Error, Result};
use sqlx::PgConnection;
use tokio::io::{AsyncRead, AsyncReadExt};
use uuid::Uuid;

/// What a pass did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passed {
    /// The base that was taken.
    pub base: Option<Base>,
    /// Segments and histories of the log that were stored.
    pub log: usize,
    /// Bases and segments that went.
    pub expired: usize,
}

/// How a pass is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Every moment of so many days stays restorable.
    pub days: u32,
    /// Take a base now, whether it is due or not.
    pub base_now: bool,
}

/// Makes one pass.
///
/// # Errors
/// A sentence for the operator. What was stored by then stays; the next pass goes on from there.
pub async fn pass(source: &Source, store: &BackupStore, keep: Keep) -> Result<Passed> {
    let mut connection = source.connect().await?;
    let facts = source.facts(&mut connection).await?;
    let mut bases = store.bases().await?;
    if is_foreign(&bases, &facts.system) {
        return Err(Error::unexpected(
            "the backups there are of another database: choose an empty place for those of this one",
        ));
    }
    let unbroken = source.slot_ensure(&mut connection).await?;
    let due = keep.base_now || !unbroken || is_base_due(&bases, &facts.system, facts.timeline, facts.now);
    let base = if due { Some(base_take(source, store, &mut connection, &facts).await?) } else { None };
    let log = log_take(source, store, &mut connection).await?;
    bases.extend(base.clone());
    let gone = expired(&bases, keep.days, source.facts(&mut connection).await?.now);
    for old in &gone.bases {
        store.base_delete(*old).await?;
    }
    let segments = match &gone.segments_before {
        Some(first) if !gone.bases.is_empty() => store.log_delete_before(first).await?,
        _ => 0,
    };
    Ok(Passed { base, log, expired: gone.bases.len() + segments })
}

/// Copies all files of the cluster into the store, part by part.
async fn base_take(source: &Source, store: &BackupStore, connection: &mut PgConnection, facts: &Facts) -> Result<Base> {
    let id = Uuid::now_v7();
    let mut copying = source.base_begin()?;
    let (Some(mut files), Some(mut words)) = (copying.stdout.take(), copying.stderr.take()) else {
        return Err(Error::unexpected("pg_basebackup has no output"));
    };
    let mut told = Vec::new();
    let (stored, heard) = tokio::join!(parts_store(store, id, &mut files), words.read_to_end(&mut told));
    heard.map_err(|error| failed("pg_basebackup", error))?;
    let status = copying.wait().await.map_err(|error| failed("pg_basebackup", error))?;
    let output = std::process::Output { status, stdout: Vec::new(), stderr: told };
    let told = said(&output, "pg_basebackup");
    let (told, (parts, bytes)) = match (told, stored) {
        (Ok(told), Ok(stored)) => (told, stored),
        (Err(error), _) | (_, Err(error)) => {
            store.base_delete(id).await?;
            return Err(error);
        }
    };
    let begins = start_point(&told).ok_or_else(|| Error::unexpected("pg_basebackup does not say where it began"))?;
    let first: Segment = source.segment_of(connection, begins).await?;
    let base = Base {
        id,
        system: facts.system.clone(),
        postgres: facts.postgres,
        database: facts.database.clone(),
        superuser: facts.superuser.clone(),
        release: env!("CARGO_PKG_VERSION").to_owned(),
        begun_at: facts.now,
        ended_at: source.facts(connection).await?.now,
        first,
        segment_bytes: facts.segment_bytes,
        parts,
        bytes,
    };
    store.base_put(&base).await?;
    Ok(base)
}

/// Cuts what arrives into parts and stores each; how many, and of how many bytes in all.
async fn parts_store(store: &BackupStore, id: Uuid, files: &mut (impl AsyncRead + Unpin)) -> Result<(u32, u64)> {
    let (mut number, mut bytes) = (0, 0_u64);
    loop {
        let mut part = Vec::with_capacity(PART_BYTES);
        let whole = &mut *files;
        let read = whole.take(PART_BYTES as u64).read_to_end(&mut part).await;
        let read = read.map_err(|error| failed("reading the base", error))?;
        if read == 0 {
            return Ok((number, bytes));
        }
        store.part_put(id, number, &part).await?;
        number += 1;
        bytes += read as u64;
    }
}

/// Copies the log that was written since the last time; how many files.
async fn log_take(source: &Source, store: &BackupStore, connection: &mut PgConnection) -> Result<usize> {
    let end = source.log_end(connection).await?;
    source.log_receive(&end).await?;
    let spool = source.spool()?;
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&spool).map_err(|error| failed("the spool of the log", error))? {
        let entry = entry.map_err(|error| failed("the spool of the log", error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if Segment::parse(&name).is_some() || name.ends_with(".history") {
            names.push(name);
        }
    }
    names.sort();
    for name in &names {
        let path = spool.join(name);
        let bytes = tokio::fs::read(&path).await.map_err(|error| failed(name, error))?;
        store.log_put(name, &bytes).await?;
        // Stored for good; the database may forget it below.
        tokio::fs::remove_file(&path).await.map_err(|error| failed(name, error))?;
    }
    source.log_release(connection, &end).await?;
    Ok(names.len())
}

/// The programs of a server elsewhere, for an address that may copy.
pub fn source_elsewhere(url: &str, home: &std::path::Path) -> Result<Source> {
    std::fs::create_dir_all(home).map_err(|error| failed("the data directory", error))?;
    let home = home.canonicalize().map_err(|error| failed("the data directory", error))?;
    let programs = adapters::postgres_embedded::Programs::newest(&home).map_err(unexpected)?;
    Ok(Source::new(url.to_owned(), programs))
}
