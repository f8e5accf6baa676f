//! The shape of a Fluent file: which sentences it has, with which arguments and plural forms.
//!
//! Two read it: the build scripts of `words` and `page_words`, which make a typed accessor for every English sentence,
//! and the house rules, which hold the other languages against English. Rules of our own are checked here, so that both
//! refuse the same: every identifier is `section-key`, a mail's is a plain name with the attributes `subject`, `body`
//! and `action`, and words inflect by an argument called `count`.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod accessors;
mod shape;

pub use accessors::{Contexts, build};
pub use shape::{Shape, shapes};

/// Contexts that services read as well as pages; all others are words of pages only.
pub const SHARED: [&str; 5] = ["labels", "mails", "names", "reasons", "refusals"];

/// Contexts whose sentences are found by a code at run time; they get no accessors.
pub const BY_CODE: [&str; 2] = ["names", "refusals"];

/// The language that all others are held against.
pub const ENGLISH: &str = "en";
