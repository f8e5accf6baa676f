//! Which handler does which kind of job, and what is enqueued by the calendar.

use serde::de::DeserializeOwned;
use std::{collections::HashMap, future::Future, pin::Pin, str::FromStr, sync::Arc};

/// A claimed job.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Job {
    pub id: i64,
    pub kind: String,
    pub payload: serde_json::Value,
    /// This run's number, from 1. Together with the worker's name it proves that a result belongs to the present claim.
    pub attempt: i32,
    pub max_attempts: i32,
    pub trace_id: String,
}

/// Why a job was not done.
#[derive(Debug)]
pub enum Failure {
    /// Try again later.
    Retry(String),
    /// Trying again is of no use: a dead letter at once.
    Dead(String),
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Retry(error.to_string())
    }
}

/// What a handler returns.
pub type HandlerFuture<'a> = Pin<Box<dyn Future<Output = Result<(), Failure>> + Send + 'a>>;

/// Does the jobs of one kind. Runs at least once per job, possibly twice at a time after a lost lease.
pub trait Handler: Send + Sync {
    /// Does one job.
    fn run<'a>(&'a self, job: &'a Job) -> HandlerFuture<'a>;
}

/// Handlers by kind, and schedules.
#[derive(Clone, Default)]
pub struct Registry {
    pub(crate) handlers: HashMap<String, Arc<dyn Handler>>,
    pub(crate) schedules: Vec<Schedule>,
}

/// An entry of the calendar.
#[derive(Clone, Debug)]
pub(crate) struct Schedule {
    pub kind: String,
    pub cron: cron::Schedule,
}

impl Registry {
    /// Adds a handler; a second one for the same kind replaces the first.
    pub fn register(&mut self, kind: &str, handler: Arc<dyn Handler>) {
        self.handlers.insert(kind.to_owned(), handler);
    }

    /// Adds a function that takes the payload as a type. A payload that does not fit is a dead letter at once.
    pub fn on<P, F, Fut>(&mut self, kind: &str, function: F)
    where
        P: DeserializeOwned + Send + 'static,
        F: Fn(P, Job) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<(), Failure>> + Send + 'static,
    {
        self.register(kind, Arc::new(Typed { function, payload: std::marker::PhantomData::<fn(P)> }));
    }

    /// Enqueues a job of that kind, with an empty object as payload, whenever the calendar says (six fields, seconds
    /// first, UTC).
    pub fn schedule(&mut self, kind: &str, cron: &str) -> Result<(), cron::error::Error> {
        self.schedules.push(Schedule { kind: kind.to_owned(), cron: cron::Schedule::from_str(cron)? });
        Ok(())
    }

    /// The kinds this process can do, in order.
    pub fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<String> = self.handlers.keys().cloned().collect();
        kinds.sort();
        kinds
    }
}

struct Typed<P, F> {
    function: F,
    payload: std::marker::PhantomData<fn(P)>,
}

impl<P, F, Fut> Handler for Typed<P, F>
where
    P: DeserializeOwned + Send + 'static,
    F: Fn(P, Job) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<(), Failure>> + Send + 'static,
{
    fn run<'a>(&'a self, job: &'a Job) -> HandlerFuture<'a> {
        match serde_json::from_value(job.payload.clone()) {
            Ok(payload) => Box::pin((self.function)(payload, job.clone())),
            Err(error) => {
                Box::pin(std::future::ready(Err(Failure::Dead(format!("the payload does not fit: {error}")))))
            }
        }
    }
}
