//! What a feed tells first, what it never tells, and that its order is always the same.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use proptest::prelude::*;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn one(kind: FeedKind, about: u128, hours: i64) -> FeedFound {
    FeedFound {
        kind,
        reason: FeedReasonCode::Begun,
        about: Uuid::from_u128(about),
        at: Some(now() + TimeDelta::hours(hours)),
        title: String::new(),
        other: String::new(),
        subject: None,
        count: 0,
        link: "/home".into(),
    }
}

fn kinds(order: &[FeedFound]) -> Vec<FeedKind> {
    order.iter().map(|one| one.kind).collect()
}

#[test]
fn a_kind_that_nobody_knows_cannot_be_hidden() {
    for code in ["", "ads", "LESSON", "lesson\0", "lesson,tutor"] {
        assert_eq!(FeedKind::named(code).unwrap_err().code, "feed_kind_unknown", "{code:?}");
    }
    for kind in FeedKind::ALL {
        assert_eq!(FeedKind::named(kind.code()).unwrap(), *kind);
    }
    assert_eq!(feed_limit(Some(41)).unwrap_err().code, "limit_out_of_range");
    assert_eq!(feed_limit(Some(0)).unwrap_err().code, "limit_out_of_range");
}

#[test]
fn what_is_hidden_is_never_told_however_near_it_is() {
    let found = vec![one(FeedKind::Lesson, 1, 1), one(FeedKind::Goal, 2, 24)];
    assert_eq!(kinds(&ranked(found, &[FeedKind::Lesson], now())), [FeedKind::Goal]);
}

#[test]
fn what_one_has_begun_stands_before_what_one_could_begin() {
    let found = vec![one(FeedKind::Tutor, 1, 0), one(FeedKind::Search, 2, 0), one(FeedKind::Course, 3, -24 * 59)];
    assert_eq!(ranked(found, &[], now())[0].kind, FeedKind::Course);
    for offer in FeedKind::ALL.iter().filter(|kind| kind.is_offer()) {
        for own in FeedKind::ALL.iter().filter(|kind| !kind.is_offer()) {
            let order = ranked(vec![one(*offer, 1, 0), one(*own, 2, -24 * 59)], &[], now());
            assert_eq!(order[0].kind, *own, "{offer:?} {own:?}");
        }
    }
}

#[test]
fn what_is_old_or_far_away_is_left_out() {
    let found = vec![
        one(FeedKind::Homework, 1, -24 * 61),
        one(FeedKind::Course, 2, -24 * 61),
        one(FeedKind::Lesson, 3, 24 * 8),
        one(FeedKind::Goal, 4, -24 * 300),
    ];
    assert_eq!(kinds(&ranked(found, &[], now())), [FeedKind::Goal]);
}

#[test]
fn a_kind_makes_room_for_the_others_and_is_told_three_times_at_most() {
    let mut found: Vec<FeedFound> = (0..9).map(|at| one(FeedKind::Homework, at, -1)).collect();
    found.extend([one(FeedKind::Goal, 20, 48), one(FeedKind::Circle, 21, 0)]);
    let order = kinds(&ranked(found, &[], now()));
    assert_eq!(order.iter().filter(|kind| **kind == FeedKind::Homework).count(), KIND_MAX);
    let goal = order.iter().position(|kind| *kind == FeedKind::Goal).unwrap();
    assert!(goal < 3, "the third homework waits for the goal: {order:?}");
}

proptest! {
    #[test]
    fn the_same_facts_give_the_same_order_and_offers_of_a_kind_never_follow_each_other_while_there_is_another(
        picked in prop::collection::vec((0..FeedKind::ALL.len(), -2_000_i64..300), 0..40),
    ) {
        let found: Vec<FeedFound> =
            picked.iter().zip(1..).map(|((kind, hours), about)| one(FeedKind::ALL[*kind], about, *hours)).collect();
        let mut turned = found.clone();
        turned.reverse();
        let order = ranked(found, &[], now());
        prop_assert_eq!(&order, &ranked(turned, &[], now()));
        for kind in FeedKind::ALL {
            prop_assert!(order.iter().filter(|one| one.kind == *kind).count() <= KIND_MAX);
        }
        for (place, pair) in order.windows(2).enumerate() {
            let same = pair[0].kind == pair[1].kind && pair[0].kind.is_offer();
            let rest = order.iter().skip(place + 1).any(|one| one.kind != pair[0].kind);
            prop_assert!(!(same && rest), "{:?}", kinds(&order));
        }
    }
}
