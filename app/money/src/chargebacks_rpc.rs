//! Server functions of chargebacks.

use domain::{Refusal, ids::ChargebackId, money::chargebacks::AcceptRequest};
use face::{
    address,
    rpc::{Rpc, RpcError, context, failed},
};
use leptos::prelude::*;
use money::chargebacks::{chargeback_accept, chargeback_answer};

fn id_of(text: &str) -> Rpc<ChargebackId> {
    text.parse().map_err(|_| failed(Refusal::not_found("chargeback").into()))
}

fn after(id: ChargebackId) {
    leptos_axum::redirect(&format!("{}?notice=saved", address::chargeback(id)));
}

/// Sends the evidence to the bank.
#[server(prefix = "/rpc", endpoint = "money/chargeback-answer")]
pub async fn answer_chargeback(chargeback_id: String) -> Result<(), RpcError> {
    let id = id_of(&chargeback_id)?;
    chargeback_answer(&context()?, id).await.map_err(failed)?;
    after(id);
    Ok(())
}

/// Leaves the money to the card holder.
#[server(prefix = "/rpc", endpoint = "money/chargeback-accept")]
pub async fn accept_chargeback(chargeback_id: String, #[server(default)] reason: String) -> Result<(), RpcError> {
    let id = id_of(&chargeback_id)?;
    chargeback_accept(&context()?, id, &AcceptRequest { reason }).await.map_err(failed)?;
    after(id);
    Ok(())
}
