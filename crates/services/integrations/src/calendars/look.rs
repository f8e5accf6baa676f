//! One look at one calendar.

use super::{
    export::lessons_write,
    import::changes_store,
    keys::key_of,
    rows::{Row, select_connection},
    tell::{News, news_mail},
    watch::channel_renew,
};
use adapters::calendars::{CalendarError, CalendarPort, Changes, Key, Reading};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    calendar::Zone,
    ids::CalendarConnectionId,
    integrations::calendars::{ConnectionState, Window, after_fault, after_look},
};
use serde::{Deserialize, Serialize};
use spine::{
    Context, Error, Result,
    job::{Job, job_new},
};
use sqlx::{Postgres, Transaction};
use std::sync::Arc;
use uuid::Uuid;

/// Seconds a look has the calendar to itself, by machine time.
const ALONE_SECONDS: i64 = 180;
/// Whoever finds another look at work comes back after that.
const AGAIN_SECONDS: i64 = 15;
/// Hours after which everything is read: days come into the window, and what was missed is found.
const WHOLE_HOURS: i64 = 24;

/// Which connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookJob {
    /// The connection.
    pub connection_id: CalendarConnectionId,
}

/// Looks at a calendar elsewhere.
pub struct LookAtCalendar;

impl Job for LookAtCalendar {
    const KIND: &'static str = "LookAtCalendar";
    type Payload = LookJob;

    async fn run(context: &Context, job: LookJob) -> Result<()> {
        calendar_look(context, job.connection_id.0).await
    }
}

/// Lets a calendar be looked at by then; at most one look waits per calendar.
pub(super) async fn look_at(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    id: Uuid,
    at: DateTime<Utc>,
) -> Result<()> {
    let key = format!("calendar:{id}");
    let mut job = job_new::<LookAtCalendar>(context, &LookJob { connection_id: CalendarConnectionId(id) }, at)?;
    job.unique_key = Some(key.clone());
    if !::jobs::enqueue(work, job, context.now()).await? {
        ::jobs::hasten(work, &key, at, context.now()).await?;
    }
    Ok(())
}

/// Why a look stops: because of the calendar, which its owner is told, or because of us.
#[derive(Debug)]
pub(super) enum Stop {
    Theirs(CalendarError),
    Ours(Error),
}

