//! The log of acts in words, and codes that cameras read.

use app_identity::{ACTS, act_words, changes, drawn};
use face::i18n::Locale;
use serde_json::{Value, json};

#[test]
fn only_what_changed_is_told_and_in_words() {
    let (before, after) =
        (json!({ "roles": ["student"], "zone": "UTC" }), json!({ "roles": ["admin", "trust"], "zone": "UTC" }));
    assert_eq!(changes(Some(&before), Some(&after)), [("roles".to_owned(), "student → admin, trust".to_owned())]);
}

#[test]
fn what_came_or_went_stands_alone_and_nothing_tells_nothing() {
    assert_eq!(changes(None, Some(&json!({ "the_reason": "rude" }))), [("the reason".to_owned(), "rude".to_owned())]);
    assert_eq!(changes(Some(&json!({ "left": 3 })), None), [("left".to_owned(), "3".to_owned())]);
    assert!(changes(None, None).is_empty() && changes(Some(&Value::Null), None).is_empty());
}

#[test]
fn no_act_stands_twice_and_no_two_say_the_same() {
    let mut codes = ACTS.iter().map(|(code, _)| *code).collect::<Vec<_>>();
    let mut said = ACTS.iter().map(|(_, words)| words(Locale::En)).collect::<Vec<_>>();
    codes.sort_unstable();
    said.sort_unstable();
    assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "{codes:?}");
    assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
}

#[test]
fn an_act_nobody_knows_has_no_words() {
    assert_eq!(act_words(Locale::En, "account.suspended"), Some("Suspended an account"));
    assert_eq!(act_words(Locale::De, "account.suspended"), Some("Konto gesperrt"));
    assert_eq!(act_words(Locale::En, "account.flown"), None);
}

#[test]
fn every_dark_module_is_a_square_inside_of_the_quiet_zone() {
    let (path, side) = drawn("otpauth://totp/EduStream:ada%40example.com?secret=ABC").unwrap();
    assert!(path.starts_with("M4 4h1v1h-1zM5 4"), "{path:.40}");
    let corners = path.split('M').skip(1).map(|square| {
        let (x, rest) = square.split_once(' ').unwrap();
        (x.parse::<i32>().unwrap(), rest.split('h').next().unwrap().parse::<i32>().unwrap())
    });
    assert!(corners.clone().all(|(x, y)| (4..side - 4).contains(&x) && (4..side - 4).contains(&y)));
    assert!(corners.count() > 200);
}

#[test]
fn what_no_code_can_hold_is_no_picture() {
    assert!(drawn(&"x".repeat(10_000)).is_none());
}
