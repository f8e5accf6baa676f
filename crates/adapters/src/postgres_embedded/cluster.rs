//! One cluster: made once, started, adopted, stopped.
//!
//! PostgreSQL runs in its own process group, so that Ctrl-C reaches the server alone and the database outlives the
//! drain. `initdb` works in a directory beside the final one, which gets its name only when it is complete: a crash in
//! between leaves nothing half made.

use super::{
    PostgresError,
    place::Place,
    programs::{Programs, binaries_for},
};
use std::{
    fs::{self, File, OpenOptions},
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    process::{Child, Command},
    time::{Duration, Instant},
};

/// How long a start may take; recovery after a crash replays the write-ahead log first.
const START_TIMEOUT: Duration = Duration::from_mins(2);

/// How long each way of stopping may take.
const STOP_TIMEOUT: Duration = Duration::from_secs(30);

/// A cluster that may or may not run.
#[derive(Clone, Debug)]
pub struct Cluster {
    pub(super) place: Place,
    binaries: PathBuf,
    settings: &'static [(&'static str, &'static str)],
}

/// A running cluster and this process's share in it. Dropped by the last user, the cluster stops.
#[derive(Debug)]
pub struct Held {
    cluster: Cluster,
    users: File,
    child: Option<Child>,
    leave_running: bool,
}

impl Cluster {
    /// The cluster of a data directory, with the newest installed PostgreSQL, or the one that made it.
    pub fn at(data_dir: &Path, settings: &'static [(&'static str, &'static str)]) -> Result<Self, PostgresError> {
        let place = Place::of(data_dir)?;
        let binaries = binaries_for(&place.root.join("cluster"))?;
        Ok(Self { place, binaries, settings })
    }

    /// The place where a cluster of that major version is about to be restored.
    pub(super) fn of_version(
        data_dir: &Path,
        version: u32,
        settings: &'static [(&'static str, &'static str)],
    ) -> Result<Self, PostgresError> {
        let place = Place::of(data_dir)?;
        let binaries = super::programs::binaries_of(version)
            .ok_or_else(|| PostgresError::OtherVersion { data: place.root.clone(), made_by: version.to_string() })?;
        Ok(Self { place, binaries, settings })
    }

    /// PostgreSQL's programs as this cluster uses them.
    pub fn programs(&self) -> Programs {
        Programs::new(self.binaries.clone(), self.place.root.clone(), self.place.runs_as)
    }

    /// Directory of the data, the log and the locks.
    pub fn root(&self) -> &Path {
        &self.place.root
    }

    /// Starts the cluster if nobody has, and keeps it from being stopped while the result lives.
    pub fn hold(self) -> Result<Held, PostgresError> {
        let users = self.lock_file("users.lock")?;
        users.lock_shared().map_err(|source| PostgresError::io("locking users.lock", source))?;
        let starting = self.lock_file("start.lock")?;
        starting.lock().map_err(|source| PostgresError::io("locking start.lock", source))?;
        let child = if self.accepts()? { None } else { Some(self.start()?) };
        if child.is_none() {
            tracing::info!("joined the PostgreSQL cluster that runs in {}", self.place.root.display());
        }
        Ok(Held { cluster: self, users, child, leave_running: false })
    }

