//! The translations, checked when the server is compiled: a missing argument or an unknown key does not build.
//! Texts stand in `locales/<language>.json`; a key that a language lacks falls back to English.

leptos_i18n::load_locales!();

/// The text of a key in the reader's language: `tr!(locale, nav.search)`, `tr!(locale, search.count, count = 12)`.
#[macro_export]
macro_rules! tr {
    ($locale:expr, $($key:tt)*) => { ::leptos_i18n::td_string!($locale, $($key)*) };
}
