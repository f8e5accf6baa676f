//! What somebody who just wants to go on finds: tutors who are free this minute, and a saved card.

use super::{DEMO_SEED, dice::id_of};
use chrono::{DateTime, Duration, Utc};
use spine::Result;
use sqlx::{Postgres, Transaction};

/// Tutors who are free now, of different subjects.
const FREE: [&str; 5] = ["tutor-001", "tutor-004", "tutor-009", "tutor-012", "tutor-017"];
/// For how long: whoever opens the demo some days after its loading finds them too.
const FREE_DAYS: i64 = 7;

/// Writes both; `day` is the demo's today.
pub(super) async fn now_insert(work: &mut Transaction<'static, Postgres>, day: DateTime<Utc>) -> Result<()> {
    let addresses: Vec<String> = FREE.iter().map(|name| format!("{name}@demo.test")).collect();
    sqlx::query(
        "insert into available_now (tutor_id, user_id, since_at, until_at)
         select t.id, t.user_id, $2, $3 from tutors t join users u on u.id = t.user_id where u.email = any($1)",
    )
    .bind(&addresses)
    .bind(day)
    .bind(day + Duration::days(FREE_DAYS))
    .execute(&mut **work)
    .await?;
    card_insert(work, day).await
}

/// The first student's card, as the sandbox's page saves it: it pays.
async fn card_insert(work: &mut Transaction<'static, Postgres>, day: DateTime<Utc>) -> Result<()> {
    let id = id_of(DEMO_SEED, "payment method", 1);
    sqlx::query(
        "insert into payment_methods (id, user_id, place, provider, state, setup_reference, setup_url, reference,
           brand, last4, expires_month, expires_year, is_default, created_at, ready_at)
         select $1, u.id, 1, 'sandbox', 'ready', $2, $3, $2, 'visa', '4242', 12, 2034, true, $4,
           $4 + interval '2 minutes'
         from users u where u.email = 'student-001@demo.test'",
    )
    .bind(id)
    .bind(format!("sandbox-card-plain-{id}"))
    .bind(format!("/sandbox/methods/{id}"))
    .bind(day - Duration::days(40))
    .execute(&mut **work)
    .await?;
    Ok(())
}
