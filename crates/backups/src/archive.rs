//! Old rows in cold storage: lines of JSON, packed and sealed as everything that lies outside is, with a manifest that
//! makes them a part; and the way back into a place where they can be read.
//!
//! A part is read back and compared before the mark in the database moves behind it, and only rows before the mark are
//! taken away (`events_purge`). A pass that dies anywhere leaves rows in the database, and at most lines without a
//! manifest, which the next pass takes away.

use crate::{BackupStore, failed};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::platform::archive::{ALL, Archived, COUNTS, EVENTS, OldRow, Part, joined, names_any, old_enough};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use sha2::{Digest, Sha256};
use spine::{Error, Result};
use sqlx::{AssertSqlSafe, PgPool};
use std::{
    collections::BTreeSet,
    io::{Read, Write},
};
use uuid::Uuid;

/// How the lines of a part, and what is known of it, are called behind its name.
const LINES: &str = ".jsonl.gz";
const MANIFEST: &str = ".manifest";
/// Lines that are put back by one statement.
const ROWS_AT_ONCE: usize = 1_000;
/// Days that rows which were brought back stay readable.
const READABLE_DAYS: i64 = 7;

/// What a pass did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Parts that were stored.
    pub parts: usize,
    /// Rows in them.
    pub rows: u64,
    /// Parts that had their time and are gone.
    pub over: usize,
}

/// What was brought back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Back {
    /// Rows that can be read now.
    pub rows: u64,
    /// Rows that were left out, as they name somebody whose data was erased.
    pub erased: u64,
}

/// Rows behind a place, in the order of their places; those of one place are never apart.
fn select(kind: &Archived) -> Result<&'static str> {
    if *kind == EVENTS {
        return Ok("select e.position, e.created_at, to_jsonb(e)::text
             from outbox_events e where e.position > $1 order by e.position limit 10000");
    }
    if *kind == COUNTS {
        return Ok("select (c.day - date '1970-01-01')::bigint, c.day::timestamp at time zone 'utc', to_jsonb(c)::text
             from insight_counts c
             where c.day in (select distinct d.day from insight_counts d
                             where d.day > date '1970-01-01' + $1::integer order by d.day limit 31)
             order by c.day, c.source, c.name, c.detail");
    }
    Err(Error::unexpected(format!("nobody knows how {} is read", kind.table)))
}

/// Copies everything that is old enough, part by part, and takes away what had its time there.
///
/// # Errors
/// A sentence for the operator. What was stored by then stays; the next pass goes on from there.
pub async fn archive(store: &BackupStore, owner: &PgPool, now: DateTime<Utc>) -> Result<Stored> {
    let mut stored = Stored::default();
    for kind in ALL {
        half_parts_delete(store, kind.table).await?;
        let parts = parts(store, kind.table).await?;
        let mut place = mark(owner, kind.table).await?.max(parts.iter().map(|part| part.last).max().unwrap_or(0));
        // The place is told even where nothing is old yet: from now on nothing goes that is not there.
        mark_move(owner, kind.table, place).await?;
        loop {
            let rows = old_enough(rows_behind(owner, &kind, place).await?, kind.before(now));
            let Some(part) = part_put(store, kind.table, &rows).await? else { break };
            place = part.last;
            mark_move(owner, kind.table, place).await?;
            stored.parts += 1;
            stored.rows += part.rows;
        }
        for part in parts.iter().filter(|part| kind.is_over(part, now)) {
            // First what makes it one.
            for end in [MANIFEST, LINES] {
                store.objects.delete(&format!("{}{end}", part.name())).await?;
            }
            stored.over += 1;
        }
    }
    unread_drop(owner, now).await?;
    Ok(stored)
}

/// Every part of a table, in order.
pub async fn parts(store: &BackupStore, table: &str) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    for name in store.names(&format!("archive/{table}")).await?.iter().filter(|name| name.ends_with(MANIFEST)) {
        let text = store.get(name).await?.ok_or_else(|| Error::unexpected(format!("{name} is missing")))?;
        parts.push(serde_json::from_slice::<Part>(&text).map_err(|error| failed(name, error))?);
    }
    parts.sort_by_key(|part| part.first);
    Ok(parts)
}

