//! Integrations: webhooks, institutions.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod calendar_sandbox_page;
mod calendars_page;
mod calendars_rpc;
mod changelog_page;
mod chats_page;
mod chats_rpc;
mod developers_page;
mod institution;
mod lti;
pub mod rows;
mod status_page;
mod webhook_log;
mod webhooks_page;
mod webhooks_rpc;

pub use chats_rpc::chat_test_title;
pub use developers_page::curl;
pub use lti::{LTI_FORM, lti_answer_words, lti_window_words};
pub use rows::{calls, pages};
