//! Sales as the rules decide them: what fits, what counts, what is refused, and that no combination breaks a price.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::{
    calendar::Zone,
    ids::SubjectId,
    money::{Currency, Money},
};
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

/// A Monday.
const NOW: &str = "2026-03-02T10:00:00Z";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn usd(minor: i64) -> Money {
    Money::new(minor, Currency::Usd)
}

fn sale(number: u128, percent: i32, rule: PromotionRule) -> Promotion {
    Promotion {
        id: PromotionId(Uuid::from_u128(number)),
        kind: PromotionKind::Discount,
        percent,
        starts_at: at("2026-03-01T00:00:00Z"),
        ends_at: None,
        max_uses: None,
        uses: 0,
        rule,
    }
}

fn asked<'a>(start: &str, history: Option<&'a History>) -> Asked<'a> {
    Asked { regular: usd(3_000), minutes: 60, start: at(start), now: at(NOW), history }
}

fn off(promotions: &[Promotion], asked: &Asked<'_>) -> Option<i64> {
    sale_of(promotions, asked).map(|sale| sale.off.minor)
}

#[test]
fn a_rule_without_words_fits_every_lesson_while_it_runs() {
    let mut one = sale(1, 20, PromotionRule::default());
    let lesson = asked("2026-03-10T10:00:00Z", None);
    assert_eq!(off(&[one.clone()], &lesson), Some(600));
    one.ends_at = Some(at(NOW));
    assert_eq!(off(&[one.clone()], &lesson), None, "an end is the first instant without it");
    one.ends_at = Some(at("2026-03-02T10:00:01Z"));
    assert_eq!(off(&[one.clone()], &lesson), Some(600), "what is booked in time costs less, whenever it begins");
    one.starts_at = at("2026-03-02T10:00:01Z");
    assert_eq!(off(&[one], &lesson), None, "planned");
}

#[test]
fn quiet_hours_are_those_of_the_tutors_clock_with_its_summer_time() {
    let rule = PromotionRule {
        weekdays: vec!["mon".into(), "tue".into()],
        from: Some("09:00".into()),
        until: Some("12:00".into()),
        time_zone: Some("Europe/Berlin".into()),
        ..PromotionRule::default()
    };
    let quiet = [sale(1, 10, rule)];
    for (start, fits) in [
        ("2026-03-09T08:00:00Z", true),
        ("2026-03-09T07:59:00Z", false),
        ("2026-03-10T10:59:00Z", true),
        ("2026-03-10T11:00:00Z", false),
        ("2026-03-11T09:00:00Z", false),
        // Summer time: nine o'clock is an hour earlier.
        ("2026-03-30T07:00:00Z", true),
        ("2026-03-30T10:00:00Z", false),
    ] {
        assert_eq!(off(&quiet, &asked(start, None)).is_some(), fits, "{start}");
    }
    let nowhere = PromotionRule { time_zone: Some("Mars/Olympus".into()), ..quiet[0].rule.clone() };
    assert_eq!(off(&[sale(1, 10, nowhere)], &asked("2026-03-09T09:00:00Z", None)), None);
}

#[test]
fn last_minute_length_and_first_lesson_are_asked_together() {
    let rule =
        PromotionRule { first_lesson: true, within_hours: Some(24), minutes: Some(60), ..PromotionRule::default() };
    let one = [sale(1, 30, rule)];
    let (new, known) = (History { first: true, ..History::default() }, History::default());
    assert_eq!(off(&one, &asked("2026-03-03T10:00:00Z", Some(&new))), Some(900));
    assert_eq!(off(&one, &asked("2026-03-03T10:00:01Z", Some(&new))), None, "a second too far");
    assert_eq!(off(&one, &asked("2026-03-03T10:00:00Z", Some(&known))), None);
    assert_eq!(off(&one, &asked("2026-03-03T10:00:00Z", None)), None, "a stranger is promised nothing");
    let half = Asked { minutes: 30, ..asked("2026-03-03T10:00:00Z", Some(&new)) };
    assert_eq!(off(&one, &half), None);
}

