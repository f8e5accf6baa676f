//! What happens to a booking after it was made: answers, cancellations, the lesson, the money.

use chrono::Duration;
use domain::{
    bookings::{PaymentState, SessionOutcome, SessionState},
    identity::Role,
    ids::BookingId,
};
use services::{
    bookings::booking::{
        BookingJob, booking_cancel, booking_cancel_preview, booking_confirm, booking_decline, booking_expire,
        booking_get, earnings_clear, lesson_end, lesson_start,
    },
    platform::{idempotency::IdempotencyKey, mails::dev_mailbox},
};
use testkit::TutorOptions;
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refusal, refused};

fn job(id: BookingId) -> BookingJob {
    BookingJob { booking_id: id }
}

#[tokio::test]
async fn a_lesson_is_held_paid_out_and_cleared() {
    let scene = Scene::new().await;
    let system = scene.test.system();
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T10:00:00Z");
    lesson_start(&system, job(id)).await.unwrap();
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().session_state, SessionState::Active);
    scene.move_to("2026-03-03T11:00:00Z");
    lesson_end(&system, job(id)).await.unwrap();
    let held = booking_get(&scene.as_tutor(), id).await.unwrap();
    assert_eq!((held.session_state, held.session_outcome), (SessionState::Ended, SessionOutcome::Completed));
    assert_eq!(held.payment_state, PaymentState::Captured);
    assert_eq!((held.platform_fee.unwrap().minor, held.tutor_earnings.unwrap().minor), (600, 2_400));
    assert_eq!(scene.student_money().await, (97_000, 0, 0));
    assert_eq!(scene.earnings().await, (2_400, 0));
    scene.test.clock.advance(Duration::hours(48) - Duration::seconds(1));
    assert_eq!(refused(earnings_clear(&system, job(id)).await).1, "earnings_not_due");
    scene.test.clock.advance(Duration::seconds(1));
    for _ in 0..2 {
        earnings_clear(&system, job(id)).await.expect("twice is once");
    }
    assert_eq!(scene.earnings().await, (0, 2_400));
    let (lessons, lifetime): (i64, i64) = sqlx::query_as("select lesson_count, lifetime_earnings_usd from tutors")
        .fetch_one(&scene.test.owner)
        .await
        .unwrap();
    assert_eq!((lessons, lifetime), (1, 2_400));
}

#[tokio::test]
async fn a_lesson_whose_end_was_recorded_late_clears_48_hours_after_it_was_over() {
    let scene = Scene::new().await;
    let system = scene.test.system();
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-05T10:59:59Z");
    lesson_end(&system, job(id)).await.unwrap();
    assert_eq!(refused(earnings_clear(&system, job(id)).await).1, "earnings_not_due");
    scene.move_to("2026-03-05T11:00:00Z");
    earnings_clear(&system, job(id)).await.unwrap();
    assert_eq!(scene.earnings().await, (0, 2_400));
}

#[tokio::test]
async fn each_reader_sees_their_own_side_of_a_booking() {
    let scene = Scene::new().await;
    let id = scene.booked(TOMORROW).await;
    let student = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!((student.platform_fee, student.tutor_earnings), (None, None));
    assert_eq!(student.actions, ["cancel"]);
    let tutor = booking_get(&scene.as_tutor(), id).await.unwrap();
    assert_eq!((tutor.platform_fee.unwrap().minor, tutor.tutor_earnings.unwrap().minor), (600, 2_400));
    assert_eq!(tutor.actions, ["confirm", "decline", "propose"]);
    let admin = scene.test.context_of(&scene.test.person(Role::Admin).await);
    let staff = booking_get(&admin, id).await.unwrap();
    assert_eq!((staff.platform_fee, staff.actions.len()), (tutor.platform_fee, 0));
    let json = serde_json::to_value(&student).unwrap();
    assert!(json.get("platform_fee").is_none() && json.get("tutor_earnings").is_none());
}

