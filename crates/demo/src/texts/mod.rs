//! The hand-written sentences the demo is composed of, and dealing them like cards so that no two people say the same.
//!
//! Each text file holds sections (`## name`) with one entry per line. `@15 ` in front of an entry asks for at least 15
//! years of experience. Slots are `{s}` (the subject as one says it), `{first}`, `{city}`, `{years}`, `{topic}`,
//! `{tutor}`; a capital first letter in the slot gives a capital in the text.

use super::dice::Dice;
use std::{collections::HashMap, sync::LazyLock};

/// One sentence, and from how many years of experience on it is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: &'static str,
    pub(super) min_years: i64,
}

/// Sections of one file by name.
pub(super) type Sections = HashMap<&'static str, Vec<Line>>;

/// A subject as people speak of it.
#[derive(Clone, Debug)]
pub(super) struct SpokenSubject {
    pub(super) slug: &'static str,
    /// In the middle of a sentence: `algebra`, `Spanish`.
    pub(super) spoken: &'static str,
    /// After "I teach".
    pub(super) taught: &'static str,
    /// What a lesson may be about.
    pub(super) topics: Vec<&'static str>,
}

/// All sentences.
pub(super) struct Corpus {
    /// By category of the taxonomy.
    pub(super) areas: HashMap<&'static str, Sections>,
    pub(super) people: Sections,
    pub(super) reviews: Sections,
    pub(super) education: Sections,
    pub(super) certifications: Sections,
    pub(super) subjects: Vec<SpokenSubject>,
}

/// Read once.
pub(super) static CORPUS: LazyLock<Corpus> = LazyLock::new(|| Corpus {
    areas: HashMap::from([
        ("mathematics", sections(include_str!("mathematics.txt"))),
        ("sciences", sections(include_str!("sciences.txt"))),
        ("programming", sections(include_str!("programming.txt"))),
        ("data", sections(include_str!("data.txt"))),
        ("languages", sections(include_str!("languages.txt"))),
        ("humanities", sections(include_str!("humanities.txt"))),
        ("writing", sections(include_str!("writing.txt"))),
        ("test-preparation", sections(include_str!("test-preparation.txt"))),
        ("business", sections(include_str!("business.txt"))),
        ("music", sections(include_str!("music.txt"))),
        ("arts", sections(include_str!("arts.txt"))),
        ("engineering", sections(include_str!("engineering.txt"))),
        ("health", sections(include_str!("health.txt"))),
        ("school-support", sections(include_str!("school-support.txt"))),
    ]),
    people: sections(include_str!("people.txt")),
    reviews: sections(include_str!("reviews.txt")),
    education: sections(include_str!("education.txt")),
    certifications: sections(include_str!("certifications.txt")),
    subjects: include_str!("subjects.txt").lines().filter_map(spoken_subject).collect(),
});

/// Reads a file of sections.
pub(super) fn sections(text: &'static str) -> Sections {
    let mut found = Sections::new();
    let mut current = "";
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix("## ") {
            current = name;
        } else {
            found.entry(current).or_default().push(line_of(line));
        }
    }
    found
}

fn line_of(line: &'static str) -> Line {
    let limited = line.strip_prefix('@').and_then(|rest| rest.split_once(' '));
    match limited.and_then(|(years, text)| Some((years.parse().ok()?, text))) {
        Some((min_years, text)) => Line { text, min_years },
        None => Line { text: line, min_years: 0 },
    }
}

fn spoken_subject(line: &'static str) -> Option<SpokenSubject> {
    let mut parts = line.split(" | ").map(str::trim);
    let (slug, said, topics) = (parts.next()?, parts.next()?, parts.next()?);
    let (spoken, taught) = said.split_once('/').unwrap_or((said, said));
    Some(SpokenSubject { slug, spoken, taught, topics: topics.split(';').map(str::trim).collect() })
}

