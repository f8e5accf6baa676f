//! What was read is kept: the times that are taken, and questions about lessons that stand otherwise there.

use super::{
    look::{Look, Stop},
    tell::{News, news_mail},
};
use adapters::calendars::{CalendarError, Changes};
use bookings::booking::calendar_lock;
use chrono::{DateTime, Utc};
use domain::{
    ids::UserId,
    integrations::{
        calendars::{Became, EVENTS_MAX, OutsideEvent, Written, became, busy_time},
        events::{OutsideCalendarEvent, OutsideCalendarNews},
    },
};
use spine::{Result, events::tell};
use sqlx::{Postgres, Transaction};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A lesson that stands there.
struct Export {
    booking_id: Uuid,
    external_id: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    left_out: bool,
    /// The lesson is still as it was written there, and is not to be written again.
    agreed: bool,
}

/// Stores what was read, under the lock of the person's calendar. False where the connection is gone meanwhile.
pub(super) async fn changes_store(look: &Look<'_>, changes: &Changes, whole: bool) -> std::result::Result<bool, Stop> {
    let Look { context, row, .. } = look;
    let mut work = context.begin().await?;
    sqlx::query!("select pg_advisory_xact_lock($1)", calendar_lock(row.user_id)).execute(&mut *work).await?;
    let there = sqlx::query_scalar!("select 1 from calendar_connections where id = $1 for update", row.id);
    if there.fetch_optional(&mut *work).await?.is_none() {
        return Ok(false);
    }
    let exports = exports_of(&mut work, look).await?;
    let own: BTreeSet<&str> = exports.iter().map(|export| export.external_id.as_str()).collect();
    let changed = busy_store(&mut work, look, changes, &own).await?;
    let stored =
        sqlx::query_scalar!(r#"select count(*) as "kept!" from calendar_busy where connection_id = $1"#, row.id);
    if usize::try_from(stored.fetch_one(&mut *work).await?).unwrap_or(usize::MAX) > EVENTS_MAX {
        return Err(CalendarError::TooMany.into());
    }
    lessons_compare(&mut work, look, changes, &exports).await?;
    sqlx::query!(
        "update calendar_connections set sync_token = $2, full_at = case when $3 then $4 else full_at end
         where id = $1",
        row.id,
        kept(changes.next.as_deref(), 8_000),
        whole,
        context.now(),
    )
    .execute(&mut *work)
    .await?;
    if changed {
        let news = OutsideCalendarNews { user_id: UserId(row.user_id) };
        tell(&mut work, context, &OutsideCalendarEvent::BusyChanged(news)).await?;
    }
    work.commit().await?;
    Ok(true)
}

async fn exports_of(work: &mut Transaction<'_, Postgres>, look: &Look<'_>) -> Result<Vec<Export>> {
    let rows = sqlx::query_as!(
        Export,
        r#"select e.booking_id, e.external_id, e.starts_at, e.ends_at, e.left_out,
             b.session_state in ('SCHEDULED', 'ACTIVE') and b.starts_at = e.starts_at and not e.again as "agreed!"
           from calendar_exports e join bookings b on b.id = e.booking_id where e.connection_id = $1"#,
        look.row.id
    );
    Ok(rows.fetch_all(&mut **work).await?)
}

/// Whether it has a name that can be stored.
pub(super) fn named_well(name: &str) -> bool {
    (1..=1_000).contains(&name.len()) && !name.contains('\0')
}

/// What can be stored of a word of the provider's; none of one that cannot.
pub(super) fn kept(word: Option<&str>, most: usize) -> Option<&str> {
    word.filter(|word| word.len() <= most && !word.contains('\0'))
}

/// Whether anything is taken otherwise than before. What we wrote there ourselves is a claim already.
async fn busy_store(
    work: &mut Transaction<'_, Postgres>,
    look: &Look<'_>,
    changes: &Changes,
    own: &BTreeSet<&str>,
) -> Result<bool> {
    let foreign = changes
        .events
        .iter()
        .filter(|event| !own.contains(event.external_id.as_str()) && named_well(&event.external_id));
    // A server may name an entry twice: the last word counts.
    let named: BTreeMap<&str, &OutsideEvent> = foreign.map(|event| (event.external_id.as_str(), event)).collect();
    let busy: Vec<_> = named.values().filter_map(|event| busy_time(event, look.window)).collect();
    let ids: Vec<String> = busy.iter().map(|time| time.external_id.clone()).collect();
    let starts: Vec<DateTime<Utc>> = busy.iter().map(|time| time.start).collect();
    let ends: Vec<DateTime<Utc>> = busy.iter().map(|time| time.end).collect();
    let mentioned: Vec<String> = named.keys().map(|id| (*id).to_owned()).collect();
    let gone = sqlx::query!(
        "delete from calendar_busy where connection_id = $1 and (upper(during) <= $5
           or (($2 or external_id = any($3)) and not external_id = any($4)))",
        look.row.id,
        changes.full,
        &mentioned,
        &ids,
        look.window.from,
    );
    let gone = gone.execute(&mut **work).await?.rows_affected();
    let put = sqlx::query!(
        "insert into calendar_busy (connection_id, person_id, external_id, during)
         select $1, $2, n.id, tstzrange(n.begun, n.ended) from unnest($3::text[], $4::timestamptz[], $5::timestamptz[])
           n (id, begun, ended)
         on conflict (connection_id, external_id) do update set during = excluded.during
         where calendar_busy.during is distinct from excluded.during",
        look.row.id,
        look.row.user_id,
        &ids,
        &starts,
        &ends,
    );
    Ok(gone + put.execute(&mut **work).await?.rows_affected() > 0)
}

