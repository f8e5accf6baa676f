//! A tutor's campaigns: starting one, stopping it, and what to bid.

use super::search::{Standing, standing, standing_forget};
use crate::subscriptions::plan_limits;
use domain::{
    Refusal,
    growth::{
        ads::{AdCampaignChange, AdCampaignRequest, AdState, Purse, QUALITY_FLOOR, least_bid, quality},
        ads_view::{AdCampaign, AdCampaigns, BidAdvice},
        refusals,
    },
    ids::{AdCampaignId, TutorId, UserId},
    money::{Currency, Money},
};
use serde_json::json;
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    exchange::exchange_of,
    rate_limits::{Limit, limit_take},
};
use sqlx::PgExecutor;

/// Campaigns that the own list shows.
const SHOWN: i64 = 50;
/// Others from whom on the middle of their bids is told: one of two would be somebody's own.
const OTHERS_MIN: usize = 3;

/// Starts a campaign for the own listing.
///
/// # Errors
/// 401, 403 `email_not_verified`; 404 for another one's listing; 422 of [`AdCampaignRequest::parse`]; 409
/// `ad_listing_hidden`, `ad_campaigns_full`, `ad_money_missing`; 429.
pub async fn ad_campaign_create(context: &Context, request: &AdCampaignRequest) -> Result<AdCampaign> {
    let person = context.require_verified()?;
    let missing = || Refusal::not_found("listing");
    let listing = request.listing().ok_or_else(missing)?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let mut work = context.begin().await?;
    // The lock keeps a second campaign of the same tutor out until this one is counted.
    let listed = sqlx::query!(
        r#"select t.currency, tutor_listed(t) as "listed!" from tutors t where t.id = $1 and t.user_id = $2
           for no key update"#,
        listing.0,
        person.id.0,
    );
    let listed = listed.fetch_optional(&mut *work).await?.ok_or_else(missing)?;
    let currency = Currency::parse(&listed.currency)?;
    let plan = request.parse(currency)?;
    if !listed.listed {
        return Err(refusals::ad_listing_hidden().into());
    }
    let open = sqlx::query_scalar!(
        r#"select count(*) as "open!" from ad_campaigns where user_id = $1 and state <> 'ended'"#,
        person.id.0
    );
    let most = plan_limits(&mut *work, person.id).await?.campaigns;
    if open.fetch_one(&mut *work).await? >= most {
        return Err(refusals::ad_campaigns_full(most).into());
    }
    let there = purse(&mut *work, person.id, currency).await?.total();
    if there < plan.bid {
        return Err(refusals::ad_money_missing(Money::new(plan.bid - there, currency)).into());
    }
    let id = context.new_id();
    sqlx::query!(
        "insert into ad_campaigns (id, tutor_id, user_id, currency, bid, daily_budget, total_budget, state, created_at,
           changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'running', $8, $8)",
        id,
        listing.0,
        person.id.0,
        currency.code(),
        plan.bid,
        plan.daily_budget,
        plan.total_budget,
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    let after = json!({ "bid": plan.bid, "daily_budget": plan.daily_budget, "total_budget": plan.total_budget });
    let act = Act { act: "ad_campaign.create", subject_id: Some(id), before: None, after: Some(after) };
    audit_append(&mut work, context, act).await?;
    work.commit().await?;
    standing_forget(context);
    ad_campaign_get(context, AdCampaignId(id)).await
}

/// Stops a campaign for now, lets it go on, or ends it.
///
/// # Errors
/// 401; 404 for another one's; 422 `ad_state_unknown`; 409 `ad_ended`.
pub async fn ad_campaign_change(context: &Context, id: AdCampaignId, change: &AdCampaignChange) -> Result<AdCampaign> {
    let person = context.require_person()?;
    let next = change.parse()?;
    let mut work = context.begin().await?;
    let before = sqlx::query_scalar!(
        "select state from ad_campaigns where id = $1 and user_id = $2 for no key update",
        id.0,
        person.id.0,
    );
    let before = before.fetch_optional(&mut *work).await?.ok_or_else(|| Refusal::not_found("campaign"))?;
    let before = state_of(&before)?;
    if before != next {
        if !before.may_become(next) {
            return Err(refusals::ad_ended().into());
        }
        sqlx::query!(
            "update ad_campaigns set state = $2, changed_at = $3 where id = $1",
            id.0,
            next.code(),
            context.now()
        )
        .execute(&mut *work)
        .await?;
        let (before, after) = (Some(json!({ "state": before })), Some(json!({ "state": next })));
        let act = Act { act: "ad_campaign.change", subject_id: Some(id.0), before, after };
        audit_append(&mut work, context, act).await?;
    }
    work.commit().await?;
    standing_forget(context);
    ad_campaign_get(context, id).await
}

