//! People who are paid out at the provider: who they are is asked there, and what they earned is sent to their account
//! there.

use super::ProviderError;
use domain::{ids::PayoutId, money::Money};
use uuid::Uuid;

/// Somebody who wants to be paid there, as it is told to the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayeeSetup {
    /// Our name for their account there; the idempotency key.
    pub id: Uuid,
    /// The provider's name for it, where it gave one before.
    pub account: Option<String>,
    /// Whether it is a company.
    pub business: bool,
}

/// The page where it asks who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayeePage {
    /// The provider's name for the account.
    pub account: String,
    /// An absolute address, good once and for minutes.
    pub url: String,
}

/// A payout that is sent to an account there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayoutOrder {
    /// Our payout; the idempotency key.
    pub id: PayoutId,
    /// What is sent: without what the platform keeps.
    pub amount: Money,
    /// The provider's name for the account it goes to.
    pub account: String,
    /// How often it was asked for in vain: what was refused for a while is asked for under another key.
    pub round: i32,
}

pub(super) fn none_paid() -> ProviderError {
    ProviderError::Unavailable("this provider pays nobody out".to_owned())
}
