//! What is stored beside a tutor.

use super::pieces::{Piece, groups, wholes};
use std::{collections::BTreeMap, fmt::Write as _};

/// Number of this folding. Raise it with every change of what is stored: rows of another number are made anew by a job.
pub const FOLDING: i16 = 1;

/// Longest word that a misspelt one is compared with.
const KNOWN_MAX_CHARS: usize = 40;
/// Bytes of a word that are stored; the database takes 2,046.
const WORD_MAX_BYTES: usize = 200;

/// The texts of a tutor, the weightiest first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Findable<'a> {
    /// Found as it is spelt, never by what its inflections share.
    pub name: &'a str,
    /// Names and synonyms of the subjects.
    pub subjects: &'a str,
    /// Of the profile.
    pub headline: &'a str,
    /// The same.
    pub bio: &'a str,
}

/// What a tutor is found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indexed {
    /// Words with their weights, as the database reads a `tsvector`.
    pub vector: String,
    /// Words of name, subjects and headline, sorted: what misspelt ones are compared with.
    pub known: Vec<String>,
}

/// Folds the texts of a tutor.
pub fn indexed(texts: Findable<'_>) -> Indexed {
    let mut words: BTreeMap<String, [bool; 3]> = BTreeMap::new();
    let mut known: Vec<String> = Vec::new();
    for (text, weight, inflects) in
        [(texts.name, 0, false), (texts.subjects, 0, true), (texts.headline, 1, true), (texts.bio, 2, true)]
    {
        let mut put = |word: String, is_stem: bool| {
            if word.is_empty() || word.len() > WORD_MAX_BYTES || is_stem && !inflects {
                return;
            }
            if weight < 2 && !is_stem && word.chars().count() <= KNOWN_MAX_CHARS {
                known.push(word.clone());
            }
            if let Some(has) = words.entry(word).or_default().get_mut(weight) {
                *has = true;
            }
        };
        for group in groups(text) {
            let forms = group.iter().filter(|piece| !piece.unspaced).map(Piece::forms).chain(wholes(&group));
            for forms in forms {
                for word in forms.words {
                    put(word, false);
                }
                for stem in forms.stems {
                    put(stem, true);
                }
            }
            for piece in &group {
                if let Some(word) = piece.with_dot() {
                    put(word, false);
                }
                let characters = if piece.unspaced { piece.characters() } else { Vec::new() };
                for pair in characters.windows(2) {
                    put(pair.concat(), false);
                }
                for character in characters {
                    put(character, false);
                }
            }
        }
    }
    known.sort();
    known.dedup();
    Indexed { vector: vector(&words), known }
}

/// The place of a word says no more than its weight.
fn vector(words: &BTreeMap<String, [bool; 3]>) -> String {
    let mut vector = String::new();
    for (word, [title, headline, prose]) in words {
        let places = [(title, "1A"), (headline, "2B"), (prose, "3C")];
        let places: Vec<&str> = places.into_iter().filter(|(has, _)| **has).map(|(_, place)| place).collect();
        let blank = if vector.is_empty() { "" } else { " " };
        let _ = write!(vector, "{blank}{}:{}", quoted(word), places.join(","));
    }
    vector
}

/// A word as the database reads it in a `tsvector` or a `tsquery`.
pub(super) fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\\', "\\\\").replace('\'', "''"))
}
