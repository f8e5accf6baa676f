//! Who came by whose code and what both were given; an experiment that runs; what browsers told in the last month.

use super::ledger::{Entry, journals_insert};
use crate::dice::id_of;
use chrono::{DateTime, Utc};
use domain::{
    growth::referral::LESSON_REWARD_USD,
    ids::UserId,
    money::{Currency, Money, promo_credit::granted},
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction};

/// Writes all of it; `day` is the demo's today.
pub(in super::super) async fn growth_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    day: DateTime<Utc>,
) -> Result<()> {
    came_insert(transaction).await?;
    rewards_insert(transaction, seed).await?;
    super::partners::partners_insert(transaction, seed, day).await?;
    super::promoted::promoted_insert(transaction, seed, day).await?;
    super::sales::sales_insert(transaction, seed, day).await?;
    super::campaigns::campaigns_insert(transaction, seed, day).await?;
    super::winback::winback_insert(transaction, seed, day).await?;
    super::institutions::institutions_insert(transaction, seed, day).await?;
    experiment_insert(transaction, day).await?;
    counts_insert(transaction, day).await
}

/// Nine students came by the first one's link; the last three of them have had no lesson that counts.
async fn came_insert(transaction: &mut Transaction<'_, Postgres>) -> Result<()> {
    sqlx::query!(
        "insert into referrals (user_id, code, created_at)
         select came.id, right(first.id::text, 12), came.created_at
         from users came, users first
         where first.email = 'student-001@demo.test'
           and came.email between 'student-002@demo.test' and 'student-010@demo.test'"
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// The rewards of the first six who had a lesson, with their journals.
async fn rewards_insert(transaction: &mut Transaction<'_, Postgres>, seed: u64) -> Result<()> {
    let rows = sqlx::query!(
        r#"select came.user_id, first.id as referrer_id, b.id as "booking_id!", b.ends_at as "ends_at!"
           from referrals came join users u on u.id = came.user_id join users first
             on first.email = 'student-001@demo.test'
           join lateral (
             select b.id, b.ends_at from bookings b where b.student_id = came.user_id and b.session_state = 'ENDED'
               and b.session_outcome = 'COMPLETED' and b.pay_with <> 'credits' and b.total > 0
               and b.tutor_user_id <> first.id
             order by b.ends_at, b.id limit 1) b on true
           where u.currency = 'USD' and first.currency = 'USD' and came.code = right(first.id::text, 12)
           order by u.email limit 6"#
    );
    let rows = rows.fetch_all(&mut **transaction).await?;
    let reward = Money::new(LESSON_REWARD_USD, Currency::Usd);
    let mut entries = Vec::new();
    for (number, row) in (1_u64..).zip(rows) {
        let id = id_of(seed, "referral reward", number);
        let journal = granted(&[(UserId(row.referrer_id), reward), (UserId(row.user_id), reward)])
            .map_err(|fault| Error::unexpected(format!("a reward of the demo: {fault}")))?;
        entries.push(Entry {
            id: id_of(seed, "referral journal", number),
            journal,
            booking_id: None,
            payment_id: None,
            exchange_rate_id: None,
            about_id: Some(id),
            actor_id: None,
            at: row.ends_at,
        });
        sqlx::query!(
            "insert into referral_rewards (id, invited_id, referrer_id, kind, state, booking_id, currency, amount,
               invited_currency, invited_amount, decided_at)
             values ($1, $2, $3, 'lesson', 'paid', $4, 'USD', $5, 'USD', $5, $6)",
            id,
            row.user_id,
            row.referrer_id,
            row.booking_id,
            reward.minor,
            row.ends_at,
        )
        .execute(&mut **transaction)
        .await?;
    }
    entries.sort_by_key(|entry| entry.at);
    journals_insert(transaction, &entries).await
}

/// An experiment of visitors, three weeks old: 2,400 of them, and a little better with the price on the button.
async fn experiment_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with made as (
           insert into experiments (id, key, hypothesis, metric, guardrails, variants, weights, unit, baseline, effect,
             planned, state, created_at, started_at)
           values (md5('demo experiment')::uuid, 'price_on_button',
             'Visitors who read the price on the button begin a booking a fifth more often.', 'booking_begun',
             '{lesson_booked}', '{control,price}', '{5000,5000}', 'visitor', 0.12, 0.2, 3122, 'running',
             $1::timestamptz - interval '22 days', $1::timestamptz - interval '21 days')
           returning id
         ), units as (
           insert into experiment_units (experiment_id, unit, variant, exposed_at)
           select made.id, 'visitor-' || n, case when n % 2 = 0 then 'control' else 'price' end,
             $1::timestamptz - make_interval(mins => n * 12)
           from made cross join generate_series(1, 2400) n
           returning experiment_id, unit, variant, exposed_at
         ), diced as (
           select u.*, ('x' || substr(md5(unit), 1, 6))::bit(24)::integer % 1000 as dice from units u
         )
         insert into experiment_values (experiment_id, unit, metric, value, first_at)
         select experiment_id, unit, metric, 1, exposed_at + interval '3 minutes' from diced
         cross join (values ('booking_begun', 120, 144), ('lesson_booked', 60, 63)) m (metric, control, price)
         where dice < case variant when 'control' then m.control else m.price end",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// What browsers told, more at the end of the month than at its beginning, and less on Sundays.
async fn counts_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into insight_counts (day, source, name, detail, events)
         select ($1::timestamptz at time zone 'UTC')::date - d, 'client', name, '',
           (usual * (130 - d) / 100 * case when extract(isodow from ($1::timestamptz at time zone 'UTC')::date - d) = 7
             then 6 else 10 end / 10)::bigint
         from generate_series(1, 30) d
         cross join (values ('page_viewed', 2400), ('search_made', 610), ('tutor_viewed', 840), ('booking_begun', 96),
           ('course_viewed', 130), ('help_read', 41)) e (name, usual)",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
