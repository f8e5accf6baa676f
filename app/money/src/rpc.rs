//! Server functions of the wallet and of credits.

use super::credits_page::after;
use domain::money::{
    Currency,
    credits::CreditPurchaseRequest,
    typed::parse_typed,
    wallet::{PaymentStatus, TopupRequest},
    withdrawal::WithdrawRequest,
};
use face::{
    address,
    request::page_request,
    rpc::{RpcError, context, failed},
};
use leptos::prelude::*;
use money::{
    credits::credits_purchase,
    wallet::{topup_create, wallet_withdraw},
};
use spine::idempotency::IdempotencyKey;

/// Starts a top-up with the amount a person typed in their language and goes to the provider's page, or on where a
/// saved card has paid. `next` is where the person goes on once it is paid.
#[server(prefix = "/rpc", endpoint = "money/topup")]
pub async fn topup(
    amount: String,
    currency: String,
    key: String,
    #[server(default)] next: String,
    #[server(default)] method_id: String,
) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let parsed = Currency::parse(&currency)
        .and_then(|currency| parse_typed(&amount, currency, &page_request().locale))
        .map_err(|refusal| failed(refusal.into()))?;
    let method_id = Some(method_id).filter(|id| !id.is_empty());
    let request = TopupRequest { amount: parsed.minor, currency, method_id };
    let payment = topup_create(&context()?, request, Some(&key)).await.map_err(failed)?;
    let next = address::local_path(&next);
    let target = match payment.checkout_url {
        // A page of our own leads on; the provider's address is its own, to the last letter.
        Some(checkout) if checkout.starts_with('/') => address::with_next(&checkout, next),
        Some(checkout) => checkout,
        None if payment.status == PaymentStatus::Succeeded => {
            address::with_query(next.unwrap_or("/wallet"), [("notice", "topped_up")])
        }
        None => next.unwrap_or("/wallet").to_owned(),
    };
    leptos_axum::redirect(&target);
    Ok(())
}

/// Buys a pack of credits: goes to the provider's page, or back to the credits that the wallet paid.
#[server(prefix = "/rpc", endpoint = "money/credits")]
pub async fn buy_credits(pack: i64, pay_with: String, key: String) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let request = CreditPurchaseRequest { pack, pay_with };
    let made = credits_purchase(&context()?, &request, Some(&key)).await.map_err(failed)?;
    let target = match made.checkout_url {
        Some(checkout) if checkout.starts_with('/') => address::with_next(&checkout, Some(address::CREDITS)),
        Some(checkout) => checkout,
        None => after("credits_bought"),
    };
    leptos_axum::redirect(&target);
    Ok(())
}

/// Sends money back to the cards it came from; the amount is written as the reader's language does.
#[server(prefix = "/rpc", endpoint = "money/withdraw")]
pub async fn withdraw_money(amount: String, currency: String, key: String) -> Result<(), RpcError> {
    let key = IdempotencyKey::parse(&key).map_err(|refusal| failed(refusal.into()))?;
    let parsed = Currency::parse(&currency)
        .and_then(|currency| parse_typed(&amount, currency, &page_request().locale))
        .map_err(|refusal| failed(refusal.into()))?;
    let request = WithdrawRequest { amount: parsed.minor, currency };
    wallet_withdraw(&context()?, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect("/wallet?notice=withdrawn");
    Ok(())
}
