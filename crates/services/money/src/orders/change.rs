//! One step of a payment, stored whole: order, payment, journal, event, act.

use super::rows::{Stored, order_lock};
use crate::ledger::{JournalLinks, journal_post};
use domain::{
    ids::OrderId,
    money::{
        Money,
        breaks::amount_is,
        events::{PaymentEvent, PaymentNews},
        orders::{OrderCommand, OrderRefusal},
        payments::{PaymentRefusal, PaymentStep, payment_step},
    },
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::tell,
};
use sqlx::{Postgres, Transaction};

/// Who speaks, and what is said beside the command; that is kept when nothing is known yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    pub provider: &'a str,
    pub reference: Option<&'a str>,
    pub checkout_url: Option<&'a str>,
    /// The provider's name for the money.
    pub charge: Option<&'a str>,
    /// Why it said no.
    pub reason: Option<&'a str>,
    /// How much it says that was.
    pub amount: Option<Money>,
}

impl<'a> Told<'a> {
    /// A provider that says nothing beside the command.
    pub const fn by(provider: &'a str) -> Self {
        Self { provider, reference: None, checkout_url: None, charge: None, reason: None, amount: None }
    }
}

/// What came of a command.
pub(super) enum Changed {
    /// It moved the order.
    Moved,
    /// It was in force already.
    Known,
    /// There is no such order at this provider.
    Foreign,
    /// It speaks of another amount than was asked for.
    Differs,
    /// It cannot be done.
    Refused(OrderRefusal),
}

/// Does a command to an order.
///
/// # Errors
/// A violation of `accounts_no_negative_balance` when money is to be taken back that was spent.
pub(super) async fn order_change(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (order, command): (OrderId, OrderCommand),
    told: Told<'_>,
) -> Result<Changed> {
    let Some(stored) = order_lock(work, order).await?.filter(|stored| stored.provider == told.provider) else {
        return Ok(Changed::Foreign);
    };
    if !amount_is(told.amount, stored.order.amount) {
        return Ok(Changed::Differs);
    }
    match payment_step(&stored.payment, (stored.order.kind, stored.state), command) {
        Ok(None) => Ok(Changed::Known),
        Ok(Some(step)) => {
            step_store(work, context, &stored, &step, told).await?;
            Ok(Changed::Moved)
        }
        Err(PaymentRefusal::Order(refusal)) => Ok(Changed::Refused(refusal)),
        Err(PaymentRefusal::Fault(fault)) => Err(Error::unexpected(format!("payment {}: {fault}", stored.payment.id))),
    }
}

async fn step_store(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    before: &Stored,
    step: &PaymentStep,
    told: Told<'_>,
) -> Result<()> {
    let decided = step.status != before.status;
    sqlx::query!(
        "with moved as (
           update payment_orders set state = $2, reference = coalesce(reference, $3),
             decided_at = case when $5 then coalesce(decided_at, $4) else decided_at end,
             charge = coalesce(charge, $8), reason = coalesce(reason, $9)
           where id = $1 returning payment_id
         )
         update payments p set status = $6, provider_reference = coalesce(p.provider_reference, $3),
           checkout_url = coalesce(p.checkout_url, $7), decided_at = case when $5 then $4 else p.decided_at end
         from moved where p.id = moved.payment_id",
        before.order.id.0,
        step.order.code(),
        told.reference,
        context.now(),
        decided,
        step.status.code(),
        told.checkout_url,
        told.charge,
        told.reason,
    )
    .execute(&mut **work)
    .await?;
    let payment = &before.payment;
    if let Some(journal) = &step.journal {
        let links = JournalLinks { payment_id: Some(payment.id), ..JournalLinks::default() };
        journal_post(work, context, journal, links).await?;
    }
    if !decided {
        return Ok(());
    }
    let (status, amount) = (step.status, payment.amount);
    let news = PaymentNews { payment_id: payment.id, user_id: payment.holder, status, amount };
    tell(work, context, &PaymentEvent::of(news)).await?;
    let act = Act {
        act: "payment.decide",
        subject_id: Some(payment.id.0),
        before: Some(serde_json::json!({ "status": before.status })),
        after: Some(serde_json::json!({ "status": status, "amount": amount })),
    };
    audit_append(work, context, act).await
}
