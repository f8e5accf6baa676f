//! Other products: outgoing webhooks, institutions, sign-in from elsewhere (PL2, PL4).

pub mod calendars;
pub mod chats;
pub mod check;
pub mod institutions;
pub mod jobs;
pub mod lti;
pub mod retention;
pub mod status;
pub mod webhooks;
