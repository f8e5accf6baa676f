//! The demo's lessons: planned pair by pair, then lived through the booking machine in the order of time.

mod history;
mod plan;
mod reviews;

use super::{
    store::ledger::{Entry, PaymentRow},
    students::Student,
    tutors::{KnownSubject, Tutor},
};
use chrono::{DateTime, Utc};
use domain::{
    bookings::{BookingState, JobKind, Transition},
    money::ExchangeRate,
};
use spine::Result;
use uuid::Uuid;

/// What becomes of a booking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Completed,
    Declined,
    Expired,
    Withdrawn,
    CancelledByStudent,
    CancelledByTutor,
    NoShowStudent,
    NoShowTutor,
    /// Held, and the student objected: a case waits.
    Objected,
    /// Held, and of what the rules proposed in its case both said yes.
    Settled,
    /// Confirmed and still to come.
    Scheduled,
    /// Not answered yet.
    Requested,
    /// A child's, which waits for its parent.
    Asked,
}

/// Where a lesson lies, seen from the demo's today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Past,
    Ahead,
}

impl Fate {
    const fn stage(self) -> Stage {
        match self {
            Self::Scheduled | Self::Requested | Self::Asked => Stage::Ahead,
            Self::Completed
            | Self::Declined
            | Self::Expired
            | Self::Withdrawn
            | Self::CancelledByStudent
            | Self::CancelledByTutor
            | Self::NoShowStudent
            | Self::NoShowTutor
            | Self::Objected
            | Self::Settled => Stage::Past,
        }
    }
}

/// Hours after the end of a lesson at which the demo's students object to it.
pub(super) const OBJECTED_HOURS: i64 = 2;
/// And at which both have taken what the rules proposed.
pub(super) const SETTLED_HOURS: i64 = 26;

/// A planned booking; people and subject are indexes into the lists of the demo.
#[derive(Clone, Debug)]
pub(super) struct Lesson {
    pub(super) fate: Fate,
    pub(super) tutor: usize,
    pub(super) student: usize,
    pub(super) subject: usize,
    pub(super) start: DateTime<Utc>,
    pub(super) end: DateTime<Utc>,
    pub(super) minutes: i32,
    /// The end with the tutor's break.
    pub(super) buffered: DateTime<Utc>,
    pub(super) topic: &'static str,
    asked_at: DateTime<Utc>,
}

/// A booking after all that happened to it.
#[derive(Clone, Debug)]
pub(super) struct Lived {
    pub(super) id: Uuid,
    pub(super) lesson: Lesson,
    pub(super) state: BookingState,
    pub(super) asked_at: DateTime<Utc>,
    pub(super) answered_at: Option<DateTime<Utc>>,
    pub(super) reason: Option<&'static str>,
    pub(super) version: i64,
    /// Whether both people's time is still taken by it.
    pub(super) holds_claims: bool,
}

/// A job that was still waiting when the demo's today began.
#[derive(Clone, Debug)]
pub(super) struct WaitingJob {
    pub(super) kind: JobKind,
    pub(super) booking_id: Uuid,
    pub(super) run_at: DateTime<Utc>,
    pub(super) created_at: DateTime<Utc>,
}

/// A step that was taken, for the outbox.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// Index into the bookings.
    pub(super) booking: usize,
    /// Of the booking after the step.
    pub(super) version: i64,
    pub(super) step: Transition,
    pub(super) at: DateTime<Utc>,
}

/// A review of a completed lesson.
#[derive(Clone, Debug)]
pub(super) struct Review {
    pub(super) id: Uuid,
    /// Index into the bookings.
    pub(super) booking: usize,
    pub(super) rating: i64,
    /// Knowledge, communication, professionalism.
    pub(super) dimensions: [i64; 3],
    pub(super) comment: String,
    pub(super) at: DateTime<Utc>,
}

/// What the demo's people did.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    pub(super) bookings: Vec<Lived>,
    pub(super) entries: Vec<Entry>,
    pub(super) payments: Vec<PaymentRow>,
    pub(super) jobs: Vec<WaitingJob>,
    pub(super) told: Vec<Told>,
    pub(super) reviews: Vec<Review>,
    /// By tutor: earned so far in US cents, lessons held.
    pub(super) earned: Vec<(i64, i64)>,
}

/// The people and facts a history is made from.
#[derive(Clone, Copy)]
pub(super) struct World<'a> {
    pub(super) seed: u64,
    pub(super) day: DateTime<Utc>,
    pub(super) tutors: &'a [Tutor],
    pub(super) students: &'a [Student],
    pub(super) subjects: &'a [KnownSubject],
    /// From euro to dollar, with its row.
    pub(super) euro: (Uuid, &'a ExchangeRate),
}

/// Plans lessons and lives through them.
///
/// # Errors
/// Unexpected when the booking machine refuses a step: the plan and the rules disagree, nothing may be stored.
pub(super) fn history(world: World<'_>) -> Result<History> {
    let World { seed, day, tutors, students, subjects, .. } = world;
    let lessons = plan::Planner::new(seed, day, tutors, students, subjects).plan();
    let mut history = history::live(world, lessons)?;
    history.reviews = reviews::reviews(world, &history.bookings);
    // What children say of their lessons stands on no public page.
    let grown = |booking: usize| {
        let learner = history.bookings.get(booking).and_then(|lived| students.get(lived.lesson.student));
        learner.is_some_and(|learner| learner.payer.is_none())
    };
    let told: Vec<bool> = history.reviews.iter().map(|review| grown(review.booking)).collect();
    let mut told = told.into_iter();
    history.reviews.retain(|_| told.next().unwrap_or_default());
    Ok(history)
}
