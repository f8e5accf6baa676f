//! A real ClickHouse for tests: chdb behind ClickHouse's HTTP interface, which `scripts/clickhouse.sh` installs and
//! names in `EDUSTREAM_TEST_CLICKHOUSE`. It ends with the test.

use adapters::warehouse::{ClickHouse, ClickHouseAccount};
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// The warehouse.
pub struct Warehouse {
    child: Child,
    /// Where it is.
    pub account: ClickHouseAccount,
}

impl Drop for Warehouse {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Warehouse {
    /// Starts one; none, and a word of it, where none is installed.
    ///
    /// # Panics
    /// When what is installed does not start.
    #[allow(clippy::unwrap_used, clippy::print_stderr)]
    pub fn start() -> Option<Self> {
        let Ok(python) = std::env::var("EDUSTREAM_TEST_CLICKHOUSE") else {
            eprintln!("no warehouse to talk to: scripts/clickhouse.sh installs one");
            return None;
        };
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/clickhouse.py");
        let mut started = Command::new(python);
        started.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = started.spawn().unwrap();
        let mut port = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut port).unwrap();
        let account = ClickHouseAccount {
            base: format!("http://127.0.0.1:{}", port.trim()),
            user: "default".into(),
            password: "s3cret".into(),
            database: "w".into(),
        };
        Some(Self { child, account })
    }

    /// What a query answers, columns by tabs.
    ///
    /// # Panics
    /// When it is refused.
    #[allow(clippy::expect_used)]
    pub async fn ask(&self, query: &str) -> String {
        let warehouse = ClickHouse::new(self.account.clone()).expect("a client");
        warehouse.run(query).await.expect("an answer").trim().to_owned()
    }
}
