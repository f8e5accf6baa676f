//! Server functions of the wallet.

use domain::money::{Currency, typed::parse_typed, wallet::TopupRequest};
use face::{
    address,
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use money::wallet::topup_create;
use spine::idempotency::IdempotencyKey;

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
    let next = address::local_path(&next);
    let target = match payment.checkout_url {
        // A page of our own leads on; the provider's address is its own, to the last letter.
        Some(checkout) if checkout.starts_with('/') => address::with_next(&checkout, next),
        Some(checkout) => checkout,
        None => next.unwrap_or("/wallet").to_owned(),
    };
    leptos_axum::redirect(&target);
    Ok(())
}
