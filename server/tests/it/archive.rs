//! Old rows in cold storage: none is taken away before it was read back, what comes back is what went, and whoever was
//! erased meanwhile does not come with it.

use adapters::files::ObjectPlace;
use backups::{
    BackupStore,
    archive::{Back, archive, bring_back, forget, parts},
};
use chrono::{DateTime, Duration, Utc};
use domain::platform::archive::{COUNTS, EVENTS};
use serde_json::Value;
use services::{Error, events::purge, platform::sealing::Vault};
use std::{fs, path::PathBuf};
use tempfile::TempDir;
use testkit::TestApp;
use uuid::Uuid;

const NOW: &str = "2026-03-02T09:00:00Z";

struct Cold {
    test: TestApp,
    store: BackupStore,
    directory: TempDir,
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at(NOW)
}

impl Cold {
    async fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let place = ObjectPlace::Directory(directory.path().join("cold"));
        let store = BackupStore::open(&place, Vault::new(directory.path().join("keys"))).unwrap();
        let test = TestApp::new().await;
        for sql in ["delete from outbox_events", "update event_cursors set position = 1000"] {
            sqlx::query(sql).execute(&test.owner).await.unwrap();
        }
        Self { test, store, directory }
    }

    /// Something happened so many days ago, of somebody.
    async fn event(&self, position: i64, days_ago: i64, subject: Uuid) {
        sqlx::query(
            "insert into outbox_events (event_id, kind, subject_id, audience, data, created_at, position)
             values (gen_random_uuid(), 'test.happened', $1, array[$1], jsonb_build_object('number', $2), $3, $2)",
        )
        .bind(subject)
        .bind(position)
        .bind(now() - Duration::days(days_ago))
        .execute(&self.test.owner)
        .await
        .unwrap();
    }

    async fn positions(&self, table: &str) -> Vec<i64> {
        let sql = format!("select position from {table} order by position");
        sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&self.test.owner).await.unwrap()
    }

    /// Where the lines of a part of events lie.
    fn lines(&self, first: i64, last: i64) -> PathBuf {
        self.directory.path().join(format!("cold/archive/outbox_events/{first:019}-{last:019}.jsonl.gz"))
    }

    async fn year(&self) -> Result<Back, Error> {
        let year = (at("2025-03-01T00:00:00Z"), at("2026-03-03T00:00:00Z"));
        bring_back(&self.store, &self.test.owner, &EVENTS, year, now()).await
    }
}

#[tokio::test]
async fn no_event_goes_before_it_was_read_back_from_cold_storage() {
    let cold = Cold::new().await;
    for position in 1..=3 {
        cold.event(position, 300, Uuid::from_u128(7)).await;
    }
    // The store takes nothing under the name that the part will have.
    let in_the_way = cold.lines(1, 3);
    fs::create_dir_all(in_the_way.join("something")).unwrap();
    fs::write(in_the_way.join("something/else"), "").unwrap();
    archive(&cold.store, &cold.test.owner, now()).await.unwrap_err();
    assert_eq!(purge(&cold.test.system()).await.unwrap(), 0, "old, handled, and nowhere else");

    fs::remove_dir_all(&in_the_way).unwrap();
    let stored = archive(&cold.store, &cold.test.owner, now()).await.unwrap();
    assert_eq!((stored.parts, stored.rows), (1, 3));
    assert_eq!(purge(&cold.test.system()).await.unwrap(), 3);
    assert_eq!(cold.positions("outbox_events").await, Vec::<i64>::new());
    let again = archive(&cold.store, &cold.test.owner, now()).await.unwrap();
    assert_eq!((again.parts, again.rows), (0, 0), "once");
}

#[tokio::test]
async fn what_is_young_is_neither_copied_nor_passed_over() {
    let cold = Cold::new().await;
    cold.event(1, 300, Uuid::from_u128(7)).await;
    cold.event(2, 10, Uuid::from_u128(7)).await;
    cold.event(3, 300, Uuid::from_u128(7)).await;
    assert_eq!(archive(&cold.store, &cold.test.owner, now()).await.unwrap().rows, 1);
    assert_eq!(purge(&cold.test.system()).await.unwrap(), 1, "the third is old, and not there yet");
    let later = now() + Duration::days(60);
    assert_eq!(archive(&cold.store, &cold.test.owner, later).await.unwrap().rows, 2);
    let kept: Vec<(i64, i64, u64)> = parts(&cold.store, "outbox_events")
        .await
        .unwrap()
        .into_iter()
        .map(|part| (part.first, part.last, part.rows))
        .collect();
    assert_eq!(kept, [(1, 1, 1), (2, 3, 2)]);
}

