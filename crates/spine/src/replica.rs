//! A standby of the database that takes what may be read a moment old (OP4, ARCHITECTURE rule 13).
//!
//! It is asked once a second how much of the log it has replayed. While it shows a moment of the last five seconds
//! ([`domain::platform::replica`]), [`crate::Context::reads`] leads there. As soon as it is behind, does not answer, or
//! a request that may have asked it fails, everything is read where it is written, until it has answered again. Nothing
//! waits for the question: who reads looks at one number.

use domain::platform::replica::{Marks, REPLICA_LAG_MAX_MS, ReplicaSeen, ReplicaState, replica_seen};
use sqlx::{Connection, PgConnection, PgPool};
use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

/// Time between two questions.
const PACE: Duration = Duration::from_secs(1);
/// Least time between two, however often somebody doubts.
const PACE_MIN: Duration = Duration::from_millis(100);
/// Time both have to answer.
const ANSWER_TIMEOUT: Duration = Duration::from_millis(900);

/// The standby, and what is known of it.
#[derive(Debug)]
pub struct Replica {
    pool: PgPool,
    begun: Instant,
    /// Until when it may be read from, in milliseconds since `begun`.
    good_until: AtomicU64,
    seen: Mutex<ReplicaSeen>,
    asking: tokio::sync::Mutex<Asking>,
    doubted: Notify,
}

/// Connections of the questions' own: a pool whose connections are all at work is no standby that is gone.
#[derive(Debug, Default)]
struct Asking {
    marks: Marks,
    writes: Option<PgConnection>,
    standby: Option<PgConnection>,
}

/// What the two said.
enum Said {
    /// The newest moment that the standby shows.
    Shows(Option<u64>),
    /// It is none.
    NoStandby,
}

impl Replica {
    /// A standby that nobody has asked yet, and that is not read from until it has answered.
    pub fn new(pool: PgPool) -> Self {
        Self {
            pool,
            begun: Instant::now(),
            good_until: AtomicU64::new(0),
            seen: Mutex::default(),
            asking: tokio::sync::Mutex::default(),
            doubted: Notify::new(),
        }
    }

    /// Its connections, while it may be read from.
    pub fn when_near(&self) -> Option<&PgPool> {
        (self.now_ms() < self.good_until.load(Ordering::Relaxed)).then_some(&self.pool)
    }

    /// How it was seen last.
    pub fn seen(&self) -> ReplicaSeen {
        let seen = *self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        // One that was good has grown old where nobody asks any more.
        let stale = seen.state == ReplicaState::InUse && self.when_near().is_none();
        if stale { ReplicaSeen { state: ReplicaState::Behind, lag_ms: None } } else { seen }
    }

    /// Something that may have been read there failed: nobody reads there until it has answered.
    pub fn doubt(&self) {
        self.good_until.store(0, Ordering::Relaxed);
        self.doubted.notify_one();
    }

    /// Asks once. `writes` leads to the database that is written to.
    pub async fn look(&self, writes: &PgPool) {
        let mut asking = self.asking.lock().await;
        let said = tokio::time::timeout(ANSWER_TIMEOUT, self.ask(&mut asking, writes)).await;
        let seen = match said {
            Ok(Ok(Said::Shows(shown))) => {
                let until = shown.map_or(0, |shown| shown + REPLICA_LAG_MAX_MS);
                self.good_until.store(until, Ordering::Relaxed);
                replica_seen(shown, self.now_ms())
            }
            Ok(Ok(Said::NoStandby)) => self.not(ReplicaState::NoStandby, &mut asking),
            Ok(Err(error)) => {
                tracing::debug!(%error, "the replica was not asked");
                self.not(ReplicaState::Gone, &mut asking)
            }
            Err(_) => self.not(ReplicaState::Gone, &mut asking),
        };
        self.note(seen);
    }

    /// Asks once a second, and at once where somebody doubts, until `stop`.
    pub async fn watch(&self, writes: &PgPool, stop: CancellationToken) {
        while !stop.is_cancelled() {
            self.look(writes).await;
            let doubted = async {
                self.doubted.notified().await;
                tokio::time::sleep(PACE_MIN).await;
            };
            tokio::select! {
                () = stop.cancelled() => return,
                () = doubted => {}
                () = tokio::time::sleep(PACE) => {}
            }
        }
    }

    /// Gives its connections up.
    pub async fn close(&self) {
        self.good_until.store(0, Ordering::Relaxed);
        self.pool.close().await;
    }

    async fn ask(&self, asking: &mut Asking, writes: &PgPool) -> Result<Said, sqlx::Error> {
        let mut primary = connected(asking.writes.take(), writes).await?;
        let at_ms = self.now_ms();
        let written = sqlx::query!(
            r#"select (pg_current_wal_flush_lsn() - '0/0'::pg_lsn)::bigint as "length!",
                 (select system_identifier from pg_control_system()) as "cluster!""#
        )
        .fetch_one(&mut primary)
        .await?;
        asking.writes = Some(primary);
        asking.marks.note(at_ms, written.length);
        let mut standby = connected(asking.standby.take(), &self.pool).await?;
        let replayed = sqlx::query!(
            r#"select pg_is_in_recovery() as "standby!", (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::bigint as length,
                 (select system_identifier from pg_control_system()) as "cluster!""#
        )
        .fetch_one(&mut standby)
        .await?;
        asking.standby = Some(standby);
        if !replayed.standby || replayed.cluster != written.cluster {
            return Ok(Said::NoStandby);
        }
        Ok(Said::Shows(replayed.length.and_then(|length| asking.marks.shown(length))))
    }

    /// Nobody reads there. Connections that broke are not asked again.
    fn not(&self, state: ReplicaState, asking: &mut Asking) -> ReplicaSeen {
        self.good_until.store(0, Ordering::Relaxed);
        (asking.writes, asking.standby) = (None, None);
        ReplicaSeen { state, lag_ms: None }
    }

    fn note(&self, seen: ReplicaSeen) {
        let before = std::mem::replace(&mut *self.seen.lock().unwrap_or_else(PoisonError::into_inner), seen);
        if before.state == seen.state {
            return;
        }
        if seen.state == ReplicaState::InUse {
            tracing::info!("the replica is read from");
        } else {
            tracing::warn!(state = seen.state.code(), "the replica is not read from");
        }
    }

    fn now_ms(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

/// The connection there is, or a new one to where the pool leads. One that broke fails the question, and is new at the
/// next.
async fn connected(known: Option<PgConnection>, pool: &PgPool) -> Result<PgConnection, sqlx::Error> {
    match known {
        Some(connection) => Ok(connection),
        None => PgConnection::connect_with(&pool.connect_options()).await,
    }
}
