//! The unit of work: one transaction that locks at its beginning and writes what it gathered at its end (ARCHITECTURE
//! rules 2 and 5).
//!
//! A round trip costs more than most statements, so the transaction begins and takes its advisory locks in one, and
//! events, jobs, audited acts, the stored answer and the counted try are written in one. What only a context knows it
//! writes itself through [`Unit::work`], or in that same last statement ([`Unit::close_with`]), as the ledger does.
//!
//! Lock order in every transaction: idempotency key → people's calendars (advisory, ascending) → rows → tutor →
//! accounts (by id).

mod gathered;

pub use gathered::Gathered;

use crate::{
    Context, Error, Result,
    audit::Act,
    events::{Told, fault_point},
    idempotency::Keyed,
    unit_write,
};
use chrono::{DateTime, Utc};
use domain::event::Event;
use futures::future::BoxFuture;
use gathered::{Acted, Later};
use jobs::NewJob;
use sqlx::{AssertSqlSafe, PgConnection, Postgres, Transaction};

/// A try that counts when the transaction commits, see [`crate::rate_limits::Tries`].
#[derive(Clone, Debug)]
pub struct CountedTry {
    /// Rule and subject.
    pub bucket: String,
    /// Start of the window this try falls into.
    pub window_start: DateTime<Utc>,
    /// Tries in it, this one included.
    pub count: i32,
}

/// What a context writes in the last statement of a unit, together with the unit's own rows ([`unit_write`]).
pub trait Closing: Send {
    /// Sends that statement.
    fn write<'w>(self: Box<Self>, work: &'w mut PgConnection, gathered: &'w Gathered) -> BoxFuture<'w, Result<()>>;
}

/// One transaction and what it will write.
pub struct Unit<'a> {
    context: &'a Context,
    work: Transaction<'static, Postgres>,
    told: Vec<Told>,
    later: Vec<Later>,
    acted: Vec<Acted>,
    answer: Option<(Keyed<'a>, i16, serde_json::Value)>,
    counted: Option<CountedTry>,
    closing: Option<Box<dyn Closing>>,
}

impl<'a> Unit<'a> {
    /// Begins; with a key, keeps others with the same key out until the end (a key that is taken is seen by
    /// [`Keyed::read`]).
    pub async fn begin(context: &'a Context, key: Option<&Keyed<'_>>) -> Result<Self> {
        Self::begin_locked(context, key, &mut []).await
    }

    /// The same with advisory locks that are waited for, taken in ascending order. They are not waited for when the key
    /// is taken.
    pub async fn begin_locked(context: &'a Context, key: Option<&Keyed<'_>>, locks: &mut [i64]) -> Result<Self> {
        use std::fmt::Write;
        locks.sort_unstable();
        // Numbers only, none of them typed by anybody.
        // Statements of a unit look single rows up: planning them anew for their values finds no better way.
        let mut sql = String::from("begin; set local plan_cache_mode = force_generic_plan");
        if let Some(key) = key {
            let _ = write!(
                sql,
                "; select set_config('edustream.key', pg_try_advisory_xact_lock({})::text, true)",
                key.lock()
            );
        }
        for lock in locks.iter() {
            let _ = write!(
                sql,
                "; select pg_advisory_xact_lock({lock}) where current_setting('edustream.key', true) is distinct from 'false'"
            );
        }
        let work = context.app.pool.begin_with(AssertSqlSafe(sql)).await?;
        Ok(Self {
            context,
            work,
            told: Vec::new(),
            later: Vec::new(),
            acted: Vec::new(),
            answer: None,
            counted: None,
            closing: None,
        })
    }

    /// The transaction, for the statements of the context itself.
    pub fn work(&mut self) -> &mut Transaction<'static, Postgres> {
        &mut self.work
    }

    /// Whose request this is.
    pub const fn context(&self) -> &'a Context {
        self.context
    }

    /// An event of this transaction.
    pub fn tell<E: Event>(&mut self, event: &E) -> Result<()> {
        self.told.push(Told::of(event)?);
        Ok(())
    }

    /// A job of this transaction.
    pub fn later(&mut self, job: NewJob<'_>) {
        self.later.push(Later::from(job));
    }

    /// An act of this transaction for the audit log.
    pub fn audit(&mut self, act: Act<'_>) {
        self.acted.push(Acted::from(act));
    }

    /// What is written in the last statement; once per unit.
    ///
    /// # Errors
    /// Unexpected, when something else is to close it already.
    pub fn close_with(&mut self, closing: Box<dyn Closing>) -> Result<()> {
        if self.closing.replace(closing).is_some() {
            return Err(Error::unexpected("two contexts want to write the last statement of one unit"));
        }
        Ok(())
    }

    /// The answer that a repetition with the same key gets. Nothing without a key.
    pub fn answer(&mut self, key: Option<Keyed<'a>>, status: u16, answer: &impl serde::Serialize) -> Result<()> {
        if let Some(key) = key {
            let status = i16::try_from(status).map_err(|_| Error::unexpected("status out of range"))?;
            self.answer = Some((key, status, serde_json::to_value(answer)?));
        }
        Ok(())
    }

    /// A try that counts if this commits.
    pub fn count(&mut self, tried: Option<CountedTry>) {
        self.counted = tried;
    }

    /// Ends by the result: writes what was gathered and commits, or rolls back *before* the refusal is answered. A
    /// dropped transaction rolls back some time later, and would meet the person's next request (same key, same
    /// calendar) with locks nobody needs any more.
    pub async fn finish<T>(mut self, result: Result<T>) -> Result<T> {
        let written = match result {
            Ok(value) => self.write().await.map(|()| value),
            Err(error) => Err(error),
        };
        match written {
            Ok(value) => {
                fault_point("unit.before_commit");
                self.work.commit().await?;
                fault_point("unit.after_commit");
                Ok(value)
            }
            Err(error) => {
                if let Err(lost) = self.work.rollback().await {
                    tracing::debug!(error = %lost, "a rollback was not answered; the server does it when the connection is gone");
                }
                Err(error)
            }
        }
    }

    /// Everything gathered, in one statement.
    async fn write(&mut self) -> Result<()> {
        let mut gathered = Gathered::nothing(self.context);
        gathered.tell(std::mem::take(&mut self.told));
        gathered.plan(std::mem::take(&mut self.later));
        gathered.audit(std::mem::take(&mut self.acted));
        gathered.answer(self.answer.take());
        gathered.count(self.counted.take());
        match self.closing.take() {
            Some(closing) => closing.write(&mut self.work, &gathered).await?,
            None if gathered.is_empty() => return Ok(()),
            None => {
                unit_write!("", gathered).execute(&mut *self.work).await?;
            }
        }
        if gathered.tells() {
            self.context.app.bell.ring();
        }
        if gathered.is_due_now() {
            jobs::ring();
        }
        Ok(())
    }
}
