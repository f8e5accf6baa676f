//! `edustream match`: what works on files is the engine's; the export reads the database.

use super::CommandError;
use crate::{
    configuration::Configuration,
    installation::{Database, Use, application},
};
use ::matching::cli::MatchCommand;
use chrono::{DateTime, Utc};
use clap::Subcommand;
use services::{
    Context,
    matching_live::store::{market_at, profiles_ensure},
};
use std::path::PathBuf;

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Works on files alone.
    #[command(flatten)]
    Files(MatchCommand),
    /// Write the data set of this installation, as it was known at a moment.
    Export {
        /// Directory to write.
        #[arg(long)]
        out: PathBuf,
        /// What was known then (RFC 3339); now by default.
        #[arg(long)]
        as_of: Option<DateTime<Utc>>,
    },
}

/// `edustream match export`.
pub async fn export(configuration: &Configuration, command: Command) -> Result<(), CommandError> {
    let Command::Export { out, as_of } = command else {
        return Err("this command is run without a database".into());
    };
    let database = Database::open(configuration, Use::Join).await?;
    let app = application(configuration, &database).await?;
    let context = Context::system(app, "match export");
    let written = async {
        profiles_ensure(&context).await?;
        market_at(&context, as_of.unwrap_or_else(|| context.now())).await
    };
    let market = written.await;
    context.app.pool.close().await;
    database.close().await?;
    let market = market?;
    ::matching::dataset::write(&market, &out)?;
    println!(
        "Wrote {} tutors, {} students and {} shown rows into {}",
        market.tutors.len(),
        market.students.len(),
        market.shown.len(),
        out.display()
    );
    Ok(())
}
