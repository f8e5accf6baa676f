//! Every job of the product, and the worker that does them.
//!
//! The queue itself (`jobs`) knows none of them; each context lists its own ([`JobRow`]), here the lists are joined.
//! Jobs are due by business time, so a moved clock makes them due; leases run by machine time.

use crate::{keep_house::KeepHouse, seal_columns::SealColumns};
use jobs::{Queue, QueueOptions, Registry, Time};
use spine::{
    App, Result,
    job::{DEFAULT_QUEUE, Job, JobRow},
    mails::SendMail,
};
use std::{collections::BTreeSet, sync::Arc};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// The jobs that only the facade can do, because they are about all contexts.
const JOBS: &[JobRow] =
    &[JobRow::by_calendar::<KeepHouse>("0 7 * * * *"), JobRow::by_calendar::<SealColumns>("0 17 * * * *")];

/// The rows of all contexts, lowest first.
pub fn all_jobs() -> impl Iterator<Item = &'static JobRow> {
    [
        spine::jobs::JOBS,
        ::identity::jobs::JOBS,
        ::people::jobs::JOBS,
        ::catalog::jobs::JOBS,
        ::money::jobs::JOBS,
        ::bookings::jobs::JOBS,
        ::messages::jobs::JOBS,
        ::room::jobs::JOBS,
        ::trust::jobs::JOBS,
        ::learning::jobs::JOBS,
        ::matching_live::jobs::JOBS,
        ::growth::jobs::JOBS,
        ::integrations::jobs::JOBS,
        crate::privacy::JOBS,
        JOBS,
    ]
    .into_iter()
    .flatten()
}

/// The lines that jobs wait in.
pub fn queues() -> BTreeSet<&'static str> {
    all_jobs().map(|job| job.queue).collect()
}

/// Works on those lines until told to stop; running jobs are finished first. Whoever does the usual jobs hears of
/// events as well.
pub async fn worker_run(app: Arc<App>, lines: BTreeSet<String>, shutdown: CancellationToken) {
    let mut working = JoinSet::new();
    for line in &lines {
        let name = format!("{}-{}-{line}", std::process::id(), uuid::Uuid::now_v7().simple());
        match queue_of(app.clone(), &name, |job| job.queue == line) {
            Ok(mut queue) => {
                if line != DEFAULT_QUEUE {
                    queue.limit_to(whole_cores());
                }
                let shutdown = shutdown.clone();
                working.spawn(async move { queue.run(shutdown).await });
            }
            Err(error) => tracing::error!(%error, line, "the worker did not start"),
        }
    }
    if lines.contains(DEFAULT_QUEUE) {
        let subscribers = crate::events::subscribers(app);
        working.spawn(async move { subscribers.run(shutdown).await });
    }
    while working.join_next().await.is_some() {}
}

/// Jobs at once that each keep several cores busy.
fn whole_cores() -> usize {
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    (cores / 2).max(2)
}

/// Wakes the workers of all servers: after the clock was moved.
pub async fn wake(app: &App) -> Result<()> {
    Ok(jobs::wake(&app.pool).await?)
}

/// Whether some worker is still at a job that is due: after the clock was moved, its results are waited for.
pub async fn any_at_work(app: &App) -> Result<bool> {
    let at_work = sqlx::query_scalar!(
        r#"select exists (select from jobs where state = 'waiting' and run_at <= $1 and locked_until > $2) as "at_work!""#,
        app.clock.now(),
        app.clock.real_now(),
    );
    Ok(at_work.fetch_one(&app.pool).await?)
}

/// A worker of that name; also for tests, which run what is due with [`Queue::run_due_once`].
///
/// Mails wait where real people wait for them and no mail server is named: sent to nobody they would be lost with their
/// links. `edustream check` says so after an hour.
pub fn queue(app: Arc<App>, name: &str) -> Result<Queue> {
    queue_of(app, name, |_| true)
}

fn queue_of(app: Arc<App>, name: &str, of: impl Fn(&JobRow) -> bool) -> Result<Queue> {
    let (due, lease) = (app.clone(), app.clone());
    let time = Time { due_now: Arc::new(move || due.clock.now()), lease_now: Arc::new(move || lease.clock.real_now()) };
    let mut registry = Registry::default();
    for job in all_jobs().filter(|job| of(job) && can_be_done(&app, job)) {
        job.add_to(&mut registry, &app)?;
    }
    let queue = Queue::new(app.pool.clone(), registry, time, QueueOptions::new(name));
    Ok(queue.listening_at(app.listens.clone()))
}

fn can_be_done(app: &App, job: &JobRow) -> bool {
    job.kind != SendMail::KIND || app.settings.dev || app.mail.delivers()
}
