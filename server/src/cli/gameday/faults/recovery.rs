//! Backups that are needed, backups that are worth nothing, and migrations that were killed.

use super::AT_WORK;
use crate::cli::{
    CommandError,
    gameday::{Findings, ground::Ground, people::Market, work::Work},
};
use domain::platform::gameday::Dice;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

/// Where copies go. The server itself makes none: two would copy the same log.
fn place(ground: &Ground) -> String {
    ground.path("backups").to_string_lossy().into_owned()
}

/// F21: a copy is taken under work, and restored beside everything.
pub async fn restored(ground: &mut Ground, market: &Market) -> Result<Findings, CommandError> {
    let work = Work::begin(market, &[ground.server.base()]);
    tokio::time::sleep(AT_WORK).await;
    let place = place(ground);
    ground.run(&["backup", "--to", &place]).await?;
    tokio::time::sleep(AT_WORK).await;
    let mut findings = work.finish().await;
    ground.run(&["backup", "--log-only", "--to", &place]).await?;
    match ground.run(&["drill", "--from", &place]).await {
        Ok(said) if said.contains("The drill went well") && !said.contains("FAIL") => {}
        Ok(said) => findings.push(format!("the drill did not say that it went well: {said}")),
        Err(error) => findings.push(format!("the backup cannot be restored: {error}")),
    }
    Ok(findings)
}

/// F22: one bit of a copy is another, or the keys are not there: the drill must say so.
pub async fn broken_backups(ground: &mut Ground, dice: &mut Dice) -> Result<Findings, CommandError> {
    let place = place(ground);
    ground.run(&["backup", "--to", &place]).await?;
    let mut findings = Findings::new();
    if let Err(error) = ground.run(&["drill", "--from", &place]).await {
        findings.push(format!("a whole backup cannot be restored: {error}"));
    }
    let path = largest(Path::new(&place))?;
    let mut bytes = fs::read(&path)?;
    let at = dice.below(bytes.len() as u64) as usize;
    let bit = 1 << dice.below(8);
    flip(&mut bytes, at, bit);
    fs::write(&path, &bytes)?;
    if ground.run(&["drill", "--from", &place]).await.is_ok() {
        findings.push(format!("a drill went well with another bit at {at} of {}", path.display()));
    }
    flip(&mut bytes, at, bit);
    fs::write(&path, &bytes)?;
    let (keys, aside) = (ground.path("keys"), ground.path("keys.aside"));
    fs::rename(&keys, &aside)?;
    let without = ground.run(&["drill", "--from", &place]).await;
    if keys.exists() {
        fs::remove_dir_all(&keys)?;
    }
    fs::rename(&aside, &keys)?;
    if without.is_ok() {
        findings.push("a drill went well without the keys".into());
    }
    Ok(findings)
}

fn flip(bytes: &mut [u8], at: usize, bit: u8) {
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= bit;
    }
}

/// The largest file below a directory.
fn largest(directory: &Path) -> Result<PathBuf, CommandError> {
    let (mut folders, mut found) = (vec![directory.to_owned()], None::<(u64, PathBuf)>);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let (path, about) = {
                let entry = entry?;
                (entry.path(), entry.metadata()?)
            };
            if about.is_dir() {
                folders.push(path);
            } else if found.as_ref().is_none_or(|(bytes, _)| about.len() > *bytes) {
                found = Some((about.len(), path));
            }
        }
    }
    Ok(found.ok_or("there is no backup")?.1)
}

/// Times a migration is killed.
const KILLS: usize = 5;
/// Latest moment of a kill in milliseconds.
const KILLED_WITHIN_MS: u64 = 3_000;

/// F23: the first migration of a new database is killed again and again.
pub async fn killed_migrations(ground: &mut Ground, dice: &mut Dice) -> Result<Findings, CommandError> {
    let directory = ground.path("migrated");
    fs::create_dir_all(&directory)?;
    fs::set_permissions(&directory, std::os::unix::fs::PermissionsExt::from_mode(0o711))?;
    let other = Ground::at(&directory)?;
    let mut findings = Findings::new();
    for _ in 0..KILLS {
        let mut migrating = other.installed().command(&["migrate"]);
        let mut migrating = migrating.stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true).spawn()?;
        tokio::time::sleep(Duration::from_millis(dice.below(KILLED_WITHIN_MS))).await;
        migrating.kill().await?;
    }
    if let Err(error) = other.run(&["migrate"]).await {
        findings.push(format!("a migration that was killed cannot be finished: {error}"));
        return Ok(findings);
    }
    if let Err(error) = other.run(&["check"]).await {
        findings.push(format!("after a migration that was killed: {error}"));
    }
    Ok(findings)
}
