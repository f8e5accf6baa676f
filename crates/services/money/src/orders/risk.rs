//! What a provider thinks of a card: kept for the queue of fraud, and asked before a large hold is taken.

use super::{place::place_later, rows::Stored};
use domain::{
    Refusal,
    bookings::{refusals, risky::RiskDecision},
    ids::{OrderId, PaymentId, UserId},
    money::{
        Currency, Money,
        orders::OrderKind,
        risk::{RiskWord, waits},
        wallet::PaymentStatus,
    },
};
use spine::{Context, Result, unit::Unit};
use sqlx::{PgConnection, Postgres, Transaction};

/// Keeps what a provider says about the money of an order. Whether it said anything new.
pub(super) async fn risk_keep(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    (provider, order): (&str, OrderId),
    word: &RiskWord,
) -> Result<bool> {
    let kept = sqlx::query!(
        "insert into payment_risks (provider, reference, sign, order_id, at, over_at)
         values ($1, $2, $3, $4, $5::timestamptz, case when $6 then $5::timestamptz end)
         on conflict (provider, reference, sign) do update set over_at = excluded.over_at
           where payment_risks.over_at is null and excluded.over_at is not null",
        provider,
        word.reference,
        word.sign.code(),
        order.0,
        context.now(),
        word.over,
    );
    Ok(kept.execute(&mut **work).await?.rows_affected() == 1)
}

/// Whether what is held is not taken yet: its card is at risk, it is much, and neither has finance approved it nor
/// somebody of trust cleared its owner since. What nobody decides lapses, as every hold does.
pub(super) async fn capture_waits(context: &Context, stored: &Stored) -> Result<bool> {
    if stored.order.kind != OrderKind::Capture {
        return Ok(false);
    }
    let known = sqlx::query!(
        r#"select coalesce(r.at_risk, false) as "at_risk!",
             exists (select from fraud_items f where f.user_id = $2 and f.kind = 'card_risk' and f.state = 'cleared'
               and f.decided_at >= r.since) as "cleared!",
             (select d.decision from payment_risk_decisions d where d.payment_id = $1) as decision,
             case when $3 = 'USD' then $4::bigint else (
               select $4::numeric * x.numerator / x.denominator from exchange_rates x
               where x.from_currency = $3 and x.to_currency = 'USD' order by x.at desc limit 1)::bigint end as cents
           from (select bool_or(true) as at_risk, max(k.at) as since
                 from payment_risks k join payment_orders o on o.id = k.order_id
                 where o.payment_id = $1 and k.sign in ('elevated', 'highest')) r"#,
        stored.payment.id.0,
        stored.payment.holder.0,
        stored.order.amount.currency.code(),
        stored.order.amount.minor,
    );
    let known = known.fetch_one(context.writes()).await?;
    if let Some(decision) = known.decision {
        return Ok(decision != RiskDecision::Approve.code());
    }
    // Without a rate nobody knows whether it is much: then it counts as much.
    let dollars = Money::new(known.cents.unwrap_or(i64::MAX), Currency::Usd);
    if waits(dollars, known.at_risk, known.cleared) {
        return Ok(true);
    }
    Ok(known.at_risk && !goes_on(context, stored.payment.id).await?)
}

/// What needs no word of finance, because its owner was cleared or it is little, is approved before the provider is
/// told: of this and of somebody who declines or calls off at this very moment one is first. Whether it was.
async fn goes_on(context: &Context, payment: PaymentId) -> Result<bool> {
    let first = sqlx::query!(
        "insert into payment_risk_decisions (payment_id, decision, decided_at) values ($1, 'approve', $2)
         on conflict (payment_id) do nothing",
        payment.0,
        context.now(),
    );
    Ok(first.execute(context.writes()).await?.rows_affected() == 1)
}

/// Locks the payment of a card at risk, of which nothing was taken yet and nobody has decided.
///
/// # Errors
/// 404 where the card is at no risk; 409 `risky_payment_decided`, `risky_payment_over`.
pub async fn risk_lock(unit: &mut Unit<'_>, payment: PaymentId) -> Result<()> {
    let locked = sqlx::query_scalar!("select id from payments where id = $1 for update", payment.0);
    locked.fetch_optional(&mut **unit.work()).await?.ok_or_else(|| Refusal::not_found("payment"))?;
    // Read after the lock was waited for.
    risk_seen(unit.work(), payment).await
}

