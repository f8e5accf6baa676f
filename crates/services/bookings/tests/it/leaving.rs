//! What becomes of the lessons of an account that is suspended.

use domain::{
    bookings::{
        SessionState,
        group::{GroupLessonRequest, SeatRequest},
    },
    identity::Role,
    money::{Currency, Money},
    people::tutor_profile::RateRequest,
};
use services::{
    Context,
    bookings::{
        booking::{booking_get, seat_take},
        group::{group_create, group_get},
    },
    identity::staff::suspensions::{user_restore, user_suspend},
};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW};

async fn trust(scene: &Scene) -> Context {
    let person = scene.test.person(Role::Admin).await;
    scene.test.context_of(&person)
}

#[tokio::test]
async fn a_suspended_tutors_lessons_are_called_off_and_paid_back_and_none_is_ever_paid_out() {
    let scene = Scene::new().await;
    let lesson = scene.scheduled(TOMORROW).await;
    let request = scene.booked(FAR_AHEAD).await;
    let group = GroupLessonRequest {
        title: "Fractions together".into(),
        about: None,
        subject_id: scene.tutor.subject_id.to_string(),
        start: "2026-03-18T10:00:00Z".into(),
        minutes: 60,
        seats: 2,
        price: Some(RateRequest { amount: 700.into(), currency: "USD".into() }),
    };
    let group = group_create(&scene.as_tutor(), &group, None).await.unwrap();
    let place = seat_take(&scene.as_student(), group.id, &SeatRequest::default(), (None, None)).await.unwrap();
    user_suspend(&trust(&scene).await, scene.tutor.person.id, "Students were asked to pay elsewhere.").await.unwrap();
    scene.test.run_jobs().await;
    for id in [lesson, request, place.id] {
        let booking = booking_get(&scene.as_student(), id).await.unwrap();
        let off = [SessionState::Cancelled, SessionState::Declined];
        assert!(off.contains(&booking.session_state), "{:?}", booking.session_state);
    }
    assert!(group_get(&scene.as_student(), group.id).await.unwrap().cancelled_at.is_some());
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    scene.move_to("2026-03-20T10:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(scene.earnings().await, (0, 0));
    scene.test.trial_balance_is_zero().await;
}

#[tokio::test]
async fn a_suspended_students_lessons_are_called_off_by_the_policy_and_nobody_elses() {
    let scene = Scene::new().await;
    let lesson = scene.scheduled(FAR_AHEAD).await;
    let other = scene.test.student().await;
    scene.test.fund(&other, Money::new(3_000, Currency::Usd)).await;
    let other = scene.test.context_of(&other);
    let kept = services::bookings::booking::booking_create(&other, scene.request(TOMORROW), None).await.unwrap();
    user_suspend(&trust(&scene).await, scene.student.id, "Chargebacks.").await.unwrap();
    scene.test.run_jobs().await;
    let called_off = booking_get(&scene.as_tutor(), lesson).await.unwrap();
    assert_eq!(called_off.session_state, SessionState::Cancelled);
    assert_eq!(booking_get(&other, kept.id).await.unwrap().session_state, SessionState::Requested);
}

#[tokio::test]
async fn an_account_that_is_given_back_at_once_keeps_its_lessons() {
    let scene = Scene::new().await;
    let lesson = scene.scheduled(FAR_AHEAD).await;
    let trust = trust(&scene).await;
    user_suspend(&trust, scene.tutor.person.id, "A mistake.").await.unwrap();
    user_restore(&trust, scene.tutor.person.id).await.unwrap();
    scene.test.run_jobs().await;
    assert_eq!(booking_get(&scene.as_student(), lesson).await.unwrap().session_state, SessionState::Scheduled);
}
