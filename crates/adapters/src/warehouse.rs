//! The port of a warehouse for figures: ClickHouse, by its HTTP interface.

use serde::Serialize;
use std::{fmt, time::Duration};

/// Time the warehouse has for one request.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// Bytes of an answer that a message quotes.
const QUOTED: usize = 300;

/// Where the warehouse is, and who we are there.
#[derive(Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ClickHouseAccount {
    /// `https://warehouse.example:8443`, without a path.
    pub base: String,
    pub user: String,
    pub password: String,
    pub database: String,
}

impl fmt::Debug for ClickHouseAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { base, database, .. } = self;
        f.debug_struct("ClickHouseAccount").field("base", base).field("database", database).finish_non_exhaustive()
    }
}

/// Why the warehouse did not do it; or nobody knows whether it did.
#[derive(Debug, thiserror::Error)]
#[error("the warehouse did not take it: {0}")]
pub struct WarehouseError(String);

/// A connection to ClickHouse.
#[derive(Clone, Debug)]
pub struct ClickHouse {
    account: ClickHouseAccount,
    client: reqwest::Client,
}

impl ClickHouse {
    /// Nothing is asked yet.
    ///
    /// # Errors
    /// When no connection can be prepared.
    pub fn new(account: ClickHouseAccount) -> Result<Self, WarehouseError> {
        let client = reqwest::Client::builder().timeout(TIME_LIMIT).redirect(reqwest::redirect::Policy::none()).build();
        Ok(Self { account, client: client.map_err(|error| WarehouseError(error.to_string()))? })
    }

    /// Does one statement.
    ///
    /// # Errors
    /// When it is not answered, or refused.
    pub async fn run(&self, statement: &str) -> Result<String, WarehouseError> {
        self.post(&[], statement.to_owned()).await
    }

    /// Puts rows into a table. The same rows with the same `token` count once, within ClickHouse's window for that; of
    /// what is repeated later the table's key leaves one.
    ///
    /// # Errors
    /// When it is not answered, or refused: then none of them is there, or all.
    pub async fn insert<R: Serialize>(&self, table: &str, token: &str, rows: &[R]) -> Result<(), WarehouseError> {
        if rows.is_empty() {
            return Ok(());
        }
        let mut lines = String::new();
        for row in rows {
            lines.push_str(&serde_json::to_string(row).map_err(|error| WarehouseError(error.to_string()))?);
            lines.push('\n');
        }
        let query = format!("insert into {table} format JSONEachRow");
        let settings = [
            ("query", query.as_str()),
            ("insert_deduplication_token", token),
            ("date_time_input_format", "best_effort"),
        ];
        self.post(&settings, lines).await.map(drop)
    }

    async fn post(&self, settings: &[(&str, &str)], body: String) -> Result<String, WarehouseError> {
        let ClickHouseAccount { base, user, password, database } = &self.account;
        let asked = self
            .client
            .post(format!("{base}/"))
            .query(&[("database", database.as_str())])
            .query(settings)
            .header("x-clickhouse-user", user)
            .header("x-clickhouse-key", password)
            .body(body);
        // An error of the client names the address; the answer names what is wrong with the statement, and no row.
        let answer = asked.send().await.map_err(|error| WarehouseError(error.without_url().to_string()))?;
        let status = answer.status();
        let text = answer.text().await.map_err(|error| WarehouseError(error.without_url().to_string()))?;
        if status.is_success() {
            return Ok(text);
        }
        let first = text.lines().next().unwrap_or_default();
        let cut = first.char_indices().map(|(at, _)| at).take_while(|at| *at <= QUOTED).last().unwrap_or_default();
        Err(WarehouseError(format!("status {status}: {}", first.get(..cut).unwrap_or_default())))
    }
}
