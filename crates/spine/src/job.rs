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

/// Work for later.
pub trait Job: Send + Sync + 'static {
    /// Name in the queue: a verb phrase, the same for ever.
    const KIND: &'static str;
    /// From -9 to 9; higher runs first among those that are due.
    const PRIORITY: i16 = 0;
    /// What it needs to know; stored as JSON.
    type Payload: Serialize + DeserializeOwned + Send + Sync + 'static;

    /// Does it; the product itself is the actor. A failure is tried again later.
    fn run(context: &Context, payload: Self::Payload) -> impl Future<Output = Result<()>> + Send;
}

/// Payload of jobs that need to know nothing: those the calendar fires.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Nothing {}

/// A job as its context lists it.
#[derive(Clone, Copy)]
pub struct JobRow {
    /// See [`Job::KIND`].
    pub kind: &'static str,
    /// When the calendar fires it: six fields, seconds first, UTC.
    pub cron: Option<&'static str>,
    register: fn(&mut Registry, &Arc<App>),
}

impl JobRow {
    /// A job that others enqueue.
    pub const fn of<J: Job>() -> Self {
        Self { kind: J::KIND, cron: None, register: register::<J> }
    }

    /// A job that the calendar fires.
    pub const fn by_calendar<J: Job<Payload = Nothing>>(cron: &'static str) -> Self {
        Self { kind: J::KIND, cron: Some(cron), register: register::<J> }
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
