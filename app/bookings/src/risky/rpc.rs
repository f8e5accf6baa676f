//! Server functions of payments at risk.

use bookings::risky::risk_decide;
use domain::{Refusal, bookings::risky::RiskRequest, ids::PaymentId};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use spine::idempotency::IdempotencyKey;

/// Takes the money when it is due, or lets the card go and calls the lesson off.
#[server(prefix = "/rpc", endpoint = "bookings/risk-decide")]
pub async fn decide_risk(
    payment_id: String,
    decision: String,
    #[server(default)] reason: String,
    key: String,
) -> Result<(), RpcError> {
    let id: PaymentId = payment_id.parse().map_err(|_| failed(Refusal::not_found("payment").into()))?;
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    risk_decide(&context()?, id, &RiskRequest { decision, reason }, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=decided", address::RISKY_PAYMENTS));
    Ok(())
}
