//! The words: every sentence a person reads, in all languages, and how money, numbers, time and lists are written.
//!
//! Sentences are data: Fluent files under `<language>/<context>.ftl`, embedded and read once ([`ready`]). English
//! decides which sentences there are and what stands in their gaps; for each one a typed accessor is generated, which
//! [`tr!`] calls, so that a wrong key or argument does not compile. A sentence that a language lacks reads English
//! there, and the house rules (`cargo run -p tidy`) name language, file and key.
//!
//! This package speaks for what services and mails say: refusals, mails, labels, names. The words of pages lie in the
//! same folders, and `page_words` speaks for them: a new sentence on a page compiles pages anew and no service. Nothing
//! of either is compiled for the browser.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod book;
pub mod format;
mod gap;
pub mod labels;
mod locale;
pub mod mails;
pub mod names;
mod plural;
pub mod refusals;
mod sentence;

pub use book::{Book, Plain};
pub use gap::{Gap, Number, Text};
pub use locale::{Locale, UnknownLocale};

/// A value or a struct per sentence, generated from the English files.
#[allow(missing_docs, non_camel_case_types, non_upper_case_globals, clippy::all, clippy::pedantic)]
pub mod keys {
    #[allow(unused_imports)]
    use crate::{Book, Locale, Number, Plain, Text, mails::Mail};
    use std::sync::LazyLock;

    include!(concat!(env!("OUT_DIR"), "/keys.rs"));

    pub(crate) static BOOK: LazyLock<Book> = LazyLock::new(|| Book::open(FILES, KEYS));
}

use keys::BOOK;

/// Reads the files now rather than in the first request that needs a word.
pub fn ready() {
    std::sync::LazyLock::force(&BOOK);
}

/// The sentence of a key in a reader's language: `&'static str`, or `String` when it has gaps.
///
/// ```
/// use words::{Locale, tr};
/// assert_eq!(tr!(Locale::De, tier.basic), "Identität geprüft");
/// ```
///
/// What is not there does not compile:
///
/// ```compile_fail
/// words::tr!(words::Locale::De, tier.basics);
/// ```
#[macro_export]
macro_rules! tr {
    ($locale:expr, $section:ident . $key:ident) => {
        $crate::keys::$section::$key.text($locale)
    };
    ($locale:expr, $section:ident . $key:ident, $($argument:ident = $value:expr),+ $(,)?) => {
        $crate::keys::$section::$key { $($argument: ($value).into()),+ }.text($locale)
    };
}

/// A mail in a reader's language: `mail!(locale, password_changed, name = "Mina")` is a [`mails::Mail`].
#[macro_export]
macro_rules! mail {
    ($locale:expr, $mail:ident, $($argument:ident = $value:expr),+ $(,)?) => {
        $crate::keys::$mail::mail { $($argument: ($value).into()),+ }.mail($locale)
    };
}
