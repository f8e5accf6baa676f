//! The face: pages, components, server functions.
//!
//! Pages are rendered on the server, complete and usable without a script. Islands are the few places that get better
//! with one; only they (and the client halves of server functions) are compiled for the browser, which is why every
//! other module exists under the feature `ssr` alone. Translations, formats and data access cost the reader nothing.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]
// Views are nested types; a page is deeper than the default limit.
#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[cfg(feature = "ssr")]
#[macro_use(tr)]
pub extern crate page_words as i18n;

pub mod bookings;
#[cfg(feature = "ssr")]
pub mod calendar;
#[cfg(feature = "ssr")]
pub mod catalog;
#[cfg(feature = "ssr")]
pub mod identity;
#[cfg(feature = "ssr")]
pub mod money;
#[cfg(feature = "ssr")]
pub mod people;
#[cfg(feature = "ssr")]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
pub mod routes;
pub mod rpc;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod ui;

#[cfg(feature = "ssr")]
pub use i18n::format;
#[cfg(feature = "ssr")]
pub use routes::App;
#[cfg(feature = "ssr")]
pub use shell::shell;
