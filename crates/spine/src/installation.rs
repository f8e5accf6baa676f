//! Putting an installation together: the schema, the connections and the application object.
//!
//! Two database roles: the owner migrates; everything else works as `edustream_app`, which cannot change or delete
//! what is append-only (journals,
//! postings, audit log). Each pooled connection takes that role on when it is opened.

use crate::{App, Clock, Error, Result, context::Settings};
use adapters::{mail::MailSender, payments::PaymentProvider};
use sqlx::{
    AssertSqlSafe, Connection, Executor, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr, sync::Arc, time::Duration};

/// The schema's steps, embedded in the binary.
pub static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../../migrations");

/// Brings the schema up to date; `owner` is connected as the owner of the database. Several servers may call it at
/// once: one works, the others wait.
pub async fn migrate(owner: &PgPool) -> Result<()> {
    MIGRATIONS.run(owner).await.map_err(|error| Error::Unexpected(Box::new(error)))
}

/// What each connection sets: the role without rights on append-only tables, and limits that keep one slow statement
/// from holding others up.
const CONNECTION: &str = "set role edustream_app; set statement_timeout = '5s'; set lock_timeout = '3s';
    set idle_in_transaction_session_timeout = '10s'; set timezone = 'UTC'";

/// Idle time after which a connection is asked whether it lives.
const ASKED_AFTER: Duration = Duration::from_secs(1);

/// Connections that work as `edustream_app`; waits at most 2 s for a free one.
pub async fn pool_connect(url: &str, max: u32) -> Result<PgPool> {
    let pool = PgPoolOptions::new()
        .max_connections(max)
        .acquire_timeout(Duration::from_secs(2))
        // A ping before every use would cost a round trip each; a connection that was idle may have died meanwhile and
        // is asked first.
        .test_before_acquire(false)
        .before_acquire(|connection, known| {
            Box::pin(async move {
                if known.idle_for < ASKED_AFTER {
                    return Ok(true);
                }
                Ok(connection.ping().await.is_ok())
            })
        })
        .after_connect(|connection, _| {
            Box::pin(async move { connection.execute(AssertSqlSafe(CONNECTION)).await.map(drop) })
        })
        .connect_with(options(url)?)
        .await?;
    Ok(pool)
}

/// Connections of the owner: migrations, checks and the tests that break things on purpose. No statement time-out.
pub async fn owner_pool_connect(url: &str, max: u32) -> Result<PgPool> {
    Ok(PgPoolOptions::new()
        .max_connections(max)
        .acquire_timeout(Duration::from_secs(5))
        .connect_with(options(url)?)
        .await?)
}

fn options(url: &str) -> Result<PgConnectOptions> {
    Ok(PgConnectOptions::from_str(url)?.application_name("edustream"))
}

/// The connections of one server.
pub struct Connections {
    /// To the database that is written to.
    pub writes: PgPool,
    /// For reads that may be stale by a moment.
    pub reads: PgPool,
}

impl From<PgPool> for Connections {
    /// One database for both.
    fn from(pool: PgPool) -> Self {
        Self { reads: pool.clone(), writes: pool }
    }
}

/// The application: reads the key that signs access tokens, or makes it on the first start of the installation.
pub async fn app_build(
    connections: impl Into<Connections>,
    clock: Arc<dyn Clock>,
    mail: Arc<dyn MailSender>,
    payments: Arc<dyn PaymentProvider>,
    settings: Settings,
) -> Result<Arc<App>> {
    let Connections { writes: pool, reads: replica } = connections.into();
    let token_key = token_key(&pool).await?;
    // Hashing is bounded by cores: more at once would only make each slower and eat 19 MiB apiece.
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    Ok(Arc::new(App {
        pool,
        replica,
        clock,
        mail,
        payments,
        settings,
        token_key,
        hashing: Arc::new(tokio::sync::Semaphore::new(cores)),
        reads: crate::rate_limits::ReadCounters::default(),
        bell: crate::events::Bell::default(),
        shelf: crate::shelf::Shelf::default(),
    }))
}

async fn token_key(pool: &PgPool) -> Result<Vec<u8>> {
    let mut fresh = [0_u8; 32];
    getrandom::fill(&mut fresh).map_err(|error| Error::unexpected(format!("no randomness: {error}")))?;
    // Two servers may start at once: the first insert wins and both read it.
    sqlx::query!(
        "insert into settings (name, value) values ('token_key', $1) on conflict do nothing",
        hex::encode(fresh)
    )
    .execute(pool)
    .await?;
    let stored = sqlx::query_scalar!("select value from settings where name = 'token_key'").fetch_one(pool).await?;
    hex::decode(stored).map_err(|error| Error::Unexpected(Box::new(error)))
}
