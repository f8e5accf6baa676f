//! One cluster for all tests of this machine user, one template per schema, one database per test.
//!
//! Every test is a process of its own under nextest, so the cluster belongs to no single test: the first one starts it
//! and leaves it running, each holds a share of its lock, and a small watcher stops it when no test has begun for two
//! minutes and no share is held.

use adapters::postgres_embedded::{Cluster, Held, roles_ensure};
use services::platform::installation;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, migrate::Migrator};
use std::{
    fs::{self, File},
    hash::{DefaultHasher, Hash, Hasher},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
};

/// Speed over safety: what a crash of the machine would lose is remade by the next run.
const SETTINGS: &[(&str, &str)] = &[
    ("fsync", "off"),
    ("synchronous_commit", "off"),
    ("full_page_writes", "off"),
    ("max_connections", "400"),
    ("shared_buffers", "64MB"),
    ("max_wal_size", "256MB"),
    ("autovacuum", "off"),
];

static CLUSTER: OnceLock<Held> = OnceLock::new();

/// The cluster of this process's tests.
fn cluster() -> &'static Held {
    CLUSTER.get_or_init(|| {
        let user = fs::metadata("/proc/self").map_or(0, |found| found.uid());
        let directory = ground().join(format!("edustream-tests-{user}"));
        let mut held =
            Cluster::at(&directory, SETTINGS).and_then(Cluster::hold).expect("a PostgreSQL cluster for tests");
        held.leave_running();
        File::create(held.cluster().root().join("last_used")).expect("note the use of the test cluster");
        if held.started_here() {
            watch(&held);
        }
        held
    })
}

/// Where the cluster lies: in memory where a machine has room for it. A database is 1,800 files made and removed, and
/// ext4 passes over each inode it has just freed when it makes the next file: half the processor time of a whole run
/// (docs/decisions/0357). The size is asked and not what is free, so that every process comes to the same answer.
fn ground() -> PathBuf {
    const ROOM_KIB: u64 = 8 * 1024 * 1024;
    let asked = Command::new("df").args(["-Pk", "/dev/shm"]).output();
    let size = asked.ok().and_then(|found| {
        let text = String::from_utf8(found.stdout).ok()?;
        let line = text.lines().nth(1)?;
        line.starts_with("tmpfs").then(|| line.split_whitespace().nth(1)?.parse::<u64>().ok()).flatten()
    });
    match size {
        Some(size) if size >= ROOM_KIB => Path::new("/dev/shm").to_owned(),
        _ => std::env::temp_dir(),
    }
}

/// Stops the cluster once it is idle. Runs as the cluster's user, in its own process group, and outlives this process.
fn watch(held: &Held) {
    let stop = held.program("pg_ctl").get_program().to_string_lossy().into_owned();
    let script = format!(
        "while sleep 15; do if [ ! -e cluster/postmaster.pid ]; then exit 0; fi
         if [ -n \"$(find last_used -mmin +2)\" ]; then
           flock -n users.lock {stop} stop -m fast -D cluster && exit 0; fi; done"
    );
    let mut watcher = held.program("/bin/sh");
    watcher.arg("-c").arg(script).stdout(Stdio::null()).stderr(Stdio::null());
    #[allow(clippy::zombie_processes, reason = "it outlives this process, which is its purpose")]
    watcher.spawn().expect("a watcher for the test cluster");
}

/// A fresh database with today's schema; returns its name and the owner's address.
pub(crate) async fn database_create() -> (String, String) {
    let held = cluster();
    let mut owner = maintenance().await;
    let template = format!("template_{:016x}", schema_hash());
    if !exists(&mut owner, &template).await {
        make_template(&mut owner, &template).await;
    }
    let name = format!("test_{}", uuid::Uuid::now_v7().simple());
    run(&mut owner, format!("create database {name} owner edustream_owner template {template} strategy file_copy"))
        .await;
    // The rights of a database are not copied with it.
    run(&mut owner, format!("revoke temporary on database {name} from public, edustream_app")).await;
    (name.clone(), held.url("edustream_owner", &name))
}

pub(crate) async fn database_drop(name: &str) {
    run(&mut maintenance().await, format!("drop database if exists {name} with (force)")).await;
}

async fn maintenance() -> PgConnection {
    let url = cluster().url("postgres", "postgres");
    PgConnection::connect(&url).await.expect("a connection to the test cluster")
}

async fn make_template(owner: &mut PgConnection, template: &str) {
    // One process makes it, the others wait here and then find it.
    sqlx::query("select pg_advisory_lock(1)").execute(&mut *owner).await.unwrap();
    if !exists(owner, template).await {
        roles_ensure(owner).await.expect("the roles");
        drop_leftovers(owner).await;
        run(owner, "drop database if exists template_new with (force)".into()).await;
        run(owner, "create database template_new owner edustream_owner".into()).await;
        migrate_as_installations_grow().await;
        run(owner, format!("alter database template_new rename to {template}")).await;
    }
    sqlx::query("select pg_advisory_unlock(1)").execute(&mut *owner).await.unwrap();
}

/// Each step by a session of its own, as releases bring them: what a step needs of the steps before must be in the
/// database, and not in the memory of the session that made them.
async fn migrate_as_installations_grow() {
    let url = cluster().url("edustream_owner", "template_new");
    for count in 1..=installation::MIGRATIONS.iter().count() {
        let steps = Migrator::with_migrations(installation::MIGRATIONS.iter().take(count).cloned().collect());
        let pool = installation::owner_pool_connect(&url, 1).await.unwrap();
        installation::upgrade(&pool, &steps).await.unwrap_or_else(|error| panic!("step {count}: {error:?}"));
        pool.close().await;
    }
    let pool = installation::owner_pool_connect(&url, 1).await.unwrap();
    installation::migrate(&pool, None).await.expect("nothing is missing");
    pool.close().await;
}

/// Databases of tests that were killed, unless somebody is connected.
async fn drop_leftovers(owner: &mut PgConnection) {
    let names: Vec<String> = sqlx::query_scalar(
        "select datname::text from pg_database where datname like 'test\\_%'
           and not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)",
    )
    .fetch_all(&mut *owner)
    .await
    .unwrap();
    for name in names {
        // A test that starts at this moment wins: it is connected, and the drop fails.
        let _ = owner.execute(AssertSqlSafe(format!("drop database if exists {name}"))).await;
    }
}

async fn exists(owner: &mut PgConnection, name: &str) -> bool {
    let found = sqlx::query_scalar::<_, i32>("select 1 from pg_database where datname = $1").bind(name);
    found.fetch_optional(owner).await.unwrap().is_some()
}

async fn run(owner: &mut PgConnection, sql: String) {
    owner.execute(AssertSqlSafe(sql.clone())).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

fn schema_hash() -> u64 {
    let mut hasher = DefaultHasher::new();
    for migration in installation::MIGRATIONS.iter() {
        migration.checksum.hash(&mut hasher);
    }
    hasher.finish()
}
