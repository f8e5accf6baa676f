//! Transactions that look at the database and change nothing.

use crate::{Context, Error, Result};

impl Context {
    /// Starts a transaction that only looks: all of it is read at one moment, and the database refuses every write and
    /// every lock of a row in it. What shows an act before it is done stands on this; it ends where it is dropped.
    pub async fn look(&self) -> Result<sqlx::Transaction<'static, sqlx::Postgres>> {
        let begin = "begin isolation level repeatable read read only";
        self.app.pool.begin_with(begin).await.map_err(Error::from)
    }
}
