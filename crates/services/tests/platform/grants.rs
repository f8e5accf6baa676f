//! What the application's role may not do, whatever a defect in the application asks for: append-only stays
//! append-only.

use sqlx::AssertSqlSafe;
use testkit::TestApp;

async fn refused(test: &TestApp, sql: &str) -> String {
    match sqlx::raw_sql(AssertSqlSafe(sql)).execute(&test.app.pool).await {
        Err(sqlx::Error::Database(error)) => error.code().unwrap_or_default().into_owned(),
        other => panic!("{sql} was not refused: {other:?}"),
    }
}

#[tokio::test]
async fn the_application_cannot_change_or_delete_what_is_append_only() {
    let test = TestApp::new().await;
    for (table, column) in [
        ("postings", "amount = 1"),
        ("journals", "kind = 'opening'"),
        ("journal_seals", "position = 1"),
        ("journal_head", "position = 1"),
        ("audit_log", "act = 'nothing'"),
        ("audit_seals", "position = 1"),
        ("audit_head", "position = 1"),
        ("exchange_rates", "numerator = 1"),
    ] {
        assert_eq!(refused(&test, &format!("update {table} set {column}")).await, "42501", "update {table}");
        assert_eq!(refused(&test, &format!("delete from {table}")).await, "42501", "delete from {table}");
        assert_eq!(refused(&test, &format!("truncate {table}")).await, "42501", "truncate {table}");
    }
}

#[tokio::test]
async fn the_application_cannot_write_a_balance_or_what_an_event_said() {
    let test = TestApp::new().await;
    for sql in [
        "update accounts set balance = balance + 1",
        "insert into accounts (kind, currency, balance, created_at) values ('platform_fee', 'USD', 100, now())",
        "delete from accounts",
        "insert into audit_seals (position, audit_id, previous_hash, hash) values (1, 1, '', '')",
        "insert into audit_head (one, position, hash) values (false, 1, '')",
        "insert into journal_head (one, position, hash) values (false, 1, '')",
        // Nobody chooses an act's number, nor when the database saw it.
        "insert into audit_log (at, act, recorded_at) values (now(), 'test.forged', '2020-01-01')",
        "insert into audit_log (id, at, act) overriding system value values (1, now(), 'test.forged')",
        "update outbox_events set data = '{}'",
        "delete from outbox_events",
        "delete from bookings",
        "delete from users",
        "update payments set amount = 1",
    ] {
        assert_eq!(refused(&test, sql).await, "42501", "{sql}");
    }
}

#[tokio::test]
async fn the_application_cannot_take_its_limits_off() {
    let test = TestApp::new().await;
    for sql in [
        "alter table postings disable trigger postings_apply",
        "drop trigger journals_balance on journals",
        "alter table accounts drop constraint accounts_no_negative_balance",
        "create table mine (n int)",
    ] {
        assert_eq!(refused(&test, sql).await, "42501", "{sql}");
    }
}

#[tokio::test]
async fn every_connection_works_as_the_application_with_time_outs() {
    let test = TestApp::new().await;
    let facts: (String, String, String, String) = sqlx::query_as(
        "select current_user::text, current_setting('statement_timeout'), current_setting('lock_timeout'), current_setting('timezone')",
    )
    .fetch_one(&test.app.pool)
    .await
    .unwrap();
    assert_eq!(facts, ("edustream_app".into(), "5s".into(), "3s".into(), "UTC".into()));
}

#[tokio::test]
async fn s3_no_function_of_the_owner_hangs_on_a_table_of_the_application() {
    let test = TestApp::new().await;
    assert_eq!(refused(&test, "create temporary table mine (account_id uuid, amount bigint)").await, "42501");
    // Were there one, as before: the function stays closed.
    let database: String = sqlx::query_scalar("select current_database()::text").fetch_one(&test.owner).await.unwrap();
    let open = format!("grant temporary on database {database} to edustream_app");
    sqlx::raw_sql(AssertSqlSafe(open)).execute(&test.owner).await.unwrap();
    let attack = "create temporary table mine (account_id uuid, amount bigint);
                  create trigger moved after insert on mine for each row execute function posting_apply()";
    assert_eq!(refused(&test, attack).await, "42501");
}