/// Asks about each lesson that somebody deleted or moved there, once; who takes it back there has answered.
async fn lessons_compare(
    work: &mut Transaction<'_, Postgres>,
    look: &Look<'_>,
    changes: &Changes,
    exports: &[Export],
) -> Result<()> {
    let now = look.context.now();
    let named: BTreeMap<&str, &OutsideEvent> =
        changes.events.iter().map(|event| (event.external_id.as_str(), event)).collect();
    for export in exports {
        if export.left_out || !export.agreed || export.ends_at <= now {
            continue;
        }
        let written = Written { start: export.starts_at, end: export.ends_at };
        let found = match named.get(export.external_id.as_str()) {
            Some(event) => became(written, event),
            // All entries of the window were told, and this is not among them.
            None if changes.full && look.window.holds(export.starts_at, export.ends_at) => Became::Deleted,
            None => continue,
        };
        match found {
            Became::Same => {
                let etag = named.get(export.external_id.as_str()).and_then(|event| event.etag.as_deref());
                same_note(work, look, export.booking_id, etag).await?;
            }
            Became::Deleted => ask(work, look, export.booking_id, None).await?,
            Became::Moved(to) => ask(work, look, export.booking_id, Some(to)).await?,
        }
    }
    Ok(())
}

async fn same_note(
    work: &mut Transaction<'_, Postgres>,
    look: &Look<'_>,
    booking: Uuid,
    etag: Option<&str>,
) -> Result<()> {
    sqlx::query!(
        "with settled as (
           update calendar_questions set answer = 'settled', answered_at = $4
           where connection_id = $1 and booking_id = $2 and answered_at is null
         )
         update calendar_exports set etag = coalesce($3, etag) where connection_id = $1 and booking_id = $2",
        look.row.id,
        booking,
        kept(etag, 500),
        look.context.now(),
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}

async fn ask(
    work: &mut Transaction<'_, Postgres>,
    look: &Look<'_>,
    booking: Uuid,
    moved_to: Option<DateTime<Utc>>,
) -> Result<()> {
    let kind = if moved_to.is_some() { "moved" } else { "deleted" };
    let asked = sqlx::query!(
        r#"insert into calendar_questions (id, connection_id, booking_id, kind, moved_to, asked_at)
           values ($1, $2, $3, $4, $5, $6)
           on conflict (connection_id, booking_id) where answered_at is null
             do update set kind = excluded.kind, moved_to = excluded.moved_to
           returning id, (xmax = 0) as "new!""#,
        look.context.new_id(),
        look.row.id,
        booking,
        kind,
        moved_to,
        look.context.now(),
    );
    let asked = asked.fetch_one(&mut **work).await?;
    if asked.new {
        news_mail(work, look.context, look.row, News::Asks(asked.id)).await?;
    }
    Ok(())
}