/// Brings rows of that time into `archived.TABLE`, where the owner of the schema reads them and the application does
/// not. What was brought back before goes. Rows that name any of the erased are left out.
///
/// # Errors
/// A part that is missing, or is not what its manifest says: then nothing is brought back.
pub async fn bring_back(
    store: &BackupStore,
    owner: &PgPool,
    kind: &Archived,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<Back> {
    let erased = erased(owner).await?;
    let (table, mut back) = (kind.table, Back::default());
    let mut work = owner.begin().await?;
    // The names are those of `ALL`, and the date is one.
    let make = format!(
        "create schema if not exists archived;
         comment on schema archived is '{}';
         drop table if exists archived.{table};
         create table archived.{table} (like public.{table});",
        now.date_naive()
    );
    sqlx::raw_sql(AssertSqlSafe(make)).execute(&mut *work).await?;
    let put = format!(
        "insert into archived.{table} select * from jsonb_populate_recordset(null::archived.{table}, $1::jsonb)"
    );
    for part in parts(store, table).await?.iter().filter(|part| part.meets(from, until)) {
        let text = part_get(store, part).await?;
        let lines: Vec<&str> = text.lines().collect();
        for lines in lines.chunks(ROWS_AT_ONCE) {
            let left: Vec<&str> = lines.iter().copied().filter(|line| !names_any(line, &erased)).collect();
            back.erased += (lines.len() - left.len()) as u64;
            let rows = format!("[{}]", left.join(","));
            sqlx::query(AssertSqlSafe(put.clone())).bind(rows).execute(&mut *work).await?;
        }
    }
    let at = if *kind == EVENTS { "created_at" } else { "day::timestamp at time zone 'utc'" };
    let others = format!("delete from archived.{table} where not ({at} >= $1 and {at} < $2)");
    sqlx::query(AssertSqlSafe(others)).bind(from).bind(until).execute(&mut *work).await?;
    let count = format!("select count(*) from archived.{table}");
    let rows: i64 = sqlx::query_scalar(AssertSqlSafe(count)).fetch_one(&mut *work).await?;
    work.commit().await?;
    back.rows = rows.unsigned_abs();
    Ok(back)
}

/// Takes away what was brought back; what lies in cold storage stays.
pub async fn forget(owner: &PgPool) -> Result<()> {
    sqlx::query("drop schema if exists archived cascade").execute(owner).await?;
    Ok(())
}

/// Rows that were brought back a week ago were read: somebody who was erased since must not stay in them.
async fn unread_drop(owner: &PgPool, now: DateTime<Utc>) -> Result<()> {
    let said: Option<Option<String>> =
        sqlx::query_scalar("select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'archived'")
            .fetch_optional(owner)
            .await?;
    let last = (now - TimeDelta::days(READABLE_DAYS)).date_naive();
    let Some(since) = said else { return Ok(()) };
    let since: Option<NaiveDate> = since.and_then(|day| day.parse().ok());
    if since.is_none_or(|day| day < last) { forget(owner).await } else { Ok(()) }
}

async fn rows_behind(owner: &PgPool, kind: &Archived, place: i64) -> Result<Vec<OldRow>> {
    let rows: Vec<(i64, DateTime<Utc>, String)> = sqlx::query_as(select(kind)?).bind(place).fetch_all(owner).await?;
    Ok(rows.into_iter().map(|(place, at, line)| OldRow { place, at, line }).collect())
}

/// Stores the lines, reads them back, compares, stores the manifest, and reads that back too.
async fn part_put(store: &BackupStore, table: &str, rows: &[OldRow]) -> Result<Option<Part>> {
    let text = joined(rows.iter().map(|row| row.line.as_str()));
    let Some(part) = Part::of(table, rows, text.len(), hash(&text)) else { return Ok(None) };
    let name = format!("{}{LINES}", part.name());
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    let packed = packed.write_all(text.as_bytes()).and_then(|()| packed.finish()).map_err(|e| failed(&name, e))?;
    store.put(&name, &packed).await?;
    if part_get(store, &part).await? != text {
        return Err(Error::unexpected(format!("{name} is not what was stored: nothing was taken away")));
    }
    let manifest = serde_json::to_vec(&part)?;
    let name = format!("{}{MANIFEST}", part.name());
    store.put(&name, &manifest).await?;
    if store.get(&name).await?.as_deref() != Some(manifest.as_slice()) {
        return Err(Error::unexpected(format!("{name} is not what was stored: nothing was taken away")));
    }
    Ok(Some(part))
}

/// The lines of a part, which are those that its manifest counts.
async fn part_get(store: &BackupStore, part: &Part) -> Result<String> {
    let name = format!("{}{LINES}", part.name());
    let missing = || Error::unexpected(format!("{name} is missing from cold storage"));
    let packed = store.get(&name).await?.ok_or_else(missing)?;
    let mut text = String::new();
    GzDecoder::new(packed.as_slice()).read_to_string(&mut text).map_err(|error| failed(&name, error))?;
    if text.lines().count() as u64 != part.rows || hash(&text) != part.sha256 {
        return Err(Error::unexpected(format!("{name} is not what its manifest says")));
    }
    Ok(text)
}

fn hash(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

/// Lines whose manifest was never written.
async fn half_parts_delete(store: &BackupStore, table: &str) -> Result<()> {
    let names: BTreeSet<String> = store.names(&format!("archive/{table}")).await?;
    for name in &names {
        let Some(of) = name.strip_suffix(LINES) else { continue };
        if !names.contains(&format!("{of}{MANIFEST}")) {
            store.objects.delete(name).await?;
        }
    }
    Ok(())
}

async fn mark(owner: &PgPool, table: &str) -> Result<i64> {
    let place = sqlx::query_scalar("select place from archive_marks where what = $1").bind(table);
    Ok(place.fetch_optional(owner).await?.unwrap_or(0))
}

async fn mark_move(owner: &PgPool, table: &str, place: i64) -> Result<()> {
    sqlx::query(
        "insert into archive_marks as m (what, place) values ($1, $2)
         on conflict (what) do update set place = excluded.place, moved_at = now() where excluded.place > m.place",
    )
    .bind(table)
    .bind(place)
    .execute(owner)
    .await?;
    Ok(())
}

/// Ids of everybody whose data was erased, and of the tutors among them.
async fn erased(owner: &PgPool) -> Result<BTreeSet<Uuid>> {
    let ids: Vec<Uuid> = sqlx::query_scalar(
        "select user_id from erasures
         union select t.id from tutors t join erasures e on e.user_id = t.user_id",
    )
    .fetch_all(owner)
    .await?;
    Ok(ids.into_iter().collect())
}
