//! `/admin/credit-rules`: what governs credits, as versions, and what other rules would do.

use super::operation::{Operation, TEXT, get, post, put};
use crate::{
    failure::Answer,
    request::{Caller, JsonBody},
};
use axum::Json;
use domain::{
    door::{Access::Staff, Door},
    identity::Role,
    money::{
        credit_model::{CreditSimulation, CreditSimulationRequest},
        credit_rules::{CreditRulesRequest, CreditRulesTold},
    },
};
use services::money::credits;

const BOUNDS: &[&str] = &["credit_rule_out_of_range", "credit_rules_cross"];

/// The rows.
pub fn operations() -> Vec<Operation> {
    let staff = Staff(Role::Finance);
    vec![
        get(
            "/admin/credit-rules",
            "credit_rules_told",
            staff,
            "The rules of credits in force, how far each may go, how the economy does, and every version.",
            told,
        )
        .answers::<CreditRulesTold>(200),
        put(
            "/admin/credit-rules",
            "credit_rules_put",
            staff,
            "Puts a new version of the rules in force, with a reason. Rules that are not named stay.",
            change,
        )
        .takes::<CreditRulesRequest>()
        .answers::<CreditRulesTold>(200)
        .at_the_door(Door::step_up)
        .refuses(BOUNDS)
        .refuses(TEXT)
        .refuses(&["credit_rules_changed", "credit_rules_same"]),
        post(
            "/admin/credit-rules/simulate",
            "credit_rules_simulate",
            staff,
            "What other rules would do to what is held, spent and affordable, beside those in force. Changes nothing.",
            simulate,
        )
        .takes::<CreditSimulationRequest>()
        .answers::<CreditSimulation>(200)
        .refuses(BOUNDS)
        .refuses(&["simulation_weeks"]),
    ]
}

async fn told(Caller(context): Caller) -> Answer<Json<CreditRulesTold>> {
    Ok(Json(credits::credit_rules_told(&context).await?))
}

async fn change(
    Caller(context): Caller,
    JsonBody(request): JsonBody<CreditRulesRequest>,
) -> Answer<Json<CreditRulesTold>> {
    Ok(Json(credits::credit_rules_put(&context, &request).await?))
}

async fn simulate(
    Caller(context): Caller,
    JsonBody(request): JsonBody<CreditSimulationRequest>,
) -> Answer<Json<CreditSimulation>> {
    Ok(Json(credits::credit_rules_simulate(&context, &request).await?))
}
