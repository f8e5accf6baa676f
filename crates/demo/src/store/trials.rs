//! Trial lessons: a quarter of the tutors offer one, and the first student had one.

use spine::{Error, Result};
use sqlx::{Postgres, Transaction};

/// Makes a first lesson of the first student the trial that it was, at the price its tutor still asks for one. Lessons
/// and profiles are there already.
pub(crate) async fn trials_insert(transaction: &mut Transaction<'_, Postgres>) -> Result<()> {
    let made = sqlx::query!(
        "with first as (
           select distinct on (b.tutor_user_id) b.id, b.tutor_id, b.minutes, b.price, b.currency, b.starts_at,
             b.session_outcome = 'COMPLETED' and b.pay_with = 'wallet' and b.promotion_id is null
               and b.series_id is null and b.group_id is null and b.minutes in (30, 45, 60) as fits
           from bookings b join users u on u.id = b.student_id
           where u.email = 'student-001@demo.test' and lesson_counts(b.session_state, b.session_outcome)
           order by b.tutor_user_id, b.starts_at, b.id
         ), one as (
           select * from first where fits order by minutes, starts_at desc, id limit 1
         ), offered as (
           update tutors t set trial_minutes = one.minutes, trial_price = one.price, trial_currency = one.currency
           from one where t.id = one.tutor_id
         )
         update bookings b set trial = true from one where b.id = one.id"
    );
    made.execute(&mut **transaction).await.map(drop).map_err(Error::from)
}
