//! Other products: outgoing webhooks, institutions, sign-in from elsewhere (PL2, PL4).

/// The browser connects nothing.
#[cfg(not(target_arch = "wasm32"))]
pub mod calendars;
pub mod chats;
pub mod events;
pub mod institution;
pub mod lti;
pub mod network;
pub mod objectives;
pub mod refusals;
pub mod scim;
pub mod status;
pub mod webhooks;
