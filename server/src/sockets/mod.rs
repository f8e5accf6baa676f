//! Sockets: the way in, what one may take, and the list of those that live.
//!
//! A socket is a row of kind `ws` like any other door: its upgrade passes the same layers, so the origin of a browser,
//! the person and the limits are known before anything is upgraded. Behind it a handler reads and writes frames through
//! [`Socket`], which keeps every bound (docs/realtime.md), and the server can close any of them with a code through
//! [`Sockets`].

pub mod registry;
mod socket;
mod upgrade;
mod watch;

pub use registry::Sockets;
pub use socket::{Frame, Patience, Socket};
pub use upgrade::SocketUpgrade;
pub use watch::{ended_close, watch};

/// Why a socket ends, as the close codes of RFC 6455 §7.4 and ours above 4000.
pub mod code {
    /// What the client came for is done.
    pub const DONE: u16 = 1000;
    /// The client went away, or does not answer.
    pub const GOING_AWAY: u16 = 1001;
    /// Not the protocol.
    pub const PROTOCOL: u16 = 1002;
    /// Text that is not UTF-8.
    pub const NOT_TEXT: u16 = 1007;
    /// The client floods, or speaks nothing we know.
    pub const ABUSE: u16 = 1008;
    /// A frame or message over the limit.
    pub const TOO_BIG: u16 = 1009;
    /// The server restarts: connect again, at once, to another one.
    pub const RESTART: u16 = 1012;
    /// The client reads too slowly: connect again and catch up.
    pub const TOO_SLOW: u16 = 1013;
    /// The same person came in on another page.
    pub const REPLACED: u16 = 4409;
    /// The lesson is over, or was called off.
    pub const ROOM_CLOSED: u16 = 4410;
    /// The sign-in behind it has ended.
    pub const SESSION_ENDED: u16 = 4401;
}
