//! What may be asked for, who is asked, and where a request stands.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::{ids::TutorId, money::Currency};
use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at("2026-03-02T09:00:00Z")
}

fn ask() -> MicroAsk {
    MicroAsk {
        subject_id: "5b0b1ec7-0000-7000-8000-000000000101".into(),
        topic: " Stuck with fractions ".into(),
        ..MicroAsk::default()
    }
}

fn fields(refusal: Refusal) -> Vec<(String, String)> {
    refusal.fields.into_iter().map(|field| (field.field, field.code)).collect()
}

#[test]
fn a_request_names_a_subject_and_what_it_is_about() {
    let wish = ask().parse().unwrap();
    assert_eq!((wish.topic.as_str(), wish.max_price, wish.learner_id), ("Stuck with fractions", None, None));
    let price = RateRequest { amount: json!(900), currency: "USD".into() };
    let wish = MicroAsk { max_price: Some(price), pay_with: Some("wallet".into()), ..ask() }.parse().unwrap();
    assert_eq!(wish.max_price, Some(Money::new(900, Currency::Usd)));
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let price = RateRequest { amount: json!(-1), currency: "USD".into() };
    let wrong = MicroAsk {
        subject_id: "maths".into(),
        topic: " ".into(),
        pay_with: Some("card".into()),
        max_price: Some(price),
        learner_id: Some("me".into()),
    };
    let expected = [
        ("subject_id", "subject_unknown"),
        ("topic", "required"),
        ("pay_with", "payment_method_unavailable"),
        ("max_price", "price_out_of_range"),
        ("learner_id", "learner_unknown"),
    ];
    assert_eq!(fields(wrong.parse().unwrap_err()), expected.map(|(field, code)| (field.into(), code.into())));
    for (topic, code) in [
        ("Call 0151 2345 6789", "micro_topic_shares_contact"),
        ("two\nlines", "text_unstorable"),
        (&*"x".repeat(201), "text_too_long"),
    ] {
        let refused = fields(MicroAsk { topic: topic.into(), ..ask() }.parse().unwrap_err());
        assert_eq!(refused, [("topic".into(), code.into())]);
    }
    let unknown = MicroAsk { pay_with: Some("gold".into()), ..ask() };
    assert_eq!(fields(unknown.parse().unwrap_err()), [("pay_with".into(), "payment_method_unknown".into())]);
}

#[test]
fn a_tutor_is_free_for_four_hours_at_most_and_a_time_that_passed_ends_it() {
    let until = |text: Option<&str>| AvailableNowRequest { until: text.map(str::to_owned) }.parse(now());
    assert_eq!(until(None), Ok(None));
    assert_eq!(until(Some(" ")), Ok(None));
    assert_eq!(until(Some("2026-03-02T09:00:00Z")), Ok(None));
    assert_eq!(until(Some("2026-03-02T13:00:00Z")), Ok(Some(at("2026-03-02T13:00:00Z"))));
    assert_eq!(fields(until(Some("2026-03-02T13:00:01Z")).unwrap_err())[0].1, "available_too_long");
    assert_eq!(fields(until(Some("tonight")).unwrap_err()), [("until".into(), "instant_invalid".into())]);
}

#[test]
fn where_a_request_stands_is_read_from_its_times_and_not_from_a_job() {
    let ends_at = now() + Duration::minutes(OPEN_MINUTES);
    let offered = |seconds| Some(now() + Duration::seconds(seconds));
    let status = |state, offer_until, at| MicroStored { state, ends_at, offer_until }.status(at);
    assert_eq!(status("open", None, now()), Some(MicroStatus::Waiting));
    assert_eq!(status("open", offered(1), now()), Some(MicroStatus::Offered));
    assert_eq!(status("open", offered(0), now()), Some(MicroStatus::Waiting), "the minute is over");
    assert_eq!(status("open", offered(9_000), ends_at), Some(MicroStatus::Expired));
    assert_eq!(status("accepted", None, ends_at), Some(MicroStatus::Accepted));
    assert_eq!(status("cancelled", None, now()), Some(MicroStatus::Cancelled));
    assert_eq!(status("ended", None, now()), Some(MicroStatus::Expired));
    assert_eq!(status("lost", None, now()), None);
    assert_eq!(offer_until(now(), ends_at), now() + Duration::seconds(60));
    assert_eq!(offer_until(ends_at - Duration::seconds(9), ends_at), ends_at, "never longer than the request");
}

#[test]
fn a_lesson_begins_at_a_full_minute_within_a_minute_and_a_half() {
    for (now, start) in [
        ("2026-03-02T09:00:00Z", "2026-03-02T09:01:00Z"),
        ("2026-03-02T09:00:29.999Z", "2026-03-02T09:01:00Z"),
        ("2026-03-02T09:00:30Z", "2026-03-02T09:02:00Z"),
        ("2026-03-02T23:59:59Z", "2026-03-03T00:01:00Z"),
    ] {
        assert_eq!(start_of(at(now)), at(start), "{now}");
    }
}

