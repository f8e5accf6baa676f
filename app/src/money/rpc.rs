//! Server functions of the wallet.

use crate::{
    request::page_request,
    routes::{encode, local_path},
    rpc::{RpcError, context, failed},
};
use domain::money::{Currency, typed::parse_typed, wallet::TopupRequest};
use leptos::prelude::*;
use services::{money::wallet::topup_create, platform::idempotency::IdempotencyKey};

/// Starts a top-up with the amount a person typed in their language and goes to the provider's page. `next` is where
/// the person goes on once it is paid.
#[server(prefix = "/rpc", endpoint = "money/topup")]
pub async fn topup(
    amount: String,
    currency: String,
    key: String,
    #[server(default)] next: String,
) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let parsed = Currency::parse(&currency)
        .and_then(|currency| parse_typed(&amount, currency, &page_request().locale))
        .map_err(|refusal| failed(refusal.into()))?;
    let request = TopupRequest { amount: parsed.minor, currency };
    let payment = topup_create(&context()?, request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&match (payment.checkout_url, local_path(&next)) {
        (Some(checkout), Some(next)) => format!("{checkout}?next={}", encode(next)),
        (Some(checkout), None) => checkout,
        (None, next) => next.unwrap_or("/wallet").to_owned(),
    });
    Ok(())
}
