//! Dead letters: done once more, or laid aside with a reason.

use domain::{
    Refusal,
    identity::Role,
    page::{Page, parse_limit},
    trust::{
        desk::{DeadJob, DiscardRequest},
        refusals,
    },
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    lists::{cursor_read, page_cut},
};

/// Jobs that failed as often as they may, the latest first. For the compliance scope, which answers for the house; for
/// others there is no such page (404).
///
/// # Errors
/// 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn jobs_dead(context: &Context, limit: Option<i64>, cursor: Option<&str>) -> Result<Page<DeadJob>> {
    context.require_scope(Role::Compliance)?;
    let limit = parse_limit(limit)?;
    let before = cursor.map(|cursor| cursor_read::<i64>("dead jobs", cursor)).transpose()?;
    let rows = sqlx::query!(
        r#"select id, kind, payload, attempts, coalesce(last_error, '') as "last_error!", trace_id, created_at,
             coalesce(finished_at, run_at) as "failed_at!"
           from jobs where state = 'dead' and ($1::bigint is null or id < $1) order by id desc limit $2"#,
        before,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, "dead jobs", |row| row.id)?;
    let items = rows.into_iter().map(|row| DeadJob {
        id: row.id,
        kind: row.kind,
        payload: row.payload,
        attempts: row.attempts,
        last_error: row.last_error,
        trace_id: row.trace_id,
        created_at: row.created_at,
        failed_at: row.failed_at,
    });
    Ok(Page { items: items.collect(), next_cursor })
}

/// Has a dead letter done once more, now. One of which another waits already has nothing left to do and is laid aside.
///
/// # Errors
/// 404 for people without the scope and for no job; 409 `job_not_dead`.
pub async fn job_retry(context: &Context, id: i64) -> Result<()> {
    context.require_scope(Role::Compliance)?;
    settle(context, id, None).await
}

/// Lays a dead letter aside.
///
/// # Errors
/// As [`job_retry`]; 422 `required`, the refusals of texts.
pub async fn job_discard(context: &Context, id: i64, request: &DiscardRequest) -> Result<()> {
    context.require_scope(Role::Compliance)?;
    let reason = request.parse()?;
    settle(context, id, Some(&reason)).await
}

async fn settle(context: &Context, id: i64, discarded: Option<&str>) -> Result<()> {
    let mut work = context.begin().await?;
    let job = sqlx::query!("select kind, unique_key, state from jobs where id = $1 for update", id);
    let job = job.fetch_optional(&mut *work).await?.ok_or_else(|| Refusal::not_found("job"))?;
    if job.state != "dead" {
        return Err(refusals::job_not_dead().into());
    }
    sqlx::query!(
        "update jobs j set
           state = case when $3 or exists (select from jobs o where o.unique_key = j.unique_key and o.state = 'waiting')
             then 'done' else 'waiting' end,
           attempts = case when $3 then attempts else 0 end, run_at = case when $3 then run_at else $2 end,
           finished_at = case when $3 or exists (select from jobs o where o.unique_key = j.unique_key
             and o.state = 'waiting') then $2 end
         where id = $1",
        id,
        context.now(),
        discarded.is_some(),
    )
    .execute(&mut *work)
    .await?;
    let act = if discarded.is_some() { "job.discard" } else { "job.retry" };
    let after = Some(json!({ "job": id, "kind": job.kind, "reason": discarded }));
    audit_append(&mut work, context, Act { act, subject_id: None, before: None, after }).await?;
    work.commit().await?;
    Ok(())
}
