//! The trace id ties an answer, its log lines, audit rows and jobs together. It is always ours: an id taken from outside could be chosen to hide one
//! request among others. Metrics carry the route's template, so ids in paths do not multiply them.

use crate::house::House;
use axum::{
    extract::{MatchedPath, Request, State},
    http::HeaderValue,
    middleware::Next,
    response::Response,
};
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
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str).to_owned();
    let span = tracing::info_span!("request", trace_id, %method, route);
    let _at_work = AtWork::begin(&house.in_flight);
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let seconds = started.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    let duration_ms = (seconds * 1_000.0).round();
    // Probes ask every second; they would drown everything else.
    if crate::health::PATHS.contains(&route.as_str()) {
        span.in_scope(|| tracing::debug!(status, duration_ms, "answered"));
    } else {
        span.in_scope(|| tracing::info!(status, duration_ms, "answered"));
    }
    let labels = [("method", method.to_string()), ("route", route)];
    metrics::histogram!("http_request_duration_seconds", &labels).record(seconds);
    let [method, route] = labels;
    metrics::counter!("http_requests_total", &[method, route, ("status", status.to_string())]).increment(1);
    if let Ok(value) = HeaderValue::from_str(&trace_id) {
        response.headers_mut().insert(TRACE_HEADER, value);
    }
    response
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
