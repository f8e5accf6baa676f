//! What happens to tutors' open hours.

use super::availability::Availability;
use crate::{
    event::{News, events},
    ids::{TutorId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of open hours.
    AvailabilityEvent version 2 {
        /// The rules are others now.
        Changed(AvailabilityChanged) = "availability.changed",
    }
}

/// The rules as they stand now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct AvailabilityChanged {
    pub tutor_id: TutorId,
    pub user_id: UserId,
    pub rules: Availability,
}

impl News for AvailabilityChanged {
    fn subject(&self) -> Uuid {
        self.tutor_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}
