//! What a card's provider is asked for as a lesson's money moves (MO4).

use super::{
    booking::PaymentState as P,
    state::{BookingState, Funding},
};
use crate::money::{
    Money,
    orders::{OrderKind, OrderState},
};
use chrono::Duration;

/// Minutes after which money is looked for again whose capture nobody has answered yet.
const ASK_AGAIN_MINUTES: i64 = 60;
/// The same where the provider said no: a person decides, and until then nothing is paid out.
const HELD_MINUTES: i64 = 24 * 60;

/// How long earnings of a card lesson wait on when their dispute window is over, by what became of the order that takes
/// the money; `None` when it is there. Money that nobody took pays nobody.
pub fn clears_after(capture: Option<OrderState>) -> Option<Duration> {
    match capture {
        Some(OrderState::Succeeded) => None,
        None | Some(OrderState::Planned | OrderState::Open) => Some(Duration::minutes(ASK_AGAIN_MINUTES)),
        Some(OrderState::Failed | OrderState::Disputed | OrderState::Lapsed) => Some(Duration::minutes(HELD_MINUTES)),
    }
}

/// What follows for the card from a step; none where nothing is paid with one, or the provider did it itself. A hold
/// ends once: taken, all or the part that is kept, or let go.
pub fn card_order(was: &BookingState, next: &BookingState) -> Option<(OrderKind, Money)> {
    if next.terms.funding != Funding::Card {
        return None;
    }
    let total = next.terms.total;
    let money = |minor| Money::new(minor, total.currency);
    let order = match (was.tuple.payment(), next.tuple.payment()) {
        (P::Pending | P::Authorized, P::Captured) => (OrderKind::Capture, total),
        (P::Authorized, P::PartiallyRefunded) => (OrderKind::Capture, money(total.minor - next.refunded)),
        (P::Authorized, P::Voided) => (OrderKind::Void, total),
        (P::Captured | P::PartiallyRefunded, P::PartiallyRefunded | P::Refunded) => {
            (OrderKind::Refund, money(next.refunded - was.refunded))
        }
        (P::Pending | P::Voided | P::Refunded, _)
        | (_, P::Pending)
        | (P::Authorized, P::Authorized | P::Refunded)
        | (P::Captured | P::PartiallyRefunded, P::Authorized | P::Captured | P::Voided) => return None,
    };
    (order.1.minor > 0).then_some(order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_money_that_was_taken_can_be_paid_out() {
        assert_eq!(clears_after(Some(OrderState::Succeeded)), None);
        for &state in OrderState::ALL.iter().filter(|state| **state != OrderState::Succeeded) {
            assert!(clears_after(Some(state)).is_some(), "{state:?}");
        }
        assert_eq!(clears_after(None), clears_after(Some(OrderState::Planned)), "the order is on its way");
    }
}
