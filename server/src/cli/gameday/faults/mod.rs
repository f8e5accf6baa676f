//! The faults, each: people begin to work, something breaks, it is mended, people finish, and what must hold besides
//! the checker is looked at.

mod database;
pub mod disk;
mod files;
mod mails;
mod recovery;
mod servers;

use super::{
    Findings,
    ground::{Ground, LOOK, secs},
    people::Market,
};
use crate::cli::CommandError;
use domain::platform::gameday::Dice;
use std::time::{Duration, Instant};

/// A server ends so soon after SIGTERM.
pub const ENDS_IN: Duration = Duration::from_secs(30);
/// A server is back so soon; one that was built without optimisation gets its time.
const BACK_IN: Duration = Duration::from_secs(if cfg!(debug_assertions) { 8 } else { 2 });
/// Nobody waits longer for an answer when the database is the cause, and what a busy machine needs to tell.
const ANSWERED_IN: Duration = Duration::from_millis(3_500);
/// A server knows so soon that its database does not answer.
const UNREADY_IN: Duration = Duration::from_secs(2);
/// People work so long before something breaks, and after it was mended.
const AT_WORK: Duration = Duration::from_secs(1);

/// Breaks it, mends it; findings besides those of the checker.
pub async fn inject(
    code: &str,
    ground: &mut Ground,
    market: &Market,
    dice: &mut Dice,
) -> Result<Findings, CommandError> {
    match code {
        "F2" => servers::killed_in_a_race(ground, market, dice).await,
        "F4" => database::killed(ground, market, dice).await,
        "F5" => database::hung(ground, market, dice).await,
        "F6" => database::used_up(ground, market).await,
        "F12" => disk::full(ground).await,
        "F13" => files::store_gone(ground, market).await,
        "F14" => servers::clock_is_wrong(ground, market).await,
        "F18" => servers::one_of_two_killed(ground, market, dice).await,
        "F19" => database::cut_off(ground, market, dice).await,
        "F21" => recovery::restored(ground, market).await,
        "F22" => recovery::broken_backups(ground, dice).await,
        "F23" => recovery::killed_migrations(ground, dice).await,
        "F24" => mails::mail_server_away(ground).await,
        "F26" => servers::no_more_files(ground, market).await,
        "F28" => servers::told_to_stop(ground, market, dice).await,
        other => Err(format!("nobody knows how to break {other}").into()),
    }
}

/// What a server was seen to do while its database did not answer.
struct Seen {
    /// When it first said that it is not ready.
    unready_after: Option<Duration>,
    /// Whether its process counted as alive all the time.
    alive: bool,
}

impl Seen {
    /// Looks at a server for so long.
    async fn of(ground: &Ground, base: &str, time: Duration) -> Self {
        let began = Instant::now();
        let mut seen = Self { unready_after: None, alive: true };
        while began.elapsed() < time {
            seen.alive &= ground.status(base, "/healthz").await == Some(200);
            if seen.unready_after.is_none() && ground.status(base, "/readyz").await == Some(503) {
                seen.unready_after = Some(began.elapsed());
            }
            tokio::time::sleep(LOOK).await;
        }
        seen
    }

    /// It counted as alive, and said soon that it is not ready.
    fn findings(&self) -> Findings {
        let mut findings = Findings::new();
        if !self.alive {
            findings.push("the process did not count as alive: an orchestrator would have restarted it".into());
        }
        match self.unready_after {
            Some(after) if after <= UNREADY_IN => {}
            Some(after) => findings.push(format!("it was {:.1} s until the server said it is not ready", secs(after))),
            None => findings.push("the server never said that it is not ready".into()),
        }
        findings
    }
}

/// Nobody waited too long.
fn answered_soon(market: &Market) -> Findings {
    let slowest = market.witness.slowest();
    if slowest <= ANSWERED_IN {
        return Findings::new();
    }
    vec![format!("somebody waited {:.1} s for an answer, not {:.1}", secs(slowest), secs(ANSWERED_IN))]
}

/// It is ready again so soon.
async fn back(ground: &Ground, base: &str, within: Duration) -> Findings {
    ground.ready(base, within).await.err().into_iter().collect()
}

/// So many milliseconds, by chance, below a bound.
async fn a_moment(dice: &mut Dice, below_ms: u64) {
    tokio::time::sleep(Duration::from_millis(dice.below(below_ms))).await;
}
