//! Promoted listings: a campaign that has run for two weeks, with what it cost, and three others who bid.

use super::ledger::{Entry, journals_insert};
use crate::dice::id_of;
use chrono::{DateTime, Duration, Utc};
use domain::{
    growth::ads::Purse,
    ids::UserId,
    money::{Currency, JournalKind, Money},
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Days that the campaign has run.
const DAYS: i64 = 14;
/// What may be spent in all: it is there before the first click.
const TOTAL: i64 = 2_500;

/// Writes all of it; `day` is the demo's today.
pub(super) async fn promoted_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    day: DateTime<Utc>,
) -> Result<()> {
    let rows = sqlx::query!(
        r#"select t.id, t.user_id from tutors t join users u on u.id = t.user_id
           join accounts a on a.id = account_id('earning_available', t.user_id, 'USD')
           where t.currency = 'USD' and tutor_listed(t) and a.balance >= $1
             and (t.rating_sum + 20) * 10 >= (t.review_count + 5) * 40
           order by u.email limit 4"#,
        4 * TOTAL,
    );
    let rows = rows.fetch_all(&mut **transaction).await?;
    let mut entries = Vec::new();
    for (number, row) in (1_u64..).zip(rows) {
        let id = id_of(seed, "ad campaign", number);
        let runs = number == 1;
        sqlx::query!(
            "insert into ad_campaigns (id, tutor_id, user_id, currency, bid, daily_budget, total_budget, state,
               created_at, changed_at)
             values ($1, $2, $3, 'USD', $4, 300, $5, 'running', $6, $6)",
            id,
            row.id,
            row.user_id,
            if runs { 45 } else { 12 + 7 * number.cast_signed() },
            TOTAL,
            day - Duration::days(DAYS),
        )
        .execute(&mut **transaction)
        .await?;
        if runs {
            entries = days_insert(transaction, seed, (id, row.user_id), day).await?;
        }
    }
    journals_insert(transaction, &entries).await
}

/// How often it was shown and clicked each day; answers the journals of the clicks that were paid for.
async fn days_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    (id, owner): (Uuid, Uuid),
    day: DateTime<Utc>,
) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let mut spent = 0;
    for ago in (1..=DAYS).rev() {
        let began = day - Duration::days(ago);
        let clicks = 2 + ago * 5 % 4;
        let mut cost = 0;
        for click in 0..clicks {
            let price = 22 + (ago * 3 + click * 5) % 17;
            cost += price;
            let purse = Purse { earnings: price, wallet: 0 };
            let paid = purse.pays(JournalKind::AdClick, UserId(owner), Money::new(price, Currency::Usd));
            let paid = paid.map_err(|fault| Error::unexpected(format!("a click of the demo: {fault}")))?;
            entries.push(Entry {
                id: id_of(seed, "ad click", (ago * 10 + click).cast_unsigned()),
                journal: paid.ok_or_else(|| Error::unexpected("a click of the demo that nobody pays"))?,
                booking_id: None,
                payment_id: None,
                exchange_rate_id: None,
                about_id: Some(id),
                actor_id: None,
                at: began + Duration::hours(8 + click * 3),
            });
        }
        spent += cost;
        sqlx::query!(
            "with free (reason, clicks) as (values ('device', $6::bigint), ('program', 1::bigint), ('own', $7::bigint)),
             filtered as (
               insert into ad_filtered (campaign_id, day, reason, clicks)
               select $1, $2, reason, clicks from free where clicks > 0
             )
             insert into ad_days (campaign_id, day, budget, impressions, charged, spent)
             values ($1, $2, 300, $3, $4, $5)",
            id,
            began.date_naive(),
            60 + ago * 37 % 53,
            clicks,
            cost,
            ago % 3,
            ago % 2,
        )
        .execute(&mut **transaction)
        .await?;
    }
    sqlx::query!("update ad_campaigns set spent = $2 where id = $1", id, spent).execute(&mut **transaction).await?;
    Ok(entries)
}
