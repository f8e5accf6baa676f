//! The server function of what differs.

use domain::{Refusal, money::breaks::ResolveRequest};
use face::{
    address,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use money::orders::break_resolve;

/// Somebody has looked and says what came of it.
#[server(prefix = "/rpc", endpoint = "money/break-resolve")]
pub async fn resolve_break(break_id: String, #[server(default)] note: String) -> Result<(), RpcError> {
    let id = break_id.parse().map_err(|_| failed(Refusal::not_found("break").into()))?;
    break_resolve(&context()?, id, &ResolveRequest { note }).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", address::RECONCILIATION));
    Ok(())
}
