//! Putting an installation together: the schema, the connections and the application object.
//!
//! Two database roles: the owner migrates; everything else logs in as `edustream_app` ([`crate::app_login`]), which
//! owns nothing and cannot change or delete what is append-only (journals, postings, audit log).

use crate::{
    App, Clock, Error, Result,
    app_login::{self, APP_ROLE},
    context::Settings,
    lost::{UNASKED, lately},
    replica::Replica,
};
use adapters::{
    checks::{CheckProvider, CheckrProvider, ChecksOff, SandboxChecks},
    mail::MailSender,
    oidc::Providers,
    payments::PaymentProvider,
    push::PushSender,
    sms::{SandboxSms, SmsOff, SmsSender, TwilioSender},
};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, Executor, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr, sync::Arc, time::Duration};

/// The schema's steps, embedded in the binary.
pub static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("../../migrations");

/// Brings the schema up to date and lets the application log in; `owner` is connected as the owner of the database,
/// `own` is the application's password where the operator chose it. Several servers may call it at once: one works, the
/// others wait.
pub async fn migrate(owner: &PgPool, own: Option<&str>) -> Result<()> {
    upgrade(owner, &MIGRATIONS).await?;
    app_login::ensure(owner, own).await
}

/// A setting of an extension may be named only by a session that has its library, and whoever is no superuser gets it
/// by calling into it. The session that made the extension has it; one that brings an older installation up to date has
/// not.
const LIBRARIES: &str = "do $$ begin
      if exists (select from pg_extension where extname = 'pg_trgm') then perform show_limit(); end if;
    end $$";

/// The steps that are missing, in one session.
pub async fn upgrade(owner: &PgPool, steps: &sqlx::migrate::Migrator) -> Result<()> {
    let mut session = owner.acquire().await?;
    session.execute(LIBRARIES).await?;
    steps.run(&mut *session).await.map_err(|error| Error::Unexpected(Box::new(error)))
}

/// What each connection sets: limits that keep one slow statement from holding others up.
const CONNECTION: &str = "set statement_timeout = '5s'; set lock_timeout = '3s';
    set idle_in_transaction_session_timeout = '10s'; set timezone = 'UTC'";

/// The same as the application's role has it from the start, for connections that a pooler hands round: nobody knows
/// there whose session a statement meets. A role may say so of itself; said once, it is left alone.
const ROLE: &str = "do $$ begin
      perform pg_advisory_xact_lock(hashtextextended('settings of edustream_app', 0));
      if not exists (
        select from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
        where d.datname = current_database() and s.setrole = current_user::regrole and s.setconfig @> array[
          'statement_timeout=5s', 'lock_timeout=3s', 'idle_in_transaction_session_timeout=10s', 'TimeZone=UTC']
      ) then
        execute format('alter role current_user in database %I set statement_timeout = %L', current_database(), '5s');
        execute format('alter role current_user in database %I set lock_timeout = %L', current_database(), '3s');
        execute format('alter role current_user in database %I set idle_in_transaction_session_timeout = %L',
          current_database(), '10s');
        execute format('alter role current_user in database %I set TimeZone = %L', current_database(), 'UTC');
      end if;
    end $$";

/// Connections that listen: rooms, conversations, jobs, and one to spare.
const LISTENERS: u32 = 4;

/// A statement that takes longer is logged, as it stands in the source (its values are not in it), with its time:
/// nobody waits that long without noticing.
pub const SLOW_STATEMENT: Duration = Duration::from_millis(100);

/// Connections of `edustream_app` to the database at `url`, whoever that names, with its password where it needs one;
/// waits at most 2 s for a free one.
pub async fn pool_connect(url: &str, password: Option<&str>, max: u32) -> Result<PgPool> {
    Ok(pool_options(max).connect_with(login(url, password)?).await?)
}

/// Connections of `edustream_app` through a pooler at `pooler` that keeps none of a session's state (PgBouncer in
/// transaction mode), and those that listen, past it at `direct`.
pub async fn pooled_connect(pooler: &str, direct: &str, password: Option<&str>, max: u32) -> Result<(PgPool, PgPool)> {
    let listens = pool_options(LISTENERS).connect_with(login(direct, password)?).await?;
    listens.execute(ROLE).await?;
    // A pooler refuses settings that it would have to keep apart for each session.
    let through = login(pooler, password)?.extra_float_digits(None);
    let pool =
        pool_options(max).after_connect(|_, _| Box::pin(std::future::ready(Ok(())))).connect_with(through).await?;
    Ok((pool, listens))
}

