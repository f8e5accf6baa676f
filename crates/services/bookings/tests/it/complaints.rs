//! What users of other products complain about (docs: complaints table), each row as a test.

use domain::{
    bookings::{BookingRequest, SessionState},
    money::{Currency, Money},
};
use services::bookings::booking::{
    BookingJob, booking_cancel, booking_cancel_preview, booking_confirm, booking_create, booking_expire, booking_get,
    lesson_end, lesson_start,
};
use testkit::TutorOptions;
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, refused};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn complaint_4_concurrent_requests_never_book_the_same_slot() {
    let scene = Scene::with(TutorOptions { instant_booking: true, ..TutorOptions::default() }).await;
    let mut race = tokio::task::JoinSet::new();
    for minutes_later in [0, 0, 30, 30, 30, 0] {
        let person = scene.test.student().await;
        scene.test.fund(&person, Money::new(3_000, Currency::Usd)).await;
        let request = scene.request(&format!("2026-03-03T10:{minutes_later:02}:00Z"));
        let context = scene.test.context_of(&person);
        race.spawn(async move { booking_create(&context, request, None).await.is_ok() });
    }
    let booked = race.join_all().await.into_iter().filter(|booked| *booked).count();
    assert_eq!(booked, 1, "10:00 and 10:30 overlap, so one of the six stands");
}

#[tokio::test]
async fn complaint_5_two_pending_requests_cannot_both_be_confirmed() {
    let scene = Scene::new().await;
    let first = scene.booked(TOMORROW).await;
    let other = scene.test.student().await;
    scene.test.fund(&other, Money::new(3_000, Currency::Usd)).await;
    let second = booking_create(&scene.test.context_of(&other), scene.request(TOMORROW), None).await;
    assert_eq!(refused(second), (409, "slot_taken".into()), "a pending request holds its time");
    booking_confirm(&scene.as_tutor(), first, None).await.unwrap();
    let again = booking_confirm(&scene.as_tutor(), first, None).await;
    assert_eq!(refused(again), (409, "booking_already_confirmed".into()));
}

#[tokio::test]
async fn complaint_15_the_policy_of_the_booking_counts_and_the_amount_is_known_before_the_click() {
    let scene = Scene::with(TutorOptions { cancellation_policy: "flexible".into(), ..TutorOptions::default() }).await;
    let id = scene.booked(TOMORROW).await;
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    sqlx::query("update tutors set cancellation_policy = 'strict'").execute(&scene.test.owner).await.unwrap();
    scene.move_to("2026-03-03T05:00:00Z");
    let preview = booking_cancel_preview(&scene.as_student(), id).await.unwrap();
    assert_eq!(
        preview.refund.minor, 3_000,
        "flexible gives everything back five hours before; strict would give nothing"
    );
    booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
    assert_eq!(scene.student_money().await.0, 97_000 + preview.refund.minor);
}

#[tokio::test]
async fn complaint_18_a_refund_is_recorded_once_whatever_is_repeated() {
    let scene = Scene::new().await;
    let id = scene.booked(FAR_AHEAD).await;
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    booking_cancel(&scene.as_student(), id, None, None).await.unwrap();
    for _ in 0..3 {
        assert_eq!(refused(booking_cancel(&scene.as_student(), id, None, None).await).0, 409);
        booking_expire(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
    }
    let refunds: i64 =
        sqlx::query_scalar("select count(*) from journals where booking_id = $1 and kind = 'booking_refund'")
            .bind(id.0)
            .fetch_one(&scene.test.owner)
            .await
            .unwrap();
    assert_eq!((refunds, scene.student_money().await), (1, (100_000, 0, 0)));
    let second = sqlx::query("insert into journals (id, kind, phase, lines, booking_id, created_at) values ($1, 'booking_refund', 'posted', 2, $2, now())")
        .bind(uuid::Uuid::now_v7())
        .bind(id.0)
        .execute(&scene.test.app.pool)
        .await;
    let violated = second.unwrap_err();
    assert_eq!(violated.as_database_error().unwrap().constraint(), Some("journals_once_per_booking"));
}

#[tokio::test]
async fn complaint_21_odd_amounts_in_every_currency_sum_to_what_was_charged() {
    for (currency, rate) in
        [(Currency::Usd, 3_333), (Currency::Jpy, 1_001), (Currency::Kwd, 7_777), (Currency::Inr, 99_999)]
    {
        let mut options = TutorOptions { hourly_rate: Money::new(rate, currency), ..TutorOptions::default() };
        options.availability["increment_minutes"] = 15.into();
        let scene = Scene::with(options).await;
        scene.test.fund(&scene.student, Money::new(1_000_000, currency)).await;
        for (day, minutes) in [(3, 30), (4, 45), (5, 60), (6, 90)] {
            let start = format!("2026-03-0{day}T10:00:00Z");
            let request = BookingRequest { minutes, ..scene.request(&start) };
            let booking = booking_create(&scene.as_student(), request, None).await.unwrap();
            booking_confirm(&scene.as_tutor(), booking.id, None).await.unwrap();
        }
        scene.move_to("2026-03-07T00:00:00Z");
        let ids: Vec<uuid::Uuid> =
            sqlx::query_scalar("select id from bookings").fetch_all(&scene.test.owner).await.unwrap();
        for id in ids {
            lesson_end(&scene.test.system(), BookingJob { booking_id: id.into() }).await.unwrap();
            let (total, fee, earnings): (i64, i64, i64) =
                sqlx::query_as("select total, platform_fee, tutor_earnings from bookings where id = $1")
                    .bind(id)
                    .fetch_one(&scene.test.owner)
                    .await
                    .unwrap();
            assert_eq!(fee + earnings, total, "{currency}");
            assert!((fee * 5 - total).abs() <= 2, "20 % to the nearest unit: {fee} of {total} {currency}");
        }
    }
}

#[tokio::test]
async fn complaint_28_nobody_hears_of_a_lesson_that_was_cancelled() {
    let scene = Scene::new().await;
    let id = scene.booked(TOMORROW).await;
    booking_confirm(&scene.as_tutor(), id, None).await.unwrap();
    booking_cancel(&scene.as_tutor(), id, None, None).await.unwrap();
    let (mails, events) = (scene.count("mails").await, scene.count("outbox_events").await);
    scene.move_to("2026-03-03T11:00:00Z");
    lesson_start(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
    lesson_end(&scene.test.system(), BookingJob { booking_id: id }).await.unwrap();
    assert_eq!((scene.count("mails").await, scene.count("outbox_events").await), (mails, events));
    assert_eq!(booking_get(&scene.as_student(), id).await.unwrap().session_state, SessionState::Cancelled);
}
