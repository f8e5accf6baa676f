//! The taxonomy of subjects, which are the skills as well ([`crate::people::skills`]).

use crate::ids::SubjectId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Subject {
    /// The subject.
    pub id: SubjectId,
    /// Stable word for addresses: `/subjects/algebra`.
    pub slug: String,
    /// Name in the reader's language.
    pub name: String,
    /// Slug of its category: `mathematics`.
    pub category: String,
    /// Name of the category in the reader's language.
    pub category_name: String,
    /// Tutors one can book for it now.
    pub tutor_count: i64,
}

/// A subject as a skill, with everything it is found by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[allow(missing_docs)]
pub struct Skill {
    pub id: SubjectId,
    pub slug: String,
    /// Name in the reader's language.
    pub name: String,
    pub category: String,
    /// Name of the category in the reader's language.
    pub category_name: String,
    /// Names by language.
    pub names: BTreeMap<String, String>,
    /// What people type instead, in any language.
    pub synonyms: Vec<String>,
}

/// Subjects with a picture of their own; the others show their category's.
#[rustfmt::skip]
pub const DRAWN: [&str; 59] = [
    "accounting", "algebra", "algorithms", "arabic", "astronomy", "biology", "calculus", "chemistry", "chinese",
    "creative-writing", "data-analysis", "discrete-mathematics", "drawing", "earth-science", "economics",
    "electronics", "english", "essay-writing", "french", "geography", "geometry", "german", "graphic-design", "gre",
    "guitar", "history", "homework-help", "ielts", "japanese", "java", "javascript", "linear-algebra", "literature",
    "machine-learning", "marketing", "mechanical-engineering", "music-theory", "nutrition", "philosophy",
    "photography", "physics", "piano", "portuguese", "project-management", "psychology", "public-speaking", "python",
    "russian", "rust", "sat", "singing", "spanish", "spreadsheets", "sql", "statistics", "study-skills", "toefl",
    "web-development", "yoga",
];

/// Where the picture of a subject is: its own, else its category's.
pub fn picture_path(slug: &str, category: &str) -> String {
    if DRAWN.binary_search(&slug).is_ok() {
        format!("/img/subjects/{slug}.svg")
    } else {
        format!("/img/categories/{category}.svg")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_picture_that_was_drawn_is_shown_and_no_other_is_asked_for() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../style/pictures/subjects");
        let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let mut drawn: Vec<String> = names.map(|name| name.trim_end_matches(".svg").to_owned()).collect();
        drawn.sort();
        assert_eq!(drawn, DRAWN);
        assert_eq!(picture_path("algebra", "mathematics"), "/img/subjects/algebra.svg");
        assert_eq!(picture_path("cpp", "programming"), "/img/categories/programming.svg");
    }
}
