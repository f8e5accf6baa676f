//! What is asked for, and how a report grows.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;

#[test]
fn a_kind_is_one_of_three_or_left_to_the_file() {
    let asked = |kind: &str| ImportRequest { kind: Some(kind.into()), ..ImportRequest::default() }.kind();
    assert_eq!(ImportRequest::default().kind(), Ok(None));
    assert_eq!(asked(" "), Ok(None));
    assert_eq!(asked("scorm"), Ok(Some(ImportKind::Scorm)));
    assert_eq!(asked("word").unwrap_err().code, "import_kind_unknown");
}

#[test]
fn the_same_at_the_same_place_is_counted_and_a_report_has_an_end() {
    let mut notes = Notes::default();
    notes.add(LeftOut::Picture, "One", 2);
    notes.add(LeftOut::Picture, "One", 1);
    notes.add(LeftOut::Script, "One", 0);
    assert_eq!(notes.lines().iter().map(|line| line.count).collect::<Vec<_>>(), [3]);
    for number in 0..5_000 {
        notes.add(LeftOut::Unused, &format!("file {number}"), 1);
    }
    assert_eq!(notes.lines().len(), REPORT_LINES + 1);
    let last = notes.lines().last().unwrap();
    assert_eq!((last.what, last.count), (LeftOut::More, 5_000 - (REPORT_LINES as i32 - 1)));
}
