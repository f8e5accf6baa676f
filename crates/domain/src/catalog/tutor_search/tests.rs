//! What may be asked of the search, and what is refused.

use super::*;

fn search(change: impl FnOnce(&mut TutorSearchRequest)) -> Result<TutorSearch, Refusal> {
    let mut request = TutorSearchRequest::default();
    change(&mut request);
    TutorSearch::parse(&request, Currency::Usd)
}

#[test]
fn operators_and_quotes_are_ordinary_text() {
    for q in ["' OR 1=1--", "%", "_", "a & | b"] {
        assert_eq!(search(|r| r.q = q.into()).unwrap().q.as_deref(), Some(q));
    }
}

#[test]
fn requests_that_make_no_sense_are_refused_by_field() {
    type Change = fn(&mut TutorSearchRequest);
    let cases: [(Change, &str); 14] = [
        (|r| r.q = "x".repeat(10_000), "text_too_long"),
        (|r| r.sort = "password".into(), "sort_unknown"),
        (|r| (r.min_price, r.max_price) = ("5000".into(), "100".into()), "price_range_empty"),
        (|r| r.min_price = "-1".into(), "price_invalid"),
        (|r| r.min_price = "NaN".into(), "price_invalid"),
        (|r| r.min_rating = "NaN".into(), "rating_out_of_range"),
        (|r| r.limit = "1000000000".into(), "limit_out_of_range"),
        (|r| r.limit = "-1".into(), "limit_out_of_range"),
        (|r| r.level = "wizard".into(), "level_unknown"),
        (|r| r.country = "D\0".into(), "text_unstorable"),
        (|r| r.city = "b\0".into(), "text_unstorable"),
        (|r| r.certification = "x".repeat(101), "text_too_long"),
        (|r| r.subject_id = "0".into(), "subject_unknown"),
        (|r| r.available_from = "2026-01-01 10:00".into(), "instant_invalid"),
    ];
    for (change, code) in cases {
        assert_eq!(search(change).unwrap_err().code, code);
    }
}

#[test]
fn an_unknown_sort_names_the_ones_that_work() {
    let message = search(|r| r.sort = "password".into()).unwrap_err().message;
    assert!(TutorSort::ALL.iter().all(|(code, _)| message.contains(code)), "{message}");
}
