//! What a tutor does on the page of promotions. Plain forms post here.

use domain::{
    Refusal,
    growth::{
        ads::{AdCampaignChange, AdCampaignRequest},
        plans::SubscriptionRequest,
    },
    money::{Currency, typed::parse_typed},
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

/// Chooses a plan.
#[server(name = ChoosePlan, prefix = "/rpc", endpoint = "growth/plan-choose")]
pub async fn choose_plan(#[server(default)] tier: String) -> Result<(), RpcError> {
    plan_choose(&context()?, &SubscriptionRequest { tier }).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{PAGE}?notice=saved#plans"));
    Ok(())
}
