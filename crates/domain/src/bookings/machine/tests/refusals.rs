//! What the machine refuses, by its public codes.

use super::{
    super::{request, transition},
    *,
};
use crate::{
    Refusal,
    bookings::{Action, BookingRefusal, PayWith, actions, cancel_command, proposal::Counted},
};
use std::collections::BTreeSet;

fn refused(state: &BookingState, command: &Command, now: DateTime<Utc>) -> String {
    Refusal::from(transition(state, command, now).unwrap_err()).code
}

fn in_state(session: SessionState, payment: PaymentState) -> BookingState {
    sample(tuple(session, payment), terms(Funding::Wallet), CommissionTier::Starter)
}

#[test]
fn a_lesson_that_has_moved_on_says_to_where() {
    let before = start() - Duration::days(1);
    let decline = Command::Decline { reason: Reason::parse("no").unwrap() };
    for (session, payment, code) in [
        (SessionState::Scheduled, PaymentState::Authorized, "booking_already_confirmed"),
        (SessionState::Active, PaymentState::Authorized, "booking_already_started"),
        (SessionState::Declined, PaymentState::Voided, "booking_already_declined"),
        (SessionState::Cancelled, PaymentState::Voided, "booking_already_cancelled"),
        (SessionState::Expired, PaymentState::Voided, "booking_already_expired"),
    ] {
        for command in [&Command::Confirm, &decline, &Command::Expire] {
            assert_eq!(refused(&in_state(session, payment), command, before), code, "{command:?}");
        }
    }
    let ended = sample(completed(), terms(Funding::Wallet), CommissionTier::Starter);
    for command in [Command::Confirm, Command::CancelByStudent, Command::CancelByTutor, Command::Start] {
        assert_eq!(refused(&ended, &command, start() + Duration::hours(2)), "booking_already_ended");
    }
    let answer = Refusal::from(transition(&ended, &Command::CancelByStudent, before).unwrap_err());
    assert_eq!(answer.kind.status(), 409);
    assert!(answer.message.starts_with("This lesson is already"), "{}", answer.message);
}

#[test]
fn nobody_cancels_from_the_start_on_even_when_the_start_was_not_recorded() {
    for command in [Command::CancelByStudent, Command::CancelByTutor] {
        let state = scheduled(PaymentState::Authorized);
        assert_eq!(refused(&state, &command, start()), "booking_already_started");
        assert!(transition(&state, &command, start() - Duration::seconds(1)).is_ok());
    }
}

#[test]
fn an_answer_at_or_after_the_deadline_comes_too_late() {
    let request = in_state(SessionState::Requested, PaymentState::Authorized);
    let deadline = request.answer_by.unwrap();
    let decline = Command::Decline { reason: Reason::parse("no").unwrap() };
    for command in [Command::Confirm, decline] {
        assert_eq!(refused(&request, &command, deadline), "booking_already_expired");
        assert!(transition(&request, &command, deadline - Duration::seconds(1)).is_ok());
    }
    assert_eq!(refused(&request, &Command::Expire, deadline - Duration::seconds(1)), "request_not_expired");
    assert!(transition(&request, &Command::Expire, deadline).is_ok());
}

#[test]
fn a_tutor_declines_a_request_and_does_not_cancel_it() {
    let request = in_state(SessionState::Requested, PaymentState::Authorized);
    assert_eq!(refused(&request, &Command::CancelByTutor, start() - Duration::days(1)), "booking_decline_instead");
}

#[test]
fn no_show_is_neither_reported_before_the_start_nor_within_the_grace() {
    for absent in [Side::Student, Side::Tutor] {
        let report = Command::ReportNoShow { absent };
        let state = scheduled(PaymentState::Authorized);
        assert_eq!(refused(&state, &report, start() - Duration::seconds(1)), "no_show_before_start");
        assert_eq!(refused(&state, &report, start()), "no_show_too_early");
        assert_eq!(refused(&state, &report, start() + Duration::seconds(599)), "no_show_too_early");
        assert!(transition(&state, &report, start() + Duration::minutes(10)).is_ok());
        let request = in_state(SessionState::Requested, PaymentState::Authorized);
        assert_eq!(refused(&request, &report, start() - Duration::hours(2)), "no_show_before_start");
        assert_eq!(refused(&request, &report, start() + Duration::hours(2)), "booking_not_confirmed");
    }
}

