//! Commands about flags: who keeps the place decides here what is switched on for whom, until there is a page for it.

use super::{CommandError, accounts::sentence};
use crate::{
    configuration::Configuration,
    installation::{Database, Use, application},
};
use chrono::NaiveDate;
use clap::Subcommand;
use domain::{
    identity::Role,
    platform::flags::{Flag, FlagKind},
};
use services::{
    Context,
    platform::flags::{flag_kill, flag_put, flags_list},
};

#[derive(Debug, Subcommand)]
pub enum FlagCommand {
    /// Print every flag.
    List,
    /// Make a flag, or change one.
    Put {
        /// Lower case words with underscores.
        key: String,
        /// Of all people, how many in a hundred have it.
        #[arg(long, default_value_t = 0)]
        percent: u8,
        /// release, experiment or operation.
        #[arg(long, value_parser = kind, default_value = "release")]
        kind: FlagKind,
        /// A role that has it beyond the percentage; may be repeated.
        #[arg(long = "role", value_parser = super::accounts::role)]
        roles: Vec<Role>,
        /// Who answers for it.
        #[arg(long)]
        owner: String,
        /// The day by which it must be gone, for example 2027-01-31.
        #[arg(long)]
        until: NaiveDate,
    },
    /// Switch a flag off for everybody; every server knows within five seconds.
    Kill {
        /// Its key.
        key: String,
    },
    /// Let a killed flag be again what it says.
    Revive {
        /// Its key.
        key: String,
    },
}

fn kind(code: &str) -> Result<FlagKind, String> {
    FlagKind::parse(code).ok_or_else(|| format!("choose one of {}", FlagKind::ALL.map(FlagKind::code).join(", ")))
}

/// `edustream flag`.
pub async fn flag(configuration: &Configuration, command: FlagCommand) -> Result<(), CommandError> {
    let database = Database::open(configuration, Use::Join).await?;
    database.migrate().await?;
    let app = application(configuration, &database).await?;
    let done = run(&Context::system(app.clone(), "cli"), command).await;
    app.pool.close().await;
    database.close().await?;
    done.map_err(sentence)
}

async fn run(context: &Context, command: FlagCommand) -> services::Result<()> {
    match command {
        FlagCommand::List => {
            let today = context.now().date_naive();
            for flag in flags_list(context).await? {
                println!("{}", line(&flag, today));
            }
            Ok(())
        }
        FlagCommand::Put { key, percent, kind, roles, owner, until } => {
            let (people, killed_at) = (Vec::new(), None);
            let flag = Flag { key, kind, rollout_percent: percent, roles, people, owner, expires_on: until, killed_at };
            flag_put(context, flag).await
        }
        FlagCommand::Kill { key } => flag_kill(context, &key, true).await,
        FlagCommand::Revive { key } => flag_kill(context, &key, false).await,
    }
}

fn line(flag: &Flag, today: NaiveDate) -> String {
    let roles: Vec<&str> = flag.roles.iter().map(|role| role.code()).collect();
    let state = match (flag.killed_at, flag.is_stale(today)) {
        (Some(at), _) => format!("killed {}", at.format("%Y-%m-%d %H:%M")),
        (None, true) => "stale".to_owned(),
        (None, false) => "on".to_owned(),
    };
    let (key, kind, percent, owner, until) =
        (&flag.key, flag.kind.code(), flag.rollout_percent, &flag.owner, flag.expires_on);
    format!("{key:30} {kind:10} {percent:3} % {:20} {owner:15} until {until}  {state}", roles.join(" "))
}