#[test]
fn a_bundle_is_earned_by_lessons_that_took_place_and_only_once() {
    let rule = PromotionRule { lessons: Some(3), days: Some(30), ..PromotionRule::default() };
    let bundle = [Promotion { kind: PromotionKind::Bundle, ..sale(1, 20, rule) }];
    let held = |days: &[i64], bundled: Option<&str>| History {
        first: false,
        held: days.iter().map(|ago| at(NOW) - Duration::days(*ago)).collect(),
        bundled: bundled.map(at),
    };
    let start = "2026-03-05T10:00:00Z";
    for (days, bundled, counts) in [
        (&[5, 12][..], None, true),
        (&[5][..], None, false),
        (&[][..], None, false),
        (&[5, 28][..], None, false),
        (&[5, 27][..], None, true),
        (&[5, 12][..], Some("2026-02-20T10:00:00Z"), false),
        (&[5, 6, 12][..], Some("2026-02-20T10:00:00Z"), true),
        // The lesson of the bundle is ahead: the next one is not one of a bundle, too.
        (&[5, 12][..], Some("2026-03-06T10:00:00Z"), false),
        (&[5, 12][..], Some("2026-03-04T10:00:00Z"), false),
    ] {
        let history = held(days, bundled);
        assert_eq!(off(&bundle, &asked(start, Some(&history))).is_some(), counts, "{days:?} {bundled:?}");
    }
    assert_eq!(off(&bundle, &asked(start, None)), None);
    let bare = [Promotion { rule: PromotionRule::default(), ..bundle[0].clone() }];
    assert_eq!(off(&bare, &asked(start, Some(&held(&[1, 2, 3], None)))), None, "a bundle of nothing is none");
}

#[test]
fn the_largest_counts_alone_and_spares_a_number_of_uses() {
    let counted = Promotion { max_uses: Some(3), ..sale(1, 20, PromotionRule::default()) };
    let free = sale(2, 20, PromotionRule::default());
    let younger = sale(3, 20, PromotionRule::default());
    let small = sale(4, 5, PromotionRule::default());
    let lesson = asked("2026-03-10T10:00:00Z", None);
    let which = |list: &[Promotion]| sale_of(list, &lesson).map(|sale| sale.promotion.0.as_u128());
    assert_eq!(which(&[small.clone(), counted.clone(), younger.clone(), free.clone()]), Some(2));
    assert_eq!(which(&[younger, free]), Some(2));
    assert_eq!(which(&[small.clone(), counted.clone()]), Some(1));
    assert_eq!(which(&[small, Promotion { uses: 3, ..counted }]), Some(4), "used up");
}

#[test]
fn beside_a_code_the_larger_counts_and_the_sale_where_both_are_the_same() {
    let one = sale_of(&[sale(1, 20, PromotionRule::default())], &asked("2026-03-10T10:00:00Z", None)).unwrap();
    assert!(code_counts(Some(&one), Some(usd(601))));
    assert!(!code_counts(Some(&one), Some(usd(600))));
    assert!(!code_counts(Some(&one), None));
    assert!(code_counts(None, Some(usd(1))) && !code_counts(None, None));
}

