//! Finding a tutor: landing page, search, subjects.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod also;
mod chips;
mod filters;
mod instead;
mod keep_search;
mod landing_page;
mod landing_proof;
mod offer_pages;
mod places;
pub mod preview;
pub mod rows;
mod rpc;
mod saved_page;
mod search_page;
mod subjects_page;
mod taxonomy_page;
mod told;
mod tutor_card;

pub use rows::{calls, pages};
pub use search_page::filters_set;