    /// Address of a database, in a form that both sqlx and libpq read.
    pub(super) fn url(&self, user: &str, database: &str) -> String {
        let socket: String = self
            .place
            .socket
            .to_string_lossy()
            .bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
                other => format!("%{other:02X}"),
            })
            .collect();
        format!("postgres:///{database}?host={socket}&port=5432&user={user}")
    }

    pub(super) fn lock_file(&self, name: &str) -> Result<File, PostgresError> {
        let path = self.place.root.join(name);
        let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
        opened.map_err(|source| PostgresError::io(format!("opening {}", path.display()), source))
    }

    /// One of PostgreSQL's programs, as its user, with an environment that carries nothing over from ours.
    fn program(&self, name: &str) -> Command {
        self.programs().command(name)
    }

    pub(super) fn run(command: &mut Command, what: &str) -> Result<(), PostgresError> {
        let output = command.output().map_err(|source| PostgresError::io(what, source))?;
        if output.status.success() {
            return Ok(());
        }
        let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        Err(PostgresError::Failed { what: what.to_owned(), output: text.trim().to_owned() })
    }

    /// Whether a cluster accepts connections on our socket; one that is still starting or recovering is waited for.
    fn accepts(&self) -> Result<bool, PostgresError> {
        let deadline = Instant::now() + START_TIMEOUT;
        loop {
            let mut asked = self.program("pg_isready");
            asked.arg("-q").args(["-p", "5432", "-h"]).arg(&self.place.socket);
            let status = asked.status().map_err(|source| PostgresError::io("pg_isready", source))?;
            match status.code() {
                Some(0) => return Ok(true),
                Some(1) if Instant::now() < deadline => std::thread::sleep(Duration::from_millis(20)),
                _ => return Ok(false),
            }
        }
    }

    fn initialise(&self) -> Result<(), PostgresError> {
        let (made, new) = (self.place.root.join("cluster"), self.place.root.join("cluster.new"));
        if made.exists() {
            return Ok(());
        }
        if new.exists() {
            fs::remove_dir_all(&new).map_err(|source| PostgresError::io("removing a half made cluster", source))?;
        }
        tracing::info!("making a PostgreSQL cluster in {}", made.display());
        let initdb = |locale: &str| {
            let mut command = self.program("initdb");
            command.args(["-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
            command.arg(format!("--locale={locale}")).arg("-D").arg(&new);
            Self::run(&mut command, "initdb")
        };
        // C.UTF-8 knows letters and sorts by code point everywhere alike; systems without it get plain C.
        if initdb("C.UTF-8").is_err() {
            let _ = fs::remove_dir_all(&new);
            initdb("C")?;
        }
        if self.settings.contains(&("fsync", "on")) {
            // One flush of the file system instead of one per file, of which initdb writes a thousand.
            Self::run(self.program("/bin/sync").arg("-f").arg(&new), "sync")
                .or_else(|_| Self::run(&mut self.program("/bin/sync"), "sync"))?;
        }
        fs::rename(&new, &made).map_err(|source| PostgresError::io("naming the new cluster", source))
    }

    fn start(&self) -> Result<Child, PostgresError> {
        self.initialise()?;
        let deadline = Instant::now() + START_TIMEOUT;
        loop {
            let from = self.log()?.metadata().map_or(0, |found| found.len());
            let mut child = self.spawn()?;
            loop {
                if self.accepts()? {
                    return Ok(child);
                }
                if child.try_wait().map_err(|source| PostgresError::io("waiting for PostgreSQL", source))?.is_some() {
                    break;
                }
                if Instant::now() > deadline {
                    let _ = child.kill();
                    break;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
            // Backends of a killed postmaster hold its memory until they notice, a moment later.
            let said = self.log_since(from);
            if Instant::now() > deadline || !said.contains("is still in use") {
                return Err(PostgresError::Failed { what: "starting PostgreSQL".into(), output: said });
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn spawn(&self) -> Result<Child, PostgresError> {
        self.spawn_in(&self.place.root.join("cluster"), &[])
    }

    /// The server on that directory, with settings beyond the usual ones.
    pub(super) fn spawn_in(&self, data: &Path, more: &[(&str, &str)]) -> Result<Child, PostgresError> {
        let log = self.log()?;
        let error_log = log.try_clone().map_err(|source| PostgresError::io("the log of PostgreSQL", source))?;
        let mut command = self.program("postgres");
        command.arg("-D").arg(data).arg("-k").arg(&self.place.socket);
        command.args([
            "-p",
            "5432",
            "-c",
            "listen_addresses=",
            "-c",
            "logging_collector=off",
            "-c",
            "log_destination=stderr",
        ]);
        command.args(["-c", "timezone=UTC", "-c", "jit=off"]);
        for (name, value) in self.settings.iter().chain(more) {
            command.arg("-c").arg(format!("{name}={value}"));
        }
        command.stdout(log).stderr(error_log).spawn().map_err(|source| PostgresError::io("starting PostgreSQL", source))
    }

    /// The log, appended to; begun anew when it has grown over 10 MB.
    pub(super) fn log(&self) -> Result<File, PostgresError> {
        let path = self.place.root.join("postgres.log");
        let opened = OpenOptions::new().create(true).append(true).open(&path);
        let file = opened.map_err(|source| PostgresError::io("the log of PostgreSQL", source))?;
        if file.metadata().is_ok_and(|found| found.len() > 10_000_000) {
            file.set_len(0).map_err(|source| PostgresError::io("the log of PostgreSQL", source))?;
        }
        Ok(file)
    }

    pub(super) fn log_since(&self, from: u64) -> String {
        let mut said = String::new();
        if let Ok(mut file) = File::open(self.place.root.join("postgres.log")) {
            let _ = file.seek(SeekFrom::Start(from)).and_then(|_| file.read_to_string(&mut said));
        }
        said.trim().to_owned()
    }

    /// Fast shutdown (SIGINT): clients are disconnected, everything committed is written. At once when that takes
    /// longer than 30 s.
    fn stop(&self, child: Option<&mut Child>) -> Result<(), PostgresError> {
        let Some(child) = child else {
            return self.tell_to_stop("fast", "-w").or_else(|_| self.tell_to_stop("immediate", "-w"));
        };
        // Our own child is waited for here: killed, it would stay a zombie, and pg_ctl takes a zombie for a server that
        // does not stop.
        for mode in ["fast", "immediate"] {
            let told = self.tell_to_stop(mode, "-W");
            if ends_within(child, STOP_TIMEOUT)? {
                return Ok(());
            }
            tracing::warn!(mode, ?told, "PostgreSQL does not stop");
        }
        child
            .kill()
            .and_then(|()| child.wait())
            .map(drop)
            .map_err(|source| PostgresError::io("killing PostgreSQL", source))
    }

    fn tell_to_stop(&self, mode: &str, wait: &str) -> Result<(), PostgresError> {
        let mut command = self.program("pg_ctl");
        command.args(["stop", wait, "-t", "30", "-m", mode, "-D"]).arg(self.place.root.join("cluster"));
        Self::run(&mut command, "stopping PostgreSQL")
    }
}

pub(super) fn ends_within(child: &mut Child, time: Duration) -> Result<bool, PostgresError> {
    let deadline = Instant::now() + time;
    loop {
        if child.try_wait().map_err(|source| PostgresError::io("waiting for PostgreSQL", source))?.is_some() {
            return Ok(true);
        }
        if Instant::now() > deadline {
            return Ok(false);
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

impl Held {
    /// Address of a database for a role.
    pub fn url(&self, user: &str, database: &str) -> String {
        self.cluster.url(user, database)
    }

    /// True when this process started the cluster.
    pub fn started_here(&self) -> bool {
        self.child.is_some()
    }

    /// The cluster.
    pub fn cluster(&self) -> &Cluster {
        &self.cluster
    }

    /// Leaves the cluster running when this is dropped; the caller sees to its end.
    pub fn leave_running(&mut self) {
        self.leave_running = true;
    }

    /// A program of the cluster's PostgreSQL, set up to run as its user.
    pub fn program(&self, name: &str) -> Command {
        self.cluster.program(name)
    }

    /// Gives the share up; the last user stops the cluster.
    pub fn release(mut self) -> Result<(), PostgresError> {
        self.release_once()
    }

    fn release_once(&mut self) -> Result<(), PostgresError> {
        if std::mem::replace(&mut self.leave_running, true) {
            return Ok(());
        }
        let _ = self.users.unlock();
        // Whoever gets the exclusive lock is alone; others that want to use the cluster wait for it and then start it
        // again.
        if self.users.try_lock().is_err() {
            tracing::info!("PostgreSQL goes on running for another process");
            return Ok(());
        }
        let stopped = if self.is_alive() { self.cluster.stop(self.child.as_mut()) } else { Ok(()) };
        let _ = self.users.unlock();
        stopped
    }

    /// Whether the cluster's first process lives; where there is no /proc, an adopted one is believed to.
    pub fn is_alive(&mut self) -> bool {
        if let Some(child) = &mut self.child {
            return matches!(child.try_wait(), Ok(None));
        }
        let file = fs::read_to_string(self.cluster.place.root.join("cluster/postmaster.pid")).unwrap_or_default();
        let Some(pid) = file.lines().next() else { return false };
        !Path::new("/proc/self").exists() || Path::new("/proc").join(pid.trim()).exists()
    }

    /// Starts the cluster again after its processes were killed; it recovers from its write-ahead log.
    pub fn revive(&mut self) -> Result<(), PostgresError> {
        self.child = Some(self.cluster.start()?);
        Ok(())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Err(error) = self.release_once() {
            tracing::warn!(%error, "the PostgreSQL cluster did not stop");
        }
    }
}
