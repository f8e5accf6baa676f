//! The database that is copied: asked over SQL, copied by PostgreSQL's own programs.

use crate::failed;
use adapters::postgres_embedded::{PostgresError, Programs};
use chrono::{DateTime, Utc};
use domain::platform::backups::Segment;
use spine::{Error, Result};
use sqlx::{ConnectOptions, Executor, PgConnection, postgres::PgConnectOptions};
use std::{
    path::PathBuf,
    process::{Output, Stdio},
    str::FromStr,
    time::Duration,
};
use tokio::process::Command;

/// The slot in which the database keeps the log until we have it.
const SLOT: &str = "edustream_backup";
/// How long the log of a minute may take to come.
const LOG_TIMEOUT: Duration = Duration::from_mins(10);

/// A database and the programs that copy it.
#[derive(Clone, Debug)]
pub struct Source {
    /// Address of a role that may copy: the superuser of a cluster of ours, or one with REPLICATION.
    url: String,
    programs: Programs,
}

/// What the database says of itself.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Facts {
    pub system: String,
    pub timeline: u32,
    pub postgres: u32,
    pub database: String,
    pub superuser: String,
    pub segment_bytes: u64,
    /// By its own clock.
    pub now: DateTime<Utc>,
}

impl Source {
    /// A database at that address, with programs of our machine.
    pub fn new(url: String, programs: Programs) -> Self {
        Self { url, programs }
    }

    /// A connection.
    pub async fn connect(&self) -> Result<PgConnection> {
        Ok(PgConnectOptions::from_str(&self.url)?.application_name("edustream backup").connect().await?)
    }

    /// What the database says of itself.
    pub async fn facts(&self, connection: &mut PgConnection) -> Result<Facts> {
        let row: (String, String, String, String, String, i64, DateTime<Utc>) = sqlx::query_as(
            "select system_identifier::text, left(pg_walfile_name(pg_current_wal_lsn()), 8),
               current_setting('server_version_num'), current_database()::text, pg_get_userbyid(10)::text,
               pg_size_bytes(current_setting('wal_segment_size')), clock_timestamp()
             from pg_control_system()",
        )
        .fetch_one(connection)
        .await?;
        let (system, timeline, version, database, superuser, segment_bytes, now) = row;
        let number = |text: &str, base: u32| u32::from_str_radix(text, base).map_err(|error| failed(text, error));
        let (timeline, postgres) = (number(&timeline, 16)?, number(&version, 10)? / 10_000);
        let segment_bytes = segment_bytes.unsigned_abs();
        Ok(Facts { system, timeline, postgres, database, superuser, segment_bytes, now })
    }

    /// The name of the segment in which that place of the log lies.
    pub async fn segment_of(&self, connection: &mut PgConnection, place: &str) -> Result<Segment> {
        let name: String =
            sqlx::query_scalar("select pg_walfile_name($1::pg_lsn)").bind(place).fetch_one(connection).await?;
        Segment::parse(&name).ok_or_else(|| Error::unexpected(format!("{name} names no segment")))
    }

    /// Sees to it that the database keeps its log until it was copied. True when it kept it all along; false when the
    /// log has a hole now, so that a new base is needed.
    pub async fn slot_ensure(&self, connection: &mut PgConnection) -> Result<bool> {
        let state: Option<Option<String>> =
            sqlx::query_scalar("select wal_status from pg_replication_slots where slot_name = $1")
                .bind(SLOT)
                .fetch_optional(&mut *connection)
                .await?;
        match state.map(|state| state.is_none_or(|state| state == "lost")) {
            Some(false) => return Ok(true),
            Some(true) => {
                tracing::warn!("the copy of the log stood still for too long and has a hole; a new base begins anew");
                sqlx::query("select pg_drop_replication_slot($1)").bind(SLOT).execute(&mut *connection).await?;
            }
            None => {}
        }
        sqlx::query("select pg_create_physical_replication_slot($1, true)").bind(SLOT).execute(connection).await?;
        Ok(false)
    }

    /// Ends the segment that is written to, and answers how far the log is whole: the place where the next begins.
    pub async fn log_end(&self, connection: &mut PgConnection) -> Result<String> {
        connection.execute("select pg_switch_wal()").await?;
        let end: String = sqlx::query_scalar(
            "select ('0/0'::pg_lsn + div(pg_current_wal_lsn() - '0/0', s.size) * s.size)::text
             from (select pg_size_bytes(current_setting('wal_segment_size'))::numeric as size) s",
        )
        .fetch_one(connection)
        .await?;
        Ok(end)
    }

