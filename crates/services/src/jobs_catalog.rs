//! Every job of the product: its kind, its handler, its place in the calendar.
//!
//! The queue itself (`jobs`) knows none of them. Jobs are due by business time, so a moved clock makes them due; leases run by machine time. A handler is
//! an ordinary service call with the product itself as the actor, and must bear being called twice.

use bookings::booking::{BookingJob, booking_expire, earnings_clear, lesson_end, lesson_start};
use jobs::{Failure, Job, Queue, QueueOptions, Registry, Time};
use money::ledger::ledger_seal;
use serde::de::DeserializeOwned;
use serde_json::Value;
use spine::mails::{SEND_MAIL, SendMail, mail_send};
use spine::{App, Context, Result};
use std::{future::Future, sync::Arc};
use tokio_util::sync::CancellationToken;

/// Seals the journals written since the last seal; every minute.
pub const SEAL_LEDGER: &str = "SealLedger";
/// Deletes what is of no use any more; every hour.
pub const KEEP_HOUSE: &str = "KeepHouse";

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
pub fn queue(app: Arc<App>, name: &str) -> Result<Queue> {
    let (due, lease) = (app.clone(), app.clone());
    let time = Time { due_now: Arc::new(move || due.clock.now()), lease_now: Arc::new(move || lease.clock.real_now()) };
    Ok(Queue::new(app.pool.clone(), registry(&app)?, time, QueueOptions::new(name)))
}

fn registry(app: &Arc<App>) -> Result<Registry> {
    let mut jobs = Catalog { app: app.clone(), registry: Registry::default() };
    jobs.on(SEND_MAIL, |context, job: SendMail| async move { mail_send(&context, job).await });
    jobs.on("ExpireRequest", |context, job: BookingJob| async move { booking_expire(&context, job).await });
    jobs.on("StartLesson", |context, job: BookingJob| async move { lesson_start(&context, job).await });
    jobs.on("EndLesson", |context, job: BookingJob| async move { lesson_end(&context, job).await });
    jobs.on("ClearEarnings", |context, job: BookingJob| async move { earnings_clear(&context, job).await });
    jobs.on(SEAL_LEDGER, |context, _: Value| async move { seal(&context).await });
    jobs.on(KEEP_HOUSE, |context, _: Value| async move { house_keep(&context).await });
    let calendar = [(SEAL_LEDGER, "0 * * * * *"), (KEEP_HOUSE, "0 7 * * * *")];
    for (kind, cron) in calendar {
        jobs.registry.schedule(kind, cron).map_err(|error| spine::Error::Unexpected(Box::new(error)))?;
    }
    Ok(jobs.registry)
}

struct Catalog {
    app: Arc<App>,
    registry: Registry,
}

impl Catalog {
    fn on<P, Act, Done>(&mut self, kind: &str, act: Act)
    where
        P: DeserializeOwned + Send + 'static,
        Act: Fn(Context, P) -> Done + Send + Sync + 'static,
        Done: Future<Output = Result<()>> + Send + 'static,
    {
        let app = self.app.clone();
        self.registry.on(kind, move |payload: P, job: Job| {
            let done = act(Context::system(app.clone(), job.trace_id), payload);
            async move { done.await.map_err(Failure::from) }
        });
    }
}

async fn seal(context: &Context) -> Result<()> {
    while ledger_seal(context).await? > 0 {}
    Ok(())
}

/// Deletes idempotency keys after 7 days, form entries that ran out, counters of yesterday, and jobs that were done a week ago. Dead letters stay.
pub async fn house_keep(context: &Context) -> Result<()> {
    let (now, real_now) = (context.now(), context.app.clock.real_now());
    let week = chrono::Duration::days(7);
    let mut transaction = context.begin().await?;
    sqlx::query!("delete from idempotency_keys where created_at < $1", now - week).execute(&mut *transaction).await?;
    sqlx::query!("delete from form_flashes where expires_at < $1", real_now).execute(&mut *transaction).await?;
    sqlx::query!("delete from rate_counters where window_start < $1", real_now - chrono::Duration::days(1))
        .execute(&mut *transaction)
        .await?;
    sqlx::query!("delete from jobs where state = 'done' and finished_at < $1", now - week)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    spine::events::purge(context).await?;
    Ok(())
}
