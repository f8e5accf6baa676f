//! Presence decides what came of a lesson, and its money (BK7).

use crate::Lesson;
use domain::{
    bookings::{PaymentState, SessionOutcome, SessionState, staff_change::StaffChangeRequest},
    identity::Role,
    people::meeting_link::MeetingLink,
};
use services::{
    bookings::booking::{
        booking_change, booking_change_preview, booking_get, booking_held, booking_no_show, case_of_booking,
        lessons_unsure,
    },
    people::meeting_link::meeting_link_put,
    platform::check::check_all,
    room::How,
};
use testkit::scene::{is_not_found, refused};

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

fn word(change: &str) -> StaffChangeRequest {
    StaffChangeRequest { change: change.into(), reason: "Both told us so by phone.".into() }
}

/// Somebody of the staff who looks after trust.
async fn trust(lesson: &Lesson) -> services::Context {
    let test = &lesson.scene.test;
    test.context_of(&test.person(Role::Admin).await)
}

#[tokio::test]
async fn what_nobody_saw_waits_for_somebody_of_the_staff_until_it_counts_as_held() {
    let lesson = Lesson::new().await;
    let staff = trust(&lesson).await;
    lesson.at("10:00").await;
    lesson.at("10:30").await;
    assert!(lessons_unsure(&staff).await.unwrap().items.is_empty(), "it is not over");
    lesson.at("11:30").await;
    let waiting = lessons_unsure(&staff).await.unwrap().items;
    assert_eq!((waiting.len(), waiting[0].booking_id), (1, lesson.id));
    assert_eq!((waiting[0].student_minutes, waiting[0].tutor_minutes, waiting[0].elsewhere), (0, 0, false));
    assert_eq!(waiting[0].settles_at.to_rfc3339(), "2026-03-04T11:00:00+00:00");
    let finance = lesson.scene.test.context_of(&lesson.scene.test.person(Role::Finance).await);
    for other in [&lesson.scene.as_student(), &lesson.scene.as_tutor(), &finance, &lesson.scene.test.anonymous()] {
        is_not_found(lessons_unsure(other).await);
        is_not_found(booking_change(other, lesson.id, &word("took_place")).await);
    }
    lesson.scene.move_to("2026-03-04T11:00:00Z");
    lesson.scene.test.run_jobs().await;
    assert_eq!(outcome(&lesson).await, HELD);
    assert!(lessons_unsure(&staff).await.unwrap().items.is_empty());
    assert_eq!(refused(booking_change(&staff, lesson.id, &word("not_held")).await).0, 409);
}

#[tokio::test]
async fn the_staff_says_what_became_of_a_lesson_and_its_money_follows_as_shown() {
    for (said, expected, refund) in [
        ("took_place", HELD, 0),
        ("not_held", (SessionState::Ended, SessionOutcome::NotHeld, PaymentState::Voided), 3_000),
        ("tutor_absent", (SessionState::Ended, SessionOutcome::NoShowTutor, PaymentState::Voided), 3_000),
        ("student_absent", (SessionState::Ended, SessionOutcome::NoShowStudent, PaymentState::Captured), 0),
    ] {
        let lesson = Lesson::new().await;
        let staff = trust(&lesson).await;
        lesson.at("10:00").await;
        if matches!(said, "took_place" | "not_held") {
            let early = booking_change(&staff, lesson.id, &word(said)).await;
            assert_eq!(refused(early), (409, "lesson_not_over".into()), "{said}");
        }
        lesson.at("11:30").await;
        let shown = booking_change_preview(&staff, lesson.id, &word(said)).await.unwrap();
        assert_eq!(shown.refund.minor, refund, "{said}");
        booking_change(&staff, lesson.id, &word(said)).await.unwrap();
        assert_eq!(outcome(&lesson).await, expected, "{said}");
        assert!(lessons_unsure(&staff).await.unwrap().items.is_empty(), "{said}");
        lesson.scene.move_to("2026-03-04T12:00:00Z");
        lesson.scene.test.run_jobs().await;
        assert_eq!(outcome(&lesson).await, expected, "{said}: it stays so when a day has passed");
        lesson.scene.test.trial_balance_is_zero().await;
    }
}