#[test]
fn a_lesson_neither_starts_nor_ends_before_its_time_nor_unpaid() {
    let state = scheduled(PaymentState::Captured);
    let end = |outcome| Command::End { outcome };
    assert_eq!(refused(&state, &Command::Start, start() - Duration::seconds(1)), "lesson_not_started");
    for outcome in [SessionOutcome::Completed, SessionOutcome::NotHeld] {
        assert_eq!(refused(&state, &end(outcome), state.terms.end - Duration::seconds(1)), "lesson_not_over");
    }
    assert_eq!(refused(&state, &end(SessionOutcome::None), state.terms.end), "outcome_missing");
    let unpaid =
        sample(tuple(SessionState::Scheduled, PaymentState::Pending), terms(Funding::Card), CommissionTier::Starter);
    assert_eq!(refused(&unpaid, &Command::Start, start()), "payment_missing");
    assert_eq!(refused(&unpaid, &end(SessionOutcome::Completed), unpaid.terms.end), "payment_missing");
}

#[test]
fn a_booking_that_cannot_be_is_not_made() {
    let now = start() - Duration::days(2);
    let good = new_booking(Funding::Wallet, false);
    let with = |change: fn(&mut Terms)| {
        let mut new = good;
        change(&mut new.terms);
        Refusal::from(request(&new, now).unwrap_err())
    };
    for (refusal, code, field) in [
        (with(|terms| terms.tutor = terms.learner), "self_booking", Some("tutor_id")),
        (with(|terms| terms.start -= Duration::days(2)), "start_in_past", Some("start")),
        (with(|terms| terms.end = terms.start), "end_not_after_start", Some("minutes")),
        (with(|terms| terms.total.minor = -1), "price_invalid", None),
        (with(|terms| terms.total.minor += 1), "price_invalid", None),
        (with(|terms| terms.total.currency = Currency::Eur), "price_invalid", None),
    ] {
        assert_eq!((refusal.code.as_str(), refusal.kind.status()), (code, 422));
        assert_eq!(refusal.fields.first().map(|f| f.field.as_str()), field, "{code}");
    }
    let unknown = with(|terms| terms.policy_version = 9);
    assert_eq!(unknown.code, "booking_inconsistent");
    let self_booking = with(|terms| terms.tutor = terms.learner);
    assert!(self_booking.message.starts_with("You cannot book yourself."));
}

#[test]
fn a_wallet_one_cent_short_is_told_what_is_missing() {
    let now = start() - Duration::days(2);
    for (available, missing) in [(PRICE - 1, 1), (0, PRICE)] {
        let refusal = request(&NewBooking { available, ..new_booking(Funding::Wallet, false) }, now).unwrap_err();
        assert_eq!(refusal, BookingRefusal::NotEnoughBalance { missing: Money::new(missing, Currency::Usd) });
        let answer = Refusal::from(refusal);
        assert_eq!((answer.code.as_str(), answer.kind.status()), ("not_enough_balance", 409));
        assert_eq!(answer.facts["missing"]["amount"], missing);
        assert!(answer.message.starts_with("Not enough in your wallet."));
    }
    assert!(request(&new_booking(Funding::Wallet, false), now).is_ok(), "exactly enough is enough");
    assert!(request(&NewBooking { available: 0, ..new_booking(Funding::Card, false) }, now).is_ok());
}

#[test]
fn money_of_a_package_goes_back_there_whole_and_to_the_wallet_in_part() {
    let ways = [PayWith::Wallet, PayWith::Card, PayWith::Package, PayWith::Credits].map(Funding::from);
    assert_eq!(ways, [Funding::Wallet, Funding::Card, Funding::Package, Funding::Credits]);
    for (funding, whole, part) in [
        (Funding::Wallet, AccountKind::Wallet, AccountKind::Wallet),
        (Funding::Credits, AccountKind::Wallet, AccountKind::Wallet),
        (Funding::Card, AccountKind::ProviderClearing, AccountKind::ProviderClearing),
        (Funding::Package, AccountKind::Package, AccountKind::Wallet),
    ] {
        let terms = terms(funding);
        assert_eq!((terms.source().kind, terms.part_goes_to().kind), (whole, part), "{funding:?}");
    }
}

