//! Widgets (GR3): a piece of a tutor's page that their own site shows in a frame.

use crate::{codes::codes, ids::TutorId};
use serde::{Deserialize, Serialize};

/// Reviews that a widget shows, the latest.
pub const REVIEWS_SHOWN: i32 = 3;
/// Characters of a review that a widget shows.
const EXCERPT_CHARS: usize = 240;

codes! {
    /// What a widget shows.
    WidgetKind {
        /// The rating and what students wrote last.
        Reviews = "reviews",
        /// The tutor as the search shows them.
        Card = "card",
        /// The price and the way to book.
        Book = "book",
    }
}

codes! {
    /// How a widget is coloured.
    WidgetTheme {
        /// As the reader's device is.
        Auto = "auto",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
    }
}

/// The lines a tutor sets into their site: the script makes the frame and keeps it as high as what is in it.
///
/// ```
/// # use domain::{growth::widget::{WidgetKind, WidgetTheme, embed_code}, ids::TutorId};
/// let id: TutorId = "0190b5c0-0000-7000-8000-00000000abcd".parse().unwrap();
/// let code = embed_code("https://edustream.example", WidgetKind::Card, id, WidgetTheme::Auto, "de");
/// assert!(code.starts_with("<script async src=\"https://edustream.example/widgets/widget.js\""));
/// ```
pub fn embed_code(home: &str, kind: WidgetKind, tutor: TutorId, theme: WidgetTheme, language: &str) -> String {
    let (kind, theme) = (kind.code(), theme.code());
    format!(
        "<script async src=\"{home}/widgets/widget.js\" data-kind=\"{kind}\" data-tutor=\"{tutor}\" \
         data-theme=\"{theme}\" data-lang=\"{language}\"></script>"
    )
}

/// The beginning of a review, ended at a word.
///
/// ```
/// # use domain::growth::widget::excerpt;
/// assert_eq!(excerpt("Clear and kind."), "Clear and kind.");
/// ```
pub fn excerpt(comment: &str) -> String {
    if comment.chars().count() <= EXCERPT_CHARS {
        return comment.to_owned();
    }
    let cut: String = comment.chars().take(EXCERPT_CHARS).collect();
    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_long_review_ends_at_a_word() {
        let long = "word ".repeat(100);
        let short = excerpt(&long);
        assert!(short.ends_with("word…") && short.chars().count() <= EXCERPT_CHARS + 1, "{short}");
        let one = excerpt(&"x".repeat(EXCERPT_CHARS + 1));
        assert_eq!(one.chars().count(), EXCERPT_CHARS + 1);
    }

    proptest! {
        #[test]
        fn an_excerpt_is_never_longer_than_it_may_be(text in "\\PC{0,600}") {
            prop_assert!(excerpt(&text).chars().count() <= EXCERPT_CHARS + 1);
        }
    }
}
