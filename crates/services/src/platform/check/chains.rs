//! The two hash chains, computed again from what they cover.

use crate::{
    Result,
    money::ledger::{journal_hash, seal_line},
    platform::audit::{Act, audit_hash},
};
use futures::TryStreamExt;
use sqlx::PgConnection;

/// The first break of the seals over the journals. Everything after a break would differ too, so one line is enough.
pub(super) async fn seals(connection: &mut PgConnection) -> Result<Vec<String>> {
    let mut rows = sqlx::query!(
        r#"select s.position, s.journal_id, s.previous_hash, s.hash, line.facts as "facts?", line.postings as "postings?"
           from journal_seals s cross join lateral ledger_line(s.journal_id) line order by s.position"#
    )
    .fetch(connection);
    let (mut position, mut previous) = (0, vec![0; 32]);
    while let Some(row) = rows.try_next().await? {
        position += 1;
        let line = seal_line(row.facts.as_deref().unwrap_or_default(), row.postings.as_deref().unwrap_or_default());
        if row.position != position || row.previous_hash != previous {
            return Ok(vec![format!("a seal is missing before position {}", row.position)]);
        }
        if row.hash != journal_hash(&previous, &line) {
            return Ok(vec![format!("journal {} is not what was sealed at position {position}", row.journal_id)]);
        }
        previous = row.hash;
    }
    Ok(Vec::new())
}

/// The first break of the audit log.
pub(super) async fn audit(connection: &mut PgConnection) -> Result<Vec<String>> {
    let mut rows = sqlx::query!(
        "select id, at, actor_id, act, subject_id, before, after, previous_hash, hash from audit_log order by id"
    )
    .fetch(connection);
    let mut previous = vec![0; 32];
    while let Some(row) = rows.try_next().await? {
        if row.previous_hash != previous {
            return Ok(vec![format!("a row is missing before {} ({})", row.id, row.act)]);
        }
        let act = Act { act: &row.act, subject_id: row.subject_id, before: row.before, after: row.after };
        if row.hash != audit_hash(&previous, row.at.timestamp_micros(), row.actor_id, &act) {
            return Ok(vec![format!("row {} ({}) is not what was written", row.id, row.act)]);
        }
        previous = row.hash;
    }
    Ok(Vec::new())
}
