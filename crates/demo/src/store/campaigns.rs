//! A campaign for tutors that runs, one of credits that is over, and the second version of the rules of credits.

use super::ledger::{Entry, journals_insert};
use crate::dice::id_of;
use chrono::{DateTime, Duration, Utc};
use domain::{
    growth::{campaign::PER_STUDENT, campaign_given::tutor_paid},
    ids::UserId,
    money::{Currency, Journal, LedgerFault, Money, credits::granted},
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// What a tutor of the campaign is paid, in US cents.
const BONUS: i64 = 2_500;
/// What somebody of the other one got.
const CREDITS: i64 = 15;
/// Students who got it.
const RECEIVERS: i64 = 24;

/// Writes all of it; `day` is the demo's today.
pub(in super::super) async fn campaigns_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    day: DateTime<Utc>,
) -> Result<()> {
    let staff = "select id from users where 'admin' = any (roles) order by email limit 1";
    let staff: Option<Uuid> = sqlx::query_scalar(staff).fetch_optional(&mut **transaction).await?;
    let Some(staff) = staff else { return Ok(()) };
    rules_insert(transaction, staff, day).await?;
    supply_insert(transaction, (seed, staff), day).await?;
    credits_insert(transaction, (seed, staff), day).await
}

/// Six weeks ago less could be spent in a day.
async fn rules_insert(transaction: &mut Transaction<'_, Postgres>, staff: Uuid, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with put as (update credit_rules set version = 2, spent_per_day = 150 returning *)
         insert into credit_rule_versions (version, starter, valid_months, normal_floor, normal_ceiling, premium_floor,
           premium_ceiling, premium_rating_tenths, premium_sessions, spent_per_day, pair_per_week, reason, made_by,
           made_at)
         select version, starter, valid_months, normal_floor, normal_ceiling, premium_floor, premium_ceiling,
           premium_rating_tenths, premium_sessions, spent_per_day, pair_per_week,
           'New accounts passed their first credits on within a day.', $1, $2 from put",
        staff,
        day - Duration::days(42)
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// One journal of a gift.
fn entry(id: Uuid, gift: Uuid, journal: std::result::Result<Journal, LedgerFault>, at: DateTime<Utc>) -> Result<Entry> {
    let journal = journal.map_err(|fault| Error::unexpected(format!("a gift of the demo: {fault}")))?;
    let nothing = Entry {
        id,
        journal,
        booking_id: None,
        payment_id: None,
        exchange_rate_id: None,
        about_id: Some(gift),
        actor_id: None,
        at,
    };
    Ok(nothing)
}

/// The first tutor's subject, with two more lessons than the first tutor has taught of it; whoever has them is paid.
async fn supply_insert(
    transaction: &mut Transaction<'_, Postgres>,
    (seed, staff): (u64, Uuid),
    day: DateTime<Utc>,
) -> Result<()> {
    let (id, from) = (id_of(seed, "campaign", 1), day - Duration::days(45));
    let made = sqlx::query_scalar!(
        r#"with subject as (
             select ts.subject_id, t.user_id from tutor_subjects ts join tutors t on t.id = ts.tutor_id
               join users u on u.id = t.user_id
             where u.email = 'tutor-001@demo.test' order by ts.position, ts.subject_id limit 1
           ), taught as (
             select coalesce(sum(least(n, $6)), 0)::integer as lessons from (
               select count(*) as n from bookings b join subject s on s.subject_id = b.subject_id
                 and s.user_id = b.tutor_user_id
               where b.session_outcome = 'COMPLETED' and b.currency <> 'CREDIT' and b.price > 0
                 and b.total > b.refunded and b.ends_at >= $3 group by b.student_id) one
           )
           insert into campaigns (id, kind, name, state, currency, amount, budget, people_max, starts_at, ends_at,
             subject_id, lessons, guarantee, weekly_hours, days, last_day, created_by, created_at, started_at)
           select $1, 'supply', 'More hours before the exams', 'running', 'USD', $5, 100000, 40, $3,
             $4::timestamptz + interval '30 days', subject_id, least(greatest(lessons + 2, 5), 200), 500, 4, 44,
             $4::date - 1, $2, $3, $3 from subject cross join taught returning lessons as "lessons!""#,
        id,
        staff,
        from,
        day,
        BONUS,
        PER_STUDENT,
    );
    let Some(lessons) = made.fetch_optional(&mut **transaction).await? else { return Ok(()) };
    tutors_insert(transaction, (seed, id, lessons.into()), (from, day)).await?;
    counted(transaction, id).await
}

