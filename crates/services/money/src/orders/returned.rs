//! Money that went back at the provider by somebody's hand there, and not by an order of ours.
//!
//! Of a top-up it is booked as what it is, a withdrawal to the card that is done already: the wallet does not keep what
//! the card has. Of a lesson it is told to a person: who bears it, no rule says.

use super::{
    inbox::{Handled, Stored},
    rows::order_lock,
};
use crate::ledger::{JournalLinks, journal_post};
use domain::{
    ids::OrderId,
    money::{
        Money,
        breaks::{Returned, returned},
        events::{PaymentEvent, PaymentNews},
        orders::{OrderKind, OrderState},
        payments::PaymentPurpose,
        wallet::PaymentStatus,
        withdrawal::withdrawn,
    },
};
use spine::{
    Context, Error, Result,
    audit::{Act, audit_append},
    events::tell,
};
use sqlx::{Postgres, Transaction};

/// What a report about money that went back means for the order that took it.
///
/// # Errors
/// A violation of `accounts_no_negative_balance` when it went back and was spent.
pub(super) async fn returned_do(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    report: &Stored,
    order: OrderId,
) -> Result<Handled> {
    let (Some(taken), Some(said)) = (order_lock(work, order).await?, report.said()?) else {
        return Ok(Handled::Foreign);
    };
    let payment = &taken.payment;
    // Behind the payment's lock: of two reports about one charge the second sees what the first one booked.
    let ours = sqlx::query_scalar!(
        r#"select coalesce(sum(amount), 0)::bigint as "ours!" from payment_orders
           where payment_id = $1 and kind = 'refund' and state <> 'failed'"#,
        payment.id.0
    );
    let more = match returned(said, taken.order.amount, ours.fetch_one(&mut **work).await?) {
        Returned::Known => return Ok(Handled::Known),
        Returned::Differs => return Ok(Handled::Differs),
        Returned::More(more) => Money::new(more, said.currency),
    };
    if payment.purpose != PaymentPurpose::WalletTopup || taken.status != PaymentStatus::Succeeded {
        return Ok(Handled::ReturnedThere);
    }
    let id = context.new_id();
    sqlx::query!(
        "insert into payment_orders (id, payment_id, kind, provider, reference, state, currency, amount, created_at,
           decided_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        id,
        payment.id.0,
        OrderKind::Refund.code(),
        report.provider,
        report.event_id,
        OrderState::Succeeded.code(),
        more.currency.code(),
        more.minor,
        context.now(),
    )
    .execute(&mut **work)
    .await?;
    let journal = withdrawn(payment.holder, more);
    let journal = journal.map_err(|fault| Error::unexpected(format!("payment {}: {fault}", payment.id)))?;
    journal_post(work, context, &journal, JournalLinks { about_id: Some(id), ..JournalLinks::default() }).await?;
    let news = PaymentNews {
        payment_id: payment.id,
        user_id: payment.holder,
        status: taken.status,
        amount: more,
        purpose: payment.purpose,
        booking_id: None,
    };
    tell(work, context, &PaymentEvent::Returned(news)).await?;
    let after = serde_json::json!({ "report": report.event_id, "amount": more });
    let act = Act { act: "payment.returned_there", subject_id: Some(payment.id.0), before: None, after: Some(after) };
    audit_append(work, context, act).await?;
    Ok(Handled::Moved)
}
