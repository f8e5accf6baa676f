//! Every command to every state, every story of six words, and the database's word for it.

#![allow(clippy::unwrap_used)]

use super::*;
use OrderCommand::{Decide, TakeOn};
use OrderRefusal::{Contradicts, NothingTaken, TooEarly};
use OrderState::{Disputed, Failed, Lapsed, Open, Planned, Succeeded};
use PaymentDecision::{Dispute, Lapse, Succeed};

fn step(state: OrderState, command: OrderCommand) -> Result<Option<OrderState>, OrderRefusal> {
    order_step(OrderKind::Charge, state, command)
}

#[test]
fn every_command_to_every_state_of_every_kind_is_decided() {
    let table = [
        (Planned, [Ok(Some(Open)), Ok(Some(Succeeded)), Ok(Some(Failed)), Err(TooEarly)]),
        (Open, [Ok(None), Ok(Some(Succeeded)), Ok(Some(Failed)), Err(TooEarly)]),
        (Succeeded, [Ok(None), Ok(None), Err(Contradicts), Ok(Some(Disputed))]),
        (Failed, [Ok(None), Err(Contradicts), Ok(None), Err(NothingTaken)]),
        (Disputed, [Ok(None), Ok(None), Err(Contradicts), Ok(None)]),
        (Lapsed, [Ok(None), Ok(None), Err(Contradicts), Err(NothingTaken)]),
    ];
    assert_eq!(table.map(|(state, _)| state).as_slice(), OrderState::ALL);
    let (first, follow) =
        ([OrderKind::Charge, OrderKind::Hold], [OrderKind::Capture, OrderKind::Void, OrderKind::Refund]);
    assert_eq!(OrderKind::ALL, [first.as_slice(), &follow].concat(), "a new kind needs a row here");
    for (state, row) in table {
        for (command, expected) in OrderCommand::ALL.into_iter().filter(|one| *one != Decide(Lapse)).zip(row) {
            for kind in first {
                assert_eq!(order_step(kind, state, command), expected, "{kind:?} {state:?} {command:?}");
            }
            for kind in follow {
                let after = match (kind, state, command) {
                    // A bank disputes what was paid, not what followed; a refund may come back.
                    (_, _, Decide(Dispute)) => Err(NothingTaken),
                    (OrderKind::Refund, Succeeded, Decide(PaymentDecision::Fail)) => Ok(Some(Failed)),
                    _ => expected,
                };
                assert_eq!(order_step(kind, state, command), after, "{kind:?} {state:?} {command:?}");
            }
        }
    }
}

#[test]
fn only_a_hold_lapses_and_only_once_it_was_placed() {
    let held = [
        (Planned, Err(TooEarly)),
        (Open, Err(TooEarly)),
        (Succeeded, Ok(Some(Lapsed))),
        (Failed, Ok(None)),
        (Disputed, Ok(None)),
        (Lapsed, Ok(None)),
    ];
    assert_eq!(held.map(|(state, _)| state).as_slice(), OrderState::ALL);
    for (state, expected) in held {
        for &kind in OrderKind::ALL {
            let expected = if kind == OrderKind::Hold { expected } else { Err(NothingTaken) };
            assert_eq!(order_step(kind, state, Decide(Lapse)), expected, "{kind:?} {state:?}");
        }
    }
}

/// Every list of `length` commands.
fn stories(length: usize) -> Vec<Vec<OrderCommand>> {
    (0..length).fold(vec![Vec::new()], |stories, _| {
        stories
            .iter()
            .flat_map(|story| OrderCommand::ALL.map(|command| [story.as_slice(), &[command]].concat()))
            .collect()
    })
}

#[test]
fn whatever_is_said_in_whatever_order_money_comes_once_and_goes_once() {
    for story in stories(6) {
        let (mut state, mut came, mut went) = (Planned, 0, 0);
        for &command in &story {
            if let Ok(Some(next)) = step(state, command) {
                came += usize::from(next == Succeeded);
                went += usize::from(next == Disputed);
                assert_ne!(next, Planned, "{story:?}");
                state = next;
            }
        }
        assert!(went <= came && came <= 1, "{story:?}");
    }
}

#[test]
fn words_that_come_too_early_make_no_difference_once_they_are_said_again() {
    let words = [TakeOn, Decide(Succeed), Decide(Dispute), Decide(Succeed), TakeOn];
    for first in 0..words.len() {
        for second in 0..words.len() {
            let mut told = words;
            told.swap(first, second);
            let (mut state, mut waiting) = (Planned, told.to_vec());
            while !waiting.is_empty() {
                let before = waiting.len();
                waiting.retain(|&command| match step(state, command) {
                    Ok(next) => {
                        state = next.unwrap_or(state);
                        false
                    }
                    Err(refusal) => {
                        assert!(refusal.is_for_now(), "{told:?}");
                        true
                    }
                });
                assert!(waiting.len() < before, "{told:?} never ends");
            }
            assert_eq!(state, Disputed, "{told:?}");
        }
    }
}

#[test]
fn a_decided_order_is_never_open_again() {
    for state in [Succeeded, Failed, Disputed, Lapsed] {
        for command in OrderCommand::ALL {
            let next = step(state, command);
            assert!(!matches!(next, Ok(Some(Planned | Open))), "{state:?} {command:?}");
        }
    }
}

#[test]
fn only_a_word_before_its_time_is_worth_saying_again() {
    assert!(TooEarly.is_for_now());
    assert!(!Contradicts.is_for_now() && !NothingTaken.is_for_now());
}

#[test]
fn refusals_are_what_people_read() {
    for (refusal, code) in [
        (TooEarly, "payment_not_charged"),
        (NothingTaken, "payment_not_charged"),
        (Contradicts, "payment_already_decided"),
    ] {
        assert_eq!(Refusal::from(refusal).code, code);
    }
}

#[test]
fn the_database_allows_what_the_rules_allow() {
    let migrations = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
    let told = std::fs::read_dir(migrations)
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap_or_default())
        .any(|text| text.contains(&legal_orders_sql()));
    assert!(told, "write a migration with the constraint payment_orders_legal:\n{}", legal_orders_sql());
}

#[test]
fn a_bank_gives_back_only_what_it_took() {
    for &state in OrderState::ALL {
        let expected = (state == Disputed).then_some(Succeeded);
        assert_eq!(order_reinstated(state), expected, "{state:?}");
    }
}
