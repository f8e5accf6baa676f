//! What is asked after every fault: the books and the calendars (`edustream check`), and whether everything that people
//! were told is still true.

use super::{
    Findings,
    ground::Ground,
    people::{Market, locked},
};
use crate::cli::CommandError;
use domain::platform::gameday::{acknowledged_and_there, sent_and_arrived};
use serde_json::Value;
use sqlx::{Connection, PgConnection};
use std::collections::BTreeSet;

/// What the report says of what was asked, and of what was not.
pub const ASKED: &str = "After each fault: edustream check (books balance, nobody is in two lessons, states are legal, \
    every act and journal is sealed in its chain, jobs are done or told); every acknowledged lesson is there, and no \
    other; every acknowledged message arrived once and in order; no job was given up; no answer was 500 or showed what \
    is behind it. Not asked here: a payment provider's own books, which the sandbox has not.";

/// Findings; none when all is well. The server must be ready.
pub async fn check(ground: &Ground, market: &Market) -> Result<Findings, CommandError> {
    let mut findings = std::mem::take(&mut *locked(&market.witness.wrong));
    findings.sort();
    findings.dedup();
    findings.extend(invariants(ground).await?);
    let base = ground.server.base();
    let acknowledged: BTreeSet<String> = locked(&market.witness.lessons).keys().cloned().collect();
    findings.extend(acknowledged_and_there("the lesson", &acknowledged, &lessons(market, &base).await?));
    let sent = locked(&market.witness.texts).clone();
    findings.extend(sent_and_arrived(&sent, &texts(market, &base).await?));
    let balance = market.admin.ask(&base, "GET", "/api/v1/admin/ledger/trial-balance", Value::Null).await?;
    let currencies = balance.get("currencies").and_then(Value::as_array).into_iter().flatten();
    let broken = currencies.filter(|one| one.get("difference").is_none_or(|difference| difference != 0));
    findings.extend(broken.map(|one| format!("the books do not balance: {one}")));
    let mut owner = PgConnection::connect(&ground.database_url().await?).await?;
    let dead: Vec<String> =
        sqlx::query_scalar("select kind || ': ' || coalesce(last_error, '') from jobs where state = 'dead' limit 10")
            .fetch_all(&mut owner)
            .await?;
    owner.close().await?;
    findings.extend(dead.into_iter().map(|job| format!("a job was given up: {job}")));
    Ok(findings)
}

/// What `edustream check` complains about.
async fn invariants(ground: &Ground) -> Result<Findings, CommandError> {
    let said = ground.installed().command(&["check"]).output().await?;
    if said.status.success() {
        return Ok(Findings::new());
    }
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let told = |line: &&str| line.starts_with("FAIL") || line.starts_with("       ");
    let mut findings: Findings = text.lines().filter(told).take(20).map(|line| line.trim().to_owned()).collect();
    if findings.is_empty() {
        findings.push(format!("edustream check: {}", String::from_utf8_lossy(&said.stderr).trim()));
    }
    Ok(findings)
}

/// Every lesson there is of the student and the racers.
async fn lessons(market: &Market, base: &str) -> Result<BTreeSet<String>, CommandError> {
    let mut ids = BTreeSet::new();
    for who in market.racers.iter().chain([&market.student]) {
        let mut path = "/api/v1/bookings?limit=100".to_owned();
        loop {
            let page = who.ask(base, "GET", &path, Value::Null).await?;
            let items = page.get("items").and_then(Value::as_array).into_iter().flatten();
            ids.extend(items.filter_map(|lesson| lesson.get("id")?.as_str().map(str::to_owned)));
            let Some(cursor) = page.get("next_cursor").and_then(Value::as_str) else { break };
            path = format!("/api/v1/bookings?limit=100&cursor={cursor}");
        }
    }
    Ok(ids)
}

/// The conversation with the tutor, from its beginning.
async fn texts(market: &Market, base: &str) -> Result<Vec<String>, CommandError> {
    let threads = market.student.ask(base, "GET", "/api/v1/messages/threads", Value::Null).await?;
    let Some(thread) = threads.pointer("/items/0/id").and_then(Value::as_str) else { return Ok(Vec::new()) };
    let mut pages: Vec<Vec<String>> = Vec::new();
    let mut path = format!("/api/v1/messages/threads/{thread}?limit=100");
    loop {
        let page = market.student.ask(base, "GET", &path, Value::Null).await?;
        let items = page.get("items").and_then(Value::as_array).into_iter().flatten();
        pages.push(items.filter_map(|message| message.get("text")?.as_str().map(str::to_owned)).collect());
        let Some(before) = page.get("next_cursor").and_then(Value::as_str) else { break };
        path = format!("/api/v1/messages/threads/{thread}?limit=100&before={before}");
    }
    Ok(pages.into_iter().rev().flatten().collect())
}
