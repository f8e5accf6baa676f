//! A chargeback that waits for finance: a bank asks about the first student's first top-up, and has taken nothing yet.

use super::{DEMO_SEED, dice::id_of};
use chrono::{DateTime, Duration, Utc};
use spine::Result;
use sqlx::{Postgres, Transaction};

/// Writes it, with six days left.
pub(super) async fn chargebacks_insert(work: &mut Transaction<'static, Postgres>, day: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into chargebacks (id, provider, reference, order_id, payment_id, reason, currency, amount, due_at,
           opened_at)
         select $1, o.provider, 'dispute-' || o.id, o.id, p.id, 'unrecognized', o.currency, o.amount, $2, $3
         from payments p join payment_orders o on o.payment_id = p.id join users u on u.id = p.user_id
         where u.email = 'student-001@demo.test' and p.status = 'succeeded' order by p.created_at, p.id limit 1",
    )
    .bind(id_of(DEMO_SEED, "chargeback", 1))
    .bind(day + Duration::days(6))
    .bind(day - Duration::days(1))
    .execute(&mut **work)
    .await?;
    Ok(())
}
