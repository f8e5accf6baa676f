//! Making a booking, and every way it is refused.

use domain::{
    bookings::{BookingRequest, PaymentState, SessionState},
    money::{Currency, Money},
};
use services::{
    bookings::booking::{booking_cancel, booking_create, booking_decline, booking_get},
    platform::{idempotency::IdempotencyKey, mails::dev_mailbox},
};
use testkit::scene::{FAR_AHEAD, Scene, TOMORROW, is_not_found, refusal, refused};
use testkit::{TestApp, TutorOptions};

#[tokio::test]
async fn a_request_holds_the_price_claims_both_calendars_and_tells_the_tutor() {
    let scene = Scene::new().await;
    let booking = scene.book(TOMORROW).await.unwrap();
    assert_eq!((booking.session_state, booking.payment_state), (SessionState::Requested, PaymentState::Authorized));
    assert_eq!(booking.total, Money::new(3_000, Currency::Usd));
    assert_eq!(booking.answer_by, Some(scene.now() + chrono::Duration::hours(24)));
    assert_eq!(scene.student_money().await, (97_000, 3_000, 0));
    assert_eq!(scene.count("time_claims").await, 2);
    let mails = dev_mailbox(&scene.test.system(), &scene.email_of(&scene.tutor.person).await).await.unwrap();
    assert_eq!(mails.len(), 1);
    assert_eq!(
        booking_get(&scene.as_student(), booking.id).await.unwrap(),
        booking,
        "what was answered is what is stored"
    );
}

#[tokio::test]
async fn a_length_with_a_price_of_its_own_costs_that_and_a_price_in_another_currency_nothing() {
    let scene = Scene::new().await;
    let priced = "insert into tutor_rates (tutor_id, subject_id, minutes, price, currency) values ($1, $2, 60, $3, $4)
                  on conflict (tutor_id, subject_id, minutes) do update set price = $3, currency = $4";
    for (price, currency, costs) in [(2_345_i64, "USD", 2_345), (1, "EUR", 3_000)] {
        let priced = sqlx::query(priced).bind(scene.tutor.tutor_id.0).bind(scene.tutor.subject_id.0);
        priced.bind(price).bind(currency).execute(&scene.test.owner).await.unwrap();
        let booking = scene.book(if price > 1 { TOMORROW } else { FAR_AHEAD }).await.unwrap();
        assert_eq!(booking.total, Money::new(costs, Currency::Usd), "{currency}");
    }
}

#[tokio::test]
async fn an_instant_tutor_is_booked_at_once_and_both_are_told() {
    let scene = Scene::with(TutorOptions { instant_booking: true, ..TutorOptions::default() }).await;
    let soon = scene.book(TOMORROW).await.unwrap();
    assert_eq!((soon.session_state, soon.payment_state), (SessionState::Scheduled, PaymentState::Authorized));
    let later = scene.book(FAR_AHEAD).await.unwrap();
    assert_eq!((later.session_state, later.payment_state), (SessionState::Scheduled, PaymentState::Captured));
    assert_eq!(scene.student_money().await, (94_000, 3_000, 3_000));
    for person in [&scene.student, &scene.tutor.person] {
        let mails = dev_mailbox(&scene.test.system(), &scene.email_of(person).await).await.unwrap();
        assert_eq!(mails.len(), 2);
    }
}

#[tokio::test]
async fn a_slot_just_taken_is_refused_with_the_next_three() {
    let scene = Scene::new().await;
    scene.booked(TOMORROW).await;
    let other = scene.test.student().await;
    scene.test.fund(&other, Money::new(5_000, Currency::Usd)).await;
    let answer = booking_create(&scene.test.context_of(&other), scene.request(TOMORROW), None).await;
    let refusal = refusal(answer);
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (409, "slot_taken"));
    let starts: Vec<_> =
        refusal.facts["next_slots"].as_array().unwrap().iter().map(|slot| slot["start"].clone()).collect();
    assert_eq!(starts, ["2026-03-03T11:00:00Z", "2026-03-03T11:30:00Z", "2026-03-03T12:00:00Z"]);
}

#[tokio::test]
async fn starts_that_are_no_instants_of_the_future_are_refused() {
    let scene = Scene::new().await;
    for (start, code) in [
        ("2026-03-02T08:59:59Z", "start_in_past"),
        ("2026-03-02T09:00:00Z", "start_in_past"),
        ("2026-03-03T10:00:00", "instant_invalid"),
        ("2026-03-03T10:00:00+99:99", "instant_invalid"),
        ("+300000-01-01T00:00:00Z", "instant_invalid"),
        ("0001-01-01T00:00:00Z", "instant_invalid"),
        ("2026-02-30T10:00:00Z", "instant_invalid"),
        ("", "instant_invalid"),
    ] {
        assert_eq!(refused(scene.book(start).await), (422, code.to_owned()), "{start:?}");
    }
    assert_eq!(scene.count("bookings").await, 0);
}

