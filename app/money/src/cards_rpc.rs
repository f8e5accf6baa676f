//! Server functions of saved cards.

use domain::{Refusal, ids::MethodId};
use face::rpc::{Rpc, RpcError, context, failed};
use leptos::prelude::*;
use money::methods::{method_create, method_default, method_remove};
use spine::idempotency::IdempotencyKey;

/// Where they are.
const CARDS: &str = "/settings/payments";

fn id_of(method_id: &str) -> Rpc<MethodId> {
    method_id.parse().map_err(|_| failed(Refusal::not_found("payment method").into()))
}

/// Opens the provider's page where a card is saved.
#[server(prefix = "/rpc", endpoint = "money/card-add")]
pub async fn add_card(key: String) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let made = method_create(&context()?, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&made.setup_url);
    Ok(())
}

/// Removes a card, or a page that is open.
#[server(prefix = "/rpc", endpoint = "money/card-remove")]
pub async fn remove_card(method_id: String) -> Result<(), RpcError> {
    method_remove(&context()?, id_of(&method_id)?).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{CARDS}?notice=card_removed"));
    Ok(())
}

/// Offers a card first.
#[server(prefix = "/rpc", endpoint = "money/card-default")]
pub async fn default_card(method_id: String) -> Result<(), RpcError> {
    method_default(&context()?, id_of(&method_id)?).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{CARDS}?notice=saved"));
    Ok(())
}
