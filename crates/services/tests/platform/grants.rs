//! What the application's role may not do, whatever a defect in the application asks for: append-only stays append-only.

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
    // The rights of a database are not copied with it: a test's has temporary tables, an installation's has none.
    let attack = "create temporary table mine (account_id bigint, amount bigint);
                  create trigger moved after insert on mine for each row execute function posting_apply()";
    assert_eq!(refused(&test, attack).await, "42501");
}

#[tokio::test]
async fn s3_every_function_that_works_as_the_owner_is_closed_to_everybody_it_does_not_name() {
    let test = TestApp::new().await;
    let open: Vec<String> = sqlx::query_scalar(
        "select p.oid::regprocedure::text from pg_proc p
         where p.prosecdef and p.pronamespace = 'public'::regnamespace
           and exists (
             select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) granted
             where granted.grantee = 0 and granted.privilege_type = 'EXECUTE'
           )",
    )
    .fetch_all(&test.owner)
    .await
    .unwrap();
    assert_eq!(open, Vec::<String>::new());
    let all = "select count(*) from pg_proc where prosecdef and pronamespace = 'public'::regnamespace";
    let all: i64 = sqlx::query_scalar(all).fetch_one(&test.owner).await.unwrap();
    assert!(all >= 3, "{all}");
}
