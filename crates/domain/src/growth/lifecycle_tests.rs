//! Ninety days of somebody, hour by hour: what is told, how often, and that it stays within its windows.

#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn start() -> DateTime<Utc> {
    "2026-01-05T10:00:00Z".parse().unwrap()
}

fn new() -> Facts {
    Facts {
        registered_at: start(),
        last_lesson: None,
        lessons: 0,
        ever_booked: false,
        booked: false,
        marketing: true,
        told: Vec::new(),
        last_told: None,
        package: false,
        lapsed_at: None,
        checkout_at: None,
        quarterly_at: None,
    }
}

/// Ninety days, looked at every `step` hours; lessons end at these hours.
fn ninety_days(mut facts: Facts, lessons: &[i64], step: i64) -> Vec<(i64, Nudge)> {
    let mut told = Vec::new();
    for hour in (0..90 * 24).step_by(usize::try_from(step).unwrap()) {
        let now = start() + TimeDelta::hours(hour);
        let held = lessons.iter().filter(|ended| **ended <= hour);
        let last = held.clone().max().map(|ended| start() + TimeDelta::hours(*ended));
        if last != facts.last_lesson {
            facts.told.retain(|nudge| nudge.once());
        }
        facts.last_lesson = last;
        facts.lessons = i64::try_from(held.count()).unwrap();
        facts.ever_booked = facts.ever_booked || lessons.iter().any(|ended| ended - 24 <= hour);
        facts.booked = lessons.iter().any(|ended| (ended - 24..*ended).contains(&hour));
        if let Some(nudge) = due(&facts, now) {
            facts.told.push(nudge);
            match nudge {
                Nudge::Package => facts.package = false,
                Nudge::Checkout => facts.checkout_at = Some(now),
                Nudge::Quarterly => facts.quarterly_at = Some(now),
                _ => {}
            }
            facts.last_told = Some(now);
            told.push((hour, nudge));
        }
    }
    told
}

fn kinds(told: &[(i64, Nudge)]) -> Vec<Nudge> {
    told.iter().map(|(_, nudge)| *nudge).collect()
}

#[test]
fn whoever_books_nothing_is_welcomed_three_times_and_left_alone() {
    let told = ninety_days(new(), &[], 1);
    assert_eq!(told, [(1, Nudge::WelcomeFind), (72, Nudge::WelcomeLesson), (144, Nudge::WelcomeHelp)]);
}

#[test]
fn whoever_stops_is_asked_back_four_times_why_at_sixty_days_and_then_once_a_quarter() {
    let told = ninety_days(new(), &[48], 1);
    let days: Vec<_> = told.iter().map(|(hour, nudge)| ((hour - 48) / 24, *nudge)).collect();
    let expected = [
        (-1, Nudge::WelcomeFind),
        (0, Nudge::SurveyLesson),
        (3, Nudge::Rebook),
        (7, Nudge::Winback7),
        (14, Nudge::Winback14),
        (30, Nudge::Winback30),
        (60, Nudge::SurveyDormant),
        (74, Nudge::Quarterly),
    ];
    assert_eq!(days, expected);
}

#[test]
fn whoever_keeps_coming_is_asked_how_it_was_and_nothing_else() {
    let often: Vec<i64> = (0..36).map(|nth| 48 + 60 * nth).collect();
    let told = kinds(&ninety_days(new(), &often, 1));
    assert_eq!(told, [Nudge::WelcomeFind, Nudge::SurveyLesson, Nudge::SurveyNps]);
}

#[test]
fn without_consent_nobody_is_won_back() {
    let told = kinds(&ninety_days(Facts { marketing: false, ..new() }, &[48], 1));
    assert_eq!(told, [Nudge::WelcomeFind, Nudge::SurveyLesson, Nudge::Rebook]);
}

#[test]
fn a_server_that_stood_still_tells_nobody_of_last_month() {
    let mut facts = Facts { last_lesson: Some(start()), lessons: 5, ever_booked: true, ..new() };
    for (day, expected) in [(6, None), (12, None), (20, None), (40, None), (100, None), (8, Some(Nudge::Winback7))] {
        facts.registered_at = start();
        assert_eq!(due(&facts, start() + TimeDelta::days(day)), expected, "{day}");
    }
}

#[test]
fn one_in_ten_hears_nothing_and_always_the_same() {
    let held = (0..10_000_u128).filter(|n| held_out(UserId(Uuid::from_u128(*n)))).count();
    assert!((900..1_200).contains(&held), "{held}");
    let one = UserId(Uuid::from_u128(10));
    assert!(held_out(one) && held_out(one) && !held_out(UserId(Uuid::from_u128(11))));
}

#[test]
fn every_kind_has_one_window_within_the_days_that_are_looked_at() {
    for nudge in Nudge::ALL {
        assert_eq!(WINDOWS.iter().filter(|window| window.nudge == *nudge).count(), 1, "{nudge:?}");
    }
    let early = WINDOWS.iter().filter(|window| window.nudge != Nudge::Quarterly);
    assert!(early.into_iter().all(|window| window.from_hours + window.open_hours <= LAST_DAYS * 24));
}

