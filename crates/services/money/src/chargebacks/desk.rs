//! Chargebacks, for finance: what waits with its days, and one with what is, or would be, sent.

use super::{
    pack::evidence_of,
    rows::{Row, select_chargeback},
};
use domain::{
    Refusal,
    identity::Role,
    ids::ChargebackId,
    money::chargebacks::{Chargeback, ChargebackFile},
    page::{Page, parse_limit},
};
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    lists::{page_cut, time_cursor_read},
};
use uuid::Uuid;

/// Names the list its cursors belong to.
const LIST: &str = "chargebacks";

/// Chargebacks that are not over, or all, the newest first. For finance.
///
/// # Errors
/// 404 for others; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn chargebacks_list(
    context: &Context,
    all: bool,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<Chargeback>> {
    context.require_scope(Role::Finance)?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(LIST, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = select_chargeback!(
        "where ($1 or c.state in ('open', 'answered'))
           and (c.opened_at, c.id) < (coalesce($2::timestamptz, 'infinity'), $3)
         order by c.opened_at desc, c.id desc limit $4",
        all,
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, LIST, |row| (row.opened_at, row.id))?;
    Ok(Page { items: rows.into_iter().map(Row::view).collect::<Result<_>>()?, next_cursor })
}

/// How many wait for somebody's answer. For finance.
///
/// # Errors
/// 404 for others.
pub async fn chargebacks_waiting(context: &Context) -> Result<usize> {
    context.require_scope(Role::Finance)?;
    let waiting =
        sqlx::query_scalar!(r#"select count(*) as "count!" from chargebacks where state = 'open' and intent is null"#);
    Ok(usize::try_from(waiting.fetch_one(context.writes()).await?).unwrap_or(usize::MAX))
}

/// One chargeback with its evidence: what was sent, or what would be. That somebody looked is written down. For
/// finance.
///
/// # Errors
/// 404 for others and for what there is not.
pub async fn chargeback_get(context: &Context, id: ChargebackId) -> Result<ChargebackFile> {
    context.require_scope(Role::Finance)?;
    let mut work = context.begin().await?;
    let row = select_chargeback!("where c.id = $1", id.0).fetch_optional(&mut *work).await?;
    let row = row.ok_or_else(|| Refusal::not_found("chargeback"))?;
    let evidence = match row.evidence()? {
        Some(sent) => sent,
        None => evidence_of(&mut work, &row).await?,
    };
    let act = Act { act: "chargeback.looked_at", subject_id: Some(id.0), before: None, after: None };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    Ok(ChargebackFile { chargeback: row.view()?, evidence })
}
