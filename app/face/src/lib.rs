//! The ground of the face: pieces of the interface, the document around a page, what a page knows of its request,
//! how server functions fail, addresses, and the page rows that every context lists.
//!
//! Pages are rendered on the server, complete and usable without a script. The browser's module needs one thing of this
//! crate, the failure of a server function ([`rpc`]); all else exists under the feature `ssr` alone. It knows no
//! context: what two of them need of each other's pages stands here.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]
#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]

/// The words of pages, said with `tr!(locale, nav.search)` and `tr!(locale, search.count, count = 12)`.
#[cfg(feature = "ssr")]
#[macro_use(tr)]
pub extern crate page_words as i18n;

#[cfg(feature = "ssr")]
pub mod address;
#[cfg(feature = "ssr")]
pub mod after_payment;
#[cfg(feature = "ssr")]
pub mod api_reference;
#[cfg(feature = "ssr")]
pub mod at_bank;
#[cfg(feature = "ssr")]
mod brand;
#[cfg(feature = "ssr")]
pub mod concerns;
#[cfg(feature = "ssr")]
pub mod cookies;
#[cfg(feature = "ssr")]
pub mod errors_page;
#[cfg(feature = "ssr")]
pub mod feed;
#[cfg(feature = "ssr")]
pub mod footer;
#[cfg(feature = "ssr")]
pub mod header;
#[cfg(feature = "ssr")]
pub mod lengths;
#[cfg(feature = "ssr")]
mod live;
#[cfg(feature = "ssr")]
pub mod matches;
#[cfg(feature = "ssr")]
pub mod notices;
#[cfg(feature = "ssr")]
mod own_address;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod request;
pub mod rpc;
#[cfg(feature = "ssr")]
pub mod sales;
#[cfg(feature = "ssr")]
pub mod scripts;
#[cfg(feature = "ssr")]
pub mod searched;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod tutors;
#[cfg(feature = "ssr")]
pub mod ui;

#[cfg(feature = "ssr")]
pub use i18n::format;
