//! A child's request that waits for its parent: nothing is paid, the time is kept, and the tutor knows of nothing.

use super::{
    super::{
        approval::Approval,
        booking::SessionState,
        effects::{NoticeCode, Side, Transition},
        refusals::BookingRefusal,
        state::{BookingState, answer_by},
    },
    Command, cancel, request,
};
use crate::{ids::JournalId, money::Money};
use chrono::{DateTime, Utc};

/// What can be done to a request that waits for a parent.
pub(super) fn waiting(
    state: &BookingState,
    command: &Command,
    now: DateTime<Utc>,
) -> Result<Transition, BookingRefusal> {
    use Command as C;
    match command {
        C::Approve { hold, instant, available } => approve(state, (*hold, *instant), *available, now),
        C::Refuse => refuse(state, now),
        // Whichever job comes: the time to answer is the parent's.
        C::LapseApproval | C::Expire => lapse(state, now),
        C::CancelByStudent => cancel::withdraw(state, now),
        C::Confirm
        | C::Decline { .. }
        | C::CancelByTutor
        | C::PaymentAuthorized { .. }
        | C::PaymentFailed
        | C::PaymentLapsed => Err(BookingRefusal::ApprovalMissing),
        C::ReportNoShow { .. } if now < state.terms.start => Err(BookingRefusal::NoShowBeforeStart),
        C::Start | C::End { .. } | C::ReportNoShow { .. } => Err(BookingRefusal::NotConfirmed),
        C::OpenDispute | C::ResolveDispute { .. } | C::Refund { .. } | C::ClearEarnings => {
            Err(BookingRefusal::LessonNotOver)
        }
    }
}

/// Yes: the parent pays, and from here on it is a request like any other, with the tutor's own time to answer.
fn approve(
    state: &BookingState,
    (hold, instant): (JournalId, bool),
    available: i64,
    now: DateTime<Utc>,
) -> Result<Transition, BookingRefusal> {
    in_time(state, now)?;
    let missing = state.terms.total.minor.saturating_sub(available);
    if missing > 0 {
        return Err(BookingRefusal::NotEnoughBalance { missing: Money::new(missing, state.terms.total.currency) });
    }
    let approved = BookingState {
        approval: Some(Approval::Approved),
        answer_by: Some(answer_by(now, state.terms.start)),
        ..*state
    };
    request::paid(&approved, hold, instant, now)
}

/// No: as if it had never been asked for.
fn refuse(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    in_time(state, now)?;
    let mut step = cancel::without_lesson(state, SessionState::Declined, now)?;
    step.next.approval = Some(Approval::Declined);
    Ok(step.tell(Side::Student, NoticeCode::ApprovalRefused))
}

/// Nobody answered in time.
fn lapse(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if in_time(state, now).is_ok() {
        return Err(BookingRefusal::RequestNotExpired);
    }
    cancel::without_lesson(state, SessionState::Expired, now)
}

fn in_time(state: &BookingState, now: DateTime<Utc>) -> Result<(), BookingRefusal> {
    let over = state.answer_by.is_some_and(|deadline| now >= deadline);
    if over { Err(BookingRefusal::Already(SessionState::Expired)) } else { Ok(()) }
}
