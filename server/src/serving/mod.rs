//! The listener: HTTP/1.1 with limits on what a slow or hostile client may hold, and a drain that loses nothing.
//!
//! axum's own `serve` offers no limits on headers, so connections are served with hyper directly: 32 KiB of headers
//! (431 above it), 10 s to send them, a write that makes progress every 30 s, and so many connections from one address.
//! On the signal to stop the listener closes first, sockets are told to connect elsewhere (1012), requests at work are
//! finished for 30 s at most, idle connections are closed.

mod seats;
pub mod stalls;

use crate::{
    house::House,
    sockets::{Sockets, code},
};
use axum::{Router, extract::ConnectInfo};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use seats::{Seat, Seats};
use stalls::Progressing;
use std::{future::Future, net::SocketAddr, pin::pin, sync::Arc, time::Duration};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tower::ServiceExt;

/// Most bytes of a request's headers.
const HEADERS_MAX_BYTES: usize = 32 * 1024;
/// Time a client has for its headers, also between two requests of one connection.
const HEADERS_TIMEOUT: Duration = Duration::from_secs(10);
/// Time requests at work get to finish after the signal to stop.
pub const DRAIN_TIMEOUT: Duration = Duration::from_secs(30);

/// What stands between the listener and the router.
#[derive(Clone, Debug)]
pub struct Edge {
    seats: Arc<Seats>,
    sockets: Arc<Sockets>,
    /// Longest wait of a write without progress.
    pub write_stall: Duration,
}

impl Edge {
    /// The edge of a house.
    pub fn of(house: &House) -> Self {
        Self {
            seats: Seats::new(house.configuration.clone()),
            sockets: house.sockets.clone(),
            write_stall: Duration::from_secs(30),
        }
    }
}

/// Serves until `stop` resolves, then drains. True when every connection and socket ended by itself.
pub async fn serve(listener: TcpListener, router: Router, edge: Edge, stop: impl Future<Output = ()>) -> bool {
    let (connections, drain) = (TaskTracker::new(), CancellationToken::new());
    tokio::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                if let Some(seat) = edge.seats.take(peer.ip()) {
                    connections.spawn(converse((stream, peer), seat, router.clone(), edge.write_stall, drain.clone()));
                }
            }
            Err(error) => {
                // Out of file descriptors: the same call fails at once again, so wait for connections to end.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    edge.sockets.close_all(code::RESTART);
    drain.cancel();
    connections.close();
    let (sockets, requests) =
        tokio::join!(edge.sockets.ended(DRAIN_TIMEOUT), tokio::time::timeout(DRAIN_TIMEOUT, connections.wait()));
    sockets && requests.is_ok()
}

/// Answers one connection's requests until its client or the drain ends it. An upgraded one gives its seat back and
/// lives on as a socket.
async fn converse(
    (stream, peer): (TcpStream, SocketAddr),
    _seat: Seat,
    router: Router,
    write_stall: Duration,
    drain: CancellationToken,
) {
    let _ = stream.set_nodelay(true);
    let service = router.map_request(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    });
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_TIMEOUT)
        .max_header_size(HEADERS_MAX_BYTES)
        .keep_alive(true);
    let stream = TokioIo::new(Progressing::new(stream, write_stall));
    let mut connection = pin!(builder.serve_connection(stream, TowerToHyperService::new(service)).with_upgrades());
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = drain.cancelled() => {
            // The request at work is answered; after it, or without one at once, the connection closes.
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection broke");
    }
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
