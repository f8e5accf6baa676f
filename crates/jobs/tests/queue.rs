//! The queue against a real Postgres. Time is a number the tests set; nothing sleeps.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use chrono::{DateTime, Duration, TimeZone, Utc};
use jobs::{Backoff, Failure, NewJob, Queue, QueueOptions, Ran, Registry, Time, enqueue};
use serde_json::json;
use sqlx::PgPool;
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};
use testkit::TestApp;
use tokio_util::sync::CancellationToken;

/// What handlers saw, and the time by which everybody works.
#[derive(Clone)]
struct World {
    pool: PgPool,
    seconds: Arc<AtomicI64>,
    seen: Arc<Mutex<Vec<i64>>>,
}

impl World {
    fn new(test: &TestApp) -> Self {
        Self { pool: test.app.pool.clone(), seconds: Arc::default(), seen: Arc::default() }
    }

    fn now(&self) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 3, 2, 9, 0, 0).unwrap() + Duration::seconds(self.seconds.load(Ordering::SeqCst))
    }

    fn pass(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }

    fn seen(&self) -> Vec<i64> {
        let mut seen = self.seen.lock().unwrap().clone();
        seen.sort_unstable();
        seen
    }

    /// A worker that notes the numbers it is given and fails on negative ones.
    fn worker(&self, name: &str) -> Queue {
        let mut registry = Registry::default();
        let seen = self.seen.clone();
        registry.on("Note", move |number: i64, _| {
            let seen = seen.clone();
            async move {
                seen.lock().unwrap().push(number);
                if number < 0 { Err(Failure::Retry("negative".into())) } else { Ok(()) }
            }
        });
        registry.on("Panic", |(): (), _| async { panic!("out of paper") });
        self.queue(name, registry)
    }

    fn queue(&self, name: &str, registry: Registry) -> Queue {
        let (due, lease) = (self.clone(), self.clone());
        let time = Time { due_now: Arc::new(move || due.now()), lease_now: Arc::new(move || lease.now()) };
        let mut options = QueueOptions::new(name);
        options.backoff = Backoff { base: Duration::seconds(10), longest: Duration::seconds(40) };
        options.chance = Arc::new(|| 1.0);
        Queue::new(self.pool.clone(), registry, time, options)
    }

    async fn put(&self, job: NewJob<'_>) -> bool {
        let mut transaction = self.pool.begin().await.unwrap();
        let stored = enqueue(&mut transaction, job, self.now()).await.unwrap();
        transaction.commit().await.unwrap();
        stored
    }

    async fn note(&self, number: i64) {
        self.put(NewJob::new("Note", json!(number), self.now())).await;
    }

    async fn column(&self, sql: &'static str) -> Vec<String> {
        sqlx::query_scalar(sql).fetch_all(&self.pool).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_never_do_one_job_twice() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    for number in 0..200 {
        world.note(number).await;
    }
    let (first, second) = (world.worker("first"), world.worker("second"));
    let (left, right) = tokio::join!(
        tokio::spawn(async move { first.run_due_once().await.unwrap() }),
        tokio::spawn(async move { second.run_due_once().await.unwrap() })
    );
    assert_eq!(world.seen(), (0..200).collect::<Vec<_>>());
    assert_eq!(left.unwrap().done + right.unwrap().done, 200);
}

#[tokio::test]
async fn a_job_vanishes_with_its_transaction() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    let mut transaction = world.pool.begin().await.unwrap();
    enqueue(&mut transaction, NewJob::new("Note", json!(1), world.now()), world.now()).await.unwrap();
    transaction.rollback().await.unwrap();
    assert_eq!(world.worker("w").run_due_once().await.unwrap(), Ran::default());
    assert_eq!(world.column("select kind from jobs").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_job_is_not_done_before_its_time() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    world.put(NewJob::new("Note", json!(1), world.now() + Duration::seconds(60))).await;
    let worker = world.worker("w");
    world.pass(59);
    assert_eq!(worker.run_due_once().await.unwrap(), Ran::default());
    world.pass(1);
    assert_eq!(worker.run_due_once().await.unwrap().done, 1);
}

