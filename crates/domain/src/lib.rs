//! The rules of EduStream: value types, state machines and read models.
//!
//! Pure and synchronous: no I/O, no SQL, no framework. Compiled natively for `services` and to WASM for `app`, so
//! browser, server functions and the public API share one validator. Time, randomness and identity are arguments; every
//! refusal carries a stable code and says what to do.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing))]

pub mod bookings;
pub mod calendar;
pub mod catalog;
mod codes;
pub mod door;
pub mod event;
pub mod growth;
pub mod identity;
pub mod ids;
pub mod integrations;
pub mod learning;
pub mod matching;
pub mod messages;
pub mod money;
pub mod page;
pub mod people;
pub mod platform;
pub mod refusal;
pub mod room;
pub mod text;
pub mod trust;

pub use refusal::{FieldRefusal, Refusal, RefusalKind};
