//! Bodies that are read as JSON.

use domain::{bookings::BookingRequest, money::wallet::TopupRequest};
use serde::de::DeserializeOwned;
use server::request::json::parse;

fn code<T: DeserializeOwned>(body: &str) -> (u16, String, String) {
    let failure = parse::<T>(body.as_bytes()).err().unwrap();
    let field = failure.refusal.fields.first().map(|f| f.field.clone()).unwrap_or_default();
    (failure.status.as_u16(), failure.refusal.code, field)
}

#[test]
fn what_is_not_json_is_told_apart_from_json_of_the_wrong_shape() {
    for broken in ["", "{", "{\"amount\":}", "nonsense", "{} {}"] {
        assert_eq!(code::<TopupRequest>(broken).0, 400, "{broken:?}");
    }
    assert_eq!(code::<TopupRequest>(&"[".repeat(20_000)).0, 400);
    assert_eq!(
        code::<TopupRequest>(r#"{"amount":0.5,"currency":"USD"}"#),
        (422, "field_invalid".into(), "amount".into())
    );
    assert_eq!(code::<TopupRequest>(r#"{"amount":1e18,"currency":"USD"}"#).2, "amount");
    assert_eq!(code::<BookingRequest>(r#"{"minutes":"60"}"#).2, "minutes");
}

#[test]
fn an_array_is_no_request_at_all() {
    for array in ["[]", "[1]", r#"["2500","USD"]"#, r#"[2500,"USD"]"#] {
        assert_eq!(code::<TopupRequest>(array), (422, "field_invalid".into(), "body".into()), "{array}");
        assert_eq!(code::<BookingRequest>(array).0, 422, "{array}");
    }
}

#[test]
fn a_key_twice_is_refused_at_any_depth_even_an_unknown_one() {
    for body in [r#"{"minutes":30,"minutes":60}"#, r#"{"x":1,"x":2}"#, r#"{"x":[{"y":1,"y":1}]}"#] {
        assert_eq!(code::<BookingRequest>(body).1, "duplicate_key", "{body}");
    }
    assert!(parse::<BookingRequest>(br#"{"unknown":1,"minutes":60}"#).is_ok());
}