#[tokio::test]
async fn a_job_whose_worker_died_is_done_by_another_after_the_lease() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    world.note(7).await;
    sqlx::query("update jobs set locked_by = 'dead worker', locked_until = $1, attempts = 1")
        .bind(world.now() + Duration::seconds(60))
        .execute(&world.pool)
        .await
        .unwrap();
    let worker = world.worker("w");
    world.pass(59);
    assert_eq!(worker.run_due_once().await.unwrap(), Ran::default());
    world.pass(1);
    assert_eq!(worker.run_due_once().await.unwrap().done, 1);
    assert_eq!(world.column("select state || attempts from jobs").await, ["done2"]);
}

#[tokio::test]
async fn a_worker_that_lost_its_lease_cannot_overwrite_the_next_one() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    let mut registry = Registry::default();
    let thief = world.clone();
    registry.on("Note", move |_: i64, _| {
        let thief = thief.clone();
        async move {
            let stolen = sqlx::query("update jobs set locked_by = 'thief', attempts = attempts + 1");
            stolen.execute(&thief.pool).await.map(drop)?;
            Ok(())
        }
    });
    world.note(1).await;
    assert_eq!(world.queue("slow", registry).run_due_once().await.unwrap(), Ran::default());
    assert_eq!(world.column("select state || locked_by from jobs").await, ["waitingthief"]);
}

#[tokio::test]
async fn a_failing_job_is_retried_later_and_later_then_becomes_a_dead_letter() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    let mut job = NewJob::new("Note", json!(-1), world.now());
    job.max_attempts = 3;
    world.put(job).await;
    let worker = world.worker("w");
    let retried = Ran { retried: 1, ..Ran::default() };
    assert_eq!(worker.run_due_once().await.unwrap(), retried);
    world.pass(9);
    assert_eq!(worker.run_due_once().await.unwrap(), Ran::default());
    world.pass(1);
    assert_eq!(worker.run_due_once().await.unwrap(), retried);
    world.pass(19);
    assert_eq!(worker.run_due_once().await.unwrap(), Ran::default());
    world.pass(1);
    assert_eq!(worker.run_due_once().await.unwrap(), Ran { dead: 1, ..Ran::default() });
    world.pass(100_000);
    assert_eq!(worker.run_due_once().await.unwrap(), Ran::default());
    assert_eq!(world.column("select state || ' ' || last_error from jobs").await, ["dead negative"]);
}

#[tokio::test]
async fn a_job_that_kills_its_workers_becomes_a_dead_letter() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    world.note(5).await;
    sqlx::query("update jobs set attempts = max_attempts, locked_by = 'died', locked_until = $1")
        .bind(world.now())
        .execute(&world.pool)
        .await
        .unwrap();
    assert_eq!(world.worker("w").run_due_once().await.unwrap().dead, 1);
    assert_eq!(world.seen(), Vec::<i64>::new());
}

#[tokio::test]
async fn a_panic_is_a_failure_with_its_text() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    world.put(NewJob::new("Panic", json!(null), world.now())).await;
    assert_eq!(world.worker("w").run_due_once().await.unwrap().retried, 1);
    assert_eq!(world.column("select last_error from jobs").await, ["panicked: out of paper"]);
}

#[tokio::test]
async fn a_payload_that_does_not_fit_is_a_dead_letter_at_once() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    world.put(NewJob::new("Note", json!("seven"), world.now())).await;
    assert_eq!(world.worker("w").run_due_once().await.unwrap().dead, 1);
}

#[tokio::test]
async fn a_kind_nobody_here_knows_waits_for_a_server_that_does() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    world.put(NewJob::new("FromTheFuture", json!({}), world.now())).await;
    assert_eq!(world.worker("w").run_due_once().await.unwrap(), Ran::default());
    assert_eq!(world.column("select state || attempts from jobs").await, ["waiting0"]);
}

#[tokio::test]
async fn a_unique_key_keeps_one_waiting_job() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    let keyed =
        |number: i64| NewJob { unique_key: Some("note".into()), ..NewJob::new("Note", json!(number), world.now()) };
    assert!(world.put(keyed(1)).await);
    assert!(!world.put(keyed(2)).await);
    world.worker("w").run_due_once().await.unwrap();
    assert!(world.put(keyed(3)).await);
    world.worker("w").run_due_once().await.unwrap();
    assert_eq!(world.seen(), [1, 3]);
}

