//! How long rows live, and the one way they are taken away.
//!
//! A context lists what it stores only for a time in its `retention.rs`; the job `KeepHouse` purges all of them. Rows
//! go in batches of one statement each, oldest first, found through an index (the table's comment names it, a test
//! compares the two with the plan): no statement grows with the table, so none ends in a time-out. A row that
//! somebody holds is passed over until the next run.

use crate::{Context, Result};
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::AssertSqlSafe;

/// Rows of one statement.
const BATCH: i64 = 1_000;

/// By which clock a row grows old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ages {
    /// What people were promised.
    ByBusinessTime,
    /// What keeps strangers out.
    ByMachineTime,
}

/// Rows of a table that go when they are old.
#[derive(Clone, Copy, Debug)]
pub struct Retention {
    /// The table.
    pub table: &'static str,
    /// SQL over its columns: the instant from which a row's age counts. Rows where it is null stay.
    pub since: &'static str,
    /// What else must hold of a row that goes.
    pub only: Option<&'static str>,
    /// Days it is kept from then on.
    pub days: i64,
    /// Which clock says so.
    pub ages: Ages,
    /// Rows of one statement.
    pub batch: i64,
}

impl Retention {
    /// Rows that live `days` from the instant `since`, in batches of a thousand.
    pub const fn new(table: &'static str, since: &'static str, days: i64, ages: Ages) -> Self {
        Self { table, since, only: None, days, ages, batch: BATCH }
    }

    /// Only rows for which that holds.
    #[must_use]
    pub const fn only(self, condition: &'static str) -> Self {
        Self { only: Some(condition), ..self }
    }

    /// The instant before which `since` must lie.
    pub fn before(&self, context: &Context) -> DateTime<Utc> {
        let now = match self.ages {
            Ages::ByBusinessTime => context.now(),
            Ages::ByMachineTime => context.app.clock.real_now(),
        };
        now - TimeDelta::days(self.days)
    }

    /// The statement of one batch: `$1` is [`Self::before`], `$2` the most rows it takes. A row that changes
    /// meanwhile has another `ctid` and stays.
    pub fn sql(&self) -> String {
        let Self { table, since, .. } = self;
        let only = self.only.map(|condition| format!(" and {condition}")).unwrap_or_default();
        format!(
            "delete from {table} where ctid = any (array (
               select ctid from {table} where {since} < $1{only} order by {since} limit $2 for update skip locked))"
        )
    }
}

/// Takes away every row that is too old and answers how many those were.
pub async fn rows_purge(context: &Context, retention: &Retention) -> Result<u64> {
    let before = retention.before(context);
    let mut gone = 0;
    loop {
        let batch = sqlx::query(AssertSqlSafe(retention.sql())).bind(before).bind(retention.batch);
        let taken = batch.execute(context.writes()).await?.rows_affected();
        gone += taken;
        if taken < retention.batch.unsigned_abs() {
            break;
        }
    }
    metrics::counter!("rows_purged_total", "table" => retention.table).increment(gone);
    Ok(gone)
}

/// Of the machinery. Dead letters stay until somebody decides about them.
pub const RETENTIONS: &[Retention] = &[
    Retention::new("idempotency_keys", "created_at", 7, Ages::ByBusinessTime),
    Retention::new("jobs", "finished_at", 7, Ages::ByBusinessTime).only("state = 'done'"),
    Retention::new("mails", "coalesce(sent_at, dropped_at)", 90, Ages::ByBusinessTime),
    Retention::new("notices", "created_at", domain::platform::notices::KEPT_DAYS, Ages::ByBusinessTime),
    Retention::new("pushes", "created_at", domain::platform::notices::KEPT_DAYS, Ages::ByBusinessTime),
    Retention::new("form_flashes", "expires_at", 0, Ages::ByMachineTime),
    Retention::new("rate_counters", "window_start", 1, Ages::ByMachineTime),
];
