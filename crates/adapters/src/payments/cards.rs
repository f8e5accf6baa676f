//! Cards that a provider keeps: what is asked and told about them. A card's number never comes here.

use super::ProviderError;
use domain::{
    ids::{MethodId, UserId},
    money::methods::SavedCard,
};

/// A card that somebody wants to save, as it is told to the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CardSetup {
    /// Our name for the card; the idempotency key.
    pub id: MethodId,
    pub holder: UserId,
    /// The provider's name for the holder, where it gave one before.
    pub customer: Option<String>,
}

/// The page to save it at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupPage {
    /// The provider's name for it.
    pub reference: String,
    /// An absolute address, or a path on this site for the sandbox.
    pub url: String,
    /// The provider's name for the holder, where it has one.
    pub customer: Option<String>,
}

/// What came of such a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardEnd {
    /// Nobody has finished it.
    Waiting,
    /// The card is kept.
    Saved {
        /// The provider's name for it.
        reference: String,
        /// What may be shown of it.
        card: SavedCard,
    },
    /// It will not be: somebody or the bank said no, or the time is over.
    Refused,
}

/// A card that is kept, as the provider knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CardOnFile {
    pub reference: String,
    pub customer: Option<String>,
}

pub(super) fn none_kept() -> ProviderError {
    ProviderError::Unavailable("this provider keeps no cards".to_owned())
}
