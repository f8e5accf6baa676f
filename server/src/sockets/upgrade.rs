//! From a request to a socket. All layers have let the request pass: its origin, person and limits are known.

use super::{
    Socket, Sockets,
    registry::{Full, Holder},
    socket::{FRAME_MAX_BYTES, Patience, READ_BUFFER_BYTES, WRITE_BUFFER_MAX_BYTES},
};
use crate::{
    failure::{Answer, Failure},
    house::House,
    middleware::bounds::busy,
    request::Caller,
};
use axum::{
    extract::{FromRequestParts, ws::WebSocketUpgrade},
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::platform::refusals::{overloaded, restarting, too_many_sockets, upgrade_required};
use services::{Context, SignedIn};
use std::sync::{Arc, atomic::Ordering};

/// A request that asks for a socket. A handler takes it, and answers with [`SocketUpgrade::open`].
#[derive(Debug)]
pub struct SocketUpgrade {
    upgrade: WebSocketUpgrade,
    sockets: Arc<Sockets>,
    holder: Holder,
    patience: Patience,
}

impl FromRequestParts<House> for SocketUpgrade {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Response> {
        let Caller(context) = Caller::from_request_parts(parts, house).await.map_err(IntoResponse::into_response)?;
        if house.draining.load(Ordering::Relaxed) {
            return Err(busy(restarting()).into_response());
        }
        let asked = WebSocketUpgrade::from_request_parts(parts, house).await.map_err(|_| not_an_upgrade())?;
        let upgrade = asked
            .read_buffer_size(READ_BUFFER_BYTES)
            .write_buffer_size(0)
            .max_write_buffer_size(WRITE_BUFFER_MAX_BYTES)
            .max_frame_size(FRAME_MAX_BYTES)
            .max_message_size(FRAME_MAX_BYTES);
        let holder = holder_of(house, &context);
        Ok(Self { upgrade, sockets: house.sockets.clone(), holder, patience: Patience::default() })
    }
}

impl SocketUpgrade {
    /// Another patience with slow and silent clients than the usual.
    #[must_use]
    pub fn with_patience(mut self, patience: Patience) -> Self {
        self.patience = patience;
        self
    }

    /// Upgrades, and leaves the socket to `handler` until it ends.
    ///
    /// # Errors
    /// 503 when this server, and 429 when this person, holds too many sockets.
    pub fn open<Handling>(self, handler: impl FnOnce(Socket) -> Handling + Send + 'static) -> Answer<Response>
    where
        Handling: Future<Output = ()> + Send + 'static,
    {
        let ticket = self.sockets.enter(self.holder).map_err(too_many)?;
        let patience = self.patience;
        Ok(self.upgrade.on_upgrade(move |stream| handler(Socket::new(stream, ticket, patience))))
    }
}

fn holder_of(house: &House, context: &Context) -> Holder {
    let sign_in = |person: &SignedIn| person.session_id.or(person.token_family);
    let person = context.person();
    // Where an address may hold any number of connections, it may hold any number of sockets.
    let counted = house.configuration.connections_per_address > 0;
    // An IPv6 subscriber is counted by its network, which is written with its length.
    let address = context.ip.split('/').next().filter(|_| counted).and_then(|address| address.parse().ok());
    Holder { person: person.map(|person| person.id.0), sign_in: person.and_then(sign_in), address }
}

fn too_many(full: Full) -> Failure {
    match full {
        Full::Server => busy(overloaded()),
        Full::Person => busy(too_many_sockets()),
    }
}

/// 426 with what to send (RFC 9110 §15.5.22, RFC 6455 §4.4).
fn not_an_upgrade() -> Response {
    let mut response = Failure::from(upgrade_required()).into_response();
    response.headers_mut().insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    response.headers_mut().insert(header::SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
    response
}
