//! `edustream archive`: old rows into cold storage, and back to where they can be read.

use super::CommandError;
use crate::{
    configuration::Configuration,
    installation::{Database, Use},
};
use ::backups::{
    BackupStore,
    archive::{archive as copy, bring_back, forget, parts},
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use clap::{Args, Subcommand};
use domain::platform::archive::{ALL, Archived};
use services::platform::{installation::owner_pool_connect, sealing::Vault};
use sqlx::PgPool;
use std::fmt::Write as _;

/// What to do with old rows.
#[derive(Debug, Args)]
pub struct ArchiveCommand {
    /// Without one: copy everything that is old enough. Once a day from a timer.
    #[command(subcommand)]
    what: Option<ArchiveWhat>,
}

#[derive(Debug, Subcommand)]
enum ArchiveWhat {
    /// Print every part that lies there.
    List,
    /// Bring the rows of a time back into archived.TABLE, for a week; whoever was erased stays erased.
    Restore {
        /// outbox_events or insight_counts.
        #[arg(long, default_value = "outbox_events")]
        table: String,
        /// The first day (UTC).
        #[arg(long)]
        from: NaiveDate,
        /// The day after the last.
        #[arg(long)]
        until: NaiveDate,
    },
    /// Take away what was brought back; what lies in cold storage stays.
    Forget,
}

/// `edustream archive`.
pub async fn archive(configuration: &Configuration, command: ArchiveCommand) -> Result<(), CommandError> {
    let store = BackupStore::open(&configuration.files, Vault::new(configuration.keys_dir.clone()))?;
    let database = Database::open(configuration, Use::Join).await?;
    database.migrate().await?;
    let owner = owner_pool_connect(&database.url, 2).await?;
    let done = act(&store, &owner, command.what).await;
    owner.close().await;
    database.close().await?;
    print!("{}", done?);
    Ok(())
}

async fn act(store: &BackupStore, owner: &PgPool, what: Option<ArchiveWhat>) -> Result<String, CommandError> {
    let now = Utc::now();
    match what {
        None => {
            let stored = copy(store, owner, now).await?;
            let (parts, rows, over) = (stored.parts, stored.rows, stored.over);
            Ok(format!(
                "{rows} rows in {parts} parts went into cold storage; {over} parts that had their time are gone.\n"
            ))
        }
        Some(ArchiveWhat::List) => listed(store).await,
        Some(ArchiveWhat::Restore { table, from, until }) => {
            let kind = Archived::of(&table).ok_or_else(|| format!("{table} is not archived: {}", tables()))?;
            if from >= until {
                return Err("--until is the day after the last one and must be later than --from".into());
            }
            let back = bring_back(store, owner, &kind, (midnight(from), midnight(until)), now).await?;
            Ok(format!(
                "{} rows can be read in archived.{table} for a week; {} of those parts were left out, as they name \
                 somebody whose data was erased.\n",
                back.rows, back.erased
            ))
        }
        Some(ArchiveWhat::Forget) => {
            forget(owner).await?;
            Ok("What was brought back is gone.\n".into())
        }
    }
}

async fn listed(store: &BackupStore) -> Result<String, CommandError> {
    let mut text = String::new();
    for kind in ALL {
        for part in parts(store, kind.table).await? {
            let (from, until) = (part.first_at.date_naive(), part.last_at.date_naive());
            let _ = writeln!(text, "{:16} {from} to {until} {:>7} rows  {}", part.table, part.rows, part.sha256);
        }
    }
    Ok(text)
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

fn tables() -> String {
    ALL.map(|kind| kind.table).join(", ")
}
