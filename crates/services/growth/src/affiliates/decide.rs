//! The staff's queue of partners.

use domain::{
    Refusal,
    growth::{
        affiliate::{Affiliate, AffiliateDecline, AffiliateState, CommissionTo},
        refusals,
    },
    identity::Role,
    ids::{AffiliateId, UserId},
    page::{Page, parse_limit},
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    lists::{page_cut, time_cursor_read},
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Names the list its cursors belong to.
const LIST: &str = "affiliates";

/// Partners and who asked to be one, those who wait first, then the latest.
///
/// # Errors
/// 404 for whoever decides about no partners; 422 `limit_out_of_range`, `cursor_invalid`.
pub async fn affiliates_list(
    context: &Context,
    waiting: bool,
    limit: Option<i64>,
    cursor: Option<&str>,
) -> Result<Page<Affiliate>> {
    context.require_scope(Role::Trust)?;
    let limit = parse_limit(limit)?;
    let (before, id) = time_cursor_read(LIST, cursor)?.map_or((None, Uuid::max()), |(at, id)| (Some(at), id));
    let rows = sqlx::query!(
        r#"select a.id, a.name, a.site, a.payout, a.state, a.code as "code!", a.reason, a.asked_at, a.decided_at,
             u.display_name
           from affiliates a join users u on u.id = a.user_id
           where (not $1 or a.state = 'waiting') and u.deleted_at is null
             and (a.asked_at, a.id) < (coalesce($2::timestamptz, 'infinity'), $3)
           order by a.asked_at desc, a.id desc limit $4"#,
        waiting,
        before,
        id,
        i64::from(limit) + 1,
    );
    let rows = rows.fetch_all(context.writes()).await?;
    let (rows, next_cursor) = page_cut(rows, limit, LIST, |row| (row.asked_at, row.id))?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        items.push(Affiliate {
            id: AffiliateId(row.id),
            name: row.name,
            site: row.site,
            payout: CommissionTo::parse(&row.payout).ok_or_else(|| Error::unexpected("where a commission goes"))?,
            state: AffiliateState::parse(&row.state).ok_or_else(|| Error::unexpected("a partner's state"))?,
            code: row.code,
            reason: row.reason,
            asked_at: row.asked_at,
            decided_at: row.decided_at,
            account: row.display_name,
        });
    }
    Ok(Page { items, next_cursor })
}

/// The link counts from now on.
///
/// # Errors
/// 404 (also for people who do not decide about partners), 403 `affiliate_own`, 409 `affiliate_decided`.
pub async fn affiliate_approve(context: &Context, id: AffiliateId) -> Result<()> {
    decided(context, id, AffiliateState::Approved, "").await
}

/// Gives the application back with the reason that its partner reads, or stops a partner: neither clicks nor lessons
/// count from now on, and those that are not decided by now never will.
///
/// # Errors
/// As [`affiliate_approve`]; 422 `required` without a reason.
pub async fn affiliate_decline(context: &Context, id: AffiliateId, request: &AffiliateDecline) -> Result<()> {
    context.require_scope(Role::Trust)?;
    decided(context, id, AffiliateState::Declined, &request.parse()?).await
}

async fn decided(context: &Context, id: AffiliateId, state: AffiliateState, reason: &str) -> Result<()> {
    let staff = context.require_scope(Role::Trust)?.id;
    let mut work = context.begin().await?;
    let before = locked(&mut work, id, staff).await?;
    if !before.may_become(state) {
        return Err(refusals::affiliate_decided().into());
    }
    // Whoever was stopped once begins anew: what was earned in between is nobody's.
    sqlx::query!(
        "update affiliates set state = $2, reason = $3, decided_at = $4::timestamptz, decided_by = $5,
           counts_from = case when $6 or counts_from is not null then $4::timestamptz end
         where id = $1",
        id.0,
        state.code(),
        reason,
        context.now(),
        staff.0,
        before == AffiliateState::Approved,
    )
    .execute(&mut *work)
    .await?;
    let act = if state == AffiliateState::Approved { "affiliate.approve" } else { "affiliate.decline" };
    let (before, after) = (Some(json!({ "state": before })), Some(json!({ "state": state })));
    audit_append(&mut work, context, Act { act, subject_id: Some(id.0), before, after }).await?;
    Ok(work.commit().await?)
}

/// Locks one that somebody else decides about, and says how far it is.
async fn locked(work: &mut Transaction<'_, Postgres>, id: AffiliateId, staff: UserId) -> Result<AffiliateState> {
    let row = sqlx::query!("select user_id, state from affiliates where id = $1 for update", id.0);
    let row = row.fetch_optional(&mut **work).await?.ok_or_else(|| Refusal::not_found("affiliate"))?;
    if row.user_id == staff.0 {
        return Err(refusals::affiliate_own().into());
    }
    AffiliateState::parse(&row.state).ok_or_else(|| Error::unexpected("a partner's state"))
}
