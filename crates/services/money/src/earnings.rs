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

/// The signed-in tutor's earnings per unit; empty for somebody who never taught. What was ever earned is what lies in
/// the accounts and what was paid out, less what is owed: a refund after a payout takes it back.
pub async fn payout_balance(context: &Context) -> Result<EarningsBalances> {
    let person = context.require_person()?;
    let rows = sqlx::query!(
        r#"select currency,
             coalesce(sum(balance) filter (where kind = 'earning_pending'), 0)::bigint as "pending!",
             coalesce(sum(balance) filter (where kind = 'earning_available'), 0)::bigint as "available!",
             coalesce(sum(balance) filter (where kind = 'earning_reserved'), 0)::bigint as "reserved!",
             coalesce(sum(balance) filter (where kind = 'debt'), 0)::bigint as "debt!",
             coalesce((select sum(p.amount) from payouts p
                       where p.user_id = $1 and p.status = 'paid' and p.currency = a.currency), 0)::bigint as "paid!"
           from accounts a where holder_id = $1 and currency <> 'CREDIT'
             and kind in ('earning_pending', 'earning_available', 'earning_reserved', 'debt')
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
                reserved: row.reserved,
                lifetime: row.pending + row.available + row.reserved + row.paid - row.debt,
                debt: row.debt,
            })
        })
        .collect::<Result<_>>()?;
    Ok(EarningsBalances { balances })
}

/// What decides the signed-in tutor's commission: lifetime earnings in US cents; nothing for who never taught.
pub async fn tier_progress(context: &Context) -> Result<i64> {
    let person = context.require_person()?;
    let lifetime = sqlx::query_scalar!("select lifetime_earnings_usd from tutors where user_id = $1", person.id.0);
    Ok(lifetime.fetch_optional(context.writes()).await?.unwrap_or_default())
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
             and a.currency <> 'CREDIT' and j.kind not in ('payout_reserve', 'payout_failed', 'debt_net')
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
