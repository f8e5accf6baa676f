//! The whole server as a process of its own.

use reqwest::Client;
use serde_json::Value;
use std::{
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// An installation that may run.
pub struct Running {
    data_dir: PathBuf,
    pub port: u16,
    pub child: Option<Child>,
    pub client: Client,
}

impl Running {
    /// A migrated one that does not run yet.
    pub fn new() -> Self {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let data_dir = std::env::temp_dir().join(format!("edustream-watched-{}", uuid::Uuid::now_v7().simple()));
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let client = Client::builder().timeout(Duration::from_secs(30)).build().unwrap();
        let made = Self { data_dir, port, child: None, client };
        made.run(&["migrate"]);
        made
    }

    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_edustream"));
        command.args(arguments).env_remove("DATABASE_URL").env("EDUSTREAM_DATA_DIR", &self.data_dir);
        command.env("EDUSTREAM_ADDR", format!("127.0.0.1:{}", self.port)).env("EDUSTREAM_RATE_LIMITS", "off");
        command.env("EDUSTREAM_LOG", "error").stdout(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).stdout(Stdio::piped()).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }

    /// Starts the command and waits until that address says it is ready.
    pub async fn start(&mut self, mut command: Command, address: &str) {
        self.child = Some(command.spawn().unwrap());
        let deadline = Instant::now() + Duration::from_mins(1);
        while self.status(&format!("http://{address}/readyz")).await != Some(200) {
            assert!(Instant::now() < deadline, "it does not get ready");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub async fn status(&self, url: &str) -> Option<u16> {
        Some(self.client.get(url).send().await.ok()?.status().as_u16())
    }

    pub async fn text(&self, url: &str) -> String {
        self.client.get(url).send().await.unwrap().text().await.unwrap()
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Asks the server, with a token or without.
    pub async fn ask(&self, method: &str, path: &str, token: &str, body: Option<&Value>) -> u16 {
        let mut request = self.client.request(method.parse().unwrap(), self.url(path));
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(body);
        }
        request.send().await.unwrap().status().as_u16()
    }

    /// Tells it to stop, and whether it did so well.
    pub fn stop(&mut self) -> bool {
        let mut child = self.child.take().unwrap();
        Command::new("kill").arg("-TERM").arg(child.id().to_string()).status().unwrap();
        child.wait().unwrap().success()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
            // Joins the cluster that was left, and stops it as its last user.
            let _ = self.command(&["database-url"]).output();
        }
        let _ = std::fs::remove_dir_all(&self.data_dir);
    }
}
