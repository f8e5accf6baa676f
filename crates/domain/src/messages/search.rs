//! Looking for words in the own conversations: what is stored of a text so that it is found, and what a typed question
//! asks of it.
//!
//! Both sides fold as the search for tutors does ([`crate::catalog::words`]). What is stored is not the words but
//! hashes of them under a key of each thread, so a question is hashed once for each thread that is looked through. What
//! the hashes find is opened and asked again, so a hash that two words share finds nothing wrong.

use super::refusals;
use crate::{
    Refusal,
    catalog::words::{Findable, Sought, WordQuery, indexed, stored},
};
use std::collections::BTreeSet;

/// Different words and stems of a message that it is found by; one with more is not found by all of them.
pub const WORDS_MAX: usize = 600;
/// Longest question in characters.
pub const QUESTION_MAX_CHARS: usize = 200;
/// Parts of a question that the hashes are asked for; the others are asked of what was opened.
pub const PARTS_MAX: usize = 4;

/// What a text is found by, folded.
pub fn words_of(text: &str) -> BTreeSet<String> {
    let words = stored(&indexed(Findable { bio: text, ..Findable::default() }).vector);
    words.into_iter().map(|(word, _)| word).take(WORDS_MAX).collect()
}

/// What somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    sought: Sought,
}

impl Question {
    /// Reads what was typed.
    ///
    /// # Errors
    /// 422 `question_empty` where it names no word, `question_too_long`.
    pub fn parse(typed: &str) -> Result<Self, Refusal> {
        if typed.chars().count() > QUESTION_MAX_CHARS {
            return Err(refusals::question_too_long(QUESTION_MAX_CHARS));
        }
        let sought = WordQuery::read(typed).map(|query| query.exact()).filter(|sought| !sought.is_empty());
        Ok(Self { sought: sought.ok_or_else(refusals::question_empty)? })
    }

    /// Sets of words, of each of which every text that answers has one.
    pub fn parts(&self) -> Vec<Vec<String>> {
        let mut parts = parts_of(&self.sought);
        parts.truncate(PARTS_MAX);
        parts
    }

    /// Whether a text of these words answers.
    pub fn is_answered_by(&self, words: &BTreeSet<String>) -> bool {
        holds(&self.sought, words)
    }
}

fn parts_of(sought: &Sought) -> Vec<Vec<String>> {
    match sought {
        Sought::Word(word) => vec![vec![word.clone()]],
        Sought::All(all) => all.iter().flat_map(parts_of).collect(),
        Sought::Any(any) => {
            // One part of each: whichever of them a text answers by, it has a word of that one's.
            let firsts: Option<Vec<_>> = any.iter().map(|one| parts_of(one).into_iter().next()).collect();
            firsts.map(|firsts| firsts.concat()).into_iter().filter(|words| !words.is_empty()).collect()
        }
        Sought::Not(_) => Vec::new(),
    }
}

fn holds(sought: &Sought, words: &BTreeSet<String>) -> bool {
    match sought {
        Sought::Word(word) => words.contains(word),
        Sought::All(all) => all.iter().all(|part| holds(part, words)),
        Sought::Any(any) => any.iter().any(|part| holds(part, words)),
        Sought::Not(not) => !holds(not, words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finds(question: &str, text: &str) -> bool {
        let question = Question::parse(question).unwrap();
        let words = words_of(text);
        let found = question.parts().iter().all(|part| part.iter().any(|word| words.contains(word)));
        assert!(found || !question.is_answered_by(&words), "the hashes must find whatever answers: {text}");
        question.is_answered_by(&words)
    }

    #[test]
    fn a_word_is_found_however_it_is_written_and_bent() {
        for (question, text) in [
            ("exercise", "Here are the EXERCISES for Monday"),
            ("Grusse", "Viele Grüße!"),
            ("uebung", "Die Übungen stehen auf Seite 12"),
            ("дроби", "Сегодня дроби"),
            ("分数", "今天我们学习分数和小数"),
            ("page 112", "It’s number 4 on page 112."),
        ] {
            assert!(finds(question, text), "{question}: {text}");
        }
    }

    #[test]
    fn a_text_without_one_of_the_words_is_not_found() {
        for (question, text) in [
            ("fractions decimals", "Only fractions today"),
            ("fractions -homework", "fractions as homework"),
            ("Friday", "See you on Monday"),
        ] {
            assert!(!finds(question, text), "{question}: {text}");
        }
    }

    #[test]
    fn what_names_no_word_or_is_too_long_is_refused() {
        for nothing in ["", "  ", "?!", "…"] {
            assert_eq!(Question::parse(nothing).unwrap_err().code, "question_empty", "{nothing:?}");
        }
        let long = Question::parse(&"word ".repeat(50)).unwrap_err();
        assert_eq!((long.code.as_str(), long.fields[0].field.as_str()), ("question_too_long", "q"));
    }

    proptest! {
        #[test]
        fn every_word_of_a_text_finds_it(words in proptest::collection::vec("[a-zäöüß]{3,12}", 1..20)) {
            let text = words.join(" ");
            for word in &words {
                prop_assert!(finds(word, &text), "{word} in {text}");
            }
        }

        #[test]
        fn whatever_is_typed_asks_for_at_least_one_word_or_is_refused(typed in ".{0,60}") {
            if let Ok(question) = Question::parse(&typed) {
                prop_assert!(!question.parts().is_empty(), "{typed:?}: {question:?}");
                prop_assert!(question.parts().iter().all(|part| !part.is_empty()));
            }
        }
    }
}
