//! Subscribers: each handles every event once, in order, and remembers how far it is.

use super::{StoredEvent, after, fault_point, sequence};
use crate::{App, Context, Error, Result};
use chrono::{DateTime, Duration, Utc};
use futures::future::BoxFuture;
use sqlx::{Acquire, Postgres, Transaction};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// Events handled in one transaction at most.
const BATCH: i64 = 200;
/// Between two rounds that found something: under load the next one handles many events for the price of one commit,
/// and nobody notices that a mail leaves so much later.
const BREATH: std::time::Duration = std::time::Duration::from_millis(40);
/// How often [`Subscribers::settle`] looks whether the others are done.
const SETTLE_LOOK: std::time::Duration = std::time::Duration::from_millis(5);
/// Tries of one event before it is set aside.
const TRIES: i32 = 10;

/// Hears of everything that was committed.
pub trait Subscriber: Send + Sync {
    /// Names its cursor; never change it.
    fn name(&self) -> &'static str;

    /// Handles one event within the transaction that moves the cursor: what it writes there happens exactly once. Other
    /// effects must bear a repetition, by the event's id.
    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        context: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>>;
}

/// What one round of a subscriber came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handled {
    /// Events behind the cursor now.
    pub handled: usize,
    /// Whether one of them failed and waits for its next try.
    pub failed: bool,
}

/// All subscribers of this build.
#[derive(Clone)]
pub struct Subscribers {
    app: Arc<App>,
    list: Arc<Vec<Box<dyn Subscriber>>>,
}

impl Subscribers {
    /// Those of the list, on that application.
    pub fn new(app: Arc<App>, list: Vec<Box<dyn Subscriber>>) -> Self {
        Self { app, list: Arc::new(list) }
    }

    /// Sequences and handles until told to stop.
    pub async fn run(&self, shutdown: CancellationToken) {
        while !shutdown.is_cancelled() {
            let handled = self.drain().await.unwrap_or_else(|error| {
                tracing::warn!(%error, "events wait: the database does not answer");
                0
            });
            if handled > 0 {
                tokio::select! {
                    () = shutdown.cancelled() => {}
                    () = tokio::time::sleep(BREATH) => {}
                }
            }
            tokio::select! {
                () = shutdown.cancelled() => {}
                () = self.app.bell.rung() => {}
            }
        }
    }

    /// Sequences what is committed and lets every subscriber handle it, until nothing is left that can be handled now.
    /// Answers how many events were handled, by all subscribers together.
    pub async fn drain(&self) -> Result<usize> {
        let mut all = 0;
        // Before anything is sequenced: a new subscriber begins with what is told from now on.
        for subscriber in self.list.iter() {
            cursor_of(&self.app, subscriber.name()).await?;
        }
        loop {
            let mut handled = 0;
            while sequence(&self.app).await? > 0 {}
            for subscriber in self.list.iter() {
                handled += self.catch_up(subscriber.as_ref()).await?;
            }
            if handled == 0 {
                return Ok(all);
            }
            all += handled;
        }
    }

    /// [`Self::drain`], and waits for whoever sequences or handles beside us: afterwards everything that was committed
    /// before is handled, or failed and
    /// waits for its next try.
    pub async fn settle(&self) -> Result<usize> {
        let mut all = self.drain().await?;
        while !self.is_settled().await? {
            tokio::time::sleep(SETTLE_LOOK).await;
            all += self.drain().await?;
        }
        Ok(all)
    }

    async fn is_settled(&self) -> Result<bool> {
        let names: Vec<&str> = self.list.iter().map(|subscriber| subscriber.name()).collect();
        let settled = sqlx::query_scalar::<_, bool>(
            "select not exists (select from outbox_events where position is null)
               and not exists (select from event_cursors c cross join event_head h
                               where c.subscriber = any ($1) and c.position < h.position and c.next_try_at is null)",
        );
        Ok(settled.bind(names).fetch_one(&self.app.pool).await?)
    }

    async fn catch_up(&self, subscriber: &dyn Subscriber) -> Result<usize> {
        let mut all = 0;
        loop {
            let round = self.round(subscriber).await?;
            all += round.handled;
            if round.failed || round.handled == 0 {
                return Ok(all);
            }
        }
    }

