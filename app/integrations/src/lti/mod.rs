//! Learning platforms (LTI 1.3) as people meet them: linking the own account, choosing a course, and what is linked.

pub(super) mod choose_page;
pub(super) mod link_page;
pub(super) mod links_page;
pub(super) mod rpc;
mod words;

pub use words::{lti_answer_words, lti_window_words};

/// Under what name a page is told how a way from a platform was refused.
pub const LTI_FORM: &str = "integrations/lti-way";
