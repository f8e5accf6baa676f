//! What every slice stands on: outbox, audit, idempotency, limits, mails, checks.

pub mod attempts;
pub mod audit;
pub mod caches;
pub mod check;
pub mod demo;
pub mod forms;
pub mod idempotency;
pub mod installation;
pub mod jobs_catalog;
pub mod mails;
pub mod outbox;
pub mod rate_limits;
