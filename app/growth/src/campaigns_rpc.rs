//! What the staff does with campaigns. Plain forms post here.

use super::campaigns_page::ADDRESS;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    Refusal,
    growth::{
        campaign::{CampaignChange, CampaignKind, CampaignRequest},
        refusals::{campaign_amount_invalid, campaign_budget_invalid, campaign_window_invalid},
    },
    identity::family::stage::first_instant,
    money::{Currency, Money, typed::parse_typed},
    text::numbers::ascii_digits,
};
use face::{
    request::page_request,
    rpc::{RpcError, context, failed},
};
use growth::campaigns::{campaign_change, campaign_create};
use leptos::prelude::*;

/// A whole number as it is typed; none for nothing. What is no number is refused where numbers are judged.
fn number(text: &str) -> Option<i64> {
    let text = ascii_digits(text);
    Some(text.trim()).filter(|text| !text.is_empty()).map(|text| text.parse().unwrap_or(-1))
}

/// An amount in the unit of the kind; none for nothing, or for what is no amount.
fn amount(kind: Option<CampaignKind>, text: &str) -> Option<Money> {
    let text = text.trim();
    match kind?.currency() {
        _ if text.is_empty() => None,
        Currency::Credit => Some(Money::new(number(text)?, Currency::Credit)),
        currency => parse_typed(text, currency, &page_request().locale).ok(),
    }
}

/// A day of the reader's own calendar, at its first or at its last second: the page shows it on that calendar too.
fn day(text: &str, last: bool) -> Result<Option<DateTime<Utc>>, RpcError> {
    let text = ascii_digits(text);
    if text.is_empty() {
        return Ok(None);
    }
    let zone = page_request().time_zone;
    let day = text.parse::<NaiveDate>().ok();
    let end = |day: NaiveDate| Some(first_instant(day.succ_opt()?, zone) - TimeDelta::seconds(1));
    let at = day.and_then(|day| if last { end(day) } else { Some(first_instant(day, zone)) });
    at.map(Some).ok_or_else(|| failed(campaign_window_invalid().into()))
}

/// Writes a campaign down.
#[server(name = MakeCampaign, prefix = "/rpc", endpoint = "growth/campaign-make")]
pub async fn make_campaign(
    #[server(default)] kind: String,
    #[server(default)] name: String,
    #[server(default)] amount: String,
    #[server(default)] budget: String,
    #[server(default)] people_max: String,
    #[server(default)] starts_on: String,
    #[server(default)] ends_on: String,
    #[server(default)] subject_id: String,
    #[server(default)] lessons: String,
    #[server(default)] guarantee: String,
    #[server(default)] weekly_hours: String,
    #[server(default)] audience: String,
    #[server(default)] quiet_days: String,
    #[server(default)] valid_days: String,
) -> Result<(), RpcError> {
    let known = CampaignKind::parse(kind.trim());
    let money = |typed: &str| self::amount(known, typed);
    let most = known.map_or(0, CampaignKind::amount_max);
    // What was typed and is no amount is refused, and not taken for nothing.
    if !guarantee.trim().is_empty() && money(&guarantee).is_none() {
        return Err(failed(campaign_amount_invalid(most).at("guarantee").into()));
    }
    if !budget.trim().is_empty() && money(&budget).is_none() {
        return Err(failed(campaign_budget_invalid(known.map_or(0, CampaignKind::budget_max)).into()));
    }
    let request = CampaignRequest {
        amount: money(&amount),
        budget: money(&budget),
        guarantee: money(&guarantee),
        kind,
        name,
        people_max: number(&people_max),
        starts_at: day(&starts_on, false)?,
        ends_at: day(&ends_on, true)?,
        subject_id: subject_id.trim().parse().ok(),
        lessons: number(&lessons),
        weekly_hours: number(&weekly_hours),
        audience: Some(audience),
        quiet_days: number(&quiet_days),
        valid_days: number(&valid_days),
    };
    campaign_create(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{ADDRESS}?notice=saved"));
    Ok(())
}

/// Starts a campaign, pauses it, or ends it.
#[server(name = MoveCampaign, prefix = "/rpc", endpoint = "growth/campaign-move")]
pub async fn move_campaign(campaign_id: String, #[server(default)] act: String) -> Result<(), RpcError> {
    let id = campaign_id.parse().map_err(|_| failed(Refusal::not_found("campaign").into()))?;
    let request = CampaignChange { state: Some(act), ..CampaignChange::default() };
    campaign_change(&context()?, id, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{ADDRESS}?notice=saved"));
    Ok(())
}
