//! What happens in families.

use crate::{
    event::{News, events},
    ids::UserId,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

events! {
    /// Of families.
    FamilyEvent version 2 {
        /// A parent made the account of a child.
        ChildAdded(FamilyNews) = "family.child_added",
        /// A teenager's account and a parent's were linked.
        ChildLinked(FamilyNews) = "family.child_linked",
        /// What a child may do, or its particulars, are others now.
        ChildChanged(FamilyNews) = "family.child_changed",
        /// A parent asked for a child's own sign-in; the address is to be confirmed.
        SignInAsked(SignInAsked) = "family.sign_in_asked",
        /// The child has its own sign-in.
        SignInMade(FamilyNews) = "family.sign_in_made",
        /// The child is thirteen and may have its own sign-in.
        TurnedThirteen(FamilyNews) = "family.turned_thirteen",
        /// The child is eighteen, and the account its own.
        HandedOver(FamilyNews) = "family.handed_over",
        /// The child is eighteen, and its account waits for a sign-in of its own.
        WaitsForSignIn(FamilyNews) = "family.waits_for_sign_in",
    }
}

/// A parent and a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct FamilyNews {
    pub parent_id: UserId,
    pub child_id: UserId,
}

/// A sign-in that waits for its address to be confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SignInAsked {
    pub parent_id: UserId,
    pub child_id: UserId,
    pub sign_in_id: Uuid,
}

macro_rules! of_the_child {
    ($($news:ty),*) => {$(
        impl News for $news {
            fn subject(&self) -> Uuid {
                self.child_id.0
            }

            fn audience(&self) -> Vec<UserId> {
                vec![self.parent_id, self.child_id]
            }
        }
    )*};
}
of_the_child!(FamilyNews, SignInAsked);
