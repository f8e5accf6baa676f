//! An institution with seats that were bought twice, twelve members and two invitations that wait.

use super::ledger::{Entry, journals_insert, payments_insert};
use crate::{dice::id_of, wallets::topup};
use chrono::{DateTime, Duration, Utc};
use domain::{
    ids::{InstitutionId, UserId},
    money::{Currency::Usd, Money, seats::bought, sponsor::funded},
};
use spine::{Error, Result};
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// What its admin paid in, in cents.
const PAID_IN: i64 = 60_000;
/// What it keeps for lessons of its members, in cents; and its rule for a member and month, and for a lesson.
const FUNDED: (i64, i64, i64) = (30_000, 9_000, 4_500);
/// Days before today, seats, and their price together.
const PURCHASES: [(i64, i32, i64); 2] = [(48, 10, 12_000), (9, 8, 9_600)];

/// Writes all of it; `day` is the demo's today.
pub(super) async fn institutions_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    day: DateTime<Utc>,
) -> Result<()> {
    let admin = sqlx::query_scalar!("select id from users where email = 'institution-001@demo.test'");
    let Some(admin) = admin.fetch_optional(&mut **transaction).await? else { return Ok(()) };
    let id = id_of(seed, "institution", 1);
    sqlx::query!(
        "with made as (
           insert into institutions (id, slug, name, created_at)
           values ($1, 'lindenhof', 'Lindenhof Language School', $3::timestamptz - interval '50 days')
         )
         insert into institution_admins (institution_id, user_id, since)
         values ($1, $2, $3::timestamptz - interval '50 days')",
        id,
        admin,
        day,
    )
    .execute(&mut **transaction)
    .await?;
    purchases_insert(transaction, seed, (id, admin), day).await?;
    balance_insert(transaction, seed, (id, admin), day).await?;
    look_insert(transaction, id, day).await?;
    platform_insert(transaction, seed, id, day).await?;
    members_insert(transaction, (id, admin), day).await
}

/// Its colours, its domain that is proved, and groups of its directory.
async fn look_insert(transaction: &mut Transaction<'_, Postgres>, institution: Uuid, day: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "with look as (
           insert into institution_brands (institution_id, color_light, color_dark, changed_at)
           values ($1, '#1f6f54', '#7fd1ae', $2)
         ), domain as (
           insert into institution_domains (institution_id, domain, proof, added_at, confirmed_at)
           values ($1, 'lindenhof.test', 'edustream-domain=of-the-demo-alone', $2, $2)
         )
         insert into scim_groups (id, institution_id, display_name, created_at, changed_at)
         select md5('demo group ' || name)::uuid, $1, name, $2, $2
         from unnest(array['Evening course', 'Morning course']) name",
        institution,
        day,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Its learning platform, which nobody has come from yet.
async fn platform_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    institution: Uuid,
    day: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into lti_platforms (id, institution_id, name, issuer, client_id, deployment_ids, auth_url, token_url,
           jwks_url, created_at)
         values ($1, $2, 'Moodle', 'https://moodle.lindenhof.example', 'edustream', '{1}',
           'https://moodle.lindenhof.example/mod/lti/auth.php', 'https://moodle.lindenhof.example/mod/lti/token.php',
           'https://moodle.lindenhof.example/mod/lti/certs.php', $3::timestamptz - interval '20 days')",
        id_of(seed, "learning platform", 1),
        institution,
        day,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn purchases_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    (institution, admin): (Uuid, Uuid),
    day: DateTime<Utc>,
) -> Result<()> {
    let (payment, paid) =
        topup(id_of(seed, "institution payment", 1), admin, (Usd, PAID_IN), day - Duration::days(49))?;
    payments_insert(transaction, &[payment]).await?;
    let mut entries = vec![paid];
    for (number, (days, seats, amount)) in (1_u64..).zip(PURCHASES) {
        let (id, at) = (id_of(seed, "seat purchase", number), day - Duration::days(days));
        let journal = bought(UserId(admin), Money::new(amount, Usd));
        let journal = journal.map_err(|fault| Error::unexpected(format!("seats of the demo: {fault}")))?;
        entries.push(Entry {
            id: id_of(seed, "institution journal", number),
            journal,
            booking_id: None,
            payment_id: None,
            exchange_rate_id: None,
            about_id: Some(id),
            actor_id: Some(admin),
            at,
        });
        sqlx::query!(
            "insert into seat_purchases (id, institution_id, buyer_id, seats, currency, amount, at)
             values ($1, $2, $3, $4, 'USD', $5, $6)",
            id,
            institution,
            admin,
            seats,
            amount,
            at,
        )
        .execute(&mut **transaction)
        .await?;
    }
    journals_insert(transaction, &entries).await
}

async fn balance_insert(
    transaction: &mut Transaction<'_, Postgres>,
    seed: u64,
    (institution, admin): (Uuid, Uuid),
    day: DateTime<Utc>,
) -> Result<()> {
    let (id, at) = (id_of(seed, "institution funding", 1), day - Duration::days(30));
    let (amount, per_member, lesson_most) = FUNDED;
    sqlx::query!(
        "with rule as (
           insert into institution_budgets (institution_id, currency, per_member, lesson_most, changed_at)
           values ($2, 'USD', $5, $6, $7)
         )
         insert into institution_fundings (id, institution_id, admin_id, currency, amount, at)
         values ($1, $2, $3, 'USD', $4, $7)",
        id,
        institution,
        admin,
        amount,
        per_member,
        lesson_most,
        at,
    )
    .execute(&mut **transaction)
    .await?;
    let journal = funded(UserId(admin), InstitutionId(institution), Money::new(amount, Usd));
    let journal = journal.map_err(|fault| Error::unexpected(format!("a balance of the demo: {fault}")))?;
    let entry = Entry {
        id: id_of(seed, "institution journal", 9),
        journal,
        booking_id: None,
        payment_id: None,
        exchange_rate_id: None,
        about_id: Some(id),
        actor_id: Some(admin),
        at,
    };
    journals_insert(transaction, &[entry]).await
}

/// Thirteen students who came, of whom one left, and two who have not answered.
async fn members_insert(
    transaction: &mut Transaction<'_, Postgres>,
    (institution, admin): (Uuid, Uuid),
    day: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with people as (
           select id, email, row_number() over (order by email)::integer as n from users
           where email between 'student-101@demo.test' and 'student-113@demo.test'
         )
         insert into institution_members (id, institution_id, email, state, user_id, invited_by, invited_at, expires_at,
           joined_at, ended_at)
         select md5('demo member ' || n)::uuid, $1, email, case n when 13 then 'left' else 'active' end, id, $2,
           $3::timestamptz - make_interval(days => 47 - n), $3::timestamptz - make_interval(days => 17 - n),
           $3::timestamptz - make_interval(days => 45 - n), case n when 13 then $3::timestamptz - interval '5 days' end
         from people",
        institution,
        admin,
        day,
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "insert into institution_members (id, institution_id, email, name, state, code_hash, invited_by, invited_at,
           expires_at)
         select md5('demo invitation ' || name)::uuid, $1, lower(name) || '@lindenhof.example', name, 'invited',
           sha256(('demo ' || name)::bytea), $2, $3::timestamptz - interval '2 days',
           $3::timestamptz + interval '28 days'
         from unnest(array['Amelie', 'Yusuf']) name",
        institution,
        admin,
        day,
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
