//! Progress, what comes next, and who may say that something is done.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::{
    learning::outline::{Module, Question},
    money::Currency,
};
use uuid::Uuid;

fn id(n: u128) -> UnitId {
    UnitId(Uuid::from_u128(n))
}

fn course() -> Outline {
    let unit = |n, kind: &str| Unit { id: Some(id(n)), kind: kind.into(), title: format!("{n}"), ..Unit::default() };
    let module = |days, units| Module { title: "M".into(), opens_after_days: days, units };
    Outline { modules: vec![module(0, vec![unit(1, "text"), unit(2, "video")]), module(7, vec![unit(3, "quiz")])] }
}

#[test]
fn the_next_unit_is_the_first_open_one_that_is_not_done() {
    let (begun, course) = (DateTime::UNIX_EPOCH, course());
    let next = |done: &[u128], days| {
        let done = done.iter().map(|n| id(*n)).collect();
        next_unit(&course, &done, begun, begun + TimeDelta::days(days)).and_then(|unit| unit.id)
    };
    assert_eq!(next(&[], 0), Some(id(1)));
    assert_eq!(next(&[1], 0), Some(id(2)));
    assert_eq!(next(&[2], 0), Some(id(1)), "what was left out comes first");
    assert_eq!(next(&[1, 2], 6), None, "the second module is not open");
    assert_eq!(next(&[1, 2], 7), Some(id(3)));
    assert_eq!(next(&[1, 2, 3], 9), None);
}

#[test]
fn progress_is_the_part_of_the_units_of_this_version() {
    let done = [id(1), id(2), id(99)].into();
    assert_eq!(counted(&course(), &done), (2, 3), "a unit of an older version does not count");
    assert!((progress((2, 3)) - 2.0 / 3.0).abs() < 1e-9);
    assert_eq!((progress((0, 0)), progress((3, 3))), (0.0, 1.0));
}

#[test]
fn a_module_opens_on_its_day_and_days_left_are_counted_whole() {
    let begun = DateTime::UNIX_EPOCH;
    for (hours, left) in [(0, 7), (23, 7), (24, 6), (167, 1), (168, 0), (500, 0)] {
        assert_eq!(opens_in_days(begun, 7, begun + TimeDelta::hours(hours)), left, "{hours} h");
    }
}

#[test]
fn what_is_not_open_shows_its_name_and_what_is_open_hides_its_answers() {
    let mut course = course();
    for unit in course.units_mut() {
        unit.text = "secret".into();
        unit.questions = vec![Question { answers: vec!["1".into()], ..Question::default() }];
    }
    let begun = DateTime::UNIX_EPOCH;
    let views = shown(course, &[UnitProgress { unit_id: id(1), done: true, ..UnitProgress::default() }], begun, begun);
    assert!(views[0].units[0].done && views[0].units[0].unit.text == "secret");
    assert!(views[0].units[0].unit.questions.iter().all(|question| question.answers.is_empty()));
    assert_eq!((views[1].units[0].opens_in_days, views[1].units[0].unit.text.as_str()), (7, ""));
}

#[test]
fn a_quiz_is_not_done_by_saying_so_and_a_film_only_when_it_was_seen() {
    for kind in UnitKind::ALL {
        let unit = Unit { kind: kind.code().into(), ..Unit::default() };
        let said = |seen| may_complete(&unit, seen).map_err(|refusal| refusal.code);
        let expected = match kind {
            UnitKind::Text | UnitKind::File | UnitKind::Live => [Ok(()), Ok(())],
            UnitKind::Video => [Err("unit_not_watched".into()), Ok(())],
            UnitKind::Quiz | UnitKind::Assignment => [Err("unit_other_kind".into()), Err("unit_other_kind".into())],
        };
        assert_eq!([said(false), said(true)], expected, "{kind:?}");
    }
}

#[test]
fn money_and_credits_are_not_mixed_up_and_another_price_is_asked_about() {
    let asked = |pay_with: &str, expected_price, price| {
        EnrolRequest { pay_with: pay_with.into(), expected_price }.pays(price).map_err(|refusal| refusal.code)
    };
    let (money, credits) = (Money::new(500, Currency::Usd), Money::new(5, Currency::Credit));
    assert_eq!(asked("wallet", Some(500), money), Ok(()));
    assert_eq!(asked("credits", None, credits), Ok(()));
    assert_eq!(asked("wallet", None, credits), Err("course_pay_other".into()));
    assert_eq!(asked("credits", None, money), Err("course_pay_other".into()));
    assert_eq!(asked("card", None, money), Err("course_pay_unknown".into()));
    assert_eq!(asked("wallet", Some(400), money), Err("course_price_changed".into()));
    assert_eq!(asked("anything", None, Money::zero(Currency::Usd)), Ok(()));
}
