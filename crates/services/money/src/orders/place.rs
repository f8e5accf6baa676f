//! Orders on their way to the provider.

use super::{
    breaks::{Found, break_note},
    change::{Changed, Told, order_change},
    risk::capture_waits,
    rows::{Stored, order_load},
};
use crate::methods::card_on_file;
use adapters::payments::{Placed, ProviderError};
use chrono::TimeDelta;
use domain::{
    Refusal,
    ids::{BookingId, MethodId, OrderId, PackageId, PaymentId},
    money::{
        breaks::BreakKind,
        events::{PaymentEvent, PaymentNews},
        orders::{OrderCommand, OrderState},
        payments::{Payment, PaymentDecision, PaymentStep, payment_begin},
        refusals,
        wallet::PaymentStatus,
    },
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    attempts::{attempted, finished},
    events::fault_point,
    job::{Job, job_new},
    unit::Unit,
};

/// How long the job leaves an order to the request that made it.
const HEAD_START_SECONDS: i64 = 30;
/// Tries of a job that talks to a provider: with the waits between them it bears half a day without an answer.
pub(super) const TRIES: i32 = 24;

/// Longest word of a provider for its no that is kept.
const REASON_MAX_BYTES: usize = 100;

/// Which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderJob {
    /// The order.
    pub order_id: OrderId,
}

/// Tells the provider about an order whose answer nobody has: the server that made it died, or the provider was silent.
/// Finds nothing to do when it was told meanwhile.
pub struct PlaceOrder;

impl Job for PlaceOrder {
    const KIND: &'static str = "PlaceOrder";
    const PRIORITY: i16 = 2;
    type Payload = OrderJob;

    async fn run(context: &Context, job: OrderJob) -> Result<()> {
        order_place(context, job.order_id).await.map(drop)
    }
}

/// What a payment is about, besides its purpose.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct About {
    /// The lesson that it pays for.
    pub booking: Option<BookingId>,
    /// The package that it buys.
    pub package: Option<PackageId>,
    /// The saved card that is charged; the caller has made sure that it can be.
    pub method: Option<MethodId>,
}

/// Stores a new payment with its orders and the jobs that see to them, in one statement: the trigger that writes orders
/// for the previous binary must find ours.
pub(crate) async fn payment_start(unit: &mut Unit<'_>, payment: &Payment, about: About) -> Result<PaymentStep> {
    let context = unit.context();
    let step = payment_begin(payment, OrderId(context.new_id()));
    let (ids, kinds): (Vec<_>, Vec<_>) = step.orders.iter().map(|order| (order.id.0, order.kind.code())).unzip();
    let status = step.status.unwrap_or(PaymentStatus::Pending);
    let amounts: Vec<i64> = step.orders.iter().map(|order| order.amount.minor).collect();
    sqlx::query!(
        "with payment as (
           insert into payments (id, user_id, purpose, provider, status, currency, amount, created_at, booking_id,
             package_id, method_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $13, $14, $15)
         )
         insert into payment_orders (id, payment_id, kind, provider, state, currency, amount, created_at)
         select id, $1, kind, $4, $9, $6, amount, $8
         from unnest($10::uuid[], $11::text[], $12::bigint[]) as placed (id, kind, amount)",
        payment.id.0,
        payment.holder.0,
        payment.purpose.code(),
        context.app.payments.name(),
        status.code(),
        payment.amount.currency.code(),
        payment.amount.minor,
        context.now(),
        step.order.code(),
        &ids,
        &kinds as &[&str],
        &amounts,
        about.booking.map(|id| id.0),
        about.package.map(|id| id.0),
        about.method.map(|id| id.0),
    )
    .execute(&mut **unit.work())
    .await?;
    for order in &step.orders {
        place_later(unit, order.id, HEAD_START_SECONDS)?;
    }
    let news = PaymentNews {
        payment_id: payment.id,
        user_id: payment.holder,
        status,
        amount: payment.amount,
        purpose: payment.purpose,
        booking_id: about.booking,
    };
    unit.tell(&PaymentEvent::of(news))?;
    Ok(step)
}

/// The job that sees to an order, so many seconds from now.
pub(super) fn place_later(unit: &mut Unit<'_>, order: OrderId, seconds: i64) -> Result<()> {
    let context = unit.context();
    let due = context.now() + TimeDelta::seconds(seconds);
    let mut job = job_new::<PlaceOrder>(context, &OrderJob { order_id: order }, due)?;
    job.max_attempts = TRIES;
    unit.later(job);
    Ok(())
}

