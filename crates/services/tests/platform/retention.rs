//! Every table that says how long its rows live is purged: twenty thousand old rows go in one run, young ones stay,
//! and each statement walks the index that the table's comment names.

use super::retention_rows::MAKE;
use services::{
    Context,
    platform::keep_house::{KeepHouse, retentions},
};
use spine::{
    job::{Job, Nothing},
    retention::{Ages, Retention},
};
use sqlx::{AssertSqlSafe, Executor};
use std::collections::BTreeSet;
use testkit::TestApp;

/// Old rows per table; the age comes on top.
const OLD: i64 = 20_000;
const YOUNG: i64 = 7;

/// What rows hang on elsewhere is of no interest here.
const PARENTS: &[(&str, &str)] = &[
    ("api_key_usage", "key_id"),
    ("held_texts", "booking_id"),
    ("webhook_deliveries", "endpoint_id"),
    ("team_chat_posts", "chat_id"),
    ("lti_launches", "platform_id"),
    ("calendar_questions", "connection_id"),
    ("calendar_questions", "booking_id"),
    ("video_meetings", "booking_id"),
    ("payment_risks", "order_id"),
    ("payment_risk_decisions", "payment_id"),
    ("later_messages", "thread_id"),
    ("message_reminders", "message_id"),
    ("ad_clicks", "campaign_id"),
    ("affiliate_clicks", "affiliate_id"),
    ("institution_members", "institution_id"),
    ("survey_answers", "user_id"),
    ("available_now", "tutor_id"),
];

/// Makes rows whose age counts from an instant before (old) or after (young) the one that decides.
async fn make(test: &TestApp, context: &Context, retention: &Retention, (old, young): (i64, i64)) {
    let Retention { table, since, .. } = retention;
    let (.., select) = MAKE
        .iter()
        .find(|(made, by, _)| made == table && by == since)
        .unwrap_or_else(|| panic!("{table} by {since}: say in MAKE how a row is made"));
    for (_, column) in PARENTS.iter().filter(|(of, _)| of == table) {
        let sql = format!("alter table {table} drop constraint if exists {table}_{column}_fkey");
        test.owner.execute(AssertSqlSafe(sql)).await.unwrap();
    }
    let before = format!("'{}'::timestamptz", retention.before(context).to_rfc3339());
    for (rows, away, days) in [(old, "- interval '1 minute'", "- 1"), (young, "+ interval '5 minutes'", "+ 1")] {
        let select = select.replace("$AT", &format!("({before} {away})"));
        let select = select.replace("$DAY", &format!("(({before})::date {days})"));
        let sql = format!("insert into {table} overriding system value {select} from generate_series(1, {rows})");
        test.owner.execute(AssertSqlSafe(sql.clone())).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    }
}

async fn count(test: &TestApp, table: &str) -> i64 {
    sqlx::query_scalar(AssertSqlSafe(format!("select count(*) from {table}"))).fetch_one(&test.owner).await.unwrap()
}

/// Table and index of every comment that names `KeepHouse`.
async fn promised(test: &TestApp) -> Vec<(String, String)> {
    sqlx::query_as(
        "select c.relname::text, substring(obj_description(c.oid, 'pg_class') from 'purged by KeepHouse through (\\w+)')
         from pg_class c where c.relkind = 'r'
           and obj_description(c.oid, 'pg_class') like '%purged by KeepHouse through %' order by 1",
    )
    .fetch_all(&test.owner)
    .await
    .unwrap()
}

#[tokio::test]
async fn twenty_thousand_old_rows_of_each_table_go_and_young_ones_stay() {
    let test = TestApp::new().await;
    test.student().await;
    test.approved_tutor().await;
    let context = test.system();
    for retention in retentions() {
        test.owner.execute(AssertSqlSafe(format!("delete from {}", retention.table))).await.unwrap();
    }
    for retention in retentions() {
        make(&test, &context, retention, (OLD, YOUNG)).await;
    }
    KeepHouse::run(&context, Nothing {}).await.unwrap();
    for retention in retentions() {
        let rows = retentions().filter(|other| other.table == retention.table).count() as i64 * YOUNG;
        assert_eq!(count(&test, retention.table).await, rows, "{} by {}", retention.table, retention.since);
    }
}

#[tokio::test]
async fn each_purge_walks_the_index_that_the_table_names() {
    let test = TestApp::new().await;
    test.student().await;
    test.approved_tutor().await;
    let (context, promised) = (test.system(), promised(&test).await);
    for retention in retentions() {
        make(&test, &context, retention, (0, OLD)).await;
        test.owner.execute(AssertSqlSafe(format!("analyze {}", retention.table))).await.unwrap();
        let sql = format!("explain {}", retention.sql());
        let plan: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
            .bind(retention.before(&context))
            .bind(retention.batch)
            .fetch_all(&test.owner)
            .await
            .unwrap();
        let plan = plan.join("\n");
        let named = promised.iter().find(|(table, _)| table == retention.table);
        let index = named.map(|(_, index)| index.as_str()).unwrap_or_default();
        // Holds have an index of their own beside the one of the comment.
        let holds = retention.since == "expires_at" && retention.table == "time_claims";
        let index = if holds { "time_claims_expiry" } else { index };
        assert!(
            !index.is_empty() && plan.contains(&format!("using {index} on")),
            "{} by {index}:\n{plan}",
            retention.table
        );
        assert!(!plan.contains("Seq Scan"), "{plan}");
    }
}

#[tokio::test]
async fn whatever_a_table_promises_is_in_a_list_and_the_other_way_round() {
    let test = TestApp::new().await;
    let promised: BTreeSet<String> = promised(&test).await.into_iter().map(|(table, _)| table).collect();
    let listed: BTreeSet<String> = retentions().map(|retention| retention.table.to_owned()).collect();
    assert_eq!(promised, listed);
}

#[tokio::test]
async fn a_row_that_somebody_holds_is_passed_over_until_the_next_run() {
    let test = TestApp::new().await;
    let context = test.system();
    let flashes = retentions().find(|retention| retention.table == "form_flashes").unwrap();
    make(&test, &context, flashes, (2, 0)).await;
    let mut holder = test.owner.begin().await.unwrap();
    holder.execute("select id from form_flashes limit 1 for update").await.unwrap();
    KeepHouse::run(&context, Nothing {}).await.unwrap();
    assert_eq!(count(&test, "form_flashes").await, 1);
    holder.rollback().await.unwrap();
    KeepHouse::run(&context, Nothing {}).await.unwrap();
    assert_eq!(count(&test, "form_flashes").await, 0);
}

#[test]
fn what_keeps_strangers_out_grows_old_by_the_machine_and_promises_by_the_calendar() {
    for retention in retentions() {
        let by_machine = [
            "sessions",
            "refresh_tokens",
            "refresh_answers",
            "passkey_challenges",
            "oidc_flows",
            "lti_launches",
            "impersonations",
            "api_keys",
            "phone_codes",
            "socket_tickets",
            "known_places",
            "form_flashes",
            "rate_counters",
            "room_frames",
            "api_key_usage",
            "status_days",
        ]
        .contains(&retention.table);
        let ages = if by_machine { Ages::ByMachineTime } else { Ages::ByBusinessTime };
        assert_eq!(retention.ages, ages, "{}", retention.table);
    }
}