#[tokio::test]
async fn lengths_nobody_offers_are_refused() {
    let scene = Scene::with(TutorOptions { lesson_lengths: vec![60, 90], ..TutorOptions::default() }).await;
    for minutes in [0, 1, -60, 1_500, i64::MAX] {
        let request = BookingRequest { minutes, ..scene.request(TOMORROW) };
        assert_eq!(
            refused(booking_create(&scene.as_student(), request, None).await),
            (422, "length_not_offered".into())
        );
    }
    let request = BookingRequest { minutes: 30, ..scene.request(TOMORROW) };
    let refusal = refusal(booking_create(&scene.as_student(), request, None).await);
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (409, "not_available"));
    assert!(refusal.message.contains("60, 90"), "{}", refusal.message);
}

#[tokio::test]
async fn nobody_books_themselves() {
    let scene = Scene::new().await;
    scene.test.fund(&scene.tutor.person, Money::new(5_000, Currency::Usd)).await;
    let answer = booking_create(&scene.as_tutor(), scene.request(TOMORROW), None).await;
    assert_eq!(refused(answer), (422, "self_booking".into()));
}

#[tokio::test]
async fn unapproved_unverified_suspended_deleted_and_unknown_tutors_do_not_exist() {
    for change in [
        "update tutors set approval = 'pending'",
        "update tutors set approval = 'declined'",
        "update users set email_verified_at = null where id in (select user_id from tutors)",
        "update users set suspended_at = now() where id in (select user_id from tutors)",
        "update users set deleted_at = now() where id in (select user_id from tutors)",
    ] {
        let scene = Scene::new().await;
        sqlx::query(change).execute(&scene.test.owner).await.unwrap();
        is_not_found(scene.book(TOMORROW).await);
    }
    let scene = Scene::new().await;
    let request = BookingRequest { tutor_id: uuid::Uuid::now_v7().to_string(), ..scene.request(TOMORROW) };
    is_not_found(booking_create(&scene.as_student(), request, None).await);
}

#[tokio::test]
async fn a_subject_the_tutor_does_not_teach_is_refused() {
    let scene = Scene::new().await;
    let subject_id = scene.test.subject().await.to_string();
    let request = BookingRequest { subject_id, ..scene.request(TOMORROW) };
    assert_eq!(refused(booking_create(&scene.as_student(), request, None).await), (422, "subject_not_taught".into()));
}

#[tokio::test]
async fn a_student_cannot_be_in_two_lessons_at_once() {
    let scene = Scene::new().await;
    scene.booked(TOMORROW).await;
    let second = scene.test.approved_tutor().await;
    let request = testkit::scene::request_of(&second, "2026-03-03T10:30:00Z");
    assert_eq!(refused(booking_create(&scene.as_student(), request, None).await), (409, "student_busy".into()));
    let request = testkit::scene::request_of(&second, "2026-03-03T11:00:00Z");
    booking_create(&scene.as_student(), request, None).await.expect("the lesson after is free");
}

#[tokio::test]
async fn a_tutor_who_learns_is_busy_as_a_student_too() {
    let scene = Scene::new().await;
    scene.booked(TOMORROW).await;
    let second = scene.test.approved_tutor().await;
    scene.test.fund(&scene.tutor.person, Money::new(5_000, Currency::Usd)).await;
    let request = testkit::scene::request_of(&second, TOMORROW);
    assert_eq!(refused(booking_create(&scene.as_tutor(), request, None).await), (409, "student_busy".into()));
}

#[tokio::test]
async fn times_outside_the_tutors_rules_are_not_available_and_say_why() {
    let availability = serde_json::json!({
        "time_zone": "UTC", "weekly": [{"weekday": "tue", "start": "09:00", "end": "12:00"}], "buffer_minutes": 0,
        "exceptions": [{"date": "2026-03-10", "kind": "blocked"}], "minimum_notice_minutes": 1500, "horizon_days": 20, "increment_minutes": 60
    });
    let scene = Scene::with(TutorOptions { availability, ..TutorOptions::default() }).await;
    for (start, reason) in [
        ("2026-03-17T13:00:00Z", "outside_hours"),
        ("2026-03-10T10:00:00Z", "blocked_date"),
        ("2026-03-17T10:15:00Z", "off_grid"),
        ("2026-03-24T10:00:00Z", "horizon"),
        ("2026-03-03T09:00:00Z", "notice"),
    ] {
        let refusal = refusal(scene.book(start).await);
        assert_eq!((refusal.kind.status(), refusal.code.as_str()), (409, "not_available"), "{start}");
        assert_eq!(refusal.facts["reasons"][0]["code"], reason, "{start}");
        assert!(refusal.facts["next_slots"].is_array());
    }
    scene.book("2026-03-17T10:00:00Z").await.expect("the same hours without a rule against them");
}

