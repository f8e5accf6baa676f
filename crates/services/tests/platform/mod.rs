//! What every slice stands on.

mod check;
mod events;
mod forms;
mod grants;
mod housekeeping;
mod idempotency;
mod mails;
mod rate_limits;
mod replay;
