//! Calendars elsewhere whose taken times are not known to be true: whoever looks at the own hours is told.

use chrono::{DateTime, Utc};
use domain::integrations::calendars::{CalendarProvider, ConnectionState, shown_state};
use spine::{Context, Result};

/// The own calendars elsewhere that are not up to date, and why not.
///
/// # Errors
/// 401.
pub async fn calendars_stale(context: &Context) -> Result<Vec<(CalendarProvider, ConnectionState)>> {
    let (person, now): (_, DateTime<Utc>) = (context.require_person()?.id.0, context.now());
    let rows = sqlx::query!(
        "select provider, state, connected_at, last_ok_at from calendar_connections
         where user_id = $1 and blocks order by provider",
        person
    );
    let rows = rows.fetch_all(context.writes()).await?.into_iter().filter_map(|row| {
        let state = ConnectionState::parse(&row.state)?;
        let shown = shown_state(state, (row.connected_at, row.last_ok_at), now);
        Some((CalendarProvider::parse(&row.provider)?, shown)).filter(|_| shown != ConnectionState::Ok)
    });
    Ok(rows.collect())
}
