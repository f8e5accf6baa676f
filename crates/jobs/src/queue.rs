//! One worker's view of the queue: what it knows how to do, by whose clock, with which limits.

use crate::{Backoff, Failure, Job, Registry};
use chrono::{DateTime, Duration, Utc};
use futures::FutureExt;
use sqlx::PgPool;
use std::{panic::AssertUnwindSafe, sync::Arc};
use tracing::Instrument;

/// The two clocks of a queue. A job is due by the product's time, which dev mode may move; a lease runs by the
/// machine's, or a moved clock would take running jobs away from their workers.
#[derive(Clone)]
#[allow(missing_docs)]
pub struct Time {
    pub due_now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    pub lease_now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
}

/// Limits of a worker.
#[derive(Clone)]
pub struct QueueOptions {
    /// Name in `locked_by`; unique per process.
    pub worker: String,
    /// Jobs at once.
    pub concurrency: usize,
    /// After so long without renewal another worker may take a job over. Renewed every third of it.
    pub lease: Duration,
    /// A job that runs longer is cut off and counts as failed.
    pub longest_run: std::time::Duration,
    /// Jobs that run when the worker is told to stop may go on for so long.
    pub grace: std::time::Duration,
    /// Waits between retries.
    pub backoff: Backoff,
    /// A number in [0, 1) for each retry.
    pub chance: Arc<dyn Fn() -> f64 + Send + Sync>,
}

impl QueueOptions {
    /// Eight jobs at once, leases of a minute.
    pub fn new(worker: impl Into<String>) -> Self {
        Self {
            worker: worker.into(),
            concurrency: 8,
            lease: Duration::seconds(60),
            longest_run: std::time::Duration::from_mins(10),
            grace: std::time::Duration::from_secs(20),
            backoff: Backoff::default(),
            chance: Arc::new(|| f64::from(getrandom::u32().unwrap_or(u32::MAX / 2)) / (f64::from(u32::MAX) + 1.0)),
        }
    }
}

/// What came of one run.
#[derive(Debug)]
pub(crate) enum Outcome {
    Done,
    Retry(String, Duration),
    Dead(String),
}

/// How many runs ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Ran {
    pub done: usize,
    pub retried: usize,
    pub dead: usize,
}

/// A worker.
#[derive(Clone)]
pub struct Queue {
    pub(crate) pool: PgPool,
    /// Where wake-ups are heard: past any pooler, which forgets who listens.
    pub(crate) listens: PgPool,
    pub(crate) registry: Arc<Registry>,
    pub(crate) kinds: Vec<String>,
    pub(crate) time: Time,
    pub(crate) options: QueueOptions,
}

impl Queue {
    /// A worker on that database.
    pub fn new(pool: PgPool, registry: Registry, time: Time, options: QueueOptions) -> Self {
        let listens = pool.clone();
        Self { pool, listens, kinds: registry.kinds(), registry: Arc::new(registry), time, options }
    }

    /// Hears wake-ups there.
    pub fn listening_at(mut self, listens: PgPool) -> Self {
        self.listens = listens;
        self
    }

    /// So many jobs at once.
    pub fn limit_to(&mut self, jobs: usize) {
        self.options.concurrency = jobs;
    }

    /// Fires what the calendar says and does everything that is due now, one after the other, until nothing is: for
    /// tests and the command line.
    pub async fn run_due_once(&self) -> Result<Ran, sqlx::Error> {
        let mut ran = Ran::default();
        self.fire_schedules().await?;
        loop {
            let claimed = self.claim(16).await?;
            if claimed.is_empty() {
                return Ok(ran);
            }
            for job in claimed {
                match self.run_claimed(job).await {
                    Some(Outcome::Done) => ran.done += 1,
                    Some(Outcome::Retry(..)) => ran.retried += 1,
                    Some(Outcome::Dead(_)) => ran.dead += 1,
                    None => {}
                }
            }
        }
    }

    /// Runs a claimed job under its lease and notes the outcome. None when the lease was lost: the job is somebody
    /// else's now.
    pub(crate) async fn run_claimed(&self, job: Job) -> Option<Outcome> {
        let span =
            tracing::info_span!("job", kind = job.kind, id = job.id, attempt = job.attempt, trace_id = job.trace_id);
        async {
            let outcome = tokio::select! {
                result = self.handle(&job) => self.judge(&job, result),
                () = self.keep_lease(&job) => {
                    tracing::warn!("the lease was lost; another worker does this job");
                    return None;
                }
            };
            let word = match &outcome {
                Outcome::Done => "done",
                Outcome::Retry(error, wait) => {
                    tracing::warn!(error, wait_ms = wait.num_milliseconds(), "a job failed and is tried again");
                    "failed"
                }
                Outcome::Dead(error) => {
                    tracing::error!(error, "a job is a dead letter");
                    "dead"
                }
            };
            metrics::counter!("jobs_finished_total", "kind" => job.kind.clone(), "outcome" => word).increment(1);
            match self.finish(&job, &outcome).await {
                Ok(true) => Some(outcome),
                Ok(false) => None,
                // The lease runs out and the job is done again: at least once.
                Err(error) => {
                    tracing::error!(%error, "the outcome of a job could not be stored");
                    None
                }
            }
        }
        .instrument(span)
        .await
    }

    /// The handler's answer; a panic and a run that is too long are failures like others.
    async fn handle(&self, job: &Job) -> Result<(), Failure> {
        let Some(handler) = self.registry.handlers.get(&job.kind) else {
            return Err(Failure::Retry("no handler".into()));
        };
        if job.attempt > job.max_attempts {
            return Err(Failure::Dead("the worker died each time it ran this".into()));
        }
        let run = AssertUnwindSafe(handler.run(job)).catch_unwind();
        match tokio::time::timeout(self.options.longest_run, run).await {
            Ok(Ok(result)) => result,
            Ok(Err(panic)) => Err(Failure::Retry(format!("panicked: {}", panic_text(&*panic)))),
            Err(_) => Err(Failure::Retry("took too long".into())),
        }
    }

    fn judge(&self, job: &Job, result: Result<(), Failure>) -> Outcome {
        match result {
            Ok(()) => Outcome::Done,
            Err(Failure::Retry(error)) if job.attempt < job.max_attempts => {
                Outcome::Retry(error, self.options.backoff.wait(job.attempt, (self.options.chance)()))
            }
            Err(Failure::Retry(error) | Failure::Dead(error)) => Outcome::Dead(error),
        }
    }

    /// Returns when the lease is lost. A database that does not answer is not a lost lease: the job goes on, and
    /// `finish` decides.
    async fn keep_lease(&self, job: &Job) {
        let third = (self.options.lease / 3).to_std().unwrap_or(std::time::Duration::from_secs(1));
        loop {
            tokio::time::sleep(third).await;
            if matches!(self.renew(job).await, Ok(false)) {
                return;
            }
        }
    }
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "without a text".into())
}
