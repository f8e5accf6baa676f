//! What one request may take: bytes, seconds, and a place among the others.
//!
//! When more requests are at work than the machine can answer in time, the ones people miss least are refused first:
//! recommendations, searches, then the rest of the catalogue, then what people do; signing in and paying are never
//! refused for it. A refused request changed nothing and says when to come back.

use crate::{doors::Entrance, failure::Failure, house::House};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, Version, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{
    Refusal,
    door::{Door, Shed, TIME_LIMIT_MS},
    platform::refusals::{
        host_ambiguous, host_unknown, overloaded, request_ambiguous, temporarily_unavailable, timed_out,
    },
};
use std::{
    pin::pin,
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

/// Requests at work above which a class is refused.
const fn most_at_work(class: Shed) -> Option<usize> {
    match class {
        Shed::Recommendations => Some(192),
        Shed::Search => Some(256),
        Shed::Catalogue => Some(512),
        Shed::Rest => Some(1_024),
        Shed::Never => None,
    }
}

/// Layer 4.
pub async fn bound(State(house): State<House>, request: Request, next: Next) -> Response {
    let door = Entrance::of(request.extensions()).door;
    if let Err(failure) = check(&house, &door, &request) {
        // What follows on such a connection may be a part of what was refused.
        let ends = failure.refusal.code == request_ambiguous().code;
        let mut refused = failure.into_response();
        if ends {
            refused.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        return refused;
    }
    match answered(&house, &door, next.run(request)).await {
        Ok(response) => response,
        Err(refusal) => busy(refusal).into_response(),
    }
}

/// Time between two looks whether somebody waits for a database that does not answer. A look takes a second at most, so
/// nobody waits longer than three.
const PATIENCE: Duration = Duration::from_secs(2);

/// The answer, within the row's time. A database that hangs says nothing, and what it was asked would take all of that
/// time; who waits for it is told as soon as it is known. Long uploads and questions that wait for news go on: they
/// need the database at their end.
async fn answered(house: &House, door: &Door, answer: impl Future<Output = Response>) -> Result<Response, Refusal> {
    let mut answer = pin!(answer);
    let deadline = Instant::now() + Duration::from_millis(door.time_limit_ms.into());
    let impatient = door.knows_people() && door.time_limit_ms <= TIME_LIMIT_MS;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        let step = if impatient { left.min(PATIENCE) } else { left };
        if let Ok(response) = tokio::time::timeout(step, &mut answer).await {
            return Ok(response);
        }
        if Instant::now() >= deadline {
            return Err(timed_out());
        }
        if !house.readiness.of(&house.app.pool).await {
            return Err(temporarily_unavailable());
        }
    }
}

fn check(house: &House, door: &Door, request: &Request) -> Result<(), Failure> {
    let headers = request.headers();
    // A proxy in front may read the other of the two lengths and see another request in the rest (request smuggling).
    // The parser of HTTP/1.1 reads the chunks alone and closes the connection after the answer; this is for whatever
    // else hands requests on.
    let mut codings = headers.get_all(header::TRANSFER_ENCODING).iter();
    if let Some(coding) = codings.next() {
        // A coding before the chunks is one we do not take off, and a proxy may; chunks twice are none (RFC 9112 §7.1).
        let plain = coding.as_bytes().eq_ignore_ascii_case(b"chunked") && codings.next().is_none();
        if !plain || headers.contains_key(header::CONTENT_LENGTH) {
            return Err(request_ambiguous().into());
        }
    }
    // Of two hosts a proxy and we could each believe another one (RFC 9112 §3.2); HTTP/1.0 knew none.
    let hosts = headers.get_all(header::HOST).iter().count();
    if hosts > 1 || hosts == 0 && request.version() == Version::HTTP_11 {
        return Err(host_ambiguous().into());
    }
    let known = |host: &HeaderValue| host.to_str().is_ok_and(|host| house.configuration.knows_host(host));
    if house.configuration.dev && !headers.get(header::HOST).is_none_or(known) {
        return Err(host_unknown().into());
    }
    let limit = door.body_limit_bytes as usize;
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > limit) {
        return Err(crate::request::too_large(limit));
    }
    let at_work = house.in_flight.load(Ordering::Relaxed);
    if most_at_work(door.shed).is_some_and(|most| at_work > most) {
        metrics::counter!("http_requests_shed_total").increment(1);
        return Err(busy(overloaded()));
    }
    Ok(())
}

/// The same refusal with a time to come back.
pub(crate) fn busy(mut refusal: Refusal) -> Failure {
    refusal.retry_after_seconds = Some(5);
    refusal.into()
}
