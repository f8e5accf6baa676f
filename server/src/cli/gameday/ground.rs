//! An installation to break: a server of its own as a process of its own, on a database of its own, in a directory that
//! is gone afterwards. Nothing of whoever runs it reaches it: not their database, not their accounts elsewhere.

use super::{Findings, processes};
use crate::cli::CommandError;
use std::{
    fs::{File, OpenOptions},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{ExitStatus, Stdio},
    time::{Duration, Instant},
};
use tokio::process::{Child, Command};

/// What is handed on from the environment: what programs need to be found and to run.
const HANDED_ON: [&str; 5] = ["PATH", "HOME", "LANG", "TMPDIR", "XDG_RUNTIME_DIR"];
/// How long a start may take at most, the first one with a new database included.
const STARTS_IN: Duration = Duration::from_mins(2);
/// Time between two looks.
pub const LOOK: Duration = Duration::from_millis(50);

/// One server and where it lives.
pub struct Server {
    pub port: u16,
    /// Settings beyond those of the ground.
    pub with: Vec<(&'static str, String)>,
    arguments: &'static [&'static str],
    child: Option<Child>,
}

/// The installation.
pub struct Ground {
    directory: PathBuf,
    program: PathBuf,
    /// The server that owns the database.
    pub server: Server,
    /// Asks without keeping connections: one that breaks is broken by the fault.
    pub client: reqwest::Client,
}

/// A free port of this machine.
pub fn free_port() -> Result<u16, CommandError> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// A client that waits so long.
pub fn client(patience: Duration) -> Result<reqwest::Client, CommandError> {
    Ok(reqwest::Client::builder().timeout(patience).pool_max_idle_per_host(0).no_proxy().build()?)
}

impl Server {
    /// A server that does not run yet.
    pub fn new(arguments: &'static [&'static str]) -> Result<Self, CommandError> {
        Ok(Self { port: free_port()?, with: Vec::new(), arguments, child: None })
    }

    /// Its address.
    pub fn base(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Its process.
    pub fn pid(&self) -> Result<u32, CommandError> {
        Ok(self.child.as_ref().and_then(Child::id).ok_or("the server does not run")?)
    }

    /// Whether its process still lives.
    pub fn lives(&mut self) -> bool {
        self.child.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None)))
    }

    /// Starts it; it may not be ready yet.
    pub fn start(&mut self, ground: &Installed) -> Result<(), CommandError> {
        let mut command = ground.command(self.arguments);
        command.env("EDUSTREAM_ADDR", format!("127.0.0.1:{}", self.port));
        command.env("EDUSTREAM_PUBLIC_URL", self.base());
        command.envs(self.with.iter().map(|(name, value)| (*name, value.as_str())));
        let log = ground.log()?;
        self.child = Some(command.stdout(Stdio::null()).stderr(log).kill_on_drop(true).spawn()?);
        Ok(())
    }

    /// Kills it without a word.
    pub async fn kill(&mut self) -> Result<(), CommandError> {
        if let Some(mut child) = self.child.take() {
            child.kill().await?;
        }
        Ok(())
    }

    /// Asks it to stop; how long that took, or a finding.
    pub async fn stop(&mut self, within: Duration) -> Result<Result<Duration, String>, CommandError> {
        let pid = self.pid()?;
        let Some(mut child) = self.child.take() else { return Err("the server does not run".into()) };
        let began = Instant::now();
        processes::signal("-TERM", &[pid])?;
        Ok(match tokio::time::timeout(within, child.wait()).await {
            Ok(ended) if ended.as_ref().is_ok_and(ExitStatus::success) => Ok(began.elapsed()),
            Ok(_) => Err("the server did not end well after SIGTERM".into()),
            Err(_) => {
                child.kill().await?;
                Err(format!("the server did not end within {} s of SIGTERM", within.as_secs()))
            }
        })
    }
}

/// Where an installation is, and how its commands are run; what a server of it needs to start.
#[derive(Clone, Debug)]
pub struct Installed {
    directory: PathBuf,
    program: PathBuf,
}

impl Installed {
    /// A command on this installation.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.env_clear();
        for name in HANDED_ON {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command.env("EDUSTREAM_DATA_DIR", self.directory.join("data"));
        command.env("EDUSTREAM_KEYS_DIR", self.directory.join("keys"));
        command.env("EDUSTREAM_MODE", "dev").env("EDUSTREAM_RATE_LIMITS", "off").env("EDUSTREAM_LOG", "warn");
        command.args(arguments).stdin(Stdio::null());
        command
    }

    fn log(&self) -> Result<File, CommandError> {
        Ok(OpenOptions::new().create(true).append(true).open(self.directory.join("server.log"))?)
    }
}

impl Ground {
    /// Nothing is there yet but the directory.
    pub fn at(directory: &Path) -> Result<Self, CommandError> {
        Ok(Self {
            directory: directory.to_owned(),
            program: std::env::current_exe()?,
            server: Server::new(&["serve"])?,
            client: client(Duration::from_secs(20))?,
        })
    }

    /// What a server of it needs to start.
    pub fn installed(&self) -> Installed {
        Installed { directory: self.directory.clone(), program: self.program.clone() }
    }

    /// A directory or file of it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.directory.join(name)
    }

    /// What a command wrote.
    pub async fn run(&self, arguments: &[&str]) -> Result<String, CommandError> {
        let said = self.installed().command(arguments).output().await?;
        if said.status.success() {
            return Ok(String::from_utf8_lossy(&said.stdout).trim().to_owned());
        }
        Err(format!("{}: {}", arguments.join(" "), String::from_utf8_lossy(&said.stderr).trim()).into())
    }

    /// Starts the server and waits until it is ready.
    pub async fn serve(&mut self) -> Result<Duration, CommandError> {
        let installed = self.installed();
        self.server.start(&installed)?;
        Ok(self.ready(&self.server.base(), STARTS_IN).await?)
    }

    /// Starts the server again after a fault; a finding where that takes too long.
    pub async fn serve_within(&mut self, within: Duration, findings: &mut Findings) -> Result<(), CommandError> {
        let took = self.serve().await?;
        if took > within {
            findings.push(format!("the server was ready after {:.1} s, not {:.0}", secs(took), secs(within)));
        }
        Ok(())
    }

    /// Waits until that server is ready; how long that took, or a finding.
    pub async fn ready(&self, base: &str, within: Duration) -> Result<Duration, String> {
        let began = Instant::now();
        while began.elapsed() < within {
            if self.status(base, "/readyz").await == Some(200) {
                return Ok(began.elapsed());
            }
            tokio::time::sleep(LOOK).await;
        }
        Err(format!("the server was not ready within {:.0} s", secs(within)))
    }

    /// What that address answers with, if it does within two seconds.
    pub async fn status(&self, base: &str, path: &str) -> Option<u16> {
        let asked = self.client.get(format!("{base}{path}")).timeout(Duration::from_secs(2)).send().await;
        Some(asked.ok()?.status().as_u16())
    }

    /// The owner's address of the database.
    pub async fn database_url(&self) -> Result<String, CommandError> {
        self.run(&["database-url"]).await
    }
}

/// Seconds for a sentence.
pub fn secs(time: Duration) -> f64 {
    time.as_secs_f64()
}
