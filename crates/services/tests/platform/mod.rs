//! What every slice stands on.

mod audit;
mod check;
mod distribution;
mod events;
mod flags;
mod forms;
mod grants;
mod housekeeping;
mod idempotency;
mod jobs;
mod mails;
mod mails_in_time;
mod previews;
mod privacy;
mod privacy_cases;
mod privacy_institutions;
mod privacy_leaving;
mod privacy_schema;
mod rate_limits;
mod replay;
mod replica;
mod retention;
mod retention_rows;
mod roles;
mod uploads;
