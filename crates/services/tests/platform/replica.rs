//! Reads that may be a moment old go to a standby that is near; what changes something, jobs, and whoever has just
//! changed something never do, and a standby that is behind, gone or none is read by nobody. On a real streaming
//! standby.

use adapters::postgres_embedded::EmbeddedPostgres;
use domain::platform::replica::ReplicaState;
use services::{
    App, Context,
    platform::{
        installation::{self, Connections},
        replica::Replica,
    },
};
use sqlx::{AssertSqlSafe, Executor, PgPool};
use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};
use testkit::{Standby, TestApp};

/// An application on a cluster of its own, whose standby it reads from.
struct Pair {
    app: Arc<App>,
    owner: PgPool,
    standby: Standby,
    primary: EmbeddedPostgres,
    base: TestApp,
    directory: PathBuf,
}

impl Pair {
    async fn new() -> Self {
        let base = TestApp::new().await;
        let directory = std::env::temp_dir().join(format!("edustream-pair-{}", uuid::Uuid::now_v7().simple()));
        let primary = EmbeddedPostgres::join(&directory).await.unwrap();
        let owner = installation::owner_pool_connect(&primary.url, 2).await.unwrap();
        installation::migrate(&owner, None).await.unwrap();
        let (programs, superuser) = primary.for_copies().unwrap();
        let standby = Standby::of(programs, &superuser).await;
        let writes = installation::pool_connect(&primary.url, None, 4).await.unwrap();
        let connections = Connections {
            listens: writes.clone(),
            writes,
            replica: Some(installation::replica_connect(&standby.url(&primary.url), None, 4).unwrap()),
        };
        let (mail, payments) = (base.app.mail.clone(), base.app.payments.clone());
        let settings = base.app.settings.clone();
        let app = installation::app_build(connections, base.clock.clone(), mail, payments, settings).await.unwrap();
        Self { app, owner, standby, primary, base, directory }
    }

    fn replica(&self) -> &Replica {
        self.app.replica.as_ref().unwrap()
    }

    /// Looks until the standby is in that state.
    async fn becomes(&self, state: ReplicaState) {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            self.replica().look(&self.app.pool).await;
            let seen = self.replica().seen();
            if seen.state == state {
                return;
            }
            assert!(Instant::now() < deadline, "{state:?} is expected: {seen:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// A stranger who has changed nothing.
    fn reader(&self) -> Context {
        Context { app: self.app.clone(), ..self.base.anonymous() }
    }

    async fn write(&self, slug: &str) {
        let sql = format!(
            "insert into subjects (id, slug, category, names, category_names)
             select gen_random_uuid(), '{slug}', category, names, category_names from subjects limit 1"
        );
        self.owner.execute(AssertSqlSafe(sql)).await.unwrap();
    }

    async fn close(self) {
        self.replica().close().await;
        self.app.pool.close().await;
        self.owner.close().await;
        drop(self.standby);
        self.primary.stop().await.unwrap();
        let _ = std::fs::remove_dir_all(self.directory);
    }
}

/// Whether these connections lead to the standby.
async fn is_standby(pool: &PgPool) -> bool {
    sqlx::query_scalar("select pg_is_in_recovery()").fetch_one(pool).await.unwrap()
}

async fn knows(pool: &PgPool, slug: &str) -> bool {
    let found = sqlx::query_scalar("select exists (select from subjects where slug = $1)").bind(slug);
    found.fetch_one(pool).await.unwrap()
}

#[tokio::test]
async fn lists_come_from_the_standby_and_decisions_from_where_is_written() {
    let pair = Pair::new().await;
    let reader = pair.reader();
    assert!(!is_standby(reader.reads()).await, "nobody has asked it yet");
    pair.becomes(ReplicaState::InUse).await;
    assert!(is_standby(reader.reads()).await);
    assert!(!is_standby(reader.writes()).await);
    let changes = Context { up_to_date: true, ..reader.clone() };
    assert!(!is_standby(changes.reads()).await, "a change, or somebody who has just made one");
    let job = Context::system(pair.app.clone(), "job");
    assert!(!is_standby(job.reads()).await, "a job does what an event says, which the standby may not know");

    // It stands still, as one far away would look for a moment: only who has just written sees the news.
    pair.standby.run("select pg_wal_replay_pause()").await;
    pair.write("told-just-now").await;
    pair.replica().look(&pair.app.pool).await;
    assert!(!knows(reader.reads(), "told-just-now").await, "a few seconds are borne");
    assert!(knows(changes.reads(), "told-just-now").await);
    pair.close().await;
}

#[tokio::test]
async fn a_standby_that_is_behind_is_left_and_taken_back() {
    let pair = Pair::new().await;
    let reader = pair.reader();
    pair.becomes(ReplicaState::InUse).await;
    pair.standby.run("select pg_wal_replay_pause()").await;
    pair.write("long-ago").await;
    pair.becomes(ReplicaState::Behind).await;
    assert!(knows(reader.reads(), "long-ago").await, "it is read where it was written");
    pair.standby.run("select pg_wal_replay_resume()").await;
    pair.becomes(ReplicaState::InUse).await;
    assert!(is_standby(reader.reads()).await && knows(reader.reads(), "long-ago").await);
    pair.close().await;
}

#[tokio::test]
async fn a_standby_that_is_gone_or_was_promoted_is_read_by_nobody() {
    let mut pair = Pair::new().await;
    let reader = pair.reader();
    pair.becomes(ReplicaState::InUse).await;
    pair.replica().doubt();
    assert!(!is_standby(reader.reads()).await, "one request that failed is enough");
    pair.becomes(ReplicaState::InUse).await;

    pair.standby.kill();
    pair.becomes(ReplicaState::Gone).await;
    assert!(!is_standby(reader.reads()).await);
    pair.standby.start().await;
    pair.becomes(ReplicaState::InUse).await;
    assert!(is_standby(reader.reads()).await);

    pair.standby.run("select pg_promote()").await;
    pair.becomes(ReplicaState::NoStandby).await;
    assert!(!is_standby(reader.reads()).await, "what it shows is another history from now on");
    pair.close().await;
}

#[tokio::test]
async fn a_server_starts_without_its_standby_and_believes_no_other_database() {
    let (house, other) = (TestApp::new().await, TestApp::new().await);
    for (url, state) in [
        ("postgres:///edustream?host=/nowhere&port=5999&user=edustream_app", ReplicaState::Gone),
        (other.url.as_str(), ReplicaState::NoStandby),
    ] {
        let replica = installation::replica_connect(url, None, 2).unwrap();
        replica.look(&house.app.pool).await;
        assert_eq!(replica.seen().state, state, "{url}");
        assert!(replica.when_near().is_none());
        replica.close().await;
    }
}
