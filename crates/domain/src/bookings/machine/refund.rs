//! Money that goes back after the lesson by a decision of the platform, in the dispute window and long after it.

use super::super::{
    booking::{DisputeState, PaymentState},
    effects::{NoticeCode, Transition},
    refusals::BookingRefusal,
    state::{BookingState, Funding},
    states::StateTuple,
};
use crate::money::Money;
use chrono::{DateTime, Utc};

/// `refund` goes back, at the tier the lesson was settled with. What the tutor has of it is taken: as long as it is
/// pending from there, later from the `available` earnings, and what was paid out is owed.
pub(super) fn give(
    state: &BookingState,
    (refund, available): (i64, i64),
    now: DateTime<Utc>,
) -> Result<Transition, BookingRefusal> {
    if state.tuple.dispute() == DisputeState::Open {
        return Err(BookingRefusal::DisputeOpen);
    }
    if !state.tuple.is_settled() || state.kept() == 0 || state.terms.funding == Funding::Credits {
        return Err(BookingRefusal::NothingToRefund);
    }
    if refund <= 0 {
        return Err(BookingRefusal::RefundTooSmall);
    }
    if refund > state.kept() {
        return Err(BookingRefusal::RefundTooLarge { most: Money::new(state.kept(), state.terms.total.currency) });
    }
    let (payment, dispute) = if refund == state.kept() {
        (PaymentState::Refunded, DisputeState::ResolvedRefunded)
    } else {
        // A part is no decision about the rest: whoever could object to the lesson still can.
        (PaymentState::PartiallyRefunded, state.tuple.dispute())
    };
    let tuple = StateTuple::new(state.tuple.session(), state.tuple.outcome(), payment, dispute);
    let step = Transition::to(state, tuple, now)?.refund(state, refund, available)?;
    Ok(step.tell_both(NoticeCode::MoneyBack))
}
