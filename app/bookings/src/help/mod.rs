//! Asking for help: a student's requests, and those that a tutor can answer.

pub(crate) mod list_page;
pub(crate) mod offer_form;
pub(crate) mod request_page;
pub(crate) mod rpc;
