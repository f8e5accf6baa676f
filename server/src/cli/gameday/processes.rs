//! Processes of the installation that is broken: which they are, and signals to them.

use crate::cli::{
    CommandError,
    capacity::{stat_fields, ticks},
};
use sqlx::{Connection, PgConnection};
use std::{fs, process::Command};

/// The first process of the database at that address, and all its children. They must be of this machine.
pub async fn of_database(url: &str) -> Result<Vec<u32>, CommandError> {
    let mut connection = PgConnection::connect(url).await?;
    let backend: i32 = sqlx::query_scalar("select pg_backend_pid()").fetch_one(&mut connection).await?;
    let elsewhere = "the database's processes are not of this machine";
    // While the connection is open: its process ends with it.
    let stat = fs::read_to_string(format!("/proc/{backend}/stat")).map_err(|_| elsewhere)?;
    connection.close().await?;
    let first: u32 = stat_fields(&stat).nth(1).and_then(|field| field.parse().ok()).ok_or(elsewhere)?;
    // Signals follow: a number that means another process here must not get them.
    if !fs::read_to_string(format!("/proc/{first}/comm"))?.starts_with("postgres") {
        return Err(elsewhere.into());
    }
    Ok(tree(first))
}

/// A process and its children.
fn tree(first: u32) -> Vec<u32> {
    let mut all = vec![first];
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        // It may have ended meanwhile.
        let Ok(stat) = fs::read_to_string(format!("/proc/{pid}/stat")) else { continue };
        if stat_fields(&stat).nth(1).and_then(|field| field.parse().ok()) == Some(first) {
            all.push(pid);
        }
    }
    all
}

/// Sends a signal to all of them; who has ended meanwhile is passed over.
pub fn signal(signal: &str, pids: &[u32]) -> Result<(), CommandError> {
    for pid in pids {
        let _ = Command::new("kill").arg(signal).arg(pid.to_string()).output()?;
    }
    Ok(())
}

/// Time of cores that a process has taken, in seconds.
pub fn busy(pid: u32) -> Result<f64, CommandError> {
    Ok(ticks(&fs::read_to_string(format!("/proc/{pid}/stat"))?, 11, 2) / 100.0)
}

/// Files that a process has open.
pub fn open_files(pid: u32) -> Result<usize, CommandError> {
    Ok(fs::read_dir(format!("/proc/{pid}/fd"))?.count())
}

/// Lets a process open so many files, and no more.
pub fn files_at_most(pid: u32, most: usize) -> Result<(), CommandError> {
    let set = Command::new("prlimit").arg("--pid").arg(pid.to_string()).arg(format!("--nofile={most}:")).output()?;
    if set.status.success() {
        return Ok(());
    }
    Err(format!("prlimit: {}", String::from_utf8_lossy(&set.stderr).trim()).into())
}