#[tokio::test]
async fn the_staff_reads_how_long_each_was_in_the_room() {
    let lesson = Lesson::new().await;
    let staff = trust(&lesson).await;
    lesson.at("10:00").await;
    let page = lesson.enters(&lesson.scene.as_student()).await;
    lesson.at("10:04").await;
    page.gone(How::Leave).await.unwrap();
    lesson.at("10:31").await;
    let page = lesson.enters(&lesson.scene.as_tutor()).await;
    lesson.at("10:34").await;
    page.gone(How::Leave).await.unwrap();
    lesson.at("11:30").await;
    let waiting = lessons_unsure(&staff).await.unwrap().items;
    assert_eq!((waiting[0].student_minutes, waiting[0].tutor_minutes), (4, 3), "two glances are no lesson");
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

#[tokio::test]
async fn both_words_settle_a_lesson_that_no_room_saw_at_once() {
    let lesson = with_link().await;
    let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
    lesson.at("10:00").await;
    assert_eq!(refused(booking_held(&student, lesson.id, None).await), (409, "lesson_not_over".into()));
    lesson.at("11:00").await;
    let stranger = lesson.scene.test.context_of(&lesson.scene.test.student().await);
    is_not_found(booking_held(&stranger, lesson.id, None).await);
    assert_eq!(refused(booking_held(&trust(&lesson).await, lesson.id, None).await).1, "participants_only");
    assert!(booking_get(&tutor, lesson.id).await.unwrap().actions.contains(&"held".to_owned()));
    for _ in 0..2 {
        let said = booking_held(&tutor, lesson.id, None).await.unwrap();
        assert_eq!(said.session_state, SessionState::Active, "one word, however often, settles nothing");
    }
    assert_eq!(lesson.scene.earnings().await, (0, 0));
    booking_held(&student, lesson.id, None).await.unwrap();
    assert_eq!(outcome(&lesson).await, HELD);
    assert_eq!(lesson.scene.earnings().await, (2_400, 0));
    assert_eq!(refused(booking_held(&student, lesson.id, None).await).0, 409, "it is settled");
    lesson.scene.move_to("2026-03-04T11:00:00Z");
    lesson.scene.test.run_jobs().await;
    assert_eq!(lesson.scene.earnings().await, (2_400, 0), "the day after pays nobody twice");
}

#[tokio::test]
async fn one_word_alone_changes_nothing_until_the_day_has_passed() {
    let lesson = with_link().await;
    lesson.at("10:00").await;
    lesson.at("11:00").await;
    booking_held(&lesson.scene.as_student(), lesson.id, None).await.unwrap();
    lesson.scene.move_to("2026-03-04T10:59:59Z");
    lesson.scene.test.run_jobs().await;
    assert_eq!(outcome(&lesson).await.0, SessionState::Active);
    lesson.scene.move_to("2026-03-04T11:00:00Z");
    lesson.scene.test.run_jobs().await;
    assert_eq!(outcome(&lesson).await, HELD);
}

#[tokio::test]
async fn a_word_against_the_others_word_is_a_case_and_pays_nobody_before_it_is_decided() {
    for (tutor_says_held, absent) in [(true, "tutor"), (false, "student")] {
        let lesson = with_link().await;
        let (student, tutor) = (lesson.scene.as_student(), lesson.scene.as_tutor());
        let (says_held, waited) = if tutor_says_held { (&tutor, &student) } else { (&student, &tutor) };
        lesson.at("10:00").await;
        lesson.at("11:00").await;
        booking_held(says_held, lesson.id, None).await.unwrap();
        booking_no_show(waited, lesson.id, absent, None).await.unwrap();
        assert_eq!(outcome(&lesson).await, HELD, "{absent}: nobody's money moves by one word");
        let case = case_of_booking(waited, lesson.id).await.unwrap().expect("a case is open");
        assert_eq!(case.category.code(), format!("{absent}_no_show"));
        assert!(case.statements[0].text.contains("did not come"), "{:?}", case.statements);
        let all = check_all(&lesson.scene.test.owner, lesson.scene.now()).await.unwrap();
        let broken: Vec<_> = all.iter().filter(|found| !found.ok).collect();
        assert!(broken.is_empty(), "{broken:?}");
    }
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
