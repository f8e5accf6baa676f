//! What the staff does to accounts.

use crate::{
    event::{News, events},
    identity::Role,
    ids::{SanctionId, UserId},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of the staff's acts.
    StaffEvent version 2 {
        /// Somebody of the staff made an account for somebody; its owner is to choose a password.
        Invited(RolesNews) = "staff.invited",
        /// The roles of an account are others.
        RolesChanged(RolesNews) = "staff.roles_changed",
        /// An account cannot be signed in to.
        Suspended(StaffNews) = "staff.suspended",
        /// … and can again.
        Restored(StaffNews) = "staff.restored",
        /// Somebody is warned, restricted, suspended or banned.
        Sanctioned(SanctionNews) = "staff.sanctioned",
        /// A sanction is over.
        SanctionEnded(SanctionNews) = "staff.sanction_ended",
        /// Somebody asks that it is looked at again.
        Appealed(SanctionNews) = "staff.appealed",
        /// That was looked at again.
        AppealDecided(SanctionNews) = "staff.appeal_decided",
    }
}

/// Whose account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct StaffNews {
    pub user_id: UserId,
}

/// Which sanction of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SanctionNews {
    pub sanction_id: SanctionId,
    pub user_id: UserId,
}

impl News for SanctionNews {
    fn subject(&self) -> Uuid {
        self.user_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

/// Whose account it is, and the roles it has now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct RolesNews {
    pub user_id: UserId,
    pub roles: Vec<Role>,
}

impl News for RolesNews {
    fn subject(&self) -> Uuid {
        self.user_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}

impl News for StaffNews {
    fn subject(&self) -> Uuid {
        self.user_id.0
    }

    fn audience(&self) -> Vec<UserId> {
        vec![self.user_id]
    }
}