/// The own campaigns, the newest first, and what to bid.
///
/// # Errors
/// 401.
pub async fn ad_campaigns_list(context: &Context) -> Result<AdCampaigns> {
    let person = context.require_person()?;
    let items = campaigns(context, person.id, None).await?;
    let advice = match person.tutor_id {
        Some(tutor) => advice(context, person.id, tutor).await?,
        None => None,
    };
    Ok(AdCampaigns { items, advice })
}

/// One of the own.
pub(super) async fn ad_campaign_get(context: &Context, id: AdCampaignId) -> Result<AdCampaign> {
    let person = context.require_person()?;
    let found = campaigns(context, person.id, Some(id)).await?;
    found.into_iter().next().ok_or_else(|| Refusal::not_found("campaign").into())
}

async fn campaigns(context: &Context, who: UserId, only: Option<AdCampaignId>) -> Result<Vec<AdCampaign>> {
    let rows = sqlx::query!(
        r#"select id, tutor_id, currency, bid, daily_budget, total_budget, spent, state, created_at,
             coalesce((select sum(greatest(a.balance, 0)) from accounts a where a.id in
               (account_id('wallet', c.user_id, c.currency), account_id('earning_available', c.user_id, c.currency))
             ), 0)::bigint as "there!"
           from ad_campaigns c where user_id = $1 and ($2::uuid is null or id = $2)
           order by created_at desc, id desc limit $3"#,
        who.0,
        only.map(|id| id.0),
        SHOWN,
    );
    let mut found = Vec::new();
    for row in rows.fetch_all(context.writes()).await? {
        let currency = Currency::parse(&row.currency)?;
        let money = |minor| Money::new(minor, currency);
        let state = state_of(&row.state)?;
        found.push(AdCampaign {
            id: AdCampaignId(row.id),
            listing_id: TutorId(row.tutor_id),
            bid: money(row.bid),
            daily_budget: money(row.daily_budget),
            total_budget: money(row.total_budget),
            spend: money(row.spent),
            state,
            waits_for_money: state == AdState::Running && row.there < row.bid,
            created_at: row.created_at,
        });
    }
    Ok(found)
}

pub(super) fn state_of(code: &str) -> Result<AdState> {
    AdState::parse(code).ok_or_else(|| Error::unexpected("a campaign's state"))
}

/// What pays for clicks.
pub(crate) async fn purse(executor: impl PgExecutor<'_>, who: UserId, currency: Currency) -> Result<Purse> {
    let row = sqlx::query!(
        r#"select
             coalesce((select balance from accounts where id = account_id('earning_available', $1, $2)), 0)
               as "earnings!",
             coalesce((select balance from accounts where id = account_id('wallet', $1, $2)), 0) as "wallet!""#,
        who.0,
        currency.code(),
    );
    let row = row.fetch_one(executor).await?;
    Ok(Purse { earnings: row.earnings, wallet: row.wallet })
}

/// What others bid, in the tutor's currency, and how the own listing stands.
async fn advice(context: &Context, who: UserId, tutor: TutorId) -> Result<Option<BidAdvice>> {
    let own = sqlx::query!("select currency, rating_sum, review_count from tutors where id = $1", tutor.0);
    let Some(own) = own.fetch_optional(context.writes()).await? else { return Ok(None) };
    let currency = Currency::parse(&own.currency)?;
    let exchange = exchange_of(context.reads(), currency).await?;
    let others = standing(context).await?;
    let mut worth: Vec<i64> = others.iter().filter(|one| one.listing != tutor).map(Standing::worth).collect();
    worth.sort_unstable();
    let middle = worth.get(worth.len() / 2).filter(|_| worth.len() >= OTHERS_MIN);
    let own_minor = |micros: i64| {
        let minor =
            i128::from(micros) * i128::from(exchange.denominator) / (i128::from(exchange.numerator.max(1)) * 10_000);
        i64::try_from(minor).unwrap_or(i64::MAX).max(least_bid(currency))
    };
    let quality = quality(own.rating_sum, own.review_count);
    Ok(Some(BidAdvice {
        least: Money::new(least_bid(currency), currency),
        middle: middle.map(|micros| Money::new(own_minor(*micros), currency)),
        others: i64::try_from(worth.len()).unwrap_or(i64::MAX),
        quality,
        eligible: quality >= QUALITY_FLOOR,
        money: Money::new(purse(context.writes(), who, currency).await?.total(), currency),
    }))
}
