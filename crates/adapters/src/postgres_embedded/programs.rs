//! PostgreSQL's programs: which ones, and whom they run as.

use super::{PostgresError, place::OsUser};
use std::{
    fs,
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Programs of one version.
#[derive(Clone, Debug)]
pub struct Programs {
    binaries: PathBuf,
    home: PathBuf,
    runs_as: Option<OsUser>,
}

impl Programs {
    pub(super) fn new(binaries: PathBuf, home: PathBuf, runs_as: Option<OsUser>) -> Self {
        Self { binaries, home, runs_as }
    }

    /// The newest that are installed, run as ourselves, for a server elsewhere; they work in that directory.
    pub fn newest(home: &Path) -> Result<Self, PostgresError> {
        Ok(Self::new(binaries_for(home)?, home.to_owned(), None))
    }

    /// The directory they work in.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// One of them, or another program by its whole path; its environment carries nothing over from ours.
    pub fn command(&self, name: &str) -> Command {
        let mut command = Command::new(self.binaries.join(name));
        command.env_clear().env("PATH", "/usr/bin:/bin").env("TZ", "UTC").current_dir(&self.home);
        command.stdin(Stdio::null()).process_group(0);
        if let Some(user) = self.runs_as {
            command.uid(user.uid).gid(user.gid);
        }
        command
    }

    /// Gives what we made to the user they run as.
    pub fn lend(&self, path: &Path) -> Result<(), PostgresError> {
        let Some(user) = self.runs_as else { return Ok(()) };
        chown(path, Some(user.uid), Some(user.gid))
            .map_err(|source| PostgresError::io(path.display().to_string(), source))
    }
}

/// Those of one major version.
pub(super) fn binaries_of(version: u32) -> Option<PathBuf> {
    installed().into_iter().chain(on_path()).find(|(found, _)| *found == version).map(|(_, bin)| bin)
}

/// Every installed version, the newest first.
fn installed() -> Vec<(u32, PathBuf)> {
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, bin)| bin.join("postgres").exists() && bin.join("initdb").exists())
        .collect();
    found.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    found
}

/// The newest installed PostgreSQL, or the one whose data this is: data of one major version is of no use to another.
pub(super) fn binaries_for(cluster: &Path) -> Result<PathBuf, PostgresError> {
    if let Ok(made_by) = fs::read_to_string(cluster.join("PG_VERSION")) {
        let made_by = made_by.trim().to_owned();
        let same = made_by.parse().ok().and_then(binaries_of);
        return same.ok_or(PostgresError::OtherVersion { data: cluster.to_owned(), made_by });
    }
    installed().into_iter().chain(on_path()).next().map(|(_, bin)| bin).ok_or(PostgresError::NoBinaries)
}

/// What lies on PATH, through links, with its major version (`initdb (PostgreSQL) 16.2`).
fn on_path() -> Option<(u32, PathBuf)> {
    let path = std::env::var_os("PATH")?;
    let initdb = std::env::split_paths(&path).map(|bin| bin.join("initdb")).find(|initdb| initdb.exists())?;
    let initdb = fs::canonicalize(initdb).ok()?;
    let said = Command::new(&initdb).arg("--version").output().ok()?.stdout;
    let said = String::from_utf8_lossy(&said).into_owned();
    let major = said.split_whitespace().last()?.split('.').next()?.parse().ok()?;
    Some((major, initdb.parent()?.to_owned()))
}
