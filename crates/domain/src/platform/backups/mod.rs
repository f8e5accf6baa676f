//! Backups: which one a moment is restored from, when the next is due, which ones have had their time.
//!
//! A backup is a *base* (all files of the cluster at one time) and the *log* the database wrote since (segments of the
//! write-ahead log). A moment can be restored when there is a base that ended before it, and every segment from that
//! base on.

mod segments;
#[cfg(test)]
mod tests;

pub use segments::{Segment, gap};

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Hours after which a base is old and the next is taken. More log to replay than of a day makes a restore slow.
pub const BASE_HOURS: i64 = 24;

/// What is known of a base; stored beside it, and written last, so that half a base is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base {
    /// Grows with time.
    pub id: Uuid,
    /// What PostgreSQL calls the cluster: a number that every cluster has for itself.
    pub system: String,
    /// Major version of the PostgreSQL that wrote it; no other reads it.
    pub postgres: u32,
    /// The database within the cluster.
    pub database: String,
    /// The cluster's first superuser.
    pub superuser: String,
    /// The release of EduStream that took it.
    pub release: String,
    /// Before it was begun.
    pub begun_at: DateTime<Utc>,
    /// After it was whole, by the database's clock: the first moment that it can be restored to.
    pub ended_at: DateTime<Utc>,
    /// The segment that restoring begins with.
    pub first: Segment,
    /// Bytes of a segment.
    pub segment_bytes: u64,
    /// How many parts it is stored in.
    pub parts: u32,
    /// Bytes of the parts as they were before they were sealed.
    pub bytes: u64,
}

/// The base that the moment is restored from: the newest that was whole by then, or the newest of all where no moment
/// is named.
pub fn base_for(bases: &[Base], at: Option<DateTime<Utc>>) -> Option<&Base> {
    let whole = bases.iter().filter(|base| at.is_none_or(|at| base.ended_at <= at));
    whole.max_by_key(|base| (base.ended_at, base.id))
}

/// Whether a base is to be taken now: there is none of this cluster and this timeline, or the newest is a day old.
/// After a restore the database writes another timeline, which no base of before leads to.
pub fn is_base_due(bases: &[Base], system: &str, timeline: u32, now: DateTime<Utc>) -> bool {
    let ours = bases.iter().filter(|base| base.system == system && base.first.timeline() == timeline);
    ours.map(|base| base.ended_at).max().is_none_or(|newest| now - newest >= Duration::hours(BASE_HOURS))
}

/// Whether the place holds another cluster's backups: mixed, neither could be restored.
pub fn is_foreign(bases: &[Base], system: &str) -> bool {
    bases.iter().any(|base| base.system != system)
}

/// What has had its time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expired {
    /// Bases that no moment worth restoring needs.
    pub bases: Vec<Uuid>,
    /// Segments before this one, of any timeline, go too.
    pub segments_before: Option<Segment>,
}

/// Every moment of the last `days` stays restorable: bases of that time, and the newest one from before it, stay. The
/// newest of all always does.
pub fn expired(bases: &[Base], days: u32, now: DateTime<Utc>) -> Expired {
    let horizon = now - Duration::days(i64::from(days));
    let Some(first) = base_for(bases, Some(horizon)) else { return Expired::default() };
    let older = |base: &&Base| (base.ended_at, base.id) < (first.ended_at, first.id);
    let gone: Vec<Uuid> = bases.iter().filter(older).map(|base| base.id).collect();
    let kept = bases.iter().filter(|base| !gone.contains(&base.id)).map(|base| &base.first);
    let segments_before = kept.min_by_key(|segment| segment.position()).cloned();
    Expired { bases: gone, segments_before }
}
