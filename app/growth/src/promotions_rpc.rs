//! What a tutor does on the page of promotions. Plain forms post here.

use domain::{
    Refusal,
    growth::{
        ads::{AdCampaignChange, AdCampaignRequest},
        plans::SubscriptionRequest,
    },
    money::{Currency, promotions::PromotionRequest, typed::parse_typed},
    text::numbers::whole,
};
use face::{
    request::page_request,
    rpc::{RpcError, context, failed},
};
use growth::{
    ads::{ad_campaign_change, ad_campaign_create},
    subscriptions::plan_choose,
};
use leptos::prelude::*;
use services::money::promotions::{promotion_create, promotion_end};

/// Where the tutor is.
const PAGE: &str = "/teach/promotions";

/// An amount as it is typed, in minor units; what cannot be read is refused at its own field.
fn minor(field: &str, typed: &str, currency: Currency) -> Result<Option<i64>, RpcError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let read = parse_typed(typed, currency, &page_request().locale);
    read.map(|amount| Some(amount.minor)).map_err(|refusal| failed(refusal.at(field).into()))
}

/// Promotes the own listing.
#[server(name = StartCampaign, prefix = "/rpc", endpoint = "growth/ad-start")]
pub async fn start_campaign(
    #[server(default)] listing_id: String,
    #[server(default)] currency: String,
    #[server(default)] bid: String,
    #[server(default)] daily_budget: String,
    #[server(default)] total_budget: String,
) -> Result<(), RpcError> {
    let currency = Currency::parse(&currency).map_err(|refusal| failed(refusal.into()))?;
    let request = AdCampaignRequest {
        listing_id,
        bid: minor("bid", &bid, currency)?,
        daily_budget: minor("daily_budget", &daily_budget, currency)?,
        total_budget: minor("total_budget", &total_budget, currency)?,
    };
    ad_campaign_create(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{PAGE}?notice=saved"));
    Ok(())
}

/// Stops a campaign for now, lets it go on, or ends it.
#[server(name = MoveAd, prefix = "/rpc", endpoint = "growth/ad-move")]
pub async fn move_campaign(campaign_id: String, #[server(default)] state: String) -> Result<(), RpcError> {
    let id = campaign_id.parse().map_err(|_| failed(Refusal::not_found("campaign").into()))?;
    ad_campaign_change(&context()?, id, &AdCampaignChange { state }).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{PAGE}?notice=saved"));
    Ok(())
}

/// Makes a sale that was looked at. Numbers and days are read where they were typed, on the page of the preview.
#[server(name = MakePromotion, prefix = "/rpc", endpoint = "growth/promotion-make")]
pub async fn make_promotion(
    #[server(default)] kind: String,
    #[server(default)] percent: String,
    #[server(default)] starts_at: String,
    #[server(default)] ends_at: String,
    #[server(default)] hours: String,
    #[server(default)] max_uses: String,
    #[server(default)] weekdays: String,
    #[server(default)] from: String,
    #[server(default)] until: String,
    #[server(default)] first_lesson: String,
    #[server(default)] within_hours: String,
    #[server(default)] minutes: String,
    #[server(default)] lessons: String,
    #[server(default)] days: String,
) -> Result<(), RpcError> {
    let request = PromotionRequest {
        kind,
        percent: count(&percent),
        starts_at: Some(starts_at),
        ends_at: Some(ends_at),
        hours: count(&hours),
        max_uses: count(&max_uses),
        weekdays: weekdays.split(',').map(str::to_owned).collect(),
        from: Some(from),
        until: Some(until),
        first_lesson: first_lesson == "true",
        within_hours: count(&within_hours),
        minutes: count(&minutes),
        lessons: count(&lessons),
        days: count(&days),
    };
    promotion_create(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{PAGE}?notice=saved"));
    Ok(())
}

/// A number as it is typed; none where nothing is, and one that no limit allows for what is no number.
pub(super) fn count(typed: &str) -> Option<i64> {
    (!typed.trim().is_empty()).then(|| whole(typed.trim()).unwrap_or(-1))
}

/// Ends a sale, or takes one back that has not begun.
#[server(name = EndPromotion, prefix = "/rpc", endpoint = "growth/promotion-end")]
pub async fn end_promotion(promotion_id: String) -> Result<(), RpcError> {
    let id = promotion_id.parse().map_err(|_| failed(Refusal::not_found("promotion").into()))?;
    promotion_end(&context()?, id).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{PAGE}?notice=saved"));
    Ok(())
}

/// Chooses a plan.
#[server(name = ChoosePlan, prefix = "/rpc", endpoint = "growth/plan-choose")]
pub async fn choose_plan(#[server(default)] tier: String) -> Result<(), RpcError> {
    plan_choose(&context()?, &SubscriptionRequest { tier }).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{PAGE}?notice=saved#plans"));
    Ok(())
}
