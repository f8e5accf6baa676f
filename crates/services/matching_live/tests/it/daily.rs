//! Tutors for today: who is told, of whom, and when it is over.

use crate::support::{tutors_of, wishes};
use domain::{identity::family::ChildRequest, matching::daily::DailyWish};
use services::{
    SignedIn,
    identity::family::child_create,
    matching_live::daily::{daily_get, daily_put},
};
use std::collections::BTreeSet;
use testkit::{TestApp, scene::refused};
use uuid::Uuid;

const ON: DailyWish = DailyWish { on: true };

/// How often somebody was told.
async fn mornings(test: &TestApp, person: &SignedIn) -> i64 {
    sqlx::query_scalar("select count(*) from notices where kind = 'tutors_today' and user_id = $1")
        .bind(person.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap()
}

async fn told(test: &TestApp, person: &SignedIn) -> Vec<Uuid> {
    sqlx::query_scalar("select unnest(told) from match_daily where person_id = $1")
        .bind(person.id.0)
        .fetch_all(&test.owner)
        .await
        .unwrap()
}

#[tokio::test]
async fn strangers_are_refused_and_nobody_is_told_who_did_not_ask() {
    let test = TestApp::new().await;
    assert_eq!(refused(daily_get(&test.anonymous()).await).0, 401);
    assert_eq!(refused(daily_put(&test.anonymous(), ON).await).0, 401);
    let subject = test.subject().await;
    tutors_of(&test, subject, 1).await;
    let (student, undecided) = (test.student().await, test.student().await);
    wishes(&test.context_of(&student), subject, "Equations").await;
    assert!(!daily_get(&test.context_of(&student)).await.unwrap().on, "it is off until it is asked for");
    daily_put(&test.context_of(&undecided), ON).await.unwrap();
    test.until("2026-03-10T09:30:00Z").await;
    assert_eq!(mornings(&test, &student).await, 0);
    assert_eq!(mornings(&test, &undecided).await, 0, "who looks for nothing is suggested nobody");
}

#[tokio::test]
async fn three_tutors_a_morning_are_told_and_nobody_twice_until_none_is_left() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    let tutors = tutors_of(&test, subject, 4).await;
    let student = test.student().await;
    let own = test.context_of(&student);
    wishes(&own, subject, "Equations").await;
    daily_put(&own, ON).await.unwrap();
    test.until("2026-03-10T07:30:00Z").await;
    assert_eq!(mornings(&test, &student).await, 0, "it is early");
    for later in ["2026-03-10T09:30:00Z", "2026-03-10T10:30:00Z"] {
        test.until(later).await;
        assert_eq!((mornings(&test, &student).await, told(&test, &student).await.len()), (1, 3), "{later}");
    }
    let shown: i64 = sqlx::query_scalar("select count(*) from match_shown where student_id = $1")
        .bind(student.id.0)
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(shown, 3, "what comes of it is counted to it");
    test.until("2026-03-11T09:30:00Z").await;
    let all: BTreeSet<Uuid> = told(&test, &student).await.into_iter().collect();
    assert_eq!((mornings(&test, &student).await, all), (2, tutors.iter().map(|tutor| tutor.tutor_id.0).collect()));
    test.until("2026-03-12T09:30:00Z").await;
    assert_eq!(mornings(&test, &student).await, 2, "without somebody new nothing is said");
}

#[tokio::test]
async fn whoever_switches_it_off_hears_no_more_and_a_child_hears_nothing() {
    let test = TestApp::new().await;
    let subject = test.subject().await;
    tutors_of(&test, subject, 2).await;
    let student = test.student().await;
    let own = test.context_of(&student);
    wishes(&own, subject, "Equations").await;
    for _ in 0..2 {
        assert!(daily_put(&own, ON).await.unwrap().on, "twice is once");
    }
    assert!(daily_get(&own).await.unwrap().on);
    daily_put(&own, DailyWish { on: false }).await.unwrap();
    let parent = test.person(domain::identity::Role::Parent).await;
    let request = ChildRequest {
        display_name: "Mia".into(),
        birth_date: "2016-05-04".into(),
        time_zone: "Europe/London".into(),
        consent_version: "2026-11".into(),
        ..ChildRequest::default()
    };
    let child = child_create(&test.context_of(&parent), &request, None).await.unwrap();
    sqlx::query("insert into match_daily (person_id, since) values ($1, now())")
        .bind(child.id.0)
        .execute(&test.owner)
        .await
        .unwrap();
    test.until("2026-03-10T09:30:00Z").await;
    assert_eq!(mornings(&test, &student).await, 0);
    let of_child: i64 = sqlx::query_scalar("select count(*) from notices where kind = 'tutors_today'")
        .fetch_one(&test.owner)
        .await
        .unwrap();
    assert_eq!(of_child, 0);
}