/// Over many prices, currencies and sales: the price is never negative or below the floor, never above the regular one,
/// rounds half to even, and no other sale that fits would take off more.
#[test]
fn no_combination_breaks_a_price() {
    let rules = [
        PromotionRule::default(),
        PromotionRule { first_lesson: true, ..PromotionRule::default() },
        PromotionRule { within_hours: Some(12), ..PromotionRule::default() },
        PromotionRule { minutes: Some(45), ..PromotionRule::default() },
    ];
    let history = History { first: true, ..History::default() };
    let mut seed = 0x5EED_u64;
    let mut roll = |most: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % most
    };
    for round in 0..20_000 {
        let currency = Currency::MONEY[roll(Currency::MONEY.len() as u64) as usize];
        let regular = Money::new(1 + roll(30 * floor(currency) as u64) as i64, currency);
        let list: Vec<Promotion> = (0..roll(5))
            .map(|number| sale(u128::from(number), 5 + roll(46) as i32, rules[roll(4) as usize].clone()))
            .collect();
        let hours = roll(48) as i64;
        let minutes = [30, 45, 60][roll(3) as usize];
        let known = (roll(2) == 0).then_some(&history);
        let lesson = Asked { regular, minutes, start: at(NOW) + Duration::hours(hours), now: at(NOW), history: known };
        let found = sale_of(&list, &lesson);
        let alone = list.iter().filter_map(|one| off(std::slice::from_ref(one), &lesson)).max();
        assert_eq!(found.map(|sale| sale.off.minor), alone, "seed 0x5EED, round {round}: {list:?} {lesson:?}");
        if let Some(sale) = found {
            let price = regular.minor - sale.off.minor;
            assert!(price >= floor(currency) && price < regular.minor, "round {round}: {price} of {regular}");
            let exact = regular.scale(sale.percent.into(), 100).unwrap().minor;
            assert!(sale.off.minor <= exact, "round {round}");
        }
    }
}

fn kept(from: &str, until: Option<&str>, hourly: i64) -> KeptPrices {
    KeptPrices { from: at(from), until: until.map(at), currency: Currency::Usd, hourly, rates: Vec::new() }
}

fn was(memory: &PriceMemory, regular: i64, percent: i32, now: &str) -> Option<i64> {
    let mut promotion = sale(7, percent, PromotionRule::default());
    promotion.starts_at = at("2026-03-01T00:00:00Z");
    let lesson = Asked { regular: usd(regular), now: at(now), ..asked("2026-05-10T10:00:00Z", None) };
    let one = sale_of(&[promotion], &lesson).unwrap();
    memory.was(&one, (SubjectId(Uuid::nil()), 60), usd(regular), at(now)).map(|was| was.minor)
}

#[test]
fn what_is_struck_through_is_the_lowest_of_the_thirty_days_before() {
    let steady = PriceMemory { prices: vec![kept("2026-01-01T00:00:00Z", None, 3_000)], sales: Vec::new() };
    assert_eq!(was(&steady, 3_000, 20, NOW), Some(3_000));
    let raised = PriceMemory {
        prices: vec![
            kept("2026-01-01T00:00:00Z", Some("2026-02-20T00:00:00Z"), 2_000),
            kept("2026-02-20T00:00:00Z", None, 4_000),
        ],
        sales: Vec::new(),
    };
    assert_eq!(was(&raised, 4_000, 20, NOW), None, "3,200 is no less than the 2,000 of ten days ago");
    assert_eq!(was(&raised, 2_400, 25, NOW), Some(2_000), "below it, the lowest is what is told");
    let long_ago = PriceMemory {
        prices: vec![
            kept("2025-01-01T00:00:00Z", Some("2026-01-30T00:00:00Z"), 2_000),
            kept("2026-01-30T00:00:00Z", None, 4_000),
        ],
        sales: Vec::new(),
    };
    assert_eq!(was(&long_ago, 4_000, 20, NOW), Some(4_000), "what was asked before the thirty days does not count");
}

#[test]
fn nothing_is_struck_through_that_is_not_known_or_no_longer_before() {
    let new = PriceMemory { prices: vec![kept("2026-02-10T00:00:00Z", None, 3_000)], sales: Vec::new() };
    assert_eq!(was(&new, 3_000, 20, NOW), None, "known for twenty days alone");
    assert_eq!(was(&PriceMemory::default(), 3_000, 20, NOW), None);
    let steady = PriceMemory { prices: vec![kept("2026-01-01T00:00:00Z", None, 3_000)], sales: Vec::new() };
    assert_eq!(was(&steady, 3_000, 20, "2026-03-30T23:59:59Z"), Some(3_000));
    assert_eq!(was(&steady, 3_000, 20, "2026-03-31T00:00:00Z"), None, "after thirty days it is the usual price");
    let mut other = steady.clone();
    other.prices[0].until = Some(at("2026-02-15T00:00:00Z"));
    other.prices.push(KeptPrices { currency: Currency::Eur, ..kept("2026-02-15T00:00:00Z", None, 3_000) });
    assert_eq!(was(&other, 3_000, 20, NOW), None, "two currencies compare with nothing");
    assert_eq!(was(&steady, 2_500, 20, NOW), Some(2_500), "lowered since: the regular price is the one to beat");
}

