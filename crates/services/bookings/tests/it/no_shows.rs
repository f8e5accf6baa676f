//! Somebody did not come: who may say so and when, what becomes of the money, and who could teach instead.

use chrono::Duration;
use domain::{
    bookings::{Booking, PaymentState, SessionOutcome, SessionState},
    identity::Role,
    money::{Currency, Money},
};
use services::{
    bookings::{
        booking::{booking_create, booking_get, booking_no_show},
        metrics::{tutor_metrics, tutor_metrics_before},
    },
    platform::{idempotency::IdempotencyKey, mails::dev_mailbox},
};
use testkit::{
    ApprovedTutor, TutorOptions,
    scene::{Scene, TOMORROW, is_not_found, refused, request_of},
};

async fn subjects_of(scene: &Scene, person: &services::SignedIn) -> Vec<String> {
    let email = scene.email_of(person).await;
    let mails = dev_mailbox(&scene.test.system(), &email).await.unwrap();
    mails.into_iter().map(|mail| mail.subject).collect()
}

/// Somebody else who teaches the same for that price.
async fn colleague(scene: &Scene, hourly_rate: i64) -> ApprovedTutor {
    let options = TutorOptions {
        hourly_rate: Money::new(hourly_rate, Currency::Usd),
        subject: Some(scene.tutor.subject_id),
        ..TutorOptions::default()
    };
    scene.test.approved_tutor_with(options).await
}

#[tokio::test]
async fn nobody_is_late_before_the_grace_is_over() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let student = scene.as_student();
    assert_eq!(refused(booking_no_show(&student, id, "tutor", None).await).1, "no_show_before_start");
    scene.move_to("2026-03-03T10:09:59Z");
    assert_eq!(refused(booking_no_show(&student, id, "tutor", None).await), (409, "no_show_too_early".into()));
    scene.move_to("2026-03-03T10:10:00Z");
    assert!(booking_get(&student, id).await.unwrap().actions.contains(&"no_show".to_owned()));
    booking_no_show(&student, id, "tutor", None).await.unwrap();
}

#[tokio::test]
async fn only_the_side_that_waited_reports_it() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T10:20:00Z");
    assert_eq!(refused(booking_no_show(&scene.as_student(), id, "student", None).await).1, "no_show_of_other");
    assert_eq!(refused(booking_no_show(&scene.as_tutor(), id, "tutor", None).await).1, "no_show_of_other");
    assert_eq!(refused(booking_no_show(&scene.as_tutor(), id, "nobody", None).await).1, "no_show_who_unknown");
    is_not_found(booking_no_show(&scene.test.context_of(&scene.test.student().await), id, "tutor", None).await);
    let admin = scene.test.context_of(&scene.test.person(Role::Admin).await);
    assert_eq!(refused(booking_no_show(&admin, id, "tutor", None).await).1, "participants_only");
    assert_eq!(booking_get(&admin, id).await.unwrap().session_outcome, SessionOutcome::None);
}

