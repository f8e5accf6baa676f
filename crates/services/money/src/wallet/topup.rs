//! Topping up: the payment is stored first, the provider is told afterwards, outside of any transaction.
//!
//! When the server dies in between, the payment waits without a checkout page; a repetition with the same
//! `Idempotency-Key` opens it, and providers take the same payment on once however often they are told. No money moves
//! here: the wallet grows when the provider says that it was paid.

use super::payments::{StoredPayment, payment_load};
use adapters::payments::ProviderError;
use domain::{
    ids::PaymentId,
    money::{
        Money,
        events::{PaymentEvent, PaymentNews},
        refusals,
        wallet::{PaymentStatus, PaymentView, TopupRequest, parse_topup},
    },
};
use spine::{
    Context, Error, Result,
    attempts::attempted,
    idempotency::{IdempotencyKey, Keyed, Replay},
    rate_limits::{Limit, limit_take},
    unit::Unit,
};

/// Starts a top-up and answers with the page to pay at.
///
/// # Errors
/// 401, 403 `email_not_verified`, 422 (`currency_unknown`, `currency_not_money`, `amount_out_of_range`), 429, 503
/// `payment_provider_unavailable` (nothing was charged; the same key may be sent again), the refusals of the key.
pub async fn topup_create(
    context: &Context,
    request: TopupRequest,
    key: Option<&IdempotencyKey>,
) -> Result<PaymentView> {
    let person = context.require_verified()?;
    let amount = parse_topup(&request)?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    let view = attempted(|| payment_store(context, &request, amount, key)).await?;
    let stored = payment_load(context, view.id).await?.ok_or_else(|| Error::unexpected("a stored payment is gone"))?;
    let checkout_url = match stored.checkout_url {
        Some(url) => url,
        None => checkout_open(context, &stored).await?,
    };
    Ok(PaymentView { checkout_url: Some(checkout_url), ..view })
}

/// Stores a pending payment, or finds the one this key made.
async fn payment_store(
    context: &Context,
    request: &TopupRequest,
    amount: Money,
    key: Option<&IdempotencyKey>,
) -> Result<PaymentView> {
    let key = Keyed::of(context, key, "wallet.topup", request)?;
    let mut unit = Unit::begin(context, key.as_ref()).await?;
    let stored = payment_store_within(&mut unit, amount, key.clone()).await;
    unit.finish(stored).await
}

async fn payment_store_within<'a>(unit: &mut Unit<'a>, amount: Money, key: Option<Keyed<'a>>) -> Result<PaymentView> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let person = context.require_person()?.id;
    let view =
        PaymentView { id: PaymentId(context.new_id()), status: PaymentStatus::Pending, amount, checkout_url: None };
    sqlx::query!(
        "insert into payments (id, user_id, purpose, provider, status, currency, amount, created_at)
         values ($1, $2, 'wallet_topup', $3, 'pending', $4, $5, $6)",
        view.id.0,
        person.0,
        context.app.payments.name(),
        amount.currency.code(),
        amount.minor,
        context.now(),
    )
    .execute(&mut **unit.work())
    .await?;
    let news = PaymentNews { payment_id: view.id, user_id: person, status: view.status, amount };
    unit.tell(&PaymentEvent::of(news))?;
    unit.answer(key, 201, &view)?;
    Ok(view)
}

/// Tells the provider and stores where to pay.
async fn checkout_open(context: &Context, payment: &StoredPayment) -> Result<String> {
    let checkout = context.app.payments.checkout_open(payment.id, payment.amount).await.map_err(|error| {
        tracing::warn!(%error, payment_id = %payment.id, "the provider did not open a checkout");
        match error {
            ProviderError::Unavailable(_) => refusals::payment_provider_unavailable(),
            ProviderError::Refused(_) => refusals::payment_refused(),
        }
    })?;
    sqlx::query!(
        "update payments set provider_reference = $2, checkout_url = $3 where id = $1",
        payment.id.0,
        checkout.provider_reference,
        checkout.checkout_url,
    )
    .execute(context.writes())
    .await?;
    Ok(checkout.checkout_url)
}
