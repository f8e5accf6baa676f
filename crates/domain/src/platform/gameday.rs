//! A game day: things break on purpose while people are at work, and afterwards everything that was said to them must
//! still be true (OP6). Here is what can be decided without breaking anything: which faults there are and where each is
//! tried, and what the witnesses of a fault must agree on.

use serde::Serialize;
use std::collections::BTreeSet;

/// Where a fault is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tried {
    /// By `edustream gameday`.
    Here,
    /// By a test that needs something a game day has not: a stand-in for a provider, a build that fails at a point.
    There(&'static str),
    /// By nothing yet.
    NotYet(&'static str),
}

/// A row of the fault matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Fault {
    pub code: &'static str,
    /// What breaks.
    pub what: &'static str,
    /// What must hold besides what is checked after every fault.
    pub holds: &'static str,
    pub tried: Tried,
}

const fn row(code: &'static str, what: &'static str, holds: &'static str, tried: Tried) -> Fault {
    Fault { code, what, holds, tried }
}

/// Every fault, in the order they are tried: what needs an installation of its own comes last.
pub static FAULTS: [Fault; 28] = [
    row(
        "F1",
        "the server dies at named points of a payment",
        "one charge",
        Tried::There(
            "server/tests/it/power_cuts.rs::\
            kill_9_between_the_steps_of_a_top_up_fills_the_wallet_exactly_once",
        ),
    ),
    row(
        "F2",
        "kill -9 of the server while 200 clients want one time",
        "exactly one gets it, the others are told so; the server is back in 2 s",
        Tried::Here,
    ),
    row(
        "F3",
        "kill -9 while a film is prepared",
        "nothing half made is public",
        Tried::NotYet("needs a film of minutes; that failed work is tried again is tried by the tests of jobs"),
    ),
    row("F4", "kill -9 of PostgreSQL, all of it", "unready within 2 s, back within 30 s by itself", Tried::Here),
    row(
        "F5",
        "PostgreSQL hangs (SIGSTOP)",
        "every request is answered within 3 s, the process counts as alive, unready within 2 s",
        Tried::Here,
    ),
    row(
        "F6",
        "every connection of PostgreSQL is taken",
        "requests are answered within 3 s, back when they go",
        Tried::Here,
    ),
    row("F7", "Redis is gone", "nothing", Tried::There("nothing of the product uses Redis: docs/decisions/0314")),
    row(
        "F8",
        "the payment provider fails in every way",
        "charged once",
        Tried::There(
            "crates/fake_stripe/tests/fake/topups.rs::\
            a_top_up_ends_in_the_same_state_however_the_first_question_fails",
        ),
    ),
    row(
        "F9",
        "reports of payments come often, late, never, in any order",
        "one end",
        Tried::There(
            "crates/fake_stripe/tests/fake/reports.rs::\
            every_order_of_the_reports_and_any_number_of_each_end_in_the_same_state",
        ),
    ),
    row(
        "F10",
        "reports about money of nobody",
        "set aside and told",
        Tried::There(
            "crates/fake_stripe/tests/fake/reports.rs::\
            money_of_nobody_another_amount_and_another_account_move_nothing_and_somebody_is_told",
        ),
    ),
    row(
        "F11",
        "refunds race",
        "no more goes back than came",
        Tried::There(
            "crates/fake_stripe/tests/fake/refunds.rs::\
            attack_6_a_part_goes_back_once_however_its_answer_is_lost",
        ),
    ),
    row(
        "F12",
        "the disk is full",
        "what writes is 503 and may be asked again, what reads is answered, all goes on once there is room",
        Tried::Here,
    ),
    row(
        "F13",
        "the object store is gone",
        "files are 503 and everything else goes on; what was acknowledged is there afterwards, whole",
        Tried::Here,
    ),
    row("F14", "the clock is five minutes fast, then slow", "nobody is signed out, nothing happens twice", Tried::Here),
    row(
        "F15",
        "clocks change, and so do their rules",
        "agreed times stay",
        Tried::There(
            "server/tests/it/zone_releases.rs::\
            a_restart_with_a_newer_release_moves_a_booked_lesson_and_one_with_an_older_release_does_not_move_it_back",
        ),
    ),
    row(
        "F16",
        "clients are slow",
        "they are let go",
        Tried::There("server/tests/it/connections.rs::s11_a_client_that_never_reads_is_let_go"),
    ),
    row(
        "F17",
        "sockets are flooded",
        "the flood ends, others notice nothing",
        Tried::There(
            "server/tests/it/live.rs::\
            frames_nobody_knows_are_told_once_and_then_end_the_socket_and_so_does_a_flood",
        ),
    ),
    row("F18", "one of two servers is killed under work", "the other goes on, nothing is done twice", Tried::Here),
    row(
        "F19",
        "the way to PostgreSQL is cut, half open, and heals",
        "requests are answered within 3 s, what was cut off can be asked again, back within 5 s",
        Tried::Here,
    ),
    row(
        "F20",
        "servers do not hear each other",
        "messages arrive once and in order",
        Tried::There(
            "server/tests/it/live/beside.rs::\
            over_two_servers_and_lost_connections_each_message_arrives_once_and_in_order",
        ),
    ),
    row("F21", "the machine burns down", "the last backup is restored and everything in it holds", Tried::Here),
    row("F22", "a backup is broken, or its keys are gone", "the drill says so and fails", Tried::Here),
    row("F23", "a migration is killed half way, again and again", "the next one finishes it", Tried::Here),
    row("F24", "the mail server is away, then says later", "each mail arrives once", Tried::Here),
    row(
        "F25",
        "five times too many people",
        "what is missed least is refused first",
        Tried::There("server/tests/it/guards.rs::overload_refuses_searches_first_and_sign_in_last"),
    ),
    row("F26", "the server may open no more files", "it neither dies nor spins, and is back when it may", Tried::Here),
    row(
        "F27",
        "transfers cross",
        "no deadlock, no lost money",
        Tried::There("crates/services/money/tests/it/ledger.rs::crossed_transfers_neither_deadlock_nor_lose_money"),
    ),
    row("F28", "SIGTERM while people work", "it ends by itself within 30 s, nothing said is lost", Tried::Here),
];

