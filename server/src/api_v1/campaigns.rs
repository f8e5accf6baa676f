//! `/admin/campaigns`: what the staff gives to whom, within which budget, and which subjects lack tutors.

use super::{
    operation::{LIST_REFUSALS, Operation, TEXT, get, patch, post},
    tutors::LIST,
};
use crate::{
    failure::Answer,
    request::{Caller, IdOf, JsonBody, ListQuery, QueryOf},
};
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access::Staff, Door},
    growth::campaign::{CampaignChange, CampaignRequest, CampaignView, CampaignsTold},
    identity::Role,
    ids::CampaignId,
};
use services::growth::campaigns;

const LIMITS: &[&str] = &["campaign_budget_invalid", "campaign_number_invalid", "campaign_window_invalid"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let staff = Staff(Role::Finance);
    vec![
        get(
            "/admin/campaigns",
            "campaigns_list",
            staff,
            "The campaigns with what they spent and whom they reached, and the subjects that lack tutors.",
            list,
        )
        .asks(LIST)
        .answers::<CampaignsTold>(200)
        .refuses(LIST_REFUSALS),
        post(
            "/admin/campaigns",
            "campaign_create",
            staff,
            "Writes a campaign down: for tutors of a subject, of credits, or to win people back. It does not begin.",
            create,
        )
        .takes::<CampaignRequest>()
        .answers::<CampaignView>(201)
        .at_the_door(Door::step_up)
        .refuses(TEXT)
        .refuses(LIMITS)
        .refuses(&["campaign_kind_unknown", "campaign_amount_invalid", "campaign_subject_missing"])
        .refuses(&["campaign_audience_unknown", "campaigns_full"]),
        patch(
            "/admin/campaigns/{id}",
            "campaign_change",
            staff,
            "Starts a campaign, pauses it, ends it, or changes its limits.",
            change,
        )
        .takes::<CampaignChange>()
        .answers::<CampaignView>(200)
        .at_the_door(Door::step_up)
        .refuses(LIMITS)
        .refuses(&["not_found", "campaign_state_unknown", "campaign_state_wrong", "campaign_overlaps"])
        .refuses(&["campaign_below_spent"]),
    ]
}

async fn list(Caller(context): Caller, QueryOf(query): QueryOf<ListQuery>) -> Answer<Json<CampaignsTold>> {
    Ok(Json(campaigns::campaigns_list(&context, query.limit(), query.cursor()).await?))
}

async fn create(Caller(context): Caller, JsonBody(request): JsonBody<CampaignRequest>) -> Answer<Response> {
    let made = campaigns::campaign_create(&context, &request).await?;
    Ok((StatusCode::CREATED, Json(made)).into_response())
}

async fn change(
    Caller(context): Caller,
    IdOf(id): IdOf<CampaignId>,
    JsonBody(request): JsonBody<CampaignChange>,
) -> Answer<Json<CampaignView>> {
    Ok(Json(campaigns::campaign_change(&context, id, &request).await?))
}
