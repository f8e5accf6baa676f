//! What every slice stands on.

mod demo;
mod idempotency;
