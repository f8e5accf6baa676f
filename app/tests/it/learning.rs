//! What teachers and learners type beside courses.

use app_learning::{
    moment,
    questions_text::{read, written},
};

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