/// Numbers that only follow from a seed, so that a fault can be tried again as it was.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// The numbers of that seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next one, below `bound` (SplitMix64).
    pub const fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % if bound == 0 { 1 } else { bound }
    }
}

/// What no answer shows to whoever asked: where a program is, what it runs on, what it asked the database.
const SECRETS: [(&str, &str); 9] = [
    ("select ", "SQL"),
    ("insert into", "SQL"),
    ("sqlstate", "the database"),
    ("postgres", "the database"),
    ("sqlx", "the database"),
    ("/src/", "a path"),
    (".rs:", "a path"),
    ("panicked", "a stack"),
    ("stack backtrace", "a stack"),
];

/// What an answer that failed shows and should not.
pub fn shown_by_failure(body: &str) -> Option<&'static str> {
    let body = body.to_lowercase();
    SECRETS.iter().find(|(word, _)| body.contains(word)).map(|(_, what)| *what)
}

/// What is wrong when what was acknowledged and what is there now are compared: everything that was acknowledged must
/// be there, and nothing else, for each act was repeated until it was acknowledged.
pub fn acknowledged_and_there(what: &str, acknowledged: &BTreeSet<String>, there: &BTreeSet<String>) -> Vec<String> {
    let lost = acknowledged.difference(there).map(|id| format!("{what} {id} was acknowledged and is not there"));
    let unknown = there.difference(acknowledged).map(|id| format!("{what} {id} is there and nobody asked for it"));
    lost.chain(unknown).take(FINDINGS_MAX).collect()
}

/// Most findings of one sort; the first few are enough to look.
const FINDINGS_MAX: usize = 10;

/// What is wrong with a conversation: what was acknowledged, in that order, must have arrived once each and in order.
pub fn sent_and_arrived(sent: &[String], arrived: &[String]) -> Vec<String> {
    if sent == arrived {
        return Vec::new();
    }
    let (all_sent, all_arrived) = (sent.iter().cloned().collect(), arrived.iter().cloned().collect());
    let mut findings = acknowledged_and_there("the message", &all_sent, &all_arrived);
    let mut seen = BTreeSet::new();
    let twice = arrived.iter().filter(|text| !seen.insert(*text));
    findings.extend(twice.map(|text| format!("the message {text} arrived twice")).take(FINDINGS_MAX));
    if findings.is_empty() {
        findings.push("messages arrived in another order than they were sent".into());
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_matrix_is_there_once_and_in_order() {
        for (fault, number) in FAULTS.iter().zip(1..) {
            assert_eq!(fault.code, format!("F{number}"));
            assert!(!fault.what.is_empty() && !fault.holds.is_empty());
        }
        assert!(FAULTS.iter().filter(|fault| fault.tried == Tried::Here).count() >= 12);
    }

    #[test]
    fn the_same_seed_throws_the_same_numbers_and_none_is_too_large() {
        let thrown = |seed| {
            let mut dice = Dice::new(seed);
            (0..1_000).map(|_| dice.below(7)).collect::<Vec<_>>()
        };
        assert_eq!(thrown(1), thrown(1));
        assert_ne!(thrown(1), thrown(2));
        assert!(thrown(3).iter().all(|number| *number < 7) && thrown(3).contains(&0) && thrown(3).contains(&6));
        assert_eq!(Dice::new(1).below(0), 0);
    }

    #[test]
    fn a_failure_shows_nothing_of_what_is_behind_it() {
        let plain = r#"{"code":"temporarily_unavailable","detail":"Something is not working right now."}"#;
        assert_eq!(shown_by_failure(plain), None);
        for (body, what) in [
            ("error: SELECT id from users", "SQL"),
            ("PgDatabaseError SQLSTATE 57P01", "the database"),
            ("at crates/spine/src/unit.rs:12", "a path"),
            ("thread 'main' panicked", "a stack"),
        ] {
            assert_eq!(shown_by_failure(body), Some(what), "{body}");
        }
    }

    #[test]
    fn what_was_acknowledged_is_there_and_nothing_else() {
        let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
        assert!(acknowledged_and_there("lesson", &set(&["a", "b"]), &set(&["b", "a"])).is_empty());
        let wrong = acknowledged_and_there("lesson", &set(&["a", "b"]), &set(&["b", "c"]));
        assert_eq!(wrong, ["lesson a was acknowledged and is not there", "lesson c is there and nobody asked for it"]);
    }

    #[test]
    fn a_conversation_is_what_was_sent_once_each_and_in_order() {
        let texts = |all: &[&str]| all.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let sent = texts(&["1", "2", "3"]);
        assert!(sent_and_arrived(&sent, &sent).is_empty());
        for (arrived, part) in [
            (&["1", "3"][..], "is not there"),
            (&["1", "2", "2", "3"], "arrived twice"),
            (&["1", "3", "2"], "another order"),
            (&["1", "2", "3", "4"], "nobody asked"),
        ] {
            let found = sent_and_arrived(&sent, &texts(arrived));
            assert!(found.len() == 1 && found[0].contains(part), "{arrived:?}: {found:?}");
        }
    }
}