proptest! {
    #[test]
    fn in_ninety_days_each_is_told_once_a_spell_a_day_apart_however_often_somebody_looks(
        lessons in proptest::collection::vec(24_i64..2_000, 0..12), step in 1_i64..30, marketing: bool
    ) {
        let told = ninety_days(Facts { marketing, ..new() }, &lessons, step);
        prop_assert!(told.windows(2).all(|pair| pair[1].0 - pair[0].0 >= APART_HOURS));
        for (at, (hour, nudge)) in told.iter().enumerate() {
            let spell = |hour: i64| lessons.iter().filter(|ended| **ended <= hour).count();
            let again = told.iter().skip(at + 1).filter(|(_, other)| other == nudge);
            prop_assert!(again.clone().all(|(other, _)| !nudge.once() && spell(*other) != spell(*hour)));
            prop_assert!(marketing || !nudge.asks_consent());
        }
    }
}

/// Three years after one lesson, looked at once a day.
fn three_years(mut facts: Facts) -> Vec<(i64, Nudge)> {
    (facts.last_lesson, facts.lessons, facts.ever_booked) = (Some(start()), 5, true);
    facts.told = vec![Nudge::SurveyNps];
    let mut told = Vec::new();
    for day in 0..3 * 365 {
        let now = start() + TimeDelta::days(day) + TimeDelta::hours(1);
        if let Some(nudge) = due(&facts, now) {
            (facts.last_told, facts.quarterly_at) = (Some(now), (nudge == Nudge::Quarterly).then_some(now));
            facts.told.extend((nudge != Nudge::Quarterly).then_some(nudge));
            told.push((day, nudge));
        }
    }
    told
}

#[test]
fn from_sixty_days_on_there_is_a_digest_a_quarter_for_two_years_and_nothing_else() {
    let facts = Facts { registered_at: start() - TimeDelta::days(100), ..new() };
    let late: Vec<_> = three_years(facts.clone()).into_iter().filter(|(day, _)| *day > 62).collect();
    let expected: Vec<_> =
        (0..DIGESTS).map(|nth| (DIGEST_FROM_DAYS + nth * DIGEST_EVERY_DAYS, Nudge::Quarterly)).collect();
    assert_eq!(late, expected);
    assert!(three_years(Facts { marketing: false, ..facts }).iter().all(|(day, _)| *day < 60));
}

#[test]
fn a_package_is_spoken_of_once_a_day_after_the_lesson_and_with_consent_alone() {
    let facts = Facts {
        last_lesson: Some(start()),
        lessons: 2,
        ever_booked: true,
        package: true,
        registered_at: start() - TimeDelta::days(30),
        ..new()
    };
    let at = |hours: i64, facts: &Facts| due(facts, start() + TimeDelta::hours(hours));
    assert_eq!(at(24, &facts), None, "the lesson is a day ago, not more");
    assert_eq!(at(25, &facts), Some(Nudge::Package));
    assert_eq!(at(71, &facts), Some(Nudge::Package));
    assert_eq!(at(72, &facts), Some(Nudge::Rebook), "its time is over");
    assert_eq!(at(25, &Facts { booked: true, ..facts.clone() }), Some(Nudge::Package), "one may be booked");
    assert_eq!(at(25, &Facts { package: false, ..facts.clone() }), None);
    assert_eq!(at(25, &Facts { marketing: false, ..facts }), None);
}

#[test]
fn what_was_not_paid_is_spoken_of_between_an_hour_and_a_day_later_once_a_week() {
    let facts = Facts { registered_at: start() - TimeDelta::days(30), lapsed_at: Some(start()), ..new() };
    let at = |minutes: i64, facts: &Facts| due(facts, start() + TimeDelta::minutes(minutes));
    let day = 24 * 60;
    for (minutes, expected) in [(59, None), (60, Some(Nudge::Checkout)), (day - 1, Some(Nudge::Checkout)), (day, None)]
    {
        assert_eq!(at(minutes, &facts), expected, "{minutes}");
    }
    assert_eq!(at(60, &Facts { booked: true, ..facts.clone() }), None, "they booked after all");
    assert_eq!(at(60, &Facts { marketing: false, ..facts.clone() }), None);
    let told = |days: i64| Facts { checkout_at: Some(start() - TimeDelta::days(days)), ..facts.clone() };
    assert_eq!((at(60, &told(6)), at(60, &told(7))), (None, Some(Nudge::Checkout)));
}

#[test]
fn digests_are_counted_from_the_first_to_the_eighth() {
    let nth = |days: i64| quarter(TimeDelta::days(days));
    assert_eq!((nth(73), nth(74), nth(164), nth(165)), (None, Some(1), Some(1), Some(2)));
    assert_eq!((nth(74 + 91 * 7), nth(74 + 91 * 8)), (Some(8), None));
}
