//! What an outline may be, and what others see of it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use uuid::Uuid;

fn unit(kind: &str, title: &str) -> Unit {
    Unit { kind: kind.into(), title: title.into(), ..Unit::default() }
}

fn of(units: Vec<Unit>) -> Outline {
    Outline { modules: vec![Module { title: "One".into(), opens_after_days: 0, units }] }
}

fn code(outline: &Outline) -> String {
    let refusal = outline.parse().unwrap_err();
    format!("{}@{}", refusal.code, refusal.fields.first().map(|field| field.field.as_str()).unwrap_or_default())
}

fn question(kind: &str, options: &[&str], answers: &[&str]) -> Question {
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
    Question {
        kind: kind.into(),
        text: "?".into(),
        options: words(options),
        answers: words(answers),
        feedback: String::new(),
    }
}

#[test]
fn what_is_incomplete_unknown_or_too_much_is_refused() {
    assert_eq!(code(&Outline::default()), "required@modules");
    assert_eq!(code(&of(vec![unit("video", " ")])), "required@modules");
    assert_eq!(code(&of(vec![unit("dance", "A")])), "unit_kind_unknown@modules");
    assert_eq!(code(&of(vec![unit("text", "A"); UNITS_MAX + 1])), "outline_too_long@modules");
    let id = Some(UnitId(Uuid::from_u128(1)));
    assert_eq!(
        code(&of(vec![Unit { id, ..unit("text", "A") }, Unit { id, ..unit("text", "B") }])),
        "unit_twice@modules"
    );
    let mut late = of(vec![]);
    for days in [-1, DRIP_MAX_DAYS + 1] {
        late.modules[0].opens_after_days = days;
        assert_eq!(code(&late), "drip_too_long@modules");
    }
    let quiz =
        Unit { questions: vec![question("single", &["a", "b"], &["0"]); QUESTIONS_MAX + 1], ..unit("quiz", "Q") };
    assert_eq!(code(&of(vec![quiz])), "questions_too_many@modules");
}

#[test]
fn a_question_must_have_a_right_answer_among_what_can_be_given() {
    let asked = |question: Question| of(vec![Unit { questions: vec![question], ..unit("quiz", "Q") }]).parse();
    for good in [
        question("single", &["a", "b"], &["1"]),
        question("multiple", &["a", "b", "c"], &["0", "2"]),
        question("text", &[], &["Paris", "paris"]),
        question("number", &[], &["3.5"]),
    ] {
        assert!(asked(good.clone()).is_ok(), "{good:?}");
    }
    for bad in [
        question("single", &["a"], &["0"]),
        question("single", &["a", "b"], &["0", "1"]),
        question("single", &["a", "b"], &["2"]),
        question("single", &["a", "b"], &["b"]),
        question("multiple", &["a", "b"], &[]),
        question("multiple", &["a", "b"], &["0", "0"]),
        question("text", &[], &[" "]),
        question("number", &[], &["three"]),
        question("number", &[], &["1", "2"]),
    ] {
        assert_eq!(asked(bad.clone()).unwrap_err().code, "question_incomplete", "{bad:?}");
    }
    assert_eq!(asked(question("essay", &[], &["x"])).unwrap_err().code, "question_kind_unknown");
}

#[test]
fn a_unit_keeps_its_id_and_kind_and_belongs_to_one_course() {
    let known = UnitId(Uuid::from_u128(7));
    let list = [(known, UnitKind::Text)];
    let with = |id, kind| of(vec![Unit { id: Some(id), ..unit(kind, "A") }]);
    assert!(with(known, "text").fits(&list).is_ok());
    assert_eq!(with(known, "quiz").fits(&list).unwrap_err().code, "unit_kind_fixed");
    assert_eq!(with(UnitId(Uuid::from_u128(8)), "text").fits(&list).unwrap_err().code, "unit_unknown");
    assert!(of(vec![unit("quiz", "new")]).fits(&[]).is_ok());
}

#[test]
fn what_learners_see_has_no_answers_and_strangers_see_titles() {
    let quiz =
        Unit { questions: vec![question("single", &["a", "b"], &["1"])], text: "Read".into(), ..unit("quiz", "Q") };
    let learner = quiz.clone().without_answers();
    assert!(learner.questions.iter().all(|q| q.answers.is_empty() && q.feedback.is_empty() && q.options.len() == 2));
    let stranger = quiz.clone().title_only();
    assert_eq!((stranger.text.as_str(), stranger.questions.len(), stranger.title.as_str()), ("", 0, "Q"));
    let shown = Unit { preview: true, ..quiz }.title_only();
    assert_eq!((shown.text.as_str(), shown.questions.len()), ("Read", 1));
}

#[test]
fn a_course_is_shown_when_every_unit_has_something_in_it() {
    assert_eq!(of(vec![]).can_be_shown().unwrap_err().code, "course_empty");
    for kind in UnitKind::ALL {
        let refusal = of(vec![unit(kind.code(), "A")]).can_be_shown().unwrap_err();
        assert_eq!(refusal.code, "course_unit_unfinished", "{kind:?}");
    }
    let film = Unit { video_id: Some(VideoId(Uuid::nil())), ..unit("video", "A") };
    assert!(of(vec![film, Unit { text: "x".into(), ..unit("text", "B") }]).can_be_shown().is_ok());
}

/// Two modules of two units and none: titles joined by module.
fn order(outline: &Outline) -> Vec<String> {
    let titles = |module: &Module| module.units.iter().map(|unit| unit.title.as_str()).collect::<String>();
    outline.modules.iter().map(titles).collect()
}

#[test]
fn a_unit_is_put_where_it_was_drawn_to_and_what_is_not_there_moves_nothing() {
    let id = |n| UnitId(Uuid::from_u128(n));
    let named = |n, title: &str| Unit { id: Some(id(n)), ..unit("text", title) };
    let module = |units| Module { units, ..Module::default() };
    let begun = Outline {
        modules: vec![
            module(vec![named(1, "a"), named(2, "b"), named(3, "c")]),
            module(vec![named(4, "d")]),
            module(vec![]),
        ],
    };
    let moved = |n, to_module, to| {
        let mut outline = begun.clone();
        outline.unit_move(id(n), to_module, to);
        order(&outline)
    };
    assert_eq!(moved(1, 0, 2), ["bca", "d", ""]);
    assert_eq!(moved(3, 0, 0), ["cab", "d", ""]);
    assert_eq!(moved(2, 1, 0), ["ac", "bd", ""]);
    assert_eq!(moved(2, 2, 7), ["ac", "d", "b"]);
    for (n, to_module) in [(9, 0), (1, 3), (1, usize::MAX)] {
        assert_eq!(moved(n, to_module, 0), order(&begun), "{n} to {to_module}");
    }
    let mut modules = begun.clone();
    modules.module_move(0, 9);
    assert_eq!(order(&modules), ["d", "", "abc"]);
    modules.module_move(2, 0);
    modules.module_move(3, 0);
    assert_eq!(modules, begun);
}
