//! Server functions of files of payouts.

use domain::{
    Refusal,
    money::payouts::{PayoutFileActRequest, PayoutFileRequest},
};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use money::payouts::{payout_file_act, payout_file_make};
use spine::idempotency::IdempotencyKey;

/// Puts what waits into a file.
#[server(prefix = "/rpc", endpoint = "money/payout-file-make")]
pub async fn make_payout_file(kind: String, currency: String, key: String) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let request = PayoutFileRequest { kind, currency };
    payout_file_make(&context()?, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", address::PAYOUT_FILES));
    Ok(())
}

/// Releases a file, settles it, or takes it back.
#[server(prefix = "/rpc", endpoint = "money/payout-file-act")]
pub async fn act_on_payout_file(file_id: String, act: String, reason: Option<String>) -> Result<(), RpcError> {
    let id = file_id.parse().map_err(|_| failed(Refusal::not_found("file").into()))?;
    let request = PayoutFileActRequest { act, reason: reason.unwrap_or_default() };
    payout_file_act(&context()?, id, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=decided", address::PAYOUT_FILES));
    Ok(())
}