#[tokio::test]
async fn a_tutor_without_hours_or_without_a_price_cannot_be_booked_yet() {
    for change in ["delete from availability", "update tutors set hourly_rate = null"] {
        let scene = Scene::new().await;
        sqlx::query(change).execute(&scene.test.owner).await.unwrap();
        assert_eq!(refused(scene.book(TOMORROW).await), (409, "not_available".into()), "{change}");
    }
}

#[tokio::test]
async fn the_buffer_after_a_lesson_stays_free() {
    let mut options = TutorOptions::default();
    options.availability["buffer_minutes"] = 30.into();
    let scene = Scene::with(options).await;
    scene.booked(TOMORROW).await;
    let other = scene.test.student().await;
    scene.test.fund(&other, Money::new(50_000, Currency::Usd)).await;
    let other = scene.test.context_of(&other);
    for start in ["2026-03-03T11:00:00Z", "2026-03-03T09:00:00Z"] {
        assert_eq!(refused(booking_create(&other, scene.request(start), None).await).1, "slot_taken", "{start}");
    }
    for start in ["2026-03-03T11:30:00Z", "2026-03-03T08:30:00Z"] {
        booking_create(&other, scene.request(start), None).await.expect(start);
    }
}

#[tokio::test]
async fn the_sixth_booking_in_an_hour_is_too_many_and_refused_tries_do_not_count() {
    let scene = Scene::on(TestApp::with(|settings| settings.rate_limits = true).await, TutorOptions::default()).await;
    for hour in 10..15 {
        scene.booked(&format!("2026-03-03T{hour}:00:00Z")).await;
        assert_eq!(refused(scene.book(&format!("2026-03-03T{hour}:00:00Z")).await).0, 409);
    }
    let refusal = refusal(scene.book("2026-03-03T15:00:00Z").await);
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (429, "rate_limited"));
    assert!(refusal.retry_after_seconds.is_some_and(|seconds| seconds > 3_500), "{refusal:?}");
    scene.test.clock.advance_real(chrono::Duration::minutes(61));
    scene.book("2026-03-03T15:00:00Z").await.expect("an hour later it may");
}

#[tokio::test]
async fn a_double_click_books_once_and_gets_the_same_answer() {
    let scene = Scene::new().await;
    let key = IdempotencyKey::parse("one-click").unwrap();
    let first = booking_create(&scene.as_student(), scene.request(TOMORROW), Some(&key)).await.unwrap();
    booking_decline(&scene.as_tutor(), first.id, "Ill, sorry.", None).await.unwrap();
    scene.test.clock.advance(chrono::Duration::days(3));
    let second = booking_create(&scene.as_student(), scene.request(TOMORROW), Some(&key)).await.unwrap();
    assert_eq!(second, first, "the first answer, even when the start has passed and the booking has moved on");
    assert_eq!(scene.count("bookings").await, 1);
    let other = BookingRequest { minutes: 90, ..scene.request(TOMORROW) };
    let reused = booking_create(&scene.as_student(), other, Some(&key)).await;
    assert_eq!(refused(reused), (422, "idempotency_key_reused".into()));
}

#[tokio::test]
async fn a_refused_booking_may_be_sent_again_with_its_key() {
    let scene = Scene::new().await;
    let poor = scene.test.student().await;
    let context = scene.test.context_of(&poor);
    let key = IdempotencyKey::parse("again").unwrap();
    let refusal = refusal(booking_create(&context, scene.request(TOMORROW), Some(&key)).await);
    assert_eq!((refusal.kind.status(), refusal.code.as_str()), (409, "not_enough_balance"));
    assert_eq!(refusal.facts["missing"], serde_json::json!({ "amount": 3_000, "currency": "USD" }));
    scene.test.fund(&poor, Money::new(3_000, Currency::Usd)).await;
    booking_create(&context, scene.request(TOMORROW), Some(&key)).await.expect("with money it works");
    assert_eq!(scene.test.balance(&poor, "wallet", "USD").await, 0);
}

