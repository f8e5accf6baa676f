//! Server functions of refunds.

use crate::acts_rpc::ids;
use bookings::refund::{refund_approve, refund_ask, refund_decline, refund_make};
use domain::{
    Refusal,
    bookings::refund::{RefundReason, RefundRequest},
    ids::{BookingId, RefundId},
    money::{Currency, typed::parse_typed},
};
use face::{
    address,
    request::page_request,
    rpc::{Rpc, RpcError, context, failed},
};
use leptos::prelude::*;

fn refund_id(text: &str) -> Rpc<RefundId> {
    text.parse().map_err(|_| failed(Refusal::not_found("refund").into()))
}

fn decided() {
    leptos_axum::redirect(&format!("{}?notice=decided", address::REFUNDS));
}

/// Asks for a refund of a lesson.
#[server(prefix = "/rpc", endpoint = "bookings/refund-ask")]
pub async fn ask_refund(booking_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let id: BookingId = booking_id.parse().map_err(|_| failed(Refusal::not_found("lesson").into()))?;
    refund_ask(&context()?, id.0, &RefundReason { reason }).await.map_err(failed)?;
    leptos_axum::redirect(&address::booking_refund(id));
    Ok(())
}

/// Gives money back, or proposes it; the amount as a person types it.
#[server(prefix = "/rpc", endpoint = "bookings/refund-make")]
pub async fn make_refund(
    booking_id: String,
    #[server(default)] amount: String,
    currency: String,
    #[server(default)] reason: String,
    key: String,
) -> Result<(), RpcError> {
    let (id, key) = ids(&booking_id, &key)?;
    let unit = Currency::parse(&currency);
    let parsed = unit.and_then(|unit| parse_typed(&amount, unit, &page_request().locale));
    let amount = parsed.map_err(|refusal| failed(refusal.into()))?.minor;
    let request = RefundRequest { amount, currency: Some(currency), reason };
    refund_make(&context()?, id.0, &request, Some(&key)).await.map_err(failed)?;
    decided();
    Ok(())
}

/// A second one agrees.
#[server(prefix = "/rpc", endpoint = "bookings/refund-approve")]
pub async fn approve_refund(refund_id: String) -> Result<(), RpcError> {
    refund_approve(&context()?, self::refund_id(&refund_id)?).await.map_err(failed)?;
    decided();
    Ok(())
}

/// There is none, and why.
#[server(prefix = "/rpc", endpoint = "bookings/refund-decline")]
pub async fn decline_refund(refund_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let id = self::refund_id(&refund_id)?;
    refund_decline(&context()?, id, &RefundReason { reason }).await.map_err(failed)?;
    decided();
    Ok(())
}
