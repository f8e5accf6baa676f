//! Other times for a lesson: who may suggest them, who may take them, and what is refused.

use super::{
    super::super::proposal::{
        ASKS_MAX, Counted, MOVES_MAX, Proposal, accepted, answer_by_after, ask, declined, parse_starts,
    },
    *,
};
use crate::Refusal;

const NONE: Counted = Counted { asks: 0, moves: 0 };

fn in_state(session: SessionState, payment: PaymentState) -> BookingState {
    sample(tuple(session, payment), terms(Funding::Wallet), CommissionTier::Starter)
}

fn requested() -> BookingState {
    in_state(SessionState::Requested, PaymentState::Authorized)
}

fn agreed() -> BookingState {
    in_state(SessionState::Scheduled, PaymentState::Authorized)
}

fn now() -> DateTime<Utc> {
    start() - Duration::hours(5)
}

fn later(hours: i64) -> DateTime<Utc> {
    start() + Duration::hours(hours)
}

fn by(side: Side, starts: Vec<DateTime<Utc>>) -> Proposal {
    Proposal { by: side, starts, at: now() }
}

fn code<T: std::fmt::Debug>(result: Result<T, Refusal>) -> String {
    result.unwrap_err().code
}

#[test]
fn one_to_five_different_times_with_offsets_are_read() {
    let at = |hour: u32| format!("2026-03-03T{hour:02}:00:00+01:00");
    assert_eq!(parse_starts("starts", &[at(10), String::new()]).unwrap().len(), 1, "an empty line is none");
    let field = |typed: &[String]| parse_starts("starts", typed).unwrap_err();
    assert_eq!(field(&[]).code, "starts_counted");
    assert_eq!(field(&(8..14).map(at).collect::<Vec<_>>()).code, "starts_counted");
    let first = |typed: &[String]| field(typed).fields.first().map(|field| field.code.clone()).unwrap();
    assert_eq!(first(&["2026-03-03 10:00".into()]), "instant_invalid");
    assert_eq!(first(&[at(10), "2026-03-03T09:00:00Z".into()]), "start_twice", "the same instant in other words");
}

#[test]
fn a_tutor_answers_a_request_with_other_times_and_the_student_does_not() {
    assert!(ask(&requested(), (Side::Tutor, NONE), &[later(1), later(2)], now()).is_ok());
    assert_eq!(code(ask(&requested(), (Side::Student, NONE), &[later(1)], now())), "tutor_only");
    let waits = BookingState { approval: Some(Approval::Waiting), ..requested() };
    assert_eq!(code(ask(&waits, (Side::Tutor, NONE), &[later(1)], now())), "approval_missing");
}

#[test]
fn either_side_suggests_one_time_for_an_agreed_lesson() {
    for side in [Side::Student, Side::Tutor] {
        assert!(ask(&agreed(), (side, NONE), &[later(1)], now()).is_ok());
        assert_eq!(code(ask(&agreed(), (side, NONE), &[later(1), later(2)], now())), "starts_counted");
        assert_eq!(code(ask(&agreed(), (side, NONE), &[start()], now())), "start_same");
        assert_eq!(code(ask(&agreed(), (side, NONE), &[now()], now())), "start_in_past");
        let often = Counted { asks: 0, moves: MOVES_MAX };
        assert_eq!(code(ask(&agreed(), (side, often), &[later(1)], now())), "reschedule_limit");
        let often = Counted { asks: ASKS_MAX, moves: 0 };
        assert_eq!(code(ask(&agreed(), (side, often), &[later(1)], now())), "proposals_limit");
        assert_eq!(code(ask(&agreed(), (side, NONE), &[later(1)], start())), "booking_already_started");
    }
}

#[test]
fn a_lesson_that_has_moved_on_is_not_talked_about() {
    for (session, payment, said) in [
        (SessionState::Active, PaymentState::Authorized, "booking_already_started"),
        (SessionState::Cancelled, PaymentState::Voided, "booking_already_cancelled"),
        (SessionState::Declined, PaymentState::Voided, "booking_already_declined"),
        (SessionState::Expired, PaymentState::Voided, "booking_already_expired"),
    ] {
        let state = in_state(session, payment);
        let proposal = by(Side::Tutor, vec![later(1)]);
        assert_eq!(code(ask(&state, (Side::Tutor, NONE), &[later(1)], now())), said);
        assert_eq!(code(accepted(&state, (Side::Student, NONE), (Some(&proposal), 1), now())), said);
        assert_eq!(code(declined(&state, Side::Student, Some(&proposal), now())), said);
    }
    let over = requested().answer_by.unwrap();
    assert_eq!(code(ask(&requested(), (Side::Tutor, NONE), &[later(1)], over)), "booking_already_expired");
}

#[test]
fn only_the_other_side_takes_a_time_and_only_one_that_was_suggested() {
    let proposal = by(Side::Tutor, vec![later(1), later(2)]);
    let take = |side, number| accepted(&requested(), (side, NONE), (Some(&proposal), number), now());
    assert_eq!(code(take(Side::Tutor, 1)), "other_side_answers");
    for number in [0, 3, usize::MAX] {
        assert_eq!(code(take(Side::Student, number)), "not_found");
    }
    assert_eq!(code(accepted(&agreed(), (Side::Student, NONE), (None, 1), now())), "not_found");
    assert_eq!(code(declined(&agreed(), Side::Student, None, now())), "not_found");
    assert_eq!(code(declined(&agreed(), Side::Tutor, Some(&proposal), now())), "other_side_answers");
    let passed = by(Side::Tutor, vec![now()]);
    assert_eq!(code(accepted(&agreed(), (Side::Student, NONE), (Some(&passed), 1), now())), "proposal_over");
    let often = Counted { asks: 1, moves: MOVES_MAX };
    assert_eq!(code(accepted(&agreed(), (Side::Student, often), (Some(&proposal), 1), now())), "reschedule_limit");
}

#[test]
fn a_moved_lesson_is_as_long_as_it_was_and_its_money_lies_where_it_lay() {
    let before = agreed();
    let proposal = by(Side::Student, vec![later(30)]);
    let after = accepted(&before, (Side::Tutor, NONE), (Some(&proposal), 1), now()).unwrap();
    assert_eq!((after.terms.start, after.terms.end), (later(30), later(30) + (before.terms.end - before.terms.start)));
    let back =
        BookingState { terms: Terms { start: before.terms.start, end: before.terms.end, ..after.terms }, ..after };
    assert_eq!(back, before, "nothing but its time differs");
}

#[test]
fn the_student_has_a_day_to_choose_and_not_longer_than_the_last_of_the_times() {
    assert_eq!(answer_by_after(&[later(40), later(90)], now()), now() + Duration::hours(24));
    assert_eq!(answer_by_after(&[later(2), later(1)], now()), later(2));
}
