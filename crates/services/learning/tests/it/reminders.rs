//! Reminders of sessions of circles and cohorts: a day and an hour before, once each, and none of what is off.

use crate::{
    circles::Room,
    cohorts::{learner, opened, taken},
    courses::{later, shown},
};
use chrono::Duration;
use domain::learning::{circle::CircleRsvpRequest, cohort_session::CohortSessionRequest};
use services::{
    Clock,
    learning::{
        circles::{circle_close, circle_join, rsvp_put},
        cohorts::{cohort_cancel, cohort_session_add},
    },
};
use testkit::{TestApp, scene::Scene};

async fn reminded(test: &TestApp) -> i64 {
    sqlx::query_scalar("select count(*) from notices where kind = 'session_reminder'")
        .fetch_one(&test.owner)
        .await
        .unwrap()
}

async fn on(test: &TestApp, hours: i64) {
    test.run_jobs().await;
    test.clock.advance(Duration::hours(hours));
    test.run_jobs().await;
}

#[tokio::test]
async fn members_of_a_circle_are_reminded_a_day_and_an_hour_before_unless_they_said_no() {
    let room = Room::new().await;
    let ((_, host), (_, comes), (_, stays)) = (room.person().await, room.person().await, room.person().await);
    let circle = room.begun(&host, 4).await;
    circle_join(&comes, circle.id).await.unwrap();
    circle_join(&stays, circle.id).await.unwrap();
    let session = room.session(&host, circle.id, 48).await;
    let no = CircleRsvpRequest { session_id: Some(session.id), answer: "no".into() };
    rsvp_put(&stays, circle.id, &no).await.unwrap();
    on(&room.test, 20).await;
    assert_eq!(reminded(&room.test).await, 0, "28 hours before");
    for (hours, told) in [(5, 2), (1, 2), (20, 2)] {
        on(&room.test, hours).await;
        assert_eq!(reminded(&room.test).await, told, "{hours} hours on");
    }
    room.test.clock.advance(Duration::minutes(75));
    on(&room.test, 0).await;
    assert_eq!(reminded(&room.test).await, 4, "three quarters of an hour before");
    on(&room.test, 2).await;
    assert_eq!(reminded(&room.test).await, 4, "it has begun");
}

#[tokio::test]
async fn nobody_is_reminded_of_a_circle_that_is_closed() {
    let room = Room::new().await;
    let ((_, host), (_, member)) = (room.person().await, room.person().await);
    let circle = room.begun(&host, 4).await;
    circle_join(&member, circle.id).await.unwrap();
    room.session(&host, circle.id, 48).await;
    circle_close(&host, circle.id).await.unwrap();
    on(&room.test, 25).await;
    assert_eq!(reminded(&room.test).await, 0);
}

#[tokio::test]
async fn learners_and_the_teacher_of_a_cohort_are_reminded_unless_it_is_off() {
    let scene = Scene::new().await;
    let course = shown(&scene, 0).await.card.id;
    let (held, off) = (opened(&scene, course, 3).await.id, opened(&scene, course, 3).await.id);
    let teacher = scene.as_tutor();
    let start = |minutes: i64| scene.test.clock.now() + Duration::days(31) + Duration::minutes(minutes);
    for (cohort, minutes) in [(held, 0), (off, 30)] {
        taken(&learner(&scene).await, cohort).await.unwrap();
        let request = CohortSessionRequest { start: start(minutes).to_rfc3339(), minutes: 60 };
        cohort_session_add(&teacher, cohort, &request, None).await.unwrap();
    }
    cohort_cancel(&teacher, off).await.unwrap();
    later(&scene, Duration::days(30) + Duration::hours(1)).await;
    assert_eq!(reminded(&scene.test).await, 2, "a learner and the teacher");
    later(&scene, Duration::hours(22) + Duration::minutes(10)).await;
    assert_eq!(reminded(&scene.test).await, 4);
}
