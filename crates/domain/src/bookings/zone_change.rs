//! When a law changes a zone's clock: which booked lessons move, and which stay where they are.
//!
//! What was agreed is a time on the tutor's clock. So a lesson whose wall time another release of the rules puts at
//! another instant moves there, and keeps its wall time. It does not move into time that is taken, nor when either
//! instant is so near that nobody can count on a mail being read; then it keeps its instant. Both people are told in
//! either case. Lessons that share a person and lie close together are decided together ([`clusters`]), because one
//! moves into the place that the other leaves. The database refuses overlaps once more (`time_claims_no_overlap`).

use super::{SessionState, effects::NoticeCode};
use crate::{
    calendar::{Slot, Zone},
    ids::BookingId,
};
use chrono::{DateTime, Duration, MappedLocalTime, NaiveDateTime, TimeZone, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Hours before its earlier instant from which a lesson is not moved any more.
pub const MOVE_NOTICE_HOURS: i64 = 2;

/// Where the rules put a lesson that was agreed for a wall time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Where it is.
    Same,
    /// It begins at another instant.
    At(DateTime<Utc>),
    /// The clock jumps over that wall time now.
    Missing,
}

/// Asks the rules of `zone` for the instant of a wall time; of two instants the nearer to `start`, the earlier when
/// both are as near.
pub fn wanted(start: DateTime<Utc>, wall: NaiveDateTime, zone: Zone) -> Wanted {
    let at = |local: DateTime<Zone>| local.with_timezone(&Utc);
    let instant = match zone.from_local_datetime(&wall) {
        MappedLocalTime::None => return Wanted::Missing,
        MappedLocalTime::Single(only) => at(only),
        MappedLocalTime::Ambiguous(first, second) => {
            let (first, second) = (at(first), at(second));
            if (second - start).abs() < (first - start).abs() { second } else { first }
        }
    };
    if instant == start { Wanted::Same } else { Wanted::At(instant) }
}

/// Time that is taken from a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Whose time.
    pub person: Uuid,
    /// From when to when.
    pub during: Slot,
}

impl Claim {
    fn overlaps(&self, other: &Self) -> bool {
        let (a, b) = (self.during, other.during);
        self.person == other.person && a.start < b.end && b.start < a.end
    }

    /// The same claim later by `by`.
    #[must_use]
    pub fn shifted(&self, by: Duration) -> Self {
        let Slot { start, end } = self.during;
        Self { during: Slot { start: start + by, end: end + by }, ..*self }
    }
}

/// A booking whose instant other rules would move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mover {
    /// Which.
    pub id: BookingId,
    /// Where the meeting stands.
    pub session: SessionState,
    /// First instant as it is.
    pub start: DateTime<Utc>,
    /// Where the rules put it.
    pub wanted: Wanted,
    /// What it takes from its people: from the tutor with the buffer, from the student.
    pub claims: Vec<Claim>,
}

impl Mover {
    /// How far it would move.
    fn shift(&self) -> Duration {
        match self.wanted {
            Wanted::At(start) => start - self.start,
            Wanted::Same | Wanted::Missing => Duration::zero(),
        }
    }
}

/// Why a lesson keeps its instant although its wall time lies elsewhere now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptBecause {
    /// The clock jumps over the wall time.
    Missing,
    /// It begins too soon, there or here.
    TooSoon,
    /// Somebody's time is taken there.
    Taken,
}

/// What becomes of a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing: the rules leave it where it is, or the meeting is no longer ahead.
    Untouched,
    /// It begins later by so much, earlier when negative; the wall time stays.
    Moved(Duration),
    /// It keeps its instant; the wall time is another.
    Kept(KeptBecause),
}

impl Verdict {
    /// What both people are told.
    pub const fn notice(self) -> Option<NoticeCode> {
        match self {
            Self::Untouched => None,
            Self::Moved(_) => Some(NoticeCode::TimeMoved),
            Self::Kept(_) => Some(NoticeCode::TimeKept),
        }
    }
}

/// What the rules alone say of one booking, whatever else is in its people's calendars.
fn alone(mover: &Mover, now: DateTime<Utc>) -> Verdict {
    let soon = |instant: DateTime<Utc>| instant < now + Duration::hours(MOVE_NOTICE_HOURS);
    match (mover.session, mover.wanted) {
        (
            SessionState::Active
            | SessionState::Ended
            | SessionState::Declined
            | SessionState::Cancelled
            | SessionState::Expired,
            _,
        )
        | (SessionState::Requested | SessionState::Scheduled, Wanted::Same) => Verdict::Untouched,
        (SessionState::Requested | SessionState::Scheduled, Wanted::Missing) => Verdict::Kept(KeptBecause::Missing),
        (SessionState::Requested | SessionState::Scheduled, Wanted::At(start)) => {
            if soon(start.min(mover.start)) {
                Verdict::Kept(KeptBecause::TooSoon)
            } else {
                Verdict::Moved(mover.shift())
            }
        }
    }
}

/// Decides about bookings together; `others` is what else is taken from the same people. The verdicts are in the
/// bookings' order.
///
/// Whoever cannot move stands in the way of others where it is, so all are asked again until nobody has to stay any
/// more. Of two that would move into the same time the one booked earlier moves.
pub fn verdicts(movers: &[Mover], others: &[Claim], now: DateTime<Utc>) -> Vec<Verdict> {
    let mut verdicts: Vec<Verdict> = movers.iter().map(|mover| alone(mover, now)).collect();
    while let staying @ [_, ..] = who_must_stay(movers, &verdicts, others).as_slice() {
        set(&mut verdicts, staying, |_| Verdict::Kept(KeptBecause::Taken));
    }
    // Who stayed for the sake of somebody who had to stay after all may have room now.
    while let Some(index) = who_has_room(movers, &verdicts, others) {
        set(&mut verdicts, &[index], |index| {
            Verdict::Moved(movers.get(index).map_or_else(Duration::zero, Mover::shift))
        });
    }
    verdicts
}

