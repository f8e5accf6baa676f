//! Pages around the product: the design page, the legal texts, language and theme.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[macro_use(tr)]
extern crate page_words as i18n;

mod cookies_page;
mod design;
mod law_page;
mod legal_page;
mod notices_page;
mod notices_rpc;
mod offline_page;
mod own_data_page;
mod preferences;
mod privacy_rpc;
pub mod rows;
mod zone_page;

pub use rows::{calls, pages};
