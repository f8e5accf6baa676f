//! One directory of zone files: `Europe/Berlin` and the like below it, its release in `tzdata.zi` or `+VERSION`.

use domain::calendar::{
    ZoneTable,
    zone::{Release, TableFault},
};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

/// The list of checksums in a copy of our own, as `sha256sum` writes it.
const CHECKSUMS: &str = "SHA256SUMS";
/// Most bytes of one zone's file; the largest of today has 4 KiB.
const FILE_MAX: u64 = 256 * 1024;
/// Deepest name: `America/Argentina/Buenos_Aires`.
const DEPTH_MAX: usize = 3;
/// Most names; there are about 600.
const ZONES_MAX: usize = 5_000;
/// Entries that are no zones: copies counted with leap seconds, copies without, and what the machine itself uses.
const NO_ZONES: [&str; 5] = ["posix", "right", "localtime", "posixrules", "Factory"];

/// Why a directory is of no use.
#[derive(Debug, thiserror::Error)]
pub enum ZoneinfoFault {
    /// It cannot be read.
    #[error("time zone data in {0} cannot be read: {1}")]
    Unreadable(PathBuf, io::Error),
    /// It does not say which release it is, so nobody knows whether it is newer.
    #[error("time zone data in {0} does not say which release it is (neither tzdata.zi nor +VERSION does)")]
    NoRelease(PathBuf),
    /// A copy of ours that is not what was fetched.
    #[error("time zone data in {0} is not what was fetched ({1}); run `make setup` to fetch it again")]
    Damaged(PathBuf, String),
    /// The files hold no zones.
    #[error("time zone data in {0} is of no use: {1}")]
    NoTable(PathBuf, TableFault),
}

/// Reads a directory as it is.
///
/// # Errors
/// [`ZoneinfoFault`].
pub(super) fn read(directory: &Path, source: &str) -> Result<ZoneTable, ZoneinfoFault> {
    let release = release_of(directory)?;
    let mut files = BTreeMap::new();
    collect(directory, "", 1, &mut files).map_err(|error| unreadable(directory, error))?;
    table(directory, release, source, files)
}

/// Reads a copy of ours: exactly what its list of checksums names, and only if all of it is there unchanged.
///
/// # Errors
/// [`ZoneinfoFault`].
pub(super) fn read_checked(directory: &Path, source: &str) -> Result<ZoneTable, ZoneinfoFault> {
    let damaged = |what: String| ZoneinfoFault::Damaged(directory.to_owned(), what);
    let list =
        fs::read_to_string(directory.join(CHECKSUMS)).map_err(|error| damaged(format!("{CHECKSUMS}: {error}")))?;
    let mut files = BTreeMap::new();
    for (sum, name) in list.lines().filter_map(|line| line.split_once("  ")) {
        if name.split('/').any(|part| part.is_empty() || part == "..") {
            return Err(damaged(format!("{name} is not in it")));
        }
        let file = zone_file(&directory.join(name)).map_err(|error| damaged(format!("{name}: {error}")))?;
        if hex::encode(Sha256::digest(&file)) != sum {
            return Err(damaged(format!("{name} has another checksum")));
        }
        files.insert(name.to_owned(), file);
    }
    files.retain(|_, file| file.starts_with(b"TZif"));
    table(directory, release_of(directory)?, source, files)
}

fn table(
    directory: &Path,
    release: Release,
    source: &str,
    files: BTreeMap<String, Vec<u8>>,
) -> Result<ZoneTable, ZoneinfoFault> {
    ZoneTable::new(release, source, files).map_err(|fault| ZoneinfoFault::NoTable(directory.to_owned(), fault))
}

fn unreadable(directory: &Path, error: io::Error) -> ZoneinfoFault {
    ZoneinfoFault::Unreadable(directory.to_owned(), error)
}

/// `# version 2026f` in the first line of `tzdata.zi`, or `2026f` in `+VERSION`; what distributions append is passed
/// over.
fn release_of(directory: &Path) -> Result<Release, ZoneinfoFault> {
    fs::metadata(directory).map_err(|error| unreadable(directory, error))?;
    let first_line =
        |file: &str| Some(fs::read_to_string(directory.join(file)).ok()?.lines().next()?.trim().to_owned());
    let stated = first_line("tzdata.zi")
        .and_then(|line| line.strip_prefix("# version ").map(str::to_owned))
        .or_else(|| first_line("+VERSION"))
        .unwrap_or_default();
    let name = stated.find(|c: char| !c.is_ascii_alphanumeric()).map_or(stated.as_str(), |end| stated.split_at(end).0);
    name.parse().map_err(|_| ZoneinfoFault::NoRelease(directory.to_owned()))
}

/// Gathers the zone files below a directory by their names.
fn collect(
    directory: &Path,
    prefix: &str,
    depth: usize,
    files: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), io::Error> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        let Some(part) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if NO_ZONES.contains(&part) || part.starts_with('.') || files.len() >= ZONES_MAX {
            continue;
        }
        let name = format!("{prefix}{part}");
        if path.is_dir() {
            if depth < DEPTH_MAX {
                collect(&path, &format!("{name}/"), depth + 1, files)?;
            }
        } else if let Some(file) = zone_file(&path).ok().filter(|file| file.starts_with(b"TZif")) {
            files.insert(name, file);
        }
    }
    Ok(())
}

fn zone_file(path: &Path) -> Result<Vec<u8>, io::Error> {
    if fs::metadata(path)?.len() > FILE_MAX {
        return Err(io::Error::other("too large"));
    }
    fs::read(path)
}

#[cfg(test)]
mod tests;
