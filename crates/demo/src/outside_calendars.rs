//! A tutor of the demo whose calendar at Google is connected, through the sandbox: busy at noon and on two evenings,
//! two lessons that stand there, and one of them that somebody deleted there. Loaded behind the rest, because what
//! opens a calendar rests sealed and only the application has keys.

use super::{DEMO_SEED, day_of, dice::id_of};
use chrono::{DateTime, Utc};
use spine::{
    App, Result,
    sealing::{Place, seal},
};

/// Whose it is.
const OWNER: &str = "tutor-002@demo.test";
/// What opens a calendar of the sandbox.
const OPENS: &str = r#"{"token":{"access":"sandbox","refresh":"sandbox","until":"2020-01-01T00:00:00Z"}}"#;

/// Connects it; once, and nothing where the demo is not loaded.
///
/// # Errors
/// Those of the database and of the keys.
pub async fn calendars_seed(app: &App, now: DateTime<Utc>) -> Result<()> {
    let owner = sqlx::query_scalar!("select id from users where email = $1 and deleted_at is null", OWNER);
    let Some(owner) = owner.fetch_optional(&app.pool).await? else { return Ok(()) };
    let id = id_of(DEMO_SEED, "outside calendar", 1);
    let place = Place::new("calendar_connections", "secret_sealed", id);
    let sealed = seal(app, place, OPENS.as_bytes()).await?;
    let mut work = app.pool.begin().await?;
    let made = sqlx::query!(
        "insert into calendar_connections (id, user_id, provider, via, account, secret_sealed, connected_at,
           last_ok_at, sync_token, full_at, due_at)
         values ($1, $2, 'google', 'sandbox', 'you@sandbox.example', $3, $4, $5, '1', $5, $5) on conflict do nothing",
        id,
        owner,
        sealed,
        day_of(now),
        now,
    );
    if made.execute(&mut *work).await?.rows_affected() == 0 {
        return Ok(());
    }
    // Lunch on workdays, and choir on Tuesdays and Thursdays.
    sqlx::query!(
        "insert into calendar_busy (connection_id, person_id, external_id, during)
         select $1, $2, what || '-' || day::date, tstzrange(day + begins, day + begins + lasts)
         from generate_series($3::timestamptz, $3::timestamptz + interval '27 days', '1 day') day
         cross join (values ('lunch', interval '12 hours', interval '1 hour', '{1,2,3,4,5}'::int[]),
           ('choir', interval '18 hours', interval '2 hours', '{2,4}')) entry (what, begins, lasts, days)
         where extract(isodow from day at time zone 'UTC')::int = any(days)",
        id,
        owner,
        day_of(now),
    )
    .execute(&mut *work)
    .await?;
    lessons_stand_there(&mut work, (id, owner), now).await?;
    work.commit().await?;
    Ok(())
}

/// The next two lessons; the second is deleted there.
async fn lessons_stand_there(
    work: &mut sqlx::Transaction<'_, sqlx::Postgres>,
    (id, owner): (uuid::Uuid, uuid::Uuid),
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "with next as (
           select id, starts_at, ends_at, version, row_number() over (order by starts_at, id) as n from bookings
           where tutor_user_id = $2 and session_state = 'SCHEDULED' and starts_at > $3 and group_id is null
           order by starts_at, id limit 2),
         written as (
           insert into calendar_exports (connection_id, booking_id, external_id, starts_at, ends_at, version,
             written_at)
           select $1, id, replace(id::text, '-', ''), starts_at, ends_at, version, $3 from next)
         insert into calendar_questions (id, connection_id, booking_id, kind, asked_at)
         select $4, $1, id, 'deleted', $3::timestamptz - interval '2 hours' from next where n = 2",
        id,
        owner,
        now,
        id_of(DEMO_SEED, "outside calendar question", 1),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
