//! Looks for what must never be: the invariants of the ledger, the calendar, the booking machine, the outbox, the hash
//! chains and the queue.
//!
//! `edustream check` runs it, and so does whoever has just restored a backup or pulled a plug. Everything is read in
//! one snapshot, so that a lesson booked meanwhile is seen whole or not at all. Each invariant is written as "find what
//! breaks it", and a test breaks each one by hand.

use chrono::{DateTime, Utc};
use spine::{Result, check::Invariant};
use sqlx::{PgConnection, PgPool};

/// One invariant and what breaks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckResult {
    /// What must hold, as a sentence.
    pub name: &'static str,
    /// Whether it does.
    pub ok: bool,
    /// The first problems, one line each.
    pub problems: Vec<String>,
}

/// Most problems told per invariant; the first few are enough to look.
const MOST_PROBLEMS: usize = 20;

/// Checks everything in one snapshot. `now` is business time. Use the owner's connections: reading a large ledger takes
/// longer than the time-out of the application's.
pub async fn check_all(pool: &PgPool, now: DateTime<Utc>) -> Result<Vec<CheckResult>> {
    let mut transaction = pool.begin().await?;
    sqlx::query!("set transaction isolation level repeatable read, read only").execute(&mut *transaction).await?;
    check_connection(&mut transaction, now).await
}

/// The same as one connection sees it: its own uncommitted changes too.
pub async fn check_connection(connection: &mut PgConnection, now: DateTime<Utc>) -> Result<Vec<CheckResult>> {
    sqlx::query!("select set_config('edustream.now', $1, true)", now.to_rfc3339()).fetch_one(&mut *connection).await?;
    let mut results = Vec::new();
    for (name, sql) in all_invariants() {
        let problems = sqlx::query_scalar::<_, String>(*sql).fetch_all(&mut *connection).await?;
        results.push(result(name, problems));
    }
    let states = ::bookings::check::illegal_states(connection).await?;
    results.push(result("the four states of every booking are a legal combination", states));
    results.push(result("the chain of the journals' seals is whole", ::money::check::seal_chain(connection).await?));
    results.push(result("the chain of the audit log is whole", spine::check::audit_chain(connection).await?));
    Ok(results)
}

/// Where the two chains of seals end, one line each: the same words stand in the log, which may be kept elsewhere.
pub async fn chain_ends(pool: &PgPool) -> Result<Vec<String>> {
    let ends = sqlx::query!(
        r#"select 'acts' as "chain!", position as "position!", encode(hash, 'hex') as "hash!" from audit_head
           union all select 'journals', position, encode(hash, 'hex') from journal_head"#
    );
    let ends = ends.fetch_all(pool).await?;
    Ok(ends.into_iter().map(|end| format!("{} end at {} {}", end.chain, end.position, end.hash)).collect())
}

/// The statements of all contexts, lowest first.
fn all_invariants() -> impl Iterator<Item = &'static Invariant> {
    [
        spine::check::INVARIANTS,
        ::integrations::check::INVARIANTS,
        ::people::check::INVARIANTS,
        ::money::check::INVARIANTS,
        ::bookings::check::INVARIANTS,
        ::learning::check::INVARIANTS,
        ::growth::check::INVARIANTS,
    ]
    .into_iter()
    .flatten()
}

fn result(name: &'static str, mut problems: Vec<String>) -> CheckResult {
    let more = problems.len().saturating_sub(MOST_PROBLEMS);
    let ok = problems.is_empty();
    problems.truncate(MOST_PROBLEMS);
    if more > 0 {
        problems.push(format!("… and {more} more"));
    }
    CheckResult { name, ok, problems }
}
