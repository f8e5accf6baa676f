//! What a tutor earned, read from the ledger (MO9).

use chrono::NaiveTime;
use domain::{
    calendar::{Zone, today_in},
    money::{
        Currency,
        earned::{Earned, EarnedEntry, earned_by_month, first_month},
        payments::{EarningsBalance, EarningsBalances},
    },
};
use spine::{Context, Result};

/// Months that earnings are shown over, the running one among them.
const MONTHS: u32 = 6;

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

/// The signed-in tutor's earnings over six months of their own calendar; empty for somebody who earned nothing in them.
/// Counted when a lesson is settled: what clears later moves between the two accounts and adds nothing.
pub async fn earnings_by_month(context: &Context) -> Result<Vec<Earned>> {
    let person = context.require_person()?;
    let zone: Zone = person.time_zone.parse().unwrap_or(Zone::UTC);
    let first = first_month(today_in(zone, context.now()), MONTHS - 1);
    // A day more than any zone is away; what is too old falls out by its month.
    let from = first.and_time(NaiveTime::MIN).and_utc() - chrono::Duration::days(1);
    let rows = sqlx::query!(
        r#"select j.created_at, a.currency, sum(p.amount)::bigint as "amount!"
           from accounts a join postings p on p.account_id = a.id join journals j on j.id = p.journal_id
           where a.holder_id = $1 and a.kind in ('earning_pending', 'earning_available') and j.created_at >= $2
           group by j.id, j.created_at, a.currency having sum(p.amount) <> 0 order by j.sequence desc"#,
        person.id.0,
        from,
    )
    .fetch_all(context.writes())
    .await?;
    let entries: Vec<EarnedEntry> = rows
        .into_iter()
        .map(|row| {
            Ok(EarnedEntry { at: row.created_at, currency: Currency::parse(&row.currency)?, amount: row.amount })
        })
        .collect::<Result<_>>()?;
    Ok(earned_by_month(&entries, zone, context.now(), MONTHS))
}