/// The same without a lock: what a decision would move is shown off it, and the decision judges anew under its lock.
///
/// # Errors
/// As for [`risk_lock`].
pub async fn risk_seen(connection: &mut PgConnection, payment: PaymentId) -> Result<()> {
    let known = sqlx::query!(
        r#"select p.status, exists (select from payment_risks k join payment_orders o on o.id = k.order_id
               where o.payment_id = $1 and k.sign in ('elevated', 'highest')) as "at_risk!",
             exists (select from payment_risk_decisions d where d.payment_id = $1) as "decided!",
             exists (select from payment_orders o where o.payment_id = $1
               and (o.kind = 'void' or o.kind = 'capture' and o.state <> 'planned')) as "over!"
           from payments p where p.id = $1"#,
        payment.0
    );
    let known = known.fetch_optional(connection).await?;
    let known = known.filter(|known| known.at_risk).ok_or_else(|| Refusal::not_found("payment"))?;
    if known.decided {
        return Err(refusals::risky_payment_decided().into());
    }
    if known.over || known.status != PaymentStatus::Succeeded.code() {
        return Err(refusals::risky_payment_over().into());
    }
    Ok(())
}

/// Writes down what finance says, and has the provider told: a capture that waited goes on, or becomes a void.
///
/// # Errors
/// 409 `risky_payment_decided` where a clearing of its owner was first.
pub async fn risk_decide(
    unit: &mut Unit<'_>,
    payment: PaymentId,
    (decision, by, reason): (RiskDecision, UserId, &str),
) -> Result<()> {
    let now = unit.context().now();
    let first = sqlx::query!(
        "insert into payment_risk_decisions (payment_id, decision, decided_by, reason, decided_at)
         values ($1, $2, $3, $4, $5) on conflict (payment_id) do nothing",
        payment.0,
        decision.code(),
        by.0,
        reason,
        now,
    );
    if first.execute(&mut **unit.work()).await?.rows_affected() == 0 {
        return Err(refusals::risky_payment_decided().into());
    }
    let kind = match decision {
        RiskDecision::Approve => OrderKind::Capture,
        RiskDecision::Decline => OrderKind::Void,
    };
    let waiting = sqlx::query_scalar!(
        "update payment_orders set kind = $2 where payment_id = $1 and kind = 'capture' and state = 'planned'
         returning id",
        payment.0,
        kind.code(),
    );
    if let Some(order) = waiting.fetch_optional(&mut **unit.work()).await? {
        place_later(unit, OrderId(order), 0)?;
    }
    Ok(())
}

/// All of a lesson's money goes back while its capture waits, of a card at risk: nothing was taken, so the capture
/// becomes a void, and nobody decides any more. Whether it was so.
pub(super) async fn waiting_let_go(unit: &mut Unit<'_>, payment: PaymentId, amount: Money) -> Result<bool> {
    let now = unit.context().now();
    let void = sqlx::query_scalar!(
        "with waiting as (
           select o.id from payment_orders o where o.payment_id = $1 and o.kind = 'capture' and o.state = 'planned'
             and o.amount = $2 and exists (select from payment_risks k join payment_orders h on h.id = k.order_id
               where h.payment_id = $1 and k.sign in ('elevated', 'highest'))
         ), said as (
           insert into payment_risk_decisions (payment_id, decision, decided_at) select $1, 'decline', $3 from waiting
           on conflict (payment_id) do nothing returning payment_id
         )
         update payment_orders set kind = 'void' from waiting, said where payment_orders.id = waiting.id
         returning payment_orders.id",
        payment.0,
        amount.minor,
        now,
    );
    let void = void.fetch_optional(&mut **unit.work()).await?;
    if let Some(order) = void {
        place_later(unit, OrderId(order), 0)?;
    }
    Ok(void.is_some())
}
