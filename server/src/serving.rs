//! The listener: HTTP/1.1 with limits on what a slow or hostile client may hold, and a drain that loses nothing.
//!
//! axum's own `serve` offers no limits on headers, so connections are served with hyper directly: 32 KiB of headers (431 above it), 10 s to send
//! them. On the signal to stop the listener closes first, requests at work are finished for 30 s at most, idle connections are closed.

use axum::{Router, extract::ConnectInfo};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{future::Future, time::Duration};
use tokio::net::TcpListener;
use tower::ServiceExt;

/// Most bytes of a request's headers.
const HEADERS_MAX_BYTES: usize = 32 * 1024;
/// Time a client has for its headers, also between two requests of one connection.
const HEADERS_TIMEOUT: Duration = Duration::from_secs(10);
/// Time requests at work get to finish after the signal to stop.
pub const DRAIN_TIMEOUT: Duration = Duration::from_secs(30);

/// Serves until `stop` resolves, then drains. True when every connection ended by itself.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) -> bool {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_TIMEOUT)
        .max_header_size(HEADERS_MAX_BYTES)
        .keep_alive(true);
    let connections = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors: the same call fails at once again, so wait for connections to end.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let _ = stream.set_nodelay(true);
        let service = router.clone().map_request(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request
        });
        let connection = builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection broke");
            }
        });
    }
    drop(listener);
    tokio::time::timeout(DRAIN_TIMEOUT, connections.shutdown()).await.is_ok()
}

/// Resolves on SIGTERM or SIGINT.
pub async fn stop_signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = match signal(SignalKind::terminate()) {
        Ok(stream) => stream,
        Err(error) => {
            tracing::error!(%error, "no signal handler; stop the process with SIGKILL");
            return std::future::pending().await;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
