//! Files of Markdown become courses.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::learning::outline::{UNIT_TEXT_MAX_CHARS, UnitKind};

const EXAMPLE: &str = include_str!("../../../../../../docs/examples/course.md");

fn course(text: &str) -> (Course, Notes) {
    let mut notes = Notes::default();
    let course = read(text, &mut notes);
    (course, notes)
}

fn told(course: &Course) -> Vec<(&str, Vec<(&str, &str)>)> {
    course
        .outline
        .modules
        .iter()
        .map(|module| {
            let units = module.units.iter().map(|unit| (unit.kind.as_str(), unit.title.as_str()));
            (module.title.as_str(), units.collect())
        })
        .collect()
}

#[test]
fn headings_are_the_course_its_modules_and_its_units() {
    let text = "# Fractions\n\nFor beginners.\n\n## Halves\n\n### What a half is\n\nOne of *two*.\n\n\
                #### By the way\n\nA whole is two halves.\n\n### ? Check\n\nTwo halves are?\n- [x] one\n- [ ] two\n\n\
                ## Quarters\n\nFour of them.\n";
    let (course, notes) = course(text);
    assert_eq!((course.title.as_deref(), course.description.as_str()), (Some("Fractions"), "For beginners."));
    assert_eq!(
        told(&course),
        [("Halves", vec![("text", "What a half is"), ("quiz", "Check")]), ("Quarters", vec![("text", "Quarters")]),]
    );
    let first = &course.outline.modules[0].units[0];
    assert_eq!(first.text, "One of *two*.\n\n#### By the way\n\nA whole is two halves.");
    assert!(course.outline.parse().is_ok());
    assert_eq!(notes.lines(), []);
}

#[test]
fn several_first_headings_are_modules_and_a_text_without_any_is_one_unit() {
    let (many, _) = course("Before.\n\n# One\n\na\n\n# Two\n\nb\n");
    assert_eq!(
        told(&many),
        [("1", vec![("text", "1")]), ("One", vec![("text", "One")]), ("Two", vec![("text", "Two")])]
    );
    assert_eq!(many.title, None);
    let (one, _) = course("Just this.");
    assert_eq!(told(&one), [("1", vec![("text", "1")])]);
    let (nothing, notes) = course("\n \n");
    assert_eq!((nothing.outline.modules.len(), notes.lines().len()), (0, 0));
}

#[test]
fn questions_are_task_lists_or_words_to_type_and_say_something_afterwards() {
    let text = "## ? Check\n\n1. Which is red?\n   - [ ] Sky\n   - [x] Rose\n   > Roses are.\n   > Mostly.\n\n\
                2) Which are even?\n* [x] 2\n* [ ] 3\n* [X] 4\n\n#### Capital of France?\n= Paris\n= paris\n\n\
                Two and two?\n= 4\n\nHow does it print?\n```\n- [x] no option\n```\n- [x] so\n- [ ] not so\n";
    let (course, notes) = course(text);
    let questions = &course.outline.modules[0].units[0].questions;
    let kinds: Vec<_> = questions.iter().map(|it| (it.kind.as_str(), it.answers.join(","))).collect();
    let expected = [("single", "1"), ("multiple", "0,2"), ("text", "Paris,paris"), ("number", "4"), ("single", "0")];
    assert_eq!(kinds, expected.map(|(kind, answers)| (kind, answers.to_owned())));
    assert_eq!((questions[0].text.as_str(), questions[0].feedback.as_str()), ("Which is red?", "Roses are. Mostly."));
    assert_eq!(questions[2].text, "Capital of France?");
    assert!(questions[4].text.ends_with("```\n- [x] no option\n```"), "{:?}", questions[4].text);
    assert_eq!(notes.lines(), []);
}

#[test]
fn a_question_that_cannot_be_answered_is_named() {
    let (course, notes) = course("## ? Check\n\nWhy?\n- [ ] a\n- [ ] b\n\nWhat for?\n");
    assert_eq!(course.outline.modules, []);
    let told: Vec<_> = notes.lines().iter().map(|line| (line.what, line.place.as_str())).collect();
    assert_eq!(told, [(LeftOut::Question, "Why?"), (LeftOut::Question, "What for?"), (LeftOut::Empty, "Check")]);
}

#[test]
fn pictures_leave_their_names_and_code_and_maths_stay() {
    let text = "## One\n\nSee ![a *cake*](cake.png \"x\") and ![][ref]. `![code](x)` $x_1^2$\n\n\
                ```md\n![code](y)\n# no heading\n```\n";
    let (course, notes) = course(text);
    let unit = &course.outline.modules[0].units[0];
    assert_eq!(unit.text, "See \\[a *cake*\\] and . `![code](x)` $x_1^2$\n\n```md\n![code](y)\n# no heading\n```");
    assert_eq!((notes.lines()[0].what, notes.lines()[0].count), (LeftOut::Picture, 2));
}

#[test]
fn a_fence_that_never_ends_and_headings_that_are_none_break_nothing() {
    let (open, _) = course("## One\n\n~~~\n## Two\n````\n");
    assert_eq!(told(&open), [("One", vec![("text", "One")])]);
    let (none, _) = course("## One\n#tag\n    ## code\n####### seven\n\\# text");
    assert_eq!(told(&none).len(), 1);
    assert_eq!(heading("##  Closed ##"), Some((2, "Closed")));
    assert_eq!(heading("# C#"), Some((1, "C#")));
}

#[test]
fn every_beginning_of_a_file_and_a_very_long_one_are_read() {
    for end in EXAMPLE.char_indices().map(|(at, _)| at) {
        let _some = course(&EXAMPLE[..end]);
    }
    let long = format!("# Long\n\n## One\n\n{}", "word ".repeat(40_000));
    let (course, _) = course(&long);
    assert!(course.outline.units().all(|unit| unit.text.chars().count() <= UNIT_TEXT_MAX_CHARS));
    assert!(course.outline.units().count() > 9);
}

#[test]
fn the_example_of_the_documentation_becomes_the_course_it_describes() {
    let (course, notes) = course(EXAMPLE);
    let outline = course.outline.parse().unwrap();
    let count = |kind: UnitKind| outline.units().filter(|unit| unit.kind() == Some(kind)).count();
    assert_eq!(course.title.as_deref(), Some("Fractions from the beginning"));
    assert_eq!((outline.modules.len(), count(UnitKind::Text), count(UnitKind::Quiz)), (2, 3, 2));
    assert!(outline.units().all(Unit::is_complete));
    assert_eq!(notes.lines().iter().map(|line| (line.what, line.count)).collect::<Vec<_>>(), [(LeftOut::Picture, 1)]);
}
