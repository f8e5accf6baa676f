//! Messages: the list, a conversation, writing.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod bubble;
mod case_page;
mod composer;
mod group_pages;
mod group_rpc;
mod later_page;
mod list;
mod messages_page;
mod options;
pub mod rows;
mod rpc;
mod search_page;
mod share_page;
mod thread_view;

pub use bubble::Shown;
pub use rows::{calls, pages};
pub use rpc::instant_at;
pub use share_page::draft;
pub use thread_view::{grouped, shown_of};
