//! Presence decides what came of a lesson, and its money (BK7).

use crate::Lesson;
use domain::{
    bookings::{PaymentState, SessionOutcome, SessionState},
    people::meeting_link::MeetingLink,
};
use services::{
    bookings::booking::{booking_get, booking_no_show},
    people::meeting_link::meeting_link_put,
    platform::check::check_all,
    room::How,
};
use testkit::scene::refused;

async fn outcome(lesson: &Lesson) -> (SessionState, SessionOutcome, PaymentState) {
    let booking = booking_get(&lesson.scene.as_student(), lesson.id).await.unwrap();
    (booking.session_state, booking.session_outcome, booking.payment_state)
}

const HELD: (SessionState, SessionOutcome, PaymentState) =
    (SessionState::Ended, SessionOutcome::Completed, PaymentState::Captured);

#[tokio::test]
async fn a_tutor_who_does_not_come_is_found_when_the_grace_is_over_and_everything_goes_back() {
    let lesson = Lesson::new().await;
    lesson.at("09:55").await;
    let page = lesson.enters(&lesson.scene.as_student()).await;
    lesson.at("10:00").await;
    lesson.at("10:09").await;
    assert_eq!(outcome(&lesson).await.0, SessionState::Active);
    lesson.at("10:10").await;
    let expected = (SessionState::Ended, SessionOutcome::NoShowTutor, PaymentState::Voided);
    assert_eq!(outcome(&lesson).await, expected);
    assert_eq!((lesson.scene.student_money().await, lesson.scene.earnings().await), ((100_000, 0, 0), (0, 0)));
    page.gone(How::Leave).await.unwrap();
}

#[tokio::test]
async fn a_lesson_with_drops_on_both_sides_was_held() {
    let lesson = Lesson::new().await;
    lesson.at("09:55").await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    let first = lesson.enters(&student).await;
    let other = lesson.enters(&tutor).await;
    lesson.at("10:20").await;
    first.gone(How::Drop).await.unwrap();
    lesson.at("10:21").await;
    let first = lesson.enters(&student).await;
    lesson.at("10:58").await;
    other.gone(How::Leave).await.unwrap();
    first.gone(How::Leave).await.unwrap();
    lesson.at("11:00").await;
    assert_eq!(outcome(&lesson).await, HELD);
    assert_eq!(lesson.scene.earnings().await, (2_400, 0));
}

#[tokio::test]
async fn a_student_who_does_not_come_by_the_end_pays_for_the_waiting() {
    let lesson = Lesson::new().await;
    lesson.at("09:55").await;
    let page = lesson.enters(&lesson.scene.as_tutor()).await;
    lesson.at("10:00").await;
    lesson.at("10:30").await;
    assert_eq!(outcome(&lesson).await.0, SessionState::Active);
    let against = booking_no_show(&lesson.scene.as_student(), lesson.id, "tutor", None).await;
    assert_eq!(refused(against), (409, "no_show_was_there".into()));
    lesson.at("11:00").await;
    let expected = (SessionState::Ended, SessionOutcome::NoShowStudent, PaymentState::Captured);
    assert_eq!(outcome(&lesson).await, expected);
    page.gone(How::Leave).await.unwrap();
}

#[tokio::test]
async fn where_nobody_was_seen_nobody_is_paid_before_a_day_has_passed() {
    let lesson = Lesson::new().await;
    lesson.at("10:00").await;
    lesson.at("10:10").await;
    lesson.at("11:00").await;
    assert_eq!(outcome(&lesson).await.0, SessionState::Active);
    assert_eq!(lesson.scene.earnings().await, (0, 0));
    let all = check_all(&lesson.scene.test.owner, lesson.scene.now()).await.unwrap();
    let moves_on = all.iter().find(|found| found.name.contains("the job that moves it on")).unwrap();
    assert!(moves_on.ok, "it waits for its two people: {moves_on:?}");
    lesson.scene.move_to("2026-03-04T10:59:59Z");
    lesson.scene.test.run_jobs().await;
    assert_eq!(outcome(&lesson).await.1, SessionOutcome::None);
    lesson.scene.move_to("2026-03-04T11:00:00Z");
    lesson.scene.test.run_jobs().await;
    assert_eq!(outcome(&lesson).await, HELD);
}

#[tokio::test]
async fn where_nobody_was_seen_either_side_may_say_who_did_not_come() {
    let lesson = Lesson::new().await;
    lesson.at("10:00").await;
    lesson.at("11:30").await;
    booking_no_show(&lesson.scene.as_student(), lesson.id, "tutor", None).await.unwrap();
    assert_eq!(outcome(&lesson).await.1, SessionOutcome::NoShowTutor);
    lesson.scene.move_to("2026-03-04T12:00:00Z");
    lesson.scene.test.run_jobs().await;
    assert_eq!(outcome(&lesson).await.1, SessionOutcome::NoShowTutor, "the day after changes nothing");
}

/// A lesson whose tutor shows another place to meet at.
async fn with_link() -> Lesson {
    let lesson = Lesson::new().await;
    let link = MeetingLink { link: "https://meet.test/mine".into() };
    meeting_link_put(&lesson.scene.as_tutor(), &link).await.unwrap();
    lesson
}

#[tokio::test]
async fn attack_4_who_waits_in_the_room_does_not_speak_against_who_waits_at_the_link() {
    for tutor_waits in [false, true] {
        let lesson = with_link().await;
        let who = if tutor_waits { lesson.scene.as_tutor() } else { lesson.scene.as_student() };
        lesson.at("09:55").await;
        let page = lesson.enters(&who).await;
        lesson.at("10:00").await;
        lesson.at("10:10").await;
        assert_eq!(outcome(&lesson).await.0, SessionState::Active, "{tutor_waits}");
        lesson.at("11:00").await;
        assert_eq!(outcome(&lesson).await.0, SessionState::Active, "people are asked");
        page.gone(How::Leave).await.unwrap();
        if tutor_waits {
            lesson.scene.move_to("2026-03-04T11:00:00Z");
            lesson.scene.test.run_jobs().await;
            assert_eq!(outcome(&lesson).await, HELD, "nobody said anything for a day");
        } else {
            booking_no_show(&lesson.scene.as_student(), lesson.id, "tutor", None).await.unwrap();
            assert_eq!(outcome(&lesson).await.1, SessionOutcome::NoShowTutor);
        }
    }
}

#[tokio::test]
async fn attack_4_two_who_meet_in_the_room_have_met_whatever_else_there_is() {
    let lesson = with_link().await;
    lesson.at("09:55").await;
    let pages = [lesson.enters(&lesson.scene.as_student()).await, lesson.enters(&lesson.scene.as_tutor()).await];
    lesson.at("10:00").await;
    lesson.at("10:30").await;
    for page in pages {
        page.gone(How::Leave).await.unwrap();
    }
    lesson.at("11:00").await;
    assert_eq!(outcome(&lesson).await, HELD);
}
