//! The feature store: what was known when (MA1).
//!
//! Profiles are kept version by version, what was shown with the moments at which its outcome became known. A market as
//! of a moment ([`market_at`]) holds what was known then and nothing else, whatever came later.

mod market;
mod profiles;
mod shown;

pub use market::market_at;
pub use profiles::{profiles_ensure, students_note, tutors_note};
pub(crate) use profiles::{week_of, week_of_rules};
pub use shown::{
    ListShown, PlaceShown, booking_noted, booking_over, clicked_note, list_write, lists_today, rated_note,
};

use chrono::{DateTime, Utc};
use spine::Result;
use sqlx::{PgExecutor, Postgres, Transaction};
use uuid::Uuid;

/// Lists kept for these people are old from now on; the nil id stands for everybody.
pub async fn marks_move(work: &mut Transaction<'_, Postgres>, people: &[Uuid], now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into match_marks (person_id, changed_at)
         select distinct p, $2::timestamptz from unnest($1::uuid[]) p order by p
         on conflict (person_id) do update set changed_at = excluded.changed_at, version = match_marks.version + 1",
        people,
        now
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// What a kept list of this person must have been made at: the counts of the person and of everybody.
pub async fn marks_of(executor: impl PgExecutor<'_>, person: Uuid) -> Result<(i64, i64)> {
    let row = sqlx::query!(
        r#"select coalesce(sum(version) filter (where person_id = $1), 0)::bigint as "own!",
                  coalesce(sum(version) filter (where person_id <> $1), 0)::bigint as "all!"
           from match_marks where person_id in ($1, '00000000-0000-0000-0000-000000000000')"#,
        person
    );
    let row = row.fetch_one(executor).await?;
    Ok((row.own, row.all))
}
