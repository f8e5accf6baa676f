//! Pictures and sound of a room passed on by one server, so that a page sends once and not once to everybody.
//!
//! Each page has one connection to the unit; what arrives on it goes to the others of its room. A camera comes in up to
//! three sizes at once (simulcast), and each receiver gets the one that it asked for and that its line carries. Nothing
//! is decoded, mixed or kept: frames live as long as a packet takes.
//!
//! [`Unit`] does no input or output of its own: it takes datagrams, words and the time, and answers datagrams and
//! words. [`Forwarder`] runs one on one UDP socket. Neither knows a database, HTTP, or what a lesson is: rooms and
//! peers are names, and who may be in which room is decided by whoever calls.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

mod clock;
pub mod crypto;
mod layers;
mod limits;
mod peer;
mod sdp;
mod slot;
mod stun;
mod task;
mod unit;
mod words;

pub use layers::Layer;
pub use limits::Limits;
pub use task::{Forwarder, Options};
pub use unit::{Counts, Output, Unit};
pub use words::{Kind, Refused, Shown, Told, Track, Word};
