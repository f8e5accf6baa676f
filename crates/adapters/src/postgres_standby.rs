//! A streaming standby of a PostgreSQL of the operator's: how it and the database that is written to are seen from
//! here, and its promotion.

use chrono::{DateTime, Utc};
use domain::platform::promotion::{PrimarySeen, StandbySeen};
use sqlx::{ConnectOptions, PgConnection, postgres::PgConnectOptions};
use std::{io::ErrorKind, str::FromStr, time::Duration};

/// Time a database has to let somebody in and answer.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(10);
/// Time PostgreSQL has to replay what it received and open itself: a minute.
const PROMOTED_IN_SECONDS: i32 = 60;
/// What PostgreSQL answers to whoever may not call the function.
const NOT_ALLOWED: &str = "42501";

/// Why a standby is not asked or not promoted.
#[derive(Debug, thiserror::Error)]
pub enum StandbyError {
    /// It let nobody in, or failed.
    #[error("the standby: {0}")]
    Database(#[from] sqlx::Error),
    /// It did not answer in time.
    #[error("the standby does not answer")]
    Silent,
    /// Not with this role.
    #[error(
        "this role may not promote it: name a superuser in the address, or grant execute on function pg_promote to it"
    )]
    NotAllowed,
    /// It follows still.
    #[error("the standby did not become writable within a minute: its own log says why")]
    Late,
}

/// A standby that answers.
#[derive(Debug)]
pub struct Standby {
    connection: PgConnection,
    /// Whether it follows.
    pub seen: StandbySeen,
    /// The last commit it knows of; none when it never replayed one.
    pub knows_until: Option<DateTime<Utc>>,
    began: DateTime<Utc>,
}

/// What a server says of itself: whether it follows, and since when it runs, by which the same one is known again.
type Said = (bool, DateTime<Utc>, Option<DateTime<Utc>>);

async fn asked(url: &str) -> Result<(PgConnection, Said), sqlx::Error> {
    let mut connection = PgConnectOptions::from_str(url)?.application_name("edustream promote").connect().await?;
    let said: Said =
        sqlx::query_as("select pg_is_in_recovery(), pg_postmaster_start_time(), pg_last_xact_replay_timestamp()")
            .fetch_one(&mut connection)
            .await?;
    Ok((connection, said))
}

impl Standby {
    /// Asks it. The address names a role that may promote it.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn at(url: &str) -> Result<Self, StandbyError> {
        let asked = tokio::time::timeout(ANSWER_TIMEOUT, asked(url)).await.map_err(|_| StandbyError::Silent)?;
        let (connection, (follows, began, knows_until)) = asked?;
        let seen = if follows { StandbySeen::Follows } else { StandbySeen::Writes };
        Ok(Self { connection, seen, knows_until, began })
    }

    /// How the database at that address is seen beside it.
    ///
    /// # Errors
    /// An address that is none.
    pub async fn beside(&self, primary: &str) -> Result<PrimarySeen, StandbyError> {
        PgConnectOptions::from_str(primary)?;
        Ok(match tokio::time::timeout(ANSWER_TIMEOUT, asked(primary)).await {
            Ok(Ok((_, (_, began, _)))) if began == self.began => PrimarySeen::Same,
            Ok(Ok((_, (true, ..)))) => PrimarySeen::Follows,
            Ok(Ok((_, (false, ..)))) => PrimarySeen::Writes,
            Ok(Err(error)) => answered(&error),
            Err(_) => PrimarySeen::Silent,
        })
    }

    /// Promotes it, and waits until it is written to.
    ///
    /// # Errors
    /// When the role may not, or it does not happen in a minute.
    pub async fn promote(mut self) -> Result<(), StandbyError> {
        let promoted: bool = sqlx::query_scalar("select pg_promote(true, $1)")
            .bind(PROMOTED_IN_SECONDS)
            .fetch_one(&mut self.connection)
            .await
            .map_err(refused)?;
        if promoted { Ok(()) } else { Err(StandbyError::Late) }
    }
}

/// What a failed question says of the one who was asked.
fn answered(error: &sqlx::Error) -> PrimarySeen {
    match error {
        // The machine answered for the server: nobody listens at the port, or the socket is gone.
        sqlx::Error::Io(error) if matches!(error.kind(), ErrorKind::ConnectionRefused | ErrorKind::NotFound) => {
            PrimarySeen::Off
        }
        // It lets nobody in, or nobody of ours, or is about to: it is there.
        sqlx::Error::Database(_) | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) => PrimarySeen::Writes,
        _ => PrimarySeen::Silent,
    }
}

fn refused(error: sqlx::Error) -> StandbyError {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    if code.is_some_and(|code| code == NOT_ALLOWED) { StandbyError::NotAllowed } else { StandbyError::Database(error) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_machine_that_says_so_has_no_database() {
        for (kind, expected) in [
            (ErrorKind::ConnectionRefused, PrimarySeen::Off),
            (ErrorKind::NotFound, PrimarySeen::Off),
            (ErrorKind::TimedOut, PrimarySeen::Silent),
            (ErrorKind::HostUnreachable, PrimarySeen::Silent),
            (ErrorKind::ConnectionReset, PrimarySeen::Silent),
        ] {
            assert_eq!(answered(&sqlx::Error::Io(kind.into())), expected, "{kind:?}");
        }
        assert_eq!(answered(&sqlx::Error::PoolTimedOut), PrimarySeen::Silent);
        assert_eq!(answered(&sqlx::Error::Protocol("not ours".into())), PrimarySeen::Writes);
    }
}
