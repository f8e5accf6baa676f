//! The seal: a hash chain over the journals, written by a job, so that commits never queue for it.
//!
//! A journal is sealed once its transaction can no longer be overtaken by an older one that is still running: its row
//! is older than the oldest running transaction. The order of the chain is its `position`; within one run it is the
//! order of `journals.sequence`. Changing or losing a sealed journal or one of its postings breaks every later hash,
//! which `edustream check` finds by calling [`journal_hash`] again. The end of the chain is kept outside of it by a
//! trigger of the owner (`journal_seals_follow`), which takes no seal that does not follow from the journals; and it is
//! told to the log.

use sha2::{Digest, Sha256};
use spine::{
    Context, Result,
    job::{Job, Nothing},
    security::chain_told,
};
use sqlx::{PgExecutor, Postgres, Transaction};
use uuid::Uuid;

/// Only one server seals at a time.
const SEAL_LOCK: i64 = 0x6c65_6467_6572;
/// Journals in one run.
const BATCH: i64 = 5_000;
/// How far behind the last sealed journal an unsealed one can lie: sequence numbers are drawn before the commit, and no
/// transaction lives longer than a few seconds (statement and idle time-outs of every connection), in which far fewer
/// journals are written than this.
pub(super) const LOOK_BACK: i64 = 50_000;

/// What is hashed of one journal: its facts and its postings in order, as text.
pub fn seal_line(facts: &str, postings: &str) -> String {
    format!("{facts}\n{postings}")
}

/// SHA-256 over the hash before and the journal's line.
pub fn journal_hash(previous: &[u8], line: &str) -> Vec<u8> {
    Sha256::new().chain_update(previous).chain_update(line.as_bytes()).finalize().to_vec()
}

/// One unsealed journal with what will be hashed of it.
struct Unsealed {
    id: Uuid,
    facts: String,
    postings: String,
}

/// Seals what can be sealed and answers how many journals that were. Safe to run at any time, on any number of servers.
pub async fn ledger_seal(context: &Context) -> Result<i64> {
    let mut transaction = context.begin().await?;
    let sealed = journals_seal(&mut transaction).await?;
    transaction.commit().await?;
    Ok(sealed)
}

/// [`ledger_seal`] in a transaction of the caller's: what seeds the ledger seals it too.
pub async fn journals_seal(transaction: &mut Transaction<'_, Postgres>) -> Result<i64> {
    let lock = sqlx::query_scalar!(r#"select pg_try_advisory_xact_lock($1) as "locked!""#, SEAL_LOCK);
    if !lock.fetch_one(&mut **transaction).await? {
        return Ok(0);
    }
    let last = sqlx::query!("select position, hash from journal_seals order by position desc limit 1")
        .fetch_optional(&mut **transaction)
        .await?;
    let (mut position, mut previous) = last.map_or_else(|| (0, vec![0; 32]), |last| (last.position, last.hash));
    let unsealed = unsealed_journals(&mut **transaction).await?;
    let (mut positions, mut journals, mut befores, mut hashes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for journal in &unsealed {
        let hash = journal_hash(&previous, &seal_line(&journal.facts, &journal.postings));
        position += 1;
        positions.push(position);
        journals.push(journal.id);
        befores.push(std::mem::replace(&mut previous, hash.clone()));
        hashes.push(hash);
    }
    sqlx::query!(
        "insert into journal_seals (position, journal_id, previous_hash, hash) select * from unnest($1::bigint[], $2::uuid[], $3::bytea[], $4::bytea[])",
        &positions,
        &journals,
        &befores,
        &hashes,
    )
    .execute(&mut **transaction)
    .await?;
    totals_follow(&mut **transaction).await?;
    Ok(i64::try_from(unsealed.len()).unwrap_or(i64::MAX))
}

/// Counts sealed journals into the totals of the trial balance; the caller holds [`SEAL_LOCK`].
async fn totals_follow(executor: impl PgExecutor<'_>) -> Result<i64> {
    let counted = sqlx::query_scalar!(r#"select ledger_totals_follow($1) as "counted!""#, 2 * BATCH);
    Ok(counted.fetch_one(executor).await?)
}

/// Brings the totals up to the last seal, where an earlier release sealed without them.
async fn totals_catch_up(context: &Context) -> Result<()> {
    loop {
        let mut transaction = context.begin().await?;
        let lock = sqlx::query_scalar!(r#"select pg_try_advisory_xact_lock($1) as "locked!""#, SEAL_LOCK);
        let locked = lock.fetch_one(&mut *transaction).await?;
        let counted = if locked { totals_follow(&mut *transaction).await? } else { 0 };
        transaction.commit().await?;
        if counted == 0 {
            return Ok(());
        }
    }
}

/// Seals the journals written since the last seal; every minute.
pub struct SealLedger;

impl Job for SealLedger {
    const KIND: &'static str = "SealLedger";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let mut sealed = 0;
        while let batch @ 1.. = ledger_seal(context).await? {
            sealed += batch;
        }
        if sealed > 0 {
            let head = sqlx::query!("select position, hash from journal_head").fetch_one(context.writes()).await?;
            chain_told("journals", head.position, &head.hash);
        }
        totals_catch_up(context).await
    }
}

async fn unsealed_journals(executor: impl PgExecutor<'_>) -> Result<Vec<Unsealed>> {
    // Facts and postings are spelled by `ledger_line`, the one place that says what a seal covers.
    let unsealed = sqlx::query_as!(
        Unsealed,
        r#"select j.id, line.facts as "facts!", line.postings as "postings!"
           from journals j cross join lateral ledger_line(j.id) line
           where j.sequence > coalesce((select sealed.sequence - $1 from journal_seals s join journals sealed on sealed.id = s.journal_id
                                        order by s.position desc limit 1), 0)
             and age(j.xmin) > age(pg_snapshot_xmin(pg_current_snapshot())::xid)
             and not exists (select from journal_seals s where s.journal_id = j.id)
           order by j.sequence limit $2"#,
        LOOK_BACK,
        BATCH,
    )
    .fetch_all(executor)
    .await?;
    Ok(unsealed)
}
