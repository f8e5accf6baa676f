//! A Postgres job queue that knows no job of ours.
//!
//! A job is enqueued in the transaction that needs it, so it exists exactly when its cause does. Workers claim due jobs
//! with `FOR UPDATE SKIP LOCKED` under a lease; a worker that dies loses its lease and another takes the job over, so
//! handlers run **at least once** and must tolerate it. Failures are retried with exponential back-off and full jitter,
//! then become dead letters that stay visible. Enqueueing wakes the workers of its process, `NOTIFY jobs` all of them,
//! a poll every second is the safety net. Schedules fire once however many servers watch them. Time and chance are
//! arguments.

mod backoff;
mod bell;
mod claim;
mod enqueue;
mod queue;
mod registry;
mod schedule;
mod worker;

pub use backoff::Backoff;
pub use bell::ring;
pub use enqueue::{NewJob, enqueue, hasten, reschedule, wake};
pub use queue::{Queue, QueueOptions, Ran, Time};
pub use registry::{Failure, Handler, HandlerFuture, Job, Registry};
