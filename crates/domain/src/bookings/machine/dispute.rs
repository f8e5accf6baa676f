//! After the lesson: objections, their decision, and earnings leaving the dispute window.

use super::{
    super::{
        booking::{DisputeState, PaymentState},
        effects::{JobKind, NoticeCode, Side, Transition},
        refusals::BookingRefusal,
        state::BookingState,
        states::StateTuple,
    },
    Resolution,
};
use crate::money::Money;
use chrono::{DateTime, Utc};

/// The student objects: from now on earnings wait for the decision.
pub(super) fn open(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    match state.tuple.dispute() {
        DisputeState::None => {}
        DisputeState::Open => return Err(BookingRefusal::DisputeAlreadyOpen),
        DisputeState::ResolvedUpheld | DisputeState::ResolvedSplit | DisputeState::ResolvedRefunded => {
            return Err(BookingRefusal::DisputeAlreadyResolved);
        }
    }
    if !state.tuple.is_settled() || state.kept() == 0 {
        return Err(BookingRefusal::NothingToDispute);
    }
    if state.earnings_cleared_at.is_some() || now >= state.clears_at() {
        return Err(BookingRefusal::DisputeWindowClosed);
    }
    let open = decided(state, state.tuple.payment(), DisputeState::Open);
    Ok(Transition::to(state, open, now)?.tell_both(NoticeCode::DisputeOpened))
}

/// The platform decides. Commission and earnings are reversed in the same journal as the refund, at the tier the lesson
/// was settled with.
pub(super) fn resolve(
    state: &BookingState,
    resolution: Resolution,
    now: DateTime<Utc>,
) -> Result<Transition, BookingRefusal> {
    if state.tuple.dispute() != DisputeState::Open {
        return Err(BookingRefusal::DisputeNotOpen);
    }
    let step = match resolution {
        Resolution::Upheld => {
            Transition::to(state, decided(state, state.tuple.payment(), DisputeState::ResolvedUpheld), now)?
        }
        Resolution::Refunded => {
            let refunded = decided(state, PaymentState::Refunded, DisputeState::ResolvedRefunded);
            Transition::to(state, refunded, now)?.reverse(state, state.kept())?
        }
        Resolution::Split { refund } if refund <= 0 => return Err(BookingRefusal::RefundTooSmall),
        Resolution::Split { refund } if refund >= state.kept() => {
            let most = Money::new(state.kept().saturating_sub(1), state.terms.total.currency);
            return Err(BookingRefusal::RefundTooLarge { most });
        }
        Resolution::Split { refund } => {
            let split = decided(state, PaymentState::PartiallyRefunded, DisputeState::ResolvedSplit);
            Transition::to(state, split, now)?.reverse(state, refund)?
        }
    };
    let step = step.tell_both(NoticeCode::DisputeResolved);
    let clears_at = step.next.clears_at().max(now);
    Ok(if step.next.earnings > 0 { step.later(JobKind::ClearEarnings, clears_at) } else { step })
}

/// The dispute window is over: the tutor may have the earnings paid out.
pub(super) fn clear_earnings(state: &BookingState, now: DateTime<Utc>) -> Result<Transition, BookingRefusal> {
    if state.tuple.dispute() == DisputeState::Open {
        return Err(BookingRefusal::DisputeOpen);
    }
    if !state.tuple.is_settled() || state.earnings == 0 {
        return Err(BookingRefusal::NothingToClear);
    }
    if state.earnings_cleared_at.is_some() {
        return Err(BookingRefusal::EarningsAlreadyCleared);
    }
    if now < state.clears_at() {
        return Err(BookingRefusal::EarningsNotDue);
    }
    let mut step = Transition::to(state, Some(state.tuple), now)?.clear(state)?;
    step.next.earnings_cleared_at = Some(now);
    Ok(step.tell(Side::Tutor, NoticeCode::EarningsCleared))
}

fn decided(state: &BookingState, payment: PaymentState, dispute: DisputeState) -> Option<StateTuple> {
    StateTuple::new(state.tuple.session(), state.tuple.outcome(), payment, dispute)
}
