//! `edustream gameday`: the fault matrix on one machine. A server and a database of its own are broken while people are
//! at work, and after each fault everything that was said to them must still be true (`checker`).
//!
//! Nothing of the installation it is started beside is touched: the processes that are killed are its own, in a
//! directory that is gone afterwards. A fault follows from its seed, which the report names.

mod checker;
mod faults;
mod ground;
mod people;
mod processes;
mod work;

use self::{ground::Ground, people::Market};
use super::CommandError;
use clap::Args;
use domain::platform::gameday::{Dice, FAULTS, Fault, Tried};
use serde::Serialize;
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// What was found, a sentence each.
pub type Findings = Vec<String>;

/// What to break.
#[derive(Debug, Args)]
pub struct GamedayCommand {
    /// Which faults, for example F4,F5. Without it every one that is tried here.
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Seed of what happens by chance. Without it the clock's.
    #[arg(long)]
    seed: Option<u64>,
    /// Print the matrix, with where each fault is tried, and break nothing.
    #[arg(long)]
    list: bool,
    /// Write the report there too.
    #[arg(long)]
    report: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    json: bool,
    /// Keep the broken installation and its logs in this directory.
    #[arg(long)]
    keep: Option<PathBuf>,
}

/// What came of one fault.
#[derive(Debug, Serialize)]
pub struct Outcome {
    /// What was broken.
    #[serde(flatten)]
    pub fault: &'static Fault,
    /// What everything that happened by chance followed from.
    pub seed: u64,
    /// How long it took.
    pub seconds: f64,
    /// What was not true any more.
    pub findings: Findings,
}

/// `edustream gameday`.
pub async fn gameday(command: GamedayCommand) -> Result<(), CommandError> {
    if command.list {
        return list(command.json);
    }
    let chosen = chosen(&command.only)?;
    let seed = command.seed.unwrap_or_else(|| chrono::Utc::now().timestamp().unsigned_abs());
    let scratch = match &command.keep {
        Some(directory) => Scratch::Kept(directory.clone()),
        None => Scratch::Gone(tempfile::Builder::new().prefix("edustream-gameday-").tempdir()?),
    };
    fs::create_dir_all(scratch.path())?;
    // PostgreSQL's user must be able to enter.
    fs::set_permissions(scratch.path(), std::os::unix::fs::PermissionsExt::from_mode(0o711))?;
    eprintln!("seed {seed}");
    let outcomes = tried(scratch.path(), &chosen, seed).await?;
    let report = if command.json { serde_json::to_string_pretty(&outcomes)? } else { told(&outcomes, seed) };
    if let Some(path) = &command.report {
        fs::write(path, &report)?;
    }
    println!("{report}");
    match outcomes.iter().map(|outcome| outcome.findings.len()).sum::<usize>() {
        0 => Ok(()),
        findings => Err(format!("{findings} findings; again with --seed {seed}").into()),
    }
}

/// Where everything lies.
enum Scratch {
    Kept(PathBuf),
    Gone(tempfile::TempDir),
}

impl Scratch {
    fn path(&self) -> &Path {
        match self {
            Self::Kept(directory) => directory,
            Self::Gone(directory) => directory.path(),
        }
    }
}

/// The faults that are tried: those that are named, or every one that can be tried here.
pub fn chosen(only: &[String]) -> Result<Vec<&'static Fault>, CommandError> {
    let here = |fault: &&Fault| fault.tried == Tried::Here;
    if only.is_empty() {
        return Ok(FAULTS.iter().filter(here).collect());
    }
    let find = |code: &String| {
        let found = FAULTS.iter().find(|fault| fault.code.eq_ignore_ascii_case(code.trim()));
        found.filter(here).ok_or_else(|| format!("{code} is not tried here: edustream gameday --list").into())
    };
    only.iter().map(find).collect()
}

/// Every fault on the same installation, one after the other: what one left behind, the next one meets.
async fn tried(directory: &Path, chosen: &[&'static Fault], seed: u64) -> Result<Vec<Outcome>, CommandError> {
    let mut ground = Ground::at(directory)?;
    ground.run(&["migrate"]).await?;
    ground.serve().await?;
    let market = Market::open(&ground).await?;
    let mut outcomes = Vec::new();
    for fault in chosen.iter().copied() {
        if fault.code == "F12" && !faults::disk::may_mount() {
            eprintln!("F12 is left out: a small disk is mounted by root alone");
            continue;
        }
        eprint!("{} {}: ", fault.code, fault.what);
        // Its own dice, so that one fault alone is as it was among the others.
        let number: u64 = fault.code.trim_start_matches('F').parse()?;
        let mut dice = Dice::new(seed.wrapping_mul(31).wrapping_add(number));
        let began = Instant::now();
        let findings = one(&mut ground, &market, fault, &mut dice).await;
        let findings = findings.unwrap_or_else(|error| vec![format!("it could not be tried to its end: {error}")]);
        eprintln!("{}", if findings.is_empty() { "well".into() } else { format!("{} findings", findings.len()) });
        outcomes.push(Outcome { fault, seed, seconds: began.elapsed().as_secs_f64(), findings });
        if !ground.server.lives() {
            ground.serve().await?;
        }
    }
    // Its cluster ends with it; a report is worth more than a good end.
    if let Err(finding) = ground.server.stop(faults::ENDS_IN).await? {
        eprintln!("{finding}");
    }
    Ok(outcomes)
}

async fn one(ground: &mut Ground, market: &Market, fault: &Fault, dice: &mut Dice) -> Result<Findings, CommandError> {
    market.look_for_times(&ground.server.base()).await?;
    market.witness.slowest();
    let mut findings = faults::inject(fault.code, ground, market, dice).await?;
    if !ground.server.lives() {
        findings.push("the server died, and nobody had killed it".into());
        ground.serve().await?;
    }
    findings.extend(checker::check(ground, market).await?);
    Ok(findings)
}

fn list(json: bool) -> Result<(), CommandError> {
    if json {
        println!("{}", serde_json::to_string_pretty(&FAULTS)?);
        return Ok(());
    }
    for fault in &FAULTS {
        let place = match fault.tried {
            Tried::Here => "edustream gameday".to_owned(),
            Tried::There(place) => place.to_owned(),
            Tried::NotYet(why) => format!("not yet: {why}"),
        };
        println!("{:4} {}\n     holds: {}\n     tried: {place}", fault.code, fault.what, fault.holds);
    }
    Ok(())
}

/// The report as it is read.
pub fn told(outcomes: &[Outcome], seed: u64) -> String {
    let mut text = format!("# Game day, seed {seed}\n\n{}\n\n", checker::ASKED);
    text.push_str("| fault | must hold | seconds | findings |\n|---|---|---|---|\n");
    for outcome in outcomes {
        let Outcome { fault, seconds, findings, .. } = outcome;
        let found = if findings.is_empty() { "none".to_owned() } else { findings.join("<br>") };
        let _ = writeln!(text, "| {} {} | {} | {seconds:.1} | {found} |", fault.code, fault.what, fault.holds);
    }
    text
}
