//! What happens around matching.

use crate::{
    event::{News, events},
    ids::{TutorId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of matching.
    MatchEvent version 2 {
        /// A tutor is listed who teaches what somebody looks for.
        New(NewMatch) = "match.new",
    }
}

events! {
    /// Of exchanges.
    ExchangeEvent version 2 {
        /// Somebody said yes; the others are asked.
        Opened(ExchangeNews) = "exchange.opened",
        /// All said yes.
        Agreed(ExchangeNews) = "exchange.agreed",
        /// Somebody said no, or the time is over, or a wish was met elsewhere.
        Ended(ExchangeNews) = "exchange.ended",
    }
}

/// A tutor for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct NewMatch {
    pub tutor_id: TutorId,
    pub student_ids: Vec<UserId>,
}

impl News for NewMatch {
    fn subject(&self) -> Uuid {
        self.tutor_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        self.student_ids.clone()
    }
}

/// A cycle and who is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ExchangeNews {
    pub cycle_id: Uuid,
    pub people: Vec<UserId>,
}

impl News for ExchangeNews {
    fn subject(&self) -> Uuid {
        self.cycle_id
    }

    fn audience(&self) -> Vec<UserId> {
        self.people.clone()
    }
}
