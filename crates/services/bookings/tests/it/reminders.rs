//! Reminders: three of them, once each, on each reader's clock, and none of what is off.

use chrono::Duration;
use services::{
    bookings::booking::{BookingJob, booking_cancel, booking_reschedule, lesson_remind, proposal_accept},
    platform::mails::{DevMail, dev_mailbox},
};
use testkit::scene::{Scene, TOMORROW};

const START: &str = "2026-03-05T10:00:00Z";

async fn reminders(scene: &Scene, person: &services::SignedIn) -> Vec<DevMail> {
    let email = scene.email_of(person).await;
    let mails = dev_mailbox(&scene.test.system(), &email).await.unwrap();
    mails.into_iter().filter(|mail| mail.subject.starts_with("Coming up")).collect()
}

async fn counts(scene: &Scene) -> (usize, usize) {
    (reminders(scene, &scene.student).await.len(), reminders(scene, &scene.tutor.person).await.len())
}

#[tokio::test]
async fn both_are_reminded_a_day_an_hour_and_a_quarter_of_an_hour_before_once_each() {
    let scene = Scene::new().await;
    scene.scheduled(START).await;
    for (at, told) in [
        ("2026-03-04T09:59:59Z", 0),
        ("2026-03-04T10:00:00Z", 1),
        ("2026-03-04T10:06:00Z", 1),
        ("2026-03-05T09:00:30Z", 2),
        ("2026-03-05T09:30:00Z", 2),
        ("2026-03-05T09:45:00Z", 3),
        ("2026-03-05T09:59:00Z", 3),
        ("2026-03-05T10:30:00Z", 3),
    ] {
        scene.move_to(at);
        scene.test.run_jobs().await;
        assert_eq!(counts(&scene).await, (told, told), "{at}");
    }
}

#[tokio::test]
async fn each_reads_the_time_on_the_own_clock_of_that_moment() {
    let scene = Scene::new().await;
    let id = scene.scheduled(START).await;
    let zone = |name: &'static str, person: &services::SignedIn| {
        sqlx::query("update users set time_zone = $1 where id = $2").bind(name).bind(person.id.0)
    };
    // The student has moved since.
    zone("America/New_York", &scene.student).execute(&scene.test.owner).await.unwrap();
    zone("Asia/Kathmandu", &scene.tutor.person).execute(&scene.test.owner).await.unwrap();
    scene.move_to("2026-03-04T10:00:00Z");
    scene.test.run_jobs().await;
    let (student, tutor) = (reminders(&scene, &scene.student).await, reminders(&scene, &scene.tutor.person).await);
    let says = |mail: &DevMail, times: [&str; 2], place: &str| {
        mail.text.contains(place) && times.iter().any(|time| mail.text.contains(time))
    };
    assert!(says(&student[0], ["05:00", "5:00"], "(New York)"), "{}", student[0].text);
    assert!(says(&tutor[0], ["15:45", "3:45"], "(Kathmandu)"), "{}", tutor[0].text);
    assert!(student[0].text.contains(&format!("/bookings/{id}")));
}

#[tokio::test]
async fn of_a_lesson_that_was_called_off_nobody_is_reminded() {
    let scene = Scene::new().await;
    let id = scene.scheduled(START).await;
    booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
    let requested = scene.booked("2026-03-05T14:00:00Z").await;
    scene.move_to("2026-03-04T10:01:00Z");
    scene.test.run_jobs().await;
    for id in [id, requested] {
        lesson_remind(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
    }
    assert_eq!(counts(&scene).await, (0, 0));
}

#[tokio::test]
async fn a_lesson_agreed_for_soon_is_reminded_of_from_the_next_moment_on() {
    let scene = Scene::new().await;
    scene.move_to("2026-03-03T08:30:00Z");
    scene.scheduled(TOMORROW).await;
    scene.test.run_jobs().await;
    assert_eq!(counts(&scene).await, (0, 0));
    scene.test.clock.advance(Duration::minutes(30));
    scene.test.run_jobs().await;
    assert_eq!(counts(&scene).await, (1, 1));
}

#[tokio::test]
async fn a_lesson_that_was_moved_is_reminded_of_at_its_new_time() {
    let scene = Scene::new().await;
    let id = scene.scheduled(START).await;
    scene.move_to("2026-03-04T10:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(counts(&scene).await, (1, 1));
    booking_reschedule(&scene.as_student(), id, "2026-03-07T12:00:00Z", None).await.unwrap();
    proposal_accept(&scene.as_tutor(), id, 1, None).await.unwrap();
    scene.move_to("2026-03-05T09:50:00Z");
    scene.test.run_jobs().await;
    assert_eq!(counts(&scene).await, (1, 1), "not at the old time");
    scene.move_to("2026-03-06T12:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(counts(&scene).await, (2, 2));
}

#[tokio::test]
async fn a_worker_that_comes_late_reminds_until_it_would_be_silly() {
    let scene = Scene::new().await;
    scene.scheduled(START).await;
    scene.move_to("2026-03-04T21:00:00Z");
    scene.test.run_jobs().await;
    assert_eq!(counts(&scene).await, (1, 1));
    scene.move_to("2026-03-05T09:40:00Z");
    scene.test.run_jobs().await;
    assert_eq!(counts(&scene).await, (1, 1), "half of the hour is over");
}
