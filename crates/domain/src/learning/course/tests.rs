//! What a course may say of itself, and what each of its states allows.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use uuid::Uuid;

fn asked(change: impl FnOnce(&mut CourseRequest)) -> Result<CourseChange, Refusal> {
    let mut request = CourseRequest {
        title: Some("Sound".into()),
        subject_id: Some(SubjectId(Uuid::nil())),
        ..CourseRequest::default()
    };
    change(&mut request);
    CourseChange::parse_new(&request, Currency::Usd)
}

#[test]
fn wrong_fields_are_refused_by_name() {
    type Change = fn(&mut CourseRequest);
    let cases: [(Change, &str, &str); 9] = [
        (|r| r.title = None, "title", "required"),
        (|r| r.title = Some(" ".into()), "title", "required"),
        (|r| r.title = Some("x".repeat(121)), "title", "text_too_long"),
        (|r| r.subject_id = None, "subject_id", "subject_unknown"),
        (|r| r.level = Some("expert".into()), "level", "course_level_unknown"),
        (|r| r.language = Some("xx".into()), "language", "course_language_unknown"),
        (|r| r.price = Some(Money::new(500, Currency::Eur)), "price", "course_price_currency"),
        (|r| r.price = Some(Money::new(-1, Currency::Usd)), "price", "course_price_range"),
        (|r| r.price = Some(Money::new(501, Currency::Credit)), "price", "course_price_range"),
    ];
    for (change, field, code) in cases {
        let refusal = asked(change).unwrap_err();
        let named: Vec<_> = refusal.fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
        assert_eq!(named, [(field, code)]);
    }
}

#[test]
fn a_course_is_free_or_costs_something_reasonable() {
    for good in [
        Money::new(0, Currency::Usd),
        Money::new(100, Currency::Usd),
        Money::new(100_000, Currency::Usd),
        Money::new(1, Currency::Credit),
    ] {
        assert_eq!(asked(|r| r.price = Some(good)).unwrap().price, Some(good));
    }
    for bad in [Money::new(99, Currency::Usd), Money::new(100_001, Currency::Usd)] {
        assert_eq!(asked(|r| r.price = Some(bad)).unwrap_err().fields[0].code, "course_price_range");
    }
}

#[test]
fn each_state_allows_what_it_should_and_nothing_else() {
    for state in CourseState::ALL {
        let waits = *state == CourseState::Submitted;
        assert_eq!(state.may_change().is_ok(), !waits);
        assert_eq!(state.may_decide().is_ok(), waits);
        assert!(state.may_submit(&Outline::default()).is_err(), "an empty course is not sent in");
    }
}

#[test]
fn a_filter_reads_what_is_known_and_names_what_is_not() {
    let good = CourseFilterRequest { price: "free".into(), sort: "popular".into(), ..Default::default() };
    assert_eq!(good.parse().unwrap().sort, CourseSort::Popular);
    let bad = CourseFilterRequest {
        price: "cheap".into(),
        level: "x".into(),
        language: "xx".into(),
        sort: "best".into(),
        subject_id: "7".into(),
        ..Default::default()
    };
    let fields: Vec<_> = bad.parse().unwrap_err().fields.into_iter().map(|f| f.field).collect();
    assert_eq!(fields, ["subject_id", "price", "level", "language", "sort"]);
}
