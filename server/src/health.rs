//! What orchestrators and monitoring ask.
//!
//! `/healthz`: the process answers, and with which rules of time zones it computes; green even when the database is
//! gone, because a restart would not bring it back.
//! `/readyz`: send traffic here; red while draining and when the database does not answer within a second. `/metrics`:
//! Prometheus text, for the operator alone where real people are.

use crate::{doors::Opening, house::House};
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    door::{Access, Door},
    platform::replica::ReplicaState,
};
use serde_json::json;
use services::{App, Context, integrations::status::status, platform::replica::Replica};
use std::sync::{Arc, atomic::Ordering};

/// The rows.
pub fn openings() -> Vec<Opening> {
    vec![
        Opening::new(Door::health("/healthz", Access::Anyone), healthz),
        Opening::new(Door::health("/readyz", Access::Anyone), readyz),
        Opening::new(Door::health("/metrics", Access::Operator), metrics),
    ]
}

async fn healthz() -> Json<serde_json::Value> {
    Json(json!({ "status": "ok", "time_zones": crate::zones::state() }))
}

async fn readyz(State(house): State<House>) -> Response {
    let unready = |reason: &str| {
        let headers = [(header::RETRY_AFTER, "5")];
        (StatusCode::SERVICE_UNAVAILABLE, headers, Json(json!({ "status": reason }))).into_response()
    };
    if house.draining.load(Ordering::Relaxed) {
        return unready("draining");
    }
    if house.readiness.of(&house.app.pool).await {
        // Without its standby a server is slower and not unready.
        return match &house.app.replica {
            Some(replica) => Json(json!({ "status": "ready", "replica": replica.seen().state.code() })).into_response(),
            None => Json(json!({ "status": "ready" })).into_response(),
        };
    }
    unready("the database does not answer")
}

async fn metrics(State(house): State<House>) -> Response {
    note_parts(&house.app).await;
    let pool = &house.app.pool;
    metrics::gauge!("database_connections").set(f64::from(pool.size()));
    metrics::gauge!("database_connections_idle").set(pool.num_idle() as f64);
    note_replica(&house.app);
    metrics::gauge!("http_requests_at_work").set(house.in_flight.load(Ordering::Relaxed) as f64);
    metrics::gauge!("sockets_open").set(house.sockets.count() as f64);
    metrics::gauge!("time_zones_outdated").set(f64::from(u8::from(crate::zones::outdated())));
    let Some(metrics) = &house.metrics else { return StatusCode::NOT_FOUND.into_response() };
    metrics.run_upkeep();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], metrics.render()).into_response()
}

/// Whether a standby that is there is not read from, and the age of what it shows; zero where there is none.
fn note_replica(app: &App) {
    let seen = app.replica.as_ref().map(Replica::seen);
    let out = seen.is_some_and(|seen| seen.state != ReplicaState::InUse);
    metrics::gauge!("replica_out_of_use").set(f64::from(u8::from(out)));
    let lag_ms = seen.and_then(|seen| seen.lag_ms).unwrap_or_default();
    metrics::gauge!("replica_lag_seconds").set(lag_ms as f64 / 1_000.0);
}

/// How each part of the product is, as /status says: 0 as it should, 1 slow, 2 down.
pub async fn note_parts(app: &Arc<App>) {
    // Kept for ten seconds, so that whoever scrapes asks the database no more often.
    let Ok(status) = status(&Context::system(app.clone(), "metrics")).await else { return };
    for part in status.parts {
        metrics::gauge!("part_state", "part" => part.part.code()).set(f64::from(part.status as u8));
    }
}
