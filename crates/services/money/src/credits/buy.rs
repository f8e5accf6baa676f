//! Buying a pack of credits: at the provider's page like a top-up, or from the dollar wallet at once.

use super::lots_follow;
use crate::{
    ledger::{JournalLinks, journals_close},
    orders::{About, charge_of, order_place, payment_start},
    packages::balance_covers,
};
use domain::{
    ids::PaymentId,
    money::{
        AccountKind, AccountRef,
        credits::{CreditPurchase, CreditPurchaseRequest, Pack, PackWay, bought},
        events::{CreditEvent, CreditNews},
        orders::OrderKind,
        payments::{Payment, PaymentPurpose},
        refusals,
        wallet::PaymentStatus,
    },
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};

/// Buys 100, 500 or 1,000 credits.
///
/// # Errors
/// 401, 403 `email_not_verified`; 422 of [`CreditPurchaseRequest::parse`]; 409 `not_enough_balance`, `payment_refused`;
/// 429; 503 `payment_provider_unavailable`; the refusals of the key.
pub async fn credits_purchase(
    context: &Context,
    request: &CreditPurchaseRequest,
    key: Option<&IdempotencyKey>,
) -> Result<CreditPurchase> {
    let person = context.require_verified()?;
    let (pack, way) = request.parse()?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    if way == PackWay::Card && !context.app.payments.takes(OrderKind::Charge) {
        return Err(refusals::payment_provider_unavailable().into());
    }
    let made = attempted(|| async {
        let keyed = Keyed::of(context, key, "credits.purchase", request)?;
        let mut unit = Unit::begin(context, keyed.as_ref()).await?;
        let made = buy(&mut unit, (pack, way), keyed.clone()).await;
        unit.finish(made).await
    });
    let made = made.await?;
    if way == PackWay::Wallet {
        return Ok(made);
    }
    let charge = charge_of(context, PaymentId(made.id)).await?;
    let charge = charge.ok_or_else(|| Error::unexpected("a payment without a charge"))?;
    let placed = order_place(context, charge).await?;
    match (placed.checkout_url, placed.status) {
        (Some(url), _) => Ok(CreditPurchase { checkout_url: Some(url), ..made }),
        (None, PaymentStatus::Failed) => Err(refusals::payment_refused().into()),
        (None, status) => Ok(CreditPurchase { status, ..made }),
    }
}

async fn buy<'a>(unit: &mut Unit<'a>, (pack, way): (Pack, PackWay), key: Option<Keyed<'a>>) -> Result<CreditPurchase> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let holder = context.require_person()?.id;
    let id = context.new_id();
    let status = match way {
        PackWay::Card => {
            let purpose = PaymentPurpose::CreditPack;
            let payment = Payment { id: PaymentId(id), holder, purpose, amount: pack.price };
            payment_start(unit, &payment, About::default()).await?;
            PaymentStatus::Pending
        }
        PackWay::Wallet => {
            balance_covers(unit.work(), holder, pack.price).await?;
            let wallet = AccountRef::of(AccountKind::Wallet, holder, pack.price.currency);
            let journal =
                bought(holder, pack, wallet).map_err(|fault| Error::unexpected(format!("a pack: {fault}")))?;
            lots_follow(unit.work(), context, (None, None), std::slice::from_ref(&journal)).await?;
            let links = JournalLinks { about_id: Some(id), ..JournalLinks::default() };
            journals_close(unit, &[journal], links)?;
            let (credits, amount) = (pack.credits, pack.price);
            unit.tell(&CreditEvent::Bought(CreditNews { purchase_id: id, user_id: holder, credits, amount }))?;
            PaymentStatus::Succeeded
        }
    };
    let made = CreditPurchase { id, status, credits: pack.credits, amount: pack.price, checkout_url: None };
    unit.answer(key, 201, &made)?;
    Ok(made)
}
