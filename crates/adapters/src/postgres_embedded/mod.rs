//! The database of a single machine: a Postgres cluster that belongs to one data directory and lives and ends with the server.
//!
//! With no `DATABASE_URL` the server runs its own cluster from the installed binaries, over a unix socket inside a directory only its owner may enter,
//! which is why connections need no password. Three files carry the agreements between processes, all by `flock`, which the kernel releases however a
//! process dies: `server.lock` (one server per data directory), `users.lock` (shared by every process that uses the cluster; the last one stops it) and
//! `start.lock` (one starts, the others wait). After a kill -9 of the server the cluster goes on running and the next start adopts it; after a kill -9
//! of the cluster the next start recovers it from its write-ahead log.

mod cluster;
mod error;
mod place;

pub use cluster::{Cluster, Held};
pub use error::PostgresError;

use sqlx::{AssertSqlSafe, ConnectOptions, Executor, postgres::PgConnectOptions};
use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{Read, Write},
    path::{Path, PathBuf},
    str::FromStr,
};

/// Settings of the product's own cluster. An acknowledged commit is on disk: a lesson that was sold stays sold.
const SETTINGS: &[(&str, &str)] = &[("max_connections", "100"), ("synchronous_commit", "on"), ("fsync", "on")];

/// A running cluster that this process uses.
#[derive(Debug)]
pub struct EmbeddedPostgres {
    /// Address for the owner role, readable by sqlx and psql alike.
    pub url: String,
    /// True when this process started the cluster, false when it joined or adopted one that ran.
    pub started_here: bool,
    held: Option<Held>,
    /// Dropped after the cluster was stopped, so that the next server finds the directory quiet.
    _server: Option<File>,
}

impl EmbeddedPostgres {
    /// For a server: takes the data directory for itself and starts, adopts or recovers its cluster.
    pub async fn start(data_dir: &Path) -> Result<Self, PostgresError> {
        let server = lock_for_server(data_dir)?;
        Self::open(data_dir.to_owned(), Some(server)).await
    }

    /// For a command beside a server or without one: joins the cluster that runs, or starts it for as long as the command lasts.
    pub async fn join(data_dir: &Path) -> Result<Self, PostgresError> {
        Self::open(data_dir.to_owned(), None).await
    }

    async fn open(data_dir: PathBuf, server: Option<File>) -> Result<Self, PostgresError> {
        let held = blocking(move || Cluster::at(&data_dir, SETTINGS)?.hold()).await?;
        let mut running = Self {
            url: held.url("edustream_owner", "edustream"),
            started_here: held.started_here(),
            held: Some(held),
            _server: server,
        };
        running.prepare().await?;
        Ok(running)
    }

    /// Role and database of the owner; does nothing when both exist.
    async fn prepare(&mut self) -> Result<(), PostgresError> {
        let Some(held) = &self.held else { return Ok(()) };
        let mut superuser = PgConnectOptions::from_str(&held.url("postgres", "postgres"))?.connect().await?;
        let role: Option<i32> = sqlx::query_scalar("select 1 from pg_roles where rolname = 'edustream_owner'")
            .fetch_optional(&mut superuser)
            .await?;
        if role.is_none() {
            superuser.execute("create role edustream_owner login createrole createdb").await?;
        }
        let database: Option<i32> = sqlx::query_scalar("select 1 from pg_database where datname = 'edustream'")
            .fetch_optional(&mut superuser)
            .await?;
        if database.is_none() {
            superuser.execute(AssertSqlSafe("create database edustream owner edustream_owner")).await?;
        }
        Ok(())
    }

    /// Stops the cluster unless another process still uses it. Dropping does the same, on the spot.
    pub async fn stop(mut self) -> Result<(), PostgresError> {
        let Some(held) = self.held.take() else { return Ok(()) };
        blocking(move || held.release()).await
    }
}

/// Cluster work is made of child processes and file locks that block.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PostgresError> + Send + 'static,
) -> Result<T, PostgresError> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| PostgresError::io("waiting for a cluster task", std::io::Error::other(error)))?
}

fn lock_for_server(data_dir: &Path) -> Result<File, PostgresError> {
    place::create_data_dir(data_dir)?;
    let path = data_dir.join("server.lock");
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
    let mut file = opened.map_err(|source| PostgresError::io(format!("opening {}", path.display()), source))?;
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
