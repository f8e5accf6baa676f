//! `edustream canary`: watches a new release beside the one before, and ends with 1 when it must go back. Whoever
//! deploys takes it away then; the chart does (`deploy/helm/edustream/templates/canary.yaml`).

use super::CommandError;
use crate::configuration::Configuration;
use clap::Args;
use domain::platform::canary::{Answers, Stop, Verdict, verdict};
use std::{
    collections::{BTreeMap, BTreeSet},
    net::SocketAddr,
    time::{Duration, Instant},
};

/// How long no server of the new release may answer.
const SILENT_MAX: Duration = Duration::from_mins(1);
/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Whom to watch.
#[derive(Debug, Args)]
pub struct CanaryCommand {
    /// Servers of the new release, HOST:PORT: every address that the name has.
    #[arg(long)]
    new: String,
    /// Servers of the release before; addresses of the new one among them are left out.
    #[arg(long)]
    old: String,
    /// How long the new release is watched.
    #[arg(long, default_value_t = 15)]
    minutes: u64,
    /// Seconds between two looks.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=60))]
    every: u64,
}

/// Servers of one release, with what each had answered when it was first and last seen.
#[derive(Default)]
struct Release(BTreeMap<SocketAddr, (Answers, Answers)>);

impl Release {
    /// Notes what a server says. One that counts anew is a loss of the new release; of the one before it is another
    /// server.
    fn note(&mut self, address: SocketAddr, says: Answers, is_new: bool) -> Result<(), Stop> {
        let (first, last) = self.0.entry(address).or_insert((says, says));
        if says.since(*last).is_none() {
            if is_new {
                return Err(Stop::Restarted);
            }
            *first = says;
        }
        *last = says;
        Ok(())
    }

    fn answers(&self) -> Answers {
        let mut sum = Answers::default();
        for (first, last) in self.0.values() {
            sum += last.since(*first).unwrap_or_default();
        }
        sum
    }
}

/// Watches until the time is over or something is wrong.
///
/// # Errors
/// Why the new release must go back.
pub async fn canary(configuration: &Configuration, command: CanaryCommand) -> Result<(), CommandError> {
    let client = reqwest::Client::builder().timeout(PATIENCE).no_proxy().build()?;
    let token = configuration.operator_token.as_deref();
    let (mut new, mut old) = (Release::default(), Release::default());
    let watched = Duration::from_secs(command.minutes.saturating_mul(60));
    let (began, mut answered) = (Instant::now(), Instant::now());
    let mut pace = tokio::time::interval(Duration::from_secs(command.every));
    let mut looks = 0_u32;
    loop {
        pace.tick().await;
        let ours = addresses(&command.new).await;
        for address in &ours {
            if let Some(says) = asked(&client, *address, token).await? {
                new.note(*address, says, true)?;
                answered = Instant::now();
            }
        }
        for address in addresses(&command.old).await.difference(&ours) {
            if let Some(says) = asked(&client, *address, token).await? {
                old.note(*address, says, false)?;
            }
        }
        if answered.elapsed() > SILENT_MAX {
            return Err(Stop::Silent.into());
        }
        looks += 1;
        // The first look is what the others are counted from.
        let is_over = looks > 1 && began.elapsed() >= watched;
        let (of_new, of_old) = (new.answers(), old.answers());
        let judged = verdict(of_new, of_old, is_over);
        if judged != Ok(Verdict::Watch) {
            println!("{}\n{}", told("new release", of_new), told("release before", of_old));
        }
        if judged? == Verdict::GoOn {
            println!("It may go on.");
            return Ok(());
        }
    }
}

/// None while the name is not known: the servers of a release come one after the other.
async fn addresses(name: &str) -> BTreeSet<SocketAddr> {
    tokio::net::lookup_host(name).await.map(Iterator::collect).unwrap_or_default()
}

/// What a server says; none when it does not answer now.
async fn asked(
    client: &reqwest::Client,
    address: SocketAddr,
    token: Option<&str>,
) -> Result<Option<Answers>, CommandError> {
    let mut request = client.get(format!("http://{address}/metrics"));
    if let Some(token) = token {
        request = request.bearer_auth(token);
    }
    let Ok(answer) = request.send().await else { return Ok(None) };
    let status = answer.status();
    if status.is_client_error() {
        return Err(format!("{address} does not show its metrics ({status}): set EDUSTREAM_OPERATOR_TOKEN").into());
    }
    if !status.is_success() {
        return Ok(None);
    }
    Ok(answer.text().await.ok().map(|metrics| Answers::read(&metrics)))
}

fn told(who: &str, Answers { given, failed, slow }: Answers) -> String {
    format!("{who}: {given} answers, {failed} failed, {slow} took longer than 2.5 s")
}
