//! The build driver: `cargo xtask web` builds everything the browser loads, `cargo xtask prepare` refreshes the checked
//! SQL.
//!
//! Two commands and no framework: wasm-bindgen is a library of ours (one version in Cargo.lock, nothing to install),
//! wasm-opt and Tailwind come from `node_modules`. `cargo leptos` stays usable through the metadata in the root
//! manifest.

mod prepare;
mod web;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What went wrong, in words for the person at the terminal.
pub type Outcome<T = ()> = Result<T, String>;

#[derive(Parser)]
#[command(about = "Builds what the browser loads and refreshes the checked SQL")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// WASM, styles, fonts, hashed names, brotli and gzip side files, into ./dist
    Web {
        /// Small and slow to build; without it quick and large
        #[arg(long)]
        release: bool,
    },
    /// Writes each crate's .sqlx from a migrated scratch database (DATABASE_URL)
    Prepare {
        /// Only say whether they are up to date
        #[arg(long)]
        check: bool,
        /// Only say whether anything changed since they were last found up to date; needs no database
        #[arg(long, conflicts_with = "check")]
        stands: bool,
        /// Only these crates: while one is being written
        #[arg(long, num_args = 1.., conflicts_with = "check")]
        only: Vec<String>,
    },
}

fn main() -> ExitCode {
    if let Some(fresh) = prepare::wrapper::folder() {
        return prepare::wrapper::compile(&fresh);
    }
    let outcome = match Arguments::parse().task {
        Task::Web { release } => web::build(release),
        Task::Prepare { stands: true, .. } => prepare::stands(),
        Task::Prepare { check, only, .. } => prepare::prepare(check, &only),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

/// cargo, as a shell starts it. `cargo run` names this package to us in variables that build scripts of others watch
/// (ring's does): cargo below them would build those, and half of what we stand on, anew, and so would the next cargo
/// without them.
fn cargo() -> std::process::Command {
    let mut cargo = std::process::Command::new("cargo");
    let ours = |name: &str| ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|part| name.starts_with(part));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_str().is_some_and(ours)) {
        cargo.env_remove(name);
    }
    cargo
}

/// Runs a program and turns a failure into a sentence.
fn run(command: &mut std::process::Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status})")),
        Err(error) => Err(format!("{name} could not be started: {error}. Run `make setup`.")),
    }
}
