//! Sealed columns: what a dump does not show, and keys that change while values rest.

use super::{confirmed, mailed_token, request};
use chrono::{Duration, NaiveDate};
use domain::ids::UserId;
use services::{
    Clock,
    identity::{birth_dates::birth_date_of, confirmation::email_verify, registration::register},
    platform::{
        installation::app_build,
        sealing::{Place, keys_rotate, seal, seal_all, unseal},
    },
};
use sqlx::{AssertSqlSafe, Row};
use testkit::TestApp;
use uuid::Uuid;

const BORN: &str = "1990-12-10";

fn born() -> NaiveDate {
    BORN.parse().unwrap()
}

/// Every column of every table in which that text stands, as a dump would show it.
pub async fn found_in_a_dump(test: &TestApp, text: &str) -> Vec<String> {
    let columns = sqlx::query(
        "select table_name::text, column_name::text from information_schema.columns where table_schema = 'public'",
    );
    let mut found = Vec::new();
    for column in columns.fetch_all(&test.owner).await.unwrap() {
        let (table, column): (String, String) = (column.get(0), column.get(1));
        let sql = format!(
            r#"select exists (select from "{table}" where strpos("{column}"::text, $1) > 0
                 or strpos("{column}"::text, encode($1::bytea, 'hex')) > 0)"#
        );
        if sqlx::query_scalar::<_, bool>(AssertSqlSafe(sql)).bind(text).fetch_one(&test.owner).await.unwrap() {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

async fn keys(test: &TestApp) -> (i64, i64) {
    let counted = "select count(*), count(*) filter (where emptied_at is null) from data_keys";
    let row = sqlx::query(counted).fetch_one(&test.owner).await.unwrap();
    (row.get(0), row.get(1))
}

#[tokio::test]
async fn a_dump_shows_no_date_of_birth_of_a_registration_nor_of_an_account() {
    let test = TestApp::new().await;
    register(&test.anonymous(), request("ada@example.com"), None).await.unwrap();
    test.run_jobs().await;
    assert_eq!(found_in_a_dump(&test, BORN).await, Vec::<String>::new());
    let token = mailed_token(&test, "ada@example.com").await;
    let ada = email_verify(&test.anonymous(), &token, None).await.unwrap();
    test.run_jobs().await;
    assert_eq!(found_in_a_dump(&test, BORN).await, Vec::<String>::new());
    let open = found_in_a_dump(&test, "Ada Lovelace").await;
    assert!(open.contains(&"users.display_name".into()), "the search finds what is open: {open:?}");
    assert_eq!(birth_date_of(&test.system(), ada).await.unwrap(), Some(born()));
}

#[tokio::test]
async fn what_the_release_before_wrote_open_is_read_and_then_sealed() {
    let test = TestApp::new().await;
    let person = test.student().await;
    let read = async || birth_date_of(&test.system(), person.id).await.unwrap().map(|date| date.to_string());
    assert_eq!(read().await.as_deref(), Some("1990-06-15"));
    assert!(seal_all(&test.app).await.unwrap() >= 1);
    assert_eq!(found_in_a_dump(&test, "1990-06-15").await, Vec::<String>::new());
    assert_eq!(read().await.as_deref(), Some("1990-06-15"));
    assert_eq!(seal_all(&test.app).await.unwrap(), 0, "what is sealed rests");
}

#[tokio::test]
async fn an_account_of_before_that_a_registration_takes_over_keeps_a_date_that_opens() {
    let test = TestApp::new().await;
    let former = test.student().await;
    sqlx::query("update users set email = 'ada@example.com', email_verified_at = null where id = $1")
        .bind(former.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    let ada = confirmed(&test, request("ada@example.com")).await;
    assert_eq!(ada, former.id);
    assert_eq!(birth_date_of(&test.system(), ada).await.unwrap(), Some(born()));
}

#[tokio::test]
async fn a_value_moved_to_another_row_does_not_open() {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let eve = confirmed(&test, request("eve@example.com")).await;
    let stolen =
        "update users set birth_date_sealed = (select birth_date_sealed from users where id = $1) where id = $2";
    sqlx::query(stolen).bind(ada.0).bind(eve.0).execute(&test.owner).await.unwrap();
    assert!(birth_date_of(&test.system(), eve).await.is_err());
    assert_eq!(birth_date_of(&test.system(), ada).await.unwrap(), Some(born()));
    assert_eq!(birth_date_of(&test.system(), UserId(Uuid::now_v7())).await.unwrap(), None);
}

#[tokio::test]
async fn keys_change_while_values_rest_and_everything_opens_before_and_after() {
    let test = TestApp::new().await;
    let ada = confirmed(&test, request("ada@example.com")).await;
    let before = sealed_of(&test, ada).await;
    let master = keys_rotate(&test.owner, &test.app.seals, test.clock.real_now()).await.unwrap();
    assert_eq!(birth_date_of(&test.system(), ada).await.unwrap(), Some(born()), "not sealed anew yet");
    // Within a minute every server looks for the new key.
    test.clock.advance_real(Duration::seconds(61));
    assert!(seal_all(&test.app).await.unwrap() >= 1);
    let after = sealed_of(&test, ada).await;
    assert_ne!(before[1..17], after[1..17], "another data key");
    assert_eq!(birth_date_of(&test.system(), ada).await.unwrap(), Some(born()));
    assert_eq!(keys(&test).await, (2, 2), "a server may still seal with the key of before");
    test.clock.advance_real(Duration::minutes(6));
    assert_eq!(seal_all(&test.app).await.unwrap(), 0);
    assert_eq!(keys(&test).await, (2, 1), "nothing needs the key of before");
    let masters: Vec<Uuid> = sqlx::query_scalar("select distinct master from data_keys where emptied_at is null")
        .fetch_all(&test.owner)
        .await
        .unwrap();
    assert_eq!(masters, [master]);
}

async fn sealed_of(test: &TestApp, user: UserId) -> Vec<u8> {
    let sealed = sqlx::query_scalar("select birth_date_sealed from users where id = $1").bind(user.0);
    sealed.fetch_one(&test.owner).await.unwrap()
}

#[tokio::test]
async fn a_server_without_the_installations_keys_does_not_start_and_makes_none() {
    let test = TestApp::new().await;
    confirmed(&test, request("ada@example.com")).await;
    let mut settings = test.app.settings.clone();
    settings.keys_dir = std::env::temp_dir().join(format!("edustream-no-keys-{}", Uuid::now_v7()));
    let (app, elsewhere) = (&test.app, settings.keys_dir.clone());
    let built = app_build(app.pool.clone(), app.clock.clone(), app.mail.clone(), app.payments.clone(), settings);
    let refused = built.await.err().unwrap().to_string();
    assert!(refused.contains("EDUSTREAM_KEYS_DIR"), "{refused}");
    assert!(!elsewhere.exists());
}

#[tokio::test]
async fn two_servers_that_seal_their_first_value_at_once_use_one_key() {
    let test = TestApp::new().await;
    let place = Place::new("users", "phone", Uuid::now_v7());
    let mut at_once = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let app = test.app.clone();
        at_once.spawn(async move { seal(&app, place, b"+4915112345678").await.unwrap() });
    }
    for sealed in at_once.join_all().await {
        assert_eq!(unseal(&test.app, place, &sealed).await.unwrap(), b"+4915112345678");
    }
    assert_eq!(keys(&test).await, (1, 1));
}
