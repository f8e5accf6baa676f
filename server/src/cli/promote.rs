//! `edustream promote`: the standby becomes the database that is written to, and never a second one.

use super::CommandError;
use crate::configuration::Configuration;
use adapters::postgres_standby::Standby;
use clap::Args;
use domain::platform::promotion::{PrimarySeen, Promotion, promotion};
use std::time::Instant;

/// What to promote.
#[derive(Debug, Args)]
pub struct PromoteCommand {
    /// The standby, with a role that may promote it: a superuser, or one with execute on the function pg_promote.
    /// Default: DATABASE_REPLICA_URL.
    #[arg(long)]
    standby: Option<String>,
    /// The database of before does not answer, and somebody has seen to it that nobody writes to it: it is turned off,
    /// or cut off from every server.
    #[arg(long)]
    primary_is_off: bool,
    /// Do it. Without this the command says what it sees and what it would do.
    #[arg(long)]
    yes: bool,
}

/// Looks, decides, and promotes where it was told to.
///
/// # Errors
/// Where two databases would be written to or could be, and where the standby does not become one.
pub async fn promote(configuration: &Configuration, command: PromoteCommand) -> Result<(), CommandError> {
    let standby = command.standby.as_ref().or(configuration.database_replica_url.as_ref());
    let standby = standby.ok_or("which standby? Name it with --standby or DATABASE_REPLICA_URL")?;
    // Past a pooler: it answers where nobody stands behind it.
    let primary = configuration.database_direct_url.as_ref().or(configuration.database_url.as_ref());
    let primary = primary.ok_or("set DATABASE_URL to the database of before: promoting looks whether it is off")?;
    let standby = Standby::at(standby).await?;
    let seen = standby.beside(primary).await?;
    match standby.knows_until {
        Some(until) => {
            println!("The last change the standby knows of is of {}.", until.format("%Y-%m-%d %H:%M:%S UTC"))
        }
        None => println!("The standby has replayed no change since it started."),
    }
    println!("The database of before: {}.", told(seen));
    match promotion(seen, standby.seen, command.primary_is_off)? {
        Promotion::Done => println!("It is promoted already.\n{NEXT}"),
        Promotion::Now if !command.yes => println!("It would be promoted. Say so with --yes."),
        Promotion::Now => {
            let began = Instant::now();
            standby.promote().await?;
            println!("Promoted in {:.1} s.\n{NEXT}", began.elapsed().as_secs_f64());
        }
    }
    Ok(())
}

const fn told(seen: PrimarySeen) -> &'static str {
    match seen {
        PrimarySeen::Writes => "answers, and is written to",
        PrimarySeen::Follows => "answers, and is a standby itself",
        PrimarySeen::Same => "is the same server",
        PrimarySeen::Off => "nobody listens there",
        PrimarySeen::Silent => "does not answer",
    }
}

const NEXT: &str = "Now, in this order:
  1. keep the database of before off; it can come back as a standby only from a new base (pg_basebackup -R);
  2. give servers and workers its address as DATABASE_URL, take DATABASE_REPLICA_URL away, and restart them;
  3. edustream check, which says whether what people were told is still true;
  4. edustream backup --list: the next pass sees the new timeline and takes a base.";
