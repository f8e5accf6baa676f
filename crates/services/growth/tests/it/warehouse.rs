//! What is sent to a warehouse equals what is here, counts once, and says of nobody who it was.

use super::support::held;
use adapters::warehouse::ClickHouseAccount;
use growth::warehouse::{KeepWarehouse, ShipEvents};
use spine::job::{Job, Nothing};
use testkit::{
    TestApp, TutorOptions, Warehouse,
    scene::{Scene, TOMORROW},
};

/// Lessons, one of them held, in an installation with a warehouse.
async fn stage() -> Option<(Scene, Warehouse)> {
    let warehouse = Warehouse::start()?;
    let account = warehouse.account.clone();
    let test = TestApp::with(|settings| settings.warehouse = Some(account)).await;
    let scene = Scene::on(test, TutorOptions::default()).await;
    held(&scene, scene.request(TOMORROW)).await;
    scene.scheduled("2026-03-05T10:00:00Z").await;
    scene.test.run_jobs().await;
    Some((scene, warehouse))
}

async fn ship(scene: &Scene) {
    ShipEvents::run(&scene.test.system(), Nothing {}).await.unwrap();
}

async fn here(scene: &Scene, sql: &'static str) -> String {
    sqlx::query_scalar(sql).fetch_one(&scene.test.owner).await.unwrap()
}

/// Every kind with its number, and the lessons' money, on both sides.
async fn is_the_same(scene: &Scene, warehouse: &Warehouse) {
    let counted = "select string_agg(kind || ' ' || n, ',' order by kind collate \"C\")
                   from (select kind, count(*) as n from outbox_events where position is not null group by kind) told";
    let there = "select arrayStringConcat(arraySort(groupArray(concat(kind, ' ', toString(n)))), ',')
                 from (select kind, sum(events) as n from agg_days group by kind)";
    assert_eq!(warehouse.ask(there).await, here(scene, counted).await);
    let money = "select concat_ws(' ', count(*), sum(price), sum(total), sum(platform_fee), sum(tutor_earnings),
                   count(*) filter (where session_outcome = 'COMPLETED')) from bookings";
    let there = "select concat(toString(count()), ' ', toString(sum(price)), ' ', toString(sum(total)), ' ',
                   toString(sum(platform_fee)), ' ', toString(sum(tutor_earnings)), ' ', toString(countIf(held)))
                 from stg_bookings";
    assert_eq!(warehouse.ask(there).await, here(scene, money).await);
}

#[tokio::test]
async fn what_happened_is_there_and_a_run_that_is_repeated_counts_once() {
    let Some((scene, warehouse)) = stage().await else { return };
    ship(&scene).await;
    is_the_same(&scene, &warehouse).await;
    // As after a server that was killed between sending and remembering.
    sqlx::query("update warehouse_progress set position = 3").execute(&scene.test.owner).await.unwrap();
    ship(&scene).await;
    is_the_same(&scene, &warehouse).await;
    let gmv = warehouse.ask("select currency, held_lessons, gmv, fees from agg_lessons where held_lessons > 0").await;
    let sql =
        "select concat_ws(E'\\t', currency, 1, price, platform_fee) from bookings where session_outcome = 'COMPLETED'";
    assert_eq!(gmv, here(&scene, sql).await);
}

#[tokio::test]
async fn nobody_is_known_there() {
    let Some((scene, warehouse)) = stage().await else { return };
    ship(&scene).await;
    KeepWarehouse::run(&scene.test.system(), Nothing {}).await.unwrap();
    let mut all = String::new();
    for table in ["raw_events", "fct_bookings", "fct_payments", "dim_subjects", "dim_tutors"] {
        all.push_str(&warehouse.ask(&format!("select * from {table}")).await);
    }
    assert!(all.contains("booking.confirmed") && all.contains("USD"), "{all}");
    let words: Vec<String> = sqlx::query_scalar(
        "select id::text from users union select id::text from tutors union select id::text from bookings
         union select email from users union select display_name from users where length(display_name) > 3",
    )
    .fetch_all(&scene.test.owner)
    .await
    .unwrap();
    for word in words {
        assert!(!all.contains(&word), "{word} left");
    }
}

#[tokio::test]
async fn whoever_was_erased_here_is_forgotten_there() {
    let Some((scene, warehouse)) = stage().await else { return };
    ship(&scene).await;
    let keep = || async { KeepWarehouse::run(&scene.test.system(), Nothing {}).await.unwrap() };
    keep().await;
    let left = "select toString(count()) from fct_bookings final";
    assert_eq!(warehouse.ask(left).await, "2");
    sqlx::query("insert into erasures (user_id, erased_at) values ($1, $2)")
        .bind(scene.student.id.0)
        .bind(scene.now())
        .execute(&scene.test.owner)
        .await
        .unwrap();
    for _ in 0..2 {
        keep().await;
        assert_eq!(warehouse.ask(left).await, "0");
        assert_eq!(warehouse.ask("select toString(count()) from dim_tutors final").await, "1", "the tutor stays");
    }
}

#[tokio::test]
async fn a_warehouse_that_is_away_is_sent_nothing_and_loses_nothing() {
    let away = ClickHouseAccount {
        base: "http://127.0.0.1:1".into(),
        user: "default".into(),
        password: String::new(),
        database: "w".into(),
    };
    let test = TestApp::with(|settings| settings.warehouse = Some(away)).await;
    let scene = Scene::on(test, TutorOptions::default()).await;
    scene.scheduled(TOMORROW).await;
    scene.test.run_jobs().await;
    let error = ShipEvents::run(&scene.test.system(), Nothing {}).await.unwrap_err().to_string();
    assert!(error.contains("warehouse") && !error.contains("127.0.0.1"), "{error}");
    let reached: i64 =
        sqlx::query_scalar("select position from warehouse_progress").fetch_one(&scene.test.owner).await.unwrap();
    assert_eq!(reached, 0);
}

#[tokio::test]
async fn where_there_is_none_nothing_is_remembered() {
    let scene = Scene::new().await;
    ship(&scene).await;
    KeepWarehouse::run(&scene.test.system(), Nothing {}).await.unwrap();
    assert_eq!(scene.count("warehouse_progress").await, 0);
}
