//! What orchestrators and monitoring ask.
//!
//! `/healthz`: the process answers; green even when the database is gone, because a restart would not bring it back. `/readyz`: send traffic here; red
//! while draining and when the database does not answer within a second. `/metrics`: Prometheus text.

use crate::house::House;
use axum::{
    Json, Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::json;
use std::{sync::atomic::Ordering, time::Duration};

/// Time the database has to answer.
const DATABASE_TIMEOUT: Duration = Duration::from_millis(900);

/// Addresses of this module, for the routing table.
pub const PATHS: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// The routes.
pub fn router() -> Router<House> {
    let [health, ready, metrics_path] = PATHS;
    Router::new().route(health, get(healthz)).route(ready, get(readyz)).route(metrics_path, get(metrics))
}

async fn healthz() -> Json<serde_json::Value> {
    Json(json!({ "status": "ok" }))
}

async fn readyz(State(house): State<House>) -> Response {
    let unready = |reason: &str| {
        let headers = [(header::RETRY_AFTER, "5")];
        (StatusCode::SERVICE_UNAVAILABLE, headers, Json(json!({ "status": reason }))).into_response()
    };
    if house.draining.load(Ordering::Relaxed) {
        return unready("draining");
    }
    let asked = tokio::time::timeout(DATABASE_TIMEOUT, sqlx::query("select 1").execute(&house.app.pool)).await;
    match asked {
        Ok(Ok(_)) => Json(json!({ "status": "ready" })).into_response(),
        _ => unready("the database does not answer"),
    }
}

async fn metrics(State(house): State<House>) -> Response {
    let pool = &house.app.pool;
    metrics::gauge!("database_connections").set(f64::from(pool.size()));
    metrics::gauge!("database_connections_idle").set(pool.num_idle() as f64);
    metrics::gauge!("http_requests_at_work").set(house.in_flight.load(Ordering::Relaxed) as f64);
    let Some(metrics) = &house.metrics else { return StatusCode::NOT_FOUND.into_response() };
    metrics.run_upkeep();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], metrics.render()).into_response()
}
