//! Every job of the product, and the worker that does them.
//!
//! The queue itself (`jobs`) knows none of them; each context lists its own ([`JobRow`]), here the lists are joined. Jobs are due by business time, so a
//! moved clock makes them due; leases run by machine time.

use crate::{keep_house::KeepHouse, seal_columns::SealColumns};
use jobs::{Queue, QueueOptions, Registry, Time};
use spine::{
    App, Result,
    job::{Job, JobRow},
    mails::SendMail,
};
use std::sync::Arc;
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
        crate::privacy::JOBS,
        JOBS,
    ]
    .into_iter()
    .flatten()
}

/// Works on the queue until told to stop; running jobs are finished first.
pub async fn worker_run(app: Arc<App>, shutdown: CancellationToken) {
    let name = format!("{}-{}", std::process::id(), uuid::Uuid::now_v7().simple());
    match queue(app.clone(), &name) {
        Ok(queue) => {
            let subscribers = crate::events::subscribers(app);
            tokio::join!(queue.run(shutdown.clone()), subscribers.run(shutdown));
        }
        Err(error) => tracing::error!(%error, "the worker did not start"),
    }
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
    let (due, lease) = (app.clone(), app.clone());
    let time = Time { due_now: Arc::new(move || due.clock.now()), lease_now: Arc::new(move || lease.clock.real_now()) };
    let mut registry = Registry::default();
    for job in all_jobs().filter(|job| can_be_done(&app, job)) {
        job.add_to(&mut registry, &app)?;
    }
    Ok(Queue::new(app.pool.clone(), registry, time, QueueOptions::new(name)))
}

fn can_be_done(app: &App, job: &JobRow) -> bool {
    job.kind != SendMail::KIND || app.settings.dev || app.mail.delivers()
}