#[test]
fn what_is_the_students_ends_the_request_and_what_is_the_tutors_does_not() {
    assert_eq!(MicroEnd::of_refusal("not_enough_balance"), Some(MicroEnd::CouldNotPay));
    assert_eq!(MicroEnd::of_refusal("student_busy"), Some(MicroEnd::LearnerBusy));
    assert_eq!(MicroEnd::of_refusal("restricted_book"), Some(MicroEnd::MayNotBook));
    for code in ["slot_taken", "not_found", "tutor_unchecked", "price_changed", "subject_not_taught"] {
        assert_eq!(MicroEnd::of_refusal(code), None, "{code}");
    }
}

fn candidate(number: u128) -> Candidate {
    Candidate {
        tutor: TutorId(Uuid::from_u128(number)),
        user: UserId(Uuid::from_u128(number)),
        price: Money::new(750, Currency::Usd),
        cents: 750,
        rating_sum: 0,
        review_count: 0,
        since: now(),
        asked_at: None,
        checked_until: None,
    }
}

fn numbers(candidates: Vec<Candidate>, asked: Asked) -> Vec<u128> {
    in_order(candidates, asked, now() + Duration::minutes(20)).into_iter().map(|one| one.tutor.0.as_u128()).collect()
}

#[test]
fn the_better_rated_come_first_and_then_whoever_waited_longest() {
    let best = Candidate { rating_sum: 100, review_count: 20, ..candidate(1) };
    let nearly = Candidate { rating_sum: 99, review_count: 20, ..candidate(2) };
    let poor = Candidate { rating_sum: 40, review_count: 20, ..candidate(3) };
    assert_eq!(numbers(vec![poor, best.clone()], Asked::default()), [1, 3]);
    // 4.8 and 4.76 are one to a student: whoever was asked just now lets the other go first.
    let asked = Candidate { asked_at: Some(now() + Duration::minutes(3)), ..best };
    assert_eq!(numbers(vec![asked, nearly], Asked::default()), [2, 1]);
    let early = Candidate { since: now() - Duration::hours(1), ..candidate(7) };
    let asked_then = Candidate { asked_at: Some(now() - Duration::hours(2)), ..early.clone() };
    assert_eq!(numbers(vec![candidate(6), early], Asked::default()), [7, 6]);
    assert_eq!(numbers(vec![candidate(6), asked_then], Asked::default()), [7, 6], "what was before does not count");
}

#[test]
fn nobody_dearer_is_asked_and_for_a_child_only_who_was_checked() {
    let asked = |minor, currency, cents| {
        let most = Some(Most { price: Money::new(minor, currency), cents });
        Asked { most, ..Asked::default() }
    };
    assert!(numbers(vec![candidate(1)], asked(749, Currency::Usd, 749)).is_empty());
    assert_eq!(numbers(vec![candidate(1)], asked(750, Currency::Usd, 750)), [1]);
    assert!(numbers(vec![candidate(1)], asked(900, Currency::Eur, 749)).is_empty(), "other money counts in dollars");
    assert_eq!(numbers(vec![candidate(1)], asked(600, Currency::Eur, 750)), [1]);
    let old = Candidate { price: Money::new(900, Currency::Eur), cents: 500, ..candidate(3) };
    assert!(numbers(vec![old.clone()], asked(899, Currency::Eur, 1_000)).is_empty(), "its own money is exact");
    assert_eq!(numbers(vec![Candidate { cents: 2_000, ..old }], asked(900, Currency::Eur, 1_000)), [3]);
    let child = Asked { is_child: true, ..Asked::default() };
    let checked = |minutes| Candidate { checked_until: Some(now() + Duration::minutes(minutes)), ..candidate(2) };
    assert_eq!(numbers(vec![candidate(1), checked(20)], child), [2]);
    assert!(numbers(vec![checked(19)], child).is_empty(), "the check must outlast the lesson");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_is_one_whatever_way_they_stand(
        all in prop::collection::vec((0..30_i64, 0..6_i64, 0..3_i64, 0..400_i64), 0..9),
        turn in 0..9_usize,
    ) {
        let candidates: Vec<Candidate> = all.iter().enumerate().map(|(number, (stars, count, since, cents))| Candidate {
            rating_sum: stars * count / 6,
            review_count: *count,
            since: now() + Duration::minutes(*since),
            cents: *cents,
            ..candidate(number as u128)
        }).collect();
        let most = Some(Most { price: Money::new(180, Currency::Eur), cents: 200 });
        let asked = Asked { most, is_child: false };
        let mut turned = candidates.clone();
        turned.rotate_left(turn.min(all.len()));
        let found = numbers(candidates, asked);
        prop_assert_eq!(&found, &numbers(turned, asked));
        prop_assert_eq!(found.len(), all.iter().filter(|one| one.3 <= 200).count());
    }
}
