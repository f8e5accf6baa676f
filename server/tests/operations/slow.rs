//! Statements that somebody waits for are in the log, with their time and their plan, and without their values.

use crate::running::Running;
use server::telemetry::plans::{SlowStatements, explain};
use services::platform::installation::pool_connect;
use sqlx::Executor;
use std::{
    collections::BTreeMap,
    io::Write,
    sync::{Arc, Mutex},
};
use tracing_subscriber::{filter::LevelFilter, fmt::MakeWriter, layer::SubscriberExt};

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

#[tokio::test]
async fn the_plan_of_a_slow_statement_is_logged_once_and_holds_no_value() {
    let house = Running::new();
    let cluster = adapters::postgres_embedded::EmbeddedPostgres::join(house.data_dir()).await.unwrap();
    let pool = pool_connect(&cluster.url, None, 2).await.unwrap();
    let (log, (sees, mut found)) = (Log::default(), SlowStatements::new());
    let lines = tracing_subscriber::fmt::layer().json().with_writer(log.clone());
    let subscriber = tracing_subscriber::registry().with(lines).with(sees).with(LevelFilter::WARN);
    let guard = tracing::subscriber::set_default(subscriber);
    let asked = "select relname::text, pg_sleep($1) from pg_class where relname = $2 and oid > 0";
    for _ in 0..2 {
        sqlx::query(asked).bind(0.15_f64).bind("pg_authid").fetch_all(&pool).await.unwrap();
    }
    sqlx::query("select 'quick'::text").fetch_all(&pool).await.unwrap();
    let mut known = BTreeMap::new();
    for _ in 0..2 {
        explain(&pool, &mut known, found.try_recv().unwrap()).await;
    }
    assert!(found.try_recv().is_err(), "nobody waited for the third");
    explain(&pool, &mut known, "select nothing from nowhere where it = $1".into()).await;
    // What could not be explained leaves the connection as it was.
    explain(&pool, &mut known, "select count(*) from pg_class".into()).await;
    drop(guard);
    pool.close().await;
    cluster.stop().await.unwrap();
    let said = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let lines: Vec<serde_json::Value> = said
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|line| line["target"] == "slow_plan")
        .map(|line| line["fields"].clone())
        .collect();
    assert_eq!(lines.len(), 3, "once for each: {said}");
    assert_eq!(lines[0]["statement"], asked);
    let plan = lines[0]["plan"].as_str().unwrap();
    assert!(plan.contains("pg_class") && plan.contains("$2"), "{plan}");
    assert!(!said.contains("pg_authid"), "no value: {said}");
    assert!(lines[1]["error"].is_string() && lines[2]["plan"].as_str().unwrap().contains("Aggregate"), "{said}");
}
