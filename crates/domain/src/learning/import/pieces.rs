//! Titles, texts and quizzes from elsewhere in the sizes that units have.

use super::{LeftOut, Notes};
use crate::{
    learning::outline::{Module, QUESTIONS_MAX, Question, TITLE_MAX_CHARS, UNIT_TEXT_MAX_CHARS, Unit, UnitKind},
    text::{
        self,
        visible::{is_override, is_unstorable},
    },
};

/// What nobody may store, and what reverses what follows, is taken out of what was written elsewhere.
fn cleaned(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| !is_unstorable(*c) && !is_override(*c)).collect()
}

/// One line of at most the length of a title; none where nothing is to be seen.
pub fn titled(raw: &str) -> Option<String> {
    let line = cleaned(raw).split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = if line.chars().count() > TITLE_MAX_CHARS {
        line.chars().take(TITLE_MAX_CHARS - 1).chain(['…']).collect()
    } else {
        line
    };
    text::clean_line(&text::card::blanked(&cut), TITLE_MAX_CHARS).ok().filter(|title| !title.is_empty())
}

/// One line of a question.
pub fn line(raw: &str) -> String {
    cleaned(raw).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a text says, as far as there is room.
pub fn prose(raw: &str, max_chars: usize) -> String {
    let cut: String = cleaned(raw).trim().chars().take(max_chars).collect();
    text::clean_arrived(&cut, max_chars).unwrap_or_default()
}

/// A text in units: one, or several numbered ones where it is longer than a unit.
pub fn texts(title: &str, raw: &str, notes: &mut Notes) -> Vec<Unit> {
    let whole = cleaned(raw);
    let parts = parts_of(whole.trim());
    let many = parts.len() > 1;
    let mut units = Vec::new();
    for (at, part) in parts.into_iter().enumerate() {
        let Ok(text) = text::clean_arrived(&part, UNIT_TEXT_MAX_CHARS) else {
            notes.add(LeftOut::Unreadable, title, 1);
            continue;
        };
        if text.is_empty() {
            continue;
        }
        let title = if many { numbered(title, at) } else { title.to_owned() };
        units.push(Unit { kind: UnitKind::Text.code().to_owned(), title, text, ..Unit::default() });
    }
    units
}

/// Questions in units, fifty each; those that cannot be answered are left out by name.
pub fn quizzes(title: &str, questions: Vec<Question>, notes: &mut Notes) -> Vec<Unit> {
    let mut good = Vec::new();
    for question in questions {
        match question.parse() {
            Ok(question) => good.push(question),
            Err(_) => notes.add(LeftOut::Question, &question.text, 1),
        }
    }
    let many = good.len() > QUESTIONS_MAX;
    let unit = |(at, questions): (usize, &[Question])| Unit {
        kind: UnitKind::Quiz.code().to_owned(),
        title: if many { numbered(title, at) } else { title.to_owned() },
        questions: questions.to_vec(),
        ..Unit::default()
    };
    good.chunks(QUESTIONS_MAX).enumerate().map(unit).collect()
}

/// A module, unless there is nothing in it.
pub fn module(title: Option<String>, number: usize, units: Vec<Unit>) -> Option<Module> {
    let title = title.unwrap_or_else(|| number.to_string());
    if units.is_empty() { None } else { Some(Module { title, opens_after_days: 0, units }) }
}

fn numbered(title: &str, at: usize) -> String {
    let number = format!(" ({})", at + 1);
    let stem: String = title.chars().take(TITLE_MAX_CHARS - number.len()).collect();
    format!("{stem}{number}")
}

/// Cut between paragraphs, or within one that is too long by itself.
fn parts_of(whole: &str) -> Vec<String> {
    let room = UNIT_TEXT_MAX_CHARS - 1;
    let (mut parts, mut part, mut filled) = (Vec::new(), String::new(), 0);
    for paragraph in whole.split("\n\n") {
        let mut rest: Vec<char> = paragraph.chars().collect();
        while !rest.is_empty() {
            let after = rest.split_off(rest.len().min(room));
            if filled > 0 && filled + 2 + rest.len() > room {
                parts.push(std::mem::take(&mut part));
                filled = 0;
            }
            if filled > 0 {
                part.push_str("\n\n");
                filled += 2;
            }
            filled += rest.len();
            part.extend(rest);
            rest = after;
        }
    }
    parts.push(part);
    parts
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn titles_are_one_line_without_what_hides_and_have_an_end() {
        assert_eq!(titled("  Halves\n and\tquarters ").as_deref(), Some("Halves and quarters"));
        assert_eq!(titled("a\u{202e}b\0c").as_deref(), Some("abc"));
        assert_eq!(titled("\u{200b} \n"), None);
        let long = titled(&"x".repeat(5_000)).unwrap();
        assert_eq!((long.chars().count(), long.ends_with('…')), (TITLE_MAX_CHARS, true));
    }

    #[test]
    fn a_long_text_is_cut_between_paragraphs_and_no_letter_is_lost() {
        let paragraph = "word ".repeat(1_500).trim().to_owned();
        let whole = [paragraph.as_str(); 7].join("\n\n");
        let mut notes = Notes::default();
        let units = texts("Long", &whole, &mut notes);
        assert_eq!(
            units.iter().map(|unit| unit.title.as_str()).collect::<Vec<_>>(),
            ["Long (1)", "Long (2)", "Long (3)", "Long (4)"]
        );
        assert_eq!(units.iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join("\n\n"), whole);
        let one = texts("One", &"y".repeat(50_000), &mut notes);
        assert_eq!(one.iter().map(|unit| unit.text.len()).sum::<usize>(), 50_000, "one paragraph without an end");
        assert!(one.iter().all(|unit| unit.text.chars().count() <= UNIT_TEXT_MAX_CHARS));
        assert_eq!(texts("None", " \n ", &mut notes), []);
        assert_eq!(notes.lines(), []);
    }

    #[test]
    fn questions_that_cannot_be_answered_are_named_and_the_rest_stays() {
        let right = Question {
            kind: "single".into(),
            text: "Which?".into(),
            options: vec!["this".into(), "that".into()],
            answers: vec!["1".into()],
            feedback: String::new(),
        };
        let wrong = Question { answers: Vec::new(), text: "Why?".into(), ..right.clone() };
        let mut notes = Notes::default();
        let many: Vec<_> = std::iter::repeat_n(right, 51).chain([wrong]).collect();
        let units = quizzes("Check", many, &mut notes);
        assert_eq!(units.iter().map(|unit| unit.questions.len()).collect::<Vec<_>>(), [50, 1]);
        assert_eq!(notes.lines()[0].place, "Why?");
        assert_eq!(notes.lines()[0].what, LeftOut::Question);
    }
}
