//! Every Monday whoever wants it so is paid everything that can be paid out. What is refused (too little, a debt, no
//! method any more) is asked for again a week later and not before: no loop.

use super::{ask::payout_within, standing::Aim};
use domain::{
    calendar::Zone,
    ids::UserId,
    money::{
        Currency, Money,
        payouts::{ParsedPayout, PayoutSpeed, payout_min},
    },
};
use spine::{
    Context, Error, Result,
    job::{Each, Job, Nothing},
    unit::Unit,
};
use uuid::Uuid;

/// Tutors of one look.
const BATCH: i64 = 500;

/// Asks for weekly payouts.
pub struct PayWeekly;

impl Job for PayWeekly {
    const KIND: &'static str = "PayWeekly";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let (mut after, mut currency, mut each) = (Uuid::nil(), String::new(), Each::default());
        loop {
            let rows = sqlx::query!(
                "select m.user_id, a.currency, a.balance, u.time_zone
                 from payout_methods m join users u on u.id = m.user_id
                 join accounts a on a.holder_id = m.user_id and a.kind = 'earning_available' and a.currency <> 'CREDIT'
                 where m.automatic and m.held_at is null and a.balance > 0
                   and u.deleted_at is null and u.suspended_at is null
                   and (m.user_id, a.currency) > ($1, $2)
                 order by m.user_id, a.currency limit $3",
                after,
                currency,
                BATCH,
            );
            let rows = rows.fetch_all(context.writes()).await?;
            let Some(last) = rows.last() else { return each.done() };
            (after, currency) = (last.user_id, last.currency.clone());
            for row in &rows {
                let amount = Money::new(row.balance, Currency::parse(&row.currency)?);
                let zone = row.time_zone.parse().unwrap_or(Zone::UTC);
                let paid = pay(context, (UserId(row.user_id), zone), amount).await;
                each.note("payout", row.user_id, paid);
            }
        }
    }
}

async fn pay(context: &Context, payee: (UserId, Zone), amount: Money) -> Result<()> {
    if amount.minor < payout_min(amount.currency).minor {
        return Ok(());
    }
    let asked = ParsedPayout { amount, speed: PayoutSpeed::Standard };
    let aim = Aim::of(context, payee.0).await?;
    let mut unit = Unit::begin(context, None).await?;
    let paid = payout_within(&mut unit, payee, (asked, &aim)).await.map(drop);
    match unit.finish(paid).await {
        Err(Error::Refused(refusal)) => {
            tracing::info!(user_id = %payee.0, code = %refusal.code, "no weekly payout");
            Ok(())
        }
        paid => paid,
    }
}
