//! A streaming standby of a test's own cluster: PostgreSQL's programs make it from a base, and it follows the log over
//! the cluster's socket, on a port of its own.

use adapters::postgres_embedded::Programs;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// The port in the name of its socket.
const PORT: &str = "5433";
const STARTS_IN: Duration = Duration::from_mins(1);

/// A standby that runs, or was stopped. It is gone when this is dropped.
pub struct Standby {
    programs: Programs,
    data: PathBuf,
    superuser: String,
    server: Option<Child>,
}

impl Standby {
    /// Of the cluster at that address of its superuser, whose programs those are.
    pub async fn of(programs: Programs, superuser: &str) -> Self {
        let data = programs.home().join("standby");
        let mut copy = programs.command("pg_basebackup");
        copy.args(["-R", "-X", "stream", "-c", "fast", "--no-sync", "-d", superuser, "-D"]).arg(&data);
        done(&mut copy);
        let superuser = superuser.replace("port=5432", &format!("port={PORT}"));
        let mut standby = Self { programs, data, superuser, server: None };
        standby.start().await;
        standby
    }

    /// Its address for whoever the primary's address names.
    pub fn url(&self, primary: &str) -> String {
        primary.replace("port=5432", &format!("port={PORT}"))
    }

    /// Starts it, and waits until it lets somebody in.
    pub async fn start(&mut self) {
        let socket = self.superuser.split("host=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        let log = File::create(self.programs.home().join("standby.log")).unwrap();
        let mut server = self.programs.command("postgres");
        server.arg("-D").arg(&self.data).args(["-p", PORT, "-c", "listen_addresses=", "-k", &socket]);
        server.args(["-c", "fsync=off", "-c", "wal_receiver_status_interval=1s"]);
        self.server = Some(server.stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap());
        let deadline = Instant::now() + STARTS_IN;
        while PgConnection::connect(&self.superuser).await.is_err() {
            assert!(Instant::now() < deadline, "the standby does not start");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Kills it where it stands.
    pub fn kill(&mut self) {
        let Some(mut server) = self.server.take() else { return };
        // Its children end with it: they notice that nobody started them any more.
        let pid = server.id().to_string();
        let _ = Command::new("kill").args(["-QUIT", &pid]).status();
        let _ = server.wait();
    }

    /// A statement of the superuser's there.
    pub async fn run(&self, sql: &str) {
        let mut superuser = PgConnection::connect(&self.superuser).await.unwrap();
        superuser.execute(AssertSqlSafe(sql.to_owned())).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }
}

impl Drop for Standby {
    fn drop(&mut self) {
        self.kill();
        let _ = fs::remove_dir_all(&self.data);
    }
}

fn done(command: &mut Command) {
    let said = command.stdout(Stdio::piped()).stderr(Stdio::piped()).output().unwrap();
    assert!(said.status.success(), "{command:?}: {}", String::from_utf8_lossy(&said.stderr));
}
