//! Server functions of the wallet.

use crate::rpc::{RpcError, context, failed};
use domain::money::{Currency, Money, wallet::TopupRequest};
use leptos::prelude::*;
use services::{money::wallet::topup_create, platform::idempotency::IdempotencyKey};

/// Starts a top-up with the amount a person typed (`25`, `25.50`) and goes to the provider's page.
#[server(prefix = "/rpc", endpoint = "money/topup")]
pub async fn topup(amount: String, currency: String, key: String) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let parsed = Currency::parse(&currency).and_then(|currency| Money::parse_decimal(&amount, currency)).map_err(|refusal| failed(refusal.into()))?;
    let request = TopupRequest { amount: parsed.minor, currency };
    let payment = topup_create(&context()?, request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(payment.checkout_url.as_deref().unwrap_or("/wallet"));
    Ok(())
}
