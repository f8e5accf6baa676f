//! A server with a standby: strangers read there, whoever has just changed something does not, whichever server took
//! it, and nobody notices when the standby is gone.

use crate::running::Running;
use adapters::postgres_embedded::EmbeddedPostgres;
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use testkit::Standby;

/// Lists that no server keeps.
const LIST: &str = "/api/v1/courses?limit=1";

/// Reads so far by place, as this server tells.
async fn reads(server: &Running) -> (u64, u64) {
    let said = server.text(&server.url("/metrics")).await;
    let of = |place: &str| {
        let name = format!("database_reads_total{{place=\"{place}\"}} ");
        said.lines().find_map(|line| line.strip_prefix(name.as_str())).map_or(0, |count| count.parse().unwrap())
    };
    (of("replica"), of("primary"))
}

async fn ready(server: &Running) -> Value {
    serde_json::from_str(&server.text(&server.url("/readyz")).await).unwrap()
}

/// Waits until the server says so of its standby.
async fn becomes(server: &Running, state: &str) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while ready(server).await["replica"] != state {
        assert!(Instant::now() < deadline, "{state} is expected: {}", ready(server).await);
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(ready(server).await["status"], "ready", "a server goes on without its standby");
}

async fn lists(client: &Client, server: &Running, cookie: &str) -> StatusCode {
    client.get(server.url(LIST)).header("cookie", cookie).send().await.unwrap().status()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_has_just_changed_something_reads_where_it_was_written_on_every_server() {
    let mut first = Running::new();
    let cluster = EmbeddedPostgres::join(first.data_dir()).await.unwrap();
    let (programs, superuser) = cluster.for_copies().unwrap();
    let mut standby = Standby::of(programs, &superuser).await;
    let mut command = first.command(&["serve"]);
    command.env("DATABASE_REPLICA_URL", standby.url(&cluster.url));
    let address = format!("127.0.0.1:{}", first.port);
    first.start(command, &address).await;
    becomes(&first, "in_use").await;

    let client = first.client.clone();
    let before = reads(&first).await;
    assert_eq!(lists(&client, &first, "").await, StatusCode::OK);
    let after = reads(&first).await;
    assert!(after.0 > before.0, "a stranger reads from the standby: {before:?} {after:?}");

    // A change: whatever came of it, the browser says so for ten seconds, to whichever server it asks.
    let wrong = json!({ "email": "nobody@example.com", "password": "not a password" });
    let answer = client.post(first.url("/api/v1/auth/login")).json(&wrong).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
    let set = answer.headers().get_all("set-cookie").iter().map(|line| line.to_str().unwrap().to_owned());
    let wrote = set.into_iter().find(|line| line.starts_with("__Host-edustream_wrote=")).expect("the cookie");
    assert!(wrote.contains("; Max-Age=10") && wrote.contains("; HttpOnly"), "{wrote}");
    let (cookie, _) = wrote.split_once(';').unwrap();
    let before = reads(&first).await;
    assert_eq!(lists(&client, &first, cookie).await, StatusCode::OK);
    let after = reads(&first).await;
    assert!(after.0 == before.0 && after.1 > before.1, "its own change is there: {before:?} {after:?}");
    // Reading sets none.
    let read = client.get(first.url(LIST)).send().await.unwrap();
    assert!(read.headers().get("set-cookie").is_none());

    standby.kill();
    let deadline = Instant::now() + Duration::from_secs(5);
    let mut failed = 0;
    while ready(&first).await["replica"] == "in_use" {
        failed += u32::from(lists(&client, &first, "").await.is_server_error());
        assert!(Instant::now() < deadline, "nobody notices that it is gone");
    }
    println!("{failed} lists failed until the server noticed");
    becomes(&first, "gone").await;
    assert_eq!(lists(&client, &first, "").await, StatusCode::OK);
    let said = first.text(&first.url("/metrics")).await;
    assert!(said.contains("replica_out_of_use 1"), "{said}");
    standby.start().await;
    becomes(&first, "in_use").await;
    assert!(first.stop());
    drop(standby);
    cluster.stop().await.unwrap();
}
