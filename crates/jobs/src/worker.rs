//! The loop of a worker process: claim as many as there are free hands, wait for a wake-up, stop without losing work.

use crate::{Queue, bell};
use sqlx::postgres::PgListener;
use std::{sync::Arc, time::Duration};
use tokio::{sync::Notify, task::JoinSet, time::timeout};
use tokio_util::sync::CancellationToken;

/// Safety net for lost notifications and for jobs whose time comes.
const POLL: Duration = Duration::from_secs(1);

impl Queue {
    /// Works until told to stop, then lets running jobs finish (at most `grace`) and gives the rest back.
    pub async fn run(&self, shutdown: CancellationToken) {
        let woken = Arc::new(Notify::new());
        let listening = tokio::spawn(listen(self.listens.clone(), woken.clone(), shutdown.clone()));
        let mut running = JoinSet::new();
        while !shutdown.is_cancelled() {
            if let Err(error) = self.fire_schedules().await {
                tracing::warn!(%error, "the calendar could not be read");
            }
            let free = self.options.concurrency.saturating_sub(running.len());
            let claimed = match self.claim(i64::try_from(free).unwrap_or(1)).await {
                Ok(claimed) => claimed,
                Err(error) => {
                    tracing::warn!(%error, "no jobs could be claimed");
                    Vec::new()
                }
            };
            let hands_full = claimed.len() == free;
            for job in claimed {
                let queue = self.clone();
                running.spawn(async move { queue.run_claimed(job).await.is_some() });
            }
            tokio::select! {
                () = shutdown.cancelled() => {}
                Some(_) = running.join_next(), if hands_full => {}
                () = woken.notified(), if !hands_full => {}
                () = bell::rung(), if !hands_full => {}
                () = tokio::time::sleep(POLL) => {}
            }
            while running.try_join_next().is_some() {}
        }
        let finishing = async { while running.join_next().await.is_some() {} };
        if timeout(self.options.grace, finishing).await.is_err() {
            running.shutdown().await;
        }
        listening.abort();
        if let Err(error) = self.give_back().await {
            tracing::warn!(%error, "unfinished jobs wait for their leases to run out");
        }
    }
}

/// Turns notifications into wake-ups; reconnects by itself, and the poll covers the time in between.
async fn listen(pool: sqlx::PgPool, woken: Arc<Notify>, shutdown: CancellationToken) {
    while !shutdown.is_cancelled() {
        if let Ok(mut listener) = PgListener::connect_with(&pool).await
            && listener.listen("jobs").await.is_ok()
        {
            while listener.recv().await.is_ok() {
                woken.notify_one();
            }
        }
        tokio::time::sleep(POLL).await;
    }
}
