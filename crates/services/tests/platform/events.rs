//! The event spine: no event is skipped, none is handled twice, and one that cannot be handled holds nobody up for
//! ever.

use domain::{
    identity::events::{AccountEvent, AccountNews},
    ids::UserId,
};
use futures::future::BoxFuture;
use spine::{
    App, Context, Error, Result,
    events::{StoredEvent, Subscriber, Subscribers, after, head, purge, sequence, tell},
};
use sqlx::{Postgres, Transaction};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};
use testkit::TestApp;
use uuid::Uuid;

fn told(number: u128) -> AccountEvent {
    AccountEvent::EmailVerified(AccountNews { user_id: UserId(Uuid::from_u128(number)) })
}

async fn happen(context: &Context, number: u128) {
    let mut work = context.begin().await.unwrap();
    tell(&mut work, context, &told(number)).await.unwrap();
    work.commit().await.unwrap();
}

/// Subjects in the order of their positions.
async fn order(app: &App) -> Vec<u128> {
    while sequence(app).await.unwrap() > 0 {}
    let all = after(&app.pool, 0, 10_000).await.unwrap();
    let positions: Vec<i64> = all.iter().map(|event| event.position).collect();
    assert_eq!(positions, (1..=all.len() as i64).collect::<Vec<_>>(), "gaps");
    all.iter().map(|event| event.subject_id.unwrap().as_u128()).collect()
}

/// Counts what it handles in a table of its own, in the transaction it is given.
struct Counting {
    name: &'static str,
    fails_at: Option<u128>,
    tries: Arc<AtomicUsize>,
}

impl Subscriber for Counting {
    fn name(&self) -> &'static str {
        self.name
    }

    fn handle<'a, 'work: 'a>(
        &'a self,
        work: &'a mut Transaction<'work, Postgres>,
        _: &'a Context,
        event: &'a StoredEvent,
    ) -> BoxFuture<'a, Result<()>> {
        Box::pin(async move {
            sqlx::query("insert into settings (name, value) values ($1, '1')")
                .bind(format!("{} handled {}", self.name, event.position))
                .execute(&mut **work)
                .await?;
            if event.subject_id.map(|id| id.as_u128()) == self.fails_at {
                self.tries.fetch_add(1, Ordering::Relaxed);
                return Err(Error::unexpected("cannot"));
            }
            Ok(())
        })
    }
}

fn counting(name: &'static str, fails_at: Option<u128>) -> (Box<dyn Subscriber>, Arc<AtomicUsize>) {
    let tries = Arc::new(AtomicUsize::new(0));
    (Box::new(Counting { name, fails_at, tries: tries.clone() }), tries)
}

