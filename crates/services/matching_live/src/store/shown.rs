//! What was shown to whom, and what came of it, each with the moment at which it became known.

use chrono::{DateTime, Duration, Utc};
use spine::{Context, Result};
use sqlx::{PgExecutor, Postgres, Transaction};
use uuid::Uuid;

/// Hours after which opening a profile does not follow from a recommendation any more.
const CLICK_HOURS: i64 = 24;
/// Days after which a lesson does not follow from a recommendation any more.
const BOOK_DAYS: i64 = 7;

/// A list as it is shown.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct ListShown {
    pub list_id: Uuid,
    pub student: Uuid,
    pub at: DateTime<Utc>,
    pub model: String,
    pub places: Vec<PlaceShown>,
}

/// One place of it.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct PlaceShown {
    pub tutor: Uuid,
    /// The slug of the subject it was ranked for.
    pub subject: String,
    pub score: f32,
    pub explored: bool,
    pub propensity: f32,
    /// Where the version that is only tried out would have put it.
    pub shadow_place: Option<i16>,
}

/// Lists of a student that were written down since a moment.
pub async fn lists_today(executor: impl PgExecutor<'_>, student: Uuid, since: DateTime<Utc>) -> Result<i64> {
    let count = sqlx::query_scalar!(
        r#"select count(distinct list_id) as "count!" from match_shown where student_id = $1 and shown_at > $2"#,
        student,
        since
    );
    Ok(count.fetch_one(executor).await?)
}

/// Writes a list down.
pub async fn list_write(work: &mut Transaction<'_, Postgres>, list: &ListShown) -> Result<()> {
    let places = &list.places;
    let column = |of: fn(&PlaceShown) -> Uuid| places.iter().map(of).collect::<Vec<Uuid>>();
    let subjects: Vec<String> = places.iter().map(|place| place.subject.clone()).collect();
    sqlx::query!(
        "insert into match_shown
           (list_id, place, student_id, tutor_id, subject, shown_at, model, score, explored, propensity, shadow_place)
         select $1, (n - 1)::smallint, $2, tutor, subject, $3, $4, score, explored, propensity, shadow
         from unnest($5::uuid[], $6::text[], $7::real[], $8::boolean[], $9::real[], $10::smallint[])
           with ordinality as s (tutor, subject, score, explored, propensity, shadow, n)",
        list.list_id,
        list.student,
        list.at,
        list.model,
        &column(|place| place.tutor),
        &subjects,
        &places.iter().map(|place| place.score).collect::<Vec<f32>>(),
        &places.iter().map(|place| place.explored).collect::<Vec<bool>>(),
        &places.iter().map(|place| place.propensity).collect::<Vec<f32>>(),
        &places.iter().map(|place| place.shadow_place).collect::<Vec<Option<i16>>>() as &[Option<i16>],
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// Somebody opened a profile that was recommended to them within a day.
pub async fn clicked_note(context: &Context, student: Uuid, tutor: Uuid) -> Result<()> {
    let now = context.now();
    sqlx::query!(
        "update match_shown set clicked_at = $3 where (list_id, place) = (
           select list_id, place from match_shown
           where student_id = $1 and tutor_id = $2 and shown_at > $4 and shown_at <= $3
           order by shown_at desc, place limit 1) and clicked_at is null",
        student,
        tutor,
        now,
        now - Duration::hours(CLICK_HOURS),
    )
    .execute(context.writes())
    .await?;
    Ok(())
}

/// A lesson was asked for with a tutor who was recommended within a week.
pub async fn booking_noted(
    work: &mut Transaction<'_, Postgres>,
    (student, tutor): (Uuid, Uuid),
    booking: Uuid,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update match_shown set booked_at = $4, booking_id = $3 where (list_id, place) = (
           select list_id, place from match_shown
           where student_id = $1 and tutor_id = $2 and shown_at > $5 and shown_at <= $4 and booking_id is null
           order by shown_at desc, place limit 1)
           and not exists (select from match_shown known where known.booking_id = $3)",
        student,
        tutor,
        booking,
        now,
        now - Duration::days(BOOK_DAYS),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// What became of that lesson; the last word counts, and the moment of the first.
pub async fn booking_over(
    work: &mut Transaction<'_, Postgres>,
    booking: Uuid,
    completed: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "update match_shown set done_at = coalesce(done_at, $2), completed = $3 where booking_id = $1",
        booking,
        now,
        completed
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

/// The student's review of that lesson, once everybody reads it.
pub async fn rated_note(work: &mut Transaction<'_, Postgres>, booking: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update match_shown s set rating = r.rating, rated_at = coalesce(s.rated_at, $2)
         from reviews r where s.booking_id = $1 and r.booking_id = $1",
        booking,
        now
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
