//! The booking dialog: an island over the page that books without a script, its two server functions, and the quote
//! both stand on.
//!
//! All words and formats come from the server, so that the browser's module carries neither.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]
#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

#[cfg(feature = "ssr")]
#[macro_use(tr)]
extern crate page_words as i18n;

pub mod dialog;
mod dialog_state;
#[cfg(feature = "ssr")]
mod dialog_words;
#[cfg(feature = "ssr")]
pub mod quote;
pub mod rpc;

pub use dialog::{BookDialog, BookDialogWords};