/// Tells the provider, unless it has answered already, and stores the answer. Answers the order as it is then.
///
/// # Errors
/// 503 `payment_provider_unavailable` when there was no answer: what became of the question is not known, and the order
/// stays planned, to be asked again.
pub(crate) async fn order_place(context: &Context, order: OrderId) -> Result<Stored> {
    let stored = order_known(context, order).await?;
    if stored.state != OrderState::Planned {
        return Ok(stored);
    }
    if capture_waits(context, &stored).await? {
        tracing::warn!(order_id = %order, "this hold waits: its card is at risk");
        return Ok(stored);
    }
    let provider = &context.app.payments;
    if stored.provider != provider.name() {
        // Taken on by nobody who could be asked now, or by nobody at all.
        tracing::error!(order_id = %order, provider = stored.provider, "this order's provider is not set up");
        return Err(refusals::payment_provider_unavailable().into());
    }
    fault_point("order.before_place");
    let answer = order_ask(context, &stored).await?;
    fault_point("order.after_place");
    match answer {
        Ok(placed) => placed_store(context, order, &placed).await?,
        Err(ProviderError::Refused(reason)) => {
            tracing::warn!(reason, order_id = %order, "the provider refused an order");
            let told = Told { reason: reason.get(..REASON_MAX_BYTES).or(Some(&reason)), ..Told::by(provider.name()) };
            changed(context, (order, OrderCommand::Decide(PaymentDecision::Fail)), told).await?;
            if !stored.order.kind.decides() {
                refused_note(context, order).await?;
            }
        }
        Err(error @ (ProviderError::Unavailable(_) | ProviderError::Unanswered(_))) => {
            tracing::warn!(%error, order_id = %order, "the provider did not answer");
            return Err(refusals::payment_provider_unavailable().into());
        }
    }
    order_known(context, order).await
}

/// The question itself: a page to pay at, a saved card, or what follows from money that was taken.
async fn order_ask(context: &Context, stored: &Stored) -> Result<std::result::Result<Placed, ProviderError>> {
    let provider = &context.app.payments;
    match (stored.order.kind.decides(), stored.method) {
        (false, _) => {
            let held = held_of(context, stored.payment.id).await?;
            Ok(provider.order_follow(&stored.order, &held).await)
        }
        (true, None) => Ok(provider.order_place(&stored.order).await),
        (true, Some(method)) => match card_on_file(context, method).await? {
            Some(card) => Ok(provider.charge_saved(&stored.order, &card).await),
            // Purged: long before that the order had its answer.
            None => Ok(Err(ProviderError::Refused("card_unknown".to_owned()))),
        },
    }
}

/// What the provider made of an order, stored.
pub(super) async fn placed_store(context: &Context, order: OrderId, placed: &Placed) -> Result<()> {
    let told = Told {
        reference: Some(&placed.reference),
        checkout_url: placed.checkout_url.as_deref(),
        charge: placed.charge.as_deref(),
        amount: placed.amount,
        ..Told::by(context.app.payments.name())
    };
    changed(context, (order, OrderCommand::TakeOn), told).await?;
    match placed.decision {
        Some(decision) => changed(context, (order, OrderCommand::Decide(decision)), told).await,
        None => Ok(()),
    }
}

/// The provider's name for the money that a payment holds or took.
async fn held_of(context: &Context, payment: PaymentId) -> Result<String> {
    let held = sqlx::query_scalar!(
        r#"select coalesce(charge, reference) as "held!" from payment_orders
           where payment_id = $1 and kind in ('charge', 'hold') and coalesce(charge, reference) is not null"#,
        payment.0
    );
    let held = held.fetch_optional(context.writes()).await?;
    held.ok_or_else(|| Error::unexpected(format!("payment {payment} holds no money that has a name")))
}

/// Money that should have been taken, let go or given back was not: a person looks at it.
async fn refused_note(context: &Context, order: OrderId) -> Result<()> {
    let mut work = context.begin().await?;
    let found = Found::of_order(BreakKind::Contradicts, context.app.payments.name(), order);
    let noted = break_note(&mut work, context, &found).await;
    finished(work, noted).await
}

async fn order_known(context: &Context, order: OrderId) -> Result<Stored> {
    Ok(order_load(context, order).await?.ok_or_else(|| Refusal::not_found("payment"))?)
}

/// A change in a transaction of its own. A refusal means that a report overtook this answer and said otherwise; the
/// report stands. An answer over another amount is written down for a person, and moves nothing.
pub(super) async fn changed(context: &Context, change: (OrderId, OrderCommand), told: Told<'_>) -> Result<()> {
    attempted(|| async {
        let mut work = context.begin().await?;
        let changed = order_change(&mut work, context, change, told).await;
        let noted = match changed {
            Ok(Changed::Refused(refusal)) => {
                tracing::warn!(order_id = %change.0, ?refusal, "the provider's answer contradicts its report");
                Ok(())
            }
            Ok(Changed::Differs) => {
                let found = Found::of_order(BreakKind::AmountDiffers, told.provider, change.0);
                let found = Found { reference: told.reference, said: told.amount, ..found };
                break_note(&mut work, context, &found).await
            }
            changed => changed.map(drop),
        };
        finished(work, noted).await
    })
    .await
}
