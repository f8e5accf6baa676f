//! At rest: a dump shows no text, a text opens at its place alone, and turned keys leave it readable.

use super::{Pair, texts};
use domain::ids::UserId;
use services::{
    messages::copy::texts_of,
    platform::sealing::{keys_rotate, seal_all},
};

#[tokio::test]
async fn no_column_of_any_table_shows_a_text() {
    let pair = Pair::new().await;
    pair.asks("unmistakable marzipan").await;
    let tables: Vec<String> = sqlx::query_scalar(
        "select c.relname::text from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace",
    )
    .fetch_all(&pair.test.owner)
    .await
    .unwrap();
    for table in tables {
        let sql = format!("select count(*) from {table} t where to_jsonb(t)::text ilike '%marzipan%'");
        let found: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&pair.test.owner).await.unwrap();
        assert_eq!(found, 0, "{table}");
    }
    let bytes: Vec<Vec<u8>> =
        sqlx::query_scalar("select text_sealed from messages").fetch_all(&pair.test.owner).await.unwrap();
    assert!(bytes.iter().all(|sealed| !sealed.windows(8).any(|part| part == b"marzipan")));
}

#[tokio::test]
async fn a_text_moved_to_another_row_does_not_open() {
    let pair = Pair::new().await;
    let second = pair.asks("Another").await;
    sqlx::query("update messages set text_sealed = (select text_sealed from messages where id = $1) where id = $2")
        .bind(pair.first.id.0)
        .bind(second.id.0)
        .execute(&pair.test.owner)
        .await
        .unwrap();
    let read = services::messages::threads::message_get(&pair.ada, second.id).await;
    assert_eq!(read.unwrap_err().status(), 500);
}

#[tokio::test]
async fn turned_keys_seal_the_threads_key_anew_and_every_text_stays_readable() {
    let pair = Pair::new().await;
    let key = "select key_sealed from threads";
    let before: Vec<u8> = sqlx::query_scalar(key).fetch_one(&pair.test.owner).await.unwrap();
    let now = services::Clock::real_now(&*pair.test.clock);
    keys_rotate(&pair.test.owner, &pair.test.app.seals, now).await.unwrap();
    pair.test.clock.advance_real(chrono::Duration::minutes(2));
    assert!(seal_all(&pair.test.app).await.unwrap() > 0);
    let after: Vec<u8> = sqlx::query_scalar(key).fetch_one(&pair.test.owner).await.unwrap();
    assert_ne!(before[..17], after[..17], "under another data key");
    pair.answers("Hello you").await;
    assert_eq!(texts(&pair.ada, pair.thread).await, ["Hello", "Hello you"]);
}

#[tokio::test]
async fn the_copy_somebody_asks_for_holds_the_own_texts_open_and_nobody_elses() {
    let pair = Pair::new().await;
    pair.answers("Good evening").await;
    let ada = UserId(pair.ada.actor_id().unwrap());
    let own: Vec<String> = texts_of(&pair.test.system(), ada).await.unwrap().into_values().collect();
    assert_eq!(own, ["Hello"]);
}
