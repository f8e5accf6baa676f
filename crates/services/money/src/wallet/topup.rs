//! Topping up: payment and order are stored first, the provider is told afterwards, outside of any transaction.
//!
//! When the server dies in between, a job tells the provider; a repetition with the same `Idempotency-Key` finds the
//! page or opens it. No money moves here: the wallet grows when the provider says that it was paid.

use crate::{
    methods::method_for,
    orders::{About, Stored, charge_of, order_place, payment_start},
};
use domain::{
    ids::{MethodId, PaymentId, UserId},
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
        booking_id: None,
    };
    unit.answer(key, 201, &view)?;
    Ok(view)
}

/// Days for which a charge without an answer keeps others from beginning.
const WAITS_DAYS: i64 = 3;

/// How a top-up by the card of choice ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardTopup {
    /// There is no card that pays.
    NoCard,
    /// The wallet holds it.
    Done,
    /// The bank asks its holder, or has not answered: the wallet may hold it later.
    Waits,
    /// The bank said no, and in which words.
    Declined(Option<String>),
}

/// Fills somebody's wallet from the card that they pay with first, without them being there.
///
/// # Errors
/// Unexpected when the database does not answer. A provider that is out of reach is [`CardTopup::Waits`]: the order is
/// placed by its job.
pub async fn topup_by_card(context: &Context, holder: UserId, amount: Money) -> Result<CardTopup> {
    let method = sqlx::query_scalar!(
        "select id from payment_methods where user_id = $1 and provider = $2 and state = 'ready' and is_default",
        holder.0,
        context.app.payments.name(),
    );
    let method = method.fetch_optional(context.writes()).await?;
    let (Some(method), true) = (method.map(MethodId), context.app.payments.takes(OrderKind::Charge)) else {
        return Ok(CardTopup::NoCard);
    };
    // While a bank has not answered, no second charge begins.
    let waits = sqlx::query_scalar!(
        r#"select exists (select from payments where user_id = $1 and status = 'pending' and method_id is not null
             and purpose = 'wallet_topup' and created_at > $2) as "waits!""#,
        holder.0,
        context.now() - chrono::Duration::days(WAITS_DAYS),
    );
    if waits.fetch_one(context.writes()).await? {
        return Ok(CardTopup::Waits);
    }
    let payment = Payment { id: PaymentId(context.new_id()), holder, purpose: PaymentPurpose::WalletTopup, amount };
    let mut unit = Unit::begin(context, None).await?;
    let stored = charge_store(&mut unit, &payment, method).await;
    match unit.finish(stored).await {
        // Removed or run out meanwhile.
        Err(Error::Refused(_)) => return Ok(CardTopup::NoCard),
        stored => stored?,
    }
    let charge =
        charge_of(context, payment.id).await?.ok_or_else(|| Error::unexpected("a payment without a charge"))?;
    match order_place(context, charge).await {
        Ok(placed) => Ok(match placed.status {
            PaymentStatus::Succeeded => CardTopup::Done,
            PaymentStatus::Failed => CardTopup::Declined(placed.reason),
            PaymentStatus::Pending | PaymentStatus::Disputed => CardTopup::Waits,
        }),
        Err(Error::Refused(_)) => Ok(CardTopup::Waits),
        Err(error) => Err(error),
    }
}

async fn charge_store(unit: &mut Unit<'_>, payment: &Payment, method: MethodId) -> Result<()> {
    method_for(unit, payment.holder, method).await?;
    payment_start(unit, payment, About { method: Some(method), ..About::default() }).await.map(drop)
}
