//! The own connections: what there is, what they do, and away with one.

use super::{
    keys::key_of,
    look::look_at,
    questions::questions_open,
    rows::{Row, select_connection},
};
use domain::{
    Refusal,
    ids::CalendarConnectionId,
    integrations::{
        calendars::{CalendarConnection, CalendarConnections, CalendarProvider, CalendarSettings},
        events::{OutsideCalendarEvent, OutsideCalendarNews},
    },
};
use serde_json::json;
use spine::{
    Context, Result,
    audit::{Act, audit_append},
    events::tell,
};
use sqlx::{Postgres, Transaction};

fn missing() -> Refusal {
    Refusal::not_found("calendar connection")
}

/// The own connections, and what they ask.
///
/// # Errors
/// 401.
pub async fn connections_list(context: &Context) -> Result<CalendarConnections> {
    let (person, now) = (context.require_person()?.id.0, context.now());
    let rows = select_connection!("where c.user_id = $2 order by c.connected_at, c.id", now, person);
    let items = rows.fetch_all(context.writes()).await?.into_iter().map(|row| row.view(now)).collect::<Result<_>>()?;
    let offered = CalendarProvider::ALL.into_iter().filter(|one| context.app.calendars.of(*one).is_some());
    Ok(CalendarConnections { items, questions: questions_open(context).await?, offered: offered.collect() })
}

pub(super) async fn connection_own(context: &Context, id: CalendarConnectionId) -> Result<Row> {
    let person = context.require_person()?.id.0;
    let row = select_connection!("where c.id = $2 and c.user_id = $3", context.now(), id.0, person);
    Ok(row.fetch_optional(context.writes()).await?.ok_or_else(missing)?)
}

/// Changes what one does.
///
/// # Errors
/// 401; 404 for somebody else's.
pub async fn connection_update(
    context: &Context,
    id: CalendarConnectionId,
    settings: CalendarSettings,
) -> Result<CalendarConnection> {
    let row = connection_own(context, id).await?;
    let mut work = context.begin().await?;
    let changed = sqlx::query!(
        "update calendar_connections set blocks = coalesce($3, blocks), exports = coalesce($4, exports)
         where id = $1 and user_id = $2",
        id.0,
        row.user_id,
        settings.blocks,
        settings.exports,
    );
    if changed.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(missing().into());
    }
    let after = json!({ "blocks": settings.blocks, "exports": settings.exports });
    told(&mut work, context, &row, ("calendar.changed", after)).await?;
    look_at(&mut work, context, id.0, context.now()).await?;
    work.commit().await?;
    connection_own(context, id).await?.view(context.now())
}

/// Looks at one now.
///
/// # Errors
/// 401; 404 for somebody else's.
pub async fn connection_look(context: &Context, id: CalendarConnectionId) -> Result<CalendarConnection> {
    let row = connection_own(context, id).await?;
    let mut work = context.begin().await?;
    look_at(&mut work, context, id.0, context.now()).await?;
    work.commit().await?;
    row.view(context.now())
}

/// Ends one: what opens it, what was taken there and what was asked are gone. Lessons that stand there stay there.
///
/// # Errors
/// 401; 404 for somebody else's.
pub async fn connection_delete(context: &Context, id: CalendarConnectionId) -> Result<()> {
    let row = connection_own(context, id).await?;
    // While it can still be opened; a provider that does not answer stops by itself when the channel ends.
    let port = context.app.calendars.of(row.provider()?).filter(|port| port.name() == row.via).cloned();
    let channel = row.channel_id.clone().zip(port);
    let mut work = context.begin().await?;
    let gone = sqlx::query!("delete from calendar_connections where id = $1 and user_id = $2", id.0, row.user_id);
    if gone.execute(&mut *work).await?.rows_affected() == 0 {
        return Err(missing().into());
    }
    told(&mut work, context, &row, ("calendar.disconnected", json!({ "provider": row.provider }))).await?;
    work.commit().await?;
    if let Some((channel, port)) = channel
        && let Ok(key) = key_of(context, port.as_ref(), &row, false).await
        && let Err(error) = port.unwatch(&key, &channel, row.channel_resource.as_deref()).await
    {
        tracing::info!(connection_id = %row.id, %error, "a channel goes on until it ends");
    }
    Ok(())
}

/// Its person may be free at other times now; and it is written down.
async fn told(
    work: &mut Transaction<'_, Postgres>,
    context: &Context,
    row: &Row,
    (act, after): (&str, serde_json::Value),
) -> Result<()> {
    let news = OutsideCalendarNews { user_id: domain::ids::UserId(row.user_id) };
    tell(work, context, &OutsideCalendarEvent::BusyChanged(news)).await?;
    audit_append(work, context, Act { act, subject_id: Some(row.id), before: None, after: Some(after) }).await
}
