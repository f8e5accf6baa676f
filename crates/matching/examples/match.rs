//! `edustream match …` without the server: the same commands, for work on the ranker alone.

use clap::Parser;
use matching::cli::{MatchCommand, run};
use std::process::ExitCode;

#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: MatchCommand,
}

fn main() -> ExitCode {
    run(Arguments::parse().command)
}
