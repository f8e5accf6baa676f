//! What the demo's people keep of the catalogue, and what of a profile waits: something to see on each of these pages.

use chrono::{DateTime, Utc};
use spine::Result;
use sqlx::{Postgres, Transaction};
use uuid::Uuid;

/// Saved tutors of the first students, a search that one of them keeps, and an edit that waits for an admin.
pub(in super::super) async fn kept_insert(
    transaction: &mut Transaction<'_, Postgres>,
    search: Uuid,
    day: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with students as (
           select id, row_number() over (order by email) as n from users where email like 'student-%@demo.test'),
         tutors as (
           select t.id, row_number() over (order by u.email) as n from tutors t join users u on u.id = t.user_id
           where u.email like 'tutor-%@demo.test' and t.approval = 'approved')
         insert into favourites (user_id, tutor_id, created_at)
         select s.id, t.id, $1::timestamptz - make_interval(days => t.n::integer % 30)
         from students s join tutors t on t.n in (s.n % 190 + 1, s.n * 7 % 190 + 1, s.n * 13 % 190 + 1)
         where s.n <= 60",
        day
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "insert into saved_searches (id, user_id, query, alert, told_at, created_at)
         select $1, id, 'q=algebra', 'daily', $2, $2 from users where email = 'student-001@demo.test'",
        search,
        day
    )
    .execute(&mut **transaction)
    .await?;
    sqlx::query!(
        "insert into tutor_edits (tutor_id, edit, submitted_at)
         select t.id, jsonb_build_object('education', concat_ws(E'\\n', nullif(t.education, ''),
                  'Summer school for teachers, Kraków')), $1
         from tutors t join users u on u.id = t.user_id where u.email = 'tutor-030@demo.test'",
        day
    )
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
