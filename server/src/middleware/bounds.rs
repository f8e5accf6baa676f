//! What one request may take: bytes, seconds, and a place among the others.
//!
//! When more requests are at work than the machine can answer in time, the ones people miss least are refused first: search, then the rest of the
//! catalogue and pages; signing in, paying and lessons last of all. A refused request changed nothing and says when to come back.

use crate::{failure::Failure, house::House, request::BODY_MAX_BYTES};
use axum::{
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{Refusal, RefusalKind};
use std::{sync::atomic::Ordering, time::Duration};

/// Time a request has.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(10);
/// Time `/dev` has: moving the clock by a year runs a year of jobs before it answers.
const DEV_TIMEOUT: Duration = Duration::from_mins(2);
/// Requests at work above which search, reads, and everything are refused.
const SHED_SEARCH: usize = 256;
const SHED_READS: usize = 512;
const SHED_ALL: usize = 2_048;

/// Layer 4.
pub async fn bound(State(house): State<House>, request: Request, next: Next) -> Response {
    if let Err(failure) = check(&house, &request) {
        return failure.into_response();
    }
    let timeout = if request.uri().path().starts_with("/dev/") { DEV_TIMEOUT } else { REQUEST_TIMEOUT };
    match tokio::time::timeout(timeout, next.run(request)).await {
        Ok(response) => response,
        Err(_) => busy("timed_out", "This took too long and was stopped. Try again in a few seconds.").into_response(),
    }
}

fn check(house: &House, request: &Request) -> Result<(), Failure> {
    let headers = request.headers();
    // A proxy in front may read the other of the two lengths and see another request in the rest (request smuggling). The parser of HTTP/1.1 reads the
    // chunks alone and closes the connection after the answer; this is for whatever else hands requests on.
    if headers.contains_key(header::TRANSFER_ENCODING) && headers.contains_key(header::CONTENT_LENGTH) {
        return Err(Failure::new(
            StatusCode::BAD_REQUEST,
            "request_ambiguous",
            "Send Content-Length or Transfer-Encoding, not both.",
        ));
    }
    let declared = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > BODY_MAX_BYTES) {
        return Err(crate::request::too_large());
    }
    let at_work = house.in_flight.load(Ordering::Relaxed);
    let path = request.uri().path();
    let read = matches!(*request.method(), Method::GET | Method::HEAD);
    let search = read && matches!(path, "/tutors" | "/api/v1/tutors");
    let most = if search {
        SHED_SEARCH
    } else if read {
        SHED_READS
    } else {
        SHED_ALL
    };
    if at_work > most {
        metrics::counter!("http_requests_shed_total").increment(1);
        return Err(busy("overloaded", "Too many people are here at this moment. Try again in a few seconds."));
    }
    Ok(())
}

fn busy(code: &str, sentence: &str) -> Failure {
    let mut refusal = Refusal::new(RefusalKind::Unavailable, code, sentence);
    refusal.retry_after_seconds = Some(5);
    refusal.into()
}
