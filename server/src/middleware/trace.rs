//! The trace id ties an answer, its log lines, audit rows and jobs together. It is always ours: an id taken from
//! outside could be chosen to hide one request among others. Metrics carry the row's address and a method that some row
//! can have, so neither ids in paths nor invented methods multiply them: every series is kept in memory for as long as
//! the process lives.

use crate::{doors::Entrance, house::House};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use domain::door::Kind;
use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Instant,
};
use tracing::Instrument;
use uuid::Uuid;

/// The header that tells the client its trace id.
pub const TRACE_HEADER: &str = "x-request-id";

/// The id of this request.
#[derive(Clone, Debug)]
pub struct TraceId(pub String);

/// Layer 1.
pub async fn trace(State(house): State<House>, mut request: Request, next: Next) -> Response {
    let trace_id = Uuid::now_v7().simple().to_string();
    request.extensions_mut().insert(TraceId(trace_id.clone()));
    let method = known(request.method());
    let door = Entrance::of(request.extensions()).door;
    let route = door.path.clone().into_owned();
    let span = tracing::info_span!("request", trace_id, method, route);
    let _at_work = AtWork::begin(&house.in_flight);
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let seconds = started.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    let duration_ms = (seconds * 1_000.0).round();
    // Probes ask every second; they would drown everything else.
    if door.kind == Kind::Health {
        span.in_scope(|| tracing::debug!(status, duration_ms, "answered"));
    } else {
        span.in_scope(|| tracing::info!(status, duration_ms, "answered"));
    }
    let labels = [("method", method.to_owned()), ("route", route)];
    metrics::histogram!("http_request_duration_seconds", &labels).record(seconds);
    let [method, route] = labels;
    metrics::counter!("http_requests_total", &[method, route, ("status", status.to_string())]).increment(1);
    if let Ok(value) = HeaderValue::from_str(&trace_id) {
        response.headers_mut().insert(TRACE_HEADER, value);
    }
    response
}

/// The method as it is counted and logged: one of those that mean something here, or one word for all that anybody can
/// invent.
fn known(method: &Method) -> &'static str {
    let words = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    words.into_iter().find(|word| *word == method.as_str()).unwrap_or("other")
}

/// Counts a request while it is at work, also when its client goes away.
struct AtWork<'a>(&'a AtomicUsize);

impl<'a> AtWork<'a> {
    fn begin(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count)
    }
}

impl Drop for AtWork<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
