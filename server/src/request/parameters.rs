//! What stands in the address and the headers: ids, query, idempotency key; and who asks.

use crate::failure::{Answer, Failure};
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use domain::platform::refusals::{duplicate_header, duplicate_parameter, not_found, query_invalid, query_unreadable};
use serde::{Deserialize, de::DeserializeOwned};
use services::{Context, platform::idempotency::IdempotencyKey};
use std::{collections::HashSet, str::FromStr};

/// The context that `identify` made.
pub struct Caller(pub Context);

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Answer<Self> {
        parts
            .extensions
            .get::<Context>()
            .cloned()
            .map(Self)
            .ok_or_else(|| Failure::unexpected("a handler without a context"))
    }
}

/// Whether the browser asks not to be followed (Global Privacy Control, `Sec-GPC: 1`).
pub struct Gpc(pub bool);

impl<S: Send + Sync> FromRequestParts<S> for Gpc {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Answer<Self> {
        Ok(Self(parts.headers.get("sec-gpc").is_some_and(|value| value.as_bytes() == b"1")))
    }
}

/// The id in the path. What is no id names nothing: 404.
pub struct IdOf<T>(pub T);

impl<S: Send + Sync, T: FromStr> FromRequestParts<S> for IdOf<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Answer<Self> {
        let missing = || Failure::from(not_found("address"));
        let parameters = RawPathParams::from_request_parts(parts, state).await.map_err(|_| missing())?;
        let id = parameters.iter().find(|(name, _)| *name == "id").and_then(|(_, value)| value.parse().ok());
        id.map(Self).ok_or_else(missing)
    }
}

/// The query string. A parameter twice, broken escapes and values of the wrong type are refused; unknown ones are
/// ignored.
pub struct QueryOf<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for QueryOf<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Answer<Self> {
        query(parts.uri.query().unwrap_or("")).map(Self)
    }
}

/// The parameters of an address, each named once.
pub fn query<T: DeserializeOwned>(text: &str) -> Answer<T> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(text).map_err(|_| query_unreadable())?;
    let mut names = HashSet::new();
    for (name, _) in &pairs {
        if !names.insert(name.as_str()) {
            return Err(duplicate_parameter(name).at(name).into());
        }
    }
    serde_urlencoded::from_str(text).map_err(|error| query_invalid(&error.to_string()).into())
}

/// Parameters of a list.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    limit: String,
    cursor: String,
}

impl ListQuery {
    /// How many; the service checks the range.
    pub fn limit(&self) -> Option<i64> {
        number_of(&self.limit)
    }

    /// Where to go on.
    pub fn cursor(&self) -> Option<&str> {
        Some(self.cursor.as_str()).filter(|cursor| !cursor.is_empty())
    }
}

/// Reads a number from a query: none when empty, -1 (which every rule refuses) when it is no number.
pub fn number_of(text: &str) -> Option<i64> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.parse().unwrap_or(-1))
}

/// The `Idempotency-Key` header, if sent.
pub struct Key(pub Option<IdempotencyKey>);

impl<S: Send + Sync> FromRequestParts<S> for Key {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Answer<Self> {
        let mut sent = parts.headers.get_all("idempotency-key").iter();
        match (sent.next(), sent.next()) {
            (None, _) => Ok(Self(None)),
            (Some(value), None) => Ok(Self(Some(IdempotencyKey::parse(value.to_str().unwrap_or(""))?))),
            (Some(_), Some(_)) => Err(duplicate_header().into()),
        }
    }
}
