//! What the staff does to accounts.

use crate::{
    event::{News, events},
    identity::Role,
    ids::UserId,
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
    }
}

/// Whose account it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct StaffNews {
    pub user_id: UserId,
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
