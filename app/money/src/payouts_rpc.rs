//! Server functions of payouts.

use domain::{
    Refusal,
    money::{
        Currency,
        payouts::{PayoutMethodRequest, PayoutRequest, PayoutStatus},
        typed::parse_typed,
    },
};
use face::{
    address,
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use money::payouts::{method_undo, methods_put, onboarding_start, payout_create, payout_decide};
use spine::idempotency::IdempotencyKey;

/// Asks for a payout of an amount as a person types it.
#[server(prefix = "/rpc", endpoint = "money/payout-ask")]
pub async fn ask_payout(
    #[server(default)] amount: String,
    currency: String,
    #[server(default)] speed: String,
    key: String,
) -> Result<(), RpcError> {
    let refused = |refusal: Refusal| failed(refusal.into());
    let key = IdempotencyKey::parse(&key).map_err(refused)?;
    let parsed = Currency::parse(&currency).and_then(|unit| parse_typed(&amount, unit, &page_request().locale));
    let request = PayoutRequest { amount: parsed.map_err(refused)?.minor, currency, speed: Some(speed) };
    payout_create(&context()?, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=payout_asked", address::PAYOUTS));
    Ok(())
}

/// Says how somebody is paid.
#[server(prefix = "/rpc", endpoint = "money/payout-method")]
pub async fn save_method(
    kind: String,
    #[server(default)] payee_kind: String,
    #[server(default)] holder: String,
    #[server(default)] account: String,
    #[server(default)] automatic: String,
) -> Result<(), RpcError> {
    let request = PayoutMethodRequest {
        kind,
        payee_kind: Some(payee_kind),
        holder: Some(holder),
        account: Some(account),
        automatic: Some(!automatic.is_empty()),
    };
    methods_put(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", address::PAYOUTS));
    Ok(())
}

/// Takes another payout method back, by the link of the mail about it.
#[server(prefix = "/rpc", endpoint = "money/payout-undo")]
pub async fn undo_method(token: String) -> Result<(), RpcError> {
    method_undo(&context()?, &token).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?done=1", address::PAYOUT_UNDO));
    Ok(())
}

/// Goes to the provider's page that asks who somebody is.
#[server(prefix = "/rpc", endpoint = "money/payout-onboarding")]
pub async fn start_onboarding() -> Result<(), RpcError> {
    let onboarding = onboarding_start(&context()?).await.map_err(failed)?;
    leptos_axum::redirect(&onboarding.url);
    Ok(())
}

/// An admin says what the bank did.
#[server(prefix = "/rpc", endpoint = "money/payout-decide")]
pub async fn decide_payout(payout_id: String, act: String) -> Result<(), RpcError> {
    let id = payout_id.parse().map_err(|_| failed(Refusal::not_found("payout").into()))?;
    let status = PayoutStatus::parse(&act).filter(|status| *status != PayoutStatus::Requested);
    let status = status.ok_or_else(|| failed(Refusal::not_found("payout").into()))?;
    payout_decide(&context()?, id, status).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=decided", address::ADMIN_PAYOUTS));
    Ok(())
}
