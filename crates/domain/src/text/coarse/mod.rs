//! Coarse words, by language. Whoever uses one is not refused: the text waits until somebody has read it, so a false
//! alarm costs a day and not a text.
//!
//! The lists lie beside this file with their licence. A word is found whole, in scripts without blanks anywhere; what
//! is written around it (`f.u.c.k`) is found too.

use crate::text::visible;
use std::{collections::HashSet, sync::LazyLock};
use unicode_normalization::UnicodeNormalization;

const LISTS: [&str; 8] = [
    include_str!("ar.txt"),
    include_str!("de.txt"),
    include_str!("en.txt"),
    include_str!("es.txt"),
    include_str!("fr.txt"),
    include_str!("pt.txt"),
    include_str!("ru.txt"),
    include_str!("zh.txt"),
];
/// Words of the longest phrase.
const PHRASE_MAX: usize = 5;
/// Letters of the shortest word that is looked for spelt out.
const SPELT_MIN: usize = 4;

struct Coarse {
    /// Words and phrases, blanks between them.
    whole: HashSet<String>,
    /// Of scripts without blanks.
    anywhere: Vec<String>,
}

static COARSE: LazyLock<Coarse> = LazyLock::new(|| {
    let lines = LISTS.iter().flat_map(|list| list.lines()).map(folded).filter(|line| !line.is_empty());
    let (anywhere, whole): (Vec<String>, Vec<String>) = lines.partition(|line| line.chars().any(is_unspaced));
    Coarse { whole: whole.into_iter().collect(), anywhere }
});

/// The first coarse word of a text.
pub fn coarse_word(text: &str) -> Option<String> {
    let text = folded(text);
    if let Some(found) = COARSE.anywhere.iter().find(|word| text.contains(word.as_str())) {
        return Some(found.clone());
    }
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let phrases = (0..words.len()).flat_map(|from| {
        (1..=PHRASE_MAX).filter_map({
            let words = &words;
            move |count| words.get(from..from + count).map(|phrase| phrase.join(" "))
        })
    });
    phrases.into_iter().chain(spelt_out(&words)).find(|phrase| COARSE.whole.contains(phrase))
}

/// Single letters in a row, as one word.
fn spelt_out(words: &[&str]) -> Vec<String> {
    let mut rows = vec![String::new()];
    for word in words {
        let mut letters = word.chars();
        match (letters.next(), letters.next(), rows.last_mut()) {
            (Some(letter), None, Some(row)) => row.push(letter),
            _ => rows.push(String::new()),
        }
    }
    rows.into_iter().filter(|row| row.chars().count() >= SPELT_MIN).collect()
}

fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// Small letters without marks, one blank between words.
fn folded(text: &str) -> String {
    let shown = text
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .filter(|c| c.is_whitespace() || !visible::is_invisible(*c));
    let mut folded = String::with_capacity(text.len());
    for c in shown.flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            folded.push(c);
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coarse_words_are_found_in_every_language_and_however_they_are_set() {
        for text in [
            "What a piece of SHIT!",
            "f u c k this",
            "f.u.c.k",
            "Fu\u{ad}cking waste of time",
            "Du Arschloch",
            "eres un CABRÓN",
            "espèce d'enculé",
            "vai tomar no cu, caralho",
            "ну ты и блядь",
            "这个老师是傻逼",
        ] {
            assert!(coarse_word(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_lessons_speak_of_is_not_coarse() {
        for text in [
            "",
            "We read about sexual reproduction, the penis and the vagina, and semen.",
            "Cum laude from Scunthorpe; the cock crows at dawn.",
            "Classics, assessment, analysis, cocktail, Essex, Sussex",
            "A great teacher of the Moby Dick chapter on the sperm whale",
            "Geduldige Lehrerin, die alles zweimal erklärt.",
            "Muy buena clase de química, con paciencia.",
            "Un excellent professeur, clair et patient.",
            "Aulas ótimas, recomendo muito.",
            "Очень терпеливый преподаватель, всё понятно.",
            "老师讲课很清楚，很有耐心。",
            "معلّم صبور وشرحه واضح جدًّا.",
            "a b c d e f g",
        ] {
            assert_eq!(coarse_word(text), None, "{text}");
        }
    }
}
