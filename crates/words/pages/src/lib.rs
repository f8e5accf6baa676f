//! The words of pages.
//!
//! They lie in `crates/words/<language>/<context>.ftl` beside those that services share, and work the same way; they
//! are a package of their own so that a new sentence on a page compiles the pages anew and no service. [`tr!`] reaches
//! both.

pub use words::{Locale, UnknownLocale, format, labels, names, refusals};

/// A value or a struct per sentence, generated from the English files; labels come from `words`.
#[allow(missing_docs, non_camel_case_types, non_upper_case_globals, clippy::all, clippy::pedantic)]
pub mod keys {
    use std::sync::LazyLock;
    pub use words::keys::{badge, level, paper, tier};
    use words::{Book, Locale, Number, Plain, Text};

    include!(concat!(env!("OUT_DIR"), "/keys.rs"));

    pub(crate) static BOOK: LazyLock<Book> = LazyLock::new(|| Book::open(FILES, KEYS));
}

/// Reads all files now rather than in the first request that needs a word.
pub fn ready() {
    words::ready();
    std::sync::LazyLock::force(&keys::BOOK);
}

/// The sentence of a key in a reader's language: `&'static str`, or `String` when it has gaps.
///
/// ```
/// use page_words::{Locale, tr};
/// assert_eq!(tr!(Locale::Fr, nav.skip), "Aller au contenu");
/// assert_eq!(tr!(Locale::En, search.count, count = 12), "12 tutors");
/// ```
///
/// A key nobody has, an argument nobody takes, one that is missing and one of the wrong kind do not compile:
///
/// ```compile_fail
/// page_words::tr!(page_words::Locale::En, search.counts, count = 12);
/// ```
/// ```compile_fail
/// page_words::tr!(page_words::Locale::En, search.count, many = 12);
/// ```
/// ```compile_fail
/// page_words::tr!(page_words::Locale::En, search.count);
/// ```
/// ```compile_fail
/// page_words::tr!(page_words::Locale::En, search.count, count = "twelve");
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
