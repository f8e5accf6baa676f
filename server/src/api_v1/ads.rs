//! What tutors do to sell: promoted listings with their clicks, and plans.

use super::operation::{Operation, get, patch, post};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody},
};
use axum::{
    Json,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::Access::{Anyone, Tutor},
    growth::{
        ads::{AdCampaignChange, AdCampaignRequest},
        ads_view::{AdCampaign, AdCampaigns, AdClicked, AdReport},
        plans::{SubscriptionRequest, SubscriptionView},
    },
    ids::AdCampaignId,
};
use serde::Deserialize;
use services::growth::{ads, subscriptions};

/// The rows.
pub fn operations() -> Vec<Operation> {
    vec![
        get(
            "/ads/campaigns",
            "ad_campaigns_list",
            Tutor,
            "The own campaigns, the newest first, and what to bid.",
            list,
        )
        .answers::<AdCampaigns>(200),
        post("/ads/campaigns", "ad_campaign_create", Tutor, "Promotes the own listing above searches.", create)
            .takes::<AdCampaignRequest>()
            .answers::<AdCampaign>(201)
            .refuses(&["not_found", "email_not_verified", "ad_bid_range", "ad_budget_range"])
            .refuses(&["ad_listing_hidden", "ad_campaigns_full", "ad_money_missing"]),
        patch(
            "/ads/campaigns/{id}",
            "ad_campaign_change",
            Tutor,
            "Stops a campaign for now, goes on, or ends it.",
            change,
        )
        .takes::<AdCampaignChange>()
        .answers::<AdCampaign>(200)
        .refuses(&["not_found", "ad_state_unknown", "ad_ended"]),
        get(
            "/ads/campaigns/{id}/report",
            "ad_report",
            Tutor,
            "How often a campaign was shown and clicked, what it cost, and which clicks cost nothing.",
            report,
        )
        .answers::<AdReport>(200)
        .refuses(&["not_found"]),
        post(
            "/ads/clicks/{token}",
            "ad_click",
            Anyone,
            "Somebody followed a promoted listing. Counted once; what it cost is the tutor's to know.",
            click,
        )
        .answers::<AdClicked>(200)
        .refuses(&["not_found"]),
        get("/subscriptions", "subscription_mine", Tutor, "The own plan, what there is, and what was paid.", plan)
            .answers::<SubscriptionView>(200),
        post("/subscriptions", "plan_choose", Tutor, "Chooses a plan; `free` ends it with the month.", choose)
            .takes::<SubscriptionRequest>()
            .answers::<SubscriptionView>(200)
            .refuses(&["email_not_verified", "plan_unknown", "plan_unpaid", "plan_money_missing", "card_declined"]),
    ]
}

#[derive(Deserialize)]
struct Signed {
    token: String,
}

async fn list(Caller(context): Caller) -> Answer<Json<AdCampaigns>> {
    Ok(Json(ads::ad_campaigns_list(&context).await?))
}

async fn create(Caller(context): Caller, JsonBody(request): JsonBody<AdCampaignRequest>) -> Answer<Response> {
    let made = ads::ad_campaign_create(&context, &request).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn change(
    Caller(context): Caller,
    IdOf(id): IdOf<AdCampaignId>,
    JsonBody(change): JsonBody<AdCampaignChange>,
) -> Answer<Json<AdCampaign>> {
    Ok(Json(ads::ad_campaign_change(&context, id, &change).await?))
}

async fn report(Caller(context): Caller, IdOf(id): IdOf<AdCampaignId>) -> Answer<Json<AdReport>> {
    Ok(Json(ads::ad_report(&context, id).await?))
}

async fn click(Caller(context): Caller, Path(Signed { token }): Path<Signed>) -> Answer<Json<AdClicked>> {
    Ok(Json(ads::ad_click(&context, &token).await?))
}

async fn plan(Caller(context): Caller) -> Answer<Json<SubscriptionView>> {
    Ok(Json(subscriptions::subscription_mine(&context).await?))
}

async fn choose(
    Caller(context): Caller,
    JsonBody(request): JsonBody<SubscriptionRequest>,
) -> Answer<Json<SubscriptionView>> {
    Ok(Json(subscriptions::plan_choose(&context, &request).await?))
}