#[test]
fn a_lesson_for_credits_bears_no_commission_and_is_earned_into_the_wallet() {
    let hour = terms(Funding::Credits);
    let active = sample(tuple(SessionState::Active, PaymentState::Captured), hour, CommissionTier::Starter);
    let ended = transition(&active, &Command::End { outcome: SessionOutcome::Completed }, hour.end).unwrap();
    assert_eq!((ended.next.fee, ended.next.earnings), (0, hour.total.minor));
    let cleared = transition(&ended.next, &Command::ClearEarnings, ended.next.clears_at()).unwrap();
    let wallet = AccountRef::of(AccountKind::Wallet, hour.tutor, hour.total.currency);
    assert_eq!(cleared.change_of(wallet), hour.total.minor);
}

#[test]
fn payments_that_come_twice_or_too_late_change_nothing() {
    let before = start() - Duration::hours(2);
    let paid = Command::PaymentAuthorized { hold: HOLD, instant: true };
    for payment in [PaymentState::Authorized, PaymentState::Captured] {
        for command in [&paid, &Command::PaymentFailed] {
            assert_eq!(refused(&scheduled(payment), command, before), "payment_already_received");
        }
        assert_eq!(refused(&scheduled(payment), &Command::PaymentLapsed, before), "hold_does_not_lapse");
    }
    let card = |session| sample(tuple(session, PaymentState::Pending), terms(Funding::Card), CommissionTier::Starter);
    assert_eq!(refused(&card(SessionState::Requested), &Command::Confirm, before), "payment_missing");
    assert_eq!(refused(&card(SessionState::Requested), &paid, start()), "booking_already_expired");
    assert_eq!(refused(&card(SessionState::Scheduled), &paid, start()), "booking_already_started");
    let expired =
        sample(tuple(SessionState::Expired, PaymentState::Voided), terms(Funding::Card), CommissionTier::Starter);
    assert_eq!(refused(&expired, &paid, before), "booking_already_expired");
}

#[test]
fn disputes_and_clearing_keep_each_other_out() {
    let done = sample(completed(), terms(Funding::Wallet), CommissionTier::Starter);
    let (just_before, clears_at) = (done.clears_at() - Duration::seconds(1), done.clears_at());
    assert_eq!(clears_at, done.terms.end + Duration::hours(48));
    assert_eq!(refused(&done, &Command::ClearEarnings, just_before), "earnings_not_due");
    assert_eq!(refused(&done, &Command::OpenDispute, clears_at), "dispute_window_closed");
    let open = transition(&done, &Command::OpenDispute, just_before).unwrap().next;
    assert_eq!(refused(&open, &Command::ClearEarnings, clears_at), "dispute_open");
    assert_eq!(refused(&open, &Command::OpenDispute, just_before), "dispute_already_open");
    let cleared = transition(&done, &Command::ClearEarnings, clears_at).unwrap().next;
    assert_eq!(refused(&cleared, &Command::ClearEarnings, clears_at), "earnings_already_cleared");
    assert_eq!(refused(&cleared, &Command::OpenDispute, just_before), "dispute_window_closed");
    let upheld = Command::ResolveDispute { resolution: Resolution::Upheld };
    assert_eq!(refused(&done, &upheld, just_before), "dispute_not_open");
    let resolved = transition(&open, &upheld, clears_at).unwrap().next;
    assert_eq!(refused(&resolved, &Command::OpenDispute, just_before), "dispute_already_resolved");
    assert_eq!(refused(&resolved, &upheld, clears_at), "dispute_not_open");
    let voided = in_state(SessionState::Cancelled, PaymentState::Voided);
    assert_eq!(refused(&voided, &Command::OpenDispute, start()), "nothing_to_dispute");
    assert_eq!(refused(&voided, &Command::ClearEarnings, clears_at), "nothing_to_clear");
    assert_eq!(refused(&scheduled(PaymentState::Captured), &Command::OpenDispute, start()), "lesson_not_over");
}

