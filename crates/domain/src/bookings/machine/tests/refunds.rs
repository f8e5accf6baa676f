//! Refunds after the lesson: what they post, from where, and what is refused.

use super::{super::transition, *};
use crate::{
    bookings::{BookingRefusal, Transition},
    money::{AccountKind as Kind, Journal},
};

fn in_state(session: SessionState, payment: PaymentState) -> BookingState {
    sample(tuple(session, payment), terms(Funding::Wallet), CommissionTier::Starter)
}

fn settled() -> BookingState {
    sample(completed(), terms(Funding::Wallet), CommissionTier::Starter)
}

fn cleared() -> BookingState {
    let done = settled();
    transition(&done, &Command::ClearEarnings, done.clears_at()).unwrap().next
}

fn give(state: &BookingState, refund: i64, available: i64) -> Result<Transition, BookingRefusal> {
    transition(state, &Command::Refund { refund, available }, state.clears_at())
}

fn moved(step: &Transition, kind: Kind) -> i64 {
    step.journals.iter().map(|journal: &Journal| journal.change_of_kind(kind, Currency::Usd)).sum()
}

#[test]
fn a_refund_before_clearing_comes_out_of_what_is_pending() {
    let step = give(&settled(), PRICE, 0).unwrap();
    assert_eq!(moved(&step, Kind::Wallet), PRICE);
    assert_eq!(moved(&step, Kind::EarningPending), -settled().earnings);
    assert_eq!(moved(&step, Kind::PlatformFee), -settled().fee);
    assert_eq!((moved(&step, Kind::Debt), step.next.refunded, step.next.kept()), (0, PRICE, 0));
    assert_eq!(step.next.tuple.payment(), PaymentState::Refunded);
}

#[test]
fn a_refund_after_a_payout_makes_exactly_the_tutors_share_a_debt() {
    let state = cleared();
    for (available, from_earnings) in [(0, 0), (-5, 0), (300, 300), (i64::MAX, state.earnings)] {
        let step = give(&state, PRICE, available).unwrap();
        let owed = state.earnings - from_earnings;
        assert_eq!(moved(&step, Kind::EarningAvailable), -from_earnings, "{available}");
        assert_eq!((moved(&step, Kind::Debt), moved(&step, Kind::DebtContra)), (owed, -owed), "{available}");
        assert_eq!(moved(&step, Kind::PlatformAdvance), -owed, "{available}");
        assert_eq!(moved(&step, Kind::Wallet), PRICE, "the student gets all of it");
    }
}

#[test]
fn refunds_in_parts_add_up_to_the_price_and_no_further() {
    let mut state = cleared();
    let (earnings, fee) = (state.earnings, state.fee);
    let (mut shares, mut fees) = (0, 0);
    for refund in [1, 333, 1_000, PRICE - 1_334] {
        let step = give(&state, refund, i64::MAX).unwrap();
        shares -= moved(&step, Kind::EarningAvailable);
        fees -= moved(&step, Kind::PlatformFee);
        state = step.next;
    }
    assert_eq!((shares, fees, state.kept(), state.refunded), (earnings, fee, 0, PRICE));
    assert_eq!(give(&state, 1, 0), Err(BookingRefusal::NothingToRefund));
}

#[test]
fn nothing_more_than_what_was_kept_and_nothing_that_was_never_paid_goes_back() {
    let state = cleared();
    for refund in [i64::MIN, -1, 0] {
        assert_eq!(give(&state, refund, 0), Err(BookingRefusal::RefundTooSmall), "{refund}");
    }
    for refund in [PRICE + 1, i64::MAX] {
        assert!(matches!(give(&state, refund, 0), Err(BookingRefusal::RefundTooLarge { .. })), "{refund}");
    }
    let open = transition(&settled(), &Command::OpenDispute, settled().terms.end).unwrap().next;
    assert_eq!(give(&open, 100, 0), Err(BookingRefusal::DisputeOpen));
    let voided = in_state(SessionState::Cancelled, PaymentState::Voided);
    assert_eq!(give(&voided, 100, 0), Err(BookingRefusal::NothingToRefund));
    assert_eq!(give(&scheduled(PaymentState::Captured), 100, 0), Err(BookingRefusal::LessonNotOver));
    let credits = sample(completed(), terms(Funding::Credits), CommissionTier::Starter);
    assert_eq!(give(&credits, 100, 0), Err(BookingRefusal::NothingToRefund));
}

#[test]
fn a_refund_of_a_part_leaves_the_right_to_a_case_about_the_rest() {
    let done = settled();
    for refund in [1, PRICE / 2, PRICE - 1] {
        let part = Command::Refund { refund, available: 0 };
        let left = transition(&done, &part, done.terms.end).unwrap().next;
        assert_eq!((left.tuple.payment(), left.tuple.dispute()), (PaymentState::PartiallyRefunded, DisputeState::None));
        let open = transition(&left, &Command::OpenDispute, left.terms.end).unwrap().next;
        assert_eq!(open.tuple.dispute(), DisputeState::Open, "{refund}");
        let all = Command::ResolveDispute { resolution: Resolution::Refunded };
        let decided = transition(&open, &all, open.terms.end).unwrap();
        assert_eq!((moved(&decided, Kind::Wallet), decided.next.kept()), (PRICE - refund, 0), "{refund}");
        let no = Command::ResolveDispute { resolution: Resolution::Upheld };
        let no = transition(&open, &no, open.terms.end).unwrap().next;
        assert_eq!((no.tuple.dispute(), no.kept()), (DisputeState::ResolvedUpheld, PRICE - refund));
        let more = give(&no, 1, 0);
        assert_eq!(more.is_ok(), no.kept() > 0);
        assert_eq!(
            transition(&no, &Command::OpenDispute, no.terms.end),
            Err(BookingRefusal::DisputeAlreadyResolved),
            "what was decided stays decided"
        );
    }
    let whole = transition(&done, &Command::Refund { refund: PRICE, available: 0 }, done.terms.end).unwrap().next;
    assert!(transition(&whole, &Command::OpenDispute, whole.terms.end).is_err(), "nothing is left to object to");
}
