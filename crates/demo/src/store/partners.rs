//! A partner with people who came and what they brought, one who waits for an answer, and what people answered when
//! they were asked how it was.

use super::ledger::{Entry, journals_insert};
use crate::dice::id_of;
use chrono::{DateTime, Utc};
use domain::{
    growth::affiliate::{CommissionTo, RULE, paid},
    ids::UserId,
    money::{Currency, Money},
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction};

/// Writes all of it; `day` is the demo's today.
pub(super) async fn partners_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    day: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with asked as (
           insert into affiliates (id, user_id, name, site, payout, state, asked_at, decided_at)
           select case email when 'student-020@demo.test' then $1::uuid else $2::uuid end, id,
             case email when 'student-020@demo.test' then 'Polyglot at home' else 'Maths for parents' end,
             case email when 'student-020@demo.test' then 'https://polyglot.example'
               else 'https://maths-for-parents.example' end,
             'bank', case email when 'student-020@demo.test' then 'approved' else 'waiting' end,
             greatest(created_at, $3::timestamptz - interval '90 days'),
             case email when 'student-020@demo.test'
               then greatest(created_at, $3::timestamptz - interval '90 days') + interval '1 day' end
           from users where email in ('student-020@demo.test', 'student-021@demo.test')
           returning id, code, state
         ), clicks as (
           insert into affiliate_clicks (affiliate_id, day, clicks)
           select id, ($3::timestamptz at time zone 'UTC')::date - d, 4 + d * 7 % 11
           from asked cross join generate_series(1, 30) d where state = 'approved'
         )
         insert into referrals (user_id, code, created_at)
         select came.id, asked.code, came.created_at from users came cross join asked
         where asked.state = 'approved' and came.email between 'student-022@demo.test' and 'student-031@demo.test'",
        id_of(seed, "affiliate", 1),
        id_of(seed, "affiliate", 2),
        day,
    )
    .execute(&mut **transaction)
    .await?;
    commissions_insert(transaction, seed).await?;
    answers_insert(transaction, day).await
}

/// The commission of the first lesson of each who came, with its journal.
async fn commissions_insert(transaction: &mut Transaction<'_, Postgres>, seed: u64) -> Result<()> {
    let rows = sqlx::query!(
        r#"select came.user_id, a.id as affiliate_id, a.user_id as partner_id, b.id as "booking_id!",
             b.platform_fee as "fee!", b.earnings_cleared_at as "cleared_at!"
           from affiliates a join users partner on partner.id = a.user_id
           join referrals came on came.code = a.code join users u on u.id = came.user_id
           join lateral (
             select b.id, b.platform_fee, b.earnings_cleared_at from bookings b
             where b.student_id = came.user_id and b.payer_id is null and b.earnings_cleared_at is not null
               and b.session_outcome = 'COMPLETED' and b.currency = 'USD' and b.platform_fee > 0 and b.refunded = 0
             order by b.ends_at, b.id limit 1) b on true
           where partner.currency = 'USD' order by u.email"#
    );
    let rows = rows.fetch_all(&mut **transaction).await?;
    let mut entries = Vec::new();
    for (number, row) in (1_u64..).zip(rows) {
        let id = id_of(seed, "affiliate commission", number);
        let amount = Money::new(RULE.commission(row.fee), Currency::Usd);
        let journal = paid(UserId(row.partner_id), CommissionTo::Bank, amount)
            .map_err(|fault| Error::unexpected(format!("a commission of the demo: {fault}")))?;
        entries.push(Entry {
            id: id_of(seed, "affiliate journal", number),
            journal,
            booking_id: None,
            payment_id: None,
            exchange_rate_id: None,
            about_id: Some(id),
            actor_id: None,
            at: row.cleared_at,
        });
        sqlx::query!(
            "insert into affiliate_commissions (id, affiliate_id, invited_id, nth, booking_id, rule, state, fee,
               fee_currency, amount, currency, decided_at)
             values ($1, $2, $3, 1, $4, $5, 'paid', $6, 'USD', $7, 'USD', $8)",
            id,
            row.affiliate_id,
            row.user_id,
            row.booking_id,
            RULE.number,
            row.fee,
            amount.minor,
            row.cleared_at,
        )
        .execute(&mut **transaction)
        .await?;
    }
    entries.sort_by_key(|entry| entry.at);
    journals_insert(transaction, &entries).await
}

/// What some of the students answered; more were asked.
async fn answers_insert(transaction: &mut Transaction<'_, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with people as (
           select id, row_number() over (order by email) as n from users
           where email between 'student-040@demo.test' and 'student-159@demo.test'
         ), asked as (
           insert into nudges (user_id, kind, about_id, held_out, at)
           select id, 'survey_' || case n % 3 when 0 then 'nps' when 1 then 'lesson' else 'dormant' end, id, false,
             $1::timestamptz - make_interval(hours => 9 + n::integer * 5)
           from people
         )
         insert into survey_answers (id, user_id, kind, score, reason, comment, at)
         select md5('demo answer ' || n)::uuid, id,
           case n % 3 when 0 then 'nps' when 1 then 'lesson' else 'dormant' end,
           case n % 3 when 0 then (array[10, 9, 10, 8, 9, 7, 10, 5])[1 + n / 3 % 8]
             when 1 then (array[5, 5, 4, 5, 3, 5])[1 + n / 3 % 6] end,
           case when n % 3 = 2 then (array['time', 'price', 'done', 'tutor', 'time', 'other'])[1 + n / 3 % 6] end,
           case n when 6 then 'I finally understand fractions.' when 7 then 'Patient, and always well prepared.'
             when 8 then 'After the exam I had what I needed.' else '' end,
           $1::timestamptz - make_interval(hours => 3 + n::integer * 5)
         from people where n % 5 <> 4",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
