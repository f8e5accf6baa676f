//! BAD_INPUT 58: who moves to another zone finds every booked lesson at the same moment.

use domain::{calendar::availability::Availability, identity::settings::SettingsRequest};
use services::{
    bookings::booking::booking_get,
    calendar::availability::{availability_get, availability_put},
    identity::settings::settings_change,
};
use testkit::scene::{Scene, TOMORROW, refused};

#[tokio::test]
async fn a_booked_lesson_keeps_its_instant_when_student_and_tutor_change_their_zone() {
    let scene = Scene::new().await;
    let id = scene.booked(TOMORROW).await;
    let before = booking_get(&scene.as_student(), id).await.unwrap();
    let request = SettingsRequest { time_zone: Some("Asia/Kathmandu".into()), ..Default::default() };
    settings_change(&scene.as_student(), request).await.unwrap();
    let rules = availability_get(&scene.as_tutor(), scene.tutor.tutor_id).await.unwrap();
    let moved = Availability { time_zone: "Pacific/Chatham".into(), ..rules };
    availability_put(&scene.as_tutor(), scene.tutor.tutor_id, moved).await.unwrap();
    let after = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!((after.start, after.end), (before.start, before.end));
    assert_eq!(refused(scene.book(TOMORROW).await).1, "slot_taken", "the same moment stays taken");
}
