//! The life of an embedded cluster, crashes included. Each test has its own data directory.

use adapters::postgres_embedded::{Cluster, EmbeddedPostgres, PostgresError};
use sqlx::{Connection, Executor, PgConnection};
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

const DURABLE: &[(&str, &str)] = &[("fsync", "on")];

/// A data directory that is removed with its cluster's.
struct DataDir(PathBuf);

impl DataDir {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("edustream-cluster-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn cluster(&self) -> Cluster {
        Cluster::at(&self.0, DURABLE).unwrap()
    }
}

impl Drop for DataDir {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.0.join("postgres/cluster/PG_VERSION"));
        if let Ok(cluster) = Cluster::at(&self.0, DURABLE) {
            let _ = fs::remove_dir_all(cluster.root());
        }
        let _ = fs::remove_dir_all(&self.0);
    }
}

async fn connect(postgres: &EmbeddedPostgres) -> PgConnection {
    PgConnection::connect(&postgres.url).await.unwrap()
}

async fn remember(postgres: &EmbeddedPostgres) {
    connect(postgres)
        .await
        .execute("create table if not exists kept (n int); insert into kept values (42)")
        .await
        .unwrap();
}

async fn remembered(postgres: &EmbeddedPostgres) -> i32 {
    sqlx::query_scalar("select n from kept").fetch_one(&mut connect(postgres).await).await.unwrap()
}

fn postmaster(root: &Path) -> Option<String> {
    let file = fs::read_to_string(root.join("cluster/postmaster.pid")).ok()?;
    file.lines().next().map(str::to_owned)
}

#[tokio::test]
async fn a_cluster_is_made_once_stops_with_the_server_and_keeps_its_data() {
    let data = DataDir::new("life");
    let postgres = EmbeddedPostgres::start(&data.0).await.unwrap();
    assert!(postgres.started_here);
    let user: String = sqlx::query_scalar("select current_user::text || ' ' || current_database()")
        .fetch_one(&mut connect(&postgres).await)
        .await
        .unwrap();
    assert_eq!(user, "edustream_owner edustream");
    remember(&postgres).await;
    postgres.stop().await.unwrap();
    assert_eq!(postmaster(data.cluster().root()), None);
    let again = EmbeddedPostgres::start(&data.0).await.unwrap();
    assert_eq!(remembered(&again).await, 42);
}

#[tokio::test]
async fn a_second_server_on_the_same_directory_is_told_why_it_may_not() {
    let data = DataDir::new("second");
    let first = EmbeddedPostgres::start(&data.0).await.unwrap();
    let refused = EmbeddedPostgres::start(&data.0).await.unwrap_err();
    assert!(matches!(refused, PostgresError::AlreadyServed { .. }));
    let text = refused.to_string();
    assert!(text.contains(&format!("process {}", std::process::id())) && text.contains("database-url"), "{text}");
    remember(&first).await;
}

#[tokio::test]
async fn l6_the_lock_of_a_server_is_opened_by_its_user_alone_also_where_it_was_open_before() {
    let data = DataDir::new("lock");
    let lock = data.0.join("server.lock");
    fs::write(&lock, "1").unwrap();
    fs::set_permissions(&lock, fs::Permissions::from_mode(0o644)).unwrap();
    let first = EmbeddedPostgres::start(&data.0).await.unwrap();
    assert_eq!(fs::metadata(&lock).unwrap().permissions().mode() & 0o777, 0o600);
    first.stop().await.unwrap();
}

#[tokio::test]
async fn a_command_joins_the_running_cluster_and_leaves_it_running() {
    let data = DataDir::new("join");
    let server = EmbeddedPostgres::start(&data.0).await.unwrap();
    remember(&server).await;
    let command = EmbeddedPostgres::join(&data.0).await.unwrap();
    assert!(!command.started_here);
    assert_eq!(command.url, server.url);
    command.stop().await.unwrap();
    assert_eq!(remembered(&server).await, 42);
}

