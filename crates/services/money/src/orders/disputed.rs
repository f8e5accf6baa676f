//! Orders whose money a bank took back, and gave back again: what the chargebacks of an order mean for it.

use super::{
    change::{Changed, Told, order_change},
    rows::{Stored, order_lock},
};
use domain::{
    ids::OrderId,
    money::{
        events::{PaymentEvent, PaymentNews},
        orders::{OrderCommand, order_reinstated},
        payments::{PaymentDecision, status_of},
    },
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::tell,
};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// The order that a dispute speaks of, with its payment's lock.
pub(crate) async fn dispute_order(work: &mut Transaction<'_, Postgres>, order: OrderId) -> Result<Option<Stored>> {
    order_lock(work, order).await
}

/// The bank has the money of an order.
pub(crate) async fn dispute_takes(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    order: OrderId,
) -> Result<()> {
    let stored = known(work, order).await?;
    let command = (order, OrderCommand::Decide(PaymentDecision::Dispute));
    match order_change(work, context, command, Told::by(&stored.provider)).await? {
        Changed::Moved | Changed::Known => Ok(()),
        Changed::Foreign | Changed::Differs | Changed::Refused(_) => {
            Err(Error::unexpected(format!("order {order} took no money that a bank could take back")))
        }
    }
}

/// The bank has given the money of `chargeback` back, or has not: an order of whose money nothing is out any more is
/// paid again.
pub(crate) async fn dispute_over(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    order: OrderId,
    chargeback: Uuid,
) -> Result<()> {
    let stored = known(work, order).await?;
    let Some(state) = order_reinstated(stored.state) else { return Ok(()) };
    let out = sqlx::query_scalar!(
        r#"select exists (select from chargebacks where order_id = $1 and withdrawn and not reinstated) as "out!""#,
        order.0
    );
    if out.fetch_one(&mut **work).await? {
        return Ok(());
    }
    let (payment, status) = (&stored.payment, status_of(state));
    sqlx::query!(
        "with moved as (update payment_orders set state = $2 where id = $1 returning payment_id)
         update payments p set status = $3 from moved where p.id = moved.payment_id",
        order.0,
        state.code(),
        status.code(),
    )
    .execute(&mut **work)
    .await?;
    let news = PaymentNews {
        payment_id: payment.id,
        user_id: payment.holder,
        status,
        amount: payment.amount,
        purpose: payment.purpose,
        booking_id: stored.booking,
    };
    tell(work, context, &PaymentEvent::Reinstated(news)).await?;
    let act = Act {
        act: "payment.decide",
        subject_id: Some(payment.id.0),
        before: Some(serde_json::json!({ "status": stored.status })),
        after: Some(serde_json::json!({ "status": status, "chargeback": chargeback })),
    };
    audit_append(work, context, act).await
}

async fn known(work: &mut Transaction<'_, Postgres>, order: OrderId) -> Result<Stored> {
    order_lock(work, order).await?.ok_or_else(|| Error::unexpected(format!("order {order} is gone")))
}
