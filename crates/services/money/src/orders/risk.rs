//! What a provider thinks of a card: kept for the queue of fraud, and asked before a large hold is taken.

use super::rows::Stored;
use domain::{
    ids::OrderId,
    money::{
        Currency, Money,
        orders::OrderKind,
        risk::{RiskWord, waits},
    },
};
use spine::{Context, Result};
use sqlx::{Postgres, Transaction};

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

/// Whether what is held is not taken yet: its card is at risk, it is much, and nobody of trust has cleared its owner
/// since. What nobody clears lapses, as every hold does.
pub(super) async fn capture_waits(context: &Context, stored: &Stored) -> Result<bool> {
    if stored.order.kind != OrderKind::Capture {
        return Ok(false);
    }
    let known = sqlx::query!(
        r#"select coalesce(r.at_risk, false) as "at_risk!",
             exists (select from fraud_items f where f.user_id = $2 and f.kind = 'card_risk' and f.state = 'cleared'
               and f.decided_at >= r.since) as "cleared!",
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
    // Without a rate nobody knows whether it is much: then it counts as much.
    let dollars = Money::new(known.cents.unwrap_or(i64::MAX), Currency::Usd);
    Ok(waits(dollars, known.at_risk, known.cleared))
}