#[tokio::test]
async fn a_command_without_a_server_stops_the_cluster_it_started() {
    let data = DataDir::new("alone");
    let command = EmbeddedPostgres::join(&data.0).await.unwrap();
    assert!(command.started_here);
    command.stop().await.unwrap();
    assert_eq!(postmaster(data.cluster().root()), None);
}

#[tokio::test]
async fn a_cluster_that_outlived_its_server_is_adopted_and_stopped() {
    let data = DataDir::new("adopt");
    let cluster = data.cluster();
    // What a kill -9 of the server leaves: a running cluster, no locks.
    let mut killed = cluster.clone().hold().unwrap();
    killed.leave_running();
    drop(killed);
    let running = postmaster(cluster.root()).unwrap();
    let postgres = EmbeddedPostgres::start(&data.0).await.unwrap();
    assert!(!postgres.started_here);
    assert_eq!(postmaster(cluster.root()), Some(running));
    postgres.stop().await.unwrap();
    assert_eq!(postmaster(cluster.root()), None);
}

#[tokio::test]
async fn a_killed_cluster_is_started_again_and_has_what_was_committed() {
    let data = DataDir::new("recover");
    let postgres = EmbeddedPostgres::start(&data.0).await.unwrap();
    remember(&postgres).await;
    let pid = postmaster(data.cluster().root()).unwrap();
    assert!(Command::new("kill").args(["-9", &pid]).status().unwrap().success());
    let recovered = async {
        loop {
            let killed = postmaster(data.cluster().root()).is_none_or(|now| now == pid);
            if let (false, Ok(mut connection)) = (killed, PgConnection::connect(&postgres.url).await)
                && let Ok(kept) = sqlx::query_scalar::<_, i32>("select n from kept").fetch_one(&mut connection).await
            {
                return kept;
            }
            tokio::task::yield_now().await;
        }
    };
    assert_eq!(tokio::time::timeout(std::time::Duration::from_mins(3), recovered).await.unwrap(), 42);
}

#[tokio::test]
async fn a_killed_cluster_without_a_server_recovers_at_the_next_start() {
    let data = DataDir::new("crash");
    let command = EmbeddedPostgres::join(&data.0).await.unwrap();
    remember(&command).await;
    let pid = postmaster(data.cluster().root()).unwrap();
    assert!(Command::new("kill").args(["-9", &pid]).status().unwrap().success());
    command.stop().await.unwrap();
    let again = EmbeddedPostgres::start(&data.0).await.unwrap();
    assert_eq!(remembered(&again).await, 42);
}

#[tokio::test]
async fn a_half_made_cluster_is_made_anew() {
    let data = DataDir::new("half");
    let half = data.cluster().root().join("cluster.new");
    fs::create_dir_all(half.join("base")).unwrap();
    fs::write(half.join("PG_VERSION"), "1").unwrap();
    remember(&EmbeddedPostgres::start(&data.0).await.unwrap()).await;
}

#[tokio::test]
async fn data_of_a_version_that_is_not_installed_is_named() {
    let data = DataDir::new("version");
    let root = data.cluster().root().to_owned();
    fs::create_dir_all(root.join("cluster")).unwrap();
    fs::write(root.join("cluster/PG_VERSION"), "9\n").unwrap();
    let text = EmbeddedPostgres::start(&data.0).await.unwrap_err().to_string();
    assert!(text.contains("made by PostgreSQL 9") && text.contains("postgresql-9"), "{text}");
}

#[tokio::test]
async fn a_path_with_spaces_and_signs_works_for_sqlx_and_psql() {
    let data = DataDir::new("100% a+b & ü");
    let postgres = EmbeddedPostgres::start(&data.0).await.unwrap();
    remember(&postgres).await;
    let output = Command::new("psql").args([&postgres.url, "-Atc", "select n from kept"]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "42\n", "{}", String::from_utf8_lossy(&output.stderr));
}

#[tokio::test]
async fn a_path_too_long_for_a_socket_gets_another_place() {
    let data = DataDir::new(&"long".repeat(30));
    let postgres = EmbeddedPostgres::start(&data.0).await.unwrap();
    remember(&postgres).await;
    postgres.stop().await.unwrap();
}
