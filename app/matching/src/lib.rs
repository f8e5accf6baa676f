//! Matching: recommendations, standing, exchanges.
//!
//! Exists on the server only; islands are crates of their own.

#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

#[macro_use(tr)]
extern crate page_words as i18n;

mod exchange_page;
pub mod exchange_picture;
mod feed_page;
mod matches_page;
mod ranker_page;
pub mod rows;
mod rpc;
mod standing_page;

pub use rows::{calls, pages};
