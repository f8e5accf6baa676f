//! Server functions of promo codes.

use domain::{
    Refusal,
    money::{
        Currency,
        promo::{PromoDiscount, PromoRequest},
        refusals::promo_discount_invalid,
        typed::parse_typed,
    },
    text::{
        numbers::{ascii_digits, whole},
        visible::trimmed,
    },
};
use face::{
    address,
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use money::promo::{promo_change, promo_create};

/// Makes a code: `10%`, or an amount of dollars.
#[server(prefix = "/rpc", endpoint = "money/promo-make")]
pub async fn make_promo(
    #[server(default)] code: String,
    #[server(default)] discount: String,
    #[server(default)] max_uses: String,
    #[server(default)] max_uses_per_user: String,
    #[server(default)] budget: String,
    #[server(default)] ends_on: String,
    #[server(default)] first_booking_only: String,
) -> Result<(), RpcError> {
    let refused = |refusal: Refusal| failed(refusal.into());
    let amount = |text: &str| parse_typed(text, Currency::Usd, &page_request().locale);
    // What is no number is refused where it stands, like zero.
    let number = |text: &str| (!trimmed(text).is_empty()).then(|| whole(text).unwrap_or(0));
    let discount = match ascii_digits(&discount).trim().strip_suffix('%') {
        Some(percent) => PromoDiscount { percent: Some(percent.trim().parse().unwrap_or(0)), ..Default::default() },
        None => {
            let amount = amount(&discount).map_err(|_| refused(promo_discount_invalid()))?;
            PromoDiscount { amount: Some(amount.minor), ..Default::default() }
        }
    };
    let budget = match budget.trim() {
        "" => None,
        text => Some(amount(text).map_err(|refusal| refused(refusal.at("budget")))?),
    };
    let request = PromoRequest {
        code: Some(code),
        discount: Some(discount),
        max_uses: number(&max_uses),
        max_uses_per_user: number(&max_uses_per_user),
        budget,
        first_booking_only: Some(!first_booking_only.is_empty()),
        ends_at: Some(ends_on).filter(|day| !day.is_empty()).map(|day| format!("{day}T23:59:59Z")),
        ..PromoRequest::default()
    };
    promo_create(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", address::PROMO_CODES));
    Ok(())
}

/// Stops a code, or lets it be used again.
#[server(prefix = "/rpc", endpoint = "money/promo-stop")]
pub async fn stop_promo(promo_id: String, act: String) -> Result<(), RpcError> {
    let id = promo_id.parse().map_err(|_| failed(Refusal::not_found("promo code").into()))?;
    let request = PromoRequest { active: Some(act == "start"), ..PromoRequest::default() };
    promo_change(&context()?, id, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", address::PROMO_CODES));
    Ok(())
}
