//! Saved cards (MO3): what somebody pays with again.
//!
//! The way of a card, and what is left when the power fails between two steps:
//! 1. A row is stored that waits; then the provider is asked for the page to save a card at, under the row's own id.
//!    Asked again it is the same page, so whoever saw no answer asks again.
//! 2. What comes of the page is told by a report, which makes the job [`LookAtCard`] ask: the provider's answer, not
//!    the report, makes the card ready. [`KeepCards`] asks for those of which nobody told.
//! 3. A card that is removed is gone here at once; [`ForgetCard`] tells the provider, until it has answered. Of
//!    whoever is erased [`ForgetPayer`] takes the name there away, with whatever the provider still keeps of them.
//!
//! Every change locks the person's row first: of two at once the second sees what the first one left.

mod charge;
mod forget;
mod keep;
mod own;
mod rows;
mod save;
mod settle;

pub(crate) use charge::{card_on_file, method_for};
pub use forget::{ForgetCard, ForgetPayer, payer_forget_later};
pub use keep::KeepCards;
pub use own::{method_default, method_get, method_remove, methods_list, methods_offered};
pub use save::method_create;
pub(crate) use settle::look_later;
pub use settle::{LookAtCard, sandbox_card_decide};