#[test]
fn an_earlier_sale_was_a_price_too() {
    let earlier = |percent, from: &str, until: Option<&str>| EarlierSale {
        id: PromotionId(Uuid::from_u128(99)),
        percent,
        from: at(from),
        until: until.map(at),
    };
    let prices = vec![kept("2026-01-01T00:00:00Z", None, 3_000)];
    let memory = |sale| PriceMemory { prices: prices.clone(), sales: vec![sale] };
    let half = memory(earlier(50, "2026-02-10T00:00:00Z", Some("2026-02-12T00:00:00Z")));
    assert_eq!(was(&half, 3_000, 20, NOW), None, "1,500 was asked twenty days ago");
    let small = memory(earlier(10, "2026-02-10T00:00:00Z", None));
    assert_eq!(was(&small, 3_000, 20, NOW), Some(2_700));
    let old = memory(earlier(50, "2026-01-10T00:00:00Z", Some("2026-01-12T00:00:00Z")));
    assert_eq!(was(&old, 3_000, 20, NOW), Some(3_000));
}

fn request(kind: &str) -> PromotionRequest {
    let base = PromotionRequest { kind: kind.into(), percent: Some(20), ..PromotionRequest::default() };
    match kind {
        "flash" => PromotionRequest { hours: Some(24), ..base },
        "bundle" => PromotionRequest { lessons: Some(3), days: Some(30), ..base },
        _ => base,
    }
}

#[test]
fn every_sale_that_cannot_be_is_refused_at_its_field() {
    type Spoil = fn(&mut PromotionRequest);
    let cases: [(&str, Spoil, &str); 26] = [
        ("sale", |_| {}, "promotion_kind_unknown"),
        ("discount", |r| r.percent = None, "promotion_percent_range"),
        ("discount", |r| r.percent = Some(4), "promotion_percent_range"),
        ("discount", |r| r.percent = Some(31), "promotion_percent_range"),
        ("flash", |r| r.percent = Some(51), "promotion_percent_range"),
        ("bundle", |r| r.percent = Some(31), "promotion_percent_range"),
        ("flash", |r| r.percent = Some(i64::MAX), "promotion_percent_range"),
        ("flash", |r| r.hours = None, "promotion_end_missing"),
        ("flash", |r| r.hours = Some(0), "promotion_window_empty"),
        ("flash", |r| r.hours = Some(-1), "promotion_window_empty"),
        ("flash", |r| r.hours = Some(73), "promotion_too_long"),
        ("flash", |r| r.hours = Some(i64::MAX), "promotion_too_long"),
        ("flash", |r| r.ends_at = Some("2026-03-05T10:00:01Z".into()), "promotion_too_long"),
        ("discount", |r| r.ends_at = Some(NOW.into()), "promotion_window_empty"),
        ("discount", |r| r.ends_at = Some("soon".into()), "instant_invalid"),
        ("discount", |r| r.starts_at = Some("2026-07-01T00:00:00Z".into()), "promotion_too_far"),
        ("discount", |r| r.max_uses = Some(0), "promotion_uses_range"),
        ("flash", |r| r.max_uses = Some(1_001), "promotion_uses_range"),
        ("discount", |r| r.weekdays = vec!["monday".into()], "promotion_weekday_unknown"),
        ("discount", |r| r.from = Some("09:00".into()), "promotion_hours_invalid"),
        ("discount", |r| r.within_hours = Some(73), "promotion_soon_range"),
        ("discount", |r| r.minutes = Some(50), "promotion_length_unknown"),
        ("bundle", |r| r.lessons = Some(1), "promotion_lessons_range"),
        ("bundle", |r| r.days = Some(91), "promotion_days_range"),
        ("flash", |r| r.first_lesson = true, "promotion_rule_elsewhere"),
        ("bundle", |r| r.weekdays = vec!["mon".into()], "promotion_rule_elsewhere"),
    ];
    for (kind, spoil, code) in cases {
        let mut spoilt = request(kind);
        spoil(&mut spoilt);
        let refusal = spoilt.parse(Zone::UTC, at(NOW)).unwrap_err();
        let found = refusal.fields.first().map_or(refusal.code.as_str(), |field| field.code.as_str());
        assert_eq!(found, code, "{spoilt:?}");
    }
    let backwards = PromotionRequest { from: Some("12:00".into()), until: Some("9:00".into()), ..request("discount") };
    let refusal = backwards.parse(Zone::UTC, at(NOW)).unwrap_err();
    assert_eq!(refusal.fields[0].code, "promotion_hours_invalid");
}

