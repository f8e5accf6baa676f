//! Reading requests: bodies, queries, ids and keys, each refused in the API's own words.
//!
//! axum's extractors answer in plain text and accept what we do not (a key twice, a body without a type), so the API
//! has its own.

pub mod json;
pub mod parameters;
pub mod strict;

pub use json::{JsonBody, OptionalJsonBody};
pub use parameters::{Caller, Gpc, IdOf, Key, ListQuery, QueryOf, number_of};

use crate::failure::{Answer, Failure};
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, header},
};
use domain::platform::refusals::{body_incomplete, body_too_large, request_too_slow};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use std::time::Duration;

/// Time a client has to send its body.
const BODY_TIMEOUT: Duration = Duration::from_secs(5);

/// 413; the limit in bytes.
pub fn too_large(limit: usize) -> Failure {
    body_too_large(limit / 1024).into()
}

/// Reads a whole body within its limits, the row's in bytes: 413 when longer, whatever length was declared; 408 when it
/// dribbles in; 400 when it breaks off.
pub async fn read_body(body: Body, limit: usize) -> Answer<Bytes> {
    let reading = Limited::new(body, limit).collect();
    match tokio::time::timeout(BODY_TIMEOUT, reading).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(too_large(limit)),
        Ok(Err(_)) => Err(body_incomplete().into()),
        Err(_) => Err(request_too_slow().into()),
    }
}

/// The value of a cookie; the first of that name.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    // Bytes, because what another program left beside ours may be no text, and must not hide ours.
    let lines = headers.get_all(header::COOKIE).iter().map(HeaderValue::as_bytes);
    let pairs = lines.flat_map(|line| line.split(|byte| *byte == b';')).filter_map(|pair| str::from_utf8(pair).ok());
    let mut named = pairs.filter_map(|pair| pair.trim().split_once('=')).filter(|(key, _)| *key == name);
    named.find(|(_, value)| !value.is_empty()).map(|(_, value)| value.to_owned())
}

/// Whether the body is declared to be of that type, parameters aside.
pub fn is_of_type(headers: &HeaderMap, media_type: &str) -> bool {
    let declared = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    declared.split(';').next().unwrap_or("").trim().eq_ignore_ascii_case(media_type)
}