#[tokio::test]
async fn the_servers_price_counts_and_a_stale_one_is_refused() {
    let scene = Scene::new().await;
    for shown in [2_999, 0, -3_000, 3_001] {
        let request = BookingRequest { expected_price: Some(shown), ..scene.request(TOMORROW) };
        let refusal = refusal(booking_create(&scene.as_student(), request, None).await);
        assert_eq!((refusal.kind.status(), refusal.code.as_str()), (409, "price_changed"), "{shown}");
        assert_eq!(refusal.facts["price"]["amount"], 3_000);
    }
    let request = BookingRequest { expected_price: Some(3_000), ..scene.request(TOMORROW) };
    assert_eq!(booking_create(&scene.as_student(), request, None).await.unwrap().total.minor, 3_000);
}

#[tokio::test]
async fn money_of_another_currency_pays_at_the_rate_and_comes_home_at_it() {
    let scene =
        Scene::with(TutorOptions { hourly_rate: Money::new(3_000, Currency::Eur), ..TutorOptions::default() }).await;
    let student = scene.test.student().await;
    let context = scene.test.context_of(&student);
    scene.test.fund(&student, Money::new(3_000, Currency::Usd)).await;
    let short = refusal(booking_create(&context, scene.request(TOMORROW), None).await);
    assert_eq!(short.code, "not_enough_balance");
    assert_eq!(short.facts["missing"], serde_json::json!({ "amount": 450, "currency": "USD" }));
    scene.test.fund(&student, Money::new(1_000, Currency::Usd)).await;
    let wallets = async || {
        let of = |currency| scene.test.balance(&student, "wallet", currency);
        (of("USD").await, of("EUR").await)
    };
    let lesson = booking_create(&context, scene.request(TOMORROW), None).await.unwrap();
    assert_eq!(lesson.total, Money::new(3_000, Currency::Eur), "the tutor is owed their own");
    assert_eq!(wallets().await, (550, 0));
    // Another rate since: a lesson keeps its own.
    sqlx::query(
        "insert into exchange_rates (id, from_currency, to_currency, numerator, denominator, source, at)
         values (gen_random_uuid(), 'EUR', 'USD', 2, 1, 'test', '2026-03-02T12:00:00Z')",
    )
    .execute(&scene.test.owner)
    .await
    .unwrap();
    booking_cancel(&context, lesson.id, None, None).await.unwrap();
    assert_eq!(wallets().await, (4_000, 0));
    // Whoever has the lesson's currency pays with that.
    scene.test.fund(&student, Money::new(3_000, Currency::Eur)).await;
    let own = booking_create(&context, scene.request(TOMORROW), None).await.unwrap();
    assert_eq!(wallets().await, (4_000, 0));
    booking_cancel(&context, own.id, None, None).await.unwrap();
    assert_eq!(wallets().await, (4_000, 3_000));
}

#[tokio::test]
async fn strangers_and_unconfirmed_addresses_do_not_book() {
    let scene = Scene::new().await;
    let answer = booking_create(&scene.test.anonymous(), scene.request(TOMORROW), None).await;
    assert_eq!(refused(answer), (401, "sign_in_required".into()));
    let mut unconfirmed = scene.student.clone();
    unconfirmed.email_verified = false;
    let answer = booking_create(&scene.test.context_of(&unconfirmed), scene.request(TOMORROW), None).await;
    assert_eq!(refused(answer), (403, "email_not_verified".into()));
}

#[tokio::test]
async fn every_wrong_field_is_named_at_once() {
    let scene = Scene::new().await;
    let request = BookingRequest {
        subject_id: "maths".into(),
        minutes: 7,
        pay_with: "gold".into(),
        topic: Some("a\u{0}b".into()),
        promo_code: Some("no such code!".into()),
        ..scene.request("tomorrow")
    };
    let refusal = refusal(booking_create(&scene.as_student(), request, None).await);
    let mut fields: Vec<_> = refusal.fields.iter().map(|field| field.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["minutes", "pay_with", "promo_code", "start", "subject_id", "topic"]);
}

#[tokio::test]
async fn the_price_of_odd_minutes_is_rounded_once_and_split_without_loss() {
    let scene =
        Scene::with(TutorOptions { hourly_rate: Money::new(3_333, Currency::Usd), ..TutorOptions::default() }).await;
    let request = BookingRequest { minutes: 45, ..scene.request(TOMORROW) };
    let booking = booking_create(&scene.as_student(), request, None).await.unwrap();
    assert_eq!(booking.total.minor, 2_500, "33.33 an hour for 45 minutes is 24.9975");
    let seen = booking_get(&scene.as_tutor(), booking.id).await.unwrap();
    assert_eq!(seen.platform_fee.unwrap().minor + seen.tutor_earnings.unwrap().minor, 2_500);
}
