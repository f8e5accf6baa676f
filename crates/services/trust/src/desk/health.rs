//! How the house stands: the database, what waits to be done, and who is behind what happened.

use domain::{
    identity::Role,
    trust::desk::{HouseHealth, SubscriberState},
};
use spine::{Context, Result, replica::Replica};
use std::time::Instant;

/// What an operator wants to know in one look. For the compliance scope; for others there is no such page (404).
pub async fn house_health(context: &Context) -> Result<HouseHealth> {
    context.require_scope(Role::Compliance)?;
    let pool = context.writes();
    let asked = Instant::now();
    let size = sqlx::query_scalar!(r#"select pg_database_size(current_database()) as "size!""#).fetch_one(pool).await?;
    let database_ms = i64::try_from(asked.elapsed().as_millis()).unwrap_or(i64::MAX);
    let jobs = sqlx::query!(
        r#"select count(*) filter (where state = 'waiting') as "waiting!",
             count(*) filter (where state = 'waiting' and run_at <= $1) as "due!",
             count(*) filter (where state = 'dead') as "dead!",
             coalesce(extract(epoch from $1 - min(run_at) filter (where state = 'waiting' and run_at <= $1)), 0)::bigint
               as "oldest!"
           from jobs where state <> 'done'"#,
        context.now(),
    );
    let jobs = jobs.fetch_one(pool).await?;
    let mails =
        sqlx::query_scalar!(r#"select count(*) as "waiting!" from mails where sent_at is null and dropped_at is null"#);
    let mails_waiting = mails.fetch_one(pool).await?;
    let subscribers = subscribers(context).await?;
    let health = HouseHealth {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        database_ms,
        database_bytes: size,
        connections: pool.size(),
        connections_idle: u32::try_from(pool.num_idle()).unwrap_or(u32::MAX),
        replica: context.app.replica.as_ref().map(Replica::seen),
        jobs_waiting: jobs.waiting,
        jobs_due: jobs.due,
        oldest_due_seconds: jobs.oldest,
        jobs_dead: jobs.dead,
        mails_waiting,
        subscribers,
        ok: true,
    };
    Ok(HouseHealth { ok: health.is_well(), ..health })
}

/// How far everybody who hears of events is.
pub(super) async fn subscribers(context: &Context) -> Result<Vec<SubscriberState>> {
    let rows = sqlx::query!(
        r#"select c.subscriber, greatest(h.position - c.position, 0) as "lag!", c.failing, c.tries, c.last_error
           from event_cursors c cross join event_head h order by c.subscriber"#
    );
    let states = rows.fetch_all(context.writes()).await?.into_iter().map(|row| SubscriberState {
        subscriber: row.subscriber,
        lag: row.lag,
        failing: row.failing,
        tries: row.tries,
        last_error: row.last_error,
    });
    Ok(states.collect())
}
