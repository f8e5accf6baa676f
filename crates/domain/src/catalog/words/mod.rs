//! What tutors are found by, and how typed words become a question: one folding for both sides.
//!
//! The database is told neither how words are cut nor which spellings are one: [`indexed`] makes the words that are
//! stored beside a tutor, [`stored`] reads them back for the search's index, [`WordQuery`] makes the question, and all
//! fold alike ([`fold`]). `Müller`, `Mueller` and `muller`
//! meet, so do `ё` and `е`, `हिन्दी` and `हिंदी`, `أحمد` and `احمد`, `數學` and `数学`, `ピアノ` and `ぴあの`. Signs that make
//! another word make another word: `C`, `C++` and `C#`. Words that signs join are found in parts and as a whole:
//! `GCSE/A-Level`, `Node.js`, `O'Brien`, `24/7`. Scripts without blanks are looked up by pairs of characters. No word
//! is too short or too common to be stored; common ones are only not insisted on beside others.

mod begins;

mod fold;
mod indexed;
mod pieces;
mod query;
mod sought;
mod stored;
mod telling;
#[cfg(test)]
mod tests;

pub use begins::begins_a_word;
pub use indexed::{FOLDING, Findable, Indexed, indexed};
pub use query::{Near, Spelt, WordQuery};
pub use sought::Sought;
pub use stored::{Weight, stored};
