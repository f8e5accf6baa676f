//! The hourly tidying takes what is of no use any more and nothing else.

use chrono::Duration;
use services::{
    Clock,
    platform::{
        keep_house::KeepHouse,
        rate_limits::{Limit, counter_of, limit_take},
    },
};
use spine::job::{Job, Nothing};
use testkit::TestApp;

#[tokio::test]
async fn old_keys_forms_counters_and_done_jobs_go_and_dead_letters_stay() {
    let test = TestApp::with(|settings| settings.rate_limits = true).await;
    let now = test.clock.now();
    for (key, age) in [("old", 8), ("young", 6)] {
        sqlx::query("insert into idempotency_keys (user_id, key, route, request_hash, status, answer, created_at) values ($1, $2, 'r', '', 201, '{}', $3)")
            .bind(uuid::Uuid::nil())
            .bind(key)
            .bind(now - Duration::days(age))
            .execute(&test.owner)
            .await
            .unwrap();
    }
    for (kind, state) in [("Old", "done"), ("Older", "dead")] {
        sqlx::query("insert into jobs (kind, payload, run_at, state, created_at, finished_at) values ($1, '{}', $3, $2, $3, $3)")
            .bind(kind)
            .bind(state)
            .bind(now - Duration::days(8))
            .execute(&test.owner)
            .await
            .unwrap();
    }
    limit_take(&test.app, Limit::Login, "203.0.113.7").await.unwrap();
    test.clock.advance_real(Duration::days(2));
    limit_take(&test.app, Limit::Login, "198.51.100.4").await.unwrap();
    KeepHouse::run(&test.system(), Nothing {}).await.unwrap();
    let left: Vec<String> = sqlx::query_scalar(
        "select key from idempotency_keys union all select kind from jobs union all select bucket from rate_counters order by 1",
    )
    .fetch_all(&test.owner)
    .await
    .unwrap();
    assert_eq!(left, ["Older", counter_of(&test.app, Limit::Login, "198.51.100.4").as_str(), "young"]);
}
