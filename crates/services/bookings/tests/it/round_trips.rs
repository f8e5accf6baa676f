//! How often each use case waits for the database, `BEGIN` and `COMMIT` included: the numbers may only shrink.

use domain::bookings::BookingRequest;
use services::{
    bookings::booking::{booking_cancel, booking_confirm, booking_create, booking_get},
    people::tutor_profile::tutor_profile_get,
    platform::idempotency::IdempotencyKey,
};
use testkit::{TestApp, TutorOptions, scene::Scene, scene::request_of};

fn key(name: &str) -> IdempotencyKey {
    IdempotencyKey::parse(name).unwrap()
}

#[tokio::test]
async fn a_booking_is_five_round_trips_and_an_answer_to_it_no_more_than_six() {
    let (test, wire) = TestApp::counted().await;
    let scene = Scene::on(test, TutorOptions::default()).await;
    let (student, tutor) = (scene.as_student(), scene.as_tutor());
    let at = |day: u32| -> BookingRequest { request_of(&scene.tutor, &format!("2026-03-{day:02}T10:00:00Z")) };
    // Statements are prepared by a connection's first use of them.
    let warm = booking_create(&student, at(4), Some(&key("warm"))).await.unwrap();
    booking_confirm(&tutor, warm.id, Some(&key("warm-confirm"))).await.ok();
    for (day, name) in [(5, "a"), (6, "b"), (9, "c")] {
        let (booking, trips) = wire.during(booking_create(&student, at(day), Some(&key(name)))).await;
        let booking = booking.unwrap();
        assert!(trips <= 5, "booking {name}: {trips} round trips");
        let confirm = key(&format!("confirm-{name}"));
        let (confirmed, trips) = wire.during(booking_confirm(&tutor, booking.id, Some(&confirm))).await;
        confirmed.unwrap();
        assert!(day == 5 || trips <= 6, "confirm {name}: {trips} round trips");
        let (read, trips) = wire.during(booking_get(&student, booking.id)).await;
        read.unwrap();
        assert!(day == 5 || trips == 1, "read {name}: {trips} round trips");
        booking_cancel(&student, booking.id, None, None).await.unwrap();
    }
}

#[tokio::test]
async fn a_repeated_booking_and_a_refused_one_are_no_dearer_than_a_made_one() {
    let (test, wire) = TestApp::counted().await;
    let scene = Scene::on(test, TutorOptions::default()).await;
    let student = scene.as_student();
    let request = || request_of(&scene.tutor, "2026-03-04T10:00:00Z");
    for _ in 0..3 {
        booking_create(&student, request(), Some(&key("once"))).await.unwrap();
        assert!(booking_create(&student, request(), Some(&key("twice"))).await.is_err());
    }
    let (repeated, trips) = wire.during(booking_create(&student, request(), Some(&key("once")))).await;
    repeated.unwrap();
    assert!(trips <= 4, "a repetition: {trips} round trips");
    let (refused, trips) = wire.during(booking_create(&student, request(), Some(&key("twice")))).await;
    assert!(refused.is_err());
    assert!(trips <= 6, "a refusal with the next free times: {trips} round trips");
}

#[tokio::test]
async fn a_tutor_by_id_is_one_statement() {
    let (test, wire) = TestApp::counted().await;
    let scene = Scene::on(test, TutorOptions::default()).await;
    let reader = scene.test.anonymous();
    for _ in 0..3 {
        tutor_profile_get(&reader, scene.tutor.tutor_id).await.unwrap();
    }
    let (read, trips) = wire.during(tutor_profile_get(&reader, scene.tutor.tutor_id)).await;
    read.unwrap();
    assert_eq!(trips, 1);
}
