//! What people write to each other (MS1–MS6): who may write first, what a message may be, what a thread shows.

pub mod case_look;
pub mod contacts;
pub mod events;
pub mod files;
pub mod group;
pub mod later;
pub mod live;
pub mod message;
pub mod reactions;
pub mod refusals;
#[cfg(not(target_arch = "wasm32"))]
pub mod search;
pub mod thread;
pub mod who;
