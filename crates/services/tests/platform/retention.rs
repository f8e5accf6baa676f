//! Every table that says how long its rows live is purged: twenty thousand old rows go in one run, young ones stay,
//! and each statement walks the index that the table's comment names.

use super::retention_parents::PARENTS;
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
const CARD: &str = "select gen_random_uuid(), (select id from users limit 1), null, 'sandbox', 'removed', null, null,
  null, null, null, null, null, false, $AT, null, $AT, $AT, null";

/// How a row of each table is made: `$AT` is the instant its age counts from, `$DAY` the day where whole days are kept.
const MAKE: &[(&str, &str, &str)] = &[
    ("idempotency_keys", "created_at", "select gen_random_uuid(), 'k', 'r', '', 201, '{}'::jsonb, $AT"),
    (
        "jobs",
        "finished_at",
        "select nextval('jobs_id_seq'), 'Test', '{}', null, 0, $AT, 1, 1, null, null, null, 'done', '', $AT, $AT",
    ),
    (
        "mails",
        "sent_at",
        "select gen_random_uuid(), gen_random_uuid()::text, null, 'a@b.test', 'en', 't', '', '', '', null, $AT, $AT",
    ),
    ("form_flashes", "expires_at", "select gen_random_uuid()::text, '{}', $AT"),
    ("rate_counters", "window_start", "select gen_random_uuid()::text, $AT, 1"),
    (
        "payment_inbox",
        "handled_at",
        "select gen_random_uuid(), 'sandbox', gen_random_uuid()::text, gen_random_uuid(), 'succeed', 'r', '{}', $AT,
           'moved', $AT",
    ),
    (
        "payment_breaks",
        "resolved_at",
        "select gen_random_uuid(), 'stripe', 'stray', gen_random_uuid()::text, null, null, null, null, null, $AT, $AT,
           null, ''",
    ),
    ("payment_methods", "forgotten_at", CARD),
    (
        "reports",
        "closed_at",
        "select gen_random_uuid(), (select id from users limit 1), 'booking', gen_random_uuid(), 'other', 'x', $AT, $AT,
           (select id from users limit 1), 'y'",
    ),
    (
        "cases",
        "decided_at",
        "select gen_random_uuid(), gen_random_uuid(), (select id from users limit 1), 'student', 'other',
           $AT - interval '1 day', $AT, 'none', 0, 'y', $AT, (select id from users limit 1)",
    ),
    (
        "match_shown",
        "shown_at",
        "select gen_random_uuid(), 0, (select id from users limit 1), (select id from tutors limit 1), 'algebra', $AT,
           'rules', 1, false, 1, null, null, null, null, null, null, null, null",
    ),
    (
        "match_profiles",
        "superseded_at",
        "select gen_random_uuid(), 'student', $AT - interval '1 day', '{}'::jsonb, $AT",
    ),
    (
        "match_feedback",
        "ends_at",
        "select gen_random_uuid(), (select id from tutors limit 1), 'pass', $AT - interval '1 day', $AT",
    ),
    ("exchange_cycles", "closed_at", "select gen_random_uuid(), 'declined', $AT - interval '2 days', $AT, $AT"),
    (
        "waitlist_entries",
        "ends_at",
        "select gen_random_uuid(), (select id from users limit 1), null, null, null, null, null, null, $AT, $AT,
           'waiting'",
    ),
    (
        "sessions",
        "expires_at",
        "select gen_random_uuid(), (select id from users limit 1),
           uuid_send(gen_random_uuid()), '', '', $AT, $AT, $AT, null",
    ),
    (
        "refresh_tokens",
        "expires_at",
        "select uuid_send(gen_random_uuid()), gen_random_uuid(), (select id from users limit 1), $AT, $AT, null, null",
    ),
    ("refresh_answers", "expires_at", "select uuid_send(gen_random_uuid()), '', '', '', $AT"),
    (
        "email_changes",
        "kept_until",
        "select gen_random_uuid(), (select id from users limit 1), 'a@b.test', 'c@b.test', uuid_send(gen_random_uuid()),
           '{}', $AT, $AT, null, null, $AT",
    ),
    ("passkey_challenges", "expires_at", "select uuid_send(gen_random_uuid()), 'sign_in', null, '{}'::jsonb, $AT"),
    (
        "oidc_flows",
        "expires_at",
        "select uuid_send(gen_random_uuid()), 'google', '', null, null, null, null, null, null, $AT",
    ),
    (
        "notices",
        "created_at",
        "select gen_random_uuid(), gen_random_uuid()::text, (select id from users limit 1), 'lessons', 'x', 'x', '/x',
           null, null, null, true, null, null, $AT, null",
    ),
    (
        "pushes",
        "created_at",
        "select gen_random_uuid(), gen_random_uuid()::text, (select id from users limit 1), null, 'lessons', 'x', 'x',
           '/x', null, null, null, true, false, '{}', 0, $AT, $AT, null, $AT",
    ),
    (
        "room_lines",
        "at",
        "select gen_random_uuid(), gen_random_uuid(), (select id from users limit 1), $AT, 'x'::bytea",
    ),
    ("room_frames", "at", "select gen_random_uuid(), gen_random_uuid(), 'x'::bytea, $AT"),
    ("api_key_usage", "day", "select gen_random_uuid(), $AT, 1, 0"),
    (
        "status_days",
        "day",
        // One row a part and instant: as many instants as rows.
        "select 'mail', $AT + (generate_series - 30000) * interval '1 millisecond', 1, 0, 0",
    ),
    (
        "webhook_deliveries",
        "created_at",
        "select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'x', gen_random_uuid(), 1, '{}', 'dead', 9,
           $AT, null, $AT, null, $AT, 'answered', 500",
    ),
    (
        "abuse_reports",
        "closed_at",
        "select gen_random_uuid(), (select min(id::text)::uuid from users), 'user', gen_random_uuid(),
           (select max(id::text)::uuid from users), 'spam', 'x', null, false, false, $AT - interval '2 days',
           $AT - interval '1 day', $AT, (select id from users limit 1), 'dismiss', 'x', null",
    ),
    (
        "tickets",
        "solved_at",
        "select gen_random_uuid(), 10000000 + generate_series, (select id from users limit 1),
           (select topic from ticket_tiers limit 1), 1, null, 'solved', $AT, $AT, $AT + interval '1 hour',
           $AT + interval '2 hours', $AT, $AT, 1",
    ),
    (
        "held_texts",
        "decided_at",
        "select gen_random_uuid(), 'review', gen_random_uuid(), gen_random_uuid(), (select id from users limit 1),
           array['coarse'], $AT, $AT, (select id from users limit 1), false, 'x'",
    ),
    ("phone_codes", "expires_at", "select gen_random_uuid(), '', 0, $AT"),
    ("socket_tickets", "expires_at", "select uuid_send(gen_random_uuid()), gen_random_uuid(), gen_random_uuid(), $AT"),
    (
        "email_tokens",
        "expires_at",
        "select uuid_send(gen_random_uuid()), (select id from users limit 1), 'verify_email',
           'a@b.test', $AT, $AT, null",
    ),
    (
        "impersonations",
        "expires_at",
        "select gen_random_uuid(), uuid_send(gen_random_uuid()), (select id from users limit 1),
           (select id from users limit 1), $AT, $AT, null",
    ),
    (
        "api_keys",
        "revoked_at",
        "select gen_random_uuid(), (select id from users limit 1), 'A', 'esk_', uuid_send(gen_random_uuid()),
           '{read}', 'standard', $AT, null, null, $AT",
    ),
    (
        "later_messages",
        "ended_at",
        "select gen_random_uuid(), gen_random_uuid(), (select id from users limit 1), gen_random_uuid()::text, null,
           null, $AT, $AT, $AT, null",
    ),
    ("message_reminders", "remind_at", "select (select id from users limit 1), gen_random_uuid(), $AT, $AT"),
    ("affiliate_clicks", "day", "select gen_random_uuid(), $DAY, 1"),
    ("nudges", "at", "select (select id from users limit 1), 'rebook', gen_random_uuid(), false, $AT"),
    ("survey_answers", "at", "select gen_random_uuid(), gen_random_uuid(), 'nps', 5, null, '', $AT"),
    (
        "circles",
        "over_at",
        "select gen_random_uuid(), (select id from users limit 1), (select id from subjects limit 1), 'x', '', 3, 'UTC',
           $AT - interval '1 day', $AT, null",
    ),
    (
        "experiment_units",
        "exposed_at",
        "select (select id from experiments limit 1), gen_random_uuid()::text, 'control', $AT",
    ),
    ("insight_counts", "day", "select $DAY, 'client', 'page_viewed', gen_random_uuid()::text, 1, 0"),
    ("insight_people", "day", "select $DAY, 'x' || md5(random()::text), (select id from users limit 1), 1"),
    ("known_places", "last_at", "select (select id from users limit 1), uuid_send(gen_random_uuid()), $AT"),
    (
        "registrations",
        "expires_at",
        "select gen_random_uuid(), 'a@b.test', '', 'student', 'A', '1990-01-01', 'UTC', 'en', 'USD', '', null, null,
           $AT, $AT",
    ),
    (
        "child_sign_ins",
        "expires_at",
        "select gen_random_uuid(), (select id from users limit 1), 'a@b.test', '',
           uuid_send(gen_random_uuid()), $AT, $AT",
    ),
    (
        "family_codes",
        "expires_at",
        "select uuid_send(gen_random_uuid()), (select id from users limit 1), $AT, $AT, null",
    ),
    (
        "privacy_exports",
        "expires_at",
        "select gen_random_uuid(), (select id from users limit 1), 'failed', null, $AT, $AT",
    ),
    ("viewed_tutors", "viewed_at", "select gen_random_uuid(), gen_random_uuid(), $AT"),
    (
        "help_requests",
        "ends_at",
        "select gen_random_uuid(), (select id from users limit 1), (select id from subjects limit 1), 'x', null, null,
           '[]'::jsonb, 'UTC', 'open', null, $AT, $AT",
    ),
    (
        "micro_sessions",
        "ends_at",
        "select gen_random_uuid(), (select id from users limit 1), (select id from users limit 1),
           (select id from subjects limit 1), 'x', null, null, 'cancelled', null, null, $AT - interval '1 minute', $AT",
    ),
    ("available_now", "until_at", "select gen_random_uuid(), (select id from users limit 1), $AT - interval '1h', $AT"),
    (
        "calendar_questions",
        "answered_at",
        "select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'deleted', null, $AT, 'put_back', $AT",
    ),
    (
        "time_claims",
        "upper(during)",
        "select gen_random_uuid(), tstzrange($AT - interval '1 hour', $AT), gen_random_uuid(), 'blackout', null",
    ),
    (
        "time_claims",
        "expires_at",
        "select gen_random_uuid(), tstzrange(now() + interval '1 year', now() + interval '2 years'),
           gen_random_uuid(), 'hold', $AT",
    ),
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