#[tokio::test]
async fn strangers_find_no_booking_at_all() {
    let scene = Scene::new().await;
    let id = scene.booked(TOMORROW).await;
    let stranger = scene.test.context_of(&scene.test.approved_tutor().await.person);
    is_not_found(booking_get(&stranger, id).await);
    is_not_found(booking_confirm(&stranger, id, None).await);
    is_not_found(booking_decline(&stranger, id, "mine now", None).await);
    is_not_found(booking_cancel(&stranger, id, None, None).await);
    is_not_found(booking_cancel_preview(&stranger, id).await);
    let anonymous = scene.test.anonymous();
    assert_eq!(refused(booking_get(&anonymous, id).await).0, 401);
    assert_eq!(refused(booking_confirm(&anonymous, id, None).await).0, 401);
}

#[tokio::test]
async fn a_side_cannot_do_the_other_sides_acts() {
    let scene = Scene::new().await;
    let id = scene.booked(TOMORROW).await;
    assert_eq!(refused(booking_confirm(&scene.as_student(), id, None).await), (403, "tutor_only".into()));
    assert_eq!(refused(booking_decline(&scene.as_student(), id, "no", None).await), (403, "tutor_only".into()));
    assert_eq!(
        refused(booking_cancel(&scene.as_tutor(), id, None, None).await),
        (409, "booking_decline_instead".into())
    );
    let admin = scene.test.context_of(&scene.test.person(Role::Admin).await);
    assert_eq!(refused(booking_confirm(&admin, id, None).await), (403, "tutor_only".into()));
    assert_eq!(refused(booking_cancel(&admin, id, None, None).await), (403, "participants_only".into()));
    assert_eq!(scene.student_money().await, (97_000, 3_000, 0));
}

#[tokio::test]
async fn a_decline_says_why_and_gives_everything_back() {
    let scene = Scene::new().await;
    let id = scene.booked(TOMORROW).await;
    for reason in ["", "  ", "a\u{0}b"] {
        assert_eq!(refused(booking_decline(&scene.as_tutor(), id, reason, None).await).0, 422);
    }
    let declined = booking_decline(&scene.as_tutor(), id, "I am ill, sorry.", None).await.unwrap();
    assert_eq!((declined.session_state, declined.payment_state), (SessionState::Declined, PaymentState::Voided));
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().reason.unwrap(), "I am ill, sorry.");
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    assert_eq!(scene.count("time_claims").await, 0, "both are free again");
    let mails = dev_mailbox(&scene.test.system(), &scene.email_of(&scene.student).await).await.unwrap();
    assert!(mails[0].text.contains("I am ill, sorry."), "{}", mails[0].text);
}

#[tokio::test]
async fn a_request_nobody_answers_expires_after_a_day_and_not_before() {
    let scene = Scene::new().await;
    let id = scene.booked(FAR_AHEAD).await;
    scene.test.clock.advance(Duration::hours(24) - Duration::seconds(1));
    assert_eq!(refused(booking_expire(&scene.test.system(), job(id)).await).1, "request_not_expired");
    scene.test.clock.advance(Duration::seconds(1));
    assert_eq!(refused(booking_confirm(&scene.as_tutor(), id, None).await).1, "booking_already_expired");
    for _ in 0..2 {
        booking_expire(&scene.test.system(), job(id)).await.expect("twice is once");
    }
    let expired = booking_get(&scene.as_student(), id).await.unwrap();
    assert_eq!((expired.session_state, expired.payment_state), (SessionState::Expired, PaymentState::Voided));
    assert_eq!(scene.student_money().await, (100_000, 0, 0));
    assert_eq!(scene.count("time_claims").await, 0);
}

#[tokio::test]
async fn answers_and_missed_ones_make_the_tutors_response_time_and_withdrawn_requests_do_not() {
    let scene = Scene::new().await;
    let response = async || {
        let minutes: Option<i32> =
            sqlx::query_scalar("select response_minutes from tutors").fetch_one(&scene.test.owner).await.unwrap();
        minutes
    };
    let withdrawn = scene.booked(FAR_AHEAD).await;
    booking_cancel(&scene.as_student(), withdrawn, None, None).await.unwrap();
    assert_eq!(response().await, None);
    let answered = scene.booked(FAR_AHEAD).await;
    scene.test.clock.advance(Duration::minutes(40));
    booking_confirm(&scene.as_tutor(), answered, None).await.unwrap();
    assert_eq!(response().await, Some(40));
    let missed = scene.booked("2026-03-16T12:00:00Z").await;
    scene.test.clock.advance(Duration::hours(24));
    booking_expire(&scene.test.system(), job(missed)).await.unwrap();
    assert_eq!(response().await, Some((40 * 4 + 24 * 60) / 5));
}

