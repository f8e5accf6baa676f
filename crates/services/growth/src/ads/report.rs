//! What a campaign brought and what it cost.

use super::{campaigns::ad_campaign_get, shown::shown_write};
use crate::subscriptions::plan_limits;
use domain::{
    growth::{
        ads::ClickFilter,
        ads_view::{AdDay, AdFiltered, AdReport},
    },
    ids::AdCampaignId,
    money::Money,
};
use spine::{Context, Error, Result};

/// `GET /ads/campaigns/{id}/report`.
///
/// # Errors
/// 401; 404 for another one's campaign.
pub async fn ad_report(context: &Context, id: AdCampaignId) -> Result<AdReport> {
    let campaign = ad_campaign_get(context, id).await?;
    shown_write(context).await?;
    let money = |minor| Money::new(minor, campaign.spend.currency);
    let whole = sqlx::query!(
        r#"select coalesce(sum(impressions), 0)::bigint as "impressions!", coalesce(sum(charged), 0)::bigint
             as "charged!" from ad_days where campaign_id = $1"#,
        id.0
    );
    let whole = whole.fetch_one(context.writes()).await?;
    let reasons = sqlx::query!(
        r#"select reason, sum(clicks)::bigint as "clicks!" from ad_filtered where campaign_id = $1
           group by reason order by 2 desc, 1"#,
        id.0
    );
    let mut filtered = Vec::new();
    for row in reasons.fetch_all(context.writes()).await? {
        let reason = ClickFilter::parse(&row.reason).ok_or_else(|| Error::unexpected("why a click cost nothing"))?;
        filtered.push(AdFiltered { reason, clicks: row.clicks });
    }
    let days = sqlx::query!(
        r#"select coalesce(d.day, f.day) as "day!", coalesce(d.impressions, 0) as "impressions!",
             coalesce(d.charged, 0) as "charged!", coalesce(d.spent, 0) as "spent!",
             coalesce(d.charged, 0) + coalesce(f.clicks, 0) as "clicks!"
           from (select * from ad_days where campaign_id = $1) d
           full join (select day, sum(clicks)::bigint as clicks from ad_filtered where campaign_id = $1 group by day) f
             on f.day = d.day
           order by 1 desc limit $2"#,
        id.0,
        plan_limits(context.writes(), context.require_person()?.id).await?.report_days,
    );
    let days = days.fetch_all(context.writes()).await?.into_iter().map(|row| AdDay {
        day: row.day,
        impressions: row.impressions,
        clicks: row.clicks,
        charged: row.charged,
        spend: money(row.spent),
    });
    let days = days.collect();
    let free: i64 = filtered.iter().map(|one| one.clicks).sum();
    Ok(AdReport {
        impressions: whole.impressions,
        clicks: whole.charged + free,
        charged: whole.charged,
        spend: campaign.spend,
        filtered,
        days,
        campaign,
    })
}
