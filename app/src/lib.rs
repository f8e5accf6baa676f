//! The face: pages, components, server functions.
//!
//! Pages are rendered on the server, complete and usable without a script. Islands are the few places that get better with one; only they (and the
//! client halves of server functions) are compiled for the browser, which is why everything else sits inside [`server_only!`]. Translations, formats and data access
//! therefore cost the reader nothing.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]
// Views are nested types; a page is deeper than the default limit.
#![recursion_limit = "512"]
#![allow(clippy::needless_pass_by_value, clippy::must_use_candidate)]
// The server function macro names its argument structs' fields in generated code.
#![allow(clippy::unused_async)]

/// Items that exist only in the server's build.
macro_rules! server_only {
    ($($item:item)*) => { $(#[cfg(feature = "ssr")] $item)* };
}

/// The text of a key in the reader's language: `tr!(locale, nav.search)`, `tr!(locale, search.count, count = 12)`.
#[cfg(feature = "ssr")]
macro_rules! tr {
    ($locale:expr, $($key:tt)*) => { ::leptos_i18n::td_string!($locale, $($key)*) };
}

pub mod bookings;
pub mod rpc;

server_only! {
    pub mod calendar;
    pub mod catalog;
    pub mod format;
    #[allow(missing_docs, clippy::all, clippy::pedantic, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]
    pub mod i18n_source;
    pub mod people;
    pub mod platform;
    pub mod request;
    pub mod routes;
    pub mod shell;
    pub mod ui;
    pub use i18n_source::i18n;
    pub use routes::App;
    pub use shell::shell;
}
pub mod identity;
pub mod money;