    /// Tells the database that it need not keep the log before that place any more.
    pub async fn log_release(&self, connection: &mut PgConnection, end: &str) -> Result<()> {
        sqlx::query(
            "select pg_replication_slot_advance(slot_name, $2::pg_lsn) from pg_replication_slots
             where slot_name = $1 and restart_lsn < $2::pg_lsn",
        )
        .bind(SLOT)
        .bind(end)
        .execute(connection)
        .await?;
        Ok(())
    }

    /// The directory that the log arrives in, made when it is missing.
    pub fn spool(&self) -> Result<PathBuf> {
        let spool = self.programs.home().join("log.arriving");
        std::fs::create_dir_all(&spool).map_err(|error| failed("the spool of the log", error))?;
        self.programs.lend(&spool).map_err(unexpected)?;
        Ok(spool)
    }

    /// Receives the log into the spool, up to that place.
    pub async fn log_receive(&self, end: &str) -> Result<()> {
        let spool = self.spool()?;
        let last = before(end)?;
        let mut receiving = Command::from(self.programs.command("pg_receivewal"));
        receiving.arg("-D").arg(&spool).args(["-d", &self.url, "-S", SLOT, "--no-loop", "--endpos", &last]);
        receiving.kill_on_drop(true);
        let received = tokio::time::timeout(LOG_TIMEOUT, receiving.output()).await;
        let received = received.map_err(|_| Error::unexpected("the log of the database does not come"))?;
        said(&received.map_err(|error| failed("pg_receivewal", error))?, "pg_receivewal").map(drop)
    }

    /// Starts copying all files of the cluster; they come as a packed tar, with what is needed of the log.
    pub fn base_begin(&self) -> Result<tokio::process::Child> {
        let mut copying = Command::from(self.programs.command("pg_basebackup"));
        copying.args(["-D", "-", "-F", "tar", "-X", "fetch", "-c", "fast", "-z", "-v", "-w", "-d", &self.url]);
        copying.stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        copying.spawn().map_err(|error| failed("pg_basebackup", error))
    }
}

/// What a program wrote on standard error, when it did what it should.
pub fn said(output: &Output, what: &str) -> Result<String> {
    let text = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    if output.status.success() { Ok(text) } else { Err(Error::unexpected(format!("{what} failed: {text}"))) }
}

/// Where a base begins, in what pg_basebackup said.
pub fn start_point(said: &str) -> Option<&str> {
    let rest = said.split_once("write-ahead log start point: ")?.1;
    rest.split_whitespace().next()
}

/// The place one byte before, `0/3000000` → `0/2FFFFFF`: pg_receivewal ends behind the place it is told.
fn before(place: &str) -> Result<String> {
    let wrong = || Error::unexpected(format!("{place} is no place in the log"));
    let (high, low) = place.split_once('/').ok_or_else(wrong)?;
    let number = |text: &str| u64::from_str_radix(text, 16).map_err(|_| wrong());
    let one_before = ((number(high)? << 32) | number(low)?).checked_sub(1).ok_or_else(wrong)?;
    Ok(format!("{:X}/{:X}", one_before >> 32, one_before & 0xFFFF_FFFF))
}

/// What an adapter could not do.
pub(crate) fn unexpected(error: PostgresError) -> Error {
    Error::Unexpected(Box::new(error))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn one_byte_before_a_place_crosses_into_the_file_before() {
        assert_eq!(before("0/3000000").unwrap(), "0/2FFFFFF");
        assert_eq!(before("1/0").unwrap(), "0/FFFFFFFF");
        assert!(before("0/0").is_err() && before("x").is_err() && before("0/zz").is_err());
    }

    #[test]
    fn where_a_base_begins_is_found_in_what_the_program_says() {
        let said = "pg_basebackup: checkpoint completed\npg_basebackup: write-ahead log start point: 0/2000028 on \
                    timeline 1\npg_basebackup: write-ahead log end point: 0/2000100";
        assert_eq!(start_point(said), Some("0/2000028"));
        assert_eq!(start_point("pg_basebackup: error: no"), None);
    }
}
