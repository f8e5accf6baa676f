//! What makes a look besides news: the clock, and what happens to lessons.

use super::look::look_at;
use domain::bookings::events::BookingEvent;
use spine::{
    Context, Result,
    events::StoredEvent,
    job::{Job, Nothing},
};
use sqlx::{Postgres, Transaction};

/// Calendars of one minute.
const BATCH: i64 = 500;

/// Looks at the calendars whose time has come, every minute.
pub struct PollCalendars;

impl Job for PollCalendars {
    const KIND: &'static str = "PollCalendars";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        let now = context.now();
        let mut work = context.begin().await?;
        let due = sqlx::query_scalar!(
            "select c.id from calendar_connections c join users u on u.id = c.user_id
             where c.due_at <= $1 and c.state <> 'needs_sign_in' and u.deleted_at is null and u.suspended_at is null
             order by c.due_at, c.id limit $2",
            now,
            BATCH,
        );
        for id in due.fetch_all(&mut *work).await? {
            look_at(&mut work, context, id, now).await?;
        }
        work.commit().await?;
        Ok(())
    }
}

/// A lesson was agreed, moved or called off: the calendars of its people are to show it.
pub async fn lessons_follow(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    event: &StoredEvent,
) -> Result<()> {
    let Some(told) = event.read::<BookingEvent>()? else { return Ok(()) };
    let booking = told.booking();
    let people = [booking.tutor_user_id.0, booking.student_id.0];
    let connected = sqlx::query_scalar!(
        "select id from calendar_connections
         where user_id = any($1) and exports and state <> 'needs_sign_in' order by id",
        &people[..],
    );
    for id in connected.fetch_all(&mut **work).await? {
        look_at(work, context, id, context.now()).await?;
    }
    Ok(())
}
