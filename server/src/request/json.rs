//! JSON bodies. Not JSON is 400; JSON of the wrong shape, and a number that no machine holds, is 422 with the path of the field; a key twice is refused,
//! because two readers of the same text would disagree about which one counts (RFC 8259 §4). Unknown fields are ignored.

use super::{is_of_type, read_body};
use crate::failure::{Answer, Failure};
use axum::{
    extract::{FromRequest, Request},
    http::StatusCode,
};
use domain::Refusal;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::error::Category;
use std::{collections::HashSet, fmt};

/// A body that must be there.
pub struct JsonBody<T>(pub T);

/// A body that may be left out; none is the type's default.
pub struct OptionalJsonBody<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for JsonBody<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _state: &S) -> Answer<Self> {
        if !is_of_type(request.headers(), "application/json") {
            return Err(wrong_type());
        }
        parse(&read_body(request.into_body()).await?).map(Self)
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequest<S> for OptionalJsonBody<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _state: &S) -> Answer<Self> {
        let typed = is_of_type(request.headers(), "application/json");
        let body = read_body(request.into_body()).await?;
        match (body.is_empty(), typed) {
            (true, _) => Ok(Self(T::default())),
            (false, true) => parse(&body).map(Self),
            (false, false) => Err(wrong_type()),
        }
    }
}

fn wrong_type() -> Failure {
    let sentence = "Send the body as JSON, with Content-Type: application/json.";
    Failure::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "content_type_unsupported", sentence)
}

/// Reads a JSON text.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Answer<T> {
    if let Err(error) = serde_json::from_slice::<NoKeyTwice>(body) {
        return Err(match error.classify() {
            Category::Data => {
                let field = error.to_string().split('`').nth(1).unwrap_or("").to_owned();
                Refusal::field(&field, "duplicate_key", format!("Send the key `{field}` once.")).into()
            }
            // `1e309` is JSON; the library calls it a mistake of the text all the same.
            _ if error.to_string().starts_with("number out of range") => {
                let unread = || Failure::from(Refusal::field("body", "field_invalid", "Send numbers below 1e308."));
                typed::<T>(body).err().unwrap_or_else(unread)
            }
            _ => {
                let sentence = format!(
                    "This is not JSON (line {}, column {}). Correct it and send it again.",
                    error.line(),
                    error.column()
                );
                Failure::new(StatusCode::BAD_REQUEST, "json_malformed", sentence)
            }
        });
    }
    typed(body)
}

fn typed<T: DeserializeOwned>(body: &[u8]) -> Answer<T> {
    let mut reader = serde_json::Deserializer::from_slice(body);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let (field, text) = (error.path().to_string(), error.inner().to_string());
        let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
        let field = if field == "." { "body".to_owned() } else { field };
        Refusal::field(&field, "field_invalid", format!("Correct `{field}`: {text}.")).into()
    })
}

/// Any JSON value whose objects hold no key twice; keeps nothing of it.
struct NoKeyTwice;

impl<'de> Deserialize<'de> for NoKeyTwice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Self)
    }
}

macro_rules! accept {
    ($($method:ident $kind:ty),*) => {$(
        fn $method<E: Error>(self, _: $kind) -> Result<Self, E> {
            Ok(self)
        }
    )*};
}

impl<'de> Visitor<'de> for NoKeyTwice {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    accept!(visit_bool bool, visit_i64 i64, visit_u64 u64, visit_f64 f64, visit_str &str);

    fn visit_unit<E: Error>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self, A::Error> {
        while items.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        let mut keys = HashSet::new();
        while let Some(key) = members.next_key::<String>()? {
            members.next_value::<Self>()?;
            if keys.contains(&key) {
                return Err(A::Error::custom(format!("duplicate key `{key}`")));
            }
            keys.insert(key);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use domain::{bookings::BookingRequest, money::wallet::TopupRequest};

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
        assert_eq!(code::<BookingRequest>("[1]").0, 422);
    }

    #[test]
    fn a_key_twice_is_refused_at_any_depth_even_an_unknown_one() {
        for body in [r#"{"minutes":30,"minutes":60}"#, r#"{"x":1,"x":2}"#, r#"{"x":[{"y":1,"y":1}]}"#] {
            assert_eq!(code::<BookingRequest>(body).1, "duplicate_key", "{body}");
        }
        assert!(parse::<BookingRequest>(br#"{"unknown":1,"minutes":60}"#).is_ok());
    }
}
