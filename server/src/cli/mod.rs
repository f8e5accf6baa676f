//! The command line `edustream`.
//!
//! Every command takes its configuration from the environment (`serve --help` lists it). Commands that need the
//! database join the one the server uses, embedded or not. Failures are one line on standard error and exit status 1.

mod accounts;
mod archive;
mod backups;
mod canary;
pub mod capacity;
mod database;
pub mod erasures;
mod flags;
pub mod gameday;
mod keys;
mod matching;
pub mod probe;
mod promote;
mod rates;
mod restore;
pub mod secrets;
mod serve;

use crate::configuration::{Configuration, ConfigurationArgs};
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Whatever ends a command.
pub type CommandError = Box<dyn std::error::Error + Send + Sync>;

/// A tutoring marketplace in one binary.
#[derive(Debug, Parser)]
#[command(name = "edustream", version, about, max_term_width = 110)]
pub struct Cli {
    /// The options.
    #[command(flatten)]
    pub configuration: ConfigurationArgs,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site and the API and do the jobs; migrates the database first.
    Serve {
        /// Leave the jobs to `edustream worker` processes.
        #[arg(long)]
        no_worker: bool,
    },
    /// Do the jobs only, beside servers.
    Worker {
        /// Which of them: default, video. All without it.
        #[arg(long, value_delimiter = ',')]
        queues: Vec<String>,
    },
    /// Bring the database's schema up to date.
    Migrate(database::MigrateArgs),
    /// Load data to look at: the demo, or any number of people for benches.
    Seed(database::SeedArgs),
    /// Check every invariant of the books and the bookings; exit status 1 and a list when one does not hold.
    Check,
    /// Copy the database away, sealed: a base and the log since.
    Backup(backups::BackupCommand),
    /// Restore the database of any moment that backups know, check it, and erase again who was erased since.
    Restore(restore::RestoreCommand),
    /// Restore the newest backup beside everything, check it, throw it away; exit status 1 when it is worth nothing.
    Drill(restore::DrillCommand),
    /// Copy old events and counts into cold storage, where they are read back before rows are taken away.
    Archive(archive::ArchiveCommand),
    /// Make the standby the database that is written to, where the one before is off; exit status 1 where two would be.
    Promote(promote::PromoteCommand),
    /// Watch servers of a new release beside those of the one before; exit status 1 when it must go back.
    Canary(canary::CanaryCommand),
    /// Measure what requests cost on a market of its own, and print what a number of people needs of machines.
    Capacity(capacity::CapacityCommand),
    /// Break an installation of its own in every way of the fault matrix, and check after each that everything people
    /// were told is still true; exit status 1 at a finding.
    Gameday(gameday::GamedayCommand),
    /// Ask the server of this machine whether it is ready; exit status 1 when it is not.
    Probe,
    /// Print every route.
    Routes {
        /// As JSON: method, path, kind, mutation, roles.
        #[arg(long)]
        json: bool,
    },
    /// Print the address of the database in use, so that psql or a second server can join it.
    DatabaseUrl,
    /// Accounts.
    #[command(subcommand)]
    User(accounts::UserCommand),
    /// Flags: what is switched on for whom.
    #[command(subcommand)]
    Flag(flags::FlagCommand),
    /// Exchange rates: put one right that is wrong.
    #[command(subcommand)]
    Rate(rates::RateCommand),
    /// Keys that columns are sealed under.
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// Whose data was erased: kept beside the backups, and done again when one is restored.
    #[command(subcommand)]
    Erasures(erasures::ErasuresCommand),
    /// Train, score and judge the ranking of tutors.
    #[command(subcommand)]
    Match(matching::Command),
    /// Print an access token of an account.
    Token {
        /// The account's e-mail.
        #[arg(long)]
        email: String,
    },
}

impl Cli {
    /// Reads the command line, the environment, and the files that the environment names for secrets.
    pub fn from_environment() -> Self {
        match secrets::command_line::<Self>(std::env::args_os(), |name| std::env::var_os(name)) {
            Ok(line) => Self::parse_from(line),
            Err(text) => {
                eprintln!("edustream: {text}");
                std::process::exit(1);
            }
        }
    }
}

/// Runs the command; the exit status is 1 when it fails.
pub fn run(cli: Cli) -> ExitCode {
    // Needs no database and no configuration; says itself how it went.
    if let Command::Match(matching::Command::Files(command)) = cli.command {
        return ::matching::cli::run(command);
    }
    match started(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("edustream: {error}");
            ExitCode::FAILURE
        }
    }
}

fn started(cli: Cli) -> Result<(), CommandError> {
    let configuration = Configuration::check(cli.configuration)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    crate::telemetry::start_logging(&configuration, runtime.handle());
    let done = runtime.block_on(command(cli.command, configuration));
    crate::telemetry::traces::end();
    // Blocking work that is left (a cluster that stops) has had its time inside the commands.
    runtime.shutdown_timeout(std::time::Duration::from_secs(1));
    done
}

async fn command(command: Command, configuration: Configuration) -> Result<(), CommandError> {
    match command {
        Command::Serve { no_worker } => serve::serve(configuration, !no_worker).await,
        Command::Worker { queues } => serve::work(configuration, queues).await,
        Command::Seed(seed) => database::seed(&configuration, seed).await,
        Command::Check => database::check(&configuration).await,
        Command::Backup(command) => backups::backup(&configuration, command).await,
        Command::Restore(command) => restore::restore(configuration, command).await,
        Command::Drill(command) => restore::drill(configuration, command).await,
        Command::Archive(command) => archive::archive(&configuration, command).await,
        Command::Promote(command) => promote::promote(&configuration, command).await,
        Command::Canary(command) => canary::canary(&configuration, command).await,
        Command::Capacity(command) => capacity::capacity(configuration, command).await,
        Command::Gameday(command) => gameday::gameday(command).await,
        Command::Migrate(migrate) => database::migrate(&configuration, migrate).await,
        Command::Probe => probe::probe(&configuration),
        Command::DatabaseUrl => database::url(&configuration).await,
        Command::Routes { json } => routes(json),
        Command::User(command) => accounts::user(&configuration, command).await,
        Command::Flag(command) => flags::flag(&configuration, command).await,
        Command::Rate(command) => rates::rate(&configuration, command).await,
        Command::Keys(command) => keys::keys(&configuration, command).await,
        Command::Erasures(command) => erasures::erasures(&configuration, command).await,
        Command::Token { email } => accounts::token(&configuration, &email).await,
        Command::Match(command) => matching::export(&configuration, command).await,
    }
}

fn routes(json: bool) -> Result<(), CommandError> {
    let table = crate::routes::table();
    if json {
        println!("{}", serde_json::to_string_pretty(&table)?);
        return Ok(());
    }
    for route in table {
        println!("{:7} {:50} {:8} {}", route.method, route.path, route.kind, route.roles.join(" "));
    }
    Ok(())
}