/// Its tutors, with who of them was paid already.
async fn tutors_insert(
    transaction: &mut Transaction<'_, Postgres>,
    (seed, id, lessons): (u64, Uuid, i64),
    (from, day): (DateTime<Utc>, DateTime<Utc>),
) -> Result<()> {
    let rows = sqlx::query!(
        r#"select t.user_id, u.currency, coalesce((select sum(counted.n) from (
               select least(count(*), $4) as n from bookings b
               where b.tutor_user_id = t.user_id and b.subject_id = c.subject_id and b.session_outcome = 'COMPLETED'
                 and b.earnings_cleared_at is not null and b.currency <> 'CREDIT' and b.price > 0
                 and b.total > b.refunded and b.ends_at >= $2
               group by b.student_id) counted), 0)::bigint as "taught!"
           from campaigns c join tutor_subjects ts on ts.subject_id = c.subject_id
             join tutors t on t.id = ts.tutor_id and tutor_listed(t) join users u on u.id = t.user_id
           where c.id = $1 and u.email <= 'tutor-200@demo.test' and u.created_at < $3 order by u.email limit 40"#,
        id,
        from,
        day,
        PER_STUDENT,
    );
    let (mut entries, mut number) = (Vec::new(), 0);
    for row in rows.fetch_all(&mut **transaction).await? {
        number += 1;
        let paid = row.taught >= lessons && row.currency == "USD";
        let gift = id_of(seed, "campaign gift", number);
        let at = day - Duration::days(2);
        sqlx::query!(
            "insert into campaign_people (campaign_id, user_id, first_at, days, last_day, gift_id, gift, cost, amount,
               currency, given_at)
             values ($1, $2, $3, 44, $4::date - 1, case when $5 then $6::uuid end, case when $5 then 'bonus' end,
               case when $5 then $7::bigint end, case when $5 then $7 end, case when $5 then 'USD' end,
               case when $5 then $8::timestamptz end)",
            id,
            row.user_id,
            from,
            day.date_naive(),
            paid,
            gift,
            BONUS,
            at,
        )
        .execute(&mut **transaction)
        .await?;
        if paid {
            let journal = tutor_paid(UserId(row.user_id), Money::new(BONUS, Currency::Usd));
            entries.push(entry(id_of(seed, "campaign journal", number), gift, journal, at)?);
        }
    }
    journals_insert(transaction, &entries).await
}

/// Credits for students who learned, from twelve weeks ago to eight.
async fn credits_insert(
    transaction: &mut Transaction<'_, Postgres>,
    (seed, staff): (u64, Uuid),
    day: DateTime<Utc>,
) -> Result<()> {
    let (id, from, to) = (id_of(seed, "campaign", 2), day - Duration::days(84), day - Duration::days(56));
    sqlx::query!(
        "insert into campaigns (id, kind, name, state, currency, amount, budget, people_max, starts_at, ends_at,
           lessons, audience, valid_days, created_by, created_at, started_at, ended_at, settled_at)
         values ($1, 'credits', 'Try an exchange', 'ended', 'CREDIT', $2, 1500, 100, $3, $4, 2, 'learners', 180, $5,
           $3, $3, $4, $4)",
        id,
        CREDITS,
        from,
        to,
        staff,
    )
    .execute(&mut **transaction)
    .await?;
    let rows = sqlx::query_scalar!(
        "select id from users where email between 'student-050@demo.test' and 'student-199@demo.test'
           and created_at < $1 and not 'child' = any (roles) order by email limit $2",
        from,
        RECEIVERS
    );
    let mut entries = Vec::new();
    for (number, person) in (1_u64..).zip(rows.fetch_all(&mut **transaction).await?) {
        let gift = id_of(seed, "campaign credits", number);
        let at = from + Duration::hours(26 * i64::try_from(number).unwrap_or(1));
        sqlx::query!(
            "with lot as (
               insert into credit_lots (id, owner_id, source, amount, left_amount, created_at, expires_at)
               values ($1, $3, 'campaign', $4, $4, $5, $6)
             )
             insert into campaign_people (campaign_id, user_id, first_at, gift_id, gift, cost, amount, currency,
               given_at, ends_at)
             values ($2, $3, $5, $1, 'credits', $4, $4, 'CREDIT', $5, $6)",
            gift,
            id,
            person,
            CREDITS,
            at,
            at + Duration::days(180),
        )
        .execute(&mut **transaction)
        .await?;
        let journal = granted(UserId(person), CREDITS);
        entries.push(entry(id_of(seed, "campaign credits journal", number), gift, journal, at)?);
    }
    journals_insert(transaction, &entries).await?;
    counted(transaction, id).await
}

/// What was given is what was spent.
async fn counted(transaction: &mut Transaction<'_, Postgres>, id: Uuid) -> Result<()> {
    sqlx::query!(
        "update campaigns set spent = given.spent, people = given.people
         from (select coalesce(sum(cost), 0)::bigint as spent, count(gift_id)::integer as people
               from campaign_people where campaign_id = $1) given
         where id = $1",
        id
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
