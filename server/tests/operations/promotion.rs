//! A standby takes over: within a minute, with what was committed, and never beside a database that still answers.

use crate::running::Running;
use adapters::postgres_embedded::EmbeddedPostgres;
use sqlx::{Connection, Executor, PgConnection};
use std::{
    process::Stdio,
    time::{Duration, Instant},
};
use testkit::Standby;

/// Whether the command did as it was told, and what it said.
fn promote(server: &Running, primary: &str, standby: &str, more: &[&str]) -> (bool, String) {
    let mut command = server.command(&["promote", "--standby", standby]);
    let said = command.args(more).env("DATABASE_URL", primary).stdout(Stdio::piped()).output().unwrap();
    let text = [said.stdout, said.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (said.status.success(), text)
}

/// Rows that the server at that address has; none where nobody answers.
async fn kept(url: &str) -> Option<i64> {
    let mut there = PgConnection::connect(url).await.ok()?;
    sqlx::query_scalar("select count(*) from kept").fetch_one(&mut there).await.ok()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_standby_takes_over_with_what_was_committed_and_never_beside_one_that_answers() {
    let server = Running::new();
    let cluster = EmbeddedPostgres::join(server.data_dir()).await.unwrap();
    let (programs, superuser) = cluster.for_copies().unwrap();
    let standby = Standby::of(programs, &superuser).await;
    let (primary, address) = (cluster.url.clone(), standby.url(&superuser));
    let (done, said) = promote(&server, &primary, &address, &["--yes", "--primary-is-off"]);
    assert!(!done && said.contains("still answers"), "{said}");

    let mut owner = PgConnection::connect(&primary).await.unwrap();
    owner.execute("create table kept (n int); insert into kept select generate_series(1, 1000)").await.unwrap();
    owner.close().await.unwrap();
    let deadline = Instant::now() + Duration::from_secs(30);
    while kept(&address).await != Some(1_000) {
        assert!(Instant::now() < deadline, "the standby does not follow");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    cluster.stop().await.unwrap();
    assert_eq!(kept(&primary).await, None, "the database of before is off");

    let (done, said) = promote(&server, &primary, &standby.url(&primary), &["--yes"]);
    assert!(!done && said.contains("may not promote it"), "the owner of the database is no superuser: {said}");
    let (done, said) = promote(&server, &primary, &address, &[]);
    assert!(done && said.contains("would be promoted"), "whoever looks changes nothing: {said}");
    let began = Instant::now();
    let (done, said) = promote(&server, &primary, &address, &["--yes"]);
    assert!(done && said.contains("nobody listens there") && said.contains("Promoted in"), "{said}");
    assert!(began.elapsed() < Duration::from_mins(1), "{:?}", began.elapsed());

    let mut there = PgConnection::connect(&address).await.unwrap();
    there.execute("insert into kept values (1001)").await.unwrap();
    assert_eq!(kept(&address).await, Some(1_001));
    let (done, said) = promote(&server, &primary, &address, &["--yes"]);
    assert!(done && said.contains("promoted already"), "{said}");
    let (done, said) = promote(&server, &address, &address, &["--yes"]);
    assert!(done && said.contains("is the same server") && said.contains("promoted already"), "{said}");
}
