//! What every slice stands on.

mod idempotency;