#[tokio::test]
async fn a_tutor_who_stays_away_is_paid_nothing_gets_a_strike_and_is_replaced() {
    let scene = Scene::new().await;
    let other = colleague(&scene, 3_300).await;
    colleague(&scene, 9_000).await;
    let id = scene.scheduled(TOMORROW).await;
    scene.test.run_jobs().await;
    scene.move_to("2026-03-03T10:15:00Z");
    scene.test.run_jobs().await;
    let key = IdempotencyKey::parse("away").unwrap();
    let done = booking_no_show(&scene.as_student(), id, "tutor", Some(&key)).await.unwrap();
    assert_eq!((done.session_state, done.session_outcome), (SessionState::Ended, SessionOutcome::NoShowTutor));
    assert_eq!(done.payment_state, PaymentState::Voided);
    assert_eq!((scene.student_money().await, scene.earnings().await), ((100_000, 0, 0), (0, 0)));
    assert_eq!(booking_no_show(&scene.as_student(), id, "tutor", Some(&key)).await.unwrap(), done, "twice is once");
    scene.test.run_jobs().await;
    let seen: Booking = booking_get(&scene.as_student(), id).await.unwrap();
    let offered = seen.replacement.unwrap();
    assert_eq!((offered.tutor_id, offered.start > scene.now()), (other.tutor_id, true));
    assert_eq!(booking_get(&scene.as_tutor(), id).await.unwrap().replacement, None);
    let start = offered.start.to_rfc3339();
    booking_create(&scene.as_student(), request_of(&other, &start), None).await.expect("the offer can be booked");
    let subjects = subjects_of(&scene, &scene.student).await;
    for told in ["Your money is back: ", " can teach you "] {
        assert!(subjects.iter().any(|subject| subject.contains(told)), "{told}: {subjects:?}");
    }
    assert!(subjects_of(&scene, &scene.tutor.person).await[0].starts_with("You missed a lesson"));
    let metrics = tutor_metrics(&scene.as_tutor()).await.unwrap();
    assert_eq!((metrics.strikes, metrics.completion_percent), (1, Some(0)));
    assert_eq!(refused(booking_no_show(&scene.as_tutor(), id, "student", None).await).1, "booking_already_ended");
    scene.test.clock.advance(Duration::days(3));
    scene.test.run_jobs().await;
    assert_eq!(scene.earnings().await, (0, 0), "nothing moves again");
}

#[tokio::test]
async fn a_tutor_who_stays_away_from_a_lesson_that_was_taken_already_gives_it_back_in_full() {
    let scene = Scene::new().await;
    let id = scene.scheduled(testkit::scene::FAR_AHEAD).await;
    assert_eq!(scene.student_money().await, (97_000, 0, 3_000));
    scene.move_to("2026-03-16T10:30:00Z");
    let done = booking_no_show(&scene.as_student(), id, "tutor", None).await.unwrap();
    assert_eq!((done.payment_state, done.refunded.minor), (PaymentState::Refunded, 3_000));
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
}

#[tokio::test]
async fn a_student_who_stays_away_pays_the_tutor() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T10:10:00Z");
    let done = booking_no_show(&scene.as_tutor(), id, "student", None).await.unwrap();
    assert_eq!((done.session_outcome, done.payment_state), (SessionOutcome::NoShowStudent, PaymentState::Captured));
    assert_eq!((scene.student_money().await, scene.earnings().await), ((97_000, 0, 0), (2_400, 0)));
    scene.test.run_jobs().await;
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().replacement, None);
    assert!(subjects_of(&scene, &scene.student).await[0].contains(" waited for you: "));
    assert_eq!(tutor_metrics(&scene.as_tutor()).await.unwrap().strikes, 0);
}

#[tokio::test]
async fn where_nobody_else_is_free_nothing_is_offered_and_the_money_is_back_all_the_same() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T10:10:00Z");
    booking_no_show(&scene.as_student(), id, "tutor", None).await.unwrap();
    scene.test.run_jobs().await;
    let seen = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!((seen.replacement, scene.student_money().await.0), (None, 100_000));
}

#[tokio::test]
async fn figures_are_the_tutors_own() {
    let scene = Scene::new().await;
    assert_eq!(refused(tutor_metrics(&scene.as_student()).await).1, "tutor_profile_missing");
    assert_eq!(tutor_metrics(&scene.as_tutor()).await.unwrap(), domain::bookings::metrics::Metrics::default());
}

#[tokio::test]
async fn a_half_year_later_a_missed_lesson_stands_among_what_was_before() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T10:10:00Z");
    booking_no_show(&scene.as_student(), id, "tutor", None).await.unwrap();
    let strikes = async || {
        let (now, before) = (tutor_metrics(&scene.as_tutor()).await, tutor_metrics_before(&scene.as_tutor()).await);
        (now.unwrap().strikes, before.unwrap().strikes)
    };
    assert_eq!(strikes().await, (1, 0));
    scene.test.clock.advance(Duration::days(200));
    assert_eq!(strikes().await, (0, 1));
    assert_eq!(refused(tutor_metrics_before(&scene.as_student()).await).1, "tutor_profile_missing");
}
