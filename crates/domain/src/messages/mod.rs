//! What people write to each other (MS1–MS6): who may write first, what a message may be, what a thread shows.

pub mod contacts;
pub mod events;
pub mod live;
pub mod message;
pub mod reactions;
pub mod refusals;
pub mod thread;
pub mod who;
