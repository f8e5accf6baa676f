//! A Postgres job queue that knows no job of ours.
//!
//! A job is enqueued in the transaction that needs it, so it exists exactly when its cause does. Workers claim due jobs with `FOR UPDATE SKIP LOCKED`
//! under a lease; a worker that dies loses its lease and another takes the job over, so handlers run **at least once** and must tolerate it. Failures are
//! retried with exponential back-off and full jitter, then become dead letters that stay visible. `NOTIFY jobs` wakes workers, a poll every second is the
//! safety net. Time is an argument everywhere.

mod enqueue;

pub use enqueue::{NewJob, enqueue};
