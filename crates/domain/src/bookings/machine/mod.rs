//! The booking machine (BK1): one exhaustive function from a booking, a command and the time to what happens, or to a
//! refusal.
//!
//! Nothing here reads a clock, a database or a balance; `services` locks the booking, builds the [`BookingState`],
//! calls [`transition`] and stores the [`Transition`] whole. The match in [`transition`] names every pair of state and
//! command, so a new state or command does not compile until somebody has decided what it means everywhere. Card
//! payments, lapsed holds and disputes are part of the machine from the start.
//!
//! The usual way of a lesson: [`request`] → `Confirm` → `Start` → `End` → `ClearEarnings`.

mod approval;
mod cancel;
mod dispute;
mod lesson;
mod refund;
mod request;

pub use request::{NewBooking, moved_money, request};

use super::{
    booking::{SessionOutcome, SessionState as S},
    effects::{Side, Transition},
    reason::Reason,
    refusals::BookingRefusal,
    state::BookingState,
};
use crate::ids::JournalId;
use chrono::{DateTime, Utc};

/// What can be asked of a booking. Who may ask is decided by the caller; the machine decides whether it can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The tutor says yes.
    Confirm,
    /// The tutor says no.
    Decline {
        /// Why; the student reads it.
        reason: Reason,
    },
    /// The time to answer is over.
    Expire,
    /// The parent says yes to a child's request and pays for it.
    Approve {
        /// A fresh id for the pending journal.
        hold: JournalId,
        /// Whether the tutor confirms instantly.
        instant: bool,
        /// What the parent's wallet has free in the currency of the total, minor units.
        available: i64,
    },
    /// The parent says no.
    Refuse,
    /// The time for the parent to answer is over.
    LapseApproval,
    /// The provider holds the money of a card payment.
    PaymentAuthorized {
        /// A fresh id for the pending journal.
        hold: JournalId,
        /// Whether the tutor confirms instantly.
        instant: bool,
    },
    /// The card was refused, or the time to pay is over.
    PaymentFailed,
    /// The provider gave a card's hold up before the lesson.
    PaymentLapsed,
    /// The student calls it off.
    CancelByStudent,
    /// The tutor calls it off.
    CancelByTutor,
    /// The lesson's time has come.
    Start,
    /// The lesson's time is over, or the room knows earlier who did not come.
    End {
        /// What came of it; `None` is refused.
        outcome: SessionOutcome,
    },
    /// One side waited in vain.
    ReportNoShow {
        /// Who did not come.
        absent: Side,
    },
    /// The student objects within the window.
    OpenDispute,
    /// The platform decides the case.
    ResolveDispute {
        /// How.
        resolution: Resolution,
    },
    /// The platform gives money back after the lesson.
    Refund {
        /// Minor units.
        refund: i64,
        /// What the tutor can have paid out now: what is missing of their share is owed.
        available: i64,
    },
    /// The dispute window is over.
    ClearEarnings,
}

/// How a dispute ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// The tutor keeps the earnings.
    Upheld,
    /// A part goes back to the student.
    Split {
        /// Minor units, more than nothing and less than all that was kept.
        refund: i64,
    },
    /// All goes back to the student.
    Refunded,
}

use Command as C;

/// Does `command` to `state` at `now`.
///
/// # Errors
/// [`BookingRefusal::Already`] when the booking has moved on, the other refusals as they are named;
/// [`BookingRefusal::Fault`] only when the stored facts contradict each other.
pub fn transition(state: &BookingState, command: &Command, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if state.waits_for_parent() {
        return approval::waiting(state, command, now);
    }
    match (state.tuple.session(), command) {
        (S::Requested, C::Approve { .. } | C::Refuse | C::LapseApproval) => Err(BookingRefusal::ApprovalNotAsked),
        (S::Requested, C::Confirm) => request::confirm(state, now),
        (S::Requested, C::Decline { .. }) => cancel::decline(state, now),
        (S::Requested, C::Expire) => cancel::expire(state, now),
        (S::Requested, C::CancelByStudent) => cancel::withdraw(state, now),
        (S::Scheduled, C::CancelByStudent) => cancel::by_student(state, now),
        (S::Scheduled, C::CancelByTutor) => cancel::by_tutor(state, now),
        (S::Requested, C::CancelByTutor) => Err(BookingRefusal::DeclineInstead),
        (S::Requested | S::Scheduled, C::PaymentAuthorized { hold, instant }) => {
            request::payment_authorized(state, *hold, *instant, now)
        }
        (S::Requested | S::Scheduled, C::PaymentFailed) => cancel::payment_failed(state, now),
        (S::Requested | S::Scheduled, C::PaymentLapsed) => cancel::payment_lapsed(state, now),
        (S::Scheduled, C::Start) => lesson::start(state, now),
        (S::Scheduled | S::Active, C::End { outcome }) => lesson::end(state, *outcome, now),
        (S::Scheduled | S::Active, C::ReportNoShow { absent }) => lesson::report_no_show(state, *absent, now),
        (S::Requested, C::ReportNoShow { .. }) if now < state.terms.start => Err(BookingRefusal::NoShowBeforeStart),
        (S::Requested, C::Start | C::End { .. } | C::ReportNoShow { .. }) => Err(BookingRefusal::NotConfirmed),
        (
            S::Requested | S::Scheduled | S::Active,
            C::OpenDispute | C::ResolveDispute { .. } | C::Refund { .. } | C::ClearEarnings,
        ) => Err(BookingRefusal::LessonNotOver),
        (S::Ended | S::Cancelled, C::OpenDispute) => dispute::open(state, now),
        (S::Ended | S::Cancelled, C::ResolveDispute { resolution }) => dispute::resolve(state, *resolution, now),
        (S::Ended | S::Cancelled, C::Refund { refund, available }) => refund::give(state, (*refund, *available), now),
        (S::Ended | S::Cancelled, C::ClearEarnings) => dispute::clear_earnings(state, now),
        (
            moved_on @ S::Scheduled,
            C::Confirm | C::Decline { .. } | C::Expire | C::Approve { .. } | C::Refuse | C::LapseApproval,
        )
        | (
            moved_on @ S::Active,
            C::Confirm
            | C::Decline { .. }
            | C::Expire
            | C::Approve { .. }
            | C::Refuse
            | C::LapseApproval
            | C::PaymentAuthorized { .. }
            | C::PaymentFailed
            | C::PaymentLapsed
            | C::CancelByStudent
            | C::CancelByTutor
            | C::Start,
        )
        | (
            moved_on @ (S::Ended | S::Cancelled),
            C::Confirm
            | C::Decline { .. }
            | C::Expire
            | C::Approve { .. }
            | C::Refuse
            | C::LapseApproval
            | C::PaymentAuthorized { .. }
            | C::PaymentFailed
            | C::PaymentLapsed
            | C::CancelByStudent
            | C::CancelByTutor
            | C::Start
            | C::End { .. }
            | C::ReportNoShow { .. },
        )
        | (moved_on @ (S::Declined | S::Expired), _) => Err(BookingRefusal::Already(moved_on)),
    }
}

#[cfg(test)]
mod tests;
