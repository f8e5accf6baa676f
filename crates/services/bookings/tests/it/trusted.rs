//! Students whose requests a tutor confirms without looking.

use domain::bookings::case::CaseRequest;
use services::bookings::booking::{booking_cancel, case_open};
use testkit::scene::{FAR_AHEAD, Scene};

async fn trusts_after(scene: &Scene, lessons: Option<i32>) {
    let chosen = sqlx::query("update tutors set auto_confirm_after = $1").bind(lessons);
    chosen.execute(&scene.test.owner).await.unwrap();
}

/// One lesson on that day that was held.
async fn held(scene: &Scene, day: u32) {
    scene.scheduled(&format!("2026-03-{day:02}T10:00:00Z")).await;
    scene.move_to(&format!("2026-03-{day:02}T11:00:00Z"));
    scene.test.run_jobs().await;
}

async fn state_of_the_next(scene: &Scene) -> &'static str {
    let booking = scene.book(FAR_AHEAD).await.unwrap();
    booking_cancel(&scene.as_student(), booking.id, None, None).await.unwrap();
    booking.session_state.code()
}

#[tokio::test]
async fn requests_wait_until_the_student_has_had_so_many_lessons() {
    let scene = Scene::new().await;
    trusts_after(&scene, Some(2)).await;
    held(&scene, 3).await;
    assert_eq!(state_of_the_next(&scene).await, "REQUESTED");
    held(&scene, 4).await;
    assert_eq!(state_of_the_next(&scene).await, "SCHEDULED");
    trusts_after(&scene, None).await;
    assert_eq!(state_of_the_next(&scene).await, "REQUESTED");
}

#[tokio::test]
async fn a_lesson_that_somebody_objected_to_makes_nobody_trusted() {
    let scene = Scene::new().await;
    trusts_after(&scene, Some(1)).await;
    let id = scene.booked("2026-03-03T10:00:00Z").await;
    services::bookings::booking::booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    scene.move_to("2026-03-03T11:00:00Z");
    scene.test.run_jobs().await;
    let request = CaseRequest { category: "conduct".into(), statement: "Shouting.".into(), ..CaseRequest::default() };
    case_open(&scene.as_tutor(), id, &request, None).await.unwrap();
    assert_eq!(state_of_the_next(&scene).await, "REQUESTED");
}

#[tokio::test]
async fn another_students_lessons_do_not_count() {
    let scene = Scene::new().await;
    trusts_after(&scene, Some(1)).await;
    held(&scene, 3).await;
    let other = scene.test.student().await;
    scene.test.fund(&other, domain::money::Money::new(100_000, domain::money::Currency::Usd)).await;
    let request = scene.request(FAR_AHEAD);
    let booking =
        services::bookings::booking::booking_create(&scene.test.context_of(&other), request, None).await.unwrap();
    assert_eq!(booking.session_state.code(), "REQUESTED");
}