/// How a subject is spoken of; unknown ones by the name the taxonomy gives them.
pub(super) fn spoken(slug: &str) -> Option<&'static SpokenSubject> {
    CORPUS.subjects.iter().find(|subject| subject.slug == slug)
}

/// Entries of a section that separates them by `; `.
pub(super) fn list(sections: &Sections, name: &str) -> Vec<&'static str> {
    let lines = sections.get(name).map_or(&[][..], Vec::as_slice);
    lines.iter().flat_map(|line| line.text.split("; ")).collect()
}

/// Sentences dealt in a shuffled order, the longest unused first.
#[derive(Default)]
pub(super) struct Decks {
    seed: u64,
    decks: HashMap<String, Vec<Line>>,
}

impl Decks {
    pub(super) fn new(seed: u64) -> Self {
        Self { seed, decks: HashMap::new() }
    }

    /// The next fitting sentence of a section; `key` names the deck.
    pub(super) fn deal(&mut self, key: &str, lines: Option<&Vec<Line>>, years: i64) -> Option<&'static str> {
        let seed = self.seed;
        let deck = self.decks.entry(key.to_owned()).or_insert_with(|| {
            let mut deck = lines.cloned().unwrap_or_default();
            Dice::new(seed, key, 0).shuffle(&mut deck);
            deck
        });
        let at = deck.iter().position(|line| line.min_years <= years)?;
        let line = deck.remove(at);
        let text = line.text;
        deck.push(line);
        Some(text)
    }
}

/// Fills slots: `{s}` with the value of `s`, `{S}` with the same beginning in a capital.
pub(super) fn fill(template: &str, slots: &[(&str, &str)]) -> String {
    slots.iter().fold(template.to_owned(), |text, (name, value)| {
        let text = text.replace(&format!("{{{name}}}"), value);
        text.replace(&format!("{{{}}}", capital(name)), &capital(value))
    })
}

/// The same text with a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// `eleven`; larger numbers in digits.
pub(super) fn number_word(number: i64) -> String {
    const WORDS: [&str; 21] = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    let word = usize::try_from(number).ok().and_then(|number| WORDS.get(number));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_deck_deals_every_sentence_before_it_repeats_one_and_respects_experience() {
        let file = sections("## a\none\n@10 two\nthree\n");
        let mut decks = Decks::new(4);
        let mut dealt: Vec<_> = (0..3).map(|_| decks.deal("a", file.get("a"), 20).unwrap()).collect();
        dealt.sort_unstable();
        assert_eq!(dealt, ["one", "three", "two"]);
        assert!((0..6).all(|_| decks.deal("a", file.get("a"), 2).unwrap() != "two"));
        assert_eq!(decks.deal("b", None, 2), None);
    }

    #[test]
    fn slots_are_filled_in_both_cases() {
        assert_eq!(
            fill("{S} and {s} in {city}", &[("s", "algebra"), ("city", "Porto")]),
            "Algebra and algebra in Porto"
        );
    }

    #[test]
    fn every_area_has_sentences_for_all_parts_and_every_subject_has_topics() {
        for (area, file) in &CORPUS.areas {
            for part in ["headlines", "how", "whom"] {
                assert!(file.get(part).is_some_and(|lines| lines.len() >= 6), "{area} {part}");
            }
            assert!(CORPUS.education.contains_key(area) && CORPUS.certifications.contains_key(area), "{area}");
        }
        for subject in &CORPUS.subjects {
            assert!(subject.topics.len() >= 6, "{}", subject.slug);
            assert!(
                CORPUS.areas.values().any(|file| file.get(subject.slug).is_some_and(|l| l.len() >= 4)),
                "{}",
                subject.slug
            );
        }
    }

    #[test]
    fn no_sentence_stands_twice() {
        let mut all: Vec<&str> = CORPUS
            .areas
            .values()
            .chain([&CORPUS.people, &CORPUS.reviews])
            .flat_map(|file| file.values().flatten().map(|line| line.text))
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
