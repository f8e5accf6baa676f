//! The server function of the rules of credits.

use super::credit_rules_page::ADDRESS;
use domain::{
    money::credit_rules::{CreditRulesAsked, CreditRulesRequest},
    text::numbers::ascii_digits,
};
use face::rpc::{RpcError, context, failed};
use leptos::prelude::*;
use money::credits::credit_rules_put;

/// A number as it is typed; none for nothing. What is no number is refused where rules are judged.
pub(super) fn number(text: &str) -> Option<i64> {
    let text = ascii_digits(text);
    Some(text.trim()).filter(|text| !text.is_empty()).map(|text| text.parse().unwrap_or(-1))
}

/// Puts a new version of the rules in force.
#[server(name = PutCreditRules, prefix = "/rpc", endpoint = "money/credit-rules")]
pub async fn put_credit_rules(
    #[server(default)] starter: String,
    #[server(default)] valid_months: String,
    #[server(default)] normal_floor: String,
    #[server(default)] normal_ceiling: String,
    #[server(default)] premium_floor: String,
    #[server(default)] premium_ceiling: String,
    #[server(default)] premium_rating_tenths: String,
    #[server(default)] premium_sessions: String,
    #[server(default)] spent_per_day: String,
    #[server(default)] pair_per_week: String,
    #[server(default)] reason: String,
    #[server(default)] version: String,
) -> Result<(), RpcError> {
    let typed = [
        starter,
        valid_months,
        normal_floor,
        normal_ceiling,
        premium_floor,
        premium_ceiling,
        premium_rating_tenths,
        premium_sessions,
        spent_per_day,
        pair_per_week,
    ];
    let rules = CreditRulesAsked::from_values(typed.map(|typed| number(&typed)));
    let request = CreditRulesRequest { rules, reason, version: version.trim().parse().ok() };
    credit_rules_put(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{ADDRESS}?notice=saved"));
    Ok(())
}
