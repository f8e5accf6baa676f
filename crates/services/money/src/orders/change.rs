//! One step of a payment, stored whole: order, payment, journal, event, act.

use super::rows::{Stored, order_lock};
use crate::{
    credits::lots_follow,
    ledger::{JournalLinks, journal_post},
    packages::package_settle,
};
use domain::{
    ids::OrderId,
    money::{
        Money,
        breaks::amount_is,
        events::{PaymentEvent, PaymentNews},
        orders::{OrderCommand, OrderKind, OrderRefusal, OrderState},
        payments::{PaymentDecision, PaymentPurpose, PaymentRefusal, PaymentStep, payment_step},
        withdrawal::kept,
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
/// Those of the database.
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
    if command == OrderCommand::Decide(PaymentDecision::Lapse) && let_go(work, &stored).await? {
        return Ok(Changed::Known);
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

/// Whether we let go ourselves what a payment held: that it is gone is no news.
async fn let_go(work: &mut Transaction<'_, Postgres>, stored: &Stored) -> Result<bool> {
    let void = sqlx::query_scalar!(
        r#"select exists (select from payment_orders where payment_id = $1 and kind = 'void') as "void!""#,
        stored.payment.id.0
    );
    Ok(void.fetch_one(&mut **work).await?)
}

/// What follows a decision is over by itself.
const fn is_over(before: &Stored, step: &PaymentStep, decided: bool) -> bool {
    if before.order.kind.decides() { decided } else { matches!(step.order, OrderState::Succeeded | OrderState::Failed) }
}

async fn step_store(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    before: &Stored,
    step: &PaymentStep,
    told: Told<'_>,
) -> Result<()> {
    let status = step.status.unwrap_or(before.status);
    let decided = status != before.status;
    let over = is_over(before, step, decided);
    sqlx::query!(
        "with moved as (
           update payment_orders set state = $2, reference = coalesce(reference, $3),
             decided_at = case when $10 then coalesce(decided_at, $4) else decided_at end,
             charge = coalesce(charge, $8), reason = coalesce(reason, $9)
           where id = $1 returning payment_id
         )
         update payments p set status = $6,
           provider_reference = case when $11 then coalesce(p.provider_reference, $3) else p.provider_reference end,
           checkout_url = coalesce(p.checkout_url, $7), decided_at = case when $5 then $4 else p.decided_at end
         from moved where p.id = moved.payment_id",
        before.order.id.0,
        step.order.code(),
        told.reference,
        context.now(),
        decided,
        status.code(),
        told.checkout_url,
        told.charge,
        told.reason,
        over,
        before.order.kind.decides(),
    )
    .execute(&mut **work)
    .await?;
    let payment = &before.payment;
    if let Some(journal) = &step.journal {
        let links = JournalLinks { payment_id: Some(payment.id), ..JournalLinks::default() };
        // Lots are locked before accounts.
        lots_follow(work, context, (None, Some(payment.id)), std::slice::from_ref(journal)).await?;
        journal_post(work, context, journal, links).await?;
    }
    refund_keep(work, context, before, step).await?;
    if !decided {
        return Ok(());
    }
    package_settle(work, context, (before.package, status)).await?;
    let amount = payment.amount;
    let news = PaymentNews {
        payment_id: payment.id,
        user_id: payment.holder,
        status,
        amount,
        purpose: payment.purpose,
        booking_id: before.booking,
    };
    tell(work, context, &PaymentEvent::of(news)).await?;
    let act = Act {
        act: "payment.decide",
        subject_id: Some(payment.id.0),
        before: Some(serde_json::json!({ "status": before.status })),
        after: Some(serde_json::json!({ "status": status, "amount": amount })),
    };
    audit_append(work, context, act).await
}

/// A card that did not take what was to go back to it: it is in the payer's wallet. Of credits the pack is gone
/// already, and a person decides.
async fn refund_keep(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    before: &Stored,
    step: &PaymentStep,
) -> Result<()> {
    let payment = &before.payment;
    let came_back = before.order.kind == OrderKind::Refund && step.order == OrderState::Failed;
    if came_back && payment.purpose != PaymentPurpose::CreditPack {
        let journal = kept(payment.holder, before.order.amount);
        let journal = journal.map_err(|fault| Error::unexpected(format!("payment {}: {fault}", payment.id)))?;
        let links = JournalLinks { about_id: Some(before.order.id.0), ..JournalLinks::default() };
        journal_post(work, context, &journal, links).await?;
    }
    Ok(())
}
