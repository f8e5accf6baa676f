//! Which four-field states a booking may be in (BK1).
//!
//! The list below is the only one: [`StateTuple`] can be made for a legal combination only, the state machine builds
//! every next state through it, and the database's CHECK is printed from it ([`legal_tuples_sql`], kept in
//! `legal_tuples.txt`).

use super::booking::{DisputeState, PaymentState, SessionOutcome, SessionState};
use std::fmt::Write;

/// The four fields of a booking, known to fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StateTuple {
    session: SessionState,
    outcome: SessionOutcome,
    payment: PaymentState,
    dispute: DisputeState,
}

impl StateTuple {
    /// The tuple, or `None` when the fields do not fit together.
    pub fn new(
        session: SessionState,
        outcome: SessionOutcome,
        payment: PaymentState,
        dispute: DisputeState,
    ) -> Option<Self> {
        is_legal(session, outcome, payment, dispute).then_some(Self { session, outcome, payment, dispute })
    }

    /// Where the meeting stands.
    pub const fn session(self) -> SessionState {
        self.session
    }

    /// What came of it.
    pub const fn outcome(self) -> SessionOutcome {
        self.outcome
    }

    /// Where the money stands.
    pub const fn payment(self) -> PaymentState {
        self.payment
    }

    /// Whether somebody objects.
    pub const fn dispute(self) -> DisputeState {
        self.dispute
    }

    /// Whether the tutor and the platform were paid from this booking: the meeting is over and some money was kept.
    pub const fn is_settled(self) -> bool {
        matches!(self.session, SessionState::Ended | SessionState::Cancelled)
            && matches!(self.payment, PaymentState::Captured | PaymentState::PartiallyRefunded)
    }

    /// Whether nothing can happen any more without a person of the platform: over, and nothing of it waits for a
    /// decision, nor, with `clearing`, for the tutor's part to clear.
    pub const fn is_terminal(self, clearing: bool) -> bool {
        match self.session {
            SessionState::Requested | SessionState::Scheduled | SessionState::Active => false,
            SessionState::Declined | SessionState::Expired => true,
            SessionState::Ended | SessionState::Cancelled => {
                !(matches!(self.dispute, DisputeState::Open) || self.is_settled() && clearing)
            }
        }
    }
}

impl std::fmt::Display for StateTuple {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { session, outcome, payment, dispute } = self;
        write!(f, "{} {} {} {}", session.code(), outcome.code(), payment.code(), dispute.code())
    }
}

/// Whether the four fields may stand together.
pub const fn is_legal(
    session: SessionState,
    outcome: SessionOutcome,
    payment: PaymentState,
    dispute: DisputeState,
) -> bool {
    use DisputeState as D;
    use PaymentState as P;
    use SessionOutcome as O;
    use SessionState as S;
    match (session, outcome, dispute) {
        (S::Requested, O::None, D::None) => matches!(payment, P::Pending | P::Authorized),
        (S::Scheduled, O::None, D::None) => matches!(payment, P::Pending | P::Authorized | P::Captured),
        (S::Active, O::None, D::None) => matches!(payment, P::Authorized | P::Captured),
        (S::Declined | S::Expired, O::None, D::None) => matches!(payment, P::Voided),
        // A cancelled lesson keeps what the policy keeps; the kept part can be disputed like a lesson's price.
        (S::Cancelled, O::None, D::None) => {
            matches!(payment, P::Voided | P::Refunded | P::Captured | P::PartiallyRefunded)
        }
        // A part of what was paid may have gone back before somebody objects, and after they were told no.
        (S::Cancelled, O::None, D::Open | D::ResolvedUpheld)
        | (S::Ended, O::Completed | O::NoShowStudent, D::None | D::Open | D::ResolvedUpheld) => {
            matches!(payment, P::Captured | P::PartiallyRefunded)
        }
        (S::Ended, O::Completed | O::NoShowStudent, D::ResolvedSplit) | (S::Cancelled, O::None, D::ResolvedSplit) => {
            matches!(payment, P::PartiallyRefunded)
        }
        (S::Ended, O::Completed | O::NoShowStudent, D::ResolvedRefunded)
        | (S::Cancelled, O::None, D::ResolvedRefunded) => matches!(payment, P::Refunded),
        (S::Ended, O::NotHeld | O::NoShowTutor, D::None) => matches!(payment, P::Voided | P::Refunded),
        _ => false,
    }
}

/// Every legal tuple, in the order of the fields' values.
pub fn legal_tuples() -> Vec<StateTuple> {
    let mut tuples = Vec::new();
    for &session in SessionState::ALL {
        for &outcome in SessionOutcome::ALL {
            for &payment in PaymentState::ALL {
                for &dispute in DisputeState::ALL {
                    tuples.extend(StateTuple::new(session, outcome, payment, dispute));
                }
            }
        }
    }
    tuples
}

/// The expression of the database's CHECK on `bookings`, one tuple per line.
pub fn legal_tuples_sql() -> String {
    let mut sql = String::from("(session_state, session_outcome, payment_state, dispute_state) in (\n");
    let tuples = legal_tuples();
    for (at, tuple) in tuples.iter().enumerate() {
        let comma = if at + 1 == tuples.len() { "" } else { "," };
        let StateTuple { session, outcome, payment, dispute } = tuple;
        let _ = writeln!(
            sql,
            "  ('{}', '{}', '{}', '{}'){comma}",
            session.code(),
            outcome.code(),
            payment.code(),
            dispute.code()
        );
    }
    sql.push_str(")\n");
    sql
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    #[test]
    fn the_committed_list_of_legal_states_is_the_one_in_force() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bookings/legal_tuples.txt");
        if std::env::var_os("WRITE_GOLDEN").is_some() {
            std::fs::write(path, legal_tuples_sql()).expect("the golden file can be written");
        }
        assert_eq!(std::fs::read_to_string(path).unwrap(), legal_tuples_sql(), "run this test with WRITE_GOLDEN=1");
    }

    #[test]
    fn a_migration_tells_the_database_the_same_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
        let told = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
            .any(|text| text.contains(&legal_tuples_sql()));
        assert!(told, "write a new migration that replaces the constraint bookings_legal_state");
    }

    #[test]
    fn states_that_contradict_themselves_are_no_states() {
        use {DisputeState as D, PaymentState as P, SessionOutcome as O, SessionState as S};
        for (session, outcome, payment, dispute) in [
            (S::Requested, O::None, P::Captured, D::None),
            (S::Requested, O::Completed, P::Authorized, D::None),
            (S::Declined, O::None, P::Authorized, D::None),
            (S::Active, O::None, P::Pending, D::None),
            (S::Active, O::None, P::Captured, D::Open),
            (S::Ended, O::None, P::Captured, D::None),
            (S::Ended, O::Completed, P::Authorized, D::None),
            (S::Ended, O::Completed, P::Refunded, D::None),
            (S::Ended, O::NoShowTutor, P::Captured, D::None),
            (S::Ended, O::Completed, P::Captured, D::ResolvedRefunded),
            (S::Cancelled, O::None, P::Authorized, D::None),
            (S::Cancelled, O::None, P::Voided, D::Open),
            (S::Expired, O::None, P::Refunded, D::None),
        ] {
            assert_eq!(StateTuple::new(session, outcome, payment, dispute), None);
        }
    }

    #[test]
    fn few_of_all_combinations_are_legal() {
        let all =
            SessionState::ALL.len() * SessionOutcome::ALL.len() * PaymentState::ALL.len() * DisputeState::ALL.len();
        assert_eq!((all, legal_tuples().len()), (1050, 39));
    }
}
