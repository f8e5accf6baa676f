//! Where a lesson stands, as its two people see it: the steps from the request to the review, and the one thing to do
//! next.
//!
//! Pages, lists and mails read the same decision, so none of them can say another thing than the others.

use super::{
    approval::Approval,
    booking::{Booking, SessionOutcome, SessionState},
    effects::Side,
};
use crate::codes::codes;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// How long before the start one can join.
pub const JOIN_OPENS_MINUTES: i64 = 15;

codes! {
    /// A step on the way of a lesson. The first four are the way; the others are where it can end early.
    StepName {
        /// The student asked.
        Requested = "requested",
        /// The tutor agreed.
        Confirmed = "confirmed",
        /// Both meet.
        Join = "join",
        /// The student says how it was.
        Review = "review",
        /// The tutor said no.
        Declined = "declined",
        /// Nobody answered in time.
        Expired = "expired",
        /// Somebody called it off.
        Cancelled = "cancelled",
        /// It did not take place.
        NotHeld = "not_held",
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// What is waited for or done now.
    Now,
    /// To come.
    Ahead,
    /// Here the way ended.
    Off,
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub name: StepName,
    /// How far.
    pub state: StepState,
    /// When it was done, or is to be done; none when nobody knows.
    pub at: Option<DateTime<Utc>>,
}

/// What a reader can do next; each has one action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Tutor: say yes or no.
    Answer,
    /// Student: the parent has to agree first.
    Approval,
    /// Student: the tutor has to answer.
    Wait,
    /// The other side suggested other times: take one, or keep the time.
    Choose,
    /// Tutor: a request was answered with other times, and the student has to choose.
    Suggested,
    /// Agreed, and the time to join has not come.
    Prepare,
    /// Join now.
    Join,
    /// It was held: the student says how it was.
    Review,
    /// It is over without a lesson.
    Over,
}

/// What decides where a lesson stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Standing {
    pub session: SessionState,
    pub outcome: SessionOutcome,
    pub approval: Option<Approval>,
    /// Who suggested other times that wait for an answer.
    pub suggested: Option<Side>,
    pub requested_at: DateTime<Utc>,
    /// When the request left the desk; none for what was confirmed with the request, and for what waits.
    pub answered_at: Option<DateTime<Utc>>,
    pub answer_by: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

impl From<&Booking> for Standing {
    fn from(booking: &Booking) -> Self {
        Self {
            session: booking.session_state,
            outcome: booking.session_outcome,
            approval: booking.approval,
            suggested: booking.proposal.as_ref().map(|proposal| proposal.by),
            requested_at: booking.created_at,
            answered_at: booking.answered_at,
            answer_by: booking.answer_by,
            closed_at: booking.closed_at,
            start: booking.start,
            end: booking.end,
        }
    }
}

/// From when on one can join a lesson that starts at that instant.
pub fn join_opens(start: DateTime<Utc>) -> DateTime<Utc> {
    start - Duration::minutes(JOIN_OPENS_MINUTES)
}

/// Whether the two people of a lesson see where it takes place: from the confirmation until it is over.
pub const fn shows_meeting_link(session: SessionState) -> bool {
    matches!(session, SessionState::Scheduled | SessionState::Active)
}

/// What the reader on that side can do next.
pub fn next(standing: &Standing, side: Side, now: DateTime<Utc>) -> Next {
    match (standing.session, standing.outcome, side) {
        (SessionState::Requested, ..) if standing.approval == Some(Approval::Waiting) => Next::Approval,
        (SessionState::Requested, ..) if standing.suggested == Some(side) => Next::Suggested,
        (SessionState::Requested, ..) if standing.suggested.is_some() => Next::Choose,
        (SessionState::Requested, _, Side::Tutor) => Next::Answer,
        (SessionState::Requested, _, Side::Student) => Next::Wait,
        // The job that ends a lesson may be late; the clock is not.
        (SessionState::Scheduled | SessionState::Active, ..) if now >= standing.end => Next::Review,
        (SessionState::Scheduled | SessionState::Active, ..) if now >= join_opens(standing.start) => Next::Join,
        // Who asked to move an agreed lesson prepares for it as agreed; the other side has something to answer.
        (SessionState::Scheduled, ..) if standing.suggested.is_some_and(|by| by != side) => Next::Choose,
        (SessionState::Scheduled | SessionState::Active, ..) => Next::Prepare,
        (SessionState::Ended, SessionOutcome::Completed, _) => Next::Review,
        (
            SessionState::Ended | SessionState::Declined | SessionState::Cancelled | SessionState::Expired,
            _,
            Side::Student | Side::Tutor,
        ) => Next::Over,
    }
}

/// The steps of a lesson in their order; where it ended early, that is the last.
pub fn steps(standing: &Standing, now: DateTime<Utc>) -> Vec<Step> {
    use StepState::{Ahead, Done, Now, Off};
    let step = |name, state, at| Step { name, state, at };
    let requested = step(StepName::Requested, Done, Some(standing.requested_at));
    let confirmed_at = confirmed_at(standing);
    let confirmed = |state| step(StepName::Confirmed, state, confirmed_at.or(standing.answer_by));
    let join = |state| step(StepName::Join, state, Some(standing.start));
    let review = |state| step(StepName::Review, state, None);
    let off = |name| step(name, Off, standing.closed_at);
    // The steps are the same for both, and a suggestion is none of them.
    match next(&Standing { suggested: None, ..*standing }, Side::Student, now) {
        Next::Approval | Next::Answer | Next::Wait | Next::Choose | Next::Suggested => {
            vec![requested, confirmed(Now), join(Ahead), review(Ahead)]
        }
        Next::Prepare | Next::Join => vec![requested, confirmed(Done), join(Now), review(Ahead)],
        Next::Review => vec![requested, confirmed(Done), join(Done), review(Now)],
        Next::Over => match standing.session {
            SessionState::Declined => vec![requested, off(StepName::Declined)],
            SessionState::Expired => vec![requested, off(StepName::Expired)],
            SessionState::Cancelled if confirmed_at.is_none() => vec![requested, off(StepName::Cancelled)],
            SessionState::Cancelled => vec![requested, confirmed(Done), off(StepName::Cancelled)],
            SessionState::Requested | SessionState::Scheduled | SessionState::Active | SessionState::Ended => {
                vec![requested, confirmed(Done), off(StepName::NotHeld)]
            }
        },
    }
}

/// Whether a lesson joins its two sides, so that they may write to each other: it was agreed on, or its request is
/// still open. `lesson_joins` in the database says the same. What waits for a parent joins nobody yet.
pub fn joins(standing: &Standing) -> bool {
    let seen = Approval::tutor_sees(standing.approval);
    seen && (standing.session == SessionState::Requested || confirmed_at(standing).is_some())
}

/// When both sides had agreed; none while they have not, and when a request was withdrawn.
fn confirmed_at(standing: &Standing) -> Option<DateTime<Utc>> {
    match standing.session {
        SessionState::Requested | SessionState::Declined | SessionState::Expired => None,
        // A request that is withdrawn leaves the tutor's desk by that very step.
        SessionState::Cancelled if standing.answered_at.is_some() && standing.answered_at == standing.closed_at => None,
        SessionState::Scheduled | SessionState::Active | SessionState::Ended | SessionState::Cancelled => {
            Some(standing.answered_at.unwrap_or(standing.requested_at))
        }
    }
}

#[cfg(test)]
mod tests;
