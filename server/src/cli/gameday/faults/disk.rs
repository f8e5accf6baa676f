//! A disk that is full: what writes is told to come again, what reads is answered, and nothing that was said is lost.

use super::{AT_WORK, ENDS_IN, back};
use crate::cli::{
    CommandError,
    gameday::{Findings, checker, ground::Ground, people::Market, work::Work},
};
use serde_json::Value;
use sqlx::{Connection, PgConnection};
use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    os::unix::fs::{MetadataExt, PermissionsExt},
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// What the small disk holds: a database, its log, and little more.
const DISK: &str = "size=900m,mode=0711";
/// How long it is full.
const LASTS: Duration = Duration::from_secs(5);
/// Everything is done again so soon once there is room.
const HEALS_IN: Duration = Duration::from_secs(30);

/// Whether this process may mount a disk.
pub fn may_mount() -> bool {
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// F12: an installation of its own on a disk of its own, in memory.
pub async fn full(ground: &Ground) -> Result<Findings, CommandError> {
    let small = Small::mount(ground.path("small"))?;
    let mut other = Ground::at(&small.0)?;
    let tried = filled(&mut other, &small.0).await;
    if other.server.lives() {
        // Its cluster ends with it, and lets go of the disk.
        other.server.stop(ENDS_IN).await??;
    }
    small.unmount()?;
    tried
}

async fn filled(other: &mut Ground, disk: &Path) -> Result<Findings, CommandError> {
    other.serve().await?;
    let (market, base) = (Market::open(other).await?, other.server.base());
    let work = Work::begin(&market, std::slice::from_ref(&base));
    tokio::time::sleep(AT_WORK).await;
    let rest = disk.join("rest");
    fill(&rest)?;
    let mut findings = Findings::new();
    if takes_more(&other.database_url().await?).await? {
        findings.push("the disk was not full: nothing was tried".into());
    }
    for path in ["/api/v1/tutors?limit=5", "/api/v1/bookings?limit=5"] {
        if let Err(error) = market.student.ask(&base, "GET", path, Value::Null).await {
            findings.push(format!("nobody could read while the disk was full: {error}"));
        }
    }
    tokio::time::sleep(LASTS).await;
    fs::remove_file(&rest)?;
    findings.extend(back(other, &base, HEALS_IN).await);
    let before = work.done();
    tokio::time::sleep(AT_WORK * 3).await;
    if work.done() == before {
        findings.push("nobody got anything done after there was room again".into());
    }
    findings.extend(work.finish().await);
    if !other.server.lives() {
        findings.push("the server died of a full disk".into());
        other.serve().await?;
    }
    findings.extend(checker::check(other, &market).await?);
    Ok(findings)
}

/// Whether the database can still grow.
async fn takes_more(url: &str) -> Result<bool, CommandError> {
    let mut owner = PgConnection::connect(url).await?;
    let grown = sqlx::query("create table grown as select repeat('x', 1000) as much from generate_series(1, 20000)")
        .execute(&mut owner)
        .await;
    if grown.is_ok() {
        sqlx::query("drop table grown").execute(&mut owner).await?;
    }
    owner.close().await?;
    Ok(grown.is_ok())
}

/// Writes until there is no room for another byte.
fn fill(rest: &Path) -> Result<(), CommandError> {
    let mut file = File::create(rest)?;
    for piece in [1 << 20, 1 << 12, 1] {
        let zeros = vec![0_u8; piece];
        loop {
            match file.write_all(&zeros) {
                Ok(()) => {}
                Err(error) if error.kind() == ErrorKind::StorageFull => break,
                Err(error) => return Err(error.into()),
            }
        }
    }
    Ok(())
}

/// A small disk in memory.
struct Small(PathBuf);

impl Small {
    fn mount(place: PathBuf) -> Result<Self, CommandError> {
        fs::create_dir_all(&place)?;
        let place = place.canonicalize()?;
        run(Command::new("mount").args(["-t", "tmpfs", "-o", DISK, "tmpfs"]).arg(&place))?;
        let small = Self(place);
        // PostgreSQL's user must be able to enter.
        fs::set_permissions(&small.0, fs::Permissions::from_mode(0o711))?;
        Ok(small)
    }

    fn unmount(self) -> Result<(), CommandError> {
        run(Command::new("umount").arg(&self.0))
    }
}

impl Drop for Small {
    /// What broke off leaves no disk behind: one that is still in use goes with its last user. Of one that is gone
    /// already there is nothing to take away.
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).output();
    }
}

fn run(command: &mut Command) -> Result<(), CommandError> {
    let said = command.output()?;
    if said.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&said.stderr).trim().to_owned().into())
}