#[tokio::test]
async fn a_request_for_a_near_lesson_expires_when_it_would_start() {
    let scene = Scene::new().await;
    let booking = scene.book("2026-03-02T12:00:00Z").await.unwrap();
    assert_eq!(booking.answer_by, Some(booking.start));
}

#[tokio::test]
async fn cancelling_gives_back_what_the_policy_says_to_the_second() {
    for (policy, seconds_before, refund) in [
        ("flexible", 4 * 3_600, 3_000),
        ("flexible", 4 * 3_600 - 1, 1_500),
        ("standard", 24 * 3_600, 3_000),
        ("standard", 24 * 3_600 - 1, 1_500),
        ("standard", 4 * 3_600 - 1, 0),
        ("strict", 48 * 3_600, 3_000),
        ("strict", 48 * 3_600 - 1, 1_500),
        ("strict", 24 * 3_600 - 1, 0),
    ] {
        for start in [FAR_AHEAD, "2026-03-07T10:00:00Z"] {
            let scene =
                Scene::with(TutorOptions { cancellation_policy: policy.into(), ..TutorOptions::default() }).await;
            let id = scene.scheduled(start).await;
            scene.move_to(start);
            scene.test.clock.advance(-Duration::seconds(seconds_before));
            let preview = booking_cancel_preview(&scene.as_student(), id).await.unwrap();
            assert_eq!(
                (preview.refund.minor, preview.kept.minor),
                (refund, 3_000 - refund),
                "{policy} {seconds_before}"
            );
            let cancelled = booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
            assert_eq!(cancelled.session_state, SessionState::Cancelled);
            let kept = 3_000 - refund;
            assert_eq!(scene.student_money().await, (97_000 + refund, 0, 0), "{policy} {seconds_before} {start}");
            assert_eq!(scene.earnings().await.0, kept * 80 / 100);
            let postings: Vec<i64> = sqlx::query_scalar(
                "select amount from postings join journals on id = journal_id where booking_id = $1
                   and kind in ('booking_release', 'booking_refund', 'booking_cancel_split') order by amount",
            )
            .bind(id.0)
            .fetch_all(&scene.test.owner)
            .await
            .unwrap();
            let mut shown: Vec<i64> = preview.journal.iter().map(|line| line.amount.minor).collect();
            shown.sort_unstable();
            assert_eq!(shown, postings, "the preview is the journal");
        }
    }
}

#[tokio::test]
async fn a_tutor_who_cancels_gives_everything_back() {
    for start in [TOMORROW, FAR_AHEAD] {
        let scene = Scene::new().await;
        let id = scene.scheduled(start).await;
        scene.move_to(start);
        scene.test.clock.advance(-Duration::seconds(1));
        let cancelled = booking_cancel(&scene.as_tutor(), id, Some("Car broke down.".into()), None).await.unwrap();
        assert_eq!(cancelled.reason.as_deref(), Some("Car broke down."));
        assert_eq!(scene.student_money().await, (100_000, 0, 0));
        assert_eq!(scene.earnings().await, (0, 0));
    }
}

#[tokio::test]
async fn a_preview_changes_nothing() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let before = booking_get(&scene.as_student(), id).await.unwrap();
    booking_cancel_preview(&scene.as_student(), id).await.unwrap();
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap(), before);
    assert_eq!(scene.student_money().await, (97_000, 3_000, 0));
}

#[tokio::test]
async fn c13_a_page_that_is_only_read_waits_for_nobody_who_changes_the_booking() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let mut change = scene.test.owner.begin().await.unwrap();
    sqlx::query("select from bookings where id = $1 for update").bind(id.0).execute(&mut *change).await.unwrap();
    // Whoever asked for the lock would get the time-out of one instead of an answer.
    booking_cancel_preview(&scene.as_student(), id).await.unwrap();
    booking_get(&scene.as_tutor(), id).await.unwrap();
    change.rollback().await.unwrap();
}

