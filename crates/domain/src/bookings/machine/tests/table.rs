//! Every legal state × every command × every moment that matters: the golden table, and what must hold for all of it.

use super::{
    super::{super::effects::Transition, transition},
    *,
};
use crate::{
    Refusal,
    bookings::{BookingRefusal, legal_tuples, preview::of as preview_of},
    money::{Posting, trial_balance},
};
use std::fmt::Write;

/// Moments relative to the start, in minutes: each side of every rule's edge.
const MOMENTS: &[(&str, i64)] = &[
    ("-10d", -10 * 1_440),
    ("-6d", -6 * 1_440),
    ("-24h", -1_440),
    ("-4h", -240),
    ("-61m", -61),
    ("-60m", -60),
    ("start", 0),
    ("+9m", 9),
    ("+10m", 10),
    ("end", 60),
    ("end+47h", 60 + 47 * 60),
    ("end+48h", 60 + 48 * 60),
];

fn describe(result: &Result<Transition, BookingRefusal>) -> String {
    let step = match result {
        Ok(step) => step,
        Err(refusal) => return Refusal::from(*refusal).code,
    };
    let mut text = format!("=> {}", step.next.tuple);
    for journal in &step.journals {
        let _ = write!(text, " +{}/{}", journal.kind().code(), journal.phase().code());
    }
    for notice in &step.notices {
        let _ = write!(text, " !{}>{}", notice.code.code(), notice.to.code());
    }
    for job in &step.jobs {
        let _ = write!(text, " @{}={}m", job.kind.code(), (job.at - start()).num_minutes());
    }
    if step.releases_claims {
        text.push_str(" ~claims");
    }
    text
}

fn name(command: &Command) -> String {
    match command {
        Command::Decline { .. } => "Decline".to_owned(),
        Command::PaymentAuthorized { instant, .. } => format!("PaymentAuthorized(instant={instant})"),
        Command::End { outcome } => format!("End({})", outcome.code()),
        Command::ReportNoShow { absent } => format!("ReportNoShow({})", absent.code()),
        Command::ResolveDispute { resolution } => format!("ResolveDispute({resolution:?})"),
        Command::Refund { refund, .. } => format!("Refund({refund})"),
        Command::Approve { instant, available, .. } => {
            format!("Approve(instant={instant}, paid={})", *available >= 0)
        }
        other => format!("{other:?}"),
    }
}

/// The whole table as text; moments with the same result share a line.
fn listing() -> String {
    let mut text = String::new();
    for tuple in legal_tuples() {
        for waits in samples(tuple, terms(Funding::Wallet), CommissionTier::Established) {
            let waits = waits.approval;
            let word = waits.map(|approval| format!(" {}", approval.code())).unwrap_or_default();
            let _ = writeln!(text, "{tuple}{word}");
            list(&mut text, tuple, waits);
        }
    }
    text
}

fn list(text: &mut String, tuple: StateTuple, approval: Option<Approval>) {
    for command in commands() {
        let unpaid = tuple.payment() == PaymentState::Pending && approval.is_none();
        let funding = if unpaid || command == Command::PaymentLapsed { Funding::Card } else { Funding::Wallet };
        let known = sample(tuple, terms(funding), CommissionTier::Established);
        let state = BookingState { approval, ..known };
        let mut runs: Vec<(String, String)> = Vec::new();
        for (moment, minutes) in MOMENTS {
            let result = describe(&transition(&state, &command, start() + Duration::minutes(*minutes)));
            match runs.last_mut() {
                Some((_, last)) if *last == result => {}
                _ => runs.push(((*moment).to_owned(), result)),
            }
        }
        let _ = writeln!(text, "  {}", name(&command));
        for (from, result) in runs {
            let _ = writeln!(text, "    {from:<8} {result}");
        }
    }
}

#[test]
fn the_table_of_all_steps_is_the_committed_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bookings/machine/tests/transitions.txt");
    let listing = listing();
    if std::env::var_os("WRITE_GOLDEN").is_some() {
        std::fs::write(path, &listing).expect("the golden file can be written");
    }
    let committed = std::fs::read_to_string(path).unwrap();
    let changed = committed.lines().zip(listing.lines()).enumerate().find(|(_, (old, new))| old != new);
    assert_eq!(
        changed, None,
        "the machine changed; if that is meant, run this test with WRITE_GOLDEN=1 and read the diff"
    );
    assert_eq!(committed.lines().count(), listing.lines().count());
}

