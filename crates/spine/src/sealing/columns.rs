//! The sealed columns of the product: what lies open because a binary of before wrote it is sealed, and what a retired
//! key sealed is sealed anew. In batches through the primary key, so that no statement grows with its table.

use super::{Place, key_of, seal, unseal};
use crate::{App, Result};
use chrono::Duration;
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

/// Rows of one statement.
const BATCH: i64 = 500;
/// Minutes after which every server seals with the new key.
const SETTLED_MINUTES: i64 = 5;

/// A column that holds sealed values.
#[derive(Clone, Copy, Debug)]
pub struct SealedColumn {
    /// The table.
    pub table: &'static str,
    /// Its primary key, a UUID.
    pub key: &'static str,
    /// The column.
    pub column: &'static str,
    /// The column that binaries of before write, as they write it; an index finds the rows where it is not null.
    pub open: Option<&'static str>,
    /// Whether `open` may not be null: the empty text stands there for nothing.
    pub open_is_text: bool,
    /// The table whose row a value belongs to, where rows move on into another one.
    pub of: &'static str,
}

impl SealedColumn {
    /// A column of `table`, whose primary key is `key`.
    pub const fn new(table: &'static str, key: &'static str, column: &'static str) -> Self {
        Self { table, key, column, open: None, open_is_text: false, of: table }
    }

    /// What used to lie in `open`.
    #[must_use]
    pub const fn was(self, open: &'static str) -> Self {
        Self { open: Some(open), ..self }
    }

    /// What used to lie in `open`, a text that may not be null and is empty for nothing.
    #[must_use]
    pub const fn was_text(self, open: &'static str) -> Self {
        Self { open: Some(open), open_is_text: true, ..self }
    }

    /// Rows become rows of `table` with the same key.
    #[must_use]
    pub const fn becomes(self, table: &'static str) -> Self {
        Self { of: table, ..self }
    }

    fn place(&self, row: Uuid) -> Place {
        Place::new(self.of, self.column, row)
    }
}

/// Seals what lies open and what retired keys sealed. Answers how many values that were.
pub async fn columns_seal(app: &App, columns: &[SealedColumn]) -> Result<u64> {
    let began = app.clock.real_now();
    let mut sealed = 0;
    for column in columns {
        sealed += open_seal(app, column).await?;
    }
    let retired = sqlx::query_scalar!("select id from data_keys where retired_at is not null and emptied_at is null");
    let retired = retired.fetch_all(&app.pool).await?;
    if retired.is_empty() {
        return Ok(sealed);
    }
    for column in columns {
        sealed += retired_seal(app, column, &retired).await?;
    }
    // A server that has not looked yet may have sealed with a retired key behind our back. Files are not sealed anew: a
    // key stays as long as one does.
    sqlx::query!(
        "update data_keys k set emptied_at = $2 where id = any($1) and retired_at < $3
           and not exists (select from uploads u where u.seal_keys @> array[k.id])",
        &retired,
        began,
        began - Duration::minutes(SETTLED_MINUTES)
    )
    .execute(&app.pool)
    .await?;
    Ok(sealed)
}

async fn open_seal(app: &App, column: &SealedColumn) -> Result<u64> {
    let SealedColumn { table, key, column: to, open: Some(open), open_is_text, .. } = *column else { return Ok(0) };
    let (lies_open, nothing) = if open_is_text { ("<> ''", "''") } else { ("is not null", "null") };
    let read = format!("select {key}, {open}::text from {table} where {open} {lies_open} order by {key} limit {BATCH}");
    let write = format!(
        "update {table} t set {to} = n.sealed, {open} = {nothing}
         from unnest($1::uuid[], $2::bytea[], $3::text[]) n (id, sealed, was)
         where t.{key} = n.id and t.{open}::text = n.was"
    );
    let mut all = 0;
    loop {
        let rows = sqlx::query(AssertSqlSafe(read.clone())).fetch_all(&app.pool).await?;
        let (mut ids, mut sealed, mut was) = (Vec::new(), Vec::new(), Vec::new());
        for row in rows {
            let (id, text): (Uuid, String) = (row.try_get(0)?, row.try_get(1)?);
            sealed.push(seal(app, column.place(id), text.as_bytes()).await?);
            ids.push(id);
            was.push(text);
        }
        if ids.is_empty() {
            return Ok(all);
        }
        let written = sqlx::query(AssertSqlSafe(write.clone())).bind(&ids).bind(&sealed).bind(&was);
        all += written.execute(&app.pool).await?.rows_affected();
    }
}

async fn retired_seal(app: &App, column: &SealedColumn, retired: &[Uuid]) -> Result<u64> {
    let SealedColumn { table, key, column: to, .. } = *column;
    let read =
        format!("select {key}, {to} from {table} where {key} > $1 and {to} is not null order by {key} limit {BATCH}");
    let write = format!(
        "update {table} t set {to} = n.sealed from unnest($1::uuid[], $2::bytea[], $3::bytea[]) n (id, sealed, was)
         where t.{key} = n.id and t.{to} = n.was"
    );
    let (mut all, mut after) = (0, Uuid::nil());
    loop {
        let rows = sqlx::query(AssertSqlSafe(read.clone())).bind(after).fetch_all(&app.pool).await?;
        let (mut ids, mut sealed, mut was) = (Vec::new(), Vec::new(), Vec::new());
        for row in &rows {
            let (id, value): (Uuid, Vec<u8>) = (row.try_get(0)?, row.try_get(1)?);
            after = id;
            if key_of(&value).is_some_and(|(key, _)| retired.contains(&key)) {
                let plain = unseal(app, column.place(id), &value).await?;
                sealed.push(seal(app, column.place(id), &plain).await?);
                ids.push(id);
                was.push(value);
            }
        }
        if rows.is_empty() {
            return Ok(all);
        }
        let written = sqlx::query(AssertSqlSafe(write.clone())).bind(&ids).bind(&sealed).bind(&was);
        all += written.execute(&app.pool).await?.rows_affected();
    }
}
