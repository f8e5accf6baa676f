//! What a job is: its kind, its payload, what it does, and its row in a context's list.
//!
//! A job costs two files: its own, with the type that implements [`Job`], and the line in its context's `jobs.rs`.
//! The kind is spelt once, here, and is what the database keeps: jobs of the previous binary wait under it, so it
//! never changes. A handler runs at least once, early, late and twice; it says what it does when there is nothing
//! left to do.

use crate::{App, Context, Error, Result};
use chrono::{DateTime, Utc};
use jobs::{Failure, NewJob, Registry};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{future::Future, sync::Arc};

/// The line that most jobs wait in.
pub const DEFAULT_QUEUE: &str = "default";

/// Work for later.
pub trait Job: Send + Sync + 'static {
    /// Name in the queue: a verb phrase, the same for ever.
    const KIND: &'static str;
    /// From -9 to 9; higher runs first among those that are due.
    const PRIORITY: i16 = 0;
    /// The line it waits in: work that takes whole cores for minutes has one of its own.
    const QUEUE: &'static str = DEFAULT_QUEUE;
    /// What it needs to know; stored as JSON.
    type Payload: Serialize + DeserializeOwned + Send + Sync + 'static;

    /// Does it; the product itself is the actor. A failure is tried again later.
    fn run(context: &Context, payload: Self::Payload) -> impl Future<Output = Result<()>> + Send;
}

/// Payload of jobs that need to know nothing: those the calendar fires.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Nothing {}

/// How the parts of a job went that does the same for many. What one has against it does not hold up the others; the
/// first failure is told at the end, so that the queue tries again.
#[derive(Debug, Default)]
pub struct Each {
    first: Option<Error>,
}

impl Each {
    /// One part is done, or failed; `what` and `id` are how the log calls it.
    pub fn note<T>(&mut self, what: &'static str, id: impl std::fmt::Display, done: Result<T>) {
        if let Err(error) = done {
            tracing::warn!(what, %id, %error, "one of many failed; the others go on");
            self.first.get_or_insert(error);
        }
    }

    /// All parts were tried.
    ///
    /// # Errors
    /// The first failure.
    pub fn done(self) -> Result<()> {
        self.first.map_or(Ok(()), Err)
    }
}

/// A job as its context lists it.
#[derive(Clone, Copy)]
pub struct JobRow {
    /// See [`Job::KIND`].
    pub kind: &'static str,
    /// See [`Job::QUEUE`].
    pub queue: &'static str,
    /// When the calendar fires it: six fields, seconds first, UTC.
    pub cron: Option<&'static str>,
    register: fn(&mut Registry, &Arc<App>),
}

impl JobRow {
    /// A job that others enqueue.
    pub const fn of<J: Job>() -> Self {
        Self { kind: J::KIND, queue: J::QUEUE, cron: None, register: register::<J> }
    }

    /// A job that the calendar fires.
    pub const fn by_calendar<J: Job<Payload = Nothing>>(cron: &'static str) -> Self {
        Self { kind: J::KIND, queue: J::QUEUE, cron: Some(cron), register: register::<J> }
    }

    /// Makes the job known to a worker.
    ///
    /// # Errors
    /// Unexpected when the calendar's entry cannot be read.
    pub fn add_to(&self, registry: &mut Registry, app: &Arc<App>) -> Result<()> {
        (self.register)(registry, app);
        if let Some(cron) = self.cron {
            registry.schedule(self.kind, cron).map_err(|error| Error::Unexpected(Box::new(error)))?;
        }
        Ok(())
    }
}

fn register<J: Job>(registry: &mut Registry, app: &Arc<App>) {
    let app = app.clone();
    registry.on(J::KIND, move |payload: J::Payload, job: jobs::Job| {
        let context = Context::system(app.clone(), job.trace_id);
        async move { J::run(&context, payload).await.map_err(Failure::from) }
    });
}

/// A job of that type, due at `run_at` and tied to the request that causes it; hand it to [`jobs::enqueue`] in the
/// transaction that needs it.
///
/// # Errors
/// Unexpected when the payload cannot be written as JSON.
pub fn job_new<'a, J: Job>(context: &'a Context, payload: &J::Payload, run_at: DateTime<Utc>) -> Result<NewJob<'a>> {
    let mut job = NewJob::new(J::KIND, serde_json::to_value(payload)?, run_at);
    job.priority = J::PRIORITY;
    job.trace_id = &context.trace_id;
    Ok(job)
}
