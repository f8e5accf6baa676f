//! The figures of a home: what was held in the last thirty days, beside the thirty before.

use domain::bookings::numbers::{Figure, Learnt, Numbers};
use services::bookings::{
    booking::{BookingJob, booking_confirm, lesson_end},
    numbers::home_numbers,
};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, refused};

/// A lesson of an hour that was held, and the moment after it.
async fn held(scene: &Scene, start: &str, end: &str) {
    let id = scene.scheduled(start).await;
    scene.move_to(end);
    lesson_end(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
}

#[tokio::test]
async fn nobody_has_figures_without_signing_in_and_a_newcomers_are_nothing() {
    let scene = Scene::new().await;
    assert_eq!(refused(home_numbers(&scene.test.anonymous()).await), (401, "sign_in_required".into()));
    assert_eq!(home_numbers(&scene.as_student()).await.unwrap(), Numbers::default());
}

#[tokio::test]
async fn only_lessons_that_were_held_count_each_in_its_thirty_days() {
    let scene = Scene::new().await;
    held(&scene, TOMORROW, "2026-03-03T11:00:00Z").await;
    scene.booked(FAR_AHEAD).await;
    let learnt = |lessons, minutes| Learnt { lessons, minutes };
    let now = |now, before| Figure { now, before };
    let seen = home_numbers(&scene.as_student()).await.unwrap();
    assert_eq!((seen.learnt, seen.taught), (learnt(now(1, 0), now(60, 0)), None));
    let taught = home_numbers(&scene.as_tutor()).await.unwrap().taught.expect("a tutor");
    assert_eq!((taught.lessons, taught.earned, taught.answers), (now(1, 0), now(2_400, 0), None));
    scene.move_to("2026-04-10T00:00:00Z");
    let later = home_numbers(&scene.as_student()).await.unwrap().learnt;
    assert_eq!(later, learnt(now(0, 1), now(0, 60)));
    scene.move_to("2026-05-20T00:00:00Z");
    assert_eq!(home_numbers(&scene.as_student()).await.unwrap().learnt, Learnt::default());
}

/// A request that the tutor says yes to so many hours later.
async fn answered(scene: &Scene, start: &str, hours: i64) {
    let id = scene.booked(start).await;
    scene.move_to(&(scene.now() + chrono::Duration::hours(hours)).to_rfc3339());
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
}

#[tokio::test]
async fn how_soon_a_tutor_answers_stands_beside_how_soon_they_did() {
    let scene = Scene::new().await;
    answered(&scene, FAR_AHEAD, 2).await;
    let answers = async || home_numbers(&scene.as_tutor()).await.unwrap().taught.expect("a tutor").answers;
    assert_eq!(answers().await, None, "there is nothing to compare with yet");
    scene.move_to("2026-04-05T10:00:00Z");
    scene.booked("2026-04-06T10:00:00Z").await;
    assert_eq!(answers().await, None, "a request that waits is no answer");
    answered(&scene, "2026-04-13T10:00:00Z", 1).await;
    assert_eq!(answers().await, Some(Figure { now: 60, before: 120 }));
}
