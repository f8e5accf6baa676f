//! Plans of statements that somebody waited for. A statement over 100 ms is in the log as it stands in the source
//! (`sqlx::query`); beside it, once an hour for each, stands how the database goes about it (`slow_plan`).

use services::platform::plans::{has_plan, plan_of};
use sqlx::PgPool;
use std::{
    collections::BTreeMap,
    fmt::Debug,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio_util::sync::CancellationToken;
use tracing::{
    Event, Level, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    filter::Targets,
    layer::{Context, Layer},
};

/// Where the driver tells of statements.
const TARGET: &str = "sqlx::query";
/// Statements that wait for their plan; more are dropped, as a plan is worth less than what people wait for.
const WAITING: usize = 16;
/// A statement is explained again after so long.
const AGAIN: Duration = Duration::from_hours(1);
/// Statements that are remembered.
const KNOWN: usize = 500;

/// Notes each slow statement in passing.
pub struct SlowStatements(Sender<String>);

/// What the layer looks at: of everything else its filter knows beforehand that it is nothing.
pub fn only() -> Targets {
    Targets::new().with_target(TARGET, Level::WARN)
}

/// Of this process, until somebody takes it.
static FOUND: Mutex<Option<Receiver<String>>> = Mutex::new(None);

impl SlowStatements {
    /// The layer, and where the statements it saw come out.
    pub fn new() -> (Self, Receiver<String>) {
        let (sees, found) = channel(WAITING);
        (Self(sees), found)
    }

    /// The layer of this process.
    pub fn of_this_process() -> Self {
        let (layer, found) = Self::new();
        *FOUND.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
        layer
    }
}

impl<S: Subscriber> Layer<S> for SlowStatements {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() != TARGET {
            return;
        }
        let mut said = Said::default();
        event.record(&mut said);
        let statement = if said.statement.trim().is_empty() { said.summary } else { said.statement };
        if said.slow && has_plan(&statement) {
            // Full: another time.
            let _ = self.0.try_send(statement);
        }
    }
}

/// What a line of the driver says of a statement.
#[derive(Default)]
struct Said {
    statement: String,
    summary: String,
    slow: bool,
}

impl Visit for Said {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "db.statement" => value.clone_into(&mut self.statement),
            "summary" => value.clone_into(&mut self.summary),
            _ => {}
        }
    }

    fn record_debug(&mut self, field: &Field, _: &dyn Debug) {
        self.slow |= field.name() == "slow_threshold";
    }
}

/// Explains what this process notes, until it is told to stop.
pub async fn run(pool: PgPool, stop: CancellationToken) {
    let found = FOUND.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(mut found) = found else { return };
    let mut known = BTreeMap::new();
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            statement = found.recv() => match statement {
                Some(statement) => explain(&pool, &mut known, statement).await,
                None => return,
            }
        }
    }
}

/// Logs the plan of a statement that was not explained within the hour.
pub async fn explain(pool: &PgPool, known: &mut BTreeMap<String, Instant>, statement: String) {
    if known.len() >= KNOWN {
        known.retain(|_, at| at.elapsed() < AGAIN);
    }
    if known.len() >= KNOWN || known.get(&statement).is_some_and(|at| at.elapsed() < AGAIN) {
        return;
    }
    let text = statement.trim();
    match plan_of(pool, text).await {
        Ok(plan) => tracing::warn!(target: "slow_plan", statement = text, plan, "how a slow statement is done"),
        Err(error) => tracing::warn!(target: "slow_plan", statement = text, %error, "a slow statement has no plan"),
    }
    known.insert(statement, Instant::now());
}
