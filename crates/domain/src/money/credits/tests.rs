//! Lots, ranges, limits and packs of credits.

#![allow(clippy::unwrap_used)]
use super::*;
use proptest::prelude::*;

fn at(days: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::days(days)
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

const RULES: CreditRules = CreditRules {
    starter: 50,
    valid_months: 12,
    normal_floor: 1,
    normal_ceiling: 15,
    premium_floor: 15,
    premium_ceiling: 20,
    premium_rating_tenths: 48,
    premium_sessions: 50,
    spent_per_day: 200,
    pair_per_week: 7,
};

#[test]
fn the_lot_that_ends_first_is_spent_first() {
    let lots = [
        Lot { id: id(1), left: 100, expires_at: at(300) },
        Lot { id: id(2), left: 50, expires_at: at(10) },
        Lot { id: id(3), left: 0, expires_at: at(1) },
    ];
    assert_eq!(spend(&lots, 40), Some(vec![(id(2), 40)]));
    assert_eq!(spend(&lots, 50), Some(vec![(id(2), 50)]));
    assert_eq!(spend(&lots, 60), Some(vec![(id(2), 50), (id(1), 10)]));
    assert_eq!(spend(&lots, 151), None);
    assert_eq!(spend(&[], 0), Some(vec![]));
}

#[test]
fn what_comes_back_goes_where_it_came_from_and_can_still_be_spent() {
    let used = [
        Used { lot: id(1), open: 30, expires_at: at(200), again: false },
        Used { lot: id(2), open: 20, expires_at: at(5), again: false },
    ];
    let whole = give_back(&used, 50, at(0)).unwrap();
    assert_eq!(whole[0], Back { lot: id(1), amount: 30, new_end: None });
    assert_eq!(whole[1], Back { lot: id(2), amount: 20, new_end: Some(at(RETURN_DAYS)) });
    assert_eq!(give_back(&used, 10, at(0)).unwrap(), [Back { lot: id(1), amount: 10, new_end: None }]);
    assert_eq!(give_back(&used, 51, at(0)), None, "more than was taken");
    let edge = [Used { lot: id(1), open: 1, expires_at: at(RETURN_DAYS), again: false }];
    assert_eq!(give_back(&edge, 1, at(0)).unwrap()[0].new_end, None, "thirty days are enough");
}

#[test]
fn a_record_opens_the_higher_range_exactly_at_its_edges() {
    let record = |rating_sum, reviews, sessions| Record { rating_sum, reviews, sessions };
    for (record, premium) in [
        (record(48, 10, 50), true),
        (record(48, 10, 49), false),
        (record(47, 10, 50), false),
        (record(479, 100, 900), false),
        (record(480, 100, 50), true),
        (record(0, 0, 500), false),
    ] {
        assert_eq!(RULES.is_premium(record), premium, "{record:?}");
        let (floor, ceiling) = RULES.range(record);
        for asked in 1..=1_000 {
            assert!((floor..=ceiling).contains(&RULES.hour(asked, record)), "{asked} with {record:?}");
        }
    }
    assert_eq!(RULES.hour(12, Record::default()), 12);
    assert_eq!(RULES.lesson(10, Record::default(), 90).unwrap(), Money::new(15, Currency::Credit));
    assert_eq!(RULES.lesson(1, Record::default(), 30).unwrap().minor, 1, "no lesson is free by rounding");
    assert_eq!(RULES.lesson(10, Record::default(), 0), None);
}

#[test]
fn too_much_in_a_day_or_too_often_with_one_person_is_refused() {
    let cost = Money::new(10, Currency::Credit);
    assert!(RULES.velocity((190, 6), cost).is_ok());
    assert_eq!(RULES.velocity((191, 0), cost).unwrap_err().code, "credits_too_fast");
    assert_eq!(RULES.velocity((0, 7), cost).unwrap_err().code, "credits_too_fast");
}

#[test]
fn an_owner_is_told_at_thirty_seven_and_one_days() {
    for (left, told) in [(31, None), (30, Some(30)), (8, Some(30)), (7, Some(7)), (2, Some(7)), (1, Some(1))] {
        assert_eq!(alert(at(left), at(0)), told, "{left} days");
    }
    assert_eq!(alert(at(0), at(0)), None, "it is over");
}

#[test]
fn a_pack_is_money_for_credits() {
    let holder = UserId(id(7));
    let from = AccountRef::platform(AccountKind::ProviderClearing, Currency::Usd);
    for (credits, cents) in PACKS {
        let pack = Pack::of(credits).unwrap();
        assert_eq!(Pack::at_price(Money::new(cents, Currency::Usd)), Some(pack));
        let there = bought(holder, pack, from).unwrap();
        assert_eq!((there.change_of(wallet(holder)), there.change_of(from)), (credits, -cents));
    }
    assert_eq!(Pack::of(200), None);
    assert_eq!(Pack::at_price(Money::new(1_000, Currency::Eur)), None);
}

#[test]
fn a_purchase_names_a_pack_and_a_way_that_exist() {
    let asked = |pack, pay_with: &str| CreditPurchaseRequest { pack, pay_with: pay_with.into() }.parse();
    assert_eq!(asked(100, "").unwrap().1, PackWay::Card);
    assert_eq!(asked(1_000, "wallet").unwrap().1, PackWay::Wallet);
    for pack in [0, -100, 99, 10_000] {
        assert_eq!(asked(pack, "").unwrap_err().fields[0].code, "credit_pack_unknown");
    }
    assert_eq!(asked(100, "gold").unwrap_err().fields[0].code, "payment_method_unknown");
}

proptest! {
    #[test]
    fn what_is_spent_is_what_was_asked_and_no_lot_gives_more_than_it_has(
        lots in proptest::collection::vec((0_i64..60, 0_i64..400), 0..12), amount in 0_i64..400,
    ) {
        let lot = |(n, (left, day))| Lot { id: id(n), left, expires_at: at(day) };
        let lots: Vec<Lot> = (0..).zip(lots).map(lot).collect();
        let held: i64 = lots.iter().map(|lot| lot.left).sum();
        let taken = spend(&lots, amount);
        prop_assert_eq!(taken.is_some(), held >= amount);
        let taken = taken.unwrap_or_default();
        if held >= amount {
            prop_assert_eq!(taken.iter().map(|(_, part)| part).sum::<i64>(), amount);
        }
        let of = |lot: &Lot| taken.iter().find(|(id, _)| *id == lot.id).map_or(0, |(_, part)| *part);
        for lot in &lots {
            prop_assert!((0..=lot.left).contains(&of(lot)));
            // Whoever ends later is touched only when everybody who ends earlier is empty.
            if of(lot) > 0 {
                prop_assert!(lots.iter().filter(|other| other.expires_at < lot.expires_at).all(|o| of(o) == o.left));
            }
        }
    }
}

#[test]
fn what_comes_back_lives_longer_once_and_never_again() {
    let used = |end: i64, again: bool| Used { lot: id(1), open: 5, expires_at: at(end), again };
    let end = |end: i64, again: bool| give_back(&[used(end, again)], 5, at(0)).unwrap()[0].new_end;
    for (ends, again, expected) in [
        (200, false, None),
        (1, false, Some(at(RETURN_DAYS))),
        (-100, false, Some(at(RETURN_DAYS))),
        (200, true, None),
        (AGAIN_DAYS, true, None),
        (-1, true, Some(at(AGAIN_DAYS))),
    ] {
        assert_eq!(end(ends, again), expected, "ends on day {ends}, came back already: {again}");
    }
}

#[test]
fn a_course_counts_like_lessons_and_new_accounts_count_together() {
    let price = |credits| Money::new(credits, Currency::Credit);
    for (spent, from_new, cost, fits) in [
        ((0, 0), None, 50, true),
        ((150, 6), None, 50, true),
        ((151, 0), None, 50, false),
        ((0, 7), None, 50, false),
        ((0, 0), None, 900, true),
        ((1, 0), None, 900, false),
        ((0, 0), Some(150), 50, true),
        ((0, 0), Some(151), 50, false),
        ((0, 0), Some(0), 900, true),
        ((0, 0), Some(1), 900, false),
    ] {
        let judged = RULES.course(spent, from_new, price(cost));
        assert_eq!(judged.is_ok(), fits, "{spent:?} {from_new:?} {cost}");
        assert!(judged.is_ok() || judged.unwrap_err().code == "credits_too_fast");
    }
}