#[test]
fn a_partial_refund_is_more_than_nothing_and_less_than_all() {
    let done = sample(completed(), terms(Funding::Wallet), CommissionTier::Starter);
    let open = transition(&done, &Command::OpenDispute, done.terms.end).unwrap().next;
    let split = |refund| Command::ResolveDispute { resolution: Resolution::Split { refund } };
    for refund in [i64::MIN, -1, 0] {
        assert_eq!(refused(&open, &split(refund), done.terms.end), "refund_too_small");
    }
    for refund in [PRICE, PRICE + 1, i64::MAX] {
        let refusal = Refusal::from(transition(&open, &split(refund), done.terms.end).unwrap_err());
        assert_eq!((refusal.code.as_str(), refusal.kind.status()), ("refund_too_large", 409));
        assert!(refusal.message.starts_with("A partial refund can be 25.09 USD at most"), "{}", refusal.message);
    }
}

#[test]
fn stored_facts_that_contradict_each_other_move_no_money() {
    let lost_hold = BookingState { hold: None, ..scheduled(PaymentState::Authorized) };
    let spare_hold = BookingState { hold: Some(HOLD), ..scheduled(PaymentState::Captured) };
    for state in [lost_hold, spare_hold] {
        for command in [Command::CancelByStudent, Command::CancelByTutor] {
            for hours in [1, 12, 48] {
                assert_eq!(refused(&state, &command, start() - Duration::hours(hours)), "booking_inconsistent");
            }
        }
        let end = Command::End { outcome: SessionOutcome::Completed };
        assert_eq!(refused(&state, &end, state.terms.end), "booking_inconsistent");
    }
}

#[test]
fn buttons_are_what_the_machine_would_do() {
    let now = start() - Duration::hours(5);
    let stranger = UserId(Uuid::from_u128(99));
    let request = in_state(SessionState::Requested, PaymentState::Authorized);
    let none = Counted::default();
    let agreed = scheduled(PaymentState::Authorized);
    let waited = start() + Duration::minutes(10);
    assert_eq!(actions(&request, TUTOR, none, now), [Action::Confirm, Action::Decline, Action::Propose]);
    assert_eq!(actions(&request, STUDENT, none, now), [Action::Cancel]);
    for side in [TUTOR, STUDENT] {
        assert_eq!(actions(&agreed, side, none, now), [Action::Cancel, Action::Reschedule]);
        assert_eq!(actions(&agreed, side, Counted { asks: 0, moves: 3 }, now), [Action::Cancel]);
        assert_eq!(actions(&agreed, side, none, start()), []);
        assert_eq!(actions(&agreed, side, none, waited), [Action::NoShow]);
        assert_eq!(actions(&agreed, side, none, agreed.terms.end), [Action::NoShow, Action::Held]);
    }
    assert_eq!(actions(&request, TUTOR, none, start()), []);
    assert_eq!(actions(&request, stranger, none, now), []);
    assert_eq!(cancel_command(&request, stranger), None);
    assert_eq!(cancel_command(&request, STUDENT), Some(Command::CancelByStudent));
    assert_eq!([Action::Confirm, Action::Decline, Action::Cancel].map(Action::code), ["confirm", "decline", "cancel"]);
}

#[test]
fn every_refusal_met_anywhere_has_a_code_and_says_what_to_do() {
    let mut codes = BTreeSet::new();
    for tuple in crate::bookings::legal_tuples() {
        for command in commands() {
            for hours in [-400, -20, 0, 1, 60] {
                let state = sample(tuple, terms(Funding::Card), CommissionTier::Expert);
                let Err(refusal) = transition(&state, &command, start() + Duration::hours(hours)) else { continue };
                assert!(!matches!(refusal, BookingRefusal::Fault(_)), "{command:?} on {tuple}");
                let answer = Refusal::from(refusal);
                assert!(answer.code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{}", answer.code);
                assert!(answer.message.ends_with('.') && answer.message.len() > 30, "{}", answer.message);
                assert!(matches!(answer.kind.status(), 409 | 422));
                codes.insert(answer.code);
            }
        }
    }
    println!("{codes:?}");
    assert!(codes.len() >= 20, "{codes:?}");
}
