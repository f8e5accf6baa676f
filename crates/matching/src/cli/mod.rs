//! `edustream match`: train, score, evaluate, simulate. The server binary only delegates to `run`.
//!
//! Results go to standard output, warnings to standard error, one line each. A refusal is one line on standard error
//! with file and row, status 2, and nothing is written: every command reads and computes everything before its first
//! write.

mod commands;

use crate::error::Result;
use clap::Subcommand;
use std::{path::PathBuf, process::ExitCode};

/// Train, apply and judge the ranking of tutors.
#[derive(Debug, Clone, Subcommand)]
pub enum MatchCommand {
    /// Learn a ranker from a data set and write a model directory.
    Train {
        /// Directory with tutors.csv, students.csv and interactions.csv.
        #[arg(long)]
        dataset: PathBuf,
        /// Model directory to write.
        #[arg(long)]
        out: PathBuf,
        /// Learn only from rows before this instant (RFC 3339).
        #[arg(long)]
        until: Option<String>,
        /// Same input and seed give identical files.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Score pairs with what was known before each pair's moment.
    Score {
        /// Model directory; when it cannot be read the rules score and a warning says so.
        #[arg(long)]
        model: PathBuf,
        /// Directory with tutors.csv, students.csv and interactions.csv.
        #[arg(long)]
        dataset: PathBuf,
        /// CSV with student_id,tutor_id,subject,at.
        #[arg(long)]
        pairs: PathBuf,
        /// CSV to write: the same columns and score.
        #[arg(long)]
        out: PathBuf,
    },
    /// Train before an instant and measure after it, beside the rules and popularity.
    Evaluate {
        /// Directory with tutors.csv, students.csv and interactions.csv.
        #[arg(long)]
        dataset: PathBuf,
        /// Where training ends and measuring begins (RFC 3339).
        #[arg(long)]
        until: String,
        /// Directory for the card; `evaluation` inside the data set by default.
        #[arg(long)]
        out: Option<PathBuf>,
        /// Seed of training and resampling.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Write a simulated market whose preferences are known.
    Simulate {
        /// Seed: the same one gives the same market.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Directory to write.
        #[arg(long)]
        out: PathBuf,
        /// Number of tutors.
        #[arg(long, default_value_t = 300)]
        tutors: u32,
        /// Number of students.
        #[arg(long, default_value_t = 1000)]
        students: u32,
        /// Number of days.
        #[arg(long, default_value_t = 90)]
        days: u32,
    },
}

/// Runs a command and says how it went: status 0, or 2 with one line on standard error.
pub fn run(command: MatchCommand) -> ExitCode {
    match execute(command) {
        Ok(text) => {
            println!("{}", text.trim_end());
            ExitCode::SUCCESS
        }
        Err(error) => {
            let line: String =
                error.to_string().chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
            eprintln!("edustream match: {line}");
            ExitCode::from(2)
        }
    }
}

/// Runs a command and gives the text to print.
pub fn execute(command: MatchCommand) -> Result<String> {
    match command {
        MatchCommand::Train { dataset, out, until, seed } => commands::train(&dataset, &out, until.as_deref(), seed),
        MatchCommand::Score { model, dataset, pairs, out } => commands::score(&model, &dataset, &pairs, &out),
        MatchCommand::Evaluate { dataset, until, out, seed } => {
            commands::evaluate(&dataset, &until, out.as_deref(), seed)
        }
        MatchCommand::Simulate { seed, out, tutors, students, days } => {
            commands::simulate(crate::simulate::Market { seed, tutors, students, days }, &out)
        }
    }
}
