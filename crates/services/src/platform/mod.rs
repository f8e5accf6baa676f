//! What every slice stands on: outbox, audit, idempotency, limits, mails, checks.

pub mod audit;
pub mod caches;
pub mod outbox;
