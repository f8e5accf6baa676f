//! A cluster made from a base and its log, at one moment.
//!
//! All is done beside the final place, under names of its own, and gets its name when it is whole: a restore that was
//! cut off leaves nothing that a server would start. The log is replayed while nobody can connect.

use super::{
    PostgresError, SETTINGS,
    cluster::{Cluster, ends_within},
    place::create_private_for,
    programs::Programs,
};
use chrono::{DateTime, Utc};
use sqlx::{ConnectOptions, Executor, postgres::PgConnectOptions};
use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    str::FromStr,
    time::{Duration, Instant},
};

/// The longest a replay may take.
const REPLAY_TIMEOUT: Duration = Duration::from_hours(4);
/// What PostgreSQL writes when it reached the end.
const LAST_CHANGE: &str = "last completed transaction was at log time ";

/// A data directory that a cluster is being restored into.
#[derive(Debug)]
pub struct Restoring {
    cluster: Cluster,
    /// Nobody starts the cluster meanwhile.
    _users: File,
    /// The database that was there before.
    aside: Option<PathBuf>,
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// When the last change was made that is in it, as PostgreSQL writes it; none where the log had none.
    pub last_change: Option<String>,
    /// Where the database of before is kept.
    pub aside: Option<PathBuf>,
}

impl Restoring {
    /// Takes the data directory. A database that is there is put aside where `replace` says so.
    ///
    /// # Errors
    /// A database is there and may not be put aside; it runs; programs of that version are not installed.
    pub fn begin(data_dir: &Path, version: u32, replace: bool) -> Result<Self, PostgresError> {
        let cluster = Cluster::of_version(data_dir, version, SETTINGS)?;
        let users = cluster.lock_file("users.lock")?;
        let place = cluster.root().to_owned();
        users.try_lock().map_err(|_| PostgresError::Failed {
            what: format!("restoring into {}", place.display()),
            output: "the database there runs: stop its server first".into(),
        })?;
        let there = place.join("cluster");
        if there.join("postmaster.pid").exists() {
            let output = "its database runs, or was killed: start its server once and stop it".into();
            return Err(PostgresError::Failed { what: format!("restoring into {}", place.display()), output });
        }
        if there.exists() && !replace {
            return Err(PostgresError::AlreadyThere { place });
        }
        let aside = there.exists().then(|| there.clone());
        let restoring = Self { cluster, _users: users, aside };
        for left in [restoring.base(), restoring.log_files()] {
            if left.exists() {
                fs::remove_dir_all(&left).map_err(|source| io(&left, source))?;
            }
            create_private_for(&left, restoring.cluster.place.runs_as)?;
        }
        Ok(restoring)
    }

    fn base(&self) -> PathBuf {
        self.cluster.root().join("cluster.restored")
    }

    fn log_files(&self) -> PathBuf {
        self.cluster.root().join("log.restored")
    }

    fn programs(&self) -> Programs {
        self.cluster.programs()
    }

    /// A process that unpacks the base as it arrives on its standard input.
    pub fn unpack(&self) -> Result<Child, PostgresError> {
        let mut tar = self.programs().command("/bin/tar");
        tar.args(["-x", "-z", "-f", "-", "-C"]).arg(self.base());
        tar.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        tar.spawn().map_err(|source| PostgresError::io("starting tar", source))
    }

    /// Whether every file of the base is there and as it was written.
    pub fn verify(&self) -> Result<(), PostgresError> {
        Cluster::run(self.programs().command("pg_verifybackup").arg("-q").arg(self.base()), "checking the base")
    }

    /// Puts one file of the log to the others.
    pub fn log_put(&self, name: &str, bytes: &[u8]) -> Result<(), PostgresError> {
        let path = self.log_files().join(name);
        fs::write(&path, bytes).map_err(|source| io(&path, source))?;
        self.programs().lend(&path)
    }

    /// Replays the log up to that moment, or to its end, and gives the cluster its place. `superuser` is the first
    /// role of the cluster that was backed up, `database` the name of its database.
    pub async fn finish(
        self,
        at: Option<DateTime<Utc>>,
        superuser: &str,
        database: &str,
    ) -> Result<Recovered, PostgresError> {
        self.configure(at)?;
        let from = self.cluster.log()?.metadata().map_or(0, |found| found.len());
        let mut child = self.cluster.spawn_in(&self.base(), &[("hot_standby", "off")])?;
        let replayed = self.replayed(&mut child, from).await;
        let adopted = match replayed {
            Ok(()) => self.adopt(superuser, database).await,
            failed => failed,
        };
        let stopped = self.stop(&mut child);
        adopted.and(stopped)?;
        let last_change = self.last_change(from);
        Ok(Recovered { last_change, aside: self.settle()? })
    }

    /// Writes how the log is replayed, and who may connect: whoever may enter the directory.
    fn configure(&self, at: Option<DateTime<Utc>>) -> Result<(), PostgresError> {
        let base = self.base();
        let old = self.aside.as_ref().map(|aside| aside.join("pg_wal"));
        let copy = |from: &Path| format!("cp {}/%f %p", quoted(from));
        let restore = match &old {
            // What was written last may lie nowhere else.
            Some(old) => format!("{} || {}", copy(&self.log_files()), copy(old)),
            None => copy(&self.log_files()),
        };
        let target = at.map(|at| format!("recovery_target_time = '{}'\n", at.format("%Y-%m-%d %H:%M:%S%.6f+00")));
        let settings = format!(
            "restore_command = '{}'\nrecovery_target_action = 'promote'\nrecovery_target_timeline = 'latest'\n{}",
            restore.replace('\'', "''"),
            target.unwrap_or_default()
        );
        self.write("postgresql.auto.conf", &settings)?;
        self.write("recovery.signal", "")?;
        self.write("pg_hba.conf", "local all all trust\nlocal replication all trust\n")?;
        self.write("pg_ident.conf", "")?;
        if !base.join("postgresql.conf").exists() {
            self.write("postgresql.conf", "")?;
        }
        Ok(())
    }

