//! The room: before it opens, inside, what is kept of it.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod board;
mod chat_page;
mod elsewhere;
mod parts;
mod record_panel;
mod recordings_page;
mod room_page;
pub mod rows;
mod video_page;
pub mod video_rpc;
mod video_sandbox_page;
mod words;

pub use rows::{calls, pages};
