//! Articles of the help centre as they cross the wire.

use crate::codes::codes;
use serde::{Deserialize, Serialize};

/// Longest search in characters.
pub const QUERY_MAX_CHARS: usize = 200;

codes! {
    /// What an article is about, in the order of the page.
    HelpSection {
        /// The first steps.
        Start = "start",
        /// Lessons.
        Lessons = "lessons",
        /// Money.
        Money = "money",
        /// Teaching.
        Teaching = "teaching",
        /// Families.
        Family = "family",
        /// The own account.
        Account = "account",
        /// Safety and rules.
        Safety = "safety",
    }
}

/// An article in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HelpLine {
    /// Its name in addresses, the same in every language.
    pub slug: String,
    pub section: HelpSection,
    pub title: String,
    /// One sentence.
    pub summary: String,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HelpArticle {
    #[serde(flatten)]
    pub line: HelpLine,
    /// The text in Markdown.
    pub text: String,
    /// The same in HTML, of ours alone.
    pub html: String,
    /// Others about the same.
    pub related: Vec<HelpLine>,
    /// Whether it helped the reader, if they said so.
    pub helped: Option<bool>,
    /// How many it helped, and how many it did not.
    pub helpful_count: i64,
    pub unhelpful_count: i64,
}

/// `POST /help/{slug}/helpful` as it arrives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct HelpVote {
    /// Whether it helped.
    pub helpful: bool,
}
