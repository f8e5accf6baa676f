//! What the owner decides on these pages. A plain form posts here.

use domain::{
    Refusal,
    growth::{
        film_costs::{FilmPricesRequest, LIMIT_MAX, PRICE_MAX},
        refusals::{film_price_range, winback_budget_range},
        rules::GrowthRulesRequest,
        winback::BUDGET_MAX,
    },
    money::{Currency, Money, typed::parse_typed},
    text::numbers::ascii_digits,
};
use face::{
    request::page_request,
    rpc::{RpcError, context, failed},
};
use growth::{film_costs::film_prices_put, rules::growth_rules_put};
use leptos::prelude::*;

/// A whole number as it is typed; none for nothing. What is no number is refused where numbers are judged.
fn number(text: &str) -> Option<i64> {
    let text = ascii_digits(text);
    Some(text.trim()).filter(|text| !text.is_empty()).map(|text| text.parse().unwrap_or(-1))
}

/// Changes the rules of growth.
#[server(name = PutRules, prefix = "/rpc", endpoint = "growth/rules-put")]
pub async fn put_rules(
    #[server(default)] version: String,
    #[server(default)] winback_budget: String,
    #[server(default)] holdout_percent: String,
) -> Result<(), RpcError> {
    let budget = match winback_budget.trim() {
        "" => None,
        typed => {
            let most = Money::new(BUDGET_MAX, Currency::Usd);
            let read = parse_typed(typed, Currency::Usd, &page_request().locale);
            Some(read.map_err(|_| failed(winback_budget_range(most).into()))?)
        }
    };
    let request = GrowthRulesRequest {
        version: number(&version),
        winback_budget: budget,
        holdout_percent: number(&holdout_percent),
    };
    growth_rules_put(&context()?, &request).await.map_err(failed)?;
    Ok(())
}

/// An amount in US dollars as it is typed; none for nothing.
fn dollars(typed: &str, field: &'static str, most: i64) -> Result<Option<Money>, Refusal> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let read = parse_typed(typed, Currency::Usd, &page_request().locale);
    read.map(Some).map_err(|_| film_price_range(Money::new(most, Currency::Usd)).at(field))
}

/// Changes what units of films cost, and from what a month on owners are warned.
#[server(name = PutFilmPrices, prefix = "/rpc", endpoint = "growth/film-prices")]
pub async fn put_film_prices(
    #[server(default)] version: String,
    #[server(default)] storage: String,
    #[server(default)] encoding: String,
    #[server(default)] egress: String,
    #[server(default)] limit: String,
) -> Result<(), RpcError> {
    let read = |typed: &str, field: &'static str, most: i64| {
        dollars(typed, field, most).map_err(|refusal| failed(refusal.into()))
    };
    let request = FilmPricesRequest {
        version: number(&version),
        storage: read(&storage, "storage", PRICE_MAX)?,
        encoding: read(&encoding, "encoding", PRICE_MAX)?,
        egress: read(&egress, "egress", PRICE_MAX)?,
        limit: read(&limit, "limit", LIMIT_MAX)?,
    };
    film_prices_put(&context()?, &request).await.map_err(failed)?;
    Ok(())
}
