//! Whoever decides a case reads what its two wrote, of its days and while it waits; nobody else does, and never unseen.

use super::{to_person, to_thread};
use domain::{
    bookings::{
        Side,
        case::{CaseRequest, DecideRequest},
    },
    identity::Role,
    ids::CaseId,
    messages::case_look::CASE_MESSAGES_MAX,
};
use services::{
    bookings::booking::{case_decide, case_open},
    messages::case_look::case_messages,
};
use testkit::scene::{Scene, TOMORROW, is_not_found};

/// A case about a lesson before which the two wrote to each other.
async fn opened(scene: &Scene) -> CaseId {
    let lesson = scene.scheduled(TOMORROW).await;
    let first = to_person(&scene.as_student(), scene.tutor.person.id, "Shall we read Kafka?").await.unwrap();
    to_thread(&scene.as_tutor(), first.thread_id, "With pleasure").await.unwrap();
    scene.move_to("2026-03-03T11:00:00Z");
    scene.test.run_jobs().await;
    let request = CaseRequest {
        category: "quality".into(),
        statement: "Half of it was silence.".into(),
        ..CaseRequest::default()
    };
    let case = case_open(&scene.as_student(), lesson, &request, None).await.unwrap().id;
    scene.move_to("2026-03-03T12:00:00Z");
    to_thread(&scene.as_student(), first.thread_id, "I have opened a case").await.unwrap();
    case
}

async fn looks(scene: &Scene) -> i64 {
    sqlx::query_scalar("select count(*) from audit_log where act = 'case.messages_read'")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap()
}

#[tokio::test]
async fn who_decides_reads_what_led_to_the_case_and_each_look_is_written_down() {
    let scene = Scene::new().await;
    let case = opened(&scene).await;
    let staff = scene.test.context_of(&scene.test.person(Role::Admin).await);
    for look in 1..=2 {
        let told = case_messages(&staff, case).await.unwrap();
        let said: Vec<(Side, &str)> = told.items.iter().map(|one| (one.side, one.text.as_str())).collect();
        assert_eq!(said, [(Side::Student, "Shall we read Kafka?"), (Side::Tutor, "With pleasure")]);
        assert!(!told.more && told.items.len() < CASE_MESSAGES_MAX);
        assert_eq!(looks(&scene).await, look);
    }
}

#[tokio::test]
async fn the_two_others_and_whoever_comes_after_the_decision_read_nothing() {
    let scene = Scene::new().await;
    let case = opened(&scene).await;
    let staff = scene.test.context_of(&scene.test.person(Role::Admin).await);
    let support = scene.test.person(Role::Admin).await;
    let support = services::SignedIn { roles: vec![Role::Admin, Role::Support], ..support };
    for other in [scene.as_student(), scene.as_tutor(), scene.test.context_of(&support)] {
        is_not_found(case_messages(&other, case).await);
    }
    is_not_found(case_messages(&staff, CaseId(uuid::Uuid::nil())).await);
    let decision = DecideRequest { decision: "none".into(), note: "It was held.".into(), ..DecideRequest::default() };
    case_decide(&staff, case, &decision).await.unwrap();
    is_not_found(case_messages(&staff, case).await);
    assert_eq!(looks(&scene).await, 0, "who read nothing did not look");
}