#[tokio::test]
async fn a_booking_that_has_moved_on_says_so() {
    let scene = Scene::new().await;
    let cancelled = scene.booked(TOMORROW).await;
    booking_cancel(&scene.as_student(), cancelled, None, None).await.unwrap();
    for answer in [
        booking_confirm(&scene.as_tutor(), cancelled, None).await,
        booking_decline(&scene.as_tutor(), cancelled, "late", None).await,
        booking_cancel(&scene.as_student(), cancelled, None, None).await,
    ] {
        let refusal = refusal(answer);
        assert_eq!((refusal.kind.status(), refusal.code.as_str()), (409, "booking_already_cancelled"));
        assert!(refusal.message.starts_with("This lesson is already"), "{}", refusal.message);
    }
    let ended = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-03T11:00:00Z");
    lesson_end(&scene.test.system(), job(ended)).await.unwrap();
    for context in [scene.as_student(), scene.as_tutor()] {
        assert_eq!(refused(booking_cancel(&context, ended, None, None).await), (409, "booking_already_ended".into()));
    }
}

#[tokio::test]
async fn a_lesson_that_has_begun_is_not_cancelled() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to(TOMORROW);
    assert_eq!(
        refused(booking_cancel(&scene.as_student(), id, None, None).await),
        (409, "booking_already_started".into())
    );
    assert_eq!(refused(booking_cancel_preview(&scene.as_student(), id).await).1, "booking_already_started");
}

#[tokio::test]
async fn jobs_that_come_early_fail_and_are_tried_again() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    assert_eq!(refused(lesson_start(&scene.test.system(), job(id)).await).1, "lesson_not_started");
    assert_eq!(refused(lesson_end(&scene.test.system(), job(id)).await).1, "lesson_not_over");
    let unknown = job(BookingId(uuid::Uuid::now_v7()));
    lesson_end(&scene.test.system(), unknown).await.expect("a job without its booking has nothing to do");
}

#[tokio::test]
async fn a_lesson_whose_start_was_missed_still_ends() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    scene.move_to("2026-03-04T11:00:00Z");
    lesson_end(&scene.test.system(), job(id)).await.unwrap();
    lesson_start(&scene.test.system(), job(id)).await.expect("the late start is stale");
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().session_state, SessionState::Ended);
}

#[tokio::test]
async fn the_same_key_answers_a_cancellation_again() {
    let scene = Scene::new().await;
    let id = scene.scheduled(TOMORROW).await;
    let key = IdempotencyKey::parse("cancel-it").unwrap();
    let first = booking_cancel(&scene.as_student(), id, None, Some(&key)).await.unwrap();
    let second = booking_cancel(&scene.as_student(), id, None, Some(&key)).await.unwrap();
    assert_eq!(first, second);
    let other = booking_cancel(&scene.as_student(), id, Some("another body".into()), Some(&key)).await;
    assert_eq!(refused(other), (422, "idempotency_key_reused".into()));
}

#[tokio::test]
async fn every_step_is_in_the_outbox_and_peoples_money_acts_in_the_audit_log() {
    let scene = Scene::new().await;
    let id = scene.scheduled(FAR_AHEAD).await;
    booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
    let events: Vec<(String, String, i32)> = sqlx::query_as(
        "select kind, data ->> 'payment_state', cardinality(audience) from outbox_events
         where kind like 'booking.%' and subject_id = $1 order by id",
    )
    .bind(id.0)
    .fetch_all(&scene.test.owner)
    .await
    .unwrap();
    let expected =
        [("booking.requested", "AUTHORIZED"), ("booking.confirmed", "CAPTURED"), ("booking.cancelled", "REFUNDED")];
    assert_eq!(events, expected.map(|(kind, payment)| (kind.to_owned(), payment.to_owned(), 2)));
    let acts: Vec<Option<uuid::Uuid>> = sqlx::query_scalar(
        "select actor_id from audit_log where act = 'booking.money' and subject_id = $1 order by id",
    )
    .bind(id.0)
    .fetch_all(&scene.test.owner)
    .await
    .unwrap();
    assert_eq!(acts, [Some(scene.tutor.person.id.0), Some(scene.student.id.0)]);
}
