//! Booked lessons when the rules of a time zone change.
//!
//! A booking knows the wall time that was agreed, the tutor's zone and the release its instant was computed with. When
//! a server has a newer release than any before it ([`release_note`]), a job looks at every lesson ahead
//! ([`lessons_recheck`]): most stay where they are and only note the release, the others are decided by
//! `domain::bookings::zone_change` in groups that share people and time, each group in one transaction with its
//! people's calendars locked. What happened is an event; mails follow from it. Run twice, the second run finds nothing
//! to do; a server with an older release than the installation has seen changes nothing.

mod ahead;
mod decide;
mod previous;
mod recorded;

pub use previous::wall_by_2025b;
pub use recorded::{KeptLesson, lessons_kept, release_note};

use crate::booking::moment;
use ahead::{Ahead, claims_of, page_after};
use chrono::{DateTime, NaiveDateTime, Utc};
use domain::{
    bookings::zone_change::{Mover, Wanted, clusters, wanted},
    calendar::{ZoneTable, zone::Release},
    ids::BookingId,
};
use spine::{
    Context, Result,
    job::{Job, Nothing},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Bookings read at once.
const PAGE: i64 = 1_000;

/// What a look at the lessons ahead came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recheck {
    /// Bookings that had been computed with other rules.
    pub looked_at: usize,
    /// Those that begin at another instant now, at the agreed wall time.
    pub moved: usize,
    /// Those that keep their instant, at another wall time.
    pub kept: usize,
}

/// See [`lesson_times_recheck`].
pub struct RecheckLessonTimes;

impl Job for RecheckLessonTimes {
    const KIND: &'static str = "RecheckLessonTimes";
    type Payload = Nothing;

    async fn run(context: &Context, _: Nothing) -> Result<()> {
        lesson_times_recheck(context).await
    }
}

/// Looks at the lessons ahead with the rules this process computes with, unless the installation has seen
/// newer ones; then another server's worker does.
pub async fn lesson_times_recheck(context: &Context) -> Result<()> {
    let table = ZoneTable::loaded();
    let seen = recorded::release_seen(context.writes()).await?;
    if seen.as_ref() > table.release() {
        let (seen, has) = (seen.map(|release| release.to_string()), table.version());
        tracing::warn!(?seen, has, "this worker has older time zone data than another server; it leaves lessons alone");
        return Ok(());
    }
    let done = lessons_recheck(context, table).await?;
    if done.looked_at > 0 {
        let Recheck { looked_at, moved, kept } = done;
        tracing::info!(
            release = table.version(),
            looked_at,
            moved,
            kept,
            "lessons compared with the time zones' rules"
        );
    }
    Ok(())
}

/// Compares every lesson ahead that was computed with an older release with the rules of `table`, and moves those that
/// the rules move.
pub async fn lessons_recheck(context: &Context, table: &ZoneTable) -> Result<Recheck> {
    let Some(release) = table.release() else { return Ok(Recheck::default()) };
    let now = moment(context);
    let (mut done, mut moving) = (Recheck::default(), Vec::new());
    let mut after = (now, Uuid::nil());
    loop {
        let page = page_after(context.writes(), after, &release.to_string(), PAGE).await?;
        let Some(last) = page.last() else { break };
        after = (last.starts_at, last.id);
        let older = page.iter().filter(|row| row.is_older_than(release));
        let (same, other): (Vec<_>, Vec<_>) =
            older.map(|row| (row, wanted_of(row, table))).partition(|(_, wanted)| *wanted == Wanted::Same);
        done.looked_at += same.len() + other.len();
        ahead::release_noted(context.writes(), &same.iter().map(|(row, _)| *row).collect::<Vec<_>>(), release).await?;
        moving
            .extend(other.into_iter().map(|(row, wanted)| (row.id, row.session_state.clone(), row.starts_at, wanted)));
    }
    for cluster in clusters(movers(context, moving).await?) {
        let (moved, kept) = decide::cluster_decide(context, table, release, cluster).await?;
        done.moved += moved;
        done.kept += kept;
    }
    Ok(done)
}

/// Where the table puts a booking; a zone it does not know leaves it where it is.
fn wanted_of(row: &Ahead, table: &ZoneTable) -> Wanted {
    match (row.agreed_wall(), table.zone(&row.tutor_time_zone)) {
        (Some(wall), Some(zone)) => wanted(row.starts_at, wall, zone),
        _ => Wanted::Same,
    }
}

/// The bookings with what they take from their people.
async fn movers(context: &Context, moving: Vec<(Uuid, String, DateTime<Utc>, Wanted)>) -> Result<Vec<Mover>> {
    let mut movers = Vec::with_capacity(moving.len());
    for chunk in moving.chunks(usize::try_from(PAGE).unwrap_or(usize::MAX)) {
        let ids: Vec<Uuid> = chunk.iter().map(|(id, ..)| *id).collect();
        let mut claims: HashMap<Uuid, Vec<_>> = HashMap::new();
        for (source, claim) in claims_of(context.writes(), &ids).await? {
            claims.entry(source).or_default().push(claim);
        }
        for (id, session, start, wanted) in chunk {
            let session = ahead::session_of(session)?;
            let claims = claims.remove(id).unwrap_or_default();
            movers.push(Mover { id: BookingId(*id), session, start: *start, wanted: *wanted, claims });
        }
    }
    Ok(movers)
}

/// The wall time of an instant as rows keep it.
pub(crate) fn wall_of(start: DateTime<Utc>, zone: domain::calendar::Zone) -> NaiveDateTime {
    start.with_timezone(&zone).naive_local()
}

/// The release this process computes with, as rows keep it.
pub(crate) fn rules_now() -> Option<String> {
    ZoneTable::loaded().release().map(Release::to_string)
}
