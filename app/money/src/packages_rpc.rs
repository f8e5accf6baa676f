//! Server functions of packages.

use domain::{
    Refusal,
    ids::PackageId,
    money::packages::{ClaimRequest, GiftRequest, OfferLine, OfferRequest, PackageRequest, SIZES, TransferRequest},
    text::numbers::ascii_digits,
};
use face::{
    address,
    rpc::{Rpc, RpcError, context, failed},
};
use leptos::prelude::*;
use money::packages::{
    offers_put, package_buy, package_claim, package_end, package_extend, package_gift, package_transfer,
};
use spine::idempotency::IdempotencyKey;

fn ids(package_id: &str, key: &str) -> Rpc<(PackageId, IdempotencyKey)> {
    let id = package_id.parse().map_err(|_| failed(Refusal::not_found("package").into()))?;
    Ok((id, key_of(key)?))
}

fn key_of(key: &str) -> Rpc<IdempotencyKey> {
    IdempotencyKey::parse(key).map_err(|refusal| failed(refusal.into()))
}

/// Buys a package and shows it.
#[server(prefix = "/rpc", endpoint = "money/package-buy")]
pub async fn buy_package(
    tutor_id: String,
    lessons: i64,
    minutes: i64,
    expected_price: i64,
    key: String,
    #[server(default)] pay_with: String,
) -> Result<(), RpcError> {
    // A button says the wallet, the provider's page, or which saved card.
    let (by_card, method_id) = match pay_with.as_str() {
        "" | "wallet" => (false, None),
        "card" => (true, None),
        _ => (true, Some(pay_with)),
    };
    let request = PackageRequest {
        tutor_id,
        lessons,
        minutes,
        pay_with: if by_card { "card" } else { "wallet" }.to_owned(),
        method_id,
        expected_price: Some(expected_price),
        subject_id: None,
    };
    let package = package_buy(&context()?, &request, Some(&key_of(&key)?)).await.map_err(failed)?;
    let target = match package.checkout_url {
        Some(page) if page.starts_with('/') => address::with_next(&page, Some(&address::package(package.id))),
        Some(page) => page,
        None => address::package_after(package.id, "package_bought"),
    };
    leptos_axum::redirect(&target);
    Ok(())
}

/// Valid thirty days longer.
#[server(prefix = "/rpc", endpoint = "money/package-extend")]
pub async fn extend_package(package_id: String, key: String) -> Result<(), RpcError> {
    let (id, key) = ids(&package_id, &key)?;
    package_extend(&context()?, id, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&address::package_after(id, "package_extended"));
    Ok(())
}

/// Ends it.
#[server(prefix = "/rpc", endpoint = "money/package-end")]
pub async fn end_package(package_id: String, key: String) -> Result<(), RpcError> {
    let (id, key) = ids(&package_id, &key)?;
    package_end(&context()?, id, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&address::package_after(id, "package_ended"));
    Ok(())
}

/// Moves it to another tutor and shows the new one.
#[server(prefix = "/rpc", endpoint = "money/package-transfer")]
pub async fn transfer_package(package_id: String, tutor_id: String, key: String) -> Result<(), RpcError> {
    let (id, key) = ids(&package_id, &key)?;
    let request = TransferRequest { tutor_id };
    let package = package_transfer(&context()?, id, &request, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&address::package_after(package.id, "package_moved"));
    Ok(())
}

/// Gives it away.
#[server(prefix = "/rpc", endpoint = "money/package-gift")]
pub async fn gift_package(
    package_id: String,
    #[server(default)] email: String,
    #[server(default)] message: String,
    key: String,
) -> Result<(), RpcError> {
    let (id, key) = ids(&package_id, &key)?;
    package_gift(&context()?, id, &GiftRequest { email, message }, Some(&key)).await.map_err(failed)?;
    leptos_axum::redirect(&address::package_after(id, "package_given"));
    Ok(())
}

/// Takes what somebody gave away.
#[server(prefix = "/rpc", endpoint = "money/package-claim")]
pub async fn claim_package(#[server(default)] code: String, key: String) -> Result<(), RpcError> {
    let package = package_claim(&context()?, &ClaimRequest { code }, Some(&key_of(&key)?)).await.map_err(failed)?;
    leptos_axum::redirect(&address::package_after(package.id, "package_claimed"));
    Ok(())
}

/// What a tutor offers, size by size in the order of the form.
#[server(prefix = "/rpc", endpoint = "money/package-offers")]
pub async fn offer_packages(
    #[server(default)] discounts: Vec<String>,
    #[server(default)] days: Vec<String>,
) -> Result<(), RpcError> {
    // What is no number is refused where it stands, like a number that is too large.
    let number = |text: Option<&String>| text.and_then(|text| ascii_digits(text).trim().parse().ok()).unwrap_or(-1);
    let line = |(at, lessons): (usize, i32)| OfferLine {
        lessons: lessons.into(),
        discount_percent: number(discounts.get(at)),
        valid_days: number(days.get(at)),
    };
    let request = OfferRequest { offers: SIZES.into_iter().enumerate().map(line).collect() };
    offers_put(&context()?, &request).await.map_err(failed)?;
    leptos_axum::redirect(&format!("{}?notice=saved", address::PACKAGE_OFFERS));
    Ok(())
}
