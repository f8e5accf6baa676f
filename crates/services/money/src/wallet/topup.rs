//! Topping up: payment and order are stored first, the provider is told afterwards, outside of any transaction.
//!
//! When the server dies in between, a job tells the provider; a repetition with the same `Idempotency-Key` finds the
//! page or opens it. No money moves here: the wallet grows when the provider says that it was paid.

use crate::{
    methods::method_for,
    orders::{About, Stored, charge_of, order_place, payment_start},
};
use domain::{
    ids::{MethodId, PaymentId},
    money::{
        Money,
        methods::{declined, parse_method},
        orders::OrderKind,
        payments::{Payment, PaymentPurpose},
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

/// Starts a top-up and answers with the page to pay at; with a saved card it is done at once, or its bank's page is
/// where the card holder says yes.
///
/// # Errors
/// 401, 403 `email_not_verified`, 422 (`currency_unknown`, `currency_not_money`, `amount_out_of_range`,
/// `method_unready`, `method_removed`, `method_expired`), 404 for somebody else's card, 429, 503
/// `payment_provider_unavailable` (nothing
/// was charged that is not told; the same key may be sent again), 409 `payment_refused`, `card_declined`, the refusals
/// of the key.
pub async fn topup_create(
    context: &Context,
    request: TopupRequest,
    key: Option<&IdempotencyKey>,
) -> Result<PaymentView> {
    let person = context.require_verified()?;
    let amount = parse_topup(&request)?;
    let method = parse_method(request.method_id.as_deref())?;
    limit_take(&context.app, Limit::Money, &person.id.to_string()).await?;
    if !context.app.payments.takes(OrderKind::Charge) {
        return Err(refusals::payment_provider_unavailable().into());
    }
    let view = attempted(|| payment_store(context, &request, (amount, method), key)).await?;
    let charge = charge_of(context, view.id).await?.ok_or_else(|| Error::unexpected("a payment without a charge"))?;
    let placed = order_place(context, charge).await?;
    if placed.method.is_some() {
        return charged(view, placed);
    }
    match (placed.checkout_url, placed.status) {
        (Some(url), _) => Ok(PaymentView { checkout_url: Some(url), ..view }),
        // The provider would not open a page for it.
        (None, PaymentStatus::Failed) => Err(refusals::payment_refused().into()),
        // Decided without a page.
        (None, status) => Ok(PaymentView { status, ..view }),
    }
}

/// What became of a saved card's charge.
fn charged(view: PaymentView, placed: Stored) -> Result<PaymentView> {
    match placed.status {
        PaymentStatus::Failed => Err(declined(placed.reason.as_deref()).into()),
        PaymentStatus::Pending => Ok(PaymentView { checkout_url: placed.checkout_url, ..view }),
        status => Ok(PaymentView { status, ..view }),
    }
}

/// Stores a pending payment, or finds the one this key made.
async fn payment_store(
    context: &Context,
    request: &TopupRequest,
    wish: (Money, Option<MethodId>),
    key: Option<&IdempotencyKey>,
) -> Result<PaymentView> {
    let key = Keyed::of(context, key, "wallet.topup", request)?;
    let mut unit = Unit::begin(context, key.as_ref()).await?;
    let stored = payment_store_within(&mut unit, wish, key.clone()).await;
    unit.finish(stored).await
}

async fn payment_store_within<'a>(
    unit: &mut Unit<'a>,
    (amount, method): (Money, Option<MethodId>),
    key: Option<Keyed<'a>>,
) -> Result<PaymentView> {
    let context = unit.context();
    if let Some(key) = &key
        && let Replay::Stored(answer) = key.read(&mut **unit.work()).await?
    {
        return Ok(serde_json::from_value(answer)?);
    }
    let payment = Payment {
        id: PaymentId(context.new_id()),
        holder: context.require_person()?.id,
        purpose: PaymentPurpose::WalletTopup,
        amount,
    };
    if let Some(method) = method {
        method_for(unit, payment.holder, method).await?;
    }
    let begun = payment_start(unit, &payment, About { method, ..About::default() }).await?;
    let status = begun.status.unwrap_or(PaymentStatus::Pending);
    let view = PaymentView {
        id: payment.id,
        status,
        amount,
        checkout_url: None,
        purpose: payment.purpose,
        method_id: method,
        package_id: None,
    };
    unit.answer(key, 201, &view)?;
    Ok(view)
}