/// Calls `check` for every state, command, moment, funding, policy and a few prices.
fn everywhere(mut check: impl FnMut(&BookingState, &Command, DateTime<Utc>)) -> usize {
    let mut visited = 0;
    for tuple in legal_tuples() {
        for (funding, policy) in
            [Funding::Wallet, Funding::Card].into_iter().flat_map(|f| CancellationPolicy::ALL.map(|p| (f, p)))
        {
            for (price, total) in [(PRICE, PRICE), (PRICE, 2_000), (1, 1), (0, 0), (PRICE, 0), (3, 2)] {
                for tier in CommissionTier::ALL {
                    let usd = |minor| Money::new(minor, Currency::Usd);
                    let terms = Terms { price: usd(price), total: usd(total), policy, ..terms(funding) };
                    // A part of nothing, or of one cent, does not exist.
                    if tuple.payment() == PaymentState::PartiallyRefunded && total < 2 {
                        continue;
                    }
                    for state in samples(tuple, terms, tier) {
                        for command in commands() {
                            for (_, minutes) in MOMENTS {
                                check(&state, &command, start() + Duration::minutes(*minutes));
                                visited += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    visited
}

#[test]
fn every_step_moves_exactly_the_money_that_its_states_tell_of() {
    let mut steps = 0;
    let visited = everywhere(|state, command, now| {
        let step = match transition(state, command, now) {
            Ok(step) => step,
            Err(BookingRefusal::Fault(fault)) => panic!("{command:?} on {state:?} at {now}: {fault}"),
            Err(_) => return,
        };
        steps += 1;
        let mut expected = books(&step.next);
        for (account, amount) in books(state) {
            *expected.entry(account).or_default() -= amount;
        }
        for (account, amount) in expected {
            assert_eq!(step.change_of(account), amount, "{command:?} on {} changes {account:?}", state.tuple);
        }
        let postings: Vec<Posting> = step.journals.iter().flat_map(|j| j.postings().to_vec()).collect();
        assert!(trial_balance(&postings).values().all(|line| line.difference() == 0));
        assert!((0..=step.next.captured()).contains(&step.next.refunded), "no more comes back than was taken");
        assert!(step.next.fee >= 0 && step.next.earnings >= 0 && step.next.promo_paid() >= 0);
        assert!(step.jobs.iter().all(|job| job.at >= now.min(state.terms.start)), "no job lies in the past");
    });
    println!("{visited} situations, {steps} steps");
    assert!(visited > 100_000 && steps > 10_000, "{visited} situations, {steps} steps");
}

#[test]
fn a_hold_is_settled_when_the_money_leaves_it_and_only_then() {
    everywhere(|state, command, now| {
        let Ok(step) = transition(state, command, now) else { return };
        let settled: Vec<_> = step.journals.iter().filter_map(crate::money::Journal::settles).collect();
        let made: Vec<_> = step.journals.iter().filter_map(crate::money::Journal::id).collect();
        match (state.hold, step.next.hold) {
            (Some(before), None) => assert_eq!((settled, made), (vec![before], vec![])),
            (None, Some(after)) => assert_eq!((settled, made), (vec![], vec![after])),
            (before, after) => assert_eq!((before, settled, made), (after, vec![], vec![])),
        }
    });
}

#[test]
fn a_preview_is_read_off_the_execution() {
    everywhere(|state, command, now| {
        let Ok(done) = transition(state, command, now) else { return };
        let shown = preview_of(&done);
        let postings = done.journals.iter().flat_map(crate::money::Journal::postings);
        let posted: Vec<Money> = postings.map(|posting| Money::new(posting.amount, posting.account.currency)).collect();
        assert_eq!(shown.journal.iter().map(|line| line.amount).collect::<Vec<_>>(), posted);
        let (before, after) = (books(state)[&state.terms.source()], books(&done.next)[&state.terms.source()]);
        assert_eq!(shown.refund.minor, (after - before).max(0));
        assert_eq!(shown.kept.minor, done.next.kept());
        if matches!(command, Command::CancelByStudent | Command::CancelByTutor) {
            let paid = state.tuple.payment() != PaymentState::Pending;
            assert_eq!(shown.refund.minor + shown.kept.minor, if paid { state.terms.total.minor } else { 0 });
            assert!(shown.rule.ends_with('.'));
        }
    });
}

#[test]
fn every_legal_state_is_reached_and_none_but_the_finished_ones_is_a_dead_end() {
    let mut reached: Vec<StateTuple> = Vec::new();
    for funding in [Funding::Wallet, Funding::Card] {
        for instant in [true, false] {
            for days in [1, 10] {
                let made = super::super::request(&new_booking(funding, instant), start() - Duration::days(days));
                reached.push(made.unwrap().next.tuple);
            }
        }
    }
    let mut leaves = Vec::new();
    everywhere(|state, command, now| {
        if let Ok(step) = transition(state, command, now) {
            reached.push(step.next.tuple);
            leaves.push(state.tuple);
        }
    });
    for tuple in legal_tuples() {
        assert!(reached.contains(&tuple), "{tuple} is never reached");
        let state = sample(tuple, terms(Funding::Wallet), CommissionTier::Established);
        assert_eq!(leaves.contains(&tuple), !state.is_terminal(), "{tuple}");
    }
}