fn set(verdicts: &mut [Verdict], indices: &[usize], verdict: impl Fn(usize) -> Verdict) {
    for index in indices {
        if let Some(entry) = verdicts.get_mut(*index) {
            *entry = verdict(*index);
        }
    }
}

/// Those that would move into what stays; when there are none, the first that would meet one booked earlier. One at a
/// time: that it stays may change what is in the way of the next.
fn who_must_stay(movers: &[Mover], verdicts: &[Verdict], others: &[Claim]) -> Vec<usize> {
    let moving = |index: &usize| matches!(verdicts.get(*index), Some(Verdict::Moved(_)));
    let against = |against: Against, index: usize| is_blocked(movers, verdicts, index, others, against);
    let indices = || (0..movers.len()).filter(moving);
    let fixed: Vec<usize> = indices().filter(|index| against(Against::WhatStays, *index)).collect();
    if !fixed.is_empty() {
        return fixed;
    }
    let rivals = indices().filter(|index| against(Against::WhoMovesFirst, *index));
    rivals.min_by_key(|index| movers.get(*index).map(|mover| mover.id)).into_iter().collect()
}

/// The first booked of those that stay because something was taken, and is not any more.
fn who_has_room(movers: &[Mover], verdicts: &[Verdict], others: &[Claim]) -> Option<usize> {
    let stays = |index: &usize| verdicts.get(*index) == Some(&Verdict::Kept(KeptBecause::Taken));
    (0..movers.len())
        .filter(stays)
        .filter(|index| !is_blocked(movers, verdicts, *index, others, Against::Everybody))
        .min_by_key(|index| movers.get(*index).map(|mover| mover.id))
}

/// What a booking is compared with where it would move to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Against {
    /// Other claims and bookings that stay, where they are.
    WhatStays,
    /// Bookings made earlier that move too, where they go.
    WhoMovesFirst,
    /// All of it, and bookings made later that move.
    Everybody,
}

/// Whether the place a booking would move to is taken.
fn is_blocked(movers: &[Mover], verdicts: &[Verdict], index: usize, others: &[Claim], against: Against) -> bool {
    let Some(mover) = movers.get(index) else { return false };
    let places: Vec<Claim> = mover.claims.iter().map(|claim| claim.shifted(mover.shift())).collect();
    let taken = |claim: &Claim| places.iter().any(|place| place.overlaps(claim));
    let by_booking = |(other, verdict): (&Mover, &Verdict)| match verdict {
        Verdict::Moved(by) => {
            let counts = against == Against::Everybody || (against == Against::WhoMovesFirst && other.id < mover.id);
            counts && other.claims.iter().any(|claim| taken(&claim.shifted(*by)))
        }
        Verdict::Untouched | Verdict::Kept(_) => against != Against::WhoMovesFirst && other.claims.iter().any(taken),
    };
    let mut beside = movers.iter().zip(verdicts).filter(|(other, _)| other.id != mover.id);
    (against != Against::WhoMovesFirst && others.iter().any(taken)) || beside.any(by_booking)
}

/// Groups bookings that must be decided together: those that share a person and whose old or new times touch, directly
/// or through others. Each group in the order of the bookings' starts.
pub fn clusters(movers: Vec<Mover>) -> Vec<Vec<Mover>> {
    // Sorted by their reach per person, neighbours whose reaches touch belong together.
    let mut reaches: BTreeMap<Uuid, Vec<Reach>> = BTreeMap::new();
    for (index, mover) in movers.iter().enumerate() {
        for claim in &mover.claims {
            let (old, new) = (claim.during, claim.shifted(mover.shift()).during);
            let reach = (old.start.min(new.start), old.end.max(new.end), index);
            reaches.entry(claim.person).or_default().push(reach);
        }
    }
    let mut group: Vec<usize> = (0..movers.len()).collect();
    for mut reaches in reaches.into_values() {
        reaches.sort_unstable();
        let mut last: Option<(DateTime<Utc>, usize)> = None;
        for (start, end, index) in reaches {
            if let Some((until, before)) = last.filter(|(until, _)| start <= *until) {
                let (a, b) = (root(&group, before), root(&group, index));
                if let Some(entry) = group.get_mut(a.max(b)) {
                    *entry = a.min(b);
                }
                last = Some((until.max(end), index));
            } else {
                last = Some((end, index));
            }
        }
    }
    let mut clusters: BTreeMap<usize, Vec<Mover>> = BTreeMap::new();
    for (index, mover) in movers.into_iter().enumerate() {
        clusters.entry(root(&group, index)).or_default().push(mover);
    }
    let mut clusters: Vec<Vec<Mover>> = clusters.into_values().collect();
    for cluster in &mut clusters {
        cluster.sort_by_key(|mover| (mover.start, mover.id.0));
    }
    clusters
}

/// From the earlier of a booking's old and new times to the end of the later, and its index.
type Reach = (DateTime<Utc>, DateTime<Utc>, usize);

/// The first of a group; each points to an earlier one or itself.
fn root(group: &[usize], index: usize) -> usize {
    let mut at = index;
    while let Some(next) = group.get(at).filter(|next| **next != at) {
        at = *next;
    }
    at
}

/// When an unanswered request expires after its lesson moved to `start`: never after the lesson begins.
pub fn answer_by_moved(answer_by: DateTime<Utc>, start: DateTime<Utc>) -> DateTime<Utc> {
    answer_by.min(start)
}

#[cfg(test)]
mod tests;
