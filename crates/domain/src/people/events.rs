//! What happens to tutors' profiles.

use crate::{
    event::{News, events},
    ids::{TutorId, UserId},
    people::tutor_profile::ApprovalState,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of profiles.
    TutorEvent version 2 {
        /// Somebody became a tutor; the profile waits for approval.
        Created(ProfileNews) = "tutor.created",
        /// The owner changed it.
        Changed(ProfileNews) = "tutor.changed",
        /// An admin lists the tutor.
        Approved(ProfileNews) = "tutor.approved",
        /// An admin said no.
        Declined(Declined) = "tutor.declined",
        /// An admin lets students see what a listed tutor changed.
        EditApproved(ProfileNews) = "tutor.edit_approved",
        /// An admin does not; what was shown stays.
        EditDeclined(Declined) = "tutor.edit_declined",
        /// A tutor has a higher verification tier.
        Verified(ProfileNews) = "tutor.verified",
        /// The papers were not enough.
        VerificationRejected(Declined) = "tutor.verification_rejected",
        /// Many tutors came at once, without an event each.
        Imported(Imported) = "tutor.imported",
    }
}

events! {
    /// Of what students look for.
    StudentEvent version 2 {
        /// They said other things of it.
        Changed(StudentNews) = "student.changed",
    }
}

/// Whose profile of a student is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct StudentNews {
    pub user_id: UserId,
}

impl News for StudentNews {
    fn subject(&self) -> Uuid {
        self.user_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

/// A profile as it stands after the change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ProfileNews {
    pub tutor_id: TutorId,
    pub user_id: UserId,
    pub version: i64,
    pub approval: ApprovalState,
}

/// A no with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Declined {
    #[serde(flatten)]
    pub profile: ProfileNews,
    /// What the tutor should change, in the admin's words.
    pub reason: String,
}

impl News for ProfileNews {
    fn subject(&self) -> Uuid {
        self.tutor_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

impl News for Declined {
    fn subject(&self) -> Uuid {
        self.profile.subject()
    }

    fn audience(&self) -> Vec<UserId> {
        self.profile.audience()
    }
}

/// A load of tutors: demo data, a restored market.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// How many.
    pub tutors: i64,
}

impl News for Imported {
    fn subject(&self) -> Uuid {
        Uuid::nil()
    }

    fn audience(&self) -> Vec<UserId> {
        Vec::new()
    }
}
