//! How often each key asks. Counted in memory and written down every few seconds: a request of a program must not wait
//! for a statistic, and a server that dies loses seconds of one.

use domain::identity::api_key::KeyUsage;
use spine::{App, Context, Result};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use uuid::Uuid;

/// Between the first request that is counted and the note of all that came until then.
const NOTED_AFTER: Duration = Duration::from_secs(5);

/// What this server has counted and not written down.
#[derive(Default)]
struct Counts {
    waiting: Mutex<HashMap<Uuid, (i64, i64)>>,
    noting: AtomicBool,
}

impl Counts {
    fn add(&self, key: Uuid, requests: i64, refused: i64) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let own = waiting.entry(key).or_default();
        *own = (own.0 + requests, own.1 + refused);
    }

    fn take(&self) -> Vec<(Uuid, (i64, i64))> {
        let mut all: Vec<_> = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).drain().collect();
        // All servers lock the rows in one order.
        all.sort_unstable();
        all
    }
}

/// Counts one request of a key, refused for being too many or not.
pub fn usage_note(app: &Arc<App>, key: Uuid, refused: bool) {
    let counts = app.shelf.get(Counts::default);
    counts.add(key, 1, i64::from(refused));
    if !counts.noting.swap(true, Ordering::AcqRel) {
        let app = app.clone();
        tokio::spawn(async move {
            tokio::time::sleep(NOTED_AFTER).await;
            counts.noting.store(false, Ordering::Release);
            if let Err(error) = usage_write(&app).await {
                tracing::debug!(%error, "the usage of keys is noted later");
            }
        });
    }
}

/// Writes down what this server has counted.
pub(super) async fn usage_write(app: &App) -> Result<()> {
    let counts = app.shelf.get(Counts::default);
    let all = counts.take();
    if all.is_empty() {
        return Ok(());
    }
    let keys: Vec<Uuid> = all.iter().map(|(key, _)| *key).collect();
    let requests: Vec<i64> = all.iter().map(|(_, (requests, _))| *requests).collect();
    let refused: Vec<i64> = all.iter().map(|(_, (_, refused))| *refused).collect();
    let written = sqlx::query!(
        "insert into api_key_usage (key_id, day, requests, refused)
         select k.id, date_trunc('day', $4::timestamptz, 'UTC'), n.requests, n.refused
         from unnest($1::uuid[], $2::bigint[], $3::bigint[]) n (id, requests, refused) join api_keys k on k.id = n.id
         on conflict (key_id, day) do update set requests = api_key_usage.requests + excluded.requests,
           refused = api_key_usage.refused + excluded.refused",
        &keys,
        &requests,
        &refused,
        app.clock.real_now(),
    );
    if let Err(error) = written.execute(&app.pool).await {
        for (key, (requests, refused)) in all {
            counts.add(key, requests, refused);
        }
        return Err(error.into());
    }
    Ok(())
}

/// How often the keys of a person asked, by key; those that never did are missing.
pub(super) async fn usage_of(context: &Context, person: Uuid) -> Result<HashMap<Uuid, KeyUsage>> {
    usage_write(&context.app).await?;
    let rows = sqlx::query!(
        r#"select key_id,
             coalesce(sum(requests) filter (where day >= date_trunc('day', $2::timestamptz, 'UTC')), 0)::bigint
               as "today!",
             sum(requests)::bigint as "month!", sum(refused)::bigint as "refused!"
           from api_key_usage u join api_keys k on k.id = u.key_id
           where k.user_id = $1 and k.revoked_at is null and day > $2::timestamptz - interval '30 days'
           group by key_id"#,
        person,
        context.app.clock.real_now(),
    );
    let rows =
        rows.fetch_all(context.writes()).await?.into_iter().map(|row| {
            (row.key_id, KeyUsage { today: row.today, last_30_days: row.month, refused_30_days: row.refused })
        });
    Ok(rows.collect())
}
