//! An account and the cases about its lessons: nobody leaves while money may still go back to them.

use chrono::Duration;
use domain::{
    bookings::case::{CaseRequest, DecideRequest},
    identity::{
        Role,
        privacy::{DeletionRequest, GRACE_DAYS},
    },
};
use services::{
    bookings::booking::{case_decide, case_open},
    identity::registration::user_create,
    privacy::deletion_ask,
};
use testkit::scene::{Scene, TOMORROW};

const PASSWORD: &str = "violet-anchor-93";

#[tokio::test]
async fn an_account_is_kept_while_a_decision_about_its_lesson_can_be_appealed_against() {
    let scene = Scene::new().await;
    let known = user_create(&scene.test.system(), "ada@people.test", PASSWORD, Role::Student).await.unwrap();
    let set = "update users set password_hash = (select password_hash from users where id = $2) where id = $1";
    sqlx::query(set).bind(scene.student.id.0).bind(known.id.0).execute(&scene.test.owner).await.unwrap();
    let lesson = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T11:00:00Z");
    scene.test.run_jobs().await;
    let request = CaseRequest {
        category: "quality".into(),
        statement: "Half of it was silence.".into(),
        ..CaseRequest::default()
    };
    let case = case_open(&scene.as_student(), lesson, &request, None).await.unwrap().id;
    let staff = scene.test.context_of(&scene.test.person(Role::Admin).await);
    let nothing = DecideRequest { decision: "none".into(), amount: None, note: "The room shows an hour.".into() };
    let leave = DeletionRequest { password: PASSWORD.into(), forfeit: true };
    let gone = async || {
        let gone = sqlx::query_scalar::<_, bool>("select deleted_at is not null from users where id = $1");
        gone.bind(scene.student.id.0).fetch_one(&scene.test.owner).await.unwrap()
    };
    // Decided on the last day but three of the thirty that an account waits.
    case_decide(&staff, case, &nothing).await.unwrap();
    deletion_ask(&scene.as_student(), &leave).await.unwrap();
    let late = "update cases set decided_at = $1 where id = $2";
    let decided = scene.now() + Duration::days(GRACE_DAYS - 3);
    sqlx::query(late).bind(decided).bind(case.0).execute(&scene.test.owner).await.unwrap();
    scene.test.clock.advance(Duration::days(GRACE_DAYS) + Duration::minutes(1));
    scene.test.run_jobs().await;
    assert!(!gone().await, "the week of the appeal is not over");
    for _ in 0..5 {
        scene.test.clock.advance(Duration::days(1));
        scene.test.run_jobs().await;
    }
    assert!(gone().await, "and then it is");
}
