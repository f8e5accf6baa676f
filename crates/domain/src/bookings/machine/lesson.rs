//! The lesson itself: its start, its end and who did not come.

use super::super::{
    booking::{DisputeState, PaymentState, SessionOutcome, SessionState},
    effects::{JobKind, NoticeCode, Side, Transition},
    refusals::BookingRefusal,
    state::{BookingState, NO_SHOW_GRACE_MINUTES},
    states::StateTuple,
};
use chrono::{DateTime, Duration, Utc};

/// The lesson's time has come. A late start (the worker was down) is a start.
pub(super) fn start(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if now < state.terms.start {
        return Err(BookingRefusal::LessonNotStarted);
    }
    let payment = state.tuple.payment();
    if payment == PaymentState::Pending {
        return Err(BookingRefusal::PaymentMissing);
    }
    let active = StateTuple::new(SessionState::Active, SessionOutcome::None, payment, DisputeState::None);
    Transition::to(state, active, now)
}

/// The lesson is over. From `SCHEDULED` too: the end does not wait for a start that was never recorded.
pub(super) fn end(
    state: &BookingState,
    outcome: SessionOutcome,
    now: DateTime<Utc>,
) -> Result<Transition, BookingRefusal> {
    let too_early = match outcome {
        SessionOutcome::None => Some(BookingRefusal::OutcomeMissing),
        SessionOutcome::Completed | SessionOutcome::NotHeld => {
            (now < state.terms.end).then_some(BookingRefusal::LessonNotOver)
        }
        SessionOutcome::NoShowStudent | SessionOutcome::NoShowTutor => no_show_too_early(state, now),
    };
    if let Some(refusal) = too_early {
        return Err(refusal);
    }
    if state.tuple.payment() == PaymentState::Pending {
        return Err(BookingRefusal::PaymentMissing);
    }
    let step = if matches!(outcome, SessionOutcome::Completed | SessionOutcome::NoShowStudent) {
        let step = Transition::to(state, ended(outcome, PaymentState::Captured), now)?.pay_out(state)?;
        let clears_at = step.next.clears_at();
        if step.next.earnings > 0 { step.later(JobKind::ClearEarnings, clears_at) } else { step }
    } else {
        let captured = state.tuple.payment() == PaymentState::Captured;
        let payment = if captured { PaymentState::Refunded } else { PaymentState::Voided };
        let step = Transition::to(state, ended(outcome, payment), now)?.give_back(state)?;
        if outcome == SessionOutcome::NoShowTutor { step.later(JobKind::OfferReplacement, now) } else { step }
    };
    Ok(step.tell_both(match outcome {
        SessionOutcome::Completed => NoticeCode::Completed,
        SessionOutcome::NotHeld | SessionOutcome::None => NoticeCode::NotHeld,
        SessionOutcome::NoShowStudent => NoticeCode::NoShowStudent,
        SessionOutcome::NoShowTutor => NoticeCode::NoShowTutor,
    }))
}

/// One side waited in vain: the same end as the room's finding.
pub(super) fn report_no_show(
    state: &BookingState,
    absent: Side,
    now: DateTime<Utc>,
) -> Result<Transition, BookingRefusal> {
    let outcome = match absent {
        Side::Student => SessionOutcome::NoShowStudent,
        Side::Tutor => SessionOutcome::NoShowTutor,
    };
    end(state, outcome, now)
}

fn no_show_too_early(state: &BookingState, now: DateTime<Utc>) -> Option<BookingRefusal> {
    let start = state.terms.start;
    if now < start {
        Some(BookingRefusal::NoShowBeforeStart)
    } else {
        (now < start + Duration::minutes(NO_SHOW_GRACE_MINUTES)).then_some(BookingRefusal::NoShowTooEarly)
    }
}

fn ended(outcome: SessionOutcome, payment: PaymentState) -> Option<StateTuple> {
    StateTuple::new(SessionState::Ended, outcome, payment, DisputeState::None)
}