    fn write(&self, name: &str, text: &str) -> Result<(), PostgresError> {
        let path = self.base().join(name);
        let written =
            File::create(&path).and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
        written.map_err(|source| io(&path, source))?;
        self.programs().lend(&path)
    }

    /// Waits until the cluster accepts connections, which is when all is replayed.
    async fn replayed(&self, child: &mut Child, from: u64) -> Result<(), PostgresError> {
        let deadline = Instant::now() + REPLAY_TIMEOUT;
        loop {
            let mut asked = self.programs().command("pg_isready");
            asked.args(["-q", "-p", "5432", "-h"]).arg(&self.cluster.place.socket);
            if asked.status().map_err(|source| PostgresError::io("pg_isready", source))?.success() {
                return Ok(());
            }
            if child.try_wait().map_err(|source| PostgresError::io("waiting for PostgreSQL", source))?.is_some() {
                return Err(self.why(from));
            }
            if Instant::now() > deadline {
                let output = format!("not done in {} hours", REPLAY_TIMEOUT.as_secs() / 3_600);
                return Err(PostgresError::Failed { what: "replaying the log".into(), output });
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    fn why(&self, from: u64) -> PostgresError {
        let said = self.cluster.log_since(from);
        let fatal = said.lines().rev().find(|line| line.contains("FATAL")).unwrap_or(&said).to_owned();
        if fatal.contains("recovery ended before configured recovery target was reached") {
            return PostgresError::EndsBefore { output: fatal };
        }
        PostgresError::Failed { what: "replaying the log".into(), output: fatal }
    }

    /// Makes another server's cluster one of ours: the role and the database that we look for.
    async fn adopt(&self, superuser: &str, database: &str) -> Result<(), PostgresError> {
        let url = self.cluster.url(superuser, "template1");
        let mut first = PgConnectOptions::from_str(&url)?.connect().await?;
        let has: bool = sqlx::query_scalar("select exists (select from pg_roles where rolname = 'postgres')")
            .fetch_one(&mut first)
            .await?;
        if !has {
            first.execute("create role postgres login superuser").await?;
        }
        let missing: bool =
            sqlx::query_scalar("select not exists (select from pg_database where datname = 'postgres')")
                .fetch_one(&mut first)
                .await?;
        if missing {
            first.execute("create database postgres").await?;
        }
        if database != "edustream" {
            let name = database.replace('"', "\"\"");
            let rename = format!("alter database \"{name}\" rename to edustream");
            first.execute(sqlx::AssertSqlSafe(rename)).await?;
        }
        Ok(())
    }

    fn stop(&self, child: &mut Child) -> Result<(), PostgresError> {
        let mut command = self.programs().command("pg_ctl");
        command.args(["stop", "-W", "-m", "fast", "-D"]).arg(self.base());
        let told = Cluster::run(&mut command, "stopping the restored database");
        if ends_within(child, Duration::from_mins(2))? {
            return Ok(());
        }
        let _ = child.kill();
        let _ = child.wait();
        told
    }

    fn last_change(&self, from: u64) -> Option<String> {
        let said = self.cluster.log_since(from);
        let line = said.lines().rev().find_map(|line| line.split_once(LAST_CHANGE))?;
        Some(line.1.trim().to_owned())
    }

    /// The restored cluster takes its place, and forgets how it came about.
    fn settle(&self) -> Result<Option<PathBuf>, PostgresError> {
        self.write("postgresql.auto.conf", "")?;
        let place = self.cluster.root().join("cluster");
        let aside = self
            .aside
            .as_ref()
            .map(|_| self.cluster.root().join(format!("cluster.before-{}", Utc::now().format("%Y%m%dT%H%M%SZ"))));
        if let Some(aside) = &aside {
            fs::rename(&place, aside).map_err(|source| io(aside, source))?;
        }
        fs::rename(self.base(), &place).map_err(|source| io(&place, source))?;
        fs::remove_dir_all(self.log_files()).map_err(|source| io(&self.log_files(), source))?;
        File::open(self.cluster.root())
            .and_then(|root| root.sync_all())
            .map_err(|source| io(self.cluster.root(), source))?;
        Ok(aside)
    }
}

fn io(path: &Path, source: std::io::Error) -> PostgresError {
    PostgresError::io(path.display().to_string(), source)
}

/// As a shell reads it; `%` would be a gap of PostgreSQL's.
fn quoted(path: &Path) -> String {
    format!("'{}'", path.display().to_string().replace('\'', r"'\''").replace('%', "%%"))
}

#[cfg(test)]
mod tests {
    use super::quoted;
    use std::path::Path;

    #[test]
    fn a_path_is_one_word_to_a_shell_and_no_gap_to_postgres() {
        assert_eq!(quoted(Path::new("/srv/a b/wal")), "'/srv/a b/wal'");
        assert_eq!(quoted(Path::new("/srv/it's 5%/wal")), r"'/srv/it'\''s 5%%/wal'");
    }
}
