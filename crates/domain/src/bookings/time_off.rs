//! Time off beside the lessons that are booked in it.

use super::Booking;
use crate::{
    calendar::{Slot, away::TimeOff},
    ids::TimeOffId,
};
use serde::{Deserialize, Serialize};

/// Most lessons that are named beside one stretch.
pub const CONFLICTS_MAX: usize = 100;

/// A stretch of time off, with the lessons in the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TimeOffView {
    pub id: TimeOffId,
    /// First day (`YYYY-MM-DD`) or instant (RFC 3339).
    pub from: String,
    /// Last day, included, or the instant from which there are lessons again.
    pub to: String,
    /// For the tutor alone; empty without.
    pub note: String,
    /// The lessons to come that lie in it, soonest first, a hundred at most; they stay until somebody moves them or
    /// calls them off.
    pub conflicts: Vec<Booking>,
}

impl TimeOffView {
    /// The stretch with those of `lessons` that it meets.
    pub fn of(off: TimeOff, during: Slot, lessons: &[Booking]) -> Self {
        let meets = |lesson: &&Booking| lesson.start < during.end && during.start < lesson.end;
        let conflicts = lessons.iter().filter(meets).take(CONFLICTS_MAX).cloned().collect();
        Self { id: off.id, from: off.from, to: off.to, note: off.note, conflicts }
    }
}
