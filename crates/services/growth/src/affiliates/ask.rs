//! Asking to be a partner, and the clicks on a partner's link.

use super::mine::affiliate_mine;
use domain::{
    growth::{
        affiliate::{AffiliateDashboard, AffiliateRequest, CODE_PREFIX},
        events::is_program,
        refusals,
    },
    ids::AffiliateId,
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    rate_limits::{Limit, limit_take},
};

/// Asks to be a partner; after a refusal once more, with what is said now.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 of [`AffiliateRequest::parse`]; 409 `affiliate_already`; 429.
pub async fn affiliate_apply(context: &Context, request: &AffiliateRequest) -> Result<AffiliateDashboard> {
    let person = context.require_verified()?;
    let asked = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let mut work = context.begin().await?;
    let id = sqlx::query_scalar!(
        "insert into affiliates as known (id, user_id, name, site, payout, state, asked_at)
         values ($1, $2, $3, $4, $5, 'waiting', $6)
         on conflict (user_id) do update set name = excluded.name, site = excluded.site, payout = excluded.payout,
           state = 'waiting', reason = '', asked_at = excluded.asked_at, decided_at = null, decided_by = null
         where known.state = 'declined' returning known.id",
        context.new_id(),
        person.id.0,
        asked.name,
        asked.site,
        asked.payout.code(),
        context.now(),
    );
    let id = id.fetch_optional(&mut *work).await?.map(AffiliateId).ok_or_else(refusals::affiliate_already)?;
    let after = Some(json!({ "payout": asked.payout }));
    audit_append(&mut work, context, Act { act: "affiliate.apply", subject_id: Some(id.0), before: None, after })
        .await?;
    work.commit().await?;
    affiliate_mine(context).await
}

/// Counts that somebody followed a partner's link; programs that read the web do not.
pub async fn click_count(context: &Context, code: &str) -> Result<()> {
    if !code.starts_with(CODE_PREFIX) || is_program(&context.agent) {
        return Ok(());
    }
    sqlx::query!(
        "insert into affiliate_clicks as known (affiliate_id, day, clicks)
         select id, $2, 1 from affiliates where code = $1 and state = 'approved'
         on conflict (affiliate_id, day) do update set clicks = known.clicks + 1",
        code,
        context.now().date_naive(),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}
