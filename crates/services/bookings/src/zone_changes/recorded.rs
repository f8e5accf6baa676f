//! The newest release the installation has seen, and the lessons that could not follow one.
//!
//! The newest release is only ever raised: a server with older data joins, or an update is rolled back, and the
//! lessons stay as the newest rules say.

use super::RecheckLessonTimes;
use chrono::{DateTime, Utc};
use domain::{calendar::zone::Release, ids::BookingId};
use jobs::enqueue;
use spine::{
    Context, Result,
    job::{Job, Nothing, job_new},
};
use sqlx::PgExecutor;

/// Name of the row in `settings`.
const SETTING: &str = "zone_rules";

/// Notes that a server computes with `release`. When it is newer than every release before it, the lessons ahead are
/// compared with it soon; true then.
pub async fn release_note(context: &Context, release: &Release) -> Result<bool> {
    let release = release.to_string();
    let mut work = context.begin().await?;
    let raised = sqlx::query_scalar!(
        r#"insert into settings (name, value) values ($1, $2)
           on conflict (name) do update set value = excluded.value where settings.value < excluded.value collate "C"
           returning value"#,
        SETTING,
        release,
    )
    .fetch_optional(&mut *work)
    .await?;
    if raised.is_some() {
        let mut job = job_new::<RecheckLessonTimes>(context, &Nothing {}, context.now())?;
        job.unique_key = Some(format!("{}:{release}", RecheckLessonTimes::KIND));
        enqueue(&mut work, job, context.now()).await?;
    }
    work.commit().await?;
    Ok(raised.is_some())
}

/// The newest release any server of the installation has computed with.
pub(super) async fn release_seen(database: impl PgExecutor<'_>) -> Result<Option<Release>> {
    let seen = sqlx::query_scalar!("select value from settings where name = $1", SETTING);
    Ok(seen.fetch_optional(database).await?.and_then(|value| value.parse().ok()))
}

/// A lesson ahead that could not keep the wall time that was agreed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptLesson {
    /// Which.
    pub id: BookingId,
    /// Its instant, as before.
    pub starts_at: DateTime<Utc>,
}

/// Lessons ahead that could not follow a changed rule, soonest first, fifty at most; for admins.
///
/// # Errors
/// 404 for everybody else.
pub async fn lessons_kept(context: &Context) -> Result<Vec<KeptLesson>> {
    context.require_admin()?;
    let rows = sqlx::query!(
        "select id, starts_at from bookings
         where time_kept_at is not null and starts_at > $1 and session_state in ('REQUESTED', 'SCHEDULED')
         order by starts_at, id limit 50",
        context.now(),
    )
    .fetch_all(context.reads())
    .await?;
    Ok(rows.into_iter().map(|row| KeptLesson { id: BookingId(row.id), starts_at: row.starts_at }).collect())
}
