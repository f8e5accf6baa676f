//! Statements that somebody waits for are in the log, with their time and without their values.

use crate::running::Running;
use services::platform::installation::pool_connect;
use sqlx::Executor;
use std::{
    io::Write,
    sync::{Arc, Mutex},
};
use tracing_subscriber::fmt::MakeWriter;

/// A log that can be read.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_statement_over_a_tenth_of_a_second_is_logged_without_its_values() {
    let house = Running::new();
    let cluster = adapters::postgres_embedded::EmbeddedPostgres::join(house.data_dir()).await.unwrap();
    let pool = pool_connect(&cluster.url, None, 2).await.unwrap();
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().json().with_max_level(tracing::Level::WARN).with_writer(log.clone());
    let guard = tracing::subscriber::set_default(subscriber.finish());
    sqlx::query("select pg_sleep($1), $2::text").bind(0.15_f64).bind("a secret value").fetch_all(&pool).await.unwrap();
    pool.execute(sqlx::query("select 'quick'::text")).await.unwrap();
    drop(guard);
    pool.close().await;
    cluster.stop().await.unwrap();
    let said = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let lines: Vec<&str> = said.lines().filter(|line| line.contains("sqlx::query")).collect();
    assert_eq!(lines.len(), 1, "{said}");
    let line: serde_json::Value = serde_json::from_str(lines[0]).unwrap();
    let fields = line["fields"].to_string();
    assert!(fields.contains("pg_sleep($1)") && fields.contains("elapsed"), "{fields}");
    assert!(!said.contains("a secret value") && !said.contains("quick"), "{said}");
}
