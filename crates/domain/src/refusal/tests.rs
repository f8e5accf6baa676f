//! The lists agree with each other, and what they make is what they say.

use super::*;
use crate::{
    bookings::{BookingRefusal, SessionState},
    identity::refusals as identity,
    money::{Currency, Money},
    platform::refusals as platform,
};
use std::collections::{BTreeMap, BTreeSet};

fn placeholders(sentence: &str) -> BTreeSet<&str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn a_code_has_one_kind_and_a_key_one_sentence() {
    let (mut kinds, mut sentences) = (BTreeMap::new(), BTreeMap::new());
    for entry in catalogue() {
        assert_eq!(*kinds.entry(entry.code).or_insert(entry.kind), entry.kind, "{}", entry.code);
        let key = entry.keys().remove(0);
        let twice = sentences.insert(key.clone(), entry.sentence);
        assert_eq!(twice, None, "{key} is listed twice; make one a case of the other");
    }
    assert!(sentences.len() > 150, "{}", sentences.len());
}

#[test]
fn every_sentence_is_made_of_what_its_line_names_and_says_something() {
    for entry in catalogue() {
        let named: BTreeSet<&str> = entry.facts.iter().chain(entry.words).copied().collect();
        let used = placeholders(entry.sentence);
        assert_eq!(used.difference(&named).collect::<Vec<_>>(), Vec::<&&str>::new(), "{}", entry.code);
        assert!(entry.words.iter().all(|word| used.contains(word)), "{}", entry.code);
        assert!(entry.sentence.ends_with('.') && entry.sentence.len() > 12, "{}: {}", entry.code, entry.sentence);
        assert!(entry.code.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{}", entry.code);
    }
}

#[test]
fn facts_cross_the_wire_and_stand_at_the_field_and_words_do_not() {
    let short = identity::password_too_short(8);
    assert_eq!((short.code.as_str(), short.kind.status()), ("password_too_short", 422));
    assert_eq!(short.message, "Use at least 8 characters.");
    assert_eq!((&short.facts, &short.fields[0].facts), (&serde_json::json!({"limit": 8}), &short.facts));
    assert_eq!(short.fields[0].field, "password");
    let often = platform::rate_limited(30).after_seconds(30);
    assert_eq!((often.facts, often.retry_after_seconds), (serde_json::Value::Null, Some(30)));
    assert_eq!(often.message, "That was too often. Try again in 30 seconds.");
}

#[test]
fn a_case_has_the_code_it_is_a_case_of_and_names_its_reason() {
    let missing = identity::email_missing();
    assert_eq!((missing.code.as_str(), missing.fields[0].field.as_str()), ("required", "email"));
    let repeated = crate::people::refusals::subjects_repeated(12);
    assert_eq!(repeated.code, "subjects_invalid");
    assert_eq!(repeated.facts, serde_json::json!({"reason": "repeated", "limit": 12}));
}

#[test]
fn what_the_booking_machine_refuses_is_listed_with_that_kind_and_sentence() {
    let amount = Money::new(1_250, Currency::Usd);
    for refusal in [
        BookingRefusal::NotEnoughBalance { missing: amount },
        BookingRefusal::Already(SessionState::Expired),
        BookingRefusal::PriceInvalid,
        BookingRefusal::RefundTooSmall,
    ] {
        let made = Refusal::from(refusal);
        assert_eq!(status_of(&made.code), Some(made.kind.status()), "{}", made.code);
    }
    let poor = Refusal::from(BookingRefusal::NotEnoughBalance { missing: amount });
    assert_eq!(poor.message, "Not enough in your wallet. Top up 12.50 USD or more, then book again.");
    assert_eq!(poor.facts, serde_json::json!({"missing": {"amount": 1250, "currency": "USD"}}));
}

#[test]
fn a_code_nobody_lists_has_no_status() {
    assert_eq!(status_of("made_up"), None);
    assert_eq!(status_of("internal_error"), Some(500));
}
