//! Flags are data: made by staff, the same on every server, and off everywhere within five seconds of being killed.

use chrono::{Duration, NaiveDate};
use domain::{
    identity::Role,
    platform::flags::{Flag, FlagKind},
};
use services::{
    App, Context,
    platform::{
        flags::{flag_kill, flag_put, flags_list},
        installation,
    },
};
use std::sync::Arc;
use testkit::TestApp;

fn flag(key: &str, rollout_percent: u8) -> Flag {
    Flag {
        key: key.into(),
        kind: FlagKind::Release,
        rollout_percent,
        roles: Vec::new(),
        people: Vec::new(),
        owner: "search".into(),
        expires_on: NaiveDate::from_ymd_opt(2027, 1, 1).unwrap(),
        killed_at: None,
    }
}

/// A second server on the same database, with a memory of its own.
async fn second_server(test: &TestApp) -> Arc<App> {
    let pool = installation::pool_connect(&test.url, None, 2).await.unwrap();
    let (mail, payments) = (test.app.mail.clone(), test.app.payments.clone());
    installation::app_build(pool, test.clock.clone(), mail, payments, test.app.settings.clone()).await.unwrap()
}

#[tokio::test]
async fn a_killed_flag_is_off_on_every_server_within_five_seconds() {
    let test = TestApp::new().await;
    let staff = test.context_of(&test.admin().await);
    let other = Context { app: second_server(&test).await, ..test.anonymous() };
    flag_put(&staff, flag("new_search", 100)).await.unwrap();
    assert!(test.anonymous().flag("new_search").await && other.flag("new_search").await);
    flag_kill(&staff, "new_search", true).await.unwrap();
    test.clock.advance_real(Duration::seconds(4));
    assert!(!test.anonymous().flag("new_search").await && !other.flag("new_search").await);
    flag_kill(&staff, "new_search", false).await.unwrap();
    test.clock.advance_real(Duration::seconds(4));
    assert!(test.anonymous().flag("new_search").await && other.flag("new_search").await);
    other.app.pool.close().await;
}

#[tokio::test]
async fn what_is_known_is_not_read_again_for_every_question() {
    let test = TestApp::new().await;
    let staff = test.context_of(&test.admin().await);
    assert!(!test.anonymous().flag("new_search").await);
    flag_put(&staff, flag("new_search", 100)).await.unwrap();
    assert!(!test.anonymous().flag("new_search").await, "read a moment ago");
    test.clock.advance_real(Duration::seconds(4));
    assert!(test.anonymous().flag("new_search").await);
}

#[tokio::test]
async fn a_database_that_is_gone_leaves_what_was_known_last() {
    let test = TestApp::new().await;
    let staff = test.context_of(&test.admin().await);
    let other = Context { app: second_server(&test).await, ..test.anonymous() };
    let late = Context { app: second_server(&test).await, ..test.anonymous() };
    flag_put(&staff, flag("new_search", 100)).await.unwrap();
    assert!(other.flag("new_search").await);
    other.app.pool.close().await;
    late.app.pool.close().await;
    test.clock.advance_real(Duration::minutes(1));
    assert!(other.flag("new_search").await);
    assert!(!late.flag("new_search").await, "a server that never knew says no");
}

#[tokio::test]
async fn a_person_has_the_flag_by_percentage_role_or_name_and_a_stranger_only_the_whole() {
    let test = TestApp::new().await;
    let staff = test.context_of(&test.admin().await);
    let (student, tutor) = (test.student().await, test.tutor().await);
    flag_put(&staff, Flag { roles: vec![Role::Tutor], ..flag("for_tutors", 0) }).await.unwrap();
    flag_put(&staff, Flag { people: vec![student.id.0], ..flag("for_one", 0) }).await.unwrap();
    flag_put(&staff, flag("for_most", 99)).await.unwrap();
    assert!(test.context_of(&tutor).flag("for_tutors").await && !test.context_of(&student).flag("for_tutors").await);
    assert!(test.context_of(&student).flag("for_one").await && !test.context_of(&tutor).flag("for_one").await);
    assert!(!test.anonymous().flag("for_most").await && !test.anonymous().flag("nobody_made_it").await);
    let visitors = (0..50).map(|_| uuid::Uuid::now_v7());
    let mut on = 0;
    for id in visitors {
        on += usize::from(test.anonymous().flag_for("for_most", Some(id)).await);
    }
    assert!(on >= 40, "{on} of 50 visitors with an id");
    // Whoever asks for somebody else asks by that one's roles, and not by its own.
    for asks in [test.system(), test.anonymous(), test.context_of(&tutor), test.context_of(&student)] {
        assert!(asks.flag_for("for_tutors", Some(tutor.id.0)).await);
        assert!(!asks.flag_for("for_tutors", Some(student.id.0)).await);
    }
}

#[tokio::test]
async fn people_who_are_no_staff_find_no_flags_to_change() {
    let test = TestApp::new().await;
    for context in [test.anonymous(), test.context_of(&test.student().await), test.context_of(&test.tutor().await)] {
        assert_eq!(flag_put(&context, flag("new_search", 1)).await.unwrap_err().status(), 404);
        assert_eq!(flag_kill(&context, "new_search", true).await.unwrap_err().status(), 404);
    }
    assert_eq!(flags_list(&test.system()).await.unwrap(), []);
}

#[tokio::test]
async fn each_change_is_in_the_audit_log_and_a_change_does_not_revive_a_killed_flag() {
    let test = TestApp::new().await;
    let staff = test.context_of(&test.admin().await);
    flag_put(&staff, flag("new_search", 5)).await.unwrap();
    flag_kill(&staff, "new_search", true).await.unwrap();
    flag_put(&staff, flag("new_search", 100)).await.unwrap();
    assert!(flags_list(&staff).await.unwrap().iter().all(|flag| flag.killed_at.is_some()));
    assert_eq!(flag_kill(&staff, "another", true).await.unwrap_err().status(), 404);
    assert_eq!(flag_put(&staff, flag("new search", 5)).await.unwrap_err().status(), 422);
    let acts: Vec<String> =
        sqlx::query_scalar("select act from audit_log order by id").fetch_all(&test.owner).await.unwrap();
    assert_eq!(acts, ["flag.put", "flag.kill", "flag.put"]);
}
