//! What happens to requests for help.

use crate::{
    event::{News, events},
    ids::{HelpOfferId, HelpRequestId, SubjectId, TutorId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of requests for help.
    HelpEvent version 2 {
        /// A student asks.
        Asked(HelpNews) = "help.asked",
        /// A tutor answers.
        Offered(OfferNews) = "help.offered",
    }
}

/// A request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct HelpNews {
    pub id: HelpRequestId,
    pub student_id: UserId,
    pub subject_id: SubjectId,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct OfferNews {
    #[serde(flatten)]
    pub request: HelpNews,
    pub offer_id: HelpOfferId,
    pub tutor_id: TutorId,
}

impl News for HelpNews {
    fn subject(&self) -> Uuid {
        self.id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.student_id]
    }
}

impl News for OfferNews {
    fn subject(&self) -> Uuid {
        self.request.subject()
    }

    fn audience(&self) -> Vec<UserId> {
        self.request.audience()
    }
}
