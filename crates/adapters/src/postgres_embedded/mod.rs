//! The database of a single machine: a Postgres cluster that belongs to one data directory and lives and ends with the
//! server.
//!
//! With no `DATABASE_URL` the server runs its own cluster from the installed binaries, over a unix socket inside a
//! directory only its owner may enter, which is why connections need no password. Three files carry the agreements
//! between processes, all by `flock`, which the kernel releases however a process dies: `server.lock` (one server per
//! data directory), `users.lock` (shared by every process that uses the cluster; the last one stops it) and
//! `start.lock` (one starts, the others wait). After a kill -9 of the server the cluster goes on running and the next
//! start adopts it; after a kill -9 of the cluster the next start recovers it from its write-ahead log.

mod cluster;
mod error;
mod place;
mod programs;
mod restore;
mod roles;

pub use cluster::{Cluster, Held};
pub use error::PostgresError;
pub use programs::Programs;
pub use restore::{Recovered, Restoring};
pub use roles::roles_ensure;

use sqlx::{ConnectOptions, Executor, postgres::PgConnectOptions};
use std::{
    fs::{File, OpenOptions, Permissions, TryLockError},
    io::{Read, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    str::FromStr,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Settings of the product's own cluster. An acknowledged commit is on disk: a lesson that was sold stays sold.
///
/// The cache holds what searches over 50,000 tutors read; pages lie on solid state disks, where a random read costs
/// little more than the next one.
const SETTINGS: &[(&str, &str)] = &[
    ("max_connections", "100"),
    ("synchronous_commit", "on"),
    ("fsync", "on"),
    ("shared_buffers", "384MB"),
    ("random_page_cost", "1.1"),
    // What a copy of the log that stands still may keep on this disk; beyond it the copy begins anew with a base.
    ("max_slot_wal_keep_size", "4GB"),
];

/// A running cluster that this process uses.
#[derive(Debug)]
pub struct EmbeddedPostgres {
    /// Address for the owner role, readable by sqlx and psql alike.
    pub url: String,
    /// True when this process started the cluster, false when it joined or adopted one that ran.
    pub started_here: bool,
    held: Arc<Mutex<Option<Held>>>,
    guard: Option<tokio::task::JoinHandle<()>>,
    /// Dropped after the cluster was stopped, so that the next server finds the directory quiet.
    _server: Option<File>,
}

impl EmbeddedPostgres {
    /// For a server: takes the data directory for itself, starts, adopts or recovers its cluster, and starts it again
    /// should it be killed.
    pub async fn start(data_dir: &Path) -> Result<Self, PostgresError> {
        let server = lock_when_free(data_dir).await?;
        let mut running = Self::open(data_dir.to_owned(), Some(server)).await?;
        running.guard = Some(tokio::spawn(guard(running.held.clone())));
        Ok(running)
    }

    /// For a command beside a server or without one: joins the cluster that runs, or starts it for as long as the
    /// command lasts.
    pub async fn join(data_dir: &Path) -> Result<Self, PostgresError> {
        Self::open(data_dir.to_owned(), None).await
    }

    async fn open(data_dir: PathBuf, server: Option<File>) -> Result<Self, PostgresError> {
        let held = blocking(move || Cluster::at(&data_dir, SETTINGS)?.hold()).await?;
        let (url, maintenance) = (held.url("edustream_owner", "edustream"), held.url("postgres", "postgres"));
        let started_here = held.started_here();
        let running = Self { url, started_here, held: Arc::new(Mutex::new(Some(held))), guard: None, _server: server };
        prepare(&maintenance).await?;
        Ok(running)
    }

    /// The cluster itself, for those who copy it: its programs, and its address as the superuser.
    pub fn for_copies(&self) -> Option<(Programs, String)> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.as_ref().map(|held| (held.cluster().programs(), held.url("postgres", "edustream")))
    }

    /// Stops the cluster unless another process still uses it. Dropping does the same, on the spot.
    pub async fn stop(self) -> Result<(), PostgresError> {
        blocking(move || self.release()).await
    }

    fn release(&self) -> Result<(), PostgresError> {
        if let Some(guard) = &self.guard {
            guard.abort();
        }
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner).take();
        held.map_or(Ok(()), Held::release)
    }
}

impl Drop for EmbeddedPostgres {
    fn drop(&mut self) {
        if let Err(error) = self.release() {
            tracing::warn!(%error, "the PostgreSQL cluster did not stop");
        }
    }
}

/// Looks after the cluster: should it be killed (out of memory, an operator's mistake), it is started again, and the
/// server recovers with it.
async fn guard(held: Arc<Mutex<Option<Held>>>) {
    loop {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let held = held.clone();
        let looked = blocking(move || {
            let mut held = held.lock().unwrap_or_else(PoisonError::into_inner);
            let Some(cluster) = held.as_mut() else { return Ok(()) };
            if cluster.is_alive() {
                return Ok(());
            }
            tracing::error!("PostgreSQL was killed; starting it again");
            cluster.revive()
        });
        if let Err(error) = looked.await {
            tracing::error!(%error, "PostgreSQL does not start");
            tokio::time::sleep(Duration::from_secs(5)).await;
        }
    }
}

/// The roles, and the owner's database; does nothing when all exist.
async fn prepare(maintenance: &str) -> Result<(), PostgresError> {
    let mut superuser = PgConnectOptions::from_str(maintenance)?.connect().await?;
    roles_ensure(&mut superuser).await?;
    let database: Option<i32> = sqlx::query_scalar("select 1 from pg_database where datname = 'edustream'")
        .fetch_optional(&mut superuser)
        .await?;
    if database.is_none() {
        superuser.execute("create database edustream owner edustream_owner").await?;
    }
    Ok(())
}

/// Cluster work is made of child processes and file locks that block.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PostgresError> + Send + 'static,
) -> Result<T, PostgresError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| PostgresError::io("waiting for a cluster task", std::io::Error::other(error)))?
}

/// A server that was killed holds its locks until the kernel has taken it apart, a moment after a supervisor started
/// the next one.
const DYING: Duration = Duration::from_secs(3);

async fn lock_when_free(data_dir: &Path) -> Result<File, PostgresError> {
    let deadline = Instant::now() + DYING;
    loop {
        match lock_for_server(data_dir) {
            Err(PostgresError::AlreadyServed { .. }) if Instant::now() < deadline => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            decided => return decided,
        }
    }
}

fn lock_for_server(data_dir: &Path) -> Result<File, PostgresError> {
    place::create_data_dir(data_dir)?;
    let path = data_dir.join("server.lock");
    let failed = |source| PostgresError::io(format!("opening {}", path.display()), source);
    // Whoever may open it may lock it, reading is enough: others may not, nor where an earlier release let them.
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path);
    let mut file = opened.map_err(failed)?;
    file.set_permissions(Permissions::from_mode(0o600)).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {
            let noted = file.set_len(0).and_then(|()| write!(file, "{}", std::process::id()));
            noted.map_err(|source| PostgresError::io(format!("writing {}", path.display()), source))?;
            Ok(file)
        }
        Err(TryLockError::WouldBlock) => {
            let mut process = String::new();
            let _ = file.read_to_string(&mut process);
            Err(PostgresError::AlreadyServed { data_dir: data_dir.to_owned(), process })
        }
        Err(TryLockError::Error(source)) => Err(PostgresError::io(format!("locking {}", path.display()), source)),
    }
}
