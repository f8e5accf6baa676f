//! Servers that die, stop, are one of two, run out of files, or have the wrong time.

use super::{AT_WORK, BACK_IN, ENDS_IN, a_moment, back};
use crate::cli::{
    CommandError,
    gameday::{
        Findings,
        ground::{Ground, Server},
        people::{Asked, Market, RACERS, locked},
        processes,
        work::Work,
    },
};
use chrono::{TimeDelta, Utc};
use domain::platform::gameday::Dice;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};
use tokio::net::TcpStream;

/// Clients who want the same time.
const CLIENTS: usize = 200;
/// How long one of them asks again at most.
const RACE: Duration = Duration::from_mins(1);

/// F2: a time that two hundred clients want while the server dies and comes back.
pub async fn killed_in_a_race(ground: &mut Ground, market: &Market, dice: &mut Dice) -> Result<Findings, CommandError> {
    let start = market.next_time().ok_or("there is no free time left")?;
    let base = ground.server.base();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|number| {
            let (market, base, start) = (market.clone(), base.clone(), start.clone());
            tokio::spawn(async move { raced(&market, &base, &start, number).await })
        })
        .collect();
    a_moment(dice, 400).await;
    ground.server.kill().await?;
    let mut findings = Findings::new();
    ground.serve_within(BACK_IN, &mut findings).await?;
    let (mut winners, mut told) = (0, BTreeMap::<String, usize>::new());
    for client in clients {
        match client.await? {
            Ok(id) => {
                winners += 1;
                locked(&market.witness.lessons).insert(id, start.clone());
            }
            Err(answer) => *told.entry(answer).or_default() += 1,
        }
    }
    // The same student may have asked with several keys; the time is given once.
    if winners != 1 {
        findings.push(format!("{winners} of {CLIENTS} clients got the same time"));
    }
    let odd = told.iter().filter(|(answer, _)| !answer.starts_with("409 "));
    findings.extend(odd.map(|(answer, times)| format!("{times} clients were told {answer}")));
    Ok(findings)
}

/// The lesson's id, or what this client was told instead.
async fn raced(market: &Market, base: &str, start: &str, number: usize) -> Result<String, String> {
    let who = market.racers.get(number % RACERS).ok_or("there is no such racer")?;
    let (key, body) = (format!("race-{start}-{number}"), market.lesson(start));
    let began = Instant::now();
    while began.elapsed() < RACE {
        match who.send(base, "POST", "/api/v1/bookings", Asked { key: Some(&key), body: Some(&body) }).await {
            Some((201, lesson)) => {
                return lesson.get("id").and_then(Value::as_str).map(str::to_owned).ok_or("201 without an id".into());
            }
            None | Some((503, _)) => {}
            Some((409, problem)) if problem.get("code").is_some_and(|code| code == "idempotency_in_flight") => {}
            Some((status, problem)) => {
                return Err(format!("{status} {}", problem.get("code").and_then(Value::as_str).unwrap_or_default()));
            }
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err("nothing for a minute".into())
}

/// F14: the clock of the business is five minutes fast, then five minutes slow.
pub async fn clock_is_wrong(ground: &mut Ground, market: &Market) -> Result<Findings, CommandError> {
    let base = ground.server.base();
    let work = Work::begin(market, std::slice::from_ref(&base));
    for minutes in [5, -5, 0] {
        tokio::time::sleep(AT_WORK).await;
        let now = (Utc::now() + TimeDelta::minutes(minutes)).to_rfc3339();
        market.student.ask(&base, "POST", "/dev/clock", json!({ "now": now })).await?;
        // Whoever was signed in still is.
        market.student.ask(&base, "GET", "/api/v1/bookings?limit=1", Value::Null).await?;
    }
    tokio::time::sleep(AT_WORK).await;
    Ok(work.finish().await)
}

/// F18: a second server takes half of the work, dies under it, and comes back.
pub async fn one_of_two_killed(
    ground: &mut Ground,
    market: &Market,
    dice: &mut Dice,
) -> Result<Findings, CommandError> {
    let mut second = Server::new(&["serve", "--no-worker"])?;
    second.with.push(("DATABASE_URL", ground.database_url().await?));
    let installed = ground.installed();
    second.start(&installed)?;
    let mut findings = back(ground, &second.base(), ENDS_IN).await;
    let work = Work::begin(market, &[ground.server.base(), second.base()]);
    for _ in 0..2 {
        tokio::time::sleep(AT_WORK).await;
        a_moment(dice, 500).await;
        second.kill().await?;
        let before = work.done();
        tokio::time::sleep(AT_WORK * 2).await;
        if work.done() == before {
            findings.push("nobody got anything done while one of two servers was dead".into());
        }
        second.start(&installed)?;
        findings.extend(back(ground, &second.base(), BACK_IN).await);
    }
    findings.extend(work.finish().await);
    second.kill().await?;
    Ok(findings)
}

/// Files beyond those that are open that the server may still open.
const FILES_LEFT: usize = 10;
/// Clients who come all the same.
const COMERS: usize = 60;
/// Share of a core that a server may take that can do nothing.
const IDLE_SHARE: f64 = 0.5;

/// F26: more people come than the server may open files for.
pub async fn no_more_files(ground: &mut Ground, market: &Market) -> Result<Findings, CommandError> {
    let (pid, base) = (ground.server.pid()?, ground.server.base());
    let before = processes::open_files(pid)?;
    processes::files_at_most(pid, before + FILES_LEFT)?;
    let mut held = Vec::new();
    for _ in 0..COMERS {
        if let Ok(connected) = TcpStream::connect(("127.0.0.1", ground.server.port)).await {
            held.push(connected);
        }
    }
    let (taken, watched) = (processes::busy(pid)?, Duration::from_secs(3));
    tokio::time::sleep(watched).await;
    let share = (processes::busy(pid)? - taken) / watched.as_secs_f64();
    let mut findings = Findings::new();
    if share > IDLE_SHARE {
        findings.push(format!("the server took {:.0} % of a core while it could do nothing", share * 100.0));
    }
    drop(held);
    processes::files_at_most(pid, 1 << 16).or_else(|_| processes::files_at_most(pid, 1 << 10))?;
    findings.extend(back(ground, &base, Duration::from_secs(15)).await);
    let work = Work::begin(market, &[base]);
    tokio::time::sleep(AT_WORK).await;
    findings.extend(work.finish().await);
    Ok(findings)
}

/// F28: the server is told to stop under work, and a new one takes its place.
pub async fn told_to_stop(ground: &mut Ground, market: &Market, dice: &mut Dice) -> Result<Findings, CommandError> {
    let work = Work::begin(market, &[ground.server.base()]);
    tokio::time::sleep(AT_WORK).await;
    a_moment(dice, 500).await;
    let mut findings: Findings = ground.server.stop(ENDS_IN).await?.err().into_iter().collect();
    ground.serve().await?;
    tokio::time::sleep(AT_WORK).await;
    findings.extend(work.finish().await);
    Ok(findings)
}
