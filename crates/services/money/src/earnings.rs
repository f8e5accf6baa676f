//! What a tutor earned, read from the ledger (MO9).

use domain::money::{
    Currency,
    payments::{EarningsBalance, EarningsBalances},
};
use spine::{Context, Result};

/// The signed-in tutor's earnings per unit, from the balances alone; empty for somebody who never taught. Nothing is paid out or reserved yet, so what was
/// ever earned is what lies in the two accounts; a payout will have to be counted in.
pub async fn payout_balance(context: &Context) -> Result<EarningsBalances> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        r#"select currency,
             coalesce(sum(balance) filter (where kind = 'earning_pending'), 0)::bigint as "pending!",
             coalesce(sum(balance) filter (where kind = 'earning_available'), 0)::bigint as "available!"
           from accounts where holder_id = $1 and kind in ('earning_pending', 'earning_available')
           group by currency order by currency"#,
        person.id.0,
    )
    .fetch_all(context.writes())
    .await?;
    let balances = rows
        .into_iter()
        .map(|row| {
            Ok(EarningsBalance {
                currency: Currency::parse(&row.currency)?,
                pending: row.pending,
                available: row.available,
                reserved: 0,
                lifetime: row.pending + row.available,
            })
        })
        .collect::<Result<_>>()?;
    Ok(EarningsBalances { balances })
}