impl From<CalendarError> for Stop {
    fn from(error: CalendarError) -> Self {
        Self::Theirs(error)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

impl From<sqlx::Error> for Stop {
    fn from(error: sqlx::Error) -> Self {
        Self::Ours(error.into())
    }
}

/// What one look works with.
pub(super) struct Look<'a> {
    pub context: &'a Context,
    pub row: &'a Row,
    pub port: Arc<dyn CalendarPort>,
    pub key: Key,
    pub window: Window,
}

async fn calendar_look(context: &Context, id: Uuid) -> Result<()> {
    let Some(row) = claimed(context, id).await? else { return Ok(()) };
    match looked(context, &row).await {
        Ok(more) => done(context, &row, more).await,
        Err(Stop::Theirs(error)) => {
            tracing::info!(connection_id = %id, provider = row.provider, %error, "a calendar was not looked at");
            failed(context, &row, &error).await
        }
        Err(Stop::Ours(error)) => {
            sqlx::query!("update calendar_connections set working_until = null where id = $1", id)
                .execute(context.writes())
                .await?;
            Err(error)
        }
    }
}

/// The connection, for this look alone; none where another one is at it, which is then repeated, and of one whose owner
/// has to connect anew.
async fn claimed(context: &Context, id: Uuid) -> Result<Option<Row>> {
    let (now, real) = (context.now(), context.app.clock.real_now());
    let mut work = context.begin().await?;
    let found = sqlx::query!(
        "select c.working_until from calendar_connections c join users u on u.id = c.user_id
         where c.id = $1 and c.state <> 'needs_sign_in' and u.deleted_at is null and u.suspended_at is null
         for update of c",
        id
    );
    let Some(found) = found.fetch_optional(&mut *work).await? else { return Ok(None) };
    if found.working_until.is_some_and(|until| until > real) {
        look_at(&mut work, context, id, now + TimeDelta::seconds(AGAIN_SECONDS)).await?;
        work.commit().await?;
        return Ok(None);
    }
    sqlx::query!(
        "update calendar_connections set working_until = $2, due_at = $3 where id = $1",
        id,
        real + TimeDelta::seconds(ALONE_SECONDS),
        now + TimeDelta::minutes(10),
    )
    .execute(&mut *work)
    .await?;
    let row = select_connection!("where c.id = $2", now, id).fetch_optional(&mut *work).await?;
    work.commit().await?;
    Ok(row)
}

/// Everything, in this order: what was deleted there is known before anything is written there. Answers whether there
/// is more to write.
async fn looked(context: &Context, row: &Row) -> std::result::Result<bool, Stop> {
    let port = context.app.calendars.of(row.provider()?).filter(|port| port.name() == row.via);
    let port = port.cloned().ok_or_else(|| CalendarError::Refused("it is not set up here any more".into()))?;
    let zone = sqlx::query_scalar!("select time_zone from users where id = $1", row.user_id);
    let zone: Zone = zone.fetch_one(context.writes()).await?.parse().unwrap_or(Zone::UTC);
    let now = context.now();
    let window = Window::at(now);
    let whole = row.full_at.is_none_or(|at| now - at >= TimeDelta::hours(WHOLE_HOURS));
    let since = row.sync_token.as_deref().filter(|_| !whole);
    let reading = Reading { since, window, zone };
    let (key, changes) = changes_of(context, &port, row, reading).await?;
    let look = Look { context, row, port, key, window };
    let whole = changes.full || since.is_none();
    if !changes_store(&look, &changes, whole).await? {
        return Ok(false);
    }
    let more = lessons_write(&look).await?;
    channel_renew(&look).await?;
    Ok(more)
}

/// A token may be refused before its time: once more with a new one.
async fn changes_of(
    context: &Context,
    port: &Arc<dyn CalendarPort>,
    row: &Row,
    reading: Reading<'_>,
) -> std::result::Result<(Key, Changes), Stop> {
    let key = key_of(context, port.as_ref(), row, false).await?;
    match port.changes(&key, reading).await {
        Ok(changes) => Ok((key, changes)),
        Err(CalendarError::SignIn) => {
            let key = key_of(context, port.as_ref(), row, true).await?;
            let changes = port.changes(&key, reading).await?;
            Ok((key, changes))
        }
        Err(error) => Err(error.into()),
    }
}

async fn done(context: &Context, row: &Row, more: bool) -> Result<()> {
    let now = context.now();
    let told = sqlx::query_scalar!(
        r#"select coalesce(channel_until > $2, false) as "told!" from calendar_connections where id = $1"#,
        row.id,
        now
    );
    let Some(told) = told.fetch_optional(context.writes()).await? else { return Ok(()) };
    let health = after_look(now, told);
    let mut work = context.begin().await?;
    sqlx::query!(
        "update calendar_connections set state = $2, failures = 0, last_ok_at = $3, last_error = null, told_at = null,
           working_until = null, due_at = $4 where id = $1",
        row.id,
        health.state.code(),
        now,
        health.due_at,
    )
    .execute(&mut *work)
    .await?;
    if more {
        look_at(&mut work, context, row.id, now).await?;
    }
    work.commit().await?;
    Ok(())
}

/// Notes that it did not go through, and tells its owner once when that has gone on for too long.
async fn failed(context: &Context, row: &Row, error: &CalendarError) -> Result<()> {
    let now = context.now();
    let health = after_fault((row.state()?, row.failures), error.fault(), error.wait(), now);
    let mut work = context.begin().await?;
    let told = sqlx::query!(
        "with known as (select told_at from calendar_connections where id = $1 for update)
         update calendar_connections c set state = $2, failures = $3, last_error = $4, due_at = $5,
           working_until = null, told_at = case when $2 = 'ok' then null else coalesce(c.told_at, $6) end
         from known where c.id = $1 returning known.told_at as before",
        row.id,
        health.state.code(),
        health.failures,
        error.fault().code(),
        health.due_at,
        now,
    );
    let told = told.fetch_optional(&mut *work).await?;
    if health.state != ConnectionState::Ok && told.is_some_and(|told| told.before.is_none()) {
        let news = match health.state {
            ConnectionState::NeedsSignIn => News::SignIn,
            _ => News::OutOfDate,
        };
        news_mail(&mut work, context, row, news).await?;
    }
    work.commit().await?;
    Ok(())
}
