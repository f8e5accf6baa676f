//! What teachers and learners type beside courses.

use app_learning::{
    moment,
    questions_text::{read, read_over, written},
    starts::{starts_read, starts_typed},
};
use chrono::{DateTime, Utc};
use domain::{calendar::Zone, learning::outline::Question};

#[test]
fn a_moment_is_typed_as_minutes_and_seconds() {
    for (typed, seconds) in [("", Some(0.0)), ("7:30", Some(450.0)), ("90", Some(90.0)), ("1:00:05", Some(3_605.0))] {
        assert_eq!(moment(typed), seconds, "{typed}");
    }
    for typed in ["-1", "a", "1:b", "::", "9999999999:00", "1.5"] {
        assert_eq!(moment(typed), None, "{typed}");
    }
}

#[test]
fn questions_are_read_as_they_are_written() {
    let text = "Which is red?\n- Sky\n* Rose\n! Roses are.\n\nWhich are even?\n* 2\n- 3\n* 4\n\n\
                Capital of France?\n= Paris\n\nTwo and two?\n= 4";
    let questions = read(text);
    let kinds: Vec<_> = questions.iter().map(|question| question.kind.as_str()).collect();
    assert_eq!(kinds, ["single", "multiple", "text", "number"]);
    assert_eq!(questions[0].answers, ["1"]);
    assert_eq!(questions[0].feedback, "Roses are.");
    assert_eq!(questions[1].answers, ["0", "2"]);
    let again: Vec<String> = questions.iter().map(written).collect();
    assert_eq!(again.join("\n\n"), text);
}

#[test]
fn report_10_questions_saved_as_they_are_shown_are_what_they_were() {
    let question = |kind: &str, text: &str, options: &[&str], answers: &[&str]| Question {
        kind: kind.into(),
        text: text.into(),
        options: options.iter().map(|it| (*it).to_owned()).collect(),
        answers: answers.iter().map(|it| (*it).to_owned()).collect(),
        feedback: "Look at\nboth lines.".into(),
    };
    let kept = vec![
        question("multiple", "Which are even?\nThere may be one.", &["2", "3"], &["0"]),
        question("text", "Write seven in digits.", &[], &["7"]),
        question("number", "Two and two?", &[], &["4"]),
        question("single", "Which is red?", &["Sky", "Rose"], &["1"]),
    ];
    let shown = kept.iter().map(written).collect::<Vec<_>>().join("\n\n");
    assert_eq!(read_over(&shown, &kept), kept, "saved untouched");
    assert_eq!(read_over(&shown.replace('\n', "\r\n"), &kept), kept, "as browsers send it");
    let changed = read_over(&shown.replace("Two and two?", "Two and three?").replace("= 4", "= 5"), &kept);
    assert_eq!((changed[2].text.as_str(), changed[2].answers.as_slice()), ("Two and three?", &["5".to_owned()][..]));
    assert_eq!((&changed[..2], &changed[3]), (&kept[..2], &kept[3]), "the others stay");
}

#[test]
fn report_1_a_live_lesson_begins_by_the_clock_of_whoever_types_it() {
    let zone = |name: &str| name.parse::<Zone>().unwrap();
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    for (name, typed, instant) in [
        ("Europe/Berlin", "2026-12-01T18:00", "2026-12-01T17:00:00Z"),
        ("Europe/Berlin", "2026-07-01T18:00", "2026-07-01T16:00:00Z"),
        ("America/Vancouver", "2026-12-01T09:00", "2026-12-01T16:00:00Z"),
        ("Asia/Kathmandu", "2026-12-01T18:00:00", "2026-12-01T12:15:00Z"),
        ("UTC", "2026-12-01T18:00", "2026-12-01T18:00:00Z"),
    ] {
        assert_eq!(starts_read(zone(name), typed, None), Ok(Some(at(instant))), "{name}");
        assert!(typed.starts_with(&starts_typed(zone(name), at(instant))), "{name}: shown as it was typed");
    }
    let refused = |typed: &str| {
        let refusal = starts_read(zone("Europe/Berlin"), typed, None).unwrap_err();
        (refusal.code, refusal.fields.first().map(|field| field.field.clone()))
    };
    for (typed, code) in [
        ("2026-03-29T02:30", "wall_time_missing"),
        ("2026-10-25T02:30", "wall_time_ambiguous"),
        ("2026-02-30T10:00", "date_invalid"),
        ("tomorrow", "date_invalid"),
        ("0001-01-01T00:00", "date_invalid"),
    ] {
        assert_eq!(refused(typed), (code.to_owned(), Some("starts_at".into())), "{typed}");
    }
    let second_pass = at("2026-10-25T01:30:45Z");
    let shown = starts_typed(zone("Europe/Berlin"), second_pass);
    assert_eq!(starts_read(zone("Europe/Berlin"), &shown, Some(second_pass)), Ok(Some(second_pass)), "untouched");
    assert_eq!(starts_read(zone("Europe/Berlin"), " ", Some(second_pass)), Ok(None), "taken away");
}