/// A standby at `url`. It need not be there: a server starts and goes on without it.
pub fn replica_connect(url: &str, password: Option<&str>, max: u32) -> Result<Replica> {
    Ok(Replica::new(pool_options(max).connect_lazy_with(login(url, password)?)))
}

fn login(url: &str, password: Option<&str>) -> Result<PgConnectOptions> {
    let login = options(url)?.username(APP_ROLE).log_slow_statements(log::LevelFilter::Warn, SLOW_STATEMENT);
    Ok(match password {
        Some(password) => login.password(password),
        None => login,
    })
}

fn pool_options(max: u32) -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(max)
        .acquire_timeout(Duration::from_secs(2))
        // A ping before every use would cost a round trip each; a connection that was idle may have died meanwhile and
        // is asked first, and so is every one when another was lost lately.
        .test_before_acquire(false)
        .before_acquire(|connection, known| {
            Box::pin(async move {
                if known.idle_for < UNASKED && !lately() {
                    return Ok(true);
                }
                Ok(connection.ping().await.is_ok())
            })
        })
        .after_connect(|connection, _| {
            Box::pin(async move { connection.execute(AssertSqlSafe(CONNECTION)).await.map(drop) })
        })
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
    /// To the same, past a pooler.
    pub listens: PgPool,
    /// A standby for reads that may be stale by a moment.
    pub replica: Option<Replica>,
}

impl From<PgPool> for Connections {
    /// One database for both.
    fn from(pool: PgPool) -> Self {
        Self { listens: pool.clone(), writes: pool, replica: None }
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
    let Connections { writes: pool, listens, replica } = connections.into();
    let token_key = token_key(&pool).await?;
    // Hashing is bounded by cores: more at once would only make each slower and eat 19 MiB apiece.
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let seals = crate::sealing::Seals::new(settings.keys_dir.clone());
    crate::sealing::keys_stand(&pool, &seals).await?;
    let sms: Arc<dyn SmsSender> = match &settings.sms {
        Some(account) => {
            Arc::new(TwilioSender::new(account.clone()).map_err(|error| Error::Unexpected(Box::new(error)))?)
        }
        None if settings.dev => Arc::new(SandboxSms::default()),
        None => Arc::new(SmsOff),
    };
    let checks: Arc<dyn CheckProvider> = match &settings.checks {
        Some(account) => {
            Arc::new(CheckrProvider::new(account.clone()).map_err(|error| Error::Unexpected(Box::new(error)))?)
        }
        None if settings.dev => Arc::new(SandboxChecks),
        None => Arc::new(ChecksOff),
    };
    let calendars = adapters::calendars::Calendars::new(&settings.calendars, settings.dev)
        .map_err(|error| Error::Unexpected(Box::new(error)))?;
    let videos = adapters::video::Videos::new(&settings.videos, settings.dev)
        .map_err(|error| Error::Unexpected(Box::new(error)))?;
    let push = PushSender::new(settings.dev);
    let oidc = Providers::new(&settings.oidc).map_err(|error| Error::Unexpected(Box::new(error)))?;
    let objects = adapters::files::Objects::open(&settings.files)?;
    Ok(Arc::new(App {
        pool,
        listens,
        replica,
        clock,
        mail,
        push,
        sms,
        checks,
        calendars,
        videos,
        oidc,
        objects,
        payments,
        settings,
        token_key,
        hashing: Arc::new(tokio::sync::Semaphore::new(cores)),
        reads: crate::rate_limits::ReadCounters::default(),
        bell: crate::events::Bell::default(),
        seals,
        shelf: crate::shelf::Shelf::default(),
    }))
}

impl App {
    /// Gives every connection up.
    pub async fn close(&self) {
        if let Some(replica) = &self.replica {
            replica.close().await;
        }
        self.pool.close().await;
        self.listens.close().await;
    }
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
