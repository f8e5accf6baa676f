//! The record of acts as the staff reads it.

use domain::{identity::Role, platform::audit::AuditQuery};
use serde_json::json;
use services::{
    identity::audit_view::audit_list,
    platform::audit::{Act, audit_append},
};
use testkit::{
    TestApp,
    scene::{is_not_found, refused},
};

fn acts(act: &str) -> AuditQuery {
    AuditQuery { act: act.into(), ..AuditQuery::default() }
}

#[tokio::test]
async fn the_log_is_the_staffs_alone() {
    let test = TestApp::new().await;
    for role in [Role::Student, Role::Tutor, Role::Parent, Role::Child] {
        let stranger = test.context_of(&test.person(role).await);
        is_not_found(audit_list(&stranger, &AuditQuery::default(), None, None).await);
    }
    is_not_found(audit_list(&test.anonymous(), &AuditQuery::default(), None, None).await);
    for role in [Role::Admin, Role::Owner] {
        let staff = test.context_of(&test.person(role).await);
        assert!(audit_list(&staff, &AuditQuery::default(), None, None).await.is_ok(), "{role:?}");
    }
}

#[tokio::test]
async fn the_log_is_filtered_by_who_whom_what_and_when_and_goes_on_from_a_cursor() {
    let test = TestApp::new().await;
    let admin = test.admin().await;
    let context = test.context_of(&admin);
    let people = [test.student().await, test.student().await];
    for person in &people {
        for (act, after) in [("account.suspended", Some(json!({ "reason": "because" }))), ("account.restored", None)] {
            let mut transaction = context.begin().await.unwrap();
            let act = Act { act, subject_id: Some(person.id.0), before: None, after };
            audit_append(&mut transaction, &context, act).await.unwrap();
            transaction.commit().await.unwrap();
        }
    }
    let list = |query: AuditQuery, limit, cursor: Option<String>| {
        let context = context.clone();
        async move { audit_list(&context, &query, limit, cursor.as_deref()).await }
    };
    let of_one = AuditQuery { subject_id: people[0].id.to_string(), ..AuditQuery::default() };
    let found = list(of_one, None, None).await.unwrap().items;
    assert_eq!(found.iter().map(|a| a.act.as_str()).collect::<Vec<_>>(), ["account.restored", "account.suspended"]);
    assert_eq!(found[1].after.as_ref().unwrap()["reason"], "because");
    assert_eq!((found[0].actor_name.as_deref(), found[0].ip.as_str()), (Some("Test admin"), "203.0.113.7"));
    let by = AuditQuery { actor_id: admin.id.to_string(), act: "account.suspended".into(), ..AuditQuery::default() };
    let first = list(by.clone(), Some(1), None).await.unwrap();
    let rest = list(by.clone(), Some(1), first.next_cursor.clone()).await.unwrap();
    assert_eq!((first.items.len(), rest.items.len(), rest.next_cursor), (1, 1, None));
    assert_ne!(first.items[0].id, rest.items[0].id);
    let other = list(acts("account.restored"), Some(1), first.next_cursor).await;
    assert_eq!(refused(other), (422, "cursor_invalid".into()));
    let on = |from: &str, to: &str| AuditQuery { from: from.into(), to: to.into(), ..AuditQuery::default() };
    assert_eq!(list(on("2026-03-02", "2026-03-02"), None, None).await.unwrap().items.len(), 4);
    assert!(list(on("2026-03-03", ""), None, None).await.unwrap().items.is_empty());
    assert!(list(on("", "2026-03-02T08:59:59Z"), None, None).await.unwrap().items.is_empty());
    assert_eq!(refused(list(on("soon", ""), None, None).await), (422, "time_invalid".into()));
}

#[tokio::test]
async fn every_filter_of_the_log_has_an_index() {
    let test = TestApp::new().await;
    let system = test.person(Role::Admin).await.id.0;
    sqlx::query(
        "insert into audit_log (at, actor_id, act, subject_id)
         select now() - n * interval '1 minute', gen_random_uuid(), 'test.act_' || chr(97 + (n % 20)::int),
           gen_random_uuid()
         from generate_series(1, 20000) n",
    )
    .execute(&test.owner)
    .await
    .unwrap();
    sqlx::query("analyze audit_log").execute(&test.owner).await.unwrap();
    for (condition, index) in [
        (format!("a.actor_id = '{system}'"), "audit_log_actor"),
        (format!("a.subject_id = '{system}'"), "audit_log_subject"),
        ("a.act = 'test.never'".to_owned(), "audit_log_act"),
        (
            "a.at >= now() - interval '13 days' and a.at < now() - interval '12 days 23 hours'".to_owned(),
            "audit_log_at",
        ),
    ] {
        let sql = format!("explain select * from audit_log a where {condition} order by a.id desc limit 21");
        let plan: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&test.owner).await.unwrap();
        assert!(plan.iter().any(|line| line.contains(index)), "{condition}: {}", plan.join("\n"));
    }
}