async fn handled(test: &TestApp, name: &str) -> i64 {
    let count = sqlx::query_scalar("select count(*) from settings where name like $1 || ' handled %'");
    count.bind(name).fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn an_event_whose_transaction_commits_late_is_not_skipped() {
    let test = TestApp::new().await;
    let context = test.system();
    let mut late = context.begin().await.unwrap();
    tell(&mut late, &context, &told(1)).await.unwrap();
    happen(&context, 2).await;
    assert_eq!(order(&test.app).await, [2]);
    late.commit().await.unwrap();
    assert_eq!(order(&test.app).await, [2, 1]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn positions_have_no_gaps_whoever_rolls_back_and_whoever_sequences_beside() {
    let test = TestApp::new().await;
    let writers = (0..8_u128).map(|writer| {
        let context = test.system();
        tokio::spawn(async move {
            for number in 0..25 {
                let mut work = context.begin().await.unwrap();
                tell(&mut work, &context, &told(writer * 100 + number)).await.unwrap();
                if number % 5 == 4 { work.rollback().await.unwrap() } else { work.commit().await.unwrap() }
            }
        })
    });
    let sequencers = (0..2).map(|_| {
        let app = test.app.clone();
        tokio::spawn(async move {
            for _ in 0..50 {
                sequence(&app).await.unwrap();
            }
        })
    });
    for task in writers.chain(sequencers).collect::<Vec<_>>() {
        task.await.unwrap();
    }
    let all = order(&test.app).await;
    assert_eq!(all.len(), 8 * 20);
    for writer in 0..8 {
        let own: Vec<u128> = all.iter().copied().filter(|number| number / 100 == writer).collect();
        assert!(own.is_sorted(), "writer {writer}: {own:?}");
    }
}

#[tokio::test]
async fn a_new_subscriber_begins_where_the_log_ends() {
    let test = TestApp::new().await;
    happen(&test.system(), 1).await;
    assert_eq!(order(&test.app).await, [1]);
    let subscribers = Subscribers::new(test.app.clone(), vec![counting("new", None).0]);
    subscribers.drain().await.unwrap();
    happen(&test.system(), 2).await;
    subscribers.drain().await.unwrap();
    assert_eq!(handled(&test, "new").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_event_is_handled_once_however_many_servers_run() {
    let test = TestApp::new().await;
    let servers: Vec<Subscribers> =
        (0..4).map(|_| Subscribers::new(test.app.clone(), vec![counting("many", None).0])).collect();
    servers[0].drain().await.unwrap();
    for number in 0..40 {
        happen(&test.system(), number).await;
    }
    let running: Vec<_> =
        servers.into_iter().map(|server| tokio::spawn(async move { server.drain().await.unwrap() })).collect();
    for server in running {
        server.await.unwrap();
    }
    Subscribers::new(test.app.clone(), vec![counting("many", None).0]).drain().await.unwrap();
    // Handled twice, the second insert of one name would have failed.
    assert_eq!(handled(&test, "many").await, 40);
}

#[tokio::test]
async fn an_event_that_cannot_be_handled_is_tried_again_then_set_aside_and_holds_nobody_else_up() {
    let test = TestApp::new().await;
    let (failing, tries) = counting("failing", Some(2));
    let subscribers = Subscribers::new(test.app.clone(), vec![failing, counting("other", None).0]);
    subscribers.drain().await.unwrap();
    for number in 1..=3 {
        happen(&test.system(), number).await;
    }
    subscribers.drain().await.unwrap();
    assert_eq!((handled(&test, "failing").await, handled(&test, "other").await), (1, 3));
    assert_eq!(tries.load(Ordering::Relaxed), 1, "the next try waits");
    for _ in 0..20 {
        sqlx::query("update event_cursors set next_try_at = null").execute(&test.owner).await.unwrap();
        subscribers.drain().await.unwrap();
    }
    assert_eq!(tries.load(Ordering::Relaxed), 10);
    // What the failing handler wrote before it failed is undone; the third event was handled after the second was given
    // up.
    assert_eq!(handled(&test, "failing").await, 2);
    let aside: Vec<(String, i64)> =
        sqlx::query_as("select subscriber, position from event_failures").fetch_all(&test.owner).await.unwrap();
    assert_eq!(aside, [("failing".to_owned(), 2)]);
}

#[tokio::test]
async fn only_what_is_old_and_handled_by_everybody_is_purged() {
    let test = TestApp::new().await;
    let subscribers = Subscribers::new(test.app.clone(), vec![counting("reader", None).0]);
    subscribers.drain().await.unwrap();
    for number in 1..=4 {
        happen(&test.system(), number).await;
    }
    let age = "update outbox_events set created_at = '2025-01-01' where subject_id <> $1";
    sqlx::query(age).bind(Uuid::from_u128(4)).execute(&test.owner).await.unwrap();
    order(&test.app).await;
    assert_eq!(purge(&test.system()).await.unwrap(), 0, "nobody has handled them");
    subscribers.drain().await.unwrap();
    let stays = "update event_cursors set position = 2";
    sqlx::query(stays).execute(&test.owner).await.unwrap();
    assert_eq!(purge(&test.system()).await.unwrap(), 2);
    assert_eq!(after(&test.app.pool, 0, 10).await.unwrap().len(), 2);
    assert_eq!(head(&test.app).await.unwrap(), 4);
}