#[tokio::test]
async fn what_comes_back_is_what_went_without_whoever_was_erased_since() {
    let cold = Cold::new().await;
    let (ann, ben) = (Uuid::from_u128(7), Uuid::from_u128(8));
    for (position, days, who) in [(1, 500, ben), (2, 300, ann), (3, 200, ben), (4, 100, ben)] {
        cold.event(position, days, who).await;
    }
    let whole = "select to_jsonb(e) from outbox_events e where position = 3";
    let went: Value = sqlx::query_scalar(whole).fetch_one(&cold.test.owner).await.unwrap();
    archive(&cold.store, &cold.test.owner, now()).await.unwrap();
    purge(&cold.test.system()).await.unwrap();
    assert_eq!(cold.positions("outbox_events").await, Vec::<i64>::new());

    sqlx::query("insert into erasures (user_id, erased_at) values ($1, now())")
        .bind(ann)
        .execute(&cold.test.owner)
        .await
        .unwrap();
    assert_eq!(cold.year().await.unwrap(), Back { rows: 2, erased: 1 });
    assert_eq!(cold.positions("archived.outbox_events").await, [3, 4], "the first is of the year before");
    let came: Value = sqlx::query_scalar("select to_jsonb(e) from archived.outbox_events e where position = 3")
        .fetch_one(&cold.test.owner)
        .await
        .unwrap();
    assert_eq!(came, went);
    let asked = sqlx::query("select 1 from archived.outbox_events").fetch_optional(&cold.test.app.pool).await;
    assert!(asked.is_err(), "the application reads none of it");

    archive(&cold.store, &cold.test.owner, now() + Duration::days(7)).await.unwrap();
    assert_eq!(cold.positions("archived.outbox_events").await.len(), 2, "a week is not over");
    archive(&cold.store, &cold.test.owner, now() + Duration::days(8)).await.unwrap();
    let there = "select count(*) from pg_namespace where nspname = 'archived'";
    let count: i64 = sqlx::query_scalar(there).fetch_one(&cold.test.owner).await.unwrap();
    assert_eq!(count, 0, "and then it is");
    forget(&cold.test.owner).await.unwrap();
}

#[tokio::test]
async fn a_part_that_was_changed_or_is_gone_brings_nothing_back() {
    let cold = Cold::new().await;
    cold.event(1, 300, Uuid::from_u128(7)).await;
    archive(&cold.store, &cold.test.owner, now()).await.unwrap();
    let lines = cold.lines(1, 1);
    let sealed = fs::read(&lines).unwrap();
    assert!(!sealed.windows(13).any(|part| part == b"test.happened"), "sealed");
    let mut changed = sealed.clone();
    *changed.last_mut().unwrap() ^= 1;
    fs::write(&lines, changed).unwrap();
    cold.year().await.unwrap_err();
    fs::remove_file(&lines).unwrap();
    cold.year().await.unwrap_err();
    let there = "select count(*) from pg_namespace where nspname = 'archived'";
    let count: i64 = sqlx::query_scalar(there).fetch_one(&cold.test.owner).await.unwrap();
    assert_eq!(count, 0, "all of it or nothing");
    fs::write(&lines, sealed).unwrap();
    assert_eq!(cold.year().await.unwrap().rows, 1);
}

#[tokio::test]
async fn events_leave_cold_storage_after_two_years_and_counts_stay() {
    let cold = Cold::new().await;
    cold.event(1, 300, Uuid::from_u128(7)).await;
    sqlx::query("insert into insight_counts values ('2024-12-31', 'client', 'page_viewed', '', 5, 0)")
        .execute(&cold.test.owner)
        .await
        .unwrap();
    assert_eq!(archive(&cold.store, &cold.test.owner, now()).await.unwrap().rows, 2);
    let later = now() + Duration::days(440);
    assert_eq!(archive(&cold.store, &cold.test.owner, later).await.unwrap().over, 1);
    assert!(parts(&cold.store, "outbox_events").await.unwrap().is_empty() && !cold.lines(1, 1).exists());
    let day = (at("2024-12-31T00:00:00Z"), at("2025-01-01T00:00:00Z"));
    sqlx::query("delete from insight_counts").execute(&cold.test.owner).await.unwrap();
    let back = bring_back(&cold.store, &cold.test.owner, &COUNTS, day, later).await.unwrap();
    assert_eq!(back, Back { rows: 1, erased: 0 });
}