    /// One transaction of one subscriber.
    async fn round(&self, subscriber: &dyn Subscriber) -> Result<Handled> {
        let name = subscriber.name();
        if cursor_of(&self.app, name).await? >= self.app.bell.head() {
            return Ok(Handled::default());
        }
        // As in a unit of work: single rows, many times the same statement.
        let mut work = self.app.pool.begin_with("begin; set local plan_cache_mode = force_generic_plan").await?;
        let Some(cursor) = cursor_lock(&mut work, name, self.app.clock.real_now()).await? else {
            return Ok(Handled::default());
        };
        let events = after(&mut *work, cursor, BATCH).await?;
        // Those before a failing one are handled again without it: what they wrote went with the savepoint.
        let (mut whole, mut failure) = (events.as_slice(), None);
        while let Some((before, failing, error)) = self.handle_all(&mut work, subscriber, whole).await? {
            (whole, failure) = (before, Some((failing, error)));
        }
        let reached = whole.last().map_or(cursor, |event| event.position);
        let mut round = Handled { handled: whole.len(), failed: false };
        if round.handled > 0 {
            fault_point("subscriber.before_cursor");
            cursor_move(&mut work, name, reached).await?;
        }
        if let Some((event, error)) = failure {
            round.failed = true;
            self.failed(&mut work, name, event, &error).await?;
        }
        fault_point("subscriber.before_commit");
        work.commit().await?;
        fault_point("subscriber.after_commit");
        metrics::gauge!("event_lag", "subscriber" => name).set((self.app.bell.head() - reached) as f64);
        Ok(round)
    }

    /// All of them in one savepoint. None when all went well; else those before the first that failed, that one and
    /// why, and nothing is written.
    async fn handle_all<'e>(
        &self,
        work: &mut Transaction<'static, Postgres>,
        subscriber: &dyn Subscriber,
        events: &'e [StoredEvent],
    ) -> Result<Option<(&'e [StoredEvent], &'e StoredEvent, Error)>> {
        let mut step = work.begin().await?;
        for (at, event) in events.iter().enumerate() {
            let context = Context::system(self.app.clone(), event.trace_id.clone());
            let handled = subscriber.handle(&mut step, &context, event).await;
            fault_point("subscriber.after_handle");
            if let Err(error) = handled {
                step.rollback().await?;
                return Ok(Some((events.get(..at).unwrap_or_default(), event, error)));
            }
        }
        step.commit().await?;
        Ok(None)
    }

    /// Notes a failure: the next try comes later and later; after [`TRIES`] the event is set aside and the cursor goes
    /// on.
    async fn failed(
        &self,
        work: &mut Transaction<'static, Postgres>,
        name: &'static str,
        event: &StoredEvent,
        error: &Error,
    ) -> Result<()> {
        let (position, now) = (event.position, self.app.clock.real_now());
        let tried = sqlx::query_scalar!(
            "update event_cursors set tries = case when failing = $2 then tries + 1 else 1 end, failing = $2, last_error = $3
             where subscriber = $1 returning tries",
            name,
            position,
            error.to_string(),
        )
        .fetch_one(&mut **work)
        .await?;
        metrics::counter!("event_failures_total", "subscriber" => name).increment(1);
        if tried < TRIES {
            let wait = Duration::milliseconds(250) * 2_i32.pow(tried.clamp(0, 12).unsigned_abs());
            tracing::warn!(subscriber = name, position, kind = event.kind, tried, %error, "an event failed and is tried again");
            sqlx::query!("update event_cursors set next_try_at = $2 where subscriber = $1", name, now + wait)
                .execute(&mut **work)
                .await?;
            return Ok(());
        }
        tracing::error!(subscriber = name, position, kind = event.kind, %error, "an event is set aside");
        sqlx::query!(
            "insert into event_failures (subscriber, position, event_id, kind, error, at) values ($1, $2, $3, $4, $5, $6)
             on conflict (subscriber, position) do nothing",
            name,
            position,
            event.event_id,
            event.kind,
            error.to_string(),
            now,
        )
        .execute(&mut **work)
        .await?;
        cursor_move(work, name, position).await
    }
}

/// How far a subscriber is; a new one begins where the log ends, or it would do again what was done without it.
async fn cursor_of(app: &App, name: &'static str) -> Result<i64> {
    let known = sqlx::query_scalar!("select position from event_cursors where subscriber = $1", name);
    if let Some(position) = known.fetch_optional(&app.pool).await? {
        return Ok(position);
    }
    sqlx::query!(
        "insert into event_cursors (subscriber, position) select $1, position from event_head on conflict do nothing",
        name
    )
    .execute(&app.pool)
    .await?;
    let begun = sqlx::query_scalar!("select position from event_cursors where subscriber = $1", name);
    Ok(begun.fetch_one(&app.pool).await?)
}

/// None when another server is at it, or a failed event's next try is not due.
async fn cursor_lock(
    work: &mut Transaction<'static, Postgres>,
    name: &'static str,
    now: DateTime<Utc>,
) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!(
        "select position from event_cursors where subscriber = $1 and (next_try_at is null or next_try_at <= $2)
         for update skip locked",
        name,
        now,
    )
    .fetch_optional(&mut **work)
    .await?)
}

async fn cursor_move(work: &mut Transaction<'static, Postgres>, name: &'static str, position: i64) -> Result<()> {
    sqlx::query!(
        "update event_cursors set position = $2, next_try_at = null, failing = null, tries = 0 where subscriber = $1",
        name,
        position
    )
    .execute(&mut **work)
    .await?;
    Ok(())
}