#[test]
fn what_may_be_is_stored_in_one_form() {
    for kind in ["discount", "flash", "bundle"] {
        assert_eq!(request(kind).parse(Zone::UTC, at(NOW)).unwrap().kind.code(), kind);
    }
    let quiet = PromotionRequest {
        weekdays: vec!["tue".into(), " mon ".into(), "tue".into(), String::new()],
        from: Some("9:00".into()),
        until: Some("24:00".into()),
        starts_at: Some("2026-01-01T00:00:00Z".into()),
        ..request("discount")
    };
    let plan = quiet.parse("Europe/Berlin".parse().unwrap(), at(NOW)).unwrap();
    assert_eq!(plan.rule.weekdays, ["mon", "tue"]);
    assert_eq!((plan.rule.from.as_deref(), plan.rule.until.as_deref()), (Some("09:00"), Some("24:00")));
    assert_eq!(plan.rule.time_zone.as_deref(), Some("Europe/Berlin"));
    assert_eq!((plan.starts_at, plan.ends_at), (at(NOW), None), "what lies behind begins now");
    let flash = PromotionRequest { hours: Some(72), ..request("flash") }.parse(Zone::UTC, at(NOW)).unwrap();
    assert_eq!(flash.ends_at, Some(at("2026-03-05T10:00:00Z")));
}

#[test]
fn running_sales_are_shown_flash_first_and_what_is_over_or_used_up_is_not() {
    let flash =
        Promotion { kind: PromotionKind::Flash, max_uses: Some(5), uses: 2, ..sale(1, 10, PromotionRule::default()) };
    let large = sale(2, 30, PromotionRule::default());
    let over = Promotion { ends_at: Some(at(NOW)), ..sale(3, 30, PromotionRule::default()) };
    let used = Promotion { max_uses: Some(2), uses: 2, ..sale(4, 30, PromotionRule::default()) };
    let shown = sales_shown(&[large, over, used, flash], at(NOW));
    let percents: Vec<_> = shown.iter().map(|one| (one.percent, one.left)).collect();
    assert_eq!(percents, [(10, Some(3)), (30, None)]);
}

#[test]
fn a_sale_is_planned_then_running_then_over() {
    let state = |stopped: Option<&str>, now: &str| {
        let (from, until) = (at("2026-03-02T00:00:00Z"), Some(at("2026-03-03T00:00:00Z")));
        PromotionView::state_at(from, until, stopped.map(at), at(now))
    };
    assert_eq!(state(None, "2026-03-01T23:59:59Z"), PromotionState::Planned);
    assert_eq!(state(None, "2026-03-02T00:00:00Z"), PromotionState::Running);
    assert_eq!(state(None, "2026-03-03T00:00:00Z"), PromotionState::Ended);
    assert_eq!(state(Some("2026-03-01T00:00:00Z"), "2026-03-01T12:00:00Z"), PromotionState::Ended);
}