#[tokio::test]
async fn what_changes_while_a_keyed_job_runs_is_enqueued_again() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    let mut registry = Registry::default();
    let inner = world.clone();
    registry.on("Seal", move |round: i64, _| {
        let inner = inner.clone();
        async move {
            inner.seen.lock().unwrap().push(round);
            if round == 1 {
                let job = NewJob { unique_key: Some("seal".into()), ..NewJob::new("Seal", json!(2), inner.now()) };
                assert!(inner.put(job).await, "the running job must not hold its key");
            }
            Ok(())
        }
    });
    world.put(NewJob { unique_key: Some("seal".into()), ..NewJob::new("Seal", json!(1), world.now()) }).await;
    assert_eq!(world.queue("w", registry).run_due_once().await.unwrap().done, 2);
    assert_eq!(world.seen(), [1, 2]);
}

#[tokio::test]
async fn higher_priority_runs_first_then_the_longest_due() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    for (number, priority, due) in [(1, 0, 0), (2, 0, -60), (3, 5, 0), (4, -1, -600)] {
        let at = world.now() + Duration::seconds(due);
        world.put(NewJob { priority, ..NewJob::new("Note", json!(number), at) }).await;
    }
    world.worker("w").run_due_once().await.unwrap();
    assert_eq!(*world.seen.lock().unwrap(), [3, 2, 1, 4]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_schedule_fires_once_with_two_servers_watching() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    let server = |name: &str| {
        let mut registry = Registry::default();
        let seen = world.seen.clone();
        registry.on("Tidy", move |_: serde_json::Value, _| {
            seen.lock().unwrap().push(1);
            std::future::ready(Ok(()))
        });
        registry.schedule("Tidy", "0 0 * * * *").unwrap();
        world.queue(name, registry)
    };
    let (first, second) = (server("first"), server("second"));
    let both = || async {
        let (first, second) = (first.clone(), second.clone());
        let (left, right) = tokio::join!(
            tokio::spawn(async move { first.run_due_once().await }),
            tokio::spawn(async move { second.run_due_once().await })
        );
        left.unwrap().unwrap();
        right.unwrap().unwrap();
    };
    both().await;
    assert_eq!(world.seen().len(), 0, "a new schedule waits for its date");
    world.pass(3_600);
    both().await;
    both().await;
    assert_eq!(world.seen().len(), 1);
    world.pass(5 * 3_600);
    both().await;
    both().await;
    assert_eq!(world.seen().len(), 2, "missed dates fire once");
}

#[tokio::test]
async fn a_stopped_worker_finishes_what_runs_and_leaves_the_rest() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    let (begun, stop) = (CancellationToken::new(), CancellationToken::new());
    let mut registry = Registry::default();
    let (seen, started, stopped) = (world.seen.clone(), begun.clone(), stop.clone());
    registry.on("Slow", move |number: i64, _| {
        let (seen, started, stopped) = (seen.clone(), started.clone(), stopped.clone());
        async move {
            started.cancel();
            stopped.cancelled().await;
            seen.lock().unwrap().push(number);
            Ok(())
        }
    });
    world.put(NewJob::new("Slow", json!(1), world.now())).await;
    let worker = world.queue("w", registry);
    let running = tokio::spawn({
        let stop = stop.clone();
        async move { worker.run(stop).await }
    });
    begun.cancelled().await;
    stop.cancel();
    running.await.unwrap();
    assert_eq!(world.seen(), [1]);
    assert_eq!(world.column("select state from jobs").await, ["done"]);
}

#[tokio::test]
async fn a_running_worker_does_what_is_enqueued() {
    let test = TestApp::new().await;
    let world = World::new(&test);
    let (done, stop) = (CancellationToken::new(), CancellationToken::new());
    let mut registry = Registry::default();
    let noted = done.clone();
    registry.on("Note", move |_: i64, _| {
        noted.cancel();
        std::future::ready(Ok(()))
    });
    let worker = world.queue("w", registry);
    let running = tokio::spawn({
        let stop = stop.clone();
        async move { worker.run(stop).await }
    });
    world.note(1).await;
    done.cancelled().await;
    stop.cancel();
    running.await.unwrap();
    assert_eq!(world.column("select state from jobs").await, ["done"]);
}
