//! The calendar: entries fire once however many servers watch them.
//!
//! Whoever holds the row of an entry in `job_schedules` is its leader for that moment: it sees whether a date has
//! passed since the last run, enqueues one job, and notes the time in the same transaction. Dates missed while nothing
//! ran fire once, not once each.

use crate::{NewJob, Queue, enqueue, registry::Schedule};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

impl Queue {
    /// Enqueues what is due by the calendar; returns how many jobs.
    pub(crate) async fn fire_schedules(&self) -> Result<usize, sqlx::Error> {
        if self.registry.schedules.is_empty() {
            return Ok(0);
        }
        let now = (self.time.due_now)();
        let rows = sqlx::query!("select name, last_run_at from job_schedules").fetch_all(&self.pool).await?;
        let last_runs: HashMap<String, DateTime<Utc>> =
            rows.into_iter().map(|row| (row.name, row.last_run_at)).collect();
        let mut fired = 0;
        for schedule in &self.registry.schedules {
            let looks_due = last_runs.get(&schedule.kind).is_none_or(|last_run| is_due(schedule, *last_run, now));
            if looks_due && self.fire(schedule, now).await? {
                fired += 1;
            }
        }
        Ok(fired)
    }

    async fn fire(&self, schedule: &Schedule, now: DateTime<Utc>) -> Result<bool, sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        // A new entry waits for its next date; it does not fire because it is new.
        sqlx::query!(
            "insert into job_schedules (name, last_run_at) values ($1, $2) on conflict do nothing",
            schedule.kind,
            now
        )
        .execute(&mut *transaction)
        .await?;
        let last_run = sqlx::query_scalar!(
            "select last_run_at from job_schedules where name = $1 for update skip locked",
            schedule.kind
        )
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(last_run) = last_run else { return Ok(false) };
        let due = is_due(schedule, last_run, now);
        if due && last_run <= now {
            let mut job = NewJob::new(&schedule.kind, serde_json::json!({}), now);
            job.unique_key = Some(format!("schedule:{}", schedule.kind));
            enqueue(&mut transaction, job, now).await?;
        }
        if due {
            sqlx::query!("update job_schedules set last_run_at = $2 where name = $1", schedule.kind, now)
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(due && last_run <= now)
    }
}

/// A date has passed since the last run, or the clock was moved back behind it (which is noted without firing).
fn is_due(schedule: &Schedule, last_run: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    last_run > now || schedule.cron.after(&last_run).next().is_some_and(|next| next <= now)
}
