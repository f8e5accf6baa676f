//! Acts stand in the log at once, without waiting for each other, and a job chains them; what the binary before this
//! one writes is sealed as well.

use services::{
    Context,
    platform::audit::{Act, ForgetActs, audit_append, audit_purge, audit_seal},
};
use spine::job::{Job, Nothing};
use sqlx::Row;
use std::time::Duration;
use testkit::TestApp;

async fn act(context: &Context, act: &str) {
    let mut transaction = context.begin().await.unwrap();
    audit_append(&mut transaction, context, Act { act, ..Act::default() }).await.unwrap();
    transaction.commit().await.unwrap();
}

/// Other tests share the cluster, and what they have under way delays a seal: seals until so many are.
async fn seal_up_to(test: &TestApp, wanted: i64) {
    let all = async {
        let mut sealed = 0;
        while sealed < wanted {
            sealed += audit_seal(&test.system()).await.unwrap();
        }
        assert_eq!(sealed, wanted);
    };
    tokio::time::timeout(Duration::from_mins(1), all).await.expect("every act gets its seal");
}

async fn broken(test: &TestApp) -> Vec<String> {
    let mut connection = test.owner.acquire().await.unwrap();
    spine::check::audit_chain(&mut connection).await.unwrap()
}

#[tokio::test]
async fn two_acts_at_once_do_not_wait_for_each_other() {
    let test = TestApp::new().await;
    let system = test.system();
    let mut first = system.begin().await.unwrap();
    audit_append(&mut first, &system, Act { act: "test.first", ..Act::default() }).await.unwrap();
    // Waiting for the first would end in the lock time-out.
    act(&system, "test.second").await;
    assert_eq!(audit_seal(&system).await.unwrap(), 0, "the younger act waits for the older one");
    first.commit().await.unwrap();
    seal_up_to(&test, 2).await;
    let order: Vec<String> =
        sqlx::query_scalar("select act from audit_seals join audit_log on id = audit_id order by position")
            .fetch_all(&test.owner)
            .await
            .unwrap();
    assert_eq!((order, broken(&test).await), (vec!["test.first".into(), "test.second".into()], Vec::new()));
}

#[tokio::test]
async fn what_the_binary_before_this_one_writes_and_reads_goes_on_to_work() {
    let test = TestApp::new().await;
    act(&test.system(), "test.new").await;
    let previous =
        sqlx::query("select hash from audit_log order by id desc limit 1").fetch_one(&test.app.pool).await.unwrap();
    let previous: Vec<u8> = previous.try_get("hash").expect("never null");
    sqlx::query(
        "insert into audit_log (at, actor_id, act, subject_id, before, after, ip, trace_id, previous_hash, hash)
         values (now(), null, 'test.old', null, null, null, '', '', $1, sha256('x'))",
    )
    .bind(previous)
    .execute(&test.app.pool)
    .await
    .unwrap();
    act(&test.system(), "test.newer").await;
    seal_up_to(&test, 3).await;
    assert_eq!(broken(&test).await, Vec::<String>::new());
}

#[tokio::test]
async fn an_empty_log_is_whole_and_sealing_twice_seals_once() {
    let test = TestApp::new().await;
    assert_eq!((audit_seal(&test.system()).await.unwrap(), broken(&test).await), (0, Vec::new()));
    act(&test.system(), "test.act").await;
    seal_up_to(&test, 1).await;
    assert_eq!(audit_seal(&test.system()).await.unwrap(), 0);
}

#[tokio::test]
async fn two_servers_that_seal_at_once_make_one_chain() {
    let test = TestApp::new().await;
    let system = test.system();
    for n in 0..40 {
        act(&system, if n % 2 == 0 { "test.even" } else { "test.odd" }).await;
    }
    let all = async {
        let mut sealed = 0;
        while sealed < 40 {
            let (one, two) = tokio::join!(audit_seal(&system), audit_seal(&system));
            sealed += one.unwrap() + two.unwrap();
        }
        assert_eq!(sealed, 40);
    };
    tokio::time::timeout(Duration::from_mins(1), all).await.expect("every act gets its seal");
    assert_eq!(broken(&test).await, Vec::<String>::new());
}

/// Acts of so many years ago, in that order, sealed.
async fn of_years_ago(test: &TestApp, years: &[i32]) {
    for age in years {
        act(&test.system(), "test.act").await;
        // As if the database had seen it then.
        let aged = "update audit_log set recorded_at = now() - make_interval(years => $1) - interval '1 hour'
             where id = (select max(id) from audit_log)";
        sqlx::query(aged).bind(age).execute(&test.owner).await.unwrap();
    }
    seal_up_to(test, years.len() as i64).await;
}

async fn left(test: &TestApp) -> i64 {
    sqlx::query_scalar("select count(*) from audit_log").fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn after_seven_years_an_act_goes_and_its_seal_proves_the_others() {
    let test = TestApp::new().await;
    of_years_ago(&test, &[20, 20, 0, 20]).await;
    // Business time stands in spring 2026: an act of twenty years ago is old by both clocks.
    ForgetActs::run(&test.system(), Nothing {}).await.unwrap();
    assert_eq!(left(&test).await, 2, "a younger one keeps those that were sealed after it");
    assert_eq!(broken(&test).await, Vec::<String>::new());
    let seals: i64 = sqlx::query_scalar("select count(*) from audit_seals").fetch_one(&test.owner).await.unwrap();
    assert_eq!(seals, 4);
    assert_eq!(audit_purge(&test.system()).await.unwrap(), 0);
    act(&test.system(), "test.later").await;
    seal_up_to(&test, 1).await;
    assert_eq!(broken(&test).await, Vec::<String>::new(), "the chain goes on");
    sqlx::query("update audit_log set after = '1' where act = 'test.later'").execute(&test.owner).await.unwrap();
    assert_eq!(broken(&test).await.len(), 1, "and still tells what was changed");
}

#[tokio::test]
async fn no_clock_of_ours_makes_an_act_old() {
    let test = TestApp::new().await;
    of_years_ago(&test, &[6, 0]).await;
    test.clock.advance(chrono::Duration::days(365 * 100));
    assert_eq!(audit_purge(&test.system()).await.unwrap(), 0);
    let asked = "select audit_purge('infinity', 100)";
    let taken: i64 = sqlx::query_scalar(asked).fetch_one(&test.app.pool).await.unwrap();
    assert_eq!((taken, left(&test).await), (0, 2), "not even as the application asks for it");
}

#[tokio::test]
async fn an_act_that_somebody_took_away_is_told_of_and_nothing_behind_it_goes() {
    let test = TestApp::new().await;
    of_years_ago(&test, &[20, 20, 20]).await;
    let second = "delete from audit_log where id = (select audit_id from audit_seals where position = 2)";
    sqlx::query(second).execute(&test.owner).await.unwrap();
    assert_eq!(audit_purge(&test.system()).await.unwrap(), 1);
    assert_eq!(left(&test).await, 1);
    assert_eq!(broken(&test).await.len(), 1);
}
