//! What happens to trials.

use crate::{
    event::{News, events},
    ids::{BookingId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of trials.
    TrialEvent version 1 {
        /// A student looks for another tutor after a trial, with the credit for it.
        Replaced(TrialNews) = "trial.replaced",
    }
}

/// A trial that was replaced; why is read from its row by whoever may. Its tutor does not hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct TrialNews {
    pub booking_id: BookingId,
    pub student_id: UserId,
    pub payer_id: UserId,
}

impl News for TrialNews {
    fn subject(&self) -> Uuid {
        self.booking_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        if self.payer_id == self.student_id { vec![self.student_id] } else { vec![self.student_id, self.payer_id] }
    }
}
