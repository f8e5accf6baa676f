//! JSON bodies. Not JSON is 400; JSON of the wrong shape, and a number that no machine holds, is 422 with the path of
//! the field; a key twice is refused, because two readers of the same text would disagree about which one counts (RFC
//! 8259 §4), and so is an array where an object belongs. Unknown fields are ignored.

use super::{is_of_type, read_body, strict::Strict};
use crate::{
    doors::Entrance,
    failure::{Answer, Failure},
};
use axum::extract::{FromRequest, Request};
use domain::platform::refusals::{
    content_type_unsupported, duplicate_key, field_invalid, json_malformed, number_too_large,
};
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Value, error::Category};
use std::fmt;

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
        let (parts, body) = request.into_parts();
        parse(&read_body(body, Entrance::body_limit(&parts)).await?).map(Self)
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequest<S> for OptionalJsonBody<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _state: &S) -> Answer<Self> {
        let typed = is_of_type(request.headers(), "application/json");
        let (parts, body) = request.into_parts();
        let body = read_body(body, Entrance::body_limit(&parts)).await?;
        match (body.is_empty(), typed) {
            (true, _) => Ok(Self(T::default())),
            (false, true) => parse(&body).map(Self),
            (false, false) => Err(wrong_type()),
        }
    }
}

fn wrong_type() -> Failure {
    content_type_unsupported().into()
}

/// Reads a JSON text.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Answer<T> {
    match serde_json::from_slice::<Once>(body) {
        Ok(Once(value)) => typed(Strict(value)),
        Err(error) => Err(unread::<T>(&error, body)),
    }
}

fn unread<T: DeserializeOwned>(error: &serde_json::Error, body: &[u8]) -> Failure {
    match error.classify() {
        Category::Data => {
            let field = error.to_string().split('`').nth(1).unwrap_or("").to_owned();
            duplicate_key(&field).at(&field).into()
        }
        // `1e309` is JSON; the library calls it a mistake of the text all the same.
        _ if error.to_string().starts_with("number out of range") => {
            let large = || Failure::from(number_too_large());
            typed::<T, _>(&mut serde_json::Deserializer::from_slice(body)).err().unwrap_or_else(large)
        }
        _ => {
            let (line, column) = (error.line(), error.column());
            json_malformed(line, column).into()
        }
    }
}

fn typed<'de, T: DeserializeOwned, D: Deserializer<'de>>(reader: D) -> Answer<T> {
    serde_path_to_error::deserialize(reader).map_err(|error| {
        let (field, text) = (error.path().to_string(), error.inner().to_string());
        let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
        let field = if field == "." { "body".to_owned() } else { field };
        field_invalid(&field, text).at(&field).into()
    })
}

/// Any JSON value whose objects hold no key twice.
struct Once(Value);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OnceVisitor).map(Self)
    }
}

struct OnceVisitor;

macro_rules! accept {
    ($($method:ident $kind:ty),*) => {$(
        fn $method<E: Error>(self, value: $kind) -> Result<Value, E> {
            Ok(value.into())
        }
    )*};
}

impl<'de> Visitor<'de> for OnceVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    accept!(visit_bool bool, visit_i64 i64, visit_u64 u64, visit_f64 f64, visit_str &str, visit_string String);

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Once(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = members.next_key::<String>()? {
            let Once(value) = members.next_value()?;
            if object.contains_key(&key) {
                return Err(A::Error::custom(format!("duplicate key `{key}`")));
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}
