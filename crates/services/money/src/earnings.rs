//! What a tutor earned, read from the ledger (MO9).

use domain::money::{
    Currency,
    payments::{EarningsBalance, EarningsBalances},
};
use spine::{Context, Result};

/// The signed-in tutor's earnings per unit; empty for somebody who never taught. Nothing is reserved before payouts exist, so `reserved` is what the
/// ledger says about them: zero.
pub async fn payout_balance(context: &Context) -> Result<EarningsBalances> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        r#"select a.currency,
             coalesce(sum(a.balance) filter (where a.kind = 'earning_pending'), 0)::bigint as "pending!",
             coalesce(sum(a.balance) filter (where a.kind = 'earning_available'), 0)::bigint as "available!",
             coalesce(sum(earned.total) filter (where a.kind = 'earning_pending'), 0)::bigint as "lifetime!"
           from accounts a
           cross join lateral (
             select sum(p.amount) as total from postings p join journals j on j.id = p.journal_id
             where p.account_id = a.id and j.kind <> 'earnings_clear'
           ) earned
           where a.holder_id = $1 and a.kind in ('earning_pending', 'earning_available')
           group by a.currency order by a.currency"#,
        person.id.0,
    )
    .fetch_all(context.pool())
    .await?;
    let balances = rows
        .into_iter()
        .map(|row| {
            Ok(EarningsBalance {
                currency: Currency::parse(&row.currency)?,
                pending: row.pending,
                available: row.available,
                reserved: 0,
                lifetime: row.lifetime,
            })
        })
        .collect::<Result<_>>()?;
    Ok(EarningsBalances { balances })
}
