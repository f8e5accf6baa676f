//! Lessons that will not take place: declined, expired, withdrawn, cancelled, never paid.

use super::super::{
    booking::{DisputeState, PaymentState, SessionOutcome, SessionState},
    cancellation::{self, CancelRule},
    effects::{JobKind, NoticeCode, Side, Transition},
    refusals::BookingRefusal,
    state::{BookingState, Funding, pay_again_by},
    states::StateTuple,
};
use crate::money::LedgerFault;
use chrono::{DateTime, Utc};

/// The tutor says no.
pub(super) fn decline(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if state.answer_by.is_some_and(|deadline| now >= deadline) {
        return Err(BookingRefusal::Already(SessionState::Expired));
    }
    Ok(without_lesson(state, SessionState::Declined, now)?.tell(Side::Student, NoticeCode::Declined))
}

/// The time to answer is over.
pub(super) fn expire(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if state.answer_by.is_some_and(|deadline| now < deadline) {
        return Err(BookingRefusal::RequestNotExpired);
    }
    let step = without_lesson(state, SessionState::Expired, now)?.tell(Side::Student, NoticeCode::Expired);
    // A tutor is not told of a request that was never paid: they never heard of it.
    let heard = state.tuple.payment() == PaymentState::Authorized;
    Ok(if heard { step.tell(Side::Tutor, NoticeCode::Expired) } else { step })
}

/// The student takes a request back: no policy applies before the tutor agreed.
pub(super) fn withdraw(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    let step = without_lesson(state, SessionState::Cancelled, now)?.by_rule(CancelRule::Unanswered);
    let heard = state.tuple.payment() == PaymentState::Authorized;
    Ok(if heard { step.tell(Side::Tutor, NoticeCode::Cancelled) } else { step })
}

/// The student calls a scheduled lesson off: the snapshotted policy divides the money.
pub(super) fn by_student(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    let terms = &state.terms;
    if now >= terms.start {
        return Err(BookingRefusal::Already(SessionState::Active));
    }
    let band = cancellation::band_at(terms.policy, terms.policy_version, terms.start, now)
        .ok_or(LedgerFault::PolicyVersion(terms.policy_version))?;
    let refund = terms.total.scale(band.refund_percent, 100).ok_or(LedgerFault::Arithmetic)?;
    let unpaid = state.tuple.payment() == PaymentState::Pending;
    let step = if unpaid || refund == terms.total {
        without_lesson(state, SessionState::Cancelled, now)?
    } else {
        let payment = if refund.minor == 0 { PaymentState::Captured } else { PaymentState::PartiallyRefunded };
        let step = Transition::to(state, closed(SessionState::Cancelled, payment), now)?.divide(state, refund)?;
        let clears_at = step.next.clears_at();
        if step.next.earnings > 0 { step.later(JobKind::ClearEarnings, clears_at) } else { step }
    };
    Ok(step.by_rule(CancelRule::Policy(terms.policy, band)).tell_both(NoticeCode::Cancelled))
}

/// The tutor calls a scheduled lesson off: the student always gets everything back.
pub(super) fn by_tutor(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if now >= state.terms.start {
        return Err(BookingRefusal::Already(SessionState::Active));
    }
    Ok(without_lesson(state, SessionState::Cancelled, now)?
        .by_rule(CancelRule::ByTutor)
        .tell_both(NoticeCode::Cancelled))
}

/// The card was refused or nobody paid in time: a request expires, a lesson whose hold had lapsed is off.
pub(super) fn payment_failed(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if state.tuple.payment() != PaymentState::Pending {
        return Err(BookingRefusal::PaymentAlreadyReceived);
    }
    if state.tuple.session() == SessionState::Requested {
        return Ok(without_lesson(state, SessionState::Expired, now)?.tell(Side::Student, NoticeCode::PaymentFailed));
    }
    Ok(without_lesson(state, SessionState::Cancelled, now)?
        .tell(Side::Student, NoticeCode::PaymentFailed)
        .tell(Side::Tutor, NoticeCode::Cancelled))
}

/// The provider gave the card's hold up: the booking stands, unpaid, and the student is asked to pay again.
pub(super) fn payment_lapsed(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    match (state.terms.funding, state.tuple.payment()) {
        (Funding::Wallet | Funding::Package | Funding::Credits, _) => Err(BookingRefusal::HoldDoesNotLapse),
        (Funding::Card, PaymentState::Pending) => Err(BookingRefusal::PaymentMissing),
        (Funding::Card, PaymentState::Authorized) => {
            let unpaid = closed(state.tuple.session(), PaymentState::Pending);
            let (fee, earnings) = (state.fee, state.earnings);
            let mut step = Transition::to(state, unpaid, now)?.give_back(state)?;
            (step.next.fee, step.next.earnings, step.next.held_at) = (fee, earnings, None);
            let pay_by = pay_again_by(now, state.terms.start);
            Ok(step.later(JobKind::ExpirePayment, pay_by).tell(Side::Student, NoticeCode::PaymentLapsed))
        }
        (Funding::Card, _) => Err(BookingRefusal::PaymentAlreadyReceived),
    }
}

/// Ends a booking without a lesson and without cost.
pub(super) fn without_lesson(
    state: &BookingState,
    session: SessionState,
    now: DateTime<Utc>,
) -> Result<Transition, BookingRefusal> {
    let payment = match state.tuple.payment() {
        PaymentState::Captured => PaymentState::Refunded,
        _ => PaymentState::Voided,
    };
    Ok(Transition::to(state, closed(session, payment), now)?.give_back(state)?)
}

fn closed(session: SessionState, payment: PaymentState) -> Option<StateTuple> {
    StateTuple::new(session, SessionOutcome::None, payment, DisputeState::None)
}
