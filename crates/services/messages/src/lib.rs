//! What people write to each other (MS1–MS6): threads and messages, who may write first, who reads along.
//!
//! A text exists sealed in the database and open in the answer to somebody whose seat is in its thread, and nowhere
//! between: no event, no job and no log line holds one. Whose seat it is stands in every `where`, so a stranger's
//! thread does not exist (404).

pub mod acts;
mod begin;
pub mod case_look;
pub mod copy;
mod files;
pub mod follow;
pub mod forget;
pub mod groups;
mod held;
pub mod jobs;
mod keys;
pub mod later;
pub mod live;
pub mod notices;
pub mod past;
mod people;
pub mod reminders;
pub mod retention;
pub mod search;
pub mod send;
pub mod threads;
mod view;

pub use keys::SEALED;
