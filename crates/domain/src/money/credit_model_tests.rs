//! The model of the credit economy against sums by hand and rules that always hold.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use proptest::prelude::*;

fn record(sessions: i64) -> Record {
    Record { rating_sum: 50, reviews: 10, sessions }
}

fn one(holds: i64, wants: i64, teaches: i64) -> Group {
    let mut group = Group { people: 1, wants, teaches, ..Group::default() };
    group.get(holds * MILLI, 10);
    group
}

/// Everybody alone, in whole thousandths, without groups: the same week written down once more, as plainly as it goes.
fn by_hand(people: &[(i64, i64, i64)], rules: &CreditRules, hour: i64, weeks: i64) -> (i64, i64) {
    let mut purses: Vec<i64> = people.iter().map(|(holds, _, _)| holds * 1_000).collect();
    let weight: i64 = people.iter().map(|(_, _, teaches)| teaches).sum();
    let (mut pot, mut spent) = (0, 0);
    for _ in 0..weeks {
        for (purse, (_, wants, _)) in purses.iter_mut().zip(people) {
            let paid = (wants * hour / 1_000).min(rules.spent_per_day * 7_000).min(*purse);
            *purse -= paid;
            pot += paid;
            spent += paid;
        }
        let earned = pot;
        for (purse, (_, _, teaches)) in purses.iter_mut().zip(people) {
            let own = if weight == 0 { 0 } else { earned * teaches / weight };
            *purse += own;
            pot -= own;
        }
    }
    (spent / 1_000, (pot + purses.iter().sum::<i64>()) / 1_000)
}

#[test]
fn a_dearer_hour_takes_more_of_the_same_purse_and_more_people_cannot_pay_it() {
    let groups = vec![Group { people: 10, ..one(12, 500, 1) }, Group { people: 10, ..one(40, 1_000, 5) }];
    let beginning = Beginning { groups, newcomers: 0, asks: vec![(10, record(0))] };
    let rules = CreditRules::default();
    let now = look_ahead(&beginning, &rules, 1);
    let dear = look_ahead(&beginning, &CreditRules { normal_floor: 14, ..rules }, 1);
    assert_eq!((now.hour_milli, dear.hour_milli), (10_000, 14_000));
    assert_eq!((now.weeks[0].spent, dear.weeks[0].spent), (150, 210));
    assert_eq!((now.cannot_afford, dear.cannot_afford), (0.0, 0.5));
}

#[test]
fn newcomers_bring_the_starter_and_what_nobody_spends_ends_after_its_months() {
    let beginning = Beginning { groups: Vec::new(), newcomers: 2, asks: Vec::new() };
    let rules = CreditRules { starter: 30, valid_months: 3, ..CreditRules::default() };
    let ahead = look_ahead(&beginning, &rules, 16);
    assert_eq!(ahead.weeks[12].issued, 13 * 60);
    assert_eq!((ahead.weeks[12].ended, ahead.weeks[13].ended), (0, 60), "thirteen weeks and not one more");
    assert_eq!(ahead.weeks[15].held, 13 * 60);
}

#[test]
fn nobody_spends_more_in_a_week_than_seven_days_allow() {
    let beginning = Beginning { groups: vec![one(1_000, 100_000, 0)], newcomers: 0, asks: vec![(15, record(0))] };
    let rules = CreditRules { spent_per_day: 10, ..CreditRules::default() };
    assert_eq!(look_ahead(&beginning, &rules, 2).weeks[1].spent, 140);
}

#[test]
fn a_record_is_priced_by_the_rules_that_are_tried() {
    let asks = [(18, record(60)), (18, record(0))];
    let rules = CreditRules::default();
    assert_eq!(hour_milli(&rules, &asks), 16_500);
    assert_eq!(hour_milli(&CreditRules { premium_sessions: 0, ..rules }, &asks), 18_000);
    assert_eq!(hour_milli(&rules, &[]), 10_000, "the middle where nobody asks");
}

#[test]
fn weeks_are_one_to_a_hundred_and_four() {
    let of = |weeks| CreditSimulationRequest { weeks, ..CreditSimulationRequest::default() }.weeks();
    assert_eq!((of(None), of(Some(1)), of(Some(104))), (Ok(26), Ok(1), Ok(104)));
    for weeks in [0, -1, 105, i64::MAX] {
        assert_eq!(of(Some(weeks)).unwrap_err().fields[0].code, "simulation_weeks");
    }
}

fn some_people() -> impl Strategy<Value = Vec<(i64, i64, i64)>> {
    proptest::collection::vec((0_i64..300, 0_i64..3_000, 0_i64..20), 1..8)
}

proptest! {
    #[test]
    fn the_model_comes_to_what_everybodys_purse_comes_to_by_hand(people in some_people(), weeks in 1_i64..9) {
        let groups = people.iter().map(|(holds, wants, teaches)| one(*holds, *wants, *teaches)).collect();
        let beginning = Beginning { groups, newcomers: 0, asks: vec![(12, record(0))] };
        let rules = CreditRules::default();
        let ahead = look_ahead(&beginning, &rules, weeks);
        let last = ahead.weeks.last().unwrap();
        prop_assert_eq!((last.spent, last.held), by_hand(&people, &rules, ahead.hour_milli, weeks));
    }

    #[test]
    fn what_is_held_is_what_was_there_and_came_less_what_ended_and_grouping_changes_nothing(
        people in some_people(), newcomers in 0_i64..20, times in 1_i64..5, weeks in 1_i64..105, starter in 0_i64..100,
        months in 3_i64..37, buys in 0_i64..5_000
    ) {
        let rules = CreditRules { starter, valid_months: months, ..CreditRules::default() };
        let grouped = |times: i64, copies: i64| {
            let group = |(holds, wants, teaches): &(i64, i64, i64)| Group {
                people: times, buys, ..one(*holds, *wants, *teaches)
            };
            let groups = (0..copies).flat_map(|_| people.iter().map(group)).collect();
            Beginning { groups, newcomers, asks: vec![(12, record(0))] }
        };
        let (together, alone) = (grouped(times, 1), grouped(1, times));
        let ahead = look_ahead(&together, &rules, weeks);
        prop_assert_eq!(&ahead, &look_ahead(&alone, &rules, weeks));
        let begin: i64 = together.groups.iter().map(|group| group.people * group.holds()).sum();
        let (mut before, mut model_held) = ((0, 0, 0, 0), begin / MILLI);
        for week in &ahead.weeks {
            // Each sum is cut to whole credits by itself, so that four of them are off by three at most.
            let held = begin / MILLI + week.issued + week.bought - week.ended;
            prop_assert!((held - week.held).abs() <= 3, "{} {}", held, week.held);
            let sums = (week.issued, week.bought, week.spent, week.ended);
            prop_assert!(sums.0 >= before.0 && sums.1 >= before.1 && sums.2 >= before.2 && sums.3 >= before.3);
            prop_assert!((0.0..=1.0).contains(&week.cannot_afford) && week.held >= 0);
            before = sums;
            model_held = week.held;
        }
        prop_assert!(model_held >= 0);
    }
}
