//! What happens to micro sessions.

use crate::{
    event::{News, events},
    ids::{BookingId, MicroSessionId, SubjectId, UserId},
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of micro sessions.
    MicroEvent version 1 {
        /// A tutor is asked.
        Offered(MicroOfferNews) = "micro.offered",
        /// A tutor said yes.
        Accepted(MicroNews) = "micro.accepted",
        /// It came to nothing.
        Ended(MicroNews) = "micro.ended",
    }
}

/// A request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct MicroNews {
    pub id: MicroSessionId,
    pub student_id: UserId,
    pub subject_id: SubjectId,
    pub booking_id: Option<BookingId>,
}

/// A request, and whom it is put to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct MicroOfferNews {
    pub id: MicroSessionId,
    pub tutor_user_id: UserId,
    pub subject_id: SubjectId,
    pub expires_at: DateTime<Utc>,
}

impl News for MicroNews {
    fn subject(&self) -> Uuid {
        self.id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.student_id]
    }
}

impl News for MicroOfferNews {
    fn subject(&self) -> Uuid {
        self.id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.tutor_user_id]
    }
}
