//! The words of a stored profile, read back for the index.

/// Where in a profile a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// In the name or a subject.
    Title,
    /// In the headline.
    Front,
    /// In the biography.
    Prose,
}

/// The words of a `tsvector` as the database writes it, each with the best of its places.
pub fn stored(vector: &str) -> Vec<(String, Weight)> {
    let mut words = Vec::new();
    let mut signs = vector.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign != '\'' {
            continue;
        }
        let mut word = String::new();
        while let Some(sign) = signs.next() {
            match sign {
                '\'' if signs.next_if_eq(&'\'').is_none() => break,
                '\\' => word.extend(signs.next()),
                sign => word.push(sign),
            }
        }
        let mut best = Weight::Prose;
        if signs.next_if_eq(&':').is_some() {
            while let Some(sign) = signs.next_if(|sign| *sign != ' ') {
                match sign {
                    'A' => best = Weight::Title,
                    'B' => best = best.min(Weight::Front),
                    _ => {}
                }
            }
        }
        words.push((word, best));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::words::{Findable, indexed};

    #[test]
    fn what_was_stored_is_read_back_with_its_best_place() {
        let texts =
            Findable { name: "Ada O'Neil", headline: "C\\C++ with Ada", bio: "patience", ..Findable::default() };
        let words = stored(&indexed(texts).vector);
        let weight = |word: &str| words.iter().find(|(known, _)| known == word).map(|(_, weight)| *weight);
        assert_eq!(weight("ada"), Some(Weight::Title));
        assert_eq!(weight("cplusplus"), Some(Weight::Front));
        assert_eq!(weight("patience"), Some(Weight::Prose));
        assert_eq!(weight("piano"), None);
    }

    #[test]
    fn an_older_vector_with_places_and_quotes_is_read_as_well() {
        let words = stored(r"'it''s':3,7B 'a\\b':12C 'plain' 'top':1A,9");
        let expected =
            [("it's", Weight::Front), ("a\\b", Weight::Prose), ("plain", Weight::Prose), ("top", Weight::Title)];
        assert_eq!(words, expected.map(|(word, weight)| (word.to_owned(), weight)));
        assert_eq!(stored(""), []);
    }
}
