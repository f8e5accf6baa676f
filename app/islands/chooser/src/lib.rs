//! Choosing a time: the island, its server function, and the offer both stand on.
//!
//! One component for every page on which a time is chosen. The server renders it whole and it works without a script:
//! days and weeks are links, times are buttons that submit. With one, days and times are two radio groups with arrow
//! keys, and weeks arrive without another page. All words and formats come from the server, so that the browser's
//! module carries neither.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]
#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

#[cfg(feature = "ssr")]
#[macro_use(tr)]
extern crate page_words as i18n;

pub mod choice;
pub mod chooser;
mod keys;
#[cfg(feature = "ssr")]
pub mod offer;
pub mod rpc;
mod strip;
mod times;

pub use chooser::{Chooser, ChooserWords};
