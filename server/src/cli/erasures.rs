//! Whose data was erased. A backup of before knows them still: what stands in the list is erased again from it.

use super::{CommandError, accounts::sentence};
use crate::{
    configuration::Configuration,
    installation::{Database, Use, application},
};
use clap::Subcommand;
use domain::ids::UserId;
use services::{
    Context,
    privacy::{erasures as erased, erasures_replay},
};
use std::path::PathBuf;

/// Whose data was erased: kept beside the backups, and done again when one is restored.
#[derive(Debug, Subcommand)]
pub enum ErasuresCommand {
    /// Print the id of every account that was erased, one a line. Keep it apart from the backups.
    List,
    /// Erase them again after a backup was restored: those of the database itself and those of the file.
    Replay {
        /// What `list` printed, or any text in whose lines their ids stand (the log with its `erased` events).
        #[arg(long)]
        from: Option<PathBuf>,
    },
}

/// `edustream erasures`.
pub async fn erasures(configuration: &Configuration, command: ErasuresCommand) -> Result<(), CommandError> {
    let named = match &command {
        ErasuresCommand::Replay { from: Some(file) } => ids_in(&std::fs::read_to_string(file)?),
        ErasuresCommand::Replay { from: None } | ErasuresCommand::List => Vec::new(),
    };
    let database = Database::open(configuration, Use::Join).await?;
    database.migrate().await?;
    let app = application(configuration, &database).await?;
    let context = Context::system(app.clone(), "cli");
    let told = match command {
        ErasuresCommand::List => {
            let all = erased(&context).await;
            all.map(|all| all.into_iter().fold(String::new(), |list, id| format!("{list}{id}\n")))
        }
        ErasuresCommand::Replay { .. } => {
            erasures_replay(&context, &named).await.map(|done| format!("{done} erased again\n"))
        }
    };
    app.pool.close().await;
    database.close().await?;
    print!("{}", told.map_err(sentence)?);
    Ok(())
}

/// The first id of each line that has one.
pub fn ids_in(text: &str) -> Vec<UserId> {
    let id = |line: &str| line.split(|c: char| !c.is_ascii_hexdigit() && c != '-').find_map(|word| word.parse().ok());
    text.lines().filter_map(id).collect()
}
