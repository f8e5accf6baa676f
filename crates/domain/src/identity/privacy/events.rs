//! What happens to accounts that come to an end.

use crate::{
    event::{News, events},
    ids::UserId,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of the end of accounts.
    PrivacyEvent version 2 {
        /// Somebody asked for the end of the own account.
        DeletionAsked(DeletionAsked) = "privacy.deletion_asked",
        /// It has come to its day, and waits for something: money that came meanwhile, a payment, a lesson.
        DeletionWaits(Left) = "privacy.deletion_waits",
        /// … and changed their mind.
        DeletionTakenBack(Left) = "privacy.deletion_taken_back",
        /// The account is nobody's any more.
        Erased(Left) = "privacy.erased",
    }
}

/// When an account is to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct DeletionAsked {
    pub user_id: UserId,
    pub scheduled_for: DateTime<Utc>,
}

/// Whose account it is, or was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Left {
    pub user_id: UserId,
}

macro_rules! of_the_account {
    ($($news:ty),*) => {$(
        impl News for $news {
            fn subject(&self) -> Uuid {
                self.user_id.0
            }

            fn audience(&self) -> Vec<UserId> {
                vec![self.user_id]
            }
        }
    )*};
}
of_the_account!(DeletionAsked, Left);
