//! What happens, told to whoever holds a socket: in order, from where each client stands, on any number of servers.
//!
//! Each server reads the log of events as they get their positions, and gives what concerns its own people to their
//! sockets ([`hub`], [`follow`]). A client that comes back names the last event it knows and is told what it missed
//! ([`listener`]); what is told live and what is told late are made by the same words ([`frames`]). No frame is stored
//! anywhere: a message is opened when somebody listens who may read it now.

mod follow;
mod frames;
mod hub;
mod listener;
mod presence;
mod typing;

pub use hub::{Live, Seat, WAITING_MAX};
pub use listener::{Listener, listen};
pub use typing::typing_tell;

use std::sync::Arc;

/// One frame for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The event it tells, if a client can go on from it.
    pub position: Option<i64>,
    /// JSON.
    pub text: Arc<str>,
}
